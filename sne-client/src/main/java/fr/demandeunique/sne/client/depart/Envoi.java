package fr.demandeunique.sne.client.depart;

import fr.demandeunique.sne.client.DepotPiece;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.FragmentsJson;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be sent. It belongs to a {@code dossier}, the editor's own reference of the demande (100 characters at most): the numéro unique may not be
 * known yet. What belongs to one dossier leaves in the order in which it was stored.
 *
 * <pre>{@code
 * depart.deposer(connexion, Envoi.enregistrer("D-2017-0042", demande));
 * depart.deposer(connexion, Envoi.modifier("D-2017-0042", corrigee));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 */
public final class Envoi {
    private static final int DOSSIER_MAX = 100;

    private final String dossier;
    private final Nature nature;
    private final byte[] corps;
    private final @Nullable String cible;
    private final @Nullable CodeGuichet guichet;
    private final @Nullable NumeroUnique numero;
    private final @Nullable String version;

    private Envoi(
            String dossier,
            Nature nature,
            byte[] corps,
            @Nullable String cible,
            @Nullable CodeGuichet guichet,
            @Nullable NumeroUnique numero,
            @Nullable String version) {
        if (dossier.isBlank() || dossier.length() > DOSSIER_MAX) {
            throw new IllegalArgumentException("dossier: 1 to 100 characters expected");
        }
        this.dossier = dossier;
        this.nature = nature;
        this.corps = corps;
        this.cible = cible;
        this.guichet = guichet;
        this.numero = numero;
        this.version = version;
    }

    private static Envoi de(String dossier, Nature nature, byte[] corps) {
        return new Envoi(dossier, nature, corps, null, null, null, null);
    }

    private static byte[] membres(Map<String, @Nullable Object> membres) {
        return FragmentsJson.write(membres);
    }

    /** Registers a demande. */
    public static Envoi enregistrer(String dossier, Demande demande) {
        return de(dossier, Nature.ENREGISTRER, DemandeJson.write(demande));
    }

    /**
     * Replaces a demande, which may still be on its way: its number, its state and the other members that the register gives may be missing then, and are added
     * when it leaves.
     */
    public static Envoi modifier(String dossier, Demande demande) {
        Envoi envoi = de(dossier, Nature.MODIFIER, DemandeJson.write(demande));
        NumeroUnique known = demande.numeroUnique();
        return known == null ? envoi : envoi.pour(known, null);
    }

    /** Renews a demande, whatever its version. */
    public static Envoi renouveler(String dossier) {
        return de(dossier, Nature.RENOUVELER, membres(Map.of()));
    }

    /** Strikes off a demande; {@code RADIRR} needs its sub-motif. */
    public static Envoi radier(String dossier, String motif, @Nullable String sousMotif) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("motif", motif);
        members.put("sousMotif", sousMotif);
        return de(dossier, Nature.RADIER, membres(members));
    }

    /** Reactivates a demande, whatever its version. */
    public static Envoi reactiver(String dossier) {
        return de(dossier, Nature.REACTIVER, membres(Map.of()));
    }

    /**
     * Registers the demande of the partner who leaves, in a dossier of its own.
     *
     * @param dossier of the joint demande
     * @param coTitulaire which co-titulaire leaves, counted from 1
     * @param remplie the duplicate, filled by the agent
     * @param nouveau dossier that gets the new number
     */
    public static Envoi separer(String dossier, int coTitulaire, Demande remplie, String nouveau) {
        byte[] head = (coTitulaire + "\n").getBytes(StandardCharsets.US_ASCII);
        return new Envoi(dossier, Nature.SEPARER, coller(head, DemandeJson.write(remplie)), nouveau, null, null, null);
    }

    /** Declares the dwelling attributed. */
    public static Envoi attribuer(String dossier, Attribution attribution) {
        return de(
                dossier,
                Nature.ATTRIBUER,
                DemandeJson.write(Demande.builder().attribution(attribution).build()));
    }

    /** Deposits a file, whatever the version of the demande. */
    public static Envoi deposerPiece(String dossier, DepotPiece depot) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("code", depot.code());
        members.put("type", depot.typeContenu());
        members.put("personne", depot.personne());
        members.put("libelle", depot.libelle());
        byte[] head = (new String(membres(members), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
        return de(dossier, Nature.DEPOSER_PIECE, coller(head, depot.octets()));
    }

    private static byte[] coller(byte[] head, byte[] body) {
        var all = new ByteArrayOutputStream(head.length + body.length);
        all.writeBytes(head);
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** The same, in the name of a guichet other than that of the client. */
    public Envoi guichet(CodeGuichet guichet) {
        return new Envoi(dossier, nature, corps, cible, guichet, numero, version);
    }

    /**
     * The same, for a demande that is already at the SNE.
     *
     * @param numero its number
     * @param etag mark of the version that the agent saw, null if none: a change by somebody else since then is refused
     */
    public Envoi pour(NumeroUnique numero, @Nullable String etag) {
        return new Envoi(dossier, nature, corps, cible, guichet, numero, etag);
    }

    /** The editor's own reference. */
    public String dossier() {
        return dossier;
    }

    /** What is done. */
    public Nature nature() {
        return nature;
    }

    byte[] corps() {
        return corps;
    }

    @Nullable
    String cible() {
        return cible;
    }

    @Nullable
    CodeGuichet codeGuichet() {
        return guichet;
    }

    @Nullable
    NumeroUnique numero() {
        return numero;
    }

    @Nullable
    String version() {
        return version;
    }

    @Override
    public String toString() {
        return "Envoi[" + nature + "]";
    }
}
