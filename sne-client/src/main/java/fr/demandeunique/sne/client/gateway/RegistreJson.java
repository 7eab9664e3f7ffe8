package fr.demandeunique.sne.client.gateway;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import fr.demandeunique.sne.client.contract.Contract;
import fr.demandeunique.sne.client.registre.Alerte;
import fr.demandeunique.sne.client.registre.CotationCommuniquee;
import fr.demandeunique.sne.client.registre.Doublon;
import fr.demandeunique.sne.client.registre.Extraction;
import fr.demandeunique.sne.client.registre.FicheGuichet;
import fr.demandeunique.sne.client.registre.FicheTerritoire;
import fr.demandeunique.sne.client.registre.ListeCodes;
import fr.demandeunique.sne.client.registre.LogementRpls;
import fr.demandeunique.sne.client.registre.LotMouvements;
import fr.demandeunique.sne.client.registre.Piece;
import fr.demandeunique.sne.client.registre.PieceDeposee;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.client.registre.Tableau;
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

    private static <T> T read(byte[] json, Class<T> type) throws IOException {
        return read(type, () -> Contract.read(json, Contract.type(type)));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(byte[] json, String name, Class<T> element) throws IOException {
        return read(List.class, () -> Contract.member(json, name, Contract.list(element)));
    }

    /** {@return the score of a demande} */
    static CotationCommuniquee cotation(byte[] json) throws IOException {
        return read(json, CotationCommuniquee.class);
    }

    /** {@code {"demandes":[…]}}. */
    static List<Resume> resumes(byte[] json) throws IOException {
        return list(json, "demandes", Resume.class);
    }

    /** {@return one summary, a line of an extraction} */
    static Resume resume(byte[] json) throws IOException {
        return read(json, Resume.class);
    }

    /** {@code {"doublons":[…]}}. */
    static List<Doublon> doublons(byte[] json) throws IOException {
        return list(json, "doublons", Doublon.class);
    }

    /** {@code {"pieces":[…]}}. */
    static List<Piece> pieces(byte[] json) throws IOException {
        return list(json, "pieces", Piece.class);
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

    /** {@return a guichet} */
    static FicheGuichet guichet(byte[] json) throws IOException {
        return read(json, FicheGuichet.class);
    }

    /** {@code {"guichets":[…]}}. */
    static List<FicheGuichet> guichets(byte[] json) throws IOException {
        return list(json, "guichets", FicheGuichet.class);
    }

    /** {@return a territory} */
    static FicheTerritoire territoire(byte[] json) throws IOException {
        return read(json, FicheTerritoire.class);
    }

    /** {@code {"territoires":[…]}}. */
    static List<FicheTerritoire> territoires(byte[] json) throws IOException {
        return list(json, "territoires", FicheTerritoire.class);
    }

    /** {@return the names of {@code {"nomenclatures":[…]}}} */
    static List<String> nomenclatures(byte[] json) throws IOException {
        return List.copyOf(titles(json, "nomenclatures", "liste", "liste").keySet());
    }

    /** {@return a code list} */
    static ListeCodes nomenclature(byte[] json) throws IOException {
        return read(json, ListeCodes.class);
    }

    /** {@return a dwelling} */
    static LogementRpls logement(byte[] json) throws IOException {
        return read(json, LogementRpls.class);
    }

    /** {@return a page of the movements feed} */
    static LotMouvements mouvements(byte[] json) throws IOException {
        return read(json, LotMouvements.class);
    }

    /** {@code {"alertes":[…]}}. */
    static List<Alerte> alertes(byte[] json) throws IOException {
        return list(json, "alertes", Alerte.class);
    }

    /**
     * {@return an extraction}
     *
     * @param attente how long to wait before asking again, null if the server does not say
     */
    static Extraction extraction(byte[] json, @Nullable Duration attente) throws IOException {
        Extraction read = read(json, Extraction.class);
        return new Extraction(
                read.id(), read.alerte(), read.etat(), read.demandeeLe(), read.nombre(), read.expireLe(), attente);
    }

    /** Titles by code, from {@code {"tableaux":[…]}}. */
    static Map<String, String> tableaux(byte[] json) throws IOException {
        return titles(json, "tableaux", "tableau", "titre");
    }

    /** {@return a table of statistics} */
    static Tableau tableau(byte[] json) throws IOException {
        return read(json, Tableau.class);
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
