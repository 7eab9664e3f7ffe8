package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the QR code of an attestation says: which document, of which demande, of which day. No name, ASCII only, and only characters
 * that a QR code packs best.
 *
 * <p>Written {@code SNE2:E:057121507390310691:20170221:3KQ7M2XJ5H4TWZ6A:1F2E}: version, type, numéro unique, day, document, check
 * value. The payload of the SNE itself is not public; this one is this library's own ({@link FormatQr} puts another in its place).
 *
 * <pre>{@code ContenuQr.de(attestation).texte()}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param type {@code E} for a registration, {@code R} for a renewal; another capital letter for another document
 * @param numero the numéro unique
 * @param date the day of the document, of the years 0 to 9999
 * @param document 16 letters and digits ({@code A} to {@code Z}, {@code 2} to {@code 7}) drawn from all that the document says: two
 *     documents that differ in a word have two of them
 */
public record ContenuQr(char type, NumeroUnique numero, LocalDate date, String document) {
    /** What a text of this form begins with. */
    public static final String VERSION = "SNE2";

    private static final char SEPARATEUR = ':';
    /** Bytes of the digest that are kept, 16 letters. */
    private static final int DOCUMENT = 10;

    private static final int CHAMPS = 6;

    /** Refuses what the form of the text cannot write, with an {@link IllegalArgumentException}. */
    public ContenuQr {
        Arguments.required(numero, "numero");
        Arguments.required(date, "date");
        Arguments.required(document, "document");
        if (type < 'A' || type > 'Z' || date.getYear() < 0 || date.getYear() > 9999 || !estDocument(document)) {
            throw new IllegalArgumentException("a letter, a day of four figures a year, sixteen letters and digits");
        }
    }

    /**
     * {@return what the code of an attestation says; its own {@code codeQr} plays no part.}
     *
     * @param attestation of which number, day and kind are taken
     */
    public static ContenuQr de(Attestation attestation) {
        return new ContenuQr(
                attestation.type() == TypeAttestation.RENOUVELLEMENT ? 'R' : 'E',
                attestation.numero(),
                attestation.date(),
                document(attestation));
    }

    /** {@return the text, 56 characters} */
    public String texte() {
        String facts = VERSION
                + SEPARATEUR
                + type
                + SEPARATEUR
                + numero.compact()
                + SEPARATEUR
                + date.format(DateTimeFormatter.BASIC_ISO_DATE)
                + SEPARATEUR
                + document
                + SEPARATEUR;
        return facts + controle(facts);
    }

    /**
     * Reads a text of this form; empty if it is not one, or if its check value is not right. Never throws.
     *
     * @param texte what a reader of codes gives back
     * @return its parts; empty if the text is of another form or was mistyped
     */
    public static Optional<ContenuQr> lire(String texte) {
        String[] fields = texte.split(":", -1);
        boolean shaped = fields.length == CHAMPS
                && fields[0].equals(VERSION)
                && fields[1].length() == 1
                && NumeroUnique.isValid(fields[2])
                && estDocument(fields[4]);
        if (!shaped) {
            return Optional.empty();
        }
        try {
            var read = new ContenuQr(
                    fields[1].charAt(0),
                    NumeroUnique.parse(fields[2]),
                    LocalDate.parse(fields[3], DateTimeFormatter.BASIC_ISO_DATE),
                    fields[4]);
            return read.texte().equals(texte) ? Optional.of(read) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean estDocument(String text) {
        return Base32.decode(text, DOCUMENT).isPresent();
    }

    /** Tells a slip of the pen or of a scanner, not a forgery: CRC-16/CCITT-FALSE in four hexadecimal digits. */
    private static String controle(String facts) {
        int rest = 0xffff;
        for (int i = 0; i < facts.length(); i++) {
            rest ^= facts.charAt(i) << 8;
            for (int bit = 0; bit < 8; bit++) {
                rest = (rest & 0x8000) != 0 ? (rest << 1 ^ 0x1021) & 0xffff : rest << 1;
            }
        }
        return Integer.toHexString(0x10000 | rest).substring(1).toUpperCase(java.util.Locale.ROOT);
    }

    private static String document(Attestation attestation) {
        MessageDigest digest = sha256();
        ajouter(digest, List.of(attestation.type().name(), attestation.titre()));
        ajouter(digest, attestation.expediteur());
        ajouter(digest, attestation.destinataire());
        mentions(digest, attestation.mentions());
        mentions(digest, attestation.annexes());
        for (Attestation.Rubrique rubrique : attestation.recapitulatif()) {
            ajouter(digest, List.of(rubrique.titre()));
            lignes(digest, rubrique.lignes());
        }
        lignes(digest, attestation.reperes());
        return Base32.encode(Arrays.copyOf(digest.digest(), DOCUMENT));
    }

    private static void lignes(MessageDigest digest, List<Attestation.Ligne> lignes) {
        lignes.forEach(ligne -> ajouter(digest, List.of(ligne.libelle(), ligne.valeur())));
    }

    private static void mentions(MessageDigest digest, List<Attestation.Mention> mentions) {
        nombre(digest, mentions.size());
        for (Attestation.Mention mention : mentions) {
            ajouter(digest, List.of(mention.titre()));
            ajouter(digest, mention.paragraphes());
        }
    }

    /** Counts and lengths are told too, so that no text passes for the sum of two others. */
    private static void ajouter(MessageDigest digest, List<String> texts) {
        nombre(digest, texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            nombre(digest, bytes.length);
            digest.update(bytes);
        }
    }

    private static void nombre(MessageDigest digest, int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (value >> shift));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Type, day and masked number. */
    @Override
    public String toString() {
        return "ContenuQr[" + type + ", " + date + ", " + numero + "]";
    }
}
