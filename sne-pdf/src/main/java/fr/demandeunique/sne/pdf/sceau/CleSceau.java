package fr.demandeunique.sne.pdf.sceau;

import fr.demandeunique.sne.attestation.Base32;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A public key, the name that seals call it by (8 letters drawn from the key itself, so that none can be given to another), whose it is
 * and on which days it is to be trusted.
 *
 * <pre>{@code List<CleSceau> cles = CleSceau.parse(Files.readString(path)).orElseThrow();}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CleSceau {
    /** Kinds of keys that can be told from one another, those that serve first. */
    static final List<String> KINDS = List.of("EdDSA", "EC", "RSA");

    private static final String PUBLIC = "PUBLIC KEY";
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final int NAME_SIZE = 5;
    /** In the name of a subject (RFC 2253). */
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=((?:\\\\.|[^,+\\\\])+)");

    private final PublicKey cle;
    private final Algorithme algorithme;
    private final String nom;
    private final @Nullable String emetteur;
    private final @Nullable LocalDate du;
    private final @Nullable LocalDate au;
    private final boolean revoquee;

    private CleSceau(
            PublicKey cle,
            Algorithme algorithme,
            @Nullable String emetteur,
            @Nullable LocalDate du,
            @Nullable LocalDate au,
            boolean revoquee) {
        this.cle = cle;
        this.algorithme = algorithme;
        this.emetteur = emetteur;
        this.du = du;
        this.au = au;
        this.revoquee = revoquee;
        this.nom = Base32.encode(Arrays.copyOf(sha256(cle.getEncoded()), NAME_SIZE));
    }

    /**
     * {@return this key, trusted on any day; refused ({@code SCEAU_CLE_TYPE}, with the name of its kind) if it is neither Ed25519 nor on P-256}
     *
     * @param cle Ed25519, or elliptic on P-256
     */
    public static Resultat<CleSceau> of(PublicKey cle) {
        Algorithme algorithme = Algorithme.of(cle);
        return algorithme == null
                ? Resultat.refuse(otherKind(cle))
                : Resultat.accepte(new CleSceau(cle, algorithme, null, null, null, false));
    }

    /** Names the kind of a key that does not serve. */
    static Anomalie otherKind(Key key) {
        return Anomalie.erreur("SCEAU_CLE_TYPE", "").avec("type", Algorithme.kind(key));
    }

    /**
     * {@return the public keys of a text: a PEM file ({@code BEGIN PUBLIC KEY}, {@code BEGIN CERTIFICATE}) of one or several, or a trust list}
     *
     * <p>A certificate gives its subject's name and the days between which it is good; nobody asks who signed it. A trust list begins with
     * the line {@code format: sne-confiance/1}; lines before each key say more of it, all of them optional:
     *
     * <pre>{@code
     * format: sne-confiance/1
     * # keys that follow one another
     * emetteur: Office d’Exemple
     * du: 2026-01-01
     * au: 2027-12-31
     * -----BEGIN PUBLIC KEY-----
     * …
     * -----END PUBLIC KEY-----
     * emetteur: Office d’Exemple
     * revoquee: oui
     * -----BEGIN CERTIFICATE-----
     * …
     * }</pre>
     *
     * <p>Both days count, and they are compared with the day of the attestation; a key that is {@code revoquee} is not trusted, whatever
     * the day. Never throws, whatever the text: refused with {@code SCEAU_CLE_ILLISIBLE} if there is no key or one cannot be read, with
     * {@code SCEAU_CLE_TYPE} for another kind of key, with {@code SCEAU_LISTE_ILLISIBLE} for a line of a trust list that says nothing known.
     *
     * @param pem one public key or more, or certificates, each between its BEGIN and END
     */
    public static Resultat<List<CleSceau>> parse(String pem) {
        if (ListeConfiance.est(pem)) {
            return ListeConfiance.lire(pem);
        }
        List<CleSceau> cles = new ArrayList<>();
        for (Pem.Block block : Pem.blocks(pem)) {
            if (block.label().equals(PUBLIC) || block.label().equals(CERTIFICATE)) {
                PublicKey cle = publicKey(block);
                if (cle == null) {
                    return unreadable();
                }
                Resultat<CleSceau> read = of(cle);
                if (!(read instanceof Resultat.Accepte<CleSceau> accepte)) {
                    return new Resultat.Refuse<>(read.anomalies());
                }
                X509Certificate certificate = block.label().equals(CERTIFICATE) ? certificate(block) : null;
                cles.add(
                        certificate == null
                                ? accepte.valeur()
                                : accepte.valeur().selon(certificate));
            }
        }
        return cles.isEmpty() ? unreadable() : Resultat.accepte(List.copyOf(cles));
    }

    private static Resultat<List<CleSceau>> unreadable() {
        return Resultat.refuse(Anomalie.erreur("SCEAU_CLE_ILLISIBLE", ""));
    }

    /** The key of a block; null if it holds no public key, or none that this JDK knows. */
    static @Nullable PublicKey publicKey(Pem.Block block) {
        if (block.label().equals(CERTIFICATE)) {
            X509Certificate certificate = certificate(block);
            return certificate == null ? null : certificate.getPublicKey();
        }
        for (String kind : block.label().equals(PUBLIC) ? KINDS : List.<String>of()) {
            try {
                return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(block.bytes()));
            } catch (GeneralSecurityException | RuntimeException another) {
                // Providers answer to hostile bytes in several ways; the next kind is tried.
            }
        }
        return null;
    }

    private static @Nullable X509Certificate certificate(Pem.Block block) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(block.bytes()));
        } catch (GeneralSecurityException | RuntimeException damaged) {
            return null;
        }
    }

    /** The key with what its certificate says: whose it is and when it serves. */
    private CleSceau selon(X509Certificate certificate) {
        String name = certificate.getSubjectX500Principal().getName();
        Matcher common = COMMON_NAME.matcher(name);
        String issuer = common.find() ? common.group(1) : name;
        return withEmetteur(issuer.replaceAll("\\\\(.)", "$1"))
                .withPeriode(
                        day(certificate.getNotBefore().toInstant()),
                        day(certificate.getNotAfter().toInstant()));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** {@return its name in the seals: 8 letters and digits} */
    public String nom() {
        return nom;
    }

    /** {@return whose key it is; null if nobody said} */
    public @Nullable String emetteur() {
        return emetteur;
    }

    /**
     * {@return the same key with the name of its holder}
     *
     * @param one who seals with it
     */
    public CleSceau withEmetteur(@Nullable String one) {
        return new CleSceau(cle, algorithme, one, du, au, revoquee);
    }

    /**
     * {@return the same key, trusted for the attestations of these days only}
     *
     * @param from the first day; null for any
     * @param to the last day; null for any
     */
    public CleSceau withPeriode(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new CleSceau(cle, algorithme, emetteur, from, to, revoquee);
    }

    /** {@return the same key, trusted no more: it was lost or stolen} */
    public CleSceau revoquee() {
        return new CleSceau(cle, algorithme, emetteur, du, au, true);
    }

    /** Why it is not trusted for an attestation of this day; null if it is. */
    @Nullable
    RaisonVerdict refus(LocalDate day) {
        if (revoquee) {
            return RaisonVerdict.REVOQUEE;
        }
        return du != null && day.isBefore(du) || au != null && day.isAfter(au) ? RaisonVerdict.HORS_PERIODE : null;
    }

    /** True if this text was signed with the private half of this key. */
    boolean aSigne(String text, byte[] signature) {
        try {
            Signature verification = Signature.getInstance(algorithme.signature());
            verification.initVerify(cle);
            verification.update(text.getBytes(StandardCharsets.US_ASCII));
            return verification.verify(signature);
        } catch (GeneralSecurityException | RuntimeException malformed) {
            return false;
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CleSceau that && cle.equals(that.cle);
    }

    @Override
    public int hashCode() {
        return cle.hashCode();
    }

    /** The name of the key. */
    @Override
    public String toString() {
        return "CleSceau[" + nom + "]";
    }
}
