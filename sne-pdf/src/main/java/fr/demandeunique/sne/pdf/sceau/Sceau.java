package fr.demandeunique.sne.pdf.sceau;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.ContenuQr;
import fr.demandeunique.sne.attestation.FormatQr;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.pdf.DocumentPdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;

/**
 * Seals attestations: their facts in the QR code, their bytes in the file.
 *
 * <pre>{@code
 * Sceau sceau = Sceau.lire(Files.readString(privateKey)).orElseThrow();
 * Attestation scellee = attestation.avecCodeQr(sceau);
 * DocumentPdf pdf = sceau.sceller(RenduAttestation.standard().rendre(scellee), scellee);
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
     * @return refused with {@code SCEAU_CLE_TYPE} if it is neither Ed25519 nor P-256, with {@code SCEAU_CLE_PAIRE} if the halves do
     *     not belong together
     */
    public static Resultat<Sceau> de(PrivateKey privee, PublicKey publique) {
        Resultat<CleSceau> half = CleSceau.de(publique);
        if (!(half instanceof Resultat.Accepte<CleSceau> accepte)) {
            return new Resultat.Refuse<>(half.anomalies());
        }
        Algorithme algorithme = java.util.Objects.requireNonNull(Algorithme.de(publique));
        var sceau = new Sceau(privee, accepte.valeur(), algorithme);
        return sceau.fonctionne() ? Resultat.accepte(sceau) : Resultat.refuse(Anomalie.erreur("SCEAU_CLE_PAIRE", ""));
    }

    /**
     * Reads a private key in PEM, not encrypted: {@code BEGIN PRIVATE KEY} (PKCS 8) or {@code BEGIN EC PRIVATE KEY} (SEC 1), as
     * {@code openssl genpkey} and {@code openssl ecparam} write them. The public half is computed, unless it stands in the same text.
     * Never throws, whatever the text.
     *
     * @return refused with {@code SCEAU_CLE_CHIFFREE}, {@code SCEAU_CLE_ILLISIBLE}, {@code SCEAU_CLE_TYPE} or
     *     {@code SCEAU_CLE_PAIRE}
     */
    public static Resultat<Sceau> lire(String pem) {
        return ClePrivee.lire(pem);
    }

    /** Tries the key, once: a wrong half must show now, not on paper. */
    private boolean fonctionne() {
        try {
            String essai = "SNE-SCEAU essai";
            return publique.aSigne(essai, signer(essai));
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    /** The public half, to be given to those who check. */
    public CleSceau cle() {
        return publique;
    }

    /** The payload of the QR code: the text of {@link ContenuQr}, then the name of the key and the signature; 169 characters. */
    @Override
    public String texte(Attestation attestation) {
        return sceller(ContenuQr.de(attestation).texte());
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
     * @throws IllegalArgumentException if the bytes are not those of a PDF, or are sealed already
     */
    public DocumentPdf sceller(DocumentPdf document, Attestation attestation) {
        byte[] pdf = document.octets();
        int end = Octets.dernier(pdf, FIN);
        if (end < 0 || Octets.premier(pdf, LigneSceau.DEBUT, 0) >= 0) {
            throw new IllegalArgumentException("not a PDF, or sealed already");
        }
        String facts = LIGNE + ContenuQr.de(attestation).texte() + ":" + Base32.encode(CleSceau.sha256(pdf));
        byte[] line = (sceller(facts) + "\n").getBytes(StandardCharsets.US_ASCII);
        return new DocumentPdf(Octets.inserer(pdf, end, line), document.pages(), document.avertissements());
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

    /** The keys that {@link #de} refuses are refused here too, with the same reasons. */
    static Resultat<Sceau> refuse(String code) {
        return new Resultat.Refuse<>(List.of(Anomalie.erreur(code, "")));
    }

    /** The name of the public key. */
    @Override
    public String toString() {
        return "Sceau[" + publique.nom() + "]";
    }
}
