package fr.demandeunique.sne.pdf.document;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a document is made of: it refuses what no page can show, keeps its lists to itself, and shows nobody's data in a log. */
class BlockTest {
    private static final String SECRET = "ZOÉ";
    private static final List<Block.Column> COLUMN = List.of(new Block.Column("a", 1));

    private static final Symbol NONE = new Symbol() {
        @Override
        public int side() {
            return 21;
        }

        @Override
        public boolean isDark(int column, int row) {
            return false;
        }
    };

    static Stream<Executable> refused() {
        return Stream.of(
                () -> new Block.Heading(0, "a"),
                () -> new Block.Heading(4, "a"),
                () -> new Block.Column(" ", 1),
                () -> new Block.Column("a", 0),
                () -> new Block.Grid(List.of(), List.of()),
                () -> new Block.Grid(COLUMN, List.of(List.of("a"), List.of("a", "b"))),
                () -> new Block.Grid(COLUMN, List.of(List.of())),
                () -> new Block.Blank("a", 4),
                () -> new Block.Blank("a", 201),
                () -> new Figure(NONE, " ", ""));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Executable made) {
        assertThrows(IllegalArgumentException.class, made);
    }

    static Stream<Executable> taken() {
        return Stream.of(
                () -> new Block.Heading(1, "a"),
                () -> new Block.Heading(3, "a"),
                () -> new Block.Column("a", 1),
                () -> new Block.Grid(COLUMN, List.of()),
                () -> new Block.Blank("a", 5),
                () -> new Block.Blank("a", 200),
                () -> new Figure(NONE, "a", ""));
    }

    @ParameterizedTest
    @MethodSource
    void taken(Executable made) {
        assertDoesNotThrow(made);
    }

    private static List<Object> all() {
        var field = new Block.Field(SECRET, SECRET);
        var figure = new Figure(NONE, SECRET, SECRET);
        var text = new Block.Paragraph(SECRET);
        return List.of(
                new Block.Heading(1, SECRET),
                text,
                new Block.Item(Block.Mark.DONE, SECRET),
                new Block.Items(List.of(new Block.Item(Block.Mark.DONE, SECRET))),
                field,
                new Block.Fields(SECRET, List.of(field), SECRET),
                new Block.Grid(COLUMN, List.of(List.of(SECRET))),
                new Block.Letterhead(List.of(SECRET), List.of(SECRET), SECRET, figure),
                new Block.Beside(figure, List.of(text)),
                new Block.Aside(figure, 30, List.of(text)),
                new Block.Band(SECRET, SECRET, List.of(field)),
                new Block.Signature(List.of(SECRET)),
                figure,
                new Document(SECRET, LocalDate.of(2017, 2, 21), SECRET, List.of(text)));
    }

    @Test
    void shows_its_kind_and_no_word_of_its_text() {
        for (Object one : all()) {
            String shown = one.toString();
            assertTrue(shown.startsWith(one.getClass().getSimpleName()), shown);
            assertFalse(shown.contains(SECRET), shown);
        }
    }

    @Test
    void keeps_its_lists_however_those_change_of_which_it_was_made() {
        List<String> lines = new ArrayList<>(List.of("a"));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph("a")));
        List<Block.Field> fields = new ArrayList<>(List.of(new Block.Field("a", "b")));
        List<Block.Item> items = new ArrayList<>(List.of(new Block.Item(Block.Mark.POINT, "a")));
        List<Block.Column> columns = new ArrayList<>(COLUMN);
        List<List<String>> rows = new ArrayList<>(List.of(lines));
        var figure = new Figure(NONE, "a", "");
        List<Supplier<List<?>>> kept = List.of(
                new Block.Items(items)::items,
                new Block.Fields("a", fields, "")::fields,
                new Block.Grid(columns, rows)::columns,
                new Block.Grid(columns, rows)::rows,
                new Block.Letterhead(lines, lines, "", null)::sender,
                new Block.Letterhead(lines, lines, "", null)::recipient,
                new Block.Beside(null, blocks)::blocks,
                new Block.Aside(figure, 30, blocks)::blocks,
                new Block.Band("a", "b", fields)::facts,
                new Block.Signature(lines)::lines,
                new Document("a", LocalDate.of(2017, 2, 21), "", blocks)::blocks);
        List<String> before = kept.stream().map(one -> one.get().toString()).toList();
        Stream.of(lines, blocks, fields, items, columns, rows).forEach(List::clear);
        assertEquals(before, kept.stream().map(one -> one.get().toString()).toList());
    }
}
