package fr.demandeunique.sne.mesures;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import fr.demandeunique.sne.pdf.qr.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Encoding the QR code of a document, beside other encoders: 56 characters unsealed, 172 sealed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class QrMesures {
    private static final int N = 256;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Param({"56", "172"})
    private int longueur;

    private final String[] textes = new String[N];
    private int i;

    @Setup
    public void preparer() {
        var random = new Random(20170221);
        for (int k = 0; k < N; k++) {
            var texte = new StringBuilder("SNE2:E:057121507390310691:20170221:");
            while (texte.length() < longueur) {
                texte.append(ALPHABET.charAt(random.nextInt(32)));
            }
            textes[k] = texte.toString();
        }
    }

    private String texte() {
        return textes[i++ & N - 1];
    }

    @Benchmark
    public QrCode sne() {
        return QrCode.of(texte()).orElseThrow();
    }

    @Benchmark
    public QRCode zxing() throws WriterException {
        return Encoder.encode(texte(), ErrorCorrectionLevel.M, null);
    }

    @Benchmark
    public QRCode zxingMasqueFixe() throws WriterException {
        return Encoder.encode(texte(), ErrorCorrectionLevel.M, Map.of(EncodeHintType.QR_MASK_PATTERN, 0));
    }

    @Benchmark
    public io.nayuki.qrcodegen.QrCode nayuki() {
        return io.nayuki.qrcodegen.QrCode.encodeText(texte(), io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
    }

    @Benchmark
    public io.nayuki.qrcodegen.QrCode nayukiMasqueFixe() {
        List<QrSegment> segments = QrSegment.makeSegments(texte());
        return io.nayuki.qrcodegen.QrCode.encodeSegments(
                segments, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM, 1, 40, 0, false);
    }
}
