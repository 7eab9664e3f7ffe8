package fr.demandeunique.sne.pdf.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.document.Figure;
import fr.demandeunique.sne.pdf.document.Symbol;
import fr.demandeunique.sne.pdf.theme.Colour;
import fr.demandeunique.sne.pdf.theme.Logo;
import fr.demandeunique.sne.pdf.theme.Place;
import fr.demandeunique.sne.pdf.theme.Theme;
import fr.demandeunique.sne.pdf.theme.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each kind of block stands, above all where a page ends. */
class LayoutTest {
    private static final Path KEPT = Path.of("src/test/resources/fr/demandeunique/sne/pdf/page/mise-en-page.txt");
    private static final double LINE = TextStyle.BODY.lineHeight();
    private static final String WORDS = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze ";

    private static String lines(int count) {
        return String.join("\n", Collections.nCopies(count, "x"));
    }

    /** A flow of which so many lines of body text are left, and a bit less than one more. */
    private static PageFlow left(TracedSurface surface, double lines) {
        var flow = new PageFlow(surface, false);
        flow.moveTo(PageFlow.BOTTOM - lines * LINE);
        return flow;
    }

    /** Lines of the paragraph, lines left on the page: what stands on this page and on the next ones. No line stands alone at the foot or the head. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0+1", "1, 0.99, 0+1", "1, 1, 1", "2, 1, 0+2", "2, 1.99, 0+2", "2, 2, 2", "3, 1, 0+3", "3, 2, 0+3",
        "3, 2.99, 0+3", "3, 3, 3", "4, 1, 0+4", "4, 2, 2+2", "4, 3, 2+2", "4, 4, 4", "5, 2, 2+3", "5, 3, 3+2",
        "5, 4, 3+2", "5, 4.99, 3+2", "5, 5, 5", "6, 5, 4+2", "61, 60, 59+2", "62, 60, 60+2", "123, 60, 60+60+3"
    })
    void no_line_of_a_paragraph_stands_alone(int count, double left, String expected) {
        var surface = new TracedSurface();
        left(surface, left).paragraph(Role.PARAGRAPH, TextStyle.BODY, lines(count));
        surface.finished();
        assertEquals(
                expected,
                String.join(
                        "+",
                        surface.linesOfPages().stream().map(String::valueOf).toList()));
    }

    @Test
    void what_does_not_fit_begins_a_page_unless_one_has_just_begun() {
        var surface = new TracedSurface();
        var flow = new PageFlow(surface, false);
        assertTrue(flow.isAtTop() && flow.isOnFirstPage());
        assertEquals(false, flow.ensure(400));
        assertEquals(1, surface.pages());
        flow.skip(0.1);
        assertEquals(false, flow.isAtTop());
        assertEquals(false, flow.ensure(PageFlow.BOTTOM - PageFlow.TOP - 0.1), "to the last hair");
        assertEquals(true, flow.ensure(PageFlow.BOTTOM - PageFlow.TOP));
        assertEquals(2, surface.pages());
        assertEquals(false, flow.isOnFirstPage());
        flow.moveTo(100);
        flow.moveTo(50);
        assertEquals(100, flow.y(), "never up");
        assertEquals(0, left(surface, -1).linesLeft(LINE));
    }

    private static Block text(int count) {
        return new Block.Paragraph(lines(count));
    }

    private static Block.Field field(String label, String value) {
        return new Block.Field(label, value);
    }

    private static List<Block> down(int millimetres, Block... blocks) {
        return Stream.concat(Stream.of(new Block.Blank("haut", millimetres)), Stream.of(blocks))
                .toList();
    }

    private static Figure code(String caption) {
        return new Figure(
                new Symbol() {
                    @Override
                    public int side() {
                        return 41;
                    }

                    @Override
                    public boolean isDark(int column, int row) {
                        return false;
                    }
                },
                "code",
                caption);
    }

    private final List<String> all = new ArrayList<>();

    private void place(String name, Theme theme, boolean folds, List<Block> blocks) {
        place(name, theme, folds, blocks, "pied");
    }

    private void place(String name, Theme theme, boolean folds, List<Block> blocks, String foot) {
        var surface = new TracedSurface();
        for (Place one : Place.values()) {
            if (theme.picture(one) != null) {
                surface.pictures.put(one, 10.0 + one.ordinal());
            }
        }
        new Layout(theme, folds).place(new Document("titre", LocalDate.of(2017, 2, 21), foot, blocks), surface);
        all.add("# " + name);
        all.addAll(surface.finished());
    }

    private void place(String name, List<Block> blocks) {
        place(name, Theme.standard(), false, blocks);
    }

    private static List<Block.Field> fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> field("libellé " + i, i % 3 == 2 ? lines(4) : "valeur"))
                .toList();
    }

    private static List<List<String>> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> List.of("rang " + i, i % 4 == 3 ? WORDS : "b", String.valueOf(i * 100)))
                .toList();
    }

    private static final List<Block.Column> COLUMNS = List.of(
            new Block.Column("Nom", 2),
            new Block.Column("Une colonne dont l’en-tête prend deux lignes et même un peu plus", 3),
            new Block.Column("Nombre", 1, true));

    private static Block.Letterhead letter(int sender, int recipient, Figure code, String sending) {
        return new Block.Letterhead(
                IntStream.range(0, sender).mapToObj(i -> "expéditeur\n" + i).toList(),
                IntStream.range(0, recipient).mapToObj(i -> "destinataire " + i).toList(),
                "Metz, le 21/02/2017",
                code,
                sending);
    }

    private static final Logo PICTURE = new Logo.Trace(10, 10, List.of(new Logo.Path("M0 0h9v9z", Colour.WHITE)));

    private void blocks() {
        place(
                "bandes",
                List.of(
                        new Block.Band("Numéro", "057 1215 073903 10691"),
                        new Block.Band("Numéro", "057 1215 073903 10691", List.of(field("Échéance", "17/12/2017"))),
                        new Block.Band("Numéro " + WORDS, "057", List.of(field(WORDS, "a"), field("b", WORDS)))));
        place("bandes au bas de la page", down(188, text(3), new Block.Band("a", "b"), new Block.Band("c", "d")));
        Theme large = Theme.standard().inLargePrint();
        place(
                "bandes en gros caractères",
                large,
                false,
                List.of(
                        new Block.Band("Numéro", "057"),
                        new Block.Band("Numéro", "057", List.of(field("Échéance", "17/12/2017"), field("b", "c")))));
        place(
                "rubriques",
                List.of(
                        new Block.Fields("Première", fields(3), ""),
                        new Block.Fields(WORDS + WORDS, fields(1), ""),
                        new Block.Fields("Vide", List.of(), WORDS + WORDS)));
        place("rubrique sur deux pages", down(190, new Block.Fields("Longue", fields(12), "")));
        place("titre long au bas de la page", down(190, text(4), new Block.Fields(lines(14), fields(1), "")));
        place("barre qui ne va pas seule", down(200, text(7), new Block.Fields("Barre", fields(2), "")));
        place("titre de plus d’une page", List.of(new Block.Fields(lines(55), fields(1), "")));
        place("valeur très longue", down(195, new Block.Fields("Longue", List.of(field("a", lines(30))), "")));
        place(
                "valeur de plus d’une page",
                down(150, new Block.Fields("Longue", List.of(field("a", lines(80)), field("b", "c")), "")));
        place("rubrique en gros caractères", large, false, List.of(new Block.Fields("Première", fields(2), "")));
        place("tableau", List.of(new Block.Grid(COLUMNS, rows(5)), new Block.Grid(COLUMNS, List.of(), true)));
        place("tableau sur deux pages", down(185, new Block.Grid(COLUMNS, rows(11), true)));
        place("tableau dont l’en-tête ne va pas seul", down(200, text(8), new Block.Grid(COLUMNS, rows(1), true)));
        place(
                "titres",
                List.of(
                        new Block.Heading(1, "Un"),
                        text(1),
                        new Block.Heading(2, WORDS + WORDS),
                        text(2),
                        new Block.Heading(3, "Trois"),
                        new Block.Items(List.of()),
                        new Block.Heading(1, WORDS + WORDS + WORDS)));
        for (int left : new int[] {5, 6, 7, 8, 9}) {
            place(
                    "titre qui ne va pas seul, " + left,
                    down(200, text(13 - left), new Block.Heading(2, "Titre"), text(9)));
            place("titre et une ligne, " + left, down(200, text(13 - left), new Block.Heading(3, "Titre"), text(1)));
            place(
                    "titre et une liste, " + left,
                    down(200, text(13 - left), new Block.Heading(1, "Titre"), new Block.Items(List.of())));
        }
        for (int left : new int[] {5, 6}) {
            place(
                    "deux titres qui ne vont pas seuls, " + left,
                    down(200, text(13 - left), new Block.Heading(1, "Titre"), new Block.Heading(3, "Titre"), text(1)));
        }
        place(
                "listes",
                List.of(new Block.Items(List.of(
                        new Block.Item(Block.Mark.POINT, WORDS + WORDS),
                        new Block.Item(Block.Mark.TO_DO, "à faire"),
                        new Block.Item(Block.Mark.DONE, "fait")))));
        place(
                "liste au bas de la page",
                down(
                        200,
                        text(9),
                        new Block.Items(List.of(
                                new Block.Item(Block.Mark.POINT, "a"), new Block.Item(Block.Mark.DONE, lines(3))))));
        place(
                "liste en gros caractères",
                large,
                false,
                List.of(new Block.Items(List.of(new Block.Item(Block.Mark.TO_DO, "à faire")))));
        place(
                "paragraphes",
                List.of(
                        new Block.Paragraph(Block.Tone.STRONG, "fort"),
                        new Block.Paragraph(Block.Tone.NOTE, "note"),
                        new Block.Paragraph("Voir https://exemple.fr/a, ou écrire à a@exemple.fr. " + WORDS
                                + "www.exemple.fr/" + "long".repeat(60)),
                        new Block.Paragraph("www.exemple.fr"),
                        new Block.Paragraph("a\n\nwww.exemple.fr\nb")));
        place(
                "à côté d’un code",
                List.of(
                        new Block.Beside(code(""), List.of(text(2), new Block.Paragraph(WORDS + WORDS))),
                        text(1),
                        new Block.Beside(null, List.of(text(2))),
                        text(1),
                        new Block.Aside(code(""), 30, List.of(new Block.Paragraph(WORDS + WORDS))),
                        text(1),
                        new Block.Aside(code(""), 20, List.of(text(9))),
                        new Block.Paragraph(WORDS + WORDS)));
        place("code au bas de la page", down(200, text(6), new Block.Aside(code(""), 30, List.of(text(1)))));
        place(
                "signature",
                List.of(
                        new Block.Signature(List.of()),
                        new Block.Signature(List.of("La directrice", WORDS + WORDS)),
                        text(1)));
        Theme signed = Theme.builder().picture(Place.SIGNATURE, PICTURE).build();
        place("signature manuscrite", signed, false, List.of(new Block.Signature(List.of("La directrice")), text(1)));
        place("signature manuscrite au bas", signed, false, down(200, text(6), new Block.Signature(List.of("a", "b"))));
        place("signature longue", down(150, new Block.Signature(Collections.nCopies(24, "nom")), text(1)));
        place(
                "sauts",
                List.of(
                        text(1),
                        new Block.PageBreak(true),
                        text(1),
                        new Block.PageBreak(true),
                        text(1),
                        new Block.PageBreak(),
                        text(1)));
        place("cadres", down(200, new Block.Blank(lines(2), 30), new Block.Blank("b", 5), new Block.Blank("c", 30)));
        for (int left : new int[] {8, 9}) {
            place(
                    "une phrase va avec la place de la signer, " + left,
                    down(
                            200,
                            text(13 - left),
                            new Block.Heading(2, "Signature"),
                            text(1),
                            new Block.Blank("a", 14),
                            new Block.Blank("b", 14)));
        }
        place("pied long", Theme.standard(), false, List.of(text(1), new Block.PageBreak()), WORDS.repeat(4));
        place("pied en gros caractères", large, false, List.of(text(1)), "pied");
    }

    private void letters() {
        Theme large = Theme.standard().inLargePrint();
        place(
                "lettre",
                Theme.standard(),
                true,
                List.of(letter(3, 4, code("Joignez une copie de cette page à vos pièces."), "Recommandé"), text(1)));
        place("lettre sans rien", List.of(letter(0, 1, null, ""), new Block.Heading(1, "Titre"), text(1)));
        place("lettre d’un long expéditeur", List.of(letter(30, 3, null, WORDS), text(1)));
        place("lettre à un long destinataire", List.of(letter(1, 30, code(""), ""), text(1)));
        Theme.Builder logos =
                Theme.builder().picture(Place.LOGO, PICTURE).contact("Téléphone 03 87 00 00 00", "www.exemple.fr");
        place("lettre avec logo", logos.build(), false, List.of(letter(2, 2, code("a"), ""), text(1)));
        place(
                "lettre avec deux logos",
                logos.picture(Place.SECOND_LOGO, PICTURE).build(),
                false,
                List.of(letter(2, 2, null, ""), text(1)));
        place(
                "lettre à fenêtre à gauche",
                logos.window(Window.LEFT)
                        .letterhead("En-tête " + WORDS, "suite " + WORDS)
                        .build(),
                true,
                List.of(letter(2, 2, code("a"), "Recommandé"), text(1)));
        place(
                "lettre à fenêtre au milieu",
                logos.window(new Window(54.9, 60)).build(),
                false,
                List.of(letter(2, 2, null, "a"), text(1)));
        Theme contact = Theme.builder().contact("Téléphone").window(Window.LEFT).build();
        place(
                "lettre sans expéditeur",
                contact,
                false,
                List.of(
                        new Block.Letterhead(List.of(), List.of(WORDS + WORDS), "Metz, " + WORDS + WORDS, null),
                        text(1)));
        place(
                "lettre d’un seul nom",
                List.of(new Block.Letterhead(List.of(WORDS), List.of(WORDS + WORDS), WORDS + WORDS, null)));
        place(
                "lettre en gros caractères",
                large,
                false,
                List.of(letter(2, 2, code("Joignez une copie de cette page."), ""), text(1)));
    }

    @Test
    void each_document_of_a_surface_counts_its_own_pages() {
        var surface = new TracedSurface();
        for (int pages = 1; pages <= 3; pages++) {
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < pages; i++) {
                blocks.add(text(1));
                blocks.add(new Block.PageBreak());
            }
            var document = new Document("titre", LocalDate.of(2017, 2, 21), "pied", blocks.subList(0, 2 * pages - 1));
            new Layout(Theme.standard(), false).place(document, surface);
        }
        assertEquals(
                "1 page 1/1, 2 page 1/2, 3 page 2/2, 4 page 1/3, 5 page 2/3, 6 page 3/3",
                String.join(
                        ", ",
                        surface.finished().stream()
                                .filter(one -> one.contains("|page "))
                                .map(one -> one.charAt(0) + " " + one.replaceAll("^.*\\|(.*)\\|.*$", "$1"))
                                .toList()));
    }

    /** To take the new places: the same test with {@code -Dmise.en.page=ecrire}. */
    @Test
    void each_block_stands_where_it_stood() throws IOException {
        blocks();
        letters();
        if ("ecrire".equals(System.getProperty("mise.en.page"))) {
            Files.createDirectories(KEPT.getParent());
            Files.write(KEPT, all);
        }
        List<String> kept = Files.readAllLines(KEPT);
        String part = "";
        for (int i = 0; i < Math.min(kept.size(), all.size()); i++) {
            part = kept.get(i).startsWith("#") ? kept.get(i) : part;
            assertEquals(kept.get(i), all.get(i), part + ", line " + (i + 1));
        }
        assertEquals(kept.size(), all.size());
    }

    /** Whatever stands above. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothing_but_the_foot_stands_below_the_last_line(boolean large) {
        Theme theme = large ? Theme.standard().inLargePrint() : Theme.standard();
        for (int above = 0; above < 70; above += 3) {
            var surface = new TracedSurface();
            var document = new Document(
                    "titre",
                    LocalDate.of(2017, 2, 21),
                    "pied",
                    List.of(
                            text(above),
                            new Block.Heading(2, "Titre"),
                            text(4),
                            new Block.Fields("Rubrique", fields(6), ""),
                            new Block.Grid(COLUMNS, rows(6), true),
                            new Block.Items(List.of(new Block.Item(Block.Mark.TO_DO, lines(3)))),
                            new Block.Signature(List.of("a", "b"))));
            new Layout(theme, false).place(document, surface);
            for (String one : surface.finished()) {
                if (one.endsWith("|") && !one.contains(" |page ") && !one.contains(" |pied|")) {
                    String[] words = one.substring(0, one.indexOf('|')).split(" ");
                    double baseline = Double.parseDouble(words[words.length - 2]);
                    assertTrue(baseline < PageFlow.BOTTOM, above + ": " + one);
                    assertTrue(baseline > PageFlow.TOP, above + ": " + one);
                }
            }
        }
    }
}
