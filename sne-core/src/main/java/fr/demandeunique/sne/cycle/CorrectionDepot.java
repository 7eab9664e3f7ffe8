package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * Correction of a date de dépôt that was typed wrong. No text read after 2010 speaks of it (that of 2007 kept the initial date, « notamment
 * en cas d’erreur informatique »): by default the gestionnaire and the assistance may, on proof of the reception (interpretation).
 *
 * <p>The number does not change, even where its month is no longer that of the dépôt.
 *
 * <pre>{@code CorrectionDepot.parDefaut().corriger(demande, recueLe, true, Auteur.GESTIONNAIRE, jour)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param habilites who may correct
 */
public record CorrectionDepot(Set<Auteur> habilites) {
    /** Copies the set, which may hold no null. */
    public CorrectionDepot {
        habilites = Set.copyOf(habilites);
    }

    /**
     * Gestionnaire and assistance.
     *
     * @return the authors who may correct, where no document names them
     */
    public static CorrectionDepot parDefaut() {
        return new CorrectionDepot(Set.of(Auteur.GESTIONNAIRE, Auteur.ASSISTANCE));
    }

    /**
     * Corrects.
     *
     * @param demande as the register holds it
     * @param recueLe day on which the demande was received
     * @param preuve whether its reception on that day is proved
     * @param auteur who corrects
     * @param jour day of the correction
     * @return accepted with the warning {@code NUMERO_MOIS_DEPOT} if the number keeps another month
     */
    public Resultat<Demande> corriger(
            Demande demande, LocalDate recueLe, boolean preuve, Auteur auteur, LocalDate jour) {
        if (!habilites.contains(auteur)) {
            return refus("CORRECTION_DEPOT_AUTEUR", jour);
        }
        Anomalie inactive = Etats.inactive(demande, jour);
        if (inactive != null) {
            return Resultat.refuse(inactive);
        }
        if (!preuve) {
            return refus("CORRECTION_DEPOT_PREUVE", jour);
        }
        boolean tooLate = recueLe.isAfter(jour)
                || demande.renouvellements().stream().anyMatch(recueLe::isAfter)
                || demande.debutValidite() != null && recueLe.isAfter(demande.debutValidite());
        if (tooLate) {
            return refus("CORRECTION_DEPOT_POSTERIEURE", jour);
        }
        var numero = demande.numeroUnique();
        boolean otherMonth = numero != null
                && demande.debutValidite() == null
                && !numero.moisEnregistrement().equals(YearMonth.from(recueLe));
        return new Resultat.Accepte<>(
                demande.toBuilder()
                        .dateDepot(recueLe)
                        .dateDerniereModification(jour)
                        .build(),
                otherMonth
                        ? List.of(Anomalie.avertissement("NUMERO_MOIS_DEPOT", "/numeroUnique")
                                .selon("NUMERO_MOIS_RECEPTION", jour))
                        : List.of());
    }

    private static Resultat<Demande> refus(String code, LocalDate jour) {
        return Resultat.refuse(Anomalie.erreur(code, "/dateDepot").selon("CORRECTION_DEPOT", jour));
    }
}
