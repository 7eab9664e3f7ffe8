package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.List;

/**
 * Registration of a demande, as soon as it is received with a copy of an identity or séjour paper (R441-2-3).
 *
 * <pre>{@code Enregistrement.enregistrer(demande, numero, guichet, LocalDate.of(2015, 12, 21)).anomalies()}</pre>
 */
public final class Enregistrement {
    private Enregistrement() {}

    /**
     * Registers a demande under a number that the register gave.
     *
     * @param demande as the agent typed it, without a number
     * @param numero the number given
     * @param guichet the guichet that registers
     * @param jour day of the registration, on or after the date de dépôt
     * @return the active demande, with the warning {@code ENREGISTREMENT_VALIDITE_ECHUE} if its validity is over on that day already; or the
     *     anomalies that refuse it
     */
    public static Resultat<Demande> enregistrer(
            Demande demande, NumeroUnique numero, CodeGuichet guichet, LocalDate jour) {
        Arguments.required(demande, "demande");
        Arguments.required(numero, "numero");
        Arguments.required(guichet, "guichet");
        Arguments.required(jour, "jour");
        if (demande.numeroUnique() != null) {
            return Resultat.refuse(
                    Anomalie.erreur("NUMERO_DEJA_ATTRIBUE", "/numeroUnique").selon("NUMERO_CONSERVE", jour));
        }
        if (demande.radiation() != null || demande.etat() == EtatDemande.RADIEE) {
            return Resultat.refuse(
                    Anomalie.erreur("DEMANDE_NON_ACTIVE", "/etat").selon("RADIATION_MOTIFS", jour));
        }
        Demande enregistree = demande.toBuilder()
                .numeroUnique(numero)
                .etat(EtatDemande.ACTIVE)
                .guichetCreation(guichet)
                .guichetDerniereModification(guichet)
                .dateDerniereModification(jour)
                .build();
        Rapport rapport = ControleDemande.controler(enregistree, jour);
        return Resultat.selon(
                rapport.conforme() ? rapport.puis(echeance(enregistree, jour)) : rapport, () -> enregistree);
    }

    /**
     * {@return whether a form Cerfa is needed to file: not online, on the national portal or in a système particulier, from 11/05/2017 (R441-2-2)}
     *
     * @param enLigne whether the applicant files online
     * @param jour day of the filing
     */
    public static boolean formulaireExige(boolean enLigne, LocalDate jour) {
        Arguments.required(jour, "jour");
        return !enLigne || Reglement.regle("DEPOT_SANS_FORMULAIRE", jour).isEmpty();
    }

    /** A dépôt so old that the year is over already: lawful, since the dépôt counts, but the system strikes such a demande off. */
    private static Rapport echeance(Demande enregistree, LocalDate jour) {
        if (!(Calendrier.de(enregistree, jour) instanceof Resultat.Accepte<Calendrier> accepte)
                || !jour.isAfter(accepte.valeur().expiration())) {
            return Rapport.vide();
        }
        return new Rapport(List.of(Anomalie.avertissement("ENREGISTREMENT_VALIDITE_ECHUE", "/dateDepot")
                .avec("expiration", accepte.valeur().expiration())
                .selon("VALIDITE", jour)));
    }

    /**
     * {@return the same, with a search for the persons of the demande among those of the territory of its number (circulaire of 03/01/2011): whoever is
     * there already is a warning, since the guichet decides}
     *
     * @param demande to be registered, without a number
     * @param numero the one that it gets
     * @param guichet who registers
     * @param jour day of the registration
     * @param stock the active demandes
     */
    public static Resultat<Demande> enregistrer(
            Demande demande, NumeroUnique numero, CodeGuichet guichet, LocalDate jour, Doublons stock) {
        Arguments.required(demande, "demande");
        Arguments.required(numero, "numero");
        Arguments.required(guichet, "guichet");
        Arguments.required(jour, "jour");
        Arguments.required(stock, "stock");
        Resultat<Demande> done = enregistrer(demande, numero, guichet, jour);
        if (!(done instanceof Resultat.Accepte<Demande> accepte)) {
            return done;
        }
        Rapport warnings =
                new Rapport(accepte.avertissements()).puis(stock.controler(demande, numero.codeTerritoire(), jour));
        return new Resultat.Accepte<>(accepte.valeur(), warnings.anomalies());
    }
}
