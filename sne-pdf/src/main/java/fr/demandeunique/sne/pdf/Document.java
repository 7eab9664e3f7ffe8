package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.controle.Anomalie;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages of a document and what they share; becomes a file at the end. Not thread-safe. */
final class Document implements Page.Encres {
    private final List<Page> pages = new ArrayList<>();
    private final PoliceUtilisee normale = new PoliceUtilisee(Police.NORMALE);
    private final PoliceUtilisee grasse = new PoliceUtilisee(Police.GRASSE);
    private final Set<Integer> absents = new LinkedHashSet<>();

    Page nouvellePage() {
        var page = new Page(this);
        pages.add(page);
        return page;
    }

    List<Page> pages() {
        return pages;
    }

    /** Letters with combining accents are drawn as the single letters that fonts have. */
    static String composer(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Override
    public String coder(Style style, String text) {
        text.codePoints().filter(c -> style.glyphe(c) == 0).forEach(absents::add);
        return (style.gras() ? grasse : normale).coder(text);
    }

    /**
     * The finished file.
     *
     * @param date day that the file says it was made, {@code 20170221}; nothing else depends on time
     */
    DocumentPdf terminer(String titre, String date) {
        var pdf = new EcrivainPdf();
        int catalogue = pdf.reserver();
        int tree = pdf.reserver();
        int first = normale.ecrire(pdf);
        int second = grasse.ecrire(pdf);
        List<Integer> kids = new ArrayList<>();
        for (Page page : pages) {
            int content = pdf.flux("", page.contenu().getBytes(StandardCharsets.US_ASCII));
            kids.add(
                    pdf.objet("<</Type/Page/Parent " + tree + " 0 R/MediaBox[0 0 595.276 841.89]/Resources<</Font<</F1 "
                            + first + " 0 R/F2 " + second + " 0 R>>>>/Contents " + content + " 0 R>>"));
        }
        pdf.objet(
                tree,
                "<</Type/Pages/Count " + kids.size() + "/Kids["
                        + kids.stream().map(kid -> kid + " 0 R").collect(Collectors.joining(" ")) + "]>>");
        int metadata = pdf.fluxClair("/Type/Metadata/Subtype/XML", xmp(titre).getBytes(StandardCharsets.UTF_8));
        pdf.objet(
                catalogue,
                "<</Type/Catalog/Pages " + tree + " 0 R/Lang(fr-FR)/Metadata " + metadata
                        + " 0 R/ViewerPreferences<</DisplayDocTitle true>>>>");
        int info = pdf.objet("<</Title " + EcrivainPdf.chaine(titre) + "/CreationDate(D:" + date + "000000Z)>>");
        return new DocumentPdf(pdf.terminer(catalogue, info), pages.size(), avertissements());
    }

    private List<Anomalie> avertissements() {
        return absents.stream()
                .map(c -> Anomalie.avertissement("PDF_GLYPHE_ABSENT", "")
                        .avec("caractere", String.format(Locale.ROOT, "U+%04X", c)))
                .toList();
    }

    private static String xmp(String titre) {
        String escaped = titre.replace("&", "&amp;").replace("<", "&lt;");
        return "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt>"
                + "<rdf:li xml:lang=\"x-default\">" + escaped
                + "</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
    }
}
