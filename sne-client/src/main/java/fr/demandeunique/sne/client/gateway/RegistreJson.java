package fr.demandeunique.sne.client.gateway;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.client.registre.ExtractionAlerte;
import fr.demandeunique.sne.client.registre.Piece;
import fr.demandeunique.sne.client.registre.PieceDeposee;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the register answers besides demandes. Unknown members are left aside, unknown codes are kept; {@link IOException} if the answer breaks
 * the contract, without quoting it.
 *
 * <p>This class is thread-safe.
 */
final class RegistreJson {
    private static final JavaType TREE = Contract.list(JsonNode.class);

    private RegistreJson() {}

    private static <T> T read(Class<T> type, Supplier<Object> document) throws IOException {
        try {
            return type.cast(document.get());
        } catch (RefusException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** {@return the record of a type} */
    static <T> T one(byte[] json, Class<T> type) throws IOException {
        return read(type, () -> Contract.read(json, Contract.type(type)));
    }

    /** {@return the records of a type, from <code>{"name":[…]}</code>} */
    @SuppressWarnings("unchecked")
    static <T> List<T> list(byte[] json, String name, Class<T> element) throws IOException {
        return read(List.class, () -> Contract.member(json, name, Contract.list(element)));
    }

    /**
     * {@code {"piece":{…},"avertissements":[…]}}.
     *
     * @param etag mark of the demande's new version
     * @return the pièce with its warnings
     */
    static PieceDeposee pieceDeposee(byte[] json, String etag) throws IOException {
        Piece piece = read(Piece.class, () -> Contract.member(json, "piece", Contract.type(Piece.class)));
        return new PieceDeposee(piece, list(json, "avertissements", Anomalie.class), etag);
    }

    /** {@return the names of {@code {"nomenclatures":[…]}}} */
    static List<String> nomenclatures(byte[] json) throws IOException {
        return List.copyOf(titles(json, "nomenclatures", "liste", "liste").keySet());
    }

    /**
     * {@return an extraction}
     *
     * @param attente how long to wait before asking again, null if the server does not say
     */
    static ExtractionAlerte extraction(byte[] json, @Nullable Duration attente) throws IOException {
        ExtractionAlerte read = one(json, ExtractionAlerte.class);
        return new ExtractionAlerte(
                read.id(), read.alerte(), read.etat(), read.demandeeLe(), read.nombre(), read.expireLe(), attente);
    }

    /** Titles by code, from {@code {"tableaux":[…]}}. */
    static Map<String, String> tableaux(byte[] json) throws IOException {
        return titles(json, "tableaux", "tableau", "titre");
    }

    private static Map<String, String> titles(byte[] json, String list, String key, String title) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        for (Object one : read(List.class, () -> Contract.member(json, list, TREE))) {
            JsonNode members = (JsonNode) one;
            String code = members.path(key).textValue();
            String label = members.path(title).textValue();
            if (code == null || label == null) {
                String missing = "/" + list + "/" + all.size() + "/" + (code == null ? key : title);
                Anomalie fault = Anomalie.erreur("JSON_TYPE", missing).avec("attendu", "string");
                throw new IOException("no " + key + " or no " + title, new RefusException(List.of(fault)));
            }
            all.put(code, label);
        }
        return all;
    }
}
