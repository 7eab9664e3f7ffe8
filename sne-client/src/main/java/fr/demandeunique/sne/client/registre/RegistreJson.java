package fr.demandeunique.sne.client.registre;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import fr.demandeunique.sne.client.contract.Contract;
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
public final class RegistreJson {
    private static final JavaType TREE = Contract.list(JsonNode.class);

    private RegistreJson() {}

    private static <T> T read(Class<T> type, Supplier<Object> document) throws IOException {
        try {
            return type.cast(document.get());
        } catch (RefusException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static <T> T read(byte[] json, Class<T> type) throws IOException {
        return read(type, () -> Contract.read(json, Contract.type(type)));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(byte[] json, String name, Class<T> element) throws IOException {
        return read(List.class, () -> Contract.member(json, name, Contract.list(element)));
    }

    /**
     * {@return the score of a demande}
     *
     * @param json UTF-8
     * @throws IOException if the bytes are not what the contract says
     */
    public static CotationCommuniquee cotation(byte[] json) throws IOException {
        return read(json, CotationCommuniquee.class);
    }

    /**
     * {@code {"demandes":[…]}}.
     *
     * @param json UTF-8
     * @return the summaries
     * @throws IOException if the bytes are not what the contract says
     */
    public static List<Resume> resumes(byte[] json) throws IOException {
        return list(json, "demandes", Resume.class);
    }

    /**
     * {@return one summary, a line of an extraction}
     *
     * @param json UTF-8
     * @throws IOException if the bytes are not what the contract says
     */
    public static Resume resume(byte[] json) throws IOException {
        return read(json, Resume.class);
    }

    /**
     * {@code {"doublons":[…]}}.
     *
     * @param json UTF-8
     * @return who looks alike
     * @throws IOException if the bytes are not what the contract says
     */
    public static List<Doublon> doublons(byte[] json) throws IOException {
        return list(json, "doublons", Doublon.class);
    }

    /**
     * {@code {"pieces":[…]}}.
     *
     * @param json UTF-8
     * @return the pièces
     * @throws IOException if the bytes are not what the contract says
     */
    public static List<Piece> pieces(byte[] json) throws IOException {
        return list(json, "pieces", Piece.class);
    }

    /**
     * {@code {"piece":{…},"avertissements":[…]}}.
     *
     * @param json UTF-8
     * @param etag mark of the demande's new version
     * @return the pièce with its warnings
     * @throws IOException if the bytes are not what the contract says
     */
    public static PieceDeposee pieceDeposee(byte[] json, String etag) throws IOException {
        Piece piece = read(Piece.class, () -> Contract.member(json, "piece", Contract.type(Piece.class)));
        return new PieceDeposee(piece, list(json, "avertissements", Anomalie.class), etag);
    }

    /**
     * {@return a guichet}
     *
     * @param json UTF-8
     * @throws IOException if the bytes are not what the contract says
     */
    public static FicheGuichet guichet(byte[] json) throws IOException {
        return read(json, FicheGuichet.class);
    }

    /**
     * {@code {"guichets":[…]}}.
     *
     * @param json UTF-8
     * @return the guichets
     * @throws IOException if the bytes are not what the contract says
     */
    public static List<FicheGuichet> guichets(byte[] json) throws IOException {
        return list(json, "guichets", FicheGuichet.class);
    }

    /**
     * {@return a territory}
     *
     * @param json UTF-8
     * @throws IOException if the bytes are not what the contract says
     */
    public static FicheTerritoire territoire(byte[] json) throws IOException {
        return read(json, FicheTerritoire.class);
    }

    /**
     * {@code {"territoires":[…]}}.
     *
     * @param json UTF-8
     * @return the territories
     * @throws IOException if the bytes are not what the contract says
     */
    public static List<FicheTerritoire> territoires(byte[] json) throws IOException {
        return list(json, "territoires", FicheTerritoire.class);
    }

    /**
     * {@return the names of {@code {"nomenclatures":[…]}}}
     *
     * @param json UTF-8
     * @throws IOException if the bytes are not what the contract says
     */
    public static List<String> nomenclatures(byte[] json) throws IOException {
        return List.copyOf(titles(json, "nomenclatures", "liste", "liste").keySet());
    }

    /**
     * {@return a code list}
     *
     * @param json UTF-8
     * @throws IOException if the bytes are not what the contract says
     */
    public static ListeCodes nomenclature(byte[] json) throws IOException {
        return read(json, ListeCodes.class);
    }

    /**
     * {@return a dwelling}
     *
     * @param json UTF-8
     * @throws IOException if the bytes are not what the contract says
     */
    public static LogementRpls logement(byte[] json) throws IOException {
        return read(json, LogementRpls.class);
    }

    /**
     * {@return a page of the movements feed}
     *
     * @param json UTF-8
     * @throws IOException if the bytes are not what the contract says
     */
    public static LotMouvements mouvements(byte[] json) throws IOException {
        return read(json, LotMouvements.class);
    }

    /**
     * {@code {"alertes":[…]}}.
     *
     * @param json UTF-8
     * @return the alerts
     * @throws IOException if the bytes are not what the contract says
     */
    public static List<Alerte> alertes(byte[] json) throws IOException {
        return list(json, "alertes", Alerte.class);
    }

    /**
     * {@return an extraction}
     *
     * @param json UTF-8
     * @param attente how long to wait before asking again, null if the server does not say
     * @throws IOException if the bytes are not what the contract says
     */
    public static Extraction extraction(byte[] json, @Nullable Duration attente) throws IOException {
        return read(json, Extraction.class).avec(attente);
    }

    /**
     * Titles by code, from {@code {"tableaux":[…]}}.
     *
     * @param json UTF-8
     * @return titles by code
     * @throws IOException if the bytes are not what the contract says
     */
    public static Map<String, String> tableaux(byte[] json) throws IOException {
        return titles(json, "tableaux", "tableau", "titre");
    }

    /**
     * {@return a table of statistics}
     *
     * @param json UTF-8
     * @throws IOException if the bytes are not what the contract says
     */
    public static Tableau tableau(byte[] json) throws IOException {
        return read(json, Tableau.class);
    }

    private static Map<String, String> titles(byte[] json, String list, String key, String title) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        for (Object one : read(List.class, () -> Contract.member(json, list, TREE))) {
            JsonNode members = (JsonNode) one;
            String code = members.path(key).textValue();
            String label = members.path(title).textValue();
            if (code == null || label == null) {
                throw new IOException("no " + key + " or no " + title);
            }
            all.put(code, label);
        }
        return all;
    }
}
