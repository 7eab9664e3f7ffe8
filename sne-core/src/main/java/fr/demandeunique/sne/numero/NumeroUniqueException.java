package fr.demandeunique.sne.numero;

/** A text that is not a numéro unique. The message names reason and place, never the text. */
public final class NumeroUniqueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final RaisonNumero raison;
    private final int position;

    NumeroUniqueException(RaisonNumero raison, int position) {
        super(raison + " at index " + position);
        this.raison = raison;
        this.position = position;
    }

    /** {@return why the text is not a number} */
    public RaisonNumero raison() {
        return raison;
    }

    /** {@return 0-based index of the first character at fault} */
    public int position() {
        return position;
    }
}
