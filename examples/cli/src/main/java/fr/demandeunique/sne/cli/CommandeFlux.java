package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.client.json.ConventionJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.flux.BilanBailleur;
import fr.demandeunique.sne.flux.BilanReservations;
import fr.demandeunique.sne.flux.ConventionReservation;
import fr.demandeunique.sne.flux.ConventionsReservation;
import fr.demandeunique.sne.flux.FluxAnnuel;
import fr.demandeunique.sne.flux.SituationConvention;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sne flux}: where conventions of reservation stand on a day, what they lack, and the bilans that are due. */
@Command(name = "flux")
final class CommandeFlux extends Commande {
    @Parameters(paramLabel = "CONVENTION", arity = "1..*", descriptionKey = "flux.convention")
    private List<String> fichiers = List.of();

    @Option(names = "--bilan", paramLabel = "AAAA", descriptionKey = "flux.bilan")
    private @Nullable Integer bilan;

    @Option(names = "--le", paramLabel = "DATE", descriptionKey = "flux.le")
    private @Nullable LocalDate le;

    CommandeFlux(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        Fichiers.uneEntree(fichiers, contexte().textes());
        boolean alone = fichiers.size() == 1 && !parLigne(fichiers.get(0));
        LocalDate jour = contexte().jour(le);
        List<ConventionReservation> all = new ArrayList<>();
        List<Anomalie> said = new ArrayList<>();
        for (String one : fichiers) {
            byte[] bytes = Fichiers.octets(one, contexte());
            for (byte[] document : parLigne(one) ? lignes(bytes) : List.of(bytes)) {
                String place = alone ? "" : "/" + all.size();
                Resultat<ConventionReservation> read = ConventionJson.read(document);
                read.anomalies().forEach(each -> said.add(each.sous(place)));
                ConventionReservation convention = read.fold((value, warnings) -> value, anomalies -> null);
                if (convention == null) {
                    // Its place stays, so that the ranks of the others are those of the files.
                    convention = ConventionReservation.builder().build();
                } else {
                    convention.controler(jour).anomalies().forEach(each -> said.add(each.sous(place)));
                }
                all.add(convention);
            }
        }
        var conventions = new ConventionsReservation(all);
        if (!alone) {
            said.addAll(conventions.controler(jour).anomalies());
        }
        if (!new Rapport(said).conforme()) {
            return Sortie.refuser(contexte(), said);
        }
        int annee = bilan == null ? jour.getYear() - 1 : bilan;
        Sortie.document(contexte(), json -> {
            json.writeStringField("le", jour.toString());
            if (alone) {
                ecrire(json, all.get(0), jour);
                BilanReservations own = conventions.bilans(annee).get(0).bilan();
                if (!own.lignes().isEmpty()) {
                    json.writeObjectFieldStart("bilan");
                    ecrire(json, own);
                    json.writeEndObject();
                }
            } else {
                ecrire(json, conventions, jour, annee);
            }
            if (!said.isEmpty()) {
                Sortie.anomalies(json, "avertissements", said, contexte().langue());
            }
        });
        return BIEN;
    }

    /** One convention a line. */
    private static boolean parLigne(String fichier) {
        String name = fichier.toLowerCase(Locale.ROOT);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    private static List<byte[]> lignes(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(one -> !one.isBlank())
                .map(one -> one.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Each convention, then what each landlord owes in each département. */
    private void ecrire(JsonGenerator json, ConventionsReservation conventions, LocalDate jour, int annee)
            throws IOException {
        json.writeArrayFieldStart("conventions");
        for (ConventionReservation one : conventions.conventions()) {
            json.writeStartObject();
            texte(
                    json,
                    "bailleur",
                    one.bailleur() == null ? null : one.bailleur().numero());
            texte(
                    json,
                    "reservataire",
                    one.reservataire() == null ? null : one.reservataire().numero());
            texte(json, "nom", one.nom());
            texte(json, "departement", one.departement());
            ecrire(json, one, jour);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("bilans");
        for (BilanBailleur one : conventions.bilans(annee)) {
            json.writeStartObject();
            texte(
                    json,
                    "bailleur",
                    one.bailleur() == null ? null : one.bailleur().numero());
            texte(json, "departement", one.departement());
            ecrire(json, one.bilan());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void ecrire(JsonGenerator json, ConventionReservation convention, LocalDate jour) throws IOException {
        SituationConvention situation = convention.situation(jour);
        json.writeStringField("etat", situation.etat().name());
        json.writeBooleanField("enRegle", situation.enRegle());
        jour(json, "conversionAuPlusTard", situation.conversion());
        jour(json, "prochainBilanAuPlusTard", situation.prochainBilan());
        nombre(json, "stockConcerne", convention.stockConcerne().orElse(null));
        FluxAnnuel flux = situation.flux();
        if (flux != null) {
            json.writeObjectFieldStart("flux");
            json.writeNumberField("annee", flux.annee());
            json.writeNumberField("liberes", flux.liberes());
            json.writeNumberField("soustraits", flux.soustraits());
            json.writeNumberField("assiette", flux.assiette());
            json.writeNumberField("droits", flux.droits());
            json.writeNumberField("objectif", flux.objectif());
            json.writeEndObject();
        }
        nombre(json, "proposes", situation.proposes());
        nombre(json, "attribues", situation.attribues());
        nombre(json, "attendus", situation.attendus());
        Sortie.anomalies(json, "manques", situation.manques(), contexte().langue());
    }

    private static void ecrire(JsonGenerator json, BilanReservations bilan) throws IOException {
        json.writeNumberField("annee", bilan.annee());
        jour(json, "auPlusTard", BilanReservations.echeance(bilan.annee()));
        json.writeArrayFieldStart("lignes");
        for (BilanReservations.Ligne one : bilan.lignes()) {
            json.writeStartObject();
            json.writeStringField("ventilation", one.ventilation().name());
            json.writeStringField("reservataire", one.reservataire());
            json.writeStringField("valeur", one.valeur());
            if (!one.libelle().equals(one.valeur())) {
                json.writeStringField("libelle", one.libelle());
            }
            json.writeNumberField("proposes", one.proposes());
            json.writeNumberField("attribues", one.attribues());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texte(JsonGenerator json, String membre, @Nullable String texte) throws IOException {
        if (texte != null) {
            json.writeStringField(membre, texte);
        }
    }

    private static void jour(JsonGenerator json, String membre, @Nullable LocalDate jour) throws IOException {
        if (jour != null) {
            json.writeStringField(membre, jour.toString());
        }
    }

    private static void nombre(JsonGenerator json, String membre, @Nullable Integer nombre) throws IOException {
        if (nombre != null) {
            json.writeNumberField(membre, nombre);
        }
    }
}
