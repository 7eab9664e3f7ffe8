package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.Tls;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The SNE's own service, over the register that the gateway shows. */
@Timeout(60)
class NuuTest extends NuuCase {
    @TempDir
    private Path dir;

    @Test
    void both_sides_see_one_register() {
        DemandeVersionnee made = nuu.enregistrer(couple());
        assertEquals("057121507390310691", made.numero().compact());
        DemandeVersionnee seen = passerelle.lire(made.numero());
        assertEquals(EtatDemande.ACTIVE, seen.demande().etat());
        assertEquals(couple().demandeur().nom(), seen.demande().demandeur().nom());
        assertEquals(1, seen.demande().pieces().size());
        sne.regler(LocalDate.of(2016, 12, 5));
        nuu.renouveler(made.numero());
        assertEquals(
                List.of(LocalDate.of(2016, 12, 5)),
                passerelle.lire(made.numero()).demande().renouvellements());
        DemandeVersionnee read = nuu.lire(made.numero());
        nuu.modifier(read.with(read.demande().toBuilder()
                .demandeur(read.demande().demandeur().toBuilder()
                        .courriel("b@exemple.fr")
                        .build())
                .build()));
        Demande changed = passerelle.lire(made.numero()).demande();
        assertEquals("b@exemple.fr", changed.demandeur().courriel());
        assertEquals(List.of(LocalDate.of(2016, 12, 5)), changed.renouvellements());
        assertEquals(1, changed.pieces().size());
    }

    @Test
    void a_separation_gives_a_new_number_and_the_same_date_de_depot() {
        DemandeVersionnee joint = nuu.enregistrer(couple());
        sne.regler(LocalDate.of(2016, 2, 16));
        Demande duplicate =
                Separation.separer(joint.demande(), 1, sne.jour()).orElseThrow().nouvelle();
        Demande filled = duplicate.toBuilder()
                .demandeur(duplicate.demandeur().toBuilder()
                        .situationFamiliale(SituationFamiliale.SEPARE)
                        .adresse(couple().demandeur().adresse())
                        .build())
                .logementActuel(couple().logementActuel())
                .motifs(couple().motifs())
                .logementRecherche(couple().logementRecherche())
                .build();
        DemandeVersionnee alone = nuu.separer(joint, 1, filled);
        assertNotEquals(joint.numero(), alone.numero());
        Demande seen = passerelle.lire(alone.numero()).demande();
        assertEquals(joint.demande().dateDepot(), seen.dateDepot());
        assertEquals(sne.jour(), seen.debutValidite());
    }

    @Test
    void a_radiation_is_seen_in_the_feed_of_what_was_struck_off() {
        DemandeVersionnee made = nuu.enregistrer(couple());
        Instant before = sne.horloge().instant();
        nuu.radier(made, MotifRadiation.RENONCIATION, null);
        assertEquals(
                EtatDemande.RADIEE, passerelle.lire(made.numero()).demande().etat());
        assertEquals(
                List.of(made.numero()),
                nuu.nuu().radieesDepuis(before).execute().stream()
                        .map(Demande::numeroUnique)
                        .toList());
        assertEquals(
                List.of(), nuu.nuu().radieesDepuis(before.plusSeconds(86_400)).execute());
        assertEquals(List.of(), nuu.nuu().nouveauxDaloDepuis(before).execute());
    }

    @Test
    void a_new_DALO_is_seen_in_its_feed_once() {
        DemandeVersionnee made = nuu.enregistrer(couple());
        Instant before = sne.horloge().instant();
        assertEquals(List.of(), nuu.nuu().nouveauxDaloDepuis(before).execute());
        DemandeVersionnee read = passerelle.lire(made.numero());
        InformationsDalo active = InformationsDalo.builder()
                .statut(StatutDalo.ACTIF)
                .dateDecision(LocalDate.of(2015, 12, 16))
                .build();
        DemandeVersionnee recognised = passerelle.modifier(
                read.with(read.demande().toBuilder().dalo(active).build()));
        passerelle.modifier(recognised.with(
                recognised.demande().toBuilder().precisions("Rez-de-chaussée").build()));
        List<Demande> found = nuu.nuu().nouveauxDaloDepuis(before).execute();
        assertEquals(
                List.of(made.numero()),
                found.stream().map(Demande::numeroUnique).toList());
        assertEquals(StatutDalo.ACTIF, found.get(0).dalo().statut());
        assertEquals(
                List.of(),
                nuu.nuu().nouveauxDaloDepuis(before.plusSeconds(86_400)).execute());
        assertEquals(
                List.of("CRE", "MOD", "DALO", "MOD"),
                passerelle.mouvements().depuisLeDebut().stream()
                        .map(one -> one.type().code())
                        .toList());
    }

    /** What the document has no known place for is not left out in silence. */
    @Test
    void a_demande_that_the_document_cannot_carry_whole_is_refused_by_path_or_sent_with_warnings() {
        try (SneClient known = client(NuuSettings.defaults())) {
            var refused = assertThrows(SneException.HorsTransport.class, () -> known.enregistrer(couple()));
            assertTrue(refused.getMessage().contains("withLoss"), refused.getMessage());
            List<String> paths =
                    refused.anomalies().stream().map(Anomalie::chemin).toList();
            assertTrue(
                    paths.containsAll(List.of("/demandeur/nomNaissance", "/motifs", "/precisions")), paths.toString());
            assertFalse(paths.contains("/pieces"), paths.toString());
            assertEquals(0, sne.appels().de("POST", NuuSettings.PATH).size(), "nothing left");
        }
        try (SneClient lossy = client(NuuSettings.defaults().withLoss())) {
            List<String> told = lossy.enregistrer(couple()).avertissements().stream()
                    .map(one -> one.gravite() + " " + one.code() + " " + one.chemin())
                    .toList();
            assertTrue(told.contains("AVERTISSEMENT XML_SANS_PLACE /motifs"), told.toString());
            assertEquals(
                    1,
                    told.stream()
                            .filter(one -> one.contains("XML_MEMBRES_PROPRES"))
                            .count());
        }
    }

    /** What came from the SNE goes back to it, also with the client that guesses nothing. */
    @Test
    void a_renewal_by_the_number_alone_loses_nothing_that_the_SNE_sent() {
        DemandeVersionnee made = nuu.enregistrer(couple());
        sne.regler(LocalDate.of(2016, 12, 1));
        try (SneClient known = client(NuuSettings.defaults())) {
            assertEquals(
                    couple().motifs(), known.renouveler(made.numero()).demande().motifs());
        }
    }

    @Test
    void a_change_without_the_guesses_leaves_what_it_has_no_place_for() {
        DemandeVersionnee made = passerelle.enregistrer(couple());
        try (SneClient known = client(NuuSettings.defaults().withLoss())) {
            DemandeVersionnee read = known.lire(made.numero());
            known.modifier(read.with(Demande.builder()
                    .numeroUnique(made.numero())
                    .dateDepot(read.demande().dateDepot())
                    .demandeur(couple().demandeur().toBuilder()
                            .courriel("b@exemple.fr")
                            .build())
                    .coTitulaires(couple().coTitulaires())
                    .logementActuel(couple().logementActuel())
                    .logementRecherche(couple().logementRecherche())
                    .build()));
        }
        Demande held = passerelle.lire(made.numero()).demande();
        assertEquals("b@exemple.fr", held.demandeur().courriel());
        assertEquals(couple().demandeur().nomNaissance(), held.demandeur().nomNaissance());
        assertEquals(couple().motifs(), held.motifs());
        assertEquals(couple().precisions(), held.precisions());
        assertEquals(couple().dalo(), held.dalo());
        assertEquals(
                couple().logementRecherche().nombrePersonnes(),
                held.logementRecherche().nombrePersonnes());
        assertEquals(List.of(), held.personnesACharge(), "what it has a place for is as it says");
    }

    @Test
    void what_the_rules_refuse_comes_as_anomalies_of_the_document() {
        Demande none = couple().toBuilder().logementRecherche(null).build();
        SneException.Refus refus = assertThrows(SneException.Refus.class, () -> nuu.enregistrer(none));
        assertTrue(refus.anomalies().stream().map(Anomalie::code).toList().contains("TYPE_LOGEMENT_ABSENT"));
        assertThrows(
                SneException.Refus.class,
                () -> nuu.lire(fr.demandeunique.sne.numero.NumeroUnique.parse("057121500000010691")));
        try (SneClient stranger = SneClient.builder()
                .url(sne.urlNuu())
                .guichet(CodeGuichet.parse("ZZZZZ"))
                .nuu(NuuSettings.defaults().withLoss())
                .build()) {
            assertEquals(
                    List.of("GW_GUICHET_INCONNU"),
                    assertThrows(SneException.Refus.class, () -> stranger.enregistrer(couple())).anomalies().stream()
                            .map(Anomalie::code)
                            .toList());
        }
    }

    @Test
    void a_registration_whose_answer_is_cut_off_exists_once() {
        sne.pannes().regler("coupure-apres*1");
        DemandeVersionnee found = nuu.enregistrer(couple());
        assertEquals(
                List.of("XML_SANS_PLACE", "XML_SANS_PLACE", "XML_SANS_PLACE", "XML_MEMBRES_PROPRES", "NUU_RETROUVEE"),
                found.avertissements().stream().map(Anomalie::code).toList());
        assertEquals(1, passerelle.demandes().lister(null).stream().count());
        var alike = nuu.demandes().doublons(couple()).execute();
        assertEquals(1, alike.size());
        assertEquals(List.of("MEME_PERSONNE"), alike.get(0).criteres());
        assertEquals("/demandeur", alike.get(0).chemin());
    }

    @Test
    void an_association_in_a_search_for_duplicates_fails_as_at_the_SNE() {
        Demande association = couple().toBuilder()
                .demandeur(null)
                .coTitulaires(List.of())
                .personneMorale(fr.demandeunique.sne.demande.PersonneMorale.builder()
                        .denomination("Association inventée")
                        .build())
                .build();
        assertThrows(
                SneException.ErreurTechnique.class,
                () -> nuu.demandes().doublons(association).execute());
    }

    @Test
    void over_TLS_the_ministry_s_way_needs_the_certificate_of_the_client() throws Exception {
        char[] secret = "secret".toCharArray();
        try (BacASable secure = BacASable.builder().certificatClient().demarrer()) {
            Path identity = dir.resolve("client.p12");
            Path trust = dir.resolve("confiance.p12");
            try (OutputStream out = Files.newOutputStream(identity)) {
                secure.tls().client("progiciel", secret).store(out, secret);
            }
            try (OutputStream out = Files.newOutputStream(trust)) {
                secure.tls().confiance().store(out, secret);
            }
            Tls trusting = Tls.defaults().authoritiesPkcs12(trust, secret);
            SneClient.Builder builder = SneClient.builder()
                    .url(secure.urlNuu())
                    .guichet(CodeGuichet.parse("10691"))
                    .nuu(NuuSettings.defaults().withLoss());
            try (SneClient known = builder.tls(trusting.certificatePkcs12(identity, secret))
                            .build();
                    SneClient unknown = builder.tls(trusting).build()) {
                assertEquals(
                        "10691", known.enregistrer(couple()).numero().guichet().code());
                assertThrows(SneException.Certificat.class, () -> unknown.enregistrer(couple()));
            }
        }
    }
}
