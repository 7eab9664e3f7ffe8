package fr.demandeunique.sne.pdf.sceau;

import fr.demandeunique.sne.attestation.Base32;
import fr.demandeunique.sne.attestation.ContenuQr;
import fr.demandeunique.sne.attestation.ContenuScelle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks the seal of an attestation, from the text of its sealed code or from its file.
 *
 * <p>A text proves what it says, and nothing of the paper around it: a genuine code can be copied onto a forged letter. Its facts, {@link Verification#faits()}, are
 * therefore to be compared with what is printed, word by word. A file is proven as a whole ({@link PorteeVerdict#FICHIER}), as long as nobody wrote it again; of a file
 * that was, by qpdf, mutool or a printer's program, the code is all that is left ({@link PorteeVerdict#CODE}).
 *
 * <pre>{@code
 * Verificateur verificateur = Verificateur.of(CleSceau.parse(Files.readString(list)).orElseThrow());
 * Verdict verdict = verificateur.texte(scanned).verdict();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe. It never throws, whatever it is given.
 */
public final class Verificateur {
    /** After the facts: the name of the key, the signature. */
    private static final int SCELLE = ContenuScelle.CHAMPS + 2;
    /** In a file: the mark of the line before the facts, the digest after them. */
    private static final int LIGNE = 1 + ContenuScelle.CHAMPS + 3;

    private static final int LONGUEUR_MAX = 1000;
    /** Where readers look for the mark of the end. */
    private static final int FIN = 1024;

    private final Map<String, List<CleSceau>> cles = new HashMap<>();

    private Verificateur(List<CleSceau> cles) {
        cles.forEach(cle ->
                this.cles.computeIfAbsent(cle.nom(), name -> new ArrayList<>(1)).add(cle));
    }

    /**
     * {@return a checker that knows these keys}
     *
     * @param cles in any order; of a key that is given more than once, all that is said of it counts
     */
    public static Verificateur of(List<CleSceau> cles) {
        return new Verificateur(cles);
    }

    /**
     * {@return what the text of a code proves}
     *
     * @param scanned the text, as a scanner gives it
     */
    public Verification texte(String scanned) {
        String text = scanned.length() > LONGUEUR_MAX ? "" : scanned.strip();
        if (text.startsWith(ContenuScelle.VERSION + ":")) {
            String[] fields = text.split(":", -1);
            return fields.length == SCELLE
                    ? signature(text, fields, 0, PorteeVerdict.CODE)
                    : Verification.alteree(PorteeVerdict.CODE, null);
        }
        if (!text.startsWith(ContenuQr.VERSION + ":")) {
            return Verification.nonScellee(null);
        }
        return ContenuQr.lire(text)
                .map(Verification::nonScellee)
                .orElseGet(() -> Verification.alteree(PorteeVerdict.CODE, null));
    }

    /**
     * {@return what a file proves}
     *
     * @param pdf the file, as it was received
     */
    public Verification pdf(byte[] pdf) {
        int at = Octets.premier(pdf, LigneSceau.DEBUT, 0);
        if (at < 0) {
            String text = TexteScelle.chercher(pdf);
            return text == null ? Verification.nonScellee(null) : texte(text);
        }
        var line = LigneSceau.a(pdf, at);
        String[] fields = line.text().split(":", -1);
        boolean single = Octets.premier(pdf, LigneSceau.DEBUT, at + 1) < 0;
        if (!single || fields.length != LIGNE) {
            return Verification.alteree(PorteeVerdict.FICHIER, null);
        }
        String digest = Base32.encode(CleSceau.sha256(Octets.retirer(pdf, line.from(), line.to())));
        return digest.equals(fields[1 + ContenuScelle.CHAMPS])
                ? signature(line.text(), fields, 1, PorteeVerdict.FICHIER)
                : Verification.alteree(PorteeVerdict.FICHIER, null);
    }

    /**
     * {@return whether a file ends as every PDF does} One that was cut on its way has lost its seal with its end: its verdict says nothing of the document, ask for
     * the file again.
     *
     * @param pdf the file, as it was received
     */
    public static boolean complet(byte[] pdf) {
        int from = Math.max(0, pdf.length - FIN);
        return new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    /** Checks the facts and the two last fields: the name of the key and the signature of all that stands before. */
    private Verification signature(String text, String[] fields, int first, PorteeVerdict portee) {
        Optional<ContenuScelle> said =
                ContenuScelle.lire(String.join(":", Arrays.copyOfRange(fields, first, first + ContenuScelle.CHAMPS)));
        String name = fields[fields.length - 2];
        Optional<byte[]> signature = Base32.decode(fields[fields.length - 1], Algorithme.SIZE);
        if (said.isEmpty() || signature.isEmpty() || !name.matches("[A-Z2-7]{8}")) {
            return Verification.alteree(portee, null);
        }
        ContenuScelle facts = said.get();
        List<CleSceau> known = cles.getOrDefault(name, List.of());
        if (known.isEmpty()) {
            return new Verification(
                    Verdict.CLE_INCONNUE, portee, facts.contenu(), facts, name, null, RaisonVerdict.HORS_LISTE);
        }
        if (!known.get(0).aSigne(text.substring(0, text.lastIndexOf(':')), signature.get())) {
            return Verification.alteree(portee, name);
        }
        String issuer = known.stream()
                .map(CleSceau::emetteur)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        RaisonVerdict reason = known.stream()
                .map(cle -> cle.refus(facts.contenu().date()))
                .filter(Objects::nonNull)
                .max(RaisonVerdict::compareTo)
                .orElse(null);
        Verdict verdict = reason == null ? Verdict.AUTHENTIQUE : Verdict.CLE_INCONNUE;
        return new Verification(verdict, portee, facts.contenu(), facts, name, issuer, reason);
    }
}
