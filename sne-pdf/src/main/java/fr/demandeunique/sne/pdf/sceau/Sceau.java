package fr.demandeunique.sne.pdf.sceau;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Base32;
import fr.demandeunique.sne.attestation.ContenuScelle;
import fr.demandeunique.sne.attestation.FormatQr;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.pdf.PdfDocument;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Objects;

/**
 * Seals attestations: their facts in a code of its own, their bytes in the file.
 *
 * <pre>{@code
 * Sceau sceau = Sceau.parse(Files.readString(privateKey)).orElseThrow();
 * Attestation scellee = attestation.avecSceau(sceau);
 * PdfDocument pdf = sceau.sceller(AttestationRenderer.standard().render(scellee), scellee);
 * }</pre>
 *
 * <p>Ed25519 gives the same seal for the same document; ECDSA draws a number for each, so that the bytes differ from one time to the
 * next. A file must not be changed after its seal.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows the name of the public key only.
 */
public final class Sceau implements FormatQr {
    /** What the line of the seal begins with in a file. */
    static final String LIGNE = "%SNE-SCEAU:";

    private static final byte[] FIN = "startxref".getBytes(StandardCharsets.US_ASCII);

    private final PrivateKey cle;
    private final CleSceau publique;
    private final Algorithme algorithme;

    private Sceau(PrivateKey cle, CleSceau publique, Algorithme algorithme) {
        this.cle = cle;
        this.publique = publique;
        this.algorithme = algorithme;
    }

    /**
     * Takes the two halves of a key pair, of a file or of any provider (a hardware module too).
     *
     * @param privee Ed25519, or on P-256
     * @param publique of the same pair
     * @return refused with {@code SCEAU_CLE_TYPE} if it is neither Ed25519 nor P-256, with {@code SCEAU_CLE_PAIRE} if the halves do
     *     not belong together
     */
    public static Resultat<Sceau> of(PrivateKey privee, PublicKey publique) {
        Resultat<CleSceau> half = CleSceau.of(publique);
        if (!(half instanceof Resultat.Accepte<CleSceau> accepte)) {
            return new Resultat.Refuse<>(half.anomalies());
        }
        Algorithme algorithme = Objects.requireNonNull(Algorithme.of(publique));
        var sceau = new Sceau(privee, accepte.valeur(), algorithme);
        return sceau.works() ? Resultat.accepte(sceau) : refuse("SCEAU_CLE_PAIRE");
    }

    /**
     * Reads a private key in PEM, not encrypted: {@code BEGIN PRIVATE KEY} (PKCS 8) or {@code BEGIN EC PRIVATE KEY} (SEC 1). Its public
     * half must stand in the same text: inside the key, where {@code openssl} puts that of an elliptic one, as {@code BEGIN PUBLIC KEY}
     * or as {@code BEGIN CERTIFICATE}; an Ed25519 key does without. Never throws, whatever the text.
     *
     * @param pem text of the file
     * @return refused with {@code SCEAU_CLE_CHIFFREE}, {@code SCEAU_CLE_ILLISIBLE}, {@code SCEAU_CLE_TYPE}, {@code SCEAU_CLE_PUBLIQUE}
     *     (no public half) or {@code SCEAU_CLE_PAIRE}
     */
    public static Resultat<Sceau> parse(String pem) {
        return KeyPairReader.pem(pem);
    }

    /**
     * Reads the first private key of a PKCS#12 file ({@code .p12}, {@code .pfx}) and its certificate. Never throws, whatever the bytes.
     *
     * @param file content of the file
     * @param password of the file; not kept
     * @return refused with {@code SCEAU_CLE_MOT_DE_PASSE} if the password does not open the file, or as {@link #parse}
     */
    public static Resultat<Sceau> ofPkcs12(byte[] file, char[] password) {
        return KeyPairReader.pkcs12(file, password);
    }

    /** Tries the key, once: a wrong half must show now, not on paper. */
    private boolean works() {
        try {
            String trial = "SNE-SCEAU essai";
            return publique.aSigne(trial, signer(trial));
        } catch (RuntimeException refused) {
            return false;
        }
    }

    /** {@return the public half, to be given to those who check} */
    public CleSceau cle() {
        return publique;
    }

    /** The payload of the sealed code: the text of {@link ContenuScelle}, then the name of the key and the signature; some 190 characters and the names. */
    @Override
    public String texte(Attestation attestation) {
        return sceller(ContenuScelle.de(attestation).texte());
    }

    /** A text with the name of the key and the signature of both. */
    private String sceller(String text) {
        String named = text + ":" + publique.nom();
        return named + ":" + Base32.encode(signer(named));
    }

    /**
     * Seals the file of an attestation: a line of comment before its end holds the facts, the digest of all the other bytes, and the
     * signature of both. One bit changed anywhere is noticed then.
     *
     * @param document the same attestation, printed without a seal
     * @param attestation which the document shows
     * @return the sealed file
     * @throws IllegalArgumentException if the bytes are not those of a PDF, or are sealed already
     */
    public PdfDocument sceller(PdfDocument document, Attestation attestation) {
        byte[] pdf = document.octets();
        int end = Octets.dernier(pdf, FIN);
        if (end < 0 || Octets.premier(pdf, LigneSceau.DEBUT, 0) >= 0) {
            throw new IllegalArgumentException("not a PDF, or sealed already");
        }
        String facts = LIGNE + ContenuScelle.de(attestation).texte() + ":" + Base32.encode(CleSceau.sha256(pdf));
        byte[] line = (sceller(facts) + "\n").getBytes(StandardCharsets.US_ASCII);
        return new PdfDocument(Octets.inserer(pdf, end, line), document.pages(), document.avertissements());
    }

    private byte[] signer(String text) {
        try {
            Signature signature = Signature.getInstance(algorithme.signature());
            signature.initSign(cle);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }

    /** Refused for this reason. */
    static Resultat<Sceau> refuse(String code) {
        return Resultat.refuse(Anomalie.erreur(code, ""));
    }

    /** The name of the public key. */
    @Override
    public String toString() {
        return "Sceau[" + publique.nom() + "]";
    }
}
