package fr.demandeunique.sne.pdf.sceau;

import fr.demandeunique.sne.attestation.Base32;
import fr.demandeunique.sne.attestation.ContenuQr;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the seal of an attestation, from the text of its QR code or from its file.
 *
 * <p>The text proves what it says: type, number, day, and {@link ContenuQr#document()}, which a forger who changes the printed words
 * cannot keep in step. A file is proven as a whole.
 *
 * <pre>{@code Verdict verdict = Verificateur.of(cles).texte(scanned).verdict();}</pre>
 *
 * <p>This class is immutable and thread-safe. It never throws, whatever it is given.
 */
public final class Verificateur {
    /** Fields of the facts in a text: version, type, number, day, document, check value. */
    private static final int FAITS = 6;

    private static final int LONGUEUR_MAX = 1000;
    /** Where readers look for the mark of the end. */
    private static final int FIN = 1024;

    private final Map<String, CleSceau> cles = new HashMap<>();

    private Verificateur(List<CleSceau> cles) {
        cles.forEach(cle -> this.cles.put(cle.nom(), cle));
    }

    /** {@return a checker that knows these keys, in any order} */
    public static Verificateur of(List<CleSceau> cles) {
        return new Verificateur(cles);
    }

    /** Checks the text of a QR code, as a scanner gives it. */
    public Verification texte(String scanned) {
        String text = scanned.length() > LONGUEUR_MAX ? "" : scanned.strip();
        if (!text.startsWith(ContenuQr.VERSION + ":")) {
            return new Verification(Verdict.NON_SCELLEE, null, null);
        }
        String[] fields = text.split(":", -1);
        Optional<ContenuQr> facts =
                ContenuQr.lire(String.join(":", Arrays.copyOf(fields, Math.min(fields.length, FAITS))));
        if (facts.isEmpty() || fields.length != FAITS && fields.length != FAITS + 2) {
            return new Verification(Verdict.ALTEREE, null, null);
        }
        return fields.length == FAITS
                ? new Verification(Verdict.NON_SCELLEE, facts.get(), null)
                : signature(text, facts.get());
    }

    /** Checks a file, as it was received. */
    public Verification pdf(byte[] pdf) {
        int at = Octets.premier(pdf, LigneSceau.DEBUT, 0);
        if (at < 0) {
            return new Verification(Verdict.NON_SCELLEE, null, null);
        }
        var line = LigneSceau.a(pdf, at);
        String[] fields = line.text().split(":", -1);
        boolean single = Octets.premier(pdf, LigneSceau.DEBUT, at + 1) < 0;
        if (!single || fields.length != 1 + FAITS + 3) {
            return new Verification(Verdict.ALTEREE, null, null);
        }
        Optional<ContenuQr> facts = ContenuQr.lire(String.join(":", Arrays.copyOfRange(fields, 1, 1 + FAITS)));
        String digest = Base32.encode(CleSceau.sha256(Octets.retirer(pdf, line.from(), line.to())));
        if (facts.isEmpty() || !digest.equals(fields[1 + FAITS])) {
            return new Verification(Verdict.ALTEREE, null, null);
        }
        return signature(line.text(), facts.get());
    }

    /**
     * {@return whether a file ends as every PDF does} One that was cut on its way has lost its seal with its end: its verdict says nothing of the document, ask
     * for
     * the file again.
     */
    public static boolean complet(byte[] pdf) {
        int from = Math.max(0, pdf.length - FIN);
        return new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    /** Checks the two last fields: the name of the key and the signature of all that stands before. */
    private Verification signature(String text, ContenuQr facts) {
        int signatureAt = text.lastIndexOf(':');
        String signed = text.substring(0, signatureAt);
        String name = signed.substring(signed.lastIndexOf(':') + 1);
        Optional<byte[]> signature = Base32.decode(text.substring(signatureAt + 1), Algorithme.SIZE);
        if (signature.isEmpty() || !name.matches("[A-Z2-7]{8}")) {
            return new Verification(Verdict.ALTEREE, null, null);
        }
        CleSceau cle = cles.get(name);
        if (cle == null) {
            return new Verification(Verdict.CLE_INCONNUE, facts, name);
        }
        return cle.aSigne(signed, signature.get())
                ? new Verification(Verdict.AUTHENTIQUE, facts, name)
                : new Verification(Verdict.ALTEREE, null, name);
    }
}
