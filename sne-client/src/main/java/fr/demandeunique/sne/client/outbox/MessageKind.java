package fr.demandeunique.sne.client.outbox;

/** What is done at the SNE. */
public enum MessageKind {
    /** Registers a demande. */
    ENREGISTRER("ENREGISTRER"),
    /** Replaces a demande. */
    MODIFIER("MODIFIER"),
    /** Renews it. */
    RENOUVELER("RENOUVELER"),
    /** Strikes it off. */
    RADIER("RADIER"),
    /** Reactivates it. */
    REACTIVER("REACTIVER"),
    /** Undoes a radiation that should not have been. */
    ANNULER_RADIATION("ANNULER_RADIATION"),
    /** Puts a co-titulaire in the place of the demandeur. */
    SUBSTITUER("SUBSTITUER"),
    /** Registers the demande of the partner who leaves. */
    SEPARER("SEPARER"),
    /** Declares the dwelling attributed. */
    ATTRIBUER("ATTRIBUER"),
    /** Deposits a file. */
    DEPOSER_PIECE("DEPOSER_PIECE");

    private final String code;

    MessageKind(String code) {
        this.code = code;
    }

    /** {@return what the queue stores: it outlives the name of the constant} */
    public String code() {
        return code;
    }

    /** The kind of a stored code; {@link IllegalArgumentException} if there is none. */
    static MessageKind of(String code) {
        for (MessageKind one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw new IllegalArgumentException("no such kind: " + code);
    }
}
