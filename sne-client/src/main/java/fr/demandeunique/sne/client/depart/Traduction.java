package fr.demandeunique.sne.client.depart;

import fr.demandeunique.sne.client.DemandeVersionnee;
import fr.demandeunique.sne.client.DepotPiece;
import fr.demandeunique.sne.client.Operation;
import fr.demandeunique.sne.client.Operations;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.FragmentsJson;
import fr.demandeunique.sne.client.registre.PieceDeposee;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a stored row back to the operation that it stands for; {@link IllegalArgumentException} if the row does not hold one. */
final class Traduction {
    private Traduction() {}

    static Operation<?> operation(Ligne ligne, byte[] corps) {
        if (ligne.nature() == Nature.ENREGISTRER) {
            return Operations.enregistrer(demande(corps));
        }
        NumeroUnique numero = ligne.numero() == null
                ? null
                : NumeroUnique.tryParse(ligne.numero()).numero();
        if (numero == null) {
            throw new IllegalArgumentException("the dossier has no number");
        }
        String version = ligne.version();
        return switch (ligne.nature()) {
            case ENREGISTRER -> throw new IllegalStateException("done above");
            case MODIFIER ->
                Operations.modifier(
                        completer(demande(corps), ligne.registre()).toBuilder()
                                .numeroUnique(numero)
                                .build(),
                        version);
            case RENOUVELER -> Operations.renouveler(numero, version);
            case REACTIVER -> Operations.reactiver(numero, version);
            case RADIER -> {
                Map<String, @Nullable Object> members = objet(corps);
                yield Operations.radier(numero, version, requis(members, "motif"), texte(members, "sousMotif"));
            }
            case ATTRIBUER -> {
                Attribution attribution = demande(corps).attribution();
                if (attribution == null) {
                    throw new IllegalArgumentException("no attribution");
                }
                yield Operations.attribuer(numero, version, attribution);
            }
            case SEPARER -> {
                int cut = coupe(corps);
                int rank = Integer.parseInt(new String(corps, 0, cut, StandardCharsets.US_ASCII));
                yield Operations.separer(numero, version, rank, demande(suite(corps, cut)));
            }
            case DEPOSER_PIECE -> piece(numero, version, corps);
        };
    }

    private static Operation<?> piece(NumeroUnique numero, String version, byte[] corps) {
        int cut = coupe(corps);
        Map<String, @Nullable Object> members = objet(Arrays.copyOf(corps, cut));
        DepotPiece depot = DepotPiece.de(requis(members, "code"), requis(members, "type"), suite(corps, cut));
        String personne = texte(members, "personne");
        depot = personne == null ? depot : depot.personne(personne);
        String libelle = texte(members, "libelle");
        return Operations.deposer(numero, version, libelle == null ? depot : depot.libelle(libelle));
    }

    /**
     * A demande that the agent typed before the register knew it, with the members that are the register's own. One that was read from the register has them
     * already, and keeps them.
     */
    private static Demande completer(Demande typed, @Nullable String registre) {
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
    record Acquis(
            @Nullable String numero,
            @Nullable String etag,
            @Nullable String registre) {
        static Acquis de(Object answer) {
            if (answer instanceof DemandeVersionnee versionnee) {
                Demande demande = versionnee.demande();
                byte[] own = DemandeJson.ecrire(Demande.builder()
                        .etat(demande.etat())
                        .dateDepot(demande.dateDepot())
                        .debutValidite(demande.debutValidite())
                        .guichetCreation(demande.guichetCreation())
                        .renouvellements(demande.renouvellements())
                        .build());
                return new Acquis(
                        versionnee.numero().compact(), versionnee.etag(), new String(own, StandardCharsets.UTF_8));
            }
            return new Acquis(null, answer instanceof PieceDeposee piece ? piece.etag() : null, null);
        }
    }

    private static Demande demande(byte[] json) {
        Demande demande = DemandeJson.lire(json).demande();
        if (demande == null) {
            throw new IllegalArgumentException("no demande");
        }
        return demande;
    }

    private static Map<String, @Nullable Object> objet(byte[] json) {
        return FragmentsJson.objet(json).orElseThrow(() -> new IllegalArgumentException("no object"));
    }

    private static @Nullable String texte(Map<String, @Nullable Object> members, String name) {
        return members.get(name) instanceof String text ? text : null;
    }

    private static String requis(Map<String, @Nullable Object> members, String name) {
        String text = texte(members, name);
        if (text == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return text;
    }

    private static int coupe(byte[] corps) {
        for (int i = 0; i < corps.length; i++) {
            if (corps[i] == '\n') {
                return i;
            }
        }
        throw new IllegalArgumentException("no head");
    }

    private static byte[] suite(byte[] corps, int cut) {
        return Arrays.copyOfRange(corps, cut + 1, corps.length);
    }
}
