package fr.demandeunique.sne.personne;

/** A text that is not the identifier or the date that it should be; the message holds nothing of the text. */
public final class IdentifiantException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final RaisonIdentifiant raison;
    private final int position;

    IdentifiantException(RaisonIdentifiant raison, int position) {
        super(raison + " at index " + position);
        this.raison = raison;
        this.position = position;
    }

    /** {@return why the text was refused} */
    public RaisonIdentifiant raison() {
        return raison;
    }

    /** {@return 0-based index in the text of the first character at fault, its length where something is missing} */
    public int position() {
        return position;
    }
}
