package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import java.time.LocalDate;
import java.util.Set;

/**
 * Suppression (file {@code SUP}) of a demande that should never have been created. It is no radiation: R441-2-8 has no motif for it,
 * and it must not serve to dodge the list.
 *
 * <p>No text read says who may do it. By default the gestionnaire (interpretation, as in the profiles of the package guichet); another set is
 * given to the constructor.
 *
 * <pre>{@code Suppression.parDefaut().supprimer(demande, Auteur.GESTIONNAIRE, jour)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param habilites who may suppress
 */
public record Suppression(Set<Auteur> habilites) {
    /** Copies the set, which may hold no null. */
    public Suppression {
        habilites = Set.copyOf(habilites);
    }

    /** {@return the gestionnaire alone} */
    public static Suppression parDefaut() {
        return new Suppression(Set.of(Auteur.GESTIONNAIRE));
    }

    /**
     * Suppresses an active demande.
     *
     * @param demande as the register holds it
     * @param auteur who asks for it
     * @param jour day of the suppression
     * @return the demande without anything nominative, in the state {@link EtatDemande#SUPPRIMEE}; refused for another author, for a demande that
     *     is not active, and for one that was renewed: that one was no error
     */
    public Resultat<Demande> supprimer(Demande demande, Auteur auteur, LocalDate jour) {
        if (!habilites.contains(auteur)) {
            return Resultat.refuse(
                    Anomalie.erreur("SUPPRESSION_AUTEUR", "").selon("SUPPRESSION_PAR_LE_GESTIONNAIRE", jour));
        }
        if (demande.etat() != EtatDemande.ACTIVE) {
            return refus("DEMANDE_NON_ACTIVE", "/etat", jour);
        }
        if (!demande.renouvellements().isEmpty()) {
            return refus("SUPPRESSION_RENOUVELEE", "/renouvellements", jour);
        }
        return Resultat.accepte(Purge.effacer(demande).toBuilder()
                .etat(EtatDemande.SUPPRIMEE)
                .dateDerniereModification(jour)
                .build());
    }

    private static Resultat<Demande> refus(String code, String chemin, LocalDate jour) {
        return Resultat.refuse(Anomalie.erreur(code, chemin).selon("SUPPRESSION", jour));
    }
}
