package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.cycle.Commission;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leaflet that explains the attestation to who reads no French: the same for every applicant, without a name or a number, so that a guichet prints it ahead. What it says
 * is what the letter says on that day (R441-2-4, R441-2-7, R441-2-8 of the CCH), in plain English; the letter alone has effect.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param date the day whose law it tells
 * @param langue of the text, {@code en}
 * @param titre its heading, in the language of the leaflet
 * @param mentions the paragraphs in their order, as those of an {@link Attestation}
 */
public record NoticeAttestation(LocalDate date, String langue, String titre, List<Mention> mentions) {
    private static final Historique EN_LIGNE = Reglement.versions("ATTESTATION_EN_LIGNE");

    /** Copies the list, which may hold no null. */
    public NoticeAttestation {
        mentions = Arguments.list(mentions, "mentions");
    }

    /**
     * {@return the leaflet in English}
     *
     * @param date the day whose law it tells
     * @param portail where a demande is renewed on the web, null if that is not known
     */
    public static NoticeAttestation enAnglais(LocalDate date, @Nullable String portail) {
        List<Mention> all = new ArrayList<>();
        all.add(new Mention(
                "",
                List.of(
                        "You have asked for social housing in France. The letter that you receive with this leaflet is in French. It is called "
                                + "“attestation” and it is important: keep it.",
                        "This leaflet explains the letter. Only the letter in French has legal effect.")));
        all.add(new Mention("What the letter proves", proves(date)));
        all.add(new Mention("The numbers and dates in the box", box()));
        all.add(new Mention("What you must do", duties(date, portail)));
        all.add(new Mention("When you lose your place", loses(date)));
        all.add(new Mention("If you wait too long, or are in great need", need()));
        all.add(new Mention(
                "Need help?",
                List.of(
                        "Take the letter to the office whose name and address are at the top of it (“guichet”). A social worker or an "
                                + "association can help you too.")));
        return new NoticeAttestation(date, "en", "Your attestation letter, explained in English", all);
    }

    private static List<String> proves(LocalDate date) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Your application (“demande”) is registered. Its age counts from the day on which it was filed (“date de dépôt”). You keep "
                        + "this date and your number each time that you renew.");
        if (Reglement.regle("ATTESTATION_RECAPITULATIF", date).isPresent()) {
            lines.add(
                    "A page repeats what you have told about yourself (“récapitulatif”). Check it. If something is wrong or has changed, tell "
                            + "the office.");
            lines.add(
                    "The square code on the first page identifies your application. If you send papers, add a copy of that page.");
        }
        return lines;
    }

    private static List<String> box() {
        return List.of(
                Attestation.POINT + "“Numéro unique”: your registration number. Give it whenever you write or call.",
                Attestation.POINT + "“Date de dépôt”: the day on which you filed your application.",
                Attestation.POINT
                        + "“Valable jusqu’au”: the last day on which it is valid. Days are written first, then months.");
    }

    private static List<String> duties(LocalDate date, @Nullable String portail) {
        List<String> lines = new ArrayList<>();
        boolean online = EN_LIGNE.vaut(date);
        lines.add(Attestation.POINT
                + "Renew your application every year, on the last day of validity at the latest: at any registration office (“guichet "
                + "enregistreur”)" + (online && portail != null ? ", or on " + portail : "")
                + ". A reminder is sent to you at least one month before.");
        lines.add(Attestation.POINT + "Tell the office when something changes: address, telephone, family, income.");
        lines.add(Attestation.POINT + "Answer every letter about your application.");
        return lines;
    }

    private static List<String> loses(LocalDate date) {
        return List.of(
                "Your application is struck off (“radiée”) if you get social housing, if you give it up in writing, if you do not answer a letter "
                        + "sent to your last address, if the committee (“" + Commission.nom(date)
                        + "”) finds that you do not meet the conditions, or if you do not renew it. A new application starts again with a new date.");
    }

    private static List<String> need() {
        return List.of(
                "You may turn to the mediation committee (“commission de médiation”) at once if you have no home, are threatened with eviction "
                        + "without another home, are housed temporarily, or live in a place that is unfit or dangerous; or, with a child under 18 "
                        + "or a disabled person, in a home that is not decent or is overcrowded.",
                "You may also turn to it if you have had no suitable offer after a certain time. The letter tells the day and the address, if "
                        + "they are known.");
    }

    /** The day and the language. */
    @Override
    public String toString() {
        return "NoticeAttestation[" + date + ", " + langue + "]";
    }
}
