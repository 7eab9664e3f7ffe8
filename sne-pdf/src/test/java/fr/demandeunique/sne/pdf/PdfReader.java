package fr.demandeunique.sne.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a PDF back with another's code: what we wrote must mean the same to it. */
final class PdfReader implements AutoCloseable {
    final PDDocument document;

    PdfReader(PdfDocument rendu) {
        try {
            document = Loader.loadPDF(rendu.octets());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String texte(PdfDocument rendu) {
        try (var lecture = new PdfReader(rendu)) {
            return lecture.texte(1, lecture.pages());
        }
    }

    /** All the text without spaces, for words that were cut at the end of a line. */
    static String lettres(PdfDocument rendu) {
        return texte(rendu).replaceAll("[\\s\\u00a0\\u202f]+", "");
    }

    int pages() {
        return document.getNumberOfPages();
    }

    String texte(int from, int to) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        try {
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the code that a page shows; empty if there is none. */
    Optional<String> codeQr(int page, int dpi) {
        try {
            return codeQr(new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, ImageType.GRAY), dpi);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the code in the picture of a page. */
    static Optional<String> codeQr(BufferedImage page, int dpi) {
        Optional<String> found = decode(page, Map.of());
        return found.isPresent() ? found : codeAlone(page, dpi);
    }

    /** The reader misses one perfect symbol in a hundred, unless it is told that nothing else is in the picture. */
    private static Optional<String> codeAlone(BufferedImage page, int dpi) {
        double mm = dpi / 25.4;
        int left = (int) Math.ceil((156 + 0.5) * mm);
        int top = (int) (9 * mm);
        int side = (int) (34 * mm);
        return decode(
                page.getSubimage(left, top, (int) (198 * mm) - left, side), Map.of(DecodeHintType.PURE_BARCODE, true));
    }

    static Optional<String> decode(BufferedImage image, Map<DecodeHintType, ?> hints) {
        return result(image, hints).map(Result::getText);
    }

    static Optional<Result> result(BufferedImage image, Map<DecodeHintType, ?> hints) {
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels(image));
        try {
            Result result = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints);
            return result.getBarcodeFormat() == BarcodeFormat.QR_CODE ? Optional.of(result) : Optional.empty();
        } catch (ReaderException unreadable) {
            return Optional.empty();
        }
    }

    /** As a scanner gives them: the platform takes its grey for linear light, and would make half of black and white alike. */
    private static int[] pixels(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
            return image.getRGB(0, 0, width, height, null, 0, width);
        }
        int[] levels = image.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
        for (int i = 0; i < levels.length; i++) {
            levels[i] *= 0x010101;
        }
        return levels;
    }

    /** Names of the fonts that a page uses. */
    List<String> polices(int page) {
        var resources = document.getPage(page - 1).getResources();
        List<String> names = new java.util.ArrayList<>();
        for (var name : resources.getFontNames()) {
            try {
                var font = resources.getFont(name);
                names.add(font.getName() + (font.isEmbedded() ? " embedded" : ""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
