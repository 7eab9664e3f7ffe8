package fr.demandeunique.sne.client.depart;

import fr.demandeunique.sne.client.DemandeVersionnee;
import fr.demandeunique.sne.client.DepotPiece;
import fr.demandeunique.sne.client.Operation;
import fr.demandeunique.sne.client.Operations;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.FragmentsJson;
import fr.demandeunique.sne.client.registre.PieceDeposee;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a stored row back to the operation that it stands for; {@link IllegalArgumentException} if the row does not hold one. */
final class Traduction {
    private Traduction() {}

    /** The code of a demande that an earlier attempt had registered. */
    static final String RETROUVEE = "NUU_RETROUVEE";

    /** Codes of what was done about a lost answer. */
    private static final Set<String> REPRISES = Set.of(RETROUVEE, "NUU_RENVOYEE", "NUU_DEJA_FAITE", "NUU_REFAITE");

    /** Why a demande is struck off. */
    record Motif(String motif, @Nullable String sousMotif) {}

    static Operation<?> operation(Ligne ligne, byte[] corps) {
        if (ligne.nature() == Nature.ENREGISTRER) {
            return Operations.enregistrer(demande(corps));
        }
        NumeroUnique numero = numero(ligne);
        String version = ligne.version();
        return switch (ligne.nature()) {
            case ENREGISTRER -> throw new IllegalStateException("done above");
            case MODIFIER -> Operations.modifier(modifiee(ligne, numero, corps), version);
            case RENOUVELER -> Operations.renouveler(numero, version);
            case REACTIVER -> Operations.reactiver(numero, version);
            case RADIER -> {
                Motif motif = motif(corps);
                yield Operations.radier(numero, version, motif.motif(), motif.sousMotif());
            }
            case ATTRIBUER -> Operations.attribuer(numero, version, attribution(corps));
            case SEPARER -> {
                int rank = Integer.parseInt(new String(corps, 0, coupe(corps), StandardCharsets.US_ASCII));
                yield Operations.separer(numero, version, rank, remplie(corps));
            }
            case DEPOSER_PIECE -> piece(numero, version, corps);
        };
    }

    static NumeroUnique numero(Ligne ligne) {
        NumeroUnique numero = ligne.numero() == null
                ? null
                : NumeroUnique.tryParse(ligne.numero()).numero();
        if (numero == null) {
            throw new IllegalArgumentException("the dossier has no number");
        }
        return numero;
    }

    static Demande modifiee(Ligne ligne, NumeroUnique numero, byte[] corps) {
        return completer(demande(corps), ligne.registre()).toBuilder()
                .numeroUnique(numero)
                .build();
    }

    static Motif motif(byte[] corps) {
        Map<String, @Nullable Object> members = objet(corps);
        return new Motif(requis(members, "motif"), texte(members, "sousMotif"));
    }

    static Attribution attribution(byte[] corps) {
        Attribution attribution = demande(corps).attribution();
        if (attribution == null) {
            throw new IllegalArgumentException("no attribution");
        }
        return attribution;
    }

    /** The duplicate that the agent filled for the partner who leaves. */
    static Demande remplie(byte[] corps) {
        return demande(suite(corps, coupe(corps)));
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
            @Nullable String registre,
            @Nullable String reprise) {
        /** The number was found, not given in an answer. */
        boolean retrouvee() {
            return RETROUVEE.equals(reprise);
        }

        static Acquis de(Object answer) {
            if (answer instanceof DemandeVersionnee versionnee) {
                Demande demande = versionnee.demande();
                byte[] own = DemandeJson.write(Demande.builder()
                        .etat(demande.etat())
                        .dateDepot(demande.dateDepot())
                        .debutValidite(demande.debutValidite())
                        .guichetCreation(demande.guichetCreation())
                        .renouvellements(demande.renouvellements())
                        .build());
                return new Acquis(
                        versionnee.numero().compact(),
                        // A transport without versions gives an empty one.
                        versionnee.etag().isEmpty() ? null : versionnee.etag(),
                        new String(own, StandardCharsets.UTF_8),
                        versionnee.avertissements().stream()
                                .map(Anomalie::code)
                                .filter(REPRISES::contains)
                                .findFirst()
                                .orElse(null));
            }
            return new Acquis(null, answer instanceof PieceDeposee piece ? piece.etag() : null, null, null);
        }
    }

    static Demande demande(byte[] json) {
        Demande demande = DemandeJson.read(json).demande();
        if (demande == null) {
            throw new IllegalArgumentException("no demande");
        }
        return demande;
    }

    private static Map<String, @Nullable Object> objet(byte[] json) {
        return FragmentsJson.object(json).orElseThrow(() -> new IllegalArgumentException("no object"));
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
