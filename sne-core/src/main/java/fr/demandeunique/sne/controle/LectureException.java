package fr.demandeunique.sne.controle;

/** A text that is not the identifier or the date that it should be; the message names reason and place, and holds nothing of the text. */
public final class LectureException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Every list of reasons is an enumeration, which is serializable. */
    @SuppressWarnings("serial")
    private final Raison raison;

    private final int position;

    /**
     * What a text is not.
     *
     * @param raison why the text was refused
     * @param position 0-based index in the text of the first character at fault, its length where something is missing
     */
    public LectureException(Raison raison, int position) {
        super(raison.name() + " at index " + position);
        this.raison = raison;
        this.position = position;
    }

    /** {@return why the text was refused} */
    public Raison raison() {
        return raison;
    }

    /** {@return 0-based index in the text of the first character at fault, its length where something is missing} */
    public int position() {
        return position;
    }
}
