package fr.demandeunique.sne.attestation;

import java.util.Arrays;
import java.util.Optional;

/** The letters that a guichet writes to an applicant beside attestations and préavis. */
public enum TypeCourrier {
    /** Warning that the demande will be struck off for want of an answer (R441-2-8 c). */
    SANS_REPONSE("sans-reponse", "RADIATION_AVERTISSEMENT"),
    /** Warning that the demande will be struck off since a commission declared it irrecevable (R441-2-8 d). */
    IRRECEVABILITE("irrecevabilite", "RADIATION_AVERTISSEMENT"),
    /** Notice that the demande was struck off, with its motif (R441-2-8). */
    RADIATION("radiation", "RADIATION_MOTIFS"),
    /** Receipt of a renewal, until its attestation comes (R441-2-7). */
    RENOUVELLEMENT("renouvellement", "VALIDITE"),
    /** Request of the pièces that are missing (R441-2-4-1). */
    PIECES_DEMANDEES("pieces-demandees", "PIECES_LISTE"),
    /** Receipt of pièces (R441-2-4-1). */
    PIECES_RECUES("pieces-recues", "PIECES_LISTE"),
    /** Pièces that do not serve, by their marks. */
    PIECES_ECARTEES("pieces-ecartees", "PIECES_MARQUES"),
    /** Decision of the commission d’attribution (R441-3; L441-2-2). */
    DECISION("decision", "REFUS_MOTIVE");

    private final String code;
    private final String regle;

    TypeCourrier(String code, String regle) {
        this.code = code;
        this.regle = regle;
    }

    /** {@return how commands and manifests call it, in small letters} */
    public String code() {
        return code;
    }

    /**
     * Finds a type by its code.
     *
     * @param code as {@link #code} gives it
     * @return the type, empty for another text
     */
    public static Optional<TypeCourrier> de(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** The rule that the letter stands on. */
    String regle() {
        return regle;
    }

    /** Whether the law wants a proof of delivery. */
    boolean avecPreuve() {
        return this == SANS_REPONSE || this == IRRECEVABILITE;
    }
}
