package fr.demandeunique.sne.pdf.qr;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** How much of a symbol may be lost: 7, 15, 25 or 30 % of it. */
public enum QrLevel {
    L(1, ErrorCorrectionLevel.L),
    M(0, ErrorCorrectionLevel.M),
    Q(3, ErrorCorrectionLevel.Q),
    H(2, ErrorCorrectionLevel.H);

    private final int bits;
    private final ErrorCorrectionLevel zxing;

    QrLevel(int bits, ErrorCorrectionLevel zxing) {
        this.bits = bits;
        this.zxing = zxing;
    }

    /** The two bits that tell the level inside a symbol. */
    int bits() {
        return bits;
    }

    ErrorCorrectionLevel zxing() {
        return zxing;
    }
}
