package fr.demandeunique.sne.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a screen reader says of a file: the elements in their order, with their text. */
final class ArbreDuTexte {
    /** An element that has text: its type and its words. */
    record Element(String type, String texte) {}

    private final List<Element> elements = new ArrayList<>();
    private final Map<PDPage, Map<Integer, String>> textes = new HashMap<>();

    private ArbreDuTexte() {}

    static List<Element> de(PDDocument document) {
        var arbre = new ArbreDuTexte();
        try {
            for (PDPage page : document.getPages()) {
                var extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> parMarque = new HashMap<>();
                for (PDMarkedContent content : extractor.getMarkedContents()) {
                    if (content.getMCID() >= 0) {
                        parMarque.put(
                                content.getMCID(),
                                content.getContents().stream()
                                        .filter(TextPosition.class::isInstance)
                                        .map(one -> ((TextPosition) one).getUnicode())
                                        .collect(Collectors.joining()));
                    }
                }
                arbre.textes.put(page, parMarque);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        arbre.visiter(document.getDocumentCatalog().getStructureTreeRoot(), null);
        return arbre.elements;
    }

    private void visiter(PDStructureNode node, PDPage page) {
        var texte = new StringBuilder();
        boolean marque = false;
        String type = "";
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                // A link inside a paragraph is told where it stands.
                type = noter(node, texte, marque, type);
                texte.setLength(0);
                marque = false;
                visiter(element, element.getPage());
            } else if (kid instanceof Integer mark) {
                texte.append(textes.get(page).get(mark));
                marque = true;
            } else if (kid instanceof PDMarkedContentReference reference) {
                texte.append(textes.get(reference.getPage() == null ? page : reference.getPage())
                        .get(reference.getMCID()));
                marque = true;
            }
        }
        noter(node, texte, marque, type);
    }

    /** Gives the type by which what is left of the element is told, so that it is counted once. */
    private String noter(PDStructureNode node, StringBuilder texte, boolean marque, String before) {
        if (marque) {
            String alternative = ((PDStructureElement) node).getAlternateDescription();
            String type = before.isEmpty() ? ((PDStructureElement) node).getStructureType() : before;
            elements.add(new Element(type, alternative != null ? alternative : texte.toString()));
            return "rest of " + type;
        }
        return before;
    }

    /** The words of all elements, one after the other. */
    static List<String> mots(List<Element> elements) {
        return mots(elements.stream().map(Element::texte).collect(Collectors.joining(" ")));
    }

    /** The words of a text as a file gives them back. */
    static List<String> mots(String texte) {
        return Arrays.stream(Normalizer.normalize(texte, Normalizer.Form.NFC).split("[ \n]+"))
                .filter(mot -> !mot.isEmpty())
                .toList();
    }
}
