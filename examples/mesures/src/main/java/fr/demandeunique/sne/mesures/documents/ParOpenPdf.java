package fr.demandeunique.sne.mesures.documents;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfICCBased;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.pdf.document.Block;
import fr.demandeunique.sne.pdf.document.Figure;
import fr.demandeunique.sne.pdf.font.Typeface;
import fr.demandeunique.sne.pdf.page.Layout;
import fr.demandeunique.sne.pdf.page.Role;
import fr.demandeunique.sne.pdf.page.Surface;
import fr.demandeunique.sne.pdf.page.TextStyle;
import fr.demandeunique.sne.pdf.qr.QrCode;
import fr.demandeunique.sne.pdf.theme.Ink;
import fr.demandeunique.sne.pdf.theme.Place;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * OpenPDF at its best: its lowest level, fonts parsed once and trimmed, placed by our own layout, with our own QR encoder. What is
 * compared is the writing of the file alone.
 */
final class ParOpenPdf {
    private static final double MM = 72 / 25.4;
    private static final String[] TYPES = {
        "H1", "H2", "H3", "P", "Table", "TR", "TH", "TH", "TD", "L", "LI", "LBody", "Link"
    };
    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    private static final int PAGES = 2;

    private final BaseFont regular;
    private final BaseFont bold;

    ParOpenPdf(byte[] regular, byte[] bold) throws IOException {
        this.regular = font("regular.ttf", regular);
        this.bold = font("bold.ttf", bold);
    }

    private static BaseFont font(String name, byte[] bytes) throws IOException {
        BaseFont font = BaseFont.createFont(name, BaseFont.IDENTITY_H, true, true, bytes, null);
        font.setIncludeCidSet(false);
        return font;
    }

    byte[] render(Attestation attestation) {
        var out = new ByteArrayOutputStream(1 << 16);
        var document = new Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setTagged();
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setFullCompression();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        String title = attestation.titre() + " – " + attestation.numero().affichage();
        document.addTitle(title);
        writer.setXmpMetadata(xmp(title));
        document.open();
        try {
            catalog(writer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var surface = new Page(document, writer, attestation.numero().affichage());
        new Layout(Theme.standard(), false).place(document(attestation), surface);
        document.close();
        return out.toByteArray();
    }

    private static void catalog(PdfWriter writer) throws IOException {
        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString("fr-FR"));
        var intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB"));
        intent.put(
                PdfName.DESTOUTPUTPROFILE,
                writer.addToBody(new PdfICCBased(SRGB)).getIndirectReference());
        catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
    }

    private static byte[] xmp(String title) {
        return ("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                        + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><dc:title>"
                        + "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + title
                        + "</rdf:li></rdf:Alt></dc:title><pdfaid:part>2"
                        + "</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta>"
                        + "<?xpacket end=\"r\"?>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The blocks that our renderer makes of the same attestation. */
    private static fr.demandeunique.sne.pdf.document.Document document(Attestation attestation) {
        String numero = attestation.numero().affichage();
        List<Block> blocks = new ArrayList<>();
        var code = new Figure(
                QrCode.of(attestation.codeQr()).orElseThrow(),
                "Code QR",
                "Ce code identifie votre demande\u202f: joignez une"
                        + " copie de cette page à vos pièces justificatives.");
        blocks.add(new Block.Letterhead(
                attestation.expediteur(), attestation.destinataire(), "Metz, le " + attestation.dateEnLettres(), code));
        blocks.add(new Block.Heading(1, attestation.titre()));
        blocks.add(new Block.Band("Votre numéro unique d’enregistrement", numero));
        for (Attestation.Mention mention : attestation.mentions()) {
            if (!mention.titre().isEmpty()) {
                blocks.add(new Block.Heading(2, mention.titre()));
            }
            mention.paragraphes().forEach(text -> blocks.add(new Block.Paragraph(text)));
        }
        blocks.add(new Block.PageBreak());
        blocks.add(new Block.Heading(1, "Récapitulatif de votre demande"));
        blocks.add(
                new Block.Paragraph("Numéro unique " + numero + ", situation au " + attestation.dateEnLettres() + "."));
        blocks.add(new Block.Paragraph(Block.Tone.NOTE, Texte.RECAPITULATIF_CONSIGNE.standard()));
        for (Attestation.Rubrique rubrique : attestation.recapitulatif()) {
            List<Block.Field> fields = rubrique.lignes().stream()
                    .map(ligne -> new Block.Field(ligne.libelle(), ligne.valeur()))
                    .toList();
            blocks.add(new Block.Fields(rubrique.titre(), fields, "Rien n’a été renseigné."));
        }
        return new fr.demandeunique.sne.pdf.document.Document(
                attestation.titre(), attestation.date(), "Numéro unique " + numero, blocks);
    }

    /** Our layout drawing through OpenPDF. */
    private final class Page implements Surface {
        private final Document document;
        private final PdfWriter writer;
        private final PdfContentByte content;
        private final String numero;
        private final Deque<PdfStructureElement> open = new ArrayDeque<>();
        private int pages;
        private boolean mute;

        Page(Document document, PdfWriter writer, String numero) {
            this.document = document;
            this.writer = writer;
            this.numero = numero;
            this.content = writer.getDirectContent();
            open.push(new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document")));
        }

        @Override
        public void newPage() {
            if (pages++ > 0) {
                // OpenPDF cannot come back to a page: its foot is drawn on leaving it.
                foot();
                document.newPage();
            }
        }

        private void foot() {
            artifact();
            String left = "Numéro unique " + numero;
            String right = "page " + pages + "/" + PAGES;
            var style = new TextStyle(Typeface.REGULAR, 750, Ink.MUTED, 1.35);
            line(20, 288, style, left, 0, left.length(), false);
            line(178, 288, style, right, 0, right.length(), false);
            end();
        }

        @Override
        public void turnTo(int page) {
            mute = page + 1 < pages;
        }

        @Override
        public int pages() {
            return pages;
        }

        @Override
        public void open(Role role) {
            var element = new PdfStructureElement(open.getFirst(), new PdfName(TYPES[role.ordinal()]));
            if (role == Role.ROW_HEADER || role == Role.COLUMN_HEADER) {
                var attributes = new PdfDictionary();
                attributes.put(PdfName.O, new PdfName("Table"));
                attributes.put(new PdfName("Scope"), new PdfName(role == Role.ROW_HEADER ? "Row" : "Column"));
                element.put(PdfName.A, attributes);
            }
            open.push(element);
        }

        @Override
        public void close() {
            open.pop();
        }

        @Override
        public void content() {
            content.beginMarkedContentSequence(open.getFirst());
        }

        @Override
        public void artifact() {
            if (!mute) {
                content.beginMarkedContentSequence(new PdfName("Artifact"));
            }
        }

        @Override
        public void end() {
            if (!mute) {
                content.endMarkedContentSequence();
            }
        }

        @Override
        public void line(double x, double baseline, TextStyle style, String text, int from, int to, boolean space) {
            if (mute) {
                return;
            }
            content.beginText();
            content.setColorFill(new Color(Theme.standard().colour(style.ink()).rgb()));
            content.setFontAndSize(style.typeface() == Typeface.BOLD ? bold : regular, style.size() / 100f);
            content.setTextMatrix((float) (x * MM), (float) ((297 - baseline) * MM));
            content.showText(text.substring(from, to));
            content.endText();
        }

        @Override
        public void link(double x, double y, double width, double height, String target) {
            var place = new Rectangle(
                    (float) (x * MM), (float) ((297 - y - height) * MM), (float) ((x + width) * MM), (float)
                            ((297 - y) * MM));
            writer.addAnnotation(
                    PdfAnnotation.createLink(writer, place, PdfAnnotation.HIGHLIGHT_NONE, new PdfAction(target)));
        }

        @Override
        public void fill(double x, double y, double width, double height, Ink ink) {
            if (mute) {
                return;
            }
            PdfContentByte under = writer.getDirectContentUnder();
            under.setColorFill(new Color(Theme.standard().colour(ink).rgb()));
            under.beginMarkedContentSequence(new PdfName("Artifact"));
            under.rectangle(
                    (float) (x * MM), (float) ((297 - y - height) * MM), (float) (width * MM), (float) (height * MM));
            under.fill();
            under.endMarkedContentSequence();
        }

        @Override
        public void code(double x, double y, double side, int quietZone, Figure figure) {
            var element = new PdfStructureElement(open.getFirst(), new PdfName("Figure"));
            element.put(new PdfName("Alt"), new PdfString(figure.alternative(), "UnicodeBig"));
            content.beginMarkedContentSequence(element);
            int modules = figure.symbol().side();
            double cell = side * MM / (modules + 2 * quietZone);
            double left = x * MM + quietZone * cell;
            double top = (297 - y) * MM - quietZone * cell;
            content.setColorFill(Color.BLACK);
            for (int row = 0; row < modules; row++) {
                for (int column = 0; column < modules; column++) {
                    int start = column;
                    while (column < modules && figure.symbol().isDark(column, row)) {
                        column++;
                    }
                    if (column > start) {
                        content.rectangle(
                                (float) (left + start * cell),
                                (float) (top - (row + 1) * cell),
                                (float) ((column - start) * cell),
                                (float) cell);
                    }
                }
            }
            content.fill();
            content.endMarkedContentSequence();
        }

        @Override
        public double picture(Place place, double x, double y, double width, double height) {
            return 0;
        }

        @Override
        public void bookmark(int level, String title, double y) {
            // Left out: it would only cost the peer more.
        }
    }
}
