package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.attestation.RemiseAttestation;
import fr.demandeunique.sne.attestation.RemiseAttestation.Basculement;
import fr.demandeunique.sne.attestation.RemiseAttestation.Evenement;
import fr.demandeunique.sne.attestation.RemiseAttestation.Origine;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.cycle.DelaiAttestation;
import fr.demandeunique.sne.cycle.Preavis;
import fr.demandeunique.sne.cycle.Purge;
import fr.demandeunique.sne.cycle.RegimeRadiation;
import fr.demandeunique.sne.nomenclature.Entree;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What {@code sne echeances} says after the dates: who owes what, by which channel, under which text of the day. */
record DetailEcheances(Calendrier calendrier, LocalDate jour, Basculement basculement) {

    void ecrire(JsonGenerator json) throws IOException {
        enregistrement(json);
        attestation(json);
        renouvellement(json);
        preavis(json);
        radiation(json);
        purge(json);
    }

    private void enregistrement(JsonGenerator json) throws IOException {
        DelaiAttestation delai = DelaiAttestation.de(calendrier.depot());
        json.writeObjectFieldStart("enregistrement");
        json.writeStringField("attestationAuPlusTard", delai.auPlusTard().toString());
        json.writeStringField("recoursPrefetDes", delai.recours().toString());
        sources(json, calendrier.depot(), "ENREGISTREMENT_RECEPTION", "ATTESTATION_DELAI", "RECOURS_PREFET");
        json.writeEndObject();
    }

    /** The attestation of the last event, as a guichet and as the portal would have it delivered. */
    private void attestation(JsonGenerator json) throws IOException {
        LocalDate renewal = calendrier.dernierRenouvellement();
        Evenement event = renewal == null ? Evenement.CREATION : Evenement.RENOUVELLEMENT;
        // A demande born of a separation is created on its first day of validity.
        LocalDate day = calendrier.base();
        json.writeObjectFieldStart("attestation");
        json.writeStringField("evenement", event.name());
        json.writeStringField("jour", day.toString());
        json.writeArrayFieldStart("remises");
        for (Origine origine : Origine.values()) {
            var remise = RemiseAttestation.de(event, day, calendrier.depot(), origine, true, basculement)
                    .orElseThrow();
            json.writeStartObject();
            json.writeStringField("origine", origine.name());
            json.writeStringField("voie", remise.voie().name());
            json.writeStringField("expediteur", remise.expediteur().name());
            json.writeStringField("envoiLe", remise.envoiLe().toString());
            json.writeStringField("auPlusTard", remise.auPlusTard().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        facultatif(json, "envoiNationalDes", basculement.premierJour());
        facultatif(json, "annonceAuxGuichets", basculement.annonce().orElse(null));
        sources(json, day, "ATTESTATION_DELAI", "ATTESTATION_EN_LIGNE", "ATTESTATION_ENVOI_NATIONAL");
        json.writeEndObject();
    }

    private void renouvellement(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("renouvellement");
        json.writeStringField("enTempsJusquau", calendrier.expiration().toString());
        json.writeStringField("tolereJusquau", calendrier.reactivationJusquau().toString());
        sources(json, jour, "VALIDITE", "RENOUVELLEMENT_GUICHET", "NUMERO_CONSERVE", "REACTIVATION");
        json.writeEndObject();
    }

    /** The channels of the day, case by case; a fact at which the text of that day does not look is not named. Nothing before 03/05/2010. */
    private void preavis(JsonGenerator json) throws IOException {
        List<Preavis.Faits> cas = Preavis.cas(jour);
        json.writeObjectFieldStart("preavis");
        json.writeStringField("auPlusTard", calendrier.preavisAuPlusTard().toString());
        json.writeArrayFieldStart("cas");
        for (Preavis.Faits faits : cas) {
            Preavis preavis = Preavis.canaux(faits, jour).orElseThrow();
            json.writeStartObject();
            fait(json, "electroniqueAccepte", faits, cas, Preavis.Faits::electroniqueAccepte);
            fait(json, "dejaEnLigne", faits, cas, Preavis.Faits::dejaEnLigne);
            fait(json, "souhaiteCourrier", faits, cas, Preavis.Faits::souhaiteCourrier);
            fait(json, "courrielConnu", faits, cas, Preavis.Faits::courrielConnu);
            noms(
                    json,
                    "canaux",
                    preavis.canaux().stream().sorted().map(Enum::name).toList());
            json.writeBooleanField("envoyeParLeGestionnaire", preavis.gestionnaire());
            json.writeEndObject();
        }
        json.writeEndArray();
        sources(json, jour, "PREAVIS");
        json.writeEndObject();
    }

    private static void fait(
            JsonGenerator json,
            String membre,
            Preavis.Faits faits,
            List<Preavis.Faits> cas,
            Predicate<Preavis.Faits> lequel)
            throws IOException {
        if (cas.stream().anyMatch(lequel)) {
            json.writeBooleanField(membre, lequel.test(faits));
        }
    }

    private void radiation(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("radiation");
        json.writeArrayFieldStart("motifs");
        for (RegimeRadiation one : RegimeRadiation.tous(jour)) {
            json.writeStartObject();
            json.writeStringField("lettre", String.valueOf(one.lettre()));
            json.writeStringField("code", one.motif().code());
            json.writeStringField("libelle", one.libelle());
            noms(
                    json,
                    "auteurs",
                    one.auteurs().stream().sorted().map(Enum::name).toList());
            json.writeStringField("information", one.information().name());
            json.writeNumberField("delaiMois", one.delai());
            json.writeNumberField("attenteSystemeMois", one.tolerance());
            if (one.reactivation() != null) {
                json.writeNumberField("reactivationMois", one.reactivation());
            }
            noms(
                    json,
                    "sousMotifs",
                    one.sousMotifs().stream().map(SousMotifRadiation::code).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
        sansCode(json);
        sources(
                json,
                jour,
                "RADIATION_MOTIFS",
                "RADIATION_AUTEUR",
                "RADIATION_INFORMATION",
                "RADIATION_AVERTISSEMENT",
                "RADIATION_SANS_REPONSE",
                "RADIATION_SYSTEME",
                "RADIATION_SANCTION",
                "RADIATION_CONTESTATION");
        json.writeEndObject();
    }

    /** Motif f of the text of 2017: written, and not in service. */
    private void sansCode(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("horsService");
        for (Entree one : MotifRadiation.LISTE.entrees("CCH-R441-2-8")) {
            if (one.vaut(jour)) {
                json.writeStartObject();
                json.writeStringField("lettre", one.code());
                json.writeStringField("libelle", one.libelle());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    /** If the system strikes the demande off for want of renewal. */
    private void purge(JsonGenerator json) throws IOException {
        LocalDate radiee = calendrier.radiationSysteme();
        LocalDate last = Purge.conserveeJusquau(radiee);
        json.writeObjectFieldStart("purge");
        json.writeStringField("siRadieeLe", radiee.toString());
        json.writeStringField("conserveeJusquau", last.toString());
        json.writeStringField("effaceeDes", last.plusDays(1).toString());
        sources(json, last, "CONSERVATION");
        json.writeEndObject();
    }

    private static void noms(JsonGenerator json, String membre, List<String> noms) throws IOException {
        json.writeArrayFieldStart(membre);
        for (String one : noms) {
            json.writeString(one);
        }
        json.writeEndArray();
    }

    private static void facultatif(JsonGenerator json, String membre, @Nullable LocalDate jour) throws IOException {
        if (jour != null) {
            json.writeStringField(membre, jour.toString());
        }
    }

    private static void sources(JsonGenerator json, LocalDate date, String... regles) throws IOException {
        List<SourceJuridique> found = Arrays.stream(regles)
                .flatMap(code -> Reglement.regle(code, date).stream())
                .map(Regle::source)
                .distinct()
                .toList();
        CommandeEcheances.sources(json, found);
    }
}
