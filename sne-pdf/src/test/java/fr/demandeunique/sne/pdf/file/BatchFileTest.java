package fr.demandeunique.sne.pdf.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.pdf.font.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A file of many documents, each of two pages with links and a figure: what points to what. */
class BatchFileTest {
    private static final int COUNT = 130;

    private static Sheets document(int rank) {
        var sheets = new Sheets();
        sheets.clear();
        for (int page = 0; page < 2; page++) {
            sheets.newPage();
            sheets.open(Tag.P);
            sheets.content();
            sheets.text(2000, 80000, Typeface.REGULAR, 1000, 0, "texte", 0, 5, false, true);
            sheets.end();
            sheets.open(Tag.LINK);
            sheets.content();
            sheets.end();
            sheets.link(100, 200, 300, 400, "https://exemple.fr/" + rank + "/" + page);
            sheets.close();
            sheets.close();
        }
        sheets.grid(1000, 2000, 2900, 21, 4, (column, row) -> column == row, "Code " + rank);
        sheets.close();
        return sheets;
    }

    private static byte[] file(Consumer<BatchFile> between) throws IOException {
        var out = new ByteArrayOutputStream();
        var file = new BatchFile(out, List.of());
        for (int i = 0; i < COUNT; i++) {
            int before = out.size();
            file.add(document(i), "Document " + i);
            assertEquals(2 * i + 2, file.pages());
            assertTrue(out.size() > before, "nothing is kept in memory");
            between.accept(file);
        }
        file.finish(new Metadata("Lot", LocalDate.of(2017, 2, 21), 2, "fr-FR", null));
        return out.toByteArray();
    }

    private static void numbers(COSDictionary node, Map<Integer, COSBase> into) {
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            numbers((COSDictionary) kids.getObject(i), into);
        }
        COSArray nums = node.getCOSArray(COSName.NUMS);
        for (int i = 0; nums != null && i < nums.size(); i += 2) {
            into.put(((COSInteger) nums.getObject(i)).intValue(), nums.getObject(i + 1));
        }
        if (nums != null) {
            COSArray limits = node.getCOSArray(COSName.LIMITS);
            assertEquals(((COSInteger) nums.getObject(0)).intValue(), limits.getInt(0));
            assertEquals(into.keySet().stream().mapToInt(one -> one).max().orElse(-1), limits.getInt(1));
        }
    }

    private static List<COSDictionary> below(COSDictionary element, String type) {
        List<COSDictionary> found = new ArrayList<>();
        if (type.equals(element.getNameAsString(COSName.S))) {
            found.add(element);
        }
        COSBase kids = element.getDictionaryObject(COSName.K);
        for (COSBase one : kids instanceof COSArray array ? array.toList() : List.of(kids == null ? COSName.K : kids)) {
            COSBase kid = one instanceof org.apache.pdfbox.cos.COSObject object ? object.getObject() : one;
            if (kid instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S)) {
                found.addAll(below(dictionary, type));
            }
        }
        return found;
    }

    @Test
    void leads_from_each_page_and_link_to_its_element_and_from_each_bookmark_to_its_page() throws IOException {
        try (var document = Loader.loadPDF(file(any -> {}))) {
            assertEquals(2 * COUNT, document.getNumberOfPages());
            var catalog = document.getDocumentCatalog();
            COSDictionary root = catalog.getStructureTreeRoot().getCOSObject();
            Map<Integer, COSBase> owners = new HashMap<>();
            numbers(root.getCOSDictionary(COSName.PARENT_TREE), owners);
            assertEquals(4 * COUNT, owners.size(), "each page and each link");
            assertEquals(4 * COUNT, root.getInt(COSName.PARENT_TREE_NEXT_KEY));
            for (int i = 0; i < 2 * COUNT; i++) {
                var page = document.getPage(i);
                COSArray marks = (COSArray) owners.get(page.getStructParents());
                assertEquals(i % 2 == 0 ? 2 : 3, marks.size(), "page " + i);
                assertEquals("P", ((COSDictionary) marks.getObject(0)).getNameAsString(COSName.S));
                assertEquals("Link", ((COSDictionary) marks.getObject(1)).getNameAsString(COSName.S));
                assertEquals(1, page.getAnnotations().size());
                var link = (PDAnnotationLink) page.getAnnotations().get(0);
                assertEquals("https://exemple.fr/" + i / 2 + "/" + i % 2, ((PDActionURI) link.getAction()).getURI());
                COSDictionary owner = (COSDictionary) owners.get(link.getStructParent());
                assertEquals("Link", owner.getNameAsString(COSName.S));
                assertEquals(page.getCOSObject(), owner.getCOSDictionary(COSName.PG));
                COSArray kids = owner.getCOSArray(COSName.K);
                assertEquals(link.getCOSObject(), ((COSDictionary) kids.getObject(1)).getCOSDictionary(COSName.OBJ));
            }
            List<COSDictionary> figures = below(root.getCOSDictionary(COSName.K), "Figure");
            assertEquals(COUNT, figures.size());
            for (int i = 0; i < COUNT; i++) {
                assertEquals("Code " + i, figures.get(i).getString(COSName.ALT));
            }
            int rank = 0;
            for (var item : catalog.getDocumentOutline().children()) {
                assertEquals("Document " + rank, item.getTitle());
                assertEquals(document.getPage(2 * rank), item.findDestinationPage(document));
                rank++;
            }
            assertEquals(COUNT, rank);
            assertEquals(
                    "Document " + (COUNT - 1),
                    catalog.getDocumentOutline().getLastChild().getTitle());
            List<Integer> groups = new ArrayList<>();
            catalog.getPages()
                    .getCOSObject()
                    .getCOSArray(COSName.KIDS)
                    .forEach(one -> groups.add(((COSDictionary) ((org.apache.pdfbox.cos.COSObject) one).getObject())
                            .getInt(COSName.COUNT)));
            assertEquals(List.of(128, 128, 4), groups, "64 documents a group");
            assertNotNull(document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void is_as_if_a_document_that_fails_half_way_had_never_come() throws IOException {
        byte[] whole = file(any -> {});
        byte[] with = file(any -> {
            Sheets broken = document(0);
            broken.open(Tag.P);
            broken.picture(new Picture("L", "", new byte[0], Picture.Mask.NONE), 1, 1, 1, 1, null);
            broken.close();
            assertThrows(NullPointerException.class, () -> any.add(broken, "broken"));
        });
        assertArrayEquals(whole, with);
    }

    /** To the byte, for most readers look for a lost object by themselves. */
    @Test
    void has_each_object_where_its_table_says_and_its_texts_on_its_pages() throws IOException {
        byte[] bytes = file(any -> {});
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int table = Integer.parseInt(text.substring(text.lastIndexOf("startxref\n") + 10, text.lastIndexOf("\n%%EOF")));
        long[][] rows = CrossReferencesTest.rows(text.substring(table));
        int placed = 0;
        for (int i = 1; i < rows.length; i++) {
            assertTrue(rows[i][0] != 0, "object " + i + " is nowhere");
            if (rows[i][0] == 1) {
                assertTrue(text.startsWith(i + " 0 obj\n", (int) rows[i][1]), "object " + i);
                placed++;
            }
        }
        assertTrue(placed > 2 * COUNT, placed + " contents");
        assertTrue(text.contains("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Lot<"));
        try (var document = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(4);
            assertEquals(
                    List.of("texte", "texte", "texte", "texte"),
                    stripper.getText(document).lines().toList());
        }
    }

    @Test
    void of_no_document_is_none() {
        var file = new BatchFile(new ByteArrayOutputStream(), List.of());
        assertThrows(
                IllegalStateException.class,
                () -> file.finish(new Metadata("Lot", LocalDate.of(2017, 2, 21), 2, "fr-FR", null)));
        assertEquals(0, file.pages());
    }
}
