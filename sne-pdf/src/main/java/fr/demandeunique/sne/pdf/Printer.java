package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.file.Attachment;
import fr.demandeunique.sne.pdf.file.Metadata;
import fr.demandeunique.sne.pdf.file.Picture;
import fr.demandeunique.sne.pdf.file.Sheets;
import fr.demandeunique.sne.pdf.file.SingleFile;
import fr.demandeunique.sne.pdf.page.Layout;
import fr.demandeunique.sne.pdf.theme.Logo;
import fr.demandeunique.sne.pdf.theme.Place;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns documents into files: it alone knows all three of content, layout and writer. This class is thread-safe; its buffers are used
 * again for the next document, so keep one.
 */
final class Printer {
    private static final int MOST_IDLE = 32;

    private final Theme theme;
    private final boolean foldMarks;
    private final Map<Place, LogoPicture> logos = new EnumMap<>(Place.class);
    private final List<Picture> pictures;
    private final SingleFile file;
    private final BlockingQueue<Sheets> idle = new ArrayBlockingQueue<>(MOST_IDLE);

    Printer(Theme theme, boolean foldMarks) {
        this.theme = theme;
        this.foldMarks = foldMarks;
        for (Place place : Place.values()) {
            Logo logo = theme.picture(place);
            if (logo != null) {
                logos.put(place, LogoPicture.of(logo, place));
            }
        }
        this.pictures = logos.values().stream().map(LogoPicture::picture).toList();
        this.file = new SingleFile(pictures);
    }

    Theme theme() {
        return theme;
    }

    boolean foldMarks() {
        return foldMarks;
    }

    /** What a file must hold for {@link #place} to draw in it. */
    List<Picture> pictures() {
        return pictures;
    }

    /** A file of one document. */
    PdfDocument print(Document document, List<AttachedFile> joints, List<Anomalie> avertissements) {
        return print(document, joints, avertissements, null);
    }

    /** A file of one document, with the text of its sealed code among what it says of itself. */
    PdfDocument print(
            Document document, List<AttachedFile> joints, List<Anomalie> avertissements, @Nullable String sceau) {
        return place(document, sheets -> {
            List<Anomalie> all = new ArrayList<>(avertissements);
            warnings(sheets, all);
            int part = joints.isEmpty() ? 2 : 3;
            var metadata = new Metadata(document.title(), document.date(), part, document.language(), sceau);
            List<Attachment> attachments = joints.stream()
                    .map(AttachedFile::attachment)
                    .sorted(Comparator.comparing(Attachment::name))
                    .toList();
            return new PdfDocument(file.assemble(sheets, metadata, attachments), sheets.pages(), all);
        });
    }

    /** Draws a document and hands its sheets over, which are valid until {@code use} returns. */
    <T> T place(Document document, Function<Sheets, T> use) {
        Sheets sheets = idle.poll();
        if (sheets == null) {
            sheets = new Sheets();
        }
        sheets.clear();
        new Layout(theme, foldMarks).place(document, new PdfSurface(sheets, theme, logos));
        T result = use.apply(sheets);
        // Not in a finally: after a failure, half-drawn sheets are better left to the collector.
        idle.offer(sheets);
        return result;
    }

    /** One warning for each character that no font has. */
    static void warnings(Sheets sheets, List<Anomalie> into) {
        for (int character : sheets.missing()) {
            into.add(CharacterCheck.absent(character, ""));
        }
    }
}
