package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The mentions that R441-2-4 wants on an attestation: a to h from 03/05/2010, i too from 14/05/2015.
 *
 * <pre>{@code MentionExigee.controler(attestation).conforme()}</pre>
 */
public enum MentionExigee {
    /** Name, first name and address of the applicant. */
    A("nom, prénom et adresse du demandeur", ""),
    /** Name and address of the service that registered. */
    B("nom et adresse du service enregistreur", ""),
    /** The numéro unique: départemental or régional, called national from 08/05/2017. */
    C("numéro unique", ""),
    /** Day of reception, and of the last renewal. */
    D("date de réception et de dernier renouvellement", ""),
    /** Landlords with dwellings in the communes asked for. */
    E("liste des bailleurs des communes demandées", "Bailleurs de votre secteur"),
    /** When the commission de médiation may be seized without delay. */
    F("cas de saisine de la commission de médiation", "Commission de médiation"),
    /** From when it may be seized for an abnormally long wait, and where. */
    G("date et adresse de saisine de la commission de médiation", "Commission de médiation"),
    /** Validity, renewal, radiation; keeping up to date from 08/05/2017. */
    H("durée de validité, renouvellement et radiation", "Durée de validité et renouvellement"),
    /** How to know where the demande stands. */
    I("modalités d’information sur l’avancement", "Suivre votre demande");

    private static final Historique CONTENU = Reglement.versions("ATTESTATION_CONTENU");
    private static final Historique SUIVI = Reglement.versions("ATTESTATION_SUIVI");

    private final String libelle;
    private final String titre;

    MentionExigee(String libelle, String titre) {
        this.libelle = libelle;
        this.titre = titre;
    }

    /** {@return what it says, in French} */
    public String libelle() {
        return libelle;
    }

    /** {@return title of the paragraph that holds it in the letters of this library, empty for what the head and the opening hold} */
    public String titre() {
        return titre;
    }

    /**
     * {@return whether the text of that day wants it}
     *
     * @param jour the day whose text decides
     */
    public boolean exigee(LocalDate jour) {
        return (this == I ? SUIVI : CONTENU).vaut(jour);
    }

    /**
     * {@return the mentions of that day, in the order of the text; none before 03/05/2010}
     *
     * @param jour the day whose text decides
     */
    public static List<MentionExigee> exigees(LocalDate jour) {
        return Arrays.stream(values()).filter(one -> one.exigee(jour)).toList();
    }

    /**
     * Looks for each mention of its day in an attestation, wherever it comes from: {@code ATTESTATION_MENTION_ABSENTE} for each that is
     * missing. It tells whether the mention is there, not whether it is right.
     *
     * @param attestation of this library or of another source
     * @return a report without errors if nothing is missing
     */
    public static Rapport controler(Attestation attestation) {
        List<Anomalie> missing = new ArrayList<>();
        for (MentionExigee one : exigees(attestation.date())) {
            if (!one.figure(attestation)) {
                missing.add(Anomalie.erreur("ATTESTATION_MENTION_ABSENTE", "/mentions")
                        .avec("mention", one.name().toLowerCase(java.util.Locale.ROOT) + ") " + one.libelle)
                        .selon(one == I ? "ATTESTATION_SUIVI" : "ATTESTATION_CONTENU", attestation.date()));
            }
        }
        return new Rapport(missing);
    }

    private boolean figure(Attestation attestation) {
        return switch (this) {
            case A -> attestation.destinataire().size() > 1;
            case B -> attestation.expediteur().size() > 1;
            case C -> ecrit(attestation, attestation.numero().affichage());
            case D -> ecrit(attestation, "reçue le ");
            case G ->
                attestation.mentions().stream()
                        .filter(one -> one.titre().equals(titre))
                        .anyMatch(one -> one.paragraphes().size() > 1);
            case E, F, H, I ->
                attestation.mentions().stream()
                        .anyMatch(one ->
                                one.titre().equals(titre) && !one.paragraphes().isEmpty());
        };
    }

    private static boolean ecrit(Attestation attestation, String text) {
        return attestation.mentions().stream()
                .flatMap(one -> one.paragraphes().stream())
                .anyMatch(line -> line.replace('\u00a0', ' ').contains(text));
    }
}
