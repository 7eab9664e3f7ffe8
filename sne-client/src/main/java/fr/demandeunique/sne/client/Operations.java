package fr.demandeunique.sne.client;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.FragmentsJson;
import fr.demandeunique.sne.client.registre.Alerte;
import fr.demandeunique.sne.client.registre.Doublon;
import fr.demandeunique.sne.client.registre.Extraction;
import fr.demandeunique.sne.client.registre.FicheGuichet;
import fr.demandeunique.sne.client.registre.FicheTerritoire;
import fr.demandeunique.sne.client.registre.ListeCodes;
import fr.demandeunique.sne.client.registre.LogementRpls;
import fr.demandeunique.sne.client.registre.LotMouvements;
import fr.demandeunique.sne.client.registre.Piece;
import fr.demandeunique.sne.client.registre.PieceDeposee;
import fr.demandeunique.sne.client.registre.RegistreJson;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.client.registre.Tableau;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every operation of the contract, as a value: for a call without waiting, for its raw answer, for a queue. The groups of
 * {@link SneClient} are the same operations as methods.
 *
 * <pre>{@code
 * Reponse<DemandeVersionnee> brute = sne.brute(Operations.lire(numero));
 * }</pre>
 *
 * <p>Where a write takes an {@code etag}, null means whatever the version. This class is thread-safe.
 */
public final class Operations {
    private static final String DEMANDE = "/demandes/{numero}";

    private Operations() {}

    /** Registers a demande that has no number yet. */
    public static Operation<DemandeVersionnee> enregistrer(Demande demande) {
        return Operation.ecriture(
                "demandes.enregistrer", "POST", "/demandes", DemandeJson.write(demande), Reponses::demande);
    }

    /** Reads a demande. */
    public static Operation<DemandeVersionnee> lire(NumeroUnique numero) {
        return Operation.lecture("demandes.lire", DEMANDE, Reponses::demandeSeule, numero.compact());
    }

    /** One page of the demandes of the guichet, from the oldest. */
    public static Operation<Page<Resume>> lister(@Nullable String etat, long premier, int nombre) {
        return Operation.lecture("demandes.lister", "/demandes", Page.de(RegistreJson::resumes))
                .parametre("range", Page.plage(premier, nombre))
                .parametre("etat", etat);
    }

    /** Searches demandes that look like this one, even partial: names and date of birth are enough. */
    public static Operation<List<Doublon>> doublons(Demande demande) {
        return Operation.ecriture(
                        "demandes.doublons",
                        "POST",
                        "/demandes/doublons",
                        DemandeJson.write(demande),
                        response -> RegistreJson.doublons(response.body()))
                .sansEffet();
    }

    /** Replaces a demande; throws {@link IllegalArgumentException} if it has no number. */
    public static Operation<DemandeVersionnee> modifier(Demande demande, @Nullable String etag) {
        NumeroUnique numero = demande.numeroUnique();
        if (numero == null) {
            throw new IllegalArgumentException("demande without numeroUnique: register it first");
        }
        return changer("demandes.modifier", "PUT", DEMANDE, numero, etag, DemandeJson.write(demande));
    }

    /** Renews a demande for one year from today. */
    public static Operation<DemandeVersionnee> renouveler(NumeroUnique numero, @Nullable String etag) {
        return changer("demandes.renouveler", "POST", DEMANDE + "/renouvellements", numero, etag, bytes("{}"));
    }

    /** Strikes off a demande; {@code RADIRR} needs its sub-motif. */
    public static Operation<DemandeVersionnee> radier(
            NumeroUnique numero, @Nullable String etag, String motif, @Nullable String sousMotif) {
        String more = sousMotif == null ? "" : ",\"sousMotif\":" + text(sousMotif);
        return changer(
                "demandes.radier",
                "POST",
                DEMANDE + "/radiations",
                numero,
                etag,
                bytes("{\"motif\":" + text(motif) + more + "}"));
    }

    /** Reactivates a demande that was struck off; renew it at once. */
    public static Operation<DemandeVersionnee> reactiver(NumeroUnique numero, @Nullable String etag) {
        return changer("demandes.reactiver", "POST", DEMANDE + "/deradiations", numero, etag, bytes("{}"));
    }

    /** Registers the demande of the partner who leaves a joint demande; see {@link Demandes#separer}. */
    public static Operation<DemandeVersionnee> separer(
            NumeroUnique initiale, @Nullable String etag, int coTitulaire, Demande remplie) {
        return changer(
                "demandes.separer",
                "POST",
                DEMANDE + "/separations",
                initiale,
                etag,
                bytes("{\"coTitulaire\":" + coTitulaire + ",\"demande\":"
                        + new String(DemandeJson.write(remplie), StandardCharsets.UTF_8) + "}"));
    }

    /** Declares the dwelling that was attributed, which strikes the demande off ({@code RADATT}). */
    public static Operation<DemandeVersionnee> attribuer(
            NumeroUnique numero, @Nullable String etag, Attribution attribution) {
        return changer(
                "demandes.attribuer",
                "POST",
                DEMANDE + "/attributions",
                numero,
                etag,
                FragmentsJson.attribution(attribution));
    }

    /** Deletes a demande, which is no radiation; for the territorial manager. Gives true. */
    public static Operation<Boolean> supprimer(NumeroUnique numero, @Nullable String etag) {
        return Operation.ecriture("demandes.supprimer", "DELETE", DEMANDE, null, response -> true, numero.compact())
                .avec("If-Match", etag == null || etag.isEmpty() ? "*" : etag);
    }

    private static Operation<DemandeVersionnee> changer(
            String nom, String methode, String modele, NumeroUnique numero, @Nullable String etag, byte[] json) {
        return Operation.ecriture(nom, methode, modele, json, Reponses::demande, numero.compact())
                .avec("If-Match", etag == null || etag.isEmpty() ? "*" : etag);
    }

    /** One page of the pièces of a demande, in the order of their deposit. */
    public static Operation<Page<Piece>> pieces(NumeroUnique numero, long premier, int nombre) {
        return Operation.lecture("pieces.lister", DEMANDE + "/pieces", Page.de(RegistreJson::pieces), numero.compact())
                .parametre("range", Page.plage(premier, nombre));
    }

    /** Deposits a file: PDF, JPEG or PNG, 10 MiB at most. */
    public static Operation<PieceDeposee> deposer(NumeroUnique numero, @Nullable String etag, DepotPiece depot) {
        return Operation.ecriture(
                        "pieces.deposer",
                        "POST",
                        DEMANDE + "/pieces",
                        depot.octets(),
                        response -> RegistreJson.pieceDeposee(response.body(), Reponses.etag(response)),
                        numero.compact())
                .avec("If-Match", etag == null || etag.isEmpty() ? "*" : etag)
                .avec("Content-Type", depot.typeContenu())
                .avec("Content-Digest", depot.empreinte())
                .parametre("code", depot.code())
                .parametre("personne", depot.personne())
                .parametre("libelle", depot.libelle());
    }

    /** The file of a pièce, checked against its digest. */
    public static Operation<Fichier> contenu(NumeroUnique numero, String piece) {
        return Operation.lecture(
                        "pieces.contenu", DEMANDE + "/pieces/{piece}/contenu", Fichier::lire, numero.compact(), piece)
                .avec("Accept", "application/pdf, image/jpeg, image/png, application/problem+json");
    }

    /** Marks a pièce: {@code INEXPLOITABLE HORS_PERIMETRE OBSOLETE}. */
    public static Operation<PieceDeposee> marquer(
            NumeroUnique numero, @Nullable String etag, String piece, String marque) {
        return Operation.ecriture(
                        "pieces.marquer",
                        "POST",
                        DEMANDE + "/pieces/{piece}/marquages",
                        bytes("{\"marque\":" + text(marque) + "}"),
                        response -> RegistreJson.pieceDeposee(response.body(), Reponses.etag(response)),
                        numero.compact(),
                        piece)
                .avec("If-Match", etag == null || etag.isEmpty() ? "*" : etag);
    }

    /** What the attestation of today says, ready to be laid out. */
    public static Operation<Attestation> attestation(NumeroUnique numero, TypeAttestation type) {
        return Operation.lecture(
                "attestations.lire",
                DEMANDE + "/attestations/{type}",
                Reponses::attestation,
                numero.compact(),
                type.name().toLowerCase(Locale.ROOT));
    }

    /** The attestation of today, laid out by the server. */
    public static Operation<Fichier> attestationPdf(NumeroUnique numero, TypeAttestation type) {
        return Operation.lecture(
                        "attestations.pdf",
                        DEMANDE + "/attestations/{type}",
                        Fichier::lire,
                        numero.compact(),
                        type.name().toLowerCase(Locale.ROOT))
                .avec("Accept", "application/pdf, application/problem+json");
    }

    /** A dwelling of the RPLS; {@link SneException.Introuvable} if the register has not loaded it: type it in whole. */
    public static Operation<LogementRpls> logement(String rpls) {
        return Operation.lecture(
                "logements.lire", "/rpls/{rpls}", response -> RegistreJson.logement(response.body()), rpls);
    }

    /** A guichet. */
    public static Operation<FicheGuichet> guichet(CodeGuichet code) {
        return Operation.lecture(
                "referentiels.guichet",
                "/guichets/{code}",
                response -> RegistreJson.guichet(response.body()),
                code.code());
    }

    /** One page of the guichets, of a territory or of all. */
    public static Operation<Page<FicheGuichet>> guichets(@Nullable String territoire, long premier, int nombre) {
        return Operation.lecture("referentiels.guichets", "/guichets", Page.de(RegistreJson::guichets))
                .parametre("range", Page.plage(premier, nombre))
                .parametre("territoire", territoire);
    }

    /** A territory. */
    public static Operation<FicheTerritoire> territoire(String code) {
        return Operation.lecture(
                "referentiels.territoire",
                "/territoires/{code}",
                response -> RegistreJson.territoire(response.body()),
                code);
    }

    /** One page of the territories. */
    public static Operation<Page<FicheTerritoire>> territoires(long premier, int nombre) {
        return Operation.lecture("referentiels.territoires", "/territoires", Page.de(RegistreJson::territoires))
                .parametre("range", Page.plage(premier, nombre));
    }

    /** The names of the code lists. */
    public static Operation<List<String>> nomenclatures() {
        return Operation.lecture(
                "referentiels.nomenclatures",
                "/nomenclatures",
                response -> RegistreJson.nomenclatures(response.body()));
    }

    /** A code list; the last version if none is given. */
    public static Operation<ListeCodes> nomenclature(String liste, @Nullable String version) {
        return Operation.lecture(
                        "referentiels.nomenclature",
                        "/nomenclatures/{liste}",
                        response -> RegistreJson.nomenclature(response.body()),
                        liste)
                .parametre("version", version);
    }

    /**
     * One page of the movements feed.
     *
     * @param curseur where the last page ended, null at the start
     * @param depuis first day, at the start only
     * @param types kinds that are wanted, all if empty
     * @param nombre movements a page, 1 to 500
     */
    public static Operation<LotMouvements> mouvements(
            @Nullable String curseur, @Nullable LocalDate depuis, List<String> types, int nombre) {
        return Operation.lecture("mouvements.lire", "/mouvements", response -> RegistreJson.mouvements(response.body()))
                .parametre("curseur", curseur)
                .parametre("depuis", curseur != null || depuis == null ? null : depuis.toString())
                .parametre("types", types.isEmpty() ? null : String.join(",", types))
                .parametre("limite", String.valueOf(nombre));
    }

    /** One page of the quality alerts of a month, the current one if null. */
    public static Operation<Page<Alerte>> alertes(@Nullable YearMonth mois, long premier, int nombre) {
        return Operation.lecture("qualite.alertes", "/alertes-qualite", Page.de(RegistreJson::alertes))
                .parametre("range", Page.plage(premier, nombre))
                .parametre("mois", mois == null ? null : mois.toString());
    }

    /** Asks for the list of the demandes of an alert. */
    public static Operation<Extraction> extraire(String alerte) {
        return Operation.ecriture(
                "qualite.extraire",
                "POST",
                "/alertes-qualite/{alerte}/extractions",
                bytes("{}"),
                Operations::extraction,
                alerte);
    }

    /** Where an extraction stands. */
    public static Operation<Extraction> extraction(String id) {
        return Operation.lecture("qualite.extraction", "/extractions/{id}", Operations::extraction, id);
    }

    private static Extraction extraction(HttpResponse<byte[]> response) throws IOException {
        return RegistreJson.extraction(response.body(), Reponses.attente(response, Instant.EPOCH));
    }

    /** The demandes of an extraction that is ready. */
    public static Operation<List<Resume>> resultat(String extraction) {
        return Operation.lecture(
                        "qualite.resultat",
                        "/extractions/{id}/contenu",
                        response -> {
                            List<Resume> all = new ArrayList<>();
                            for (String line : new String(response.body(), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList()) {
                                if (!line.isBlank()) {
                                    all.add(RegistreJson.resume(bytes(line)));
                                }
                            }
                            return all;
                        },
                        extraction)
                .avec("Accept", "application/x-ndjson, application/problem+json");
    }

    /** The titles of the tables of statistics, by code. */
    public static Operation<Map<String, String>> tableaux() {
        return Operation.lecture(
                "statistiques.tableaux", "/statistiques", response -> RegistreJson.tableaux(response.body()));
    }

    /** A table of statistics, of a territory or of all. */
    public static Operation<Tableau> tableau(String tableau, @Nullable String territoire) {
        return Operation.lecture(
                        "statistiques.tableau",
                        "/statistiques/{tableau}",
                        response -> RegistreJson.tableau(response.body()),
                        tableau)
                .parametre("territoire", territoire);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
