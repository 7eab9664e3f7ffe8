package fr.demandeunique.sne.mesures.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.pdf.qr.QrCode;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/** openhtmltopdf in its fast mode: the same two pages from HTML, tagged, the code drawn as rectangles. */
final class ParHtml {
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String STYLE = """
            @page { size: A4; margin: 16mm 20mm 18mm; @bottom-right { content: 'page ' counter(page) '/' counter(pages); \
            font: 7.5pt Noto } }
            body { font-family: Noto; font-size: 9.2pt; line-height: 1.36; margin: 0; color: #17171f }
            h1 { font-size: 14pt; color: #0f2e6b; margin: 0 0 3mm } h2 { font-size: 10pt; color: #0f2e6b; margin: 2mm 0 0 }
            p { margin: 0 0 0.8mm } .a { margin: 8mm 0 12mm 85mm } .n { background: #eef2fa; padding: 4mm; font-size: 19pt; \
            font-weight: bold } table { width: 100%; border-collapse: collapse } th { width: 67mm; text-align: left; \
            font-weight: normal; color: #4f545e } td, th { border-top: 0.12mm solid #ccd4e3; padding: 0.5mm 3mm; \
            vertical-align: top } .r { page-break-before: always } .r h2, .s h2 { background: #eef2fa; padding: 0.5mm 3mm }
            """;

    private final byte[] regular;
    private final byte[] bold;

    ParHtml(byte[] regular, byte[] bold) {
        this.regular = regular;
        this.bold = bold;
    }

    byte[] render(Attestation attestation) throws IOException {
        var out = new ByteArrayOutputStream(1 << 16);
        QrCode code = QrCode.of(attestation.codeQr()).orElseThrow();
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer("qr", (element, x, y, width, height, device, context, dots) -> {
            device.drawWithGraphics((float) x, (float) y, (float) width / dots, (float) height / dots, graphics -> {
                double cell = width / dots / code.side();
                for (int row = 0; row < code.side(); row++) {
                    for (int column = 0; column < code.side(); column++) {
                        int start = column;
                        while (column < code.side() && code.isDark(column, row)) {
                            column++;
                        }
                        if (column > start) {
                            graphics.fill(
                                    new Rectangle2D.Double(start * cell, row * cell, (column - start) * cell, cell));
                        }
                    }
                }
            });
            return Map.of();
        });
        new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(SRGB)
                .useFont(() -> new ByteArrayInputStream(regular), "Noto", 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(bold), "Noto", 700, FontStyle.NORMAL, true)
                .useObjectDrawerFactory(drawers)
                .withHtmlContent(html(attestation), null)
                .toStream(out)
                .run();
        return out.toByteArray();
    }

    private static String html(Attestation attestation) {
        var html = new StringBuilder(16_384);
        html.append("<!DOCTYPE html><html lang=\"fr\"><head><title>").append(attestation.titre());
        html.append("</title><meta name=\"description\" content=\"Attestation\"/><style>")
                .append(STYLE);
        html.append(
                "</style></head><body><object type=\"qr\" alt=\"Code QR\" title=\"Code QR\" style=\"float: right; width: 27mm;"
                        + " height: 27mm\"></object>");
        attestation.expediteur().forEach(line -> html.append("<p>").append(line).append("</p>"));
        html.append("<div class=\"a\">");
        attestation
                .destinataire()
                .forEach(line -> html.append("<p>").append(line).append("</p>"));
        html.append("</div><p>Metz, le ").append(attestation.dateEnLettres()).append("</p><h1>");
        html.append(attestation.titre()).append("</h1><p class=\"n\">");
        html.append(attestation.numero().affichage()).append("</p>");
        for (Attestation.Mention mention : attestation.mentions()) {
            if (!mention.titre().isEmpty()) {
                html.append("<h2>").append(mention.titre()).append("</h2>");
            }
            mention.paragraphes()
                    .forEach(text -> html.append("<p>").append(text).append("</p>"));
        }
        html.append("<h1 class=\"r\">Récapitulatif de votre demande</h1><div class=\"s\">");
        for (Attestation.Rubrique rubrique : attestation.recapitulatif()) {
            html.append("<h2>").append(rubrique.titre()).append("</h2>");
            if (rubrique.lignes().isEmpty()) {
                html.append("<p>Rien n’a été renseigné.</p>");
                continue;
            }
            html.append("<table>");
            for (Attestation.Ligne ligne : rubrique.lignes()) {
                html.append("<tr><th scope=\"row\">").append(ligne.libelle()).append("</th><td>");
                html.append(ligne.valeur()).append("</td></tr>");
            }
            html.append("</table>");
        }
        return html.append("</div></body></html>").toString();
    }
}
