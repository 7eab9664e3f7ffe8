package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.codec.FragmentsJson;
import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.client.registre.PieceDeposee;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.cycle.Substitution;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a stored row back to the operation that it stands for; {@link IllegalArgumentException} if the row does not hold one. */
final class Translation {
    private Translation() {}

    /** The code of a demande that an earlier attempt had registered. */
    static final String FOUND = "NUU_RETROUVEE";

    /** Codes of what was done about a lost answer. */
    private static final Set<String> RECOVERIES = Set.of(FOUND, "NUU_RENVOYEE", "NUU_DEJA_FAITE", "NUU_REFAITE");

    /**
     * Why a demande is struck off.
     *
     * @param ordre what it stands on, null if that was not said
     */
    record Motif(
            MotifRadiation motif,
            @Nullable SousMotifRadiation sousMotif,
            @Nullable OrdreRadiation ordre) {
        /** As a document says it; day and guichet are for who sends it. */
        RadiationDemande radiation() {
            var radiation = RadiationDemande.builder().motif(motif).sousMotif(sousMotif);
            return (ordre == null
                            ? radiation
                            : radiation
                                    .ecritLe(ordre.ecritLe())
                                    .avertiLe(ordre.avertiLe())
                                    .commissionLe(ordre.commissionLe()))
                    .build();
        }
    }

    static Call<?> operation(SneClient client, LeasedMessage message, byte[] body) {
        if (message.kind() == MessageKind.ENREGISTRER) {
            return client.demandes().enregistrer(demande(body));
        }
        NumeroUnique numero = numero(message);
        Version version = Version.of(numero, message.version());
        return switch (message.kind()) {
            case ENREGISTRER -> throw new IllegalStateException("done above");
            case MODIFIER ->
                client.demandes().modifier(DemandeVersionnee.of(modified(message, numero, body), message.version()));
            case RENOUVELER -> client.demandes().renouveler(version);
            case REACTIVER -> client.demandes().reactiver(version);
            case ANNULER_RADIATION -> client.demandes().annulerRadiation(version, required(members(body), "raison"));
            case SUBSTITUER -> client.demandes().substituer(version, read(body, Substitution.Ordre.class));
            case RADIER -> {
                Motif motif = motif(body);
                yield motif.ordre() == null
                        ? client.demandes().radier(version, motif.motif(), motif.sousMotif())
                        : client.demandes().radier(version, motif.ordre());
            }
            case ATTRIBUER -> client.demandes().attribuer(version, attribution(body));
            case SEPARER -> {
                int rank = Integer.parseInt(new String(body, 0, cut(body), StandardCharsets.US_ASCII));
                yield client.demandes().separer(version, rank, filled(body));
            }
            case DEPOSER_PIECE -> piece(client, version, body);
        };
    }

    static NumeroUnique numero(LeasedMessage message) {
        NumeroUnique numero = message.numero() == null
                ? null
                : NumeroUnique.tryParse(message.numero()).valeur();
        if (numero == null) {
            throw new IllegalArgumentException("the dossier has no number");
        }
        return numero;
    }

    static Demande modified(LeasedMessage message, NumeroUnique numero, byte[] body) {
        return complete(demande(body), message.registre()).toBuilder()
                .numeroUnique(numero)
                .build();
    }

    static Motif motif(byte[] body) {
        Map<String, @Nullable Object> members = members(body);
        String sousMotif = text(members, "sousMotif");
        return new Motif(
                MotifRadiation.of(required(members, "motif")),
                sousMotif == null ? null : SousMotifRadiation.of(sousMotif),
                members.containsKey("auteur") ? read(body, OrdreRadiation.class) : null);
    }

    static Attribution attribution(byte[] body) {
        Attribution attribution = demande(body).attribution();
        if (attribution == null) {
            throw new IllegalArgumentException("no attribution");
        }
        return attribution;
    }

    /** The duplicate that the agent filled for the partner who leaves. */
    static Demande filled(byte[] body) {
        return demande(tail(body, cut(body)));
    }

    private static Call<?> piece(SneClient client, Version version, byte[] body) {
        int cut = cut(body);
        Map<String, @Nullable Object> members = members(Arrays.copyOf(body, cut));
        DepotPiece depot =
                DepotPiece.of(CodePiece.of(required(members, "code")), required(members, "type"), tail(body, cut));
        String personne = text(members, "personne");
        depot = personne == null ? depot : depot.personne(personne);
        String libelle = text(members, "libelle");
        return client.pieces().deposer(version, libelle == null ? depot : depot.libelle(libelle));
    }

    /**
     * A demande that the agent typed before the register knew it, with the members that are the register's own. One that was read from the register has them
     * already, and keeps them.
     */
    private static Demande complete(Demande typed, @Nullable String registre) {
        if (typed.etat() != null || registre == null) {
            return typed;
        }
        Demande known = demande(registre.getBytes(StandardCharsets.UTF_8));
        return typed.toBuilder()
                .etat(known.etat())
                .dateDepot(known.dateDepot())
                .debutValidite(known.debutValidite())
                .guichetCreation(known.guichetCreation())
                .renouvellements(known.renouvellements())
                .build();
    }

    /** What an answer tells of the dossier. */
    record Learned(
            @Nullable String numero,
            @Nullable String etag,
            @Nullable String registre,
            @Nullable String recovery) {
        /** The number was found, not given in an answer. */
        boolean found() {
            return FOUND.equals(recovery);
        }

        static Learned of(Object answer) {
            if (answer instanceof DemandeVersionnee versionnee) {
                Demande demande = versionnee.demande();
                byte[] own = DemandeJson.write(Demande.builder()
                        .etat(demande.etat())
                        .dateDepot(demande.dateDepot())
                        .debutValidite(demande.debutValidite())
                        .guichetCreation(demande.guichetCreation())
                        .renouvellements(demande.renouvellements())
                        .build());
                return new Learned(
                        versionnee.numero().compact(),
                        // A transport without versions gives an empty one.
                        versionnee.etag().isEmpty() ? null : versionnee.etag(),
                        new String(own, StandardCharsets.UTF_8),
                        versionnee.avertissements().stream()
                                .map(Anomalie::code)
                                .filter(RECOVERIES::contains)
                                .findFirst()
                                .orElse(null));
            }
            return new Learned(null, answer instanceof PieceDeposee piece ? piece.etag() : null, null, null);
        }
    }

    static Demande demande(byte[] json) {
        Demande demande = DemandeJson.read(json).demande();
        if (demande == null) {
            throw new IllegalArgumentException("no demande");
        }
        return demande;
    }

    private static <T> T read(byte[] body, Class<T> type) {
        try {
            return type.cast(Contract.read(body, Contract.type(type)));
        } catch (RefusException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName(), e);
        }
    }

    private static Map<String, @Nullable Object> members(byte[] json) {
        return FragmentsJson.object(json).orElseThrow(() -> new IllegalArgumentException("no object"));
    }

    private static @Nullable String text(Map<String, @Nullable Object> members, String name) {
        return members.get(name) instanceof String text ? text : null;
    }

    private static String required(Map<String, @Nullable Object> members, String name) {
        String text = text(members, name);
        if (text == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return text;
    }

    private static int cut(byte[] body) {
        for (int i = 0; i < body.length; i++) {
            if (body[i] == '\n') {
                return i;
            }
        }
        throw new IllegalArgumentException("no head");
    }

    private static byte[] tail(byte[] body, int cut) {
        return Arrays.copyOfRange(body, cut + 1, body.length);
    }
}
