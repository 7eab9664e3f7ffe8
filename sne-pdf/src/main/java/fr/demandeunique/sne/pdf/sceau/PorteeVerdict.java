package fr.demandeunique.sne.pdf.sceau;

/** How far a verdict reaches. */
public enum PorteeVerdict {
    /** Every byte of the file is as it was sealed. */
    FICHIER,
    /**
     * The code alone: the facts that it says were signed, and nothing is known of what is printed around it, on paper or in a file that was written again. Compare
     * them.
     */
    CODE
}
