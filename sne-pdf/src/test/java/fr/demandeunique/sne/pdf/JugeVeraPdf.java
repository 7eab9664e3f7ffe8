package fr.demandeunique.sne.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF as a judge: which rules a file breaks. */
final class JugeVeraPdf {
    static {
        dansSaLangue(() -> {
            VeraGreenfieldFoundryProvider.initialise();
            return null;
        });
    }

    private JugeVeraPdf() {}

    /** The rules of a profile ({@code ua1}, {@code 2a}, {@code 3a}) that a file breaks, each with a place; empty if it is valid. */
    static List<String> fautes(byte[] pdf, String profil) {
        return dansSaLangue(() -> juger(pdf, profil));
    }

    /** The judge itself compares words after lower-casing them in the default language: in Turkish it condemns what is right. */
    private static synchronized <T> T dansSaLangue(Supplier<T> travail) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return travail.get();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> juger(byte[] pdf, String profil) {
        PDFAFlavour flavour = PDFAFlavour.fromString(profil);
        try (InputStream in = new ByteArrayInputStream(pdf);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> broken = new ArrayList<>();
            for (TestAssertion one : result.getTestAssertions()) {
                if (one.getStatus() == TestAssertion.Status.FAILED) {
                    broken.add(profil + " " + one.getRuleId().getClause() + "-"
                            + one.getRuleId().getTestNumber() + " " + one.getMessage() + " "
                            + one.getLocation().getContext());
                }
            }
            if (broken.isEmpty() && !result.isCompliant()) {
                broken.add(profil + ": not compliant, without a failed rule");
            }
            return broken;
        } catch (Exception e) {
            throw new AssertionError("veraPDF cannot read the file", e);
        }
    }
}
