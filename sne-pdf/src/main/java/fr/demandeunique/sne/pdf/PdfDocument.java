package fr.demandeunique.sne.pdf;

import static fr.demandeunique.sne.pdf.PdfSyntax.reference;

import fr.demandeunique.sne.controle.Anomalie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The pages of a document, the fonts they share and what went wrong; becomes a file at the end. Not thread-safe. */
final class PdfDocument {
    private final List<PageCanvas> pages = new ArrayList<>();
    private final Map<Typeface, EmbeddedFont> fonts = new EnumMap<>(Typeface.class);
    private final Set<Integer> missing = new TreeSet<>();
    private final List<Anomalie> warnings = new ArrayList<>();

    PdfDocument() {
        for (Typeface typeface : Typeface.values()) {
            fonts.put(typeface, new EmbeddedFont(typeface));
        }
    }

    PageCanvas newPage() {
        var page = new PageCanvas(fonts, missing);
        pages.add(page);
        return page;
    }

    List<PageCanvas> pages() {
        return pages;
    }

    void warn(Anomalie warning) {
        warnings.add(warning);
    }

    /** The finished file. */
    DocumentPdf finish(DocumentMetadata metadata) {
        var pdf = new PdfObjects();
        int catalog = pdf.reserve();
        int tree = pdf.reserve();
        int resources = pdf.add("<</Font<<" + writeFonts(pdf) + ">>>>");
        List<String> kids = new ArrayList<>();
        for (PageCanvas page : pages) {
            int content = pdf.addStream("", page.content().getBytes(StandardCharsets.US_ASCII));
            // Each page names its resources itself: PDF/A-2 refuses those that come down from the tree.
            kids.add(reference(pdf.add("<</Type/Page/Parent " + reference(tree) + "/MediaBox[0 0 595.276 841.89]"
                    + "/Resources " + reference(resources) + "/Contents " + reference(content) + ">>")));
        }
        pdf.put(tree, "<</Type/Pages/Count " + kids.size() + "/Kids[" + String.join(" ", kids) + "]>>");
        int xmp = pdf.addClearStream("/Type/Metadata/Subtype/XML", metadata.xmp());
        pdf.put(
                catalog,
                "<</Type/Catalog/Pages " + reference(tree) + "/Lang(fr-FR)/Metadata " + reference(xmp)
                        + "/ViewerPreferences<</DisplayDocTitle true>>>>");
        int info = pdf.add(metadata.info());
        return new DocumentPdf(pdf.finish(catalog, info), pages.size(), allWarnings());
    }

    private String writeFonts(PdfObjects pdf) {
        return fonts.entrySet().stream()
                .filter(font -> font.getValue().isUsed())
                .map(font -> "/" + font.getKey().resourceName() + " "
                        + reference(font.getValue().write(pdf)))
                .collect(Collectors.joining());
    }

    private List<Anomalie> allWarnings() {
        List<Anomalie> all = new ArrayList<>(warnings);
        for (int character : missing) {
            // The character alone, never the word around it: a warning may be logged.
            String hex = HexFormat.of().withUpperCase().toHexDigits(character, character > 0xffff ? 5 : 4);
            all.add(Anomalie.avertissement("PDF_GLYPHE_ABSENT", "").avec("caractere", "U+" + hex));
        }
        return all;
    }
}
