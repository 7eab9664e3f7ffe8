package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket for the help desk of the scanning firm, open since the end of June 2016 (bulletin of 21/02/2017, 5.1.2). The firm is judged
 * on the tickets, so one is opened each time that something goes wrong.
 *
 * <p>This class is immutable and thread-safe. {@link #toString} leaves out what was written.
 *
 * @param nature about an account, or about production
 * @param guichet who opens it
 * @param ouvertLe the day on which it was opened
 * @param compte login concerned, for a ticket about an account
 * @param reference what the firm can find the parcel or the document by, for a ticket about production: number of the bordereau, or
 *     day of the dispatch
 * @param description what is wrong
 */
public record TicketNumerisation(
        Nature nature,
        CodeGuichet guichet,
        LocalDate ouvertLe,
        @Nullable String compte,
        @Nullable String reference,
        String description) {
    /** Checks that nothing is missing. */
    public TicketNumerisation {
        Arguments.required(nature, "nature");
        Arguments.required(guichet, "guichet");
        Arguments.required(ouvertLe, "ouvertLe");
        Arguments.required(description, "description");
    }

    private static final Historique ASSISTANCE = Reglement.versions("ASSISTANCE_NUMERISATION");

    /** What a ticket is about; the bulletin counts the two apart. */
    public enum Nature {
        /** Access to the portal of the firm: creation, lost password, rights. */
        COMPTE,
        /** Scanning and delivery: rejected, missing, late, in the wrong dossier, illegible. */
        PRODUCTION
    }

    /**
     * What is missing for the help desk to work.
     *
     * @return nothing, or {@code TICKET_AVANT_OUVERTURE}, {@code TICKET_COMPTE_ABSENT}, {@code TICKET_REFERENCE_ABSENTE}, {@code
     *     TICKET_DESCRIPTION_ABSENTE}
     */
    public Rapport controler() {
        List<Anomalie> anomalies = new ArrayList<>();
        if (!ASSISTANCE.vaut(ouvertLe)) {
            anomalies.add(Anomalie.erreur("TICKET_AVANT_OUVERTURE", "/ouvertLe")
                    .avec("date", ASSISTANCE.versions().get(0).du()));
        }
        if (nature == Nature.COMPTE && absent(compte)) {
            anomalies.add(erreur("TICKET_COMPTE_ABSENT", "/compte"));
        }
        if (nature == Nature.PRODUCTION && absent(reference)) {
            anomalies.add(erreur("TICKET_REFERENCE_ABSENTE", "/reference"));
        }
        if (description.isBlank()) {
            anomalies.add(erreur("TICKET_DESCRIPTION_ABSENTE", "/description"));
        }
        return new Rapport(anomalies);
    }

    private Anomalie erreur(String code, String chemin) {
        return Anomalie.erreur(code, chemin).selon("ASSISTANCE_NUMERISATION", ouvertLe);
    }

    private static boolean absent(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Kind, guichet and day, never what was written. */
    @Override
    public String toString() {
        return "TicketNumerisation[" + nature + ", " + guichet + ", " + ouvertLe + "]";
    }
}
