package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;

/** What veraPDF does not look at: that a list is one, and that no level of heading is skipped. */
class StructureTest {
    private static void read(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                read(element, into);
            }
        }
    }

    @Test
    void has_lists_of_items_alone_and_headings_that_go_down_one_level_at_a_time() throws IOException {
        PdfDocument pdf = Exemple.courant()
                .mentions(List.of(
                        new Mention("", List.of("Madame,")),
                        new Mention(
                                "Pièces",
                                List.of(Attestation.A_FAIRE + "Une", Attestation.FAIT + "Deux", "Un paragraphe.")),
                        new Mention("Suite", List.of(Attestation.POINT + "Trois"))))
                .rendu();
        List<PDStructureElement> all = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.octets())) {
            read(document.getDocumentCatalog().getStructureTreeRoot(), all);
            List<String> types =
                    all.stream().map(PDStructureElement::getStructureType).toList();
            assertEquals(2, types.stream().filter("L"::equals).count());
            assertEquals(3, types.stream().filter("LI"::equals).count());
            int level = 0;
            for (PDStructureElement one : all) {
                String type = one.getStructureType();
                if (type.matches("H[1-6]")) {
                    int next = type.charAt(1) - '0';
                    assertTrue(next <= level + 1, "H" + level + " then " + type);
                    level = next;
                }
                if (type.equals("L")) {
                    assertTrue(one.getKids().stream()
                            .allMatch(kid -> kid instanceof PDStructureElement item
                                    && item.getStructureType().equals("LI")));
                }
            }
            assertEquals(2, level, "the summary ends with its rubrics");
        }
    }
}
