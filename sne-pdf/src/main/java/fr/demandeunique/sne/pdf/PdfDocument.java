package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.controle.Anomalie;
import java.util.List;

/**
 * A PDF file in memory.
 *
 * <p>The array is not copied: do not change it.
 *
 * @param octets the PDF file, whole
 * @param pages number of pages
 * @param avertissements what could not be printed as given
 */
public record PdfDocument(byte[] octets, int pages, List<Anomalie> avertissements) {
    /** Copies the list, which may hold no null. */
    public PdfDocument {
        avertissements = List.copyOf(avertissements);
    }

    /** Number of pages and bytes; never the content. */
    @Override
    public String toString() {
        return "PdfDocument[" + pages + " pages, " + octets.length + " octets]";
    }
}
