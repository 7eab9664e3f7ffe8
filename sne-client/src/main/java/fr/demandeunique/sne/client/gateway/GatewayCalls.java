package fr.demandeunique.sne.client.gateway;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.codec.FragmentsJson;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.Alerte;
import fr.demandeunique.sne.client.registre.CotationCommuniquee;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.client.registre.ExtractionAlerte;
import fr.demandeunique.sne.client.registre.FicheGuichet;
import fr.demandeunique.sne.client.registre.FicheTerritoire;
import fr.demandeunique.sne.client.registre.Fichier;
import fr.demandeunique.sne.client.registre.ListeCodes;
import fr.demandeunique.sne.client.registre.LogementRpls;
import fr.demandeunique.sne.client.registre.LotMouvements;
import fr.demandeunique.sne.client.registre.Page;
import fr.demandeunique.sne.client.registre.Piece;
import fr.demandeunique.sne.client.registre.PieceDeposee;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.client.registre.Tableau;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.client.transport.HttpCall;
import fr.demandeunique.sne.client.transport.Responses;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Substitution;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What only a gateway offers, as requests. Where a write takes a version, one without a mark is refused before anything is sent. */
public final class GatewayCalls {
    static final String DEMANDE = "/demandes/{numero}";

    private GatewayCalls() {}

    /** {@return one page of the demandes of the guichet, from the oldest} */
    public static HttpCall<Page<Resume>> lister(@Nullable EtatDemande etat, long first, int count) {
        return HttpCall.read("demandes.lister", "/demandes", GatewayAnswers.page("demandes", Resume.class))
                .parameter("range", GatewayAnswers.range(first, count))
                .parameter("etat", etat == null ? null : etat.code());
    }

    /** {@return a co-titulaire in the place of the demandeur; the guichet is that of the client} */
    public static HttpCall<DemandeVersionnee> substituer(Version version, Substitution.Ordre ordre) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("coTitulaire", ordre.coTitulaire());
        members.put("raison", ordre.raison().name());
        members.put("preuve", ordre.preuve());
        return change("demandes.substituer", "/substitutions", version, members);
    }

    /** {@return a radiation that should not have been, undone} */
    public static HttpCall<DemandeVersionnee> annulerRadiation(Version version, String raison) {
        return change("demandes.annulerRadiation", "/annulations-radiation", version, Map.of("raison", raison));
    }

    private static HttpCall<DemandeVersionnee> change(
            String name, String path, Version version, Map<String, ? extends @Nullable Object> members) {
        return change(
                name,
                "POST",
                path,
                version,
                GatewayAnswers.about(version.numero(), GatewayAnswers::demande),
                FragmentsJson.write(members));
    }

    /** {@return a change of a demande that nobody else has changed since} */
    static HttpCall<DemandeVersionnee> change(
            String name,
            String method,
            String path,
            Version version,
            HttpCall.Reader<DemandeVersionnee> reader,
            byte[] json) {
        return HttpCall.write(
                        name,
                        method,
                        DEMANDE + path,
                        json,
                        reader,
                        version.numero().compact())
                .with("If-Match", ifMatch(version));
    }

    /** {@return one page of the pièces of a demande, in the order of their deposit} */
    public static HttpCall<Page<Piece>> pieces(NumeroUnique numero, long first, int count) {
        return HttpCall.read(
                        "pieces.lister",
                        DEMANDE + "/pieces",
                        GatewayAnswers.page("pieces", Piece.class),
                        numero.compact())
                .parameter("range", GatewayAnswers.range(first, count));
    }

    /** Deposits a file: PDF, JPEG or PNG, 10 MiB at most. */
    public static HttpCall<PieceDeposee> deposer(Version version, DepotPiece depot) {
        return HttpCall.write(
                        "pieces.deposer",
                        "POST",
                        DEMANDE + "/pieces",
                        depot.bytes(),
                        response -> RegistreJson.pieceDeposee(response.body(), GatewayAnswers.etag(response)),
                        version.numero().compact())
                .with("If-Match", ifMatch(version))
                .with("Content-Type", depot.mediaType())
                .with("Content-Digest", GatewayAnswers.digest(depot.bytes()))
                .parameter("code", depot.code().code())
                .parameter("personne", depot.personne())
                .parameter("libelle", depot.libelle());
    }

    /** {@return the file of a pièce, checked against its digest} */
    public static HttpCall<Fichier> contenu(NumeroUnique numero, String piece) {
        return HttpCall.read(
                        "pieces.contenu",
                        DEMANDE + "/pieces/{piece}/contenu",
                        GatewayAnswers::file,
                        numero.compact(),
                        piece)
                .with("Accept", "application/pdf, image/jpeg, image/png, application/problem+json");
    }

    /** Marks a pièce: {@code INEXPLOITABLE HORS_PERIMETRE OBSOLETE}. */
    public static HttpCall<PieceDeposee> marquer(Version version, String piece, MarquePiece marque) {
        return HttpCall.write(
                        "pieces.marquer",
                        "POST",
                        DEMANDE + "/pieces/{piece}/marquages",
                        bytes("{\"marque\":" + text(marque.code()) + "}"),
                        response -> RegistreJson.pieceDeposee(response.body(), GatewayAnswers.etag(response)),
                        version.numero().compact(),
                        piece)
                .with("If-Match", ifMatch(version));
    }

    /**
     * {@return the score of a demande today, its reasons in French unless English is asked for}
     *
     * @param langue English for English, anything else for French
     */
    public static HttpCall<CotationCommuniquee> cotation(NumeroUnique numero, Locale langue) {
        return HttpCall.read(
                        "demandes.cotation",
                        DEMANDE + "/cotation",
                        GatewayAnswers.one(CotationCommuniquee.class),
                        numero.compact())
                .parameter("langue", "en".equals(langue.getLanguage()) ? "en" : null);
    }

    /** {@return what the attestation of a day says, ready to be laid out; of today if null} */
    public static HttpCall<Resultat.Accepte<Attestation>> attestation(
            NumeroUnique numero, TypeAttestation type, @Nullable LocalDate le) {
        return HttpCall.read(
                        "attestations.lire",
                        DEMANDE + "/attestations/{type}",
                        GatewayAnswers.attestation(numero),
                        numero.compact(),
                        type.name().toLowerCase(Locale.ROOT))
                .parameter("le", le == null ? null : le.toString());
    }

    /** {@return the attestation of a day, laid out by the server; of today if null} */
    public static HttpCall<Resultat.Accepte<Fichier>> attestationPdf(
            NumeroUnique numero, TypeAttestation type, @Nullable LocalDate le) {
        return HttpCall.read(
                        "attestations.pdf",
                        DEMANDE + "/attestations/{type}",
                        GatewayAnswers::letter,
                        numero.compact(),
                        type.name().toLowerCase(Locale.ROOT))
                .parameter("le", le == null ? null : le.toString())
                .with("Accept", "application/pdf, application/problem+json");
    }

    /** {@return a dwelling of the RPLS; {@link SneException.Introuvable} if the register has not loaded it: type it in whole} */
    public static HttpCall<LogementRpls> logement(NumeroRpls rpls) {
        return HttpCall.read("logements.lire", "/rpls/{rpls}", GatewayAnswers.one(LogementRpls.class), rpls.numero());
    }

    /** {@return a guichet} */
    public static HttpCall<FicheGuichet> guichet(CodeGuichet code) {
        return HttpCall.read(
                "referentiels.guichet", "/guichets/{code}", GatewayAnswers.one(FicheGuichet.class), code.code());
    }

    /** {@return one page of the guichets, of a territory or of all} */
    public static HttpCall<Page<FicheGuichet>> guichets(@Nullable String territoire, long first, int count) {
        return HttpCall.read("referentiels.guichets", "/guichets", GatewayAnswers.page("guichets", FicheGuichet.class))
                .parameter("range", GatewayAnswers.range(first, count))
                .parameter("territoire", territoire);
    }

    /** {@return a territory} */
    public static HttpCall<FicheTerritoire> territoire(String code) {
        return HttpCall.read(
                "referentiels.territoire", "/territoires/{code}", GatewayAnswers.one(FicheTerritoire.class), code);
    }

    /** {@return one page of the territories} */
    public static HttpCall<Page<FicheTerritoire>> territoires(long first, int count) {
        return HttpCall.read(
                        "referentiels.territoires",
                        "/territoires",
                        GatewayAnswers.page("territoires", FicheTerritoire.class))
                .parameter("range", GatewayAnswers.range(first, count));
    }

    /** {@return the names of the code lists} */
    public static HttpCall<List<String>> nomenclatures() {
        return HttpCall.read(
                "referentiels.nomenclatures",
                "/nomenclatures",
                response -> RegistreJson.nomenclatures(response.body()));
    }

    /** {@return a code list; the last version if none is given} */
    public static HttpCall<ListeCodes> nomenclature(String liste, @Nullable String version) {
        return HttpCall.read(
                        "referentiels.nomenclature",
                        "/nomenclatures/{liste}",
                        GatewayAnswers.one(ListeCodes.class),
                        liste)
                .parameter("version", version);
    }

    /**
     * {@return one page of the movements feed}
     *
     * @param cursor where the last page ended, null at the start
     * @param depuis first day, at the start only
     * @param types kinds that are wanted, all if empty
     * @param count movements a page, 1 to 500
     */
    public static HttpCall<LotMouvements> mouvements(
            @Nullable String cursor, @Nullable LocalDate depuis, List<String> types, int count) {
        return HttpCall.read("mouvements.lire", "/mouvements", GatewayAnswers.one(LotMouvements.class))
                .parameter("curseur", cursor)
                .parameter("depuis", cursor != null || depuis == null ? null : depuis.toString())
                .parameter("types", types.isEmpty() ? null : String.join(",", types))
                .parameter("limite", String.valueOf(count));
    }

    /** {@return one page of the quality alerts of a month, the current one if null} */
    public static HttpCall<Page<Alerte>> alertes(@Nullable YearMonth mois, long first, int count) {
        return HttpCall.read("qualite.alertes", "/alertes-qualite", GatewayAnswers.page("alertes", Alerte.class))
                .parameter("range", GatewayAnswers.range(first, count))
                .parameter("mois", mois == null ? null : mois.toString());
    }

    /** Asks for the list of the demandes of an alert. */
    public static HttpCall<ExtractionAlerte> extraire(String alerte) {
        return HttpCall.write(
                "qualite.extraire",
                "POST",
                "/alertes-qualite/{alerte}/extractions",
                bytes("{}"),
                GatewayCalls::extraction,
                alerte);
    }

    /** {@return where an extraction stands} */
    public static HttpCall<ExtractionAlerte> extraction(String id) {
        return HttpCall.read("qualite.extraction", "/extractions/{id}", GatewayCalls::extraction, id);
    }

    private static ExtractionAlerte extraction(HttpResponse<byte[]> response) throws IOException {
        return RegistreJson.extraction(response.body(), Responses.retryAfter(response, Instant.EPOCH));
    }

    /** {@return the demandes of an extraction that is ready} */
    public static HttpCall<List<Resume>> resultat(String extraction) {
        return HttpCall.read(
                        "qualite.resultat",
                        "/extractions/{id}/contenu",
                        response -> {
                            List<Resume> all = new ArrayList<>();
                            String lines = new String(response.body(), StandardCharsets.UTF_8);
                            for (String line : lines.lines().toList()) {
                                if (!line.isBlank()) {
                                    all.add(RegistreJson.one(bytes(line), Resume.class));
                                }
                            }
                            return all;
                        },
                        extraction)
                .with("Accept", "application/x-ndjson, application/problem+json");
    }

    /** {@return the titles of the tables of statistics, by code} */
    public static HttpCall<Map<String, String>> tableaux() {
        return HttpCall.read(
                "statistiques.tableaux", "/statistiques", response -> RegistreJson.tableaux(response.body()));
    }

    /** {@return a table of statistics, of a territory or of all} */
    public static HttpCall<Tableau> tableau(String tableau, @Nullable String territoire) {
        return HttpCall.read(
                        "statistiques.tableau", "/statistiques/{tableau}", GatewayAnswers.one(Tableau.class), tableau)
                .parameter("territoire", territoire);
    }

    /** The mark as {@code If-Match}; throws {@link SneException.Perimee} for one that would protect nothing, or never match. */
    static String ifMatch(Version version) {
        String etag = version.etag();
        if (etag.regionMatches(true, 0, "W/", 0, 2)) {
            throw SneException.Perimee.weakVersion();
        }
        // What a server gave may be anything; an empty mark in quotes is none.
        if (etag.isBlank() || etag.equals("\"\"") || !etag.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw SneException.Perimee.unknownVersion();
        }
        return etag;
    }

    /** {@return a JSON text as it is sent} */
    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** As a JSON string. */
    static String text(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
