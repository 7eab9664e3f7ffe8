package fr.demandeunique.sne.pdf.file;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the tree of a document was built, without a word of its text: two documents with the same log have the same structure tree.
 * Not thread-safe.
 */
final class StructureLog {
    private static final int OPEN = 1;
    private static final int CLOSE = 0;
    private static final int CONTENT = 64;
    private static final int PAGE = 65;
    private static final int BOX = 66;
    private static final int LINK = 67;

    private final Bytes log = new Bytes(1024);
    private int mark;

    void clear() {
        log.clear();
        mark = 0;
    }

    void page() {
        log.put(PAGE);
        mark = 0;
    }

    void open(Tag tag) {
        log.put(OPEN + tag.ordinal());
    }

    void close() {
        log.put(CLOSE);
    }

    /** Some content of the innermost element begins; gives its mark on the page. */
    int content() {
        log.put(CONTENT);
        return mark++;
    }

    /** The innermost element is a figure in this box, in points. */
    void box(int left, int bottom, int right, int top) {
        log.put(BOX).binary(left, 2).binary(bottom, 2).binary(right, 2).binary(top, 2);
    }

    /** An annotation of the innermost element, a link. */
    void link() {
        log.put(LINK);
    }

    /** A key that is equal for the same logs. */
    Shape shape(int firstPage, int pages) {
        return new Shape(log.copy(), firstPage, pages);
    }

    /** The log, and the number of the first page, on which the numbers in the tree depend. */
    record Shape(byte[] log, int firstPage, int pages) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Shape that
                    && firstPage == that.firstPage
                    && pages == that.pages
                    && Arrays.equals(log, that.log);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Arrays.hashCode(log) + firstPage) + pages;
        }

        @Override
        public String toString() {
            return "Shape[" + log.length + " steps, " + pages + " pages]";
        }
    }

    void replay(StructureTree tree) {
        byte[] steps = log.data();
        for (int i = 0; i < log.size(); i++) {
            int step = steps[i];
            switch (step) {
                case CLOSE -> tree.close();
                case CONTENT -> tree.content();
                case PAGE -> tree.page();
                case LINK -> tree.link();
                case BOX -> {
                    tree.box(pair(steps, i + 1), pair(steps, i + 3), pair(steps, i + 5), pair(steps, i + 7));
                    i += 8;
                }
                default -> tree.open(Tag.ALL[step - OPEN]);
            }
        }
    }

    private static int pair(byte[] steps, int at) {
        return (steps[at] & 0xff) << 8 | steps[at + 1] & 0xff;
    }
}
