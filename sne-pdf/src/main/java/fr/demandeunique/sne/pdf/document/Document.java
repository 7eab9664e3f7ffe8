package fr.demandeunique.sne.pdf.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A document before it has pages.
 *
 * <pre>{@code new Document("Fiche récapitulative", date, "Numéro unique 057…", List.of(new Block.Heading(1, "Fiche"))); }</pre>
 *
 * @param title what a reader shows in the bar of its window and says first aloud
 * @param date the day of the document; no clock is read, so that the bytes depend on the content alone
 * @param foot what stands at the foot of every page, before the page count, so that a lost sheet finds its file again
 * @param blocks in reading order; heading levels begin at 1 and none is skipped
 * @param language in which a voice reads it, {@code fr-FR}
 */
public record Document(String title, LocalDate date, String foot, List<Block> blocks, String language) {
    private static final String FRENCH = "fr-FR";

    /** Copies the list, which may hold no null. */
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** A document in French. */
    public Document(String title, LocalDate date, String foot, List<Block> blocks) {
        this(title, date, foot, blocks, FRENCH);
    }

    /** The day and the number of blocks; never the content. */
    @Override
    public String toString() {
        return "Document[" + date + ", " + blocks.size() + " blocks]";
    }
}
