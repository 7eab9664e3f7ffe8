package fr.demandeunique.sne.pdf.theme;

/** Where a letter shows a picture of the editor's. */
public enum Place {
    /** The institutional mark, at the upper left. */
    LOGO(Texte.LOGO),
    /** A second mark beside it: a town beside the State, a landlord beside a federation. */
    SECOND_LOGO(Texte.SECOND_LOGO),
    /** A signature by hand, above the lines of who signs. */
    SIGNATURE(Texte.SIGNATURE_IMAGE);

    private final Texte alternative;

    Place(Texte alternative) {
        this.alternative = alternative;
    }

    /** {@return the sentence that tells the picture to those who do not see it} */
    public Texte alternative() {
        return alternative;
    }
}
