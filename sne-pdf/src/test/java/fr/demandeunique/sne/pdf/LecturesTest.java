package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.DecodeHintType;
import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.pdf.qr.QrCode;
import fr.demandeunique.sne.pdf.sceau.Sceau;
import fr.demandeunique.sne.pdf.theme.Texte;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** Both codes of sealed attestations, on the copy of a copy. A few by default; with the profile {@code documents}, 300 of each and their table. */
class LecturesTest {
    private static final int NOMBRE = Integer.getInteger("lectures.nombre", 3);
    private static final int DEBUT = Integer.getInteger("lectures.debut", 0);
    private static final int DPI = 150;
    /** Of both copies: the one of {@link PhotocopieTest} where the points are coarse. At 150 dpi, 12 is harder than two copies and a scan. */
    private static final double GRAIN = Integer.getInteger("lectures.grain", 5);

    private static final double DEGREES = 2;
    private static final Map<DecodeHintType, ?> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);

    /** How many were read, by whom, and how fine their modules are. */
    private static final class Compte {
        private final boolean zbarIsThere = Outil.present("zbarimg");
        private int parZbar;
        private int parZxing;
        private int lus;
        private int total;
        private int modulesMax;
        private int longueurMax;

        void lire(BufferedImage page, String expected, long seed) throws IOException, InterruptedException {
            BufferedImage copy = copieDeCopie(page, seed);
            // As a scanner program tries it: the page, then the page in half its size, where grain is averaged away.
            BufferedImage half = Photocopieur.half(copy);
            boolean zbar = zbarIsThere
                    && (expected.equals(Photocopieur.parZbar(copy)) || expected.equals(Photocopieur.parZbar(half)));
            boolean zxing = parZxing(copy, expected) || parZxing(half, expected);
            total++;
            parZbar += zbar ? 1 : 0;
            parZxing += zxing ? 1 : 0;
            lus += zbar || zxing ? 1 : 0;
            modulesMax = Math.max(modulesMax, QrCode.of(expected).orElseThrow().side());
            longueurMax = Math.max(longueurMax, expected.length());
        }

        String ligne(String nom) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %d | %d |",
                    nom,
                    total,
                    parZbar,
                    parZxing,
                    lus,
                    modulesMax,
                    longueurMax);
        }

        boolean atteint(double share) {
            return lus >= share * total;
        }
    }

    private static BufferedImage copieDeCopie(BufferedImage page, long seed) {
        var random = new Random(seed);
        BufferedImage copy = page;
        for (int i = 0; i < 2; i++) {
            copy = Photocopieur.photocopie(copy, DEGREES * (2 * random.nextDouble() - 1), GRAIN, random.nextLong());
        }
        return copy;
    }

    private static boolean parZxing(BufferedImage image, String expected) {
        return PdfReader.decode(image, HARDER).filter(expected::equals).isPresent();
    }

    /** The same key each time. */
    static Sceau sceau() throws GeneralSecurityException {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(20170221);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, random);
        KeyPair keys = generator.generateKeyPair();
        return Sceau.of(keys.getPrivate(), keys.getPublic()).orElseThrow();
    }

    @Test
    void are_read_at_150_dpi_99_of_100_of_the_first_page_97_of_100_of_the_seal()
            throws IOException, InterruptedException, GeneralSecurityException {
        Sceau sceau = sceau();
        var plain = new Compte();
        var sealed = new Compte();
        for (int seed = DEBUT; seed < DEBUT + NOMBRE; seed++) {
            Attestation attestation = DemandesInventees.attestation(seed).avecSceau(sceau);
            try (var lecture = new PdfReader(AttestationRenderer.standard().render(attestation))) {
                int at = IntStream.rangeClosed(2, lecture.pages())
                        .filter(page -> lecture.texte(page, page)
                                .contains(Theme.standard().texte(Texte.SCEAU)))
                        .findFirst()
                        .orElseThrow();
                var renderer = new PDFRenderer(lecture.document);
                plain.lire(
                        renderer.renderImageWithDPI(0, DPI, ImageType.GRAY),
                        Objects.requireNonNull(attestation.codeQr()),
                        2L * seed);
                sealed.lire(
                        renderer.renderImageWithDPI(at - 1, DPI, ImageType.GRAY),
                        Objects.requireNonNull(attestation.sceau()),
                        2L * seed + 1);
            }
        }
        String table = plain.ligne("première page") + "\n" + sealed.ligne("sceau");
        System.out.println(table);
        assertTrue(plain.atteint(0.99) && sealed.atteint(0.97), table);
    }
}
