package fr.demandeunique.sne.client.registre;

import fr.demandeunique.sne.client.json.FragmentsJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the register answers besides demandes. Unknown members are left aside, unknown codes are kept; {@link IOException} if the answer breaks
 * the contract, without quoting it.
 *
 * <p>This class is thread-safe.
 */
public final class RegistreJson {
    private RegistreJson() {}

    /** {@code {"demandes":[…]}}. */
    public static List<Resume> resumes(byte[] json) throws IOException {
        return Membres.de(json).objets("demandes", RegistreJson::resume);
    }

    private static Resume resume(Membres one) throws IOException {
        return new Resume(
                one.numeroRequis(),
                one.texteRequis("etat"),
                one.date("dateDepot"),
                one.date("expiration"),
                one.texte("validite"),
                one.guichet("guichetCreation"),
                one.guichet("guichetDerniereModification"),
                one.texteRequis("version"));
    }

    /** One summary, a line of an extraction. */
    public static Resume resume(byte[] json) throws IOException {
        return resume(Membres.de(json));
    }

    /** {@code {"doublons":[…]}}. */
    public static List<Doublon> doublons(byte[] json) throws IOException {
        return Membres.de(json)
                .objets(
                        "doublons",
                        one -> new Doublon(
                                one.numeroRequis(),
                                one.texteRequis("etat"),
                                one.date("dateDepot"),
                                one.guichet("guichetCreation"),
                                one.textes("criteres"),
                                one.texte("chemin")));
    }

    /** {@code {"pieces":[…]}}. */
    public static List<Piece> pieces(byte[] json) throws IOException {
        return Membres.de(json).objets("pieces", RegistreJson::piece);
    }

    private static Piece piece(Membres one) throws IOException {
        return new Piece(
                one.texteRequis("id"),
                one.texte("code"),
                one.texte("libelle"),
                one.texte("personne"),
                one.date("deposeeLe"),
                one.texte("marque"),
                one.texte("typeContenu"),
                one.entier("octets"),
                one.texte("sha256"),
                one.texte("provenance"),
                one.vrai("sensible"),
                one.date("visibleLe"));
    }

    /** {@code {"piece":{…},"avertissements":[…]}}. */
    public static PieceDeposee pieceDeposee(byte[] json, String etag) throws IOException {
        Membres members = Membres.de(json);
        return new PieceDeposee(
                piece(members.membresRequis("piece")), members.objets("avertissements", RegistreJson::anomalie), etag);
    }

    private static Anomalie anomalie(Membres one) throws IOException {
        String code = one.texteRequis("code");
        String source = one.texte("source");
        String message = one.texte("message");
        String chemin = one.texte("chemin");
        return Anomalie.recue(
                code,
                Gravite.AVERTISSEMENT,
                chemin == null ? "" : chemin,
                message == null ? code : message,
                source == null ? null : new SourceJuridique(source, null, null));
    }

    /** A guichet. */
    public static FicheGuichet guichet(byte[] json) throws IOException {
        return guichet(Membres.de(json));
    }

    private static FicheGuichet guichet(Membres one) throws IOException {
        var code = one.guichet("code");
        if (code == null) {
            throw new IOException("no code");
        }
        return new FicheGuichet(code, one.texteRequis("nom"), one.textes("adresse"), one.textes("territoires"));
    }

    /** {@code {"guichets":[…]}}. */
    public static List<FicheGuichet> guichets(byte[] json) throws IOException {
        return Membres.de(json).objets("guichets", RegistreJson::guichet);
    }

    /** A territory. */
    public static FicheTerritoire territoire(byte[] json) throws IOException {
        return territoire(Membres.de(json));
    }

    private static FicheTerritoire territoire(Membres one) throws IOException {
        return new FicheTerritoire(one.texteRequis("code"), one.texteRequis("libelle"), one.textes("departements"));
    }

    /** {@code {"territoires":[…]}}. */
    public static List<FicheTerritoire> territoires(byte[] json) throws IOException {
        return Membres.de(json).objets("territoires", RegistreJson::territoire);
    }

    /** The names of {@code {"nomenclatures":[…]}}. */
    public static List<String> nomenclatures(byte[] json) throws IOException {
        return Membres.de(json).objets("nomenclatures", one -> one.texteRequis("liste"));
    }

    /** A code list. */
    public static ListeCodes nomenclature(byte[] json) throws IOException {
        Membres list = Membres.de(json);
        Map<String, String> codes = new LinkedHashMap<>();
        list.objets("codes", one -> codes.put(one.texteRequis("code"), one.texteRequis("libelle")) == null);
        return new ListeCodes(list.texteRequis("liste"), list.texteRequis("version"), codes);
    }

    /** A dwelling. */
    public static LogementRpls logement(byte[] json) throws IOException {
        Membres one = Membres.de(json);
        Map<String, @Nullable Object> address = one.objet("adresse");
        Adresse adresse = address == null
                ? null
                : FragmentsJson.adresse(address).orElseThrow(() -> new IOException("wrong value of adresse"));
        return new LogementRpls(
                one.texteRequis("rpls"),
                adresse,
                one.texte("type"),
                one.nombre("surface"),
                one.nombre("loyer"),
                one.texte("financement"),
                one.texte("contingent"),
                one.date("chargeLe"));
    }

    /** A page of the movements feed. */
    public static LotMouvements mouvements(byte[] json) throws IOException {
        Membres page = Membres.de(json);
        return new LotMouvements(
                page.objets(
                        "mouvements",
                        one -> new Mouvement(
                                one.entierRequis("rang"),
                                one.texteRequis("type"),
                                one.instantRequis("instant"),
                                one.dateRequise("jour"),
                                one.numeroRequis(),
                                one.guichet("guichet"),
                                one.texte("motif"),
                                one.texte("version"))),
                page.texteRequis("curseurSuivant"),
                page.vrai("fini"));
    }

    /** {@code {"alertes":[…]}}. */
    public static List<Alerte> alertes(byte[] json) throws IOException {
        return Membres.de(json)
                .objets(
                        "alertes",
                        one -> new Alerte(
                                one.texteRequis("id"),
                                mois(one.texteRequis("mois")),
                                one.texteRequis("indicateur"),
                                one.texteRequis("libelle"),
                                one.guichet("guichet"),
                                one.entierRequis("nombre"),
                                one.entier("total")));
    }

    private static YearMonth mois(String text) throws IOException {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IOException("wrong value of mois");
        }
    }

    /** An extraction. */
    public static Extraction extraction(byte[] json, @Nullable Duration attente) throws IOException {
        Membres one = Membres.de(json);
        return new Extraction(
                one.texteRequis("id"),
                one.texteRequis("alerte"),
                one.texteRequis("etat"),
                one.instantRequis("demandeeLe"),
                one.entier("nombre"),
                one.date("expireLe"),
                attente);
    }

    /** Titles by code, from {@code {"tableaux":[…]}}. */
    public static Map<String, String> tableaux(byte[] json) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        Membres.de(json)
                .objets("tableaux", one -> all.put(one.texteRequis("tableau"), one.texteRequis("titre")) == null);
        return all;
    }

    /** A table of statistics. */
    public static Tableau tableau(byte[] json) throws IOException {
        Membres one = Membres.de(json);
        return new Tableau(
                one.texteRequis("tableau"),
                one.texteRequis("titre"),
                one.dateRequise("au"),
                one.texte("territoire"),
                one.textes("colonnes"),
                one.objets("lignes", row -> new Tableau.Ligne(row.texteRequis("libelle"), row.nombres("valeurs"))));
    }
}
