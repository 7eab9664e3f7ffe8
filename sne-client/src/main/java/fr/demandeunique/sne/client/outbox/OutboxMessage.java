package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.codec.FragmentsJson;
import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.cycle.Substitution;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something to be sent. It belongs to a {@code dossier}, the editor's own reference of the demande (100 characters at most): the numéro unique may not be
 * known yet. What belongs to one dossier leaves in the order in which it was stored.
 *
 * <pre>{@code
 * outbox.enqueue(connection, OutboxMessage.enregistrer("D-2017-0042", demande));
 * outbox.enqueue(connection, OutboxMessage.modifier("D-2017-0042", corrigee));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 */
public final class OutboxMessage {
    private static final int DOSSIER_LENGTH = 100;

    private final String dossier;
    private final MessageKind kind;
    private final byte[] body;
    private final @Nullable String target;
    private final @Nullable CodeGuichet guichet;
    private final @Nullable NumeroUnique numero;
    private final @Nullable String version;

    private OutboxMessage(
            String dossier,
            MessageKind kind,
            byte[] body,
            @Nullable String target,
            @Nullable CodeGuichet guichet,
            @Nullable NumeroUnique numero,
            @Nullable String version) {
        Objects.requireNonNull(dossier, "dossier");
        if (dossier.isBlank() || dossier.length() > DOSSIER_LENGTH) {
            throw new IllegalArgumentException("dossier: 1 to 100 characters expected");
        }
        this.dossier = dossier;
        this.kind = kind;
        this.body = body;
        this.target = target;
        this.guichet = guichet;
        this.numero = numero;
        this.version = version;
    }

    private static OutboxMessage of(String dossier, MessageKind kind, byte[] body) {
        return new OutboxMessage(dossier, kind, body, null, null, null, null);
    }

    private static byte[] members(Map<String, @Nullable Object> members) {
        return FragmentsJson.write(members);
    }

    /**
     * Registers a demande. Stored twice, even in one dossier, it is registered twice, with two numbers: a demande that was struck off may be followed by a new one. A button that is pressed twice is for
     * the editor's own transaction to see, by the state of its dossier.
     *
     * @param dossier the editor's name for the demande; what has the same leaves in order
     * @param demande what is to be registered, without a number
     * @return the message
     */
    public static OutboxMessage enregistrer(String dossier, Demande demande) {
        return of(dossier, MessageKind.ENREGISTRER, DemandeJson.write(demande));
    }

    /**
     * Replaces a demande, which may still be on its way: its number, its state and the other members that the register gives may be missing then, and are added
     * when it leaves.
     *
     * @param dossier the editor's name for the demande; what has the same leaves in order
     * @param demande the whole of it as it is to be
     * @return the message
     */
    public static OutboxMessage modifier(String dossier, Demande demande) {
        OutboxMessage message = of(dossier, MessageKind.MODIFIER, DemandeJson.write(demande));
        NumeroUnique known = demande.numeroUnique();
        return known == null ? message : message.withNumero(known, null);
    }

    /**
     * Renews a demande, whatever its version.
     *
     * @param dossier the editor's name for the demande; what has the same leaves in order
     * @return the message
     */
    public static OutboxMessage renouveler(String dossier) {
        return of(dossier, MessageKind.RENOUVELER, members(Map.of()));
    }

    /**
     * Strikes off a demande; {@code RADIRR} needs its sub-motif.
     *
     * @param dossier the editor's name for the demande; what has the same leaves in order
     * @param motif why, of the list of the SNE
     * @param sousMotif null for a motif that has none
     * @return the message
     */
    public static OutboxMessage radier(String dossier, MotifRadiation motif, @Nullable SousMotifRadiation sousMotif) {
        Objects.requireNonNull(motif, "motif");
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("motif", motif.code());
        members.put("sousMotif", sousMotif == null ? null : sousMotif.code());
        return of(dossier, MessageKind.RADIER, members(members));
    }

    /**
     * The same with what the radiation stands on, which the register then checks: an irrecevabilité ({@code RADIRR}) needs its commission and its warning. The
     * guichet is
     * that which sends.
     *
     * @param dossier the editor's name for the demande; what has the same leaves in order
     * @param ordre what the register then checks
     * @return the message
     */
    public static OutboxMessage radier(String dossier, OrdreRadiation ordre) {
        Objects.requireNonNull(ordre, "ordre");
        return of(dossier, MessageKind.RADIER, Contract.write(ordre, Locale.FRENCH));
    }

    /**
     * Undoes a radiation that should not have been, whatever the version of the demande; why, in words.
     *
     * @param dossier the editor's name for the demande; what has the same leaves in order
     * @param raison in words
     * @return the message
     */
    public static OutboxMessage annulerRadiation(String dossier, String raison) {
        return of(
                dossier,
                MessageKind.ANNULER_RADIATION,
                members(Map.of("raison", Objects.requireNonNull(raison, "raison"))));
    }

    /**
     * Puts a co-titulaire in the place of the demandeur.
     *
     * @param dossier the editor's name for the demande; what has the same leaves in order
     * @param ordre who, why and its proof
     * @return the message
     */
    public static OutboxMessage substituer(String dossier, Substitution.Ordre ordre) {
        Objects.requireNonNull(ordre, "ordre");
        return of(dossier, MessageKind.SUBSTITUER, Contract.write(ordre, Locale.FRENCH));
    }

    /**
     * Reactivates a demande, whatever its version.
     *
     * @param dossier the editor's name for the demande; what has the same leaves in order
     * @return the message
     */
    public static OutboxMessage reactiver(String dossier) {
        return of(dossier, MessageKind.REACTIVER, members(Map.of()));
    }

    /**
     * Registers the demande of the partner who leaves, in a dossier of its own.
     *
     * @param dossier of the joint demande
     * @param coTitulaire which co-titulaire leaves, counted from 1
     * @param filled the duplicate, filled by the agent
     * @param newDossier dossier that gets the new number
     * @return the message
     */
    public static OutboxMessage separer(String dossier, int coTitulaire, Demande filled, String newDossier) {
        Objects.requireNonNull(newDossier, "newDossier");
        byte[] head = (coTitulaire + "\n").getBytes(StandardCharsets.US_ASCII);
        return new OutboxMessage(
                dossier, MessageKind.SEPARER, concat(head, DemandeJson.write(filled)), newDossier, null, null, null);
    }

    /**
     * Declares the dwelling attributed.
     *
     * @param dossier the editor's name for the demande; what has the same leaves in order
     * @param attribution the dwelling and its lease
     * @return the message
     */
    public static OutboxMessage attribuer(String dossier, Attribution attribution) {
        Objects.requireNonNull(attribution, "attribution");
        return of(
                dossier,
                MessageKind.ATTRIBUER,
                DemandeJson.write(Demande.builder().attribution(attribution).build()));
    }

    /**
     * Deposits a file, whatever the version of the demande.
     *
     * @param dossier the editor's name for the demande; what has the same leaves in order
     * @param depot the file, and what it proves
     * @return the message
     */
    public static OutboxMessage deposerPiece(String dossier, DepotPiece depot) {
        Objects.requireNonNull(depot, "depot");
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("code", depot.code().code());
        members.put("type", depot.mediaType());
        members.put("personne", depot.personne());
        members.put("libelle", depot.libelle());
        byte[] head = (new String(members(members), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
        return of(dossier, MessageKind.DEPOSER_PIECE, concat(head, depot.bytes()));
    }

    private static byte[] concat(byte[] head, byte[] body) {
        var all = new ByteArrayOutputStream(head.length + body.length);
        all.writeBytes(head);
        all.writeBytes(body);
        return all.toByteArray();
    }

    /**
     * {@return the same, in the name of a guichet other than that of the client}
     *
     * @param guichet five characters
     */
    public OutboxMessage withGuichet(CodeGuichet guichet) {
        return new OutboxMessage(dossier, kind, body, target, guichet, numero, version);
    }

    /**
     * {@return the same, for a demande that is already at the SNE}
     *
     * @param numero its number
     * @param etag mark of the version that the agent saw, null if none: a change by somebody else since then is refused
     */
    public OutboxMessage withNumero(NumeroUnique numero, @Nullable String etag) {
        return new OutboxMessage(dossier, kind, body, target, guichet, numero, etag);
    }

    /** {@return the editor's own reference} */
    public String dossier() {
        return dossier;
    }

    /** {@return what is done} */
    public MessageKind kind() {
        return kind;
    }

    byte[] body() {
        return body;
    }

    @Nullable
    String target() {
        return target;
    }

    @Nullable
    CodeGuichet guichet() {
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
        return "OutboxMessage[" + kind + "]";
    }
}
