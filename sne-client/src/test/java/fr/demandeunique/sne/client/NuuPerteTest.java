package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.nuu.NuuFactice;
import fr.demandeunique.sne.client.nuu.NuuFactice.Conduite;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.personne.DateNaissance;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** NUU has no idempotency key: what becomes of a registration whose answer is lost. */
class NuuPerteTest {
    private final TempsFactice temps = new TempsFactice();
    private NuuFactice sne;
    private SneClient client;

    @BeforeEach
    void demarrer() throws IOException {
        sne = new NuuFactice();
        client = SneClient.builder()
                .url(sne.url())
                .guichet(CodeGuichet.parse("10691"))
                .nuu(NuuSettings.defaults().withLoss())
                .time(temps)
                .build();
    }

    @AfterEach
    void arreter() {
        client.close();
        sne.close();
    }

    private static Demande exemple() throws IOException {
        try (InputStream in = NuuPerteTest.class.getResourceAsStream("/exemple-demande.json")) {
            return DemandeJson.read(in).resultat().orElseThrow().toBuilder()
                    .numeroUnique(null)
                    .etat(null)
                    .build();
        }
    }

    private static List<String> codes(DemandeVersionnee one) {
        return one.avertissements().stream()
                .map(Anomalie::code)
                .filter(code -> !code.startsWith("XML_"))
                .toList();
    }

    @Test
    void a_registration_whose_answer_was_lost_is_found_and_not_made_again() throws IOException {
        sne.conduites.add(Conduite.FAIRE_PUIS_COUPER);
        DemandeVersionnee found = client.enregistrer(exemple());
        assertEquals(List.of("numUniqueParametres", "rechercheDoublonsParametres"), sne.appels);
        assertEquals(1, sne.crees.size());
        assertEquals("057121500000010691", found.numero().compact());
        assertEquals(List.of("NUU_RETROUVEE"), codes(found));
        // What the document left out is told as it would have been with the answer.
        assertEquals(List.of(), losses(sne.crees, found));
    }

    private static List<String> losses(List<String> made, DemandeVersionnee found) throws IOException {
        try (var well = new NuuFactice();
                SneClient other = SneClient.builder()
                        .url(well.url())
                        .guichet(CodeGuichet.parse("10691"))
                        .nuu(NuuSettings.defaults().withLoss())
                        .build()) {
            List<Anomalie> told = new ArrayList<>(other.enregistrer(exemple()).avertissements());
            assertTrue(told.stream().anyMatch(one -> one.chemin().equals("/motifs")), told.toString());
            assertEquals(1, made.size());
            told.removeAll(found.avertissements());
            return told.stream().map(Anomalie::chemin).toList();
        }
    }

    @Test
    void a_technical_error_after_the_effect_is_looked_into_too() throws IOException {
        sne.conduites.add(Conduite.FAUTE_APRES_EFFET);
        assertEquals(List.of("NUU_RETROUVEE"), codes(client.enregistrer(exemple())));
        assertEquals(1, sne.crees.size());
    }

    @Test
    void a_registration_that_never_arrived_is_sent_once_more() throws IOException {
        sne.conduites.add(Conduite.COUPER);
        DemandeVersionnee second = client.enregistrer(exemple());
        assertEquals(
                List.of(
                        "numUniqueParametres",
                        "rechercheDoublonsParametres",
                        "rechercheDoublonsParametres",
                        "numUniqueParametres"),
                sne.appels);
        assertEquals(List.of(Duration.ofSeconds(2)), temps.attentes, "a server that cut may still be at work");
        assertEquals(1, sne.crees.size());
        assertEquals(List.of("NUU_RENVOYEE"), codes(second));
    }

    @Test
    void a_caller_that_wants_one_try_gets_one_and_is_told_of_the_loss() throws IOException {
        sne.conduites.add(Conduite.COUPER);
        Demande demande = exemple();
        CallOptions une = CallOptions.NONE.retryPolicy(RetryPolicy.NONE);
        assertThrows(
                SneException.Reseau.class,
                () -> client.demandes().enregistrer(demande).execute(une));
        assertEquals(0, sne.crees.size());
        sne.conduites.add(Conduite.FAIRE_PUIS_COUPER);
        assertEquals(
                List.of("NUU_RETROUVEE"),
                codes(client.demandes().enregistrer(demande).execute(une)));
    }

    @Test
    void the_demande_of_somebody_else_is_not_taken_for_the_lost_one() throws IOException {
        Demande other = exemple();
        client.enregistrer(avecDemandeur(
                other,
                other.demandeur().toBuilder()
                        .identite(i -> i.nom("AUTRE").dateNaissance(DateNaissance.parse("1950-01-01")))
                        .build()));
        client.enregistrer(
                other.toBuilder().dateDepot(other.dateDepot().minusDays(1)).build());
        sne.conduites.add(Conduite.COUPER);
        assertEquals(List.of("NUU_RENVOYEE"), codes(client.enregistrer(other)));
        assertEquals(3, sne.crees.size());
    }

    @Test
    void a_birth_name_that_the_document_does_not_carry_makes_nobody_another() throws IOException {
        Demande demande = exemple();
        sne.conduites.add(Conduite.FAIRE_PUIS_COUPER);
        DemandeVersionnee found = client.enregistrer(avecDemandeur(
                demande,
                demande.demandeur().toBuilder()
                        .identite(i -> i.nomNaissance("MODELE"))
                        .build()));
        assertEquals(List.of("NUU_RETROUVEE"), codes(found));
        assertEquals(1, sne.crees.size());
    }

    @Test
    void a_demande_that_may_be_the_lost_one_is_neither_adopted_nor_made_again() throws IOException {
        Demande other = exemple();
        List<Demande> doubtful = List.of(
                avecDemandeur(
                        other,
                        other.demandeur().toBuilder()
                                .identite(i -> i.nom("AUTRE"))
                                .build()),
                other.toBuilder().coTitulaires(List.of()).build(),
                other.toBuilder().dateDepot(LocalDate.of(2017, 2, 21)).build());
        for (Demande one : doubtful) {
            sne.crees.clear();
            client.enregistrer(one);
            sne.conduites.add(Conduite.COUPER);
            SneException.EffetIncertain unsure =
                    assertThrows(SneException.EffetIncertain.class, () -> client.enregistrer(other));
            assertTrue(unsure.outcomeUnknown());
            assertEquals(1, unsure.candidates().size());
            assertFalse(unsure.getMessage().contains(unsure.candidates().get(0).compact()));
            assertEquals(1, sne.crees.size());
        }
    }

    @Test
    void two_that_may_be_the_lost_one_are_left_to_somebody() throws IOException {
        Demande demande = exemple();
        client.enregistrer(demande);
        client.enregistrer(demande);
        sne.conduites.add(Conduite.FAIRE_PUIS_COUPER);
        SneException.EffetIncertain unsure =
                assertThrows(SneException.EffetIncertain.class, () -> client.enregistrer(demande));
        assertEquals(3, unsure.candidates().size());
    }

    @Test
    void a_demande_without_its_day_is_known_again_by_that_of_the_SNE() throws IOException {
        sne.depot("2017-02-21");
        sne.conduites.add(Conduite.FAIRE_PUIS_COUPER);
        DemandeVersionnee found =
                client.enregistrer(exemple().toBuilder().dateDepot(null).build());
        assertEquals(List.of("NUU_RETROUVEE"), codes(found));
        assertEquals(1, sne.crees.size());
    }

    @Test
    void when_the_search_fails_too_the_caller_knows_that_nobody_knows() throws IOException {
        sne.conduites.addAll(List.of(Conduite.FAIRE_PUIS_COUPER, Conduite.FAUTE_APRES_EFFET));
        Demande demande = exemple();
        SneException lost = assertThrows(SneException.EffetIncertain.class, () -> client.enregistrer(demande));
        assertTrue(lost.outcomeUnknown());
        assertFalse(lost.retryable());
        assertEquals("NUU_FAUTE", lost.anomalies().get(0).code(), "the words of the SNE");
        assertInstanceOf(SneException.Reseau.class, lost.getSuppressed()[0]);
        assertEquals(1, sne.crees.size());
    }

    private static Demande avecDemandeur(Demande demande, Demandeur demandeur) {
        return demande.toBuilder().demandeur(demandeur).build();
    }

    @Test
    void what_was_only_loosely_lost_is_never_sent_again_for_a_change() throws IOException {
        DemandeVersionnee made = client.enregistrer(exemple());
        sne.conduites.add(Conduite.FAIRE_PUIS_COUPER);
        assertTrue(assertThrows(SneException.Reseau.class, () -> client.modifier(made))
                .outcomeUnknown());
        assertEquals(2, sne.appels.size());
    }
}
