package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.pdf.document.Symbol;
import fr.demandeunique.sne.pdf.qr.QrCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The QR code of a document, or the warning that there is none. */
final class CodeSymbol {
    private CodeSymbol() {}

    /** The symbol of a text; null without a text, or with a warning if no symbol can hold it. */
    static @Nullable Symbol of(@Nullable String payload, List<Anomalie> warnings) {
        if (payload == null) {
            return null;
        }
        QrCode code = QrCode.of(payload).orElse(null);
        if (code == null) {
            warnings.add(Anomalie.avertissement("PDF_QR_TROP_LONG", "/codeQr"));
        }
        return code;
    }
}
