package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A message to the gestionnaire territorial or to the assistance, by mail or by telephone, with the code of the guichet as the
 * bulletin of 21/02/2017 (6.1) wants it: the five characters, no space, no other character.
 *
 * <pre>{@code MessageAssistance.rediger("10 691", Sujet.SUIVI_QUALITE, "Extraction", "…", jour).orElseThrow().objet()
 * // Guichet 10691 – Suivi qualité : Extraction}</pre>
 *
 * <p>This class is immutable and thread-safe. {@link #toString} leaves out what was written, which may name people.
 *
 * @param guichet the code, in the right form
 * @param sujet what it is about, so that the gestionnaire can count
 * @param titre a few words
 * @param texte the message itself
 */
public record MessageAssistance(CodeGuichet guichet, Sujet sujet, String titre, String texte) {
    /** Checks that nothing is missing. */
    public MessageAssistance {
        Arguments.required(guichet, "guichet");
        Arguments.required(sujet, "sujet");
        Arguments.required(titre, "titre");
        Arguments.required(texte, "texte");
    }

    /** What guichets ask about. */
    public enum Sujet {
        /** Registration and typing of demandes. */
        SAISIE("Saisie d’une demande"),
        /** Renewal, radiation, reactivation. */
        CYCLE("Renouvellement et radiation"),
        /** Duplication after a separation. */
        SEPARATION("Séparation"),
        /** Pièces justificatives and their scanning. */
        DOSSIER_UNIQUE("Dossier unique"),
        /** Monthly alerts; an extraction takes time, so the answer comes later than others. */
        SUIVI_QUALITE("Suivi qualité"),
        /** Accounts and profiles. */
        COMPTE("Compte"),
        /** Exchanges with the software of the guichet. */
        ECHANGES("Échanges"),
        /** Anything else. */
        AUTRE("Autre");

        private final String libelle;

        Sujet(String libelle) {
            this.libelle = libelle;
        }

        /** {@return the subject in French} */
        public String libelle() {
            return libelle;
        }
    }

    /**
     * Writes a message from what was typed.
     *
     * @param codeSaisi the code of the guichet as typed: spaces are taken out with the warning {@code GUICHET_ESPACES}; any other
     *     character is refused with the reason and the place
     * @param sujet what it is about
     * @param titre in a few words
     * @param texte what the assistance needs to know; no personal data
     * @param date day of the message
     * @return the message, or the anomaly of the code, or {@code MESSAGE_VIDE}
     */
    public static Resultat<MessageAssistance> rediger(
            String codeSaisi, Sujet sujet, String titre, String texte, LocalDate date) {
        Lecture<CodeGuichet> read = CodeGuichet.tryParse(codeSaisi);
        CodeGuichet guichet = read.valeur();
        if (guichet == null) {
            return Resultat.refuse(
                    Objects.requireNonNull(read.anomalie("/guichet")).selon("CODE_GUICHET_ECHANGES", date));
        }
        if (texte.isBlank()) {
            return Resultat.refuse(Anomalie.erreur("MESSAGE_VIDE", "/texte"));
        }
        List<Anomalie> warnings = codeSaisi.length() == CodeGuichet.LONGUEUR
                ? List.of()
                : List.of(Anomalie.avertissement("GUICHET_ESPACES", "/guichet")
                        .avec("code", guichet)
                        .selon("CODE_GUICHET_ECHANGES", date));
        return new Resultat.Accepte<>(new MessageAssistance(guichet, sujet, titre.strip(), texte.strip()), warnings);
    }

    /**
     * Subject line of a mail: {@code Guichet 10691 – Suivi qualité : Extraction}.
     *
     * @return one line
     */
    public String objet() {
        return "Guichet " + guichet.code() + " – " + sujet.libelle() + (titre.isEmpty() ? "" : "\u00a0: " + titre);
    }

    /**
     * Body of a mail, or what to say first on the telephone: the code stands alone on its line.
     *
     * @return several lines
     */
    public String corps() {
        return "Code guichet\n" + guichet.code() + "\n\n" + texte + "\n";
    }

    /** Code and subject, never the text. */
    @Override
    public String toString() {
        return "MessageAssistance[" + guichet + ", " + sujet + "]";
    }
}
