package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.client.json.ConventionJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.flux.BilanReservations;
import fr.demandeunique.sne.flux.ConventionReservation;
import fr.demandeunique.sne.flux.FluxAnnuel;
import fr.demandeunique.sne.flux.SituationConvention;
import fr.demandeunique.sne.flux.SuiviReservations;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sne flux}: where a convention of reservation stands on a day, and what it lacks. */
@Command(name = "flux")
final class CommandeFlux extends Commande {
    @Parameters(paramLabel = "CONVENTION", descriptionKey = "flux.convention")
    private String fichier = "";

    @Option(names = "--le", paramLabel = "DATE", descriptionKey = "flux.le")
    private @Nullable LocalDate le;

    CommandeFlux(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        Resultat<ConventionReservation> lecture = ConventionJson.read(Fichiers.octets(fichier, contexte()));
        if (!(lecture instanceof Resultat.Accepte<ConventionReservation> lue)) {
            return Sortie.refuser(contexte(), lecture.anomalies());
        }
        ConventionReservation convention = lue.valeur();
        LocalDate jour = contexte().jour(le);
        Rapport rapport = convention.controler(jour);
        if (!rapport.conforme()) {
            return Sortie.refuser(contexte(), rapport.anomalies());
        }
        SituationConvention situation = convention.situation(jour);
        BilanReservations bilan = bilan(convention, jour.getYear() - 1);
        List<Anomalie> warnings = new ArrayList<>(lecture.anomalies());
        warnings.addAll(rapport.anomalies());
        Sortie.document(contexte(), json -> ecrire(json, convention, situation, bilan, warnings));
        return BIEN;
    }

    private static BilanReservations bilan(ConventionReservation convention, int annee) {
        var suivi = new SuiviReservations(annee);
        suivi.ajouter(convention);
        return suivi.bilan();
    }

    private void ecrire(
            JsonGenerator json,
            ConventionReservation convention,
            SituationConvention situation,
            BilanReservations bilan,
            List<Anomalie> warnings)
            throws IOException {
        Locale langue = contexte().langue();
        json.writeStringField("le", situation.jour().toString());
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
        Sortie.anomalies(json, "manques", situation.manques(), langue);
        if (!bilan.lignes().isEmpty()) {
            ecrire(json, bilan);
        }
        if (!warnings.isEmpty()) {
            Sortie.anomalies(json, "avertissements", warnings, langue);
        }
    }

    private static void ecrire(JsonGenerator json, BilanReservations bilan) throws IOException {
        json.writeObjectFieldStart("bilan");
        json.writeNumberField("annee", bilan.annee());
        jour(json, "auPlusTard", BilanReservations.echeance(bilan.annee()));
        json.writeArrayFieldStart("lignes");
        for (BilanReservations.Ligne one : bilan.lignes()) {
            json.writeStartObject();
            json.writeStringField("ventilation", one.ventilation().name());
            json.writeStringField("reservataire", one.reservataire());
            json.writeStringField("valeur", one.valeur());
            json.writeNumberField("proposes", one.proposes());
            json.writeNumberField("attribues", one.attribues());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
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
