package fr.demandeunique.sne.progiciel.renouvellements;

import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.cycle.EtatValidite;
import fr.demandeunique.sne.cycle.Preavis;
import fr.demandeunique.sne.cycle.Reactivation;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.OrigineDemande;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A demande that somebody has to look at because of its calendar.
 *
 * @param limite the day that matters: expiry, or end of the reactivation
 * @param preavis by which channels, null where none is due
 */
public record Echeance(
        Dossier dossier,
        Genre genre,
        LocalDate limite,
        @Nullable Preavis preavis) {
    /** Which list it is on. */
    public enum Genre {
        PREAVIS("À renouveler dans le mois"),
        EXPIREE("En retard"),
        REACTIVABLE("Radiées, réactivables");

        private final String libelle;

        Genre(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    static Optional<Echeance> of(Dossier dossier, LocalDate jour) {
        if (!(Calendrier.de(dossier.demande(), jour) instanceof Resultat.Accepte<Calendrier> done)) {
            return Optional.empty();
        }
        if (dossier.demande().etat() != EtatDemande.ACTIVE) {
            return Reactivation.possibleJusquau(dossier.demande())
                    .filter(last -> !jour.isAfter(last))
                    .map(last -> new Echeance(dossier, Genre.REACTIVABLE, last, null));
        }
        LocalDate expiry = done.valeur().expiration();
        EtatValidite etat = done.valeur().etat(jour);
        if (etat == EtatValidite.VALIDE) {
            return Optional.empty();
        }
        return Optional.of(
                etat == EtatValidite.PREAVIS
                        ? new Echeance(
                                dossier,
                                Genre.PREAVIS,
                                expiry,
                                channels(dossier, jour).orElse(null))
                        : new Echeance(dossier, Genre.EXPIREE, expiry, null));
    }

    private static Optional<Preavis> channels(Dossier dossier, LocalDate jour) {
        var facts = new Preavis.Faits(
                false, dossier.demande().origine() == OrigineDemande.PORTAIL, false, courriel(dossier) != null);
        return Preavis.canaux(facts, jour);
    }

    static @Nullable String courriel(Dossier dossier) {
        var demandeur = dossier.demande().demandeur();
        return demandeur == null ? null : demandeur.courriel();
    }

    boolean byMail() {
        return preavis != null && preavis.canaux().contains(Preavis.Canal.ELECTRONIQUE);
    }

    boolean byPost() {
        return preavis != null && preavis.canaux().stream().anyMatch(one -> one != Preavis.Canal.ELECTRONIQUE);
    }

    /** The channels in words. */
    public String canaux() {
        return preavis == null
                ? ""
                : preavis.canaux().stream()
                        .map(one -> switch (one) {
                            case COURRIER_PREUVE -> "courrier avec accusé de réception";
                            case COURRIER -> "courrier";
                            case ELECTRONIQUE -> "courriel";
                        })
                        .sorted()
                        .collect(Collectors.joining(" et "));
    }
}
