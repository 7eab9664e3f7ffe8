package fr.demandeunique.sne.pdf.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of a document. Blocks follow one another down the page unless they say otherwise. None shows its text in toString. */
public sealed interface Block {

    /** A title, kept with what follows, in the bookmarks too. */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("heading of level " + level);
            }
        }

        @Override
        public String toString() {
            return "Heading[" + level + "]";
        }
    }

    /** How important a paragraph is. */
    enum Tone {
        /** The text of a letter. */
        BODY,
        /** What one must not miss. */
        STRONG,
        /** A remark beside the text. */
        NOTE
    }

    /** A paragraph; never parted so that one line of it stands alone. */
    record Paragraph(Tone tone, String text) implements Block {
        /** A paragraph of the text. */
        public Paragraph(String text) {
            this(Tone.BODY, text);
        }

        @Override
        public String toString() {
            return "Paragraph[" + tone + "]";
        }
    }

    /** What stands before an item of a list. */
    enum Mark {
        POINT,
        /** An empty box: to be done. */
        TO_DO,
        /** A filled box: done. */
        DONE
    }

    /** One item of a list. */
    record Item(Mark mark, String text) {
        @Override
        public String toString() {
            return "Item[" + mark + "]";
        }
    }

    /** A list. */
    record Items(List<Item> items) implements Block {
        /** Copies the list, which may hold no null. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return "Items[" + items.size() + "]";
        }
    }

    /** A label and its value. */
    record Field(String label, String value) {
        @Override
        public String toString() {
            return "Field";
        }
    }

    /**
     * A table of labels and values under a bar with a title. When it goes over to another page, the title is repeated there.
     *
     * @param title a heading of level 2
     * @param ifEmpty what is said where there are no fields
     */
    record Fields(String title, List<Field> fields, String ifEmpty) implements Block {
        /** Copies the list, which may hold no null. */
        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return "Fields[" + fields.size() + "]";
        }
    }

    /**
     * A column of a grid.
     *
     * @param header must not be blank
     * @param share its part of the width, relative to the other columns
     * @param alignRight for numbers and amounts
     */
    record Column(String header, int share, boolean alignRight) {
        public Column {
            if (header.isBlank() || share < 1) {
                throw new IllegalArgumentException("a column needs a header and a share");
            }
        }

        /** A column of text. */
        public Column(String header, int share) {
            this(header, share, false);
        }
    }

    /**
     * A table under headers, which each page repeats. The first cell of a row names the row.
     *
     * @param rows each as long as {@code columns}
     * @param total true if the last row sums up the others
     */
    record Grid(List<Column> columns, List<List<String>> rows, boolean total) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("a grid needs columns, and a cell for each in every row");
            }
        }

        /** A table whose rows are all of one kind. */
        public Grid(List<Column> columns, List<List<String>> rows) {
            this(columns, rows, false);
        }

        @Override
        public String toString() {
            return "Grid[" + rows.size() + " x " + columns.size() + "]";
        }
    }

    /**
     * The head of a letter: sender at the upper left, code at the upper right, recipient in the window of the envelope (NF Z 10-011),
     * place and date. First block of a page.
     *
     * @param sender name, then address; may be empty, the theme may have its own
     * @param recipient name, then address
     * @param placeAndDate {@code Metz, le 21 février 2017}
     * @param code may be absent
     * @param sending how the letter travels, above the window; may be empty
     */
    record Letterhead(
            List<String> sender,
            List<String> recipient,
            String placeAndDate,
            @Nullable Figure code,
            String sending) implements Block {
        /** Copies the lists, which may hold no null. */
        public Letterhead {
            sender = List.copyOf(sender);
            recipient = List.copyOf(recipient);
        }

        /** The head of a letter that travels as all do. */
        public Letterhead(List<String> sender, List<String> recipient, String placeAndDate, @Nullable Figure code) {
            this(sender, recipient, placeAndDate, code, "");
        }

        @Override
        public String toString() {
            return "Letterhead";
        }
    }

    /** Blocks at the left of a code, which stands in the upper right corner of the page; what follows goes below both. */
    record Beside(@Nullable Figure code, List<Block> blocks) implements Block {
        /** Copies the list, which may hold no null. */
        public Beside {
            blocks = List.copyOf(blocks);
        }

        @Override
        public String toString() {
            return "Beside[" + blocks.size() + "]";
        }
    }

    /**
     * Blocks at the left of a code, where the text is; what follows goes below both, and both stand on one page.
     *
     * @param side of the code in millimetres, its white border included
     */
    record Aside(Figure code, int side, List<Block> blocks) implements Block {
        /** Copies the list. */
        public Aside {
            blocks = List.copyOf(blocks);
        }

        @Override
        public String toString() {
            return "Aside";
        }
    }

    /**
     * A value in large on a tinted band, with its label above.
     *
     * @param facts what stands beside it, less large; may be empty
     */
    record Band(String label, String value, List<Field> facts) implements Block {
        /** Copies the list, which may hold no null. */
        public Band {
            facts = List.copyOf(facts);
        }

        /** A band with nothing beside the value. */
        public Band(String label, String value) {
            this(label, value, List.of());
        }

        @Override
        public String toString() {
            return "Band";
        }
    }

    /** Who signs: lines at the lower right, kept together. */
    record Signature(List<String> lines) implements Block {
        /** Copies the list, which may hold no null. */
        public Signature {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "Signature";
        }
    }

    /** A dotted frame to be filled by hand or stamped, with its label above. */
    record Blank(String label, int height) implements Block {
        public Blank {
            if (height < 5 || height > 200) {
                throw new IllegalArgumentException("height in millimetres: " + height);
            }
        }
    }

    /**
     * Goes on at the top of a new page.
     *
     * @param ofFirstPage only if the document is still on its first page: what had no room there is followed without a gap
     */
    record PageBreak(boolean ofFirstPage) implements Block {
        /** Always on a new page. */
        public PageBreak() {
            this(false);
        }
    }
}
