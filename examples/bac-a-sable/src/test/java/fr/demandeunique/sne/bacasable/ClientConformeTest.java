package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.Oauth2;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.cycle.Substitution;
import fr.demandeunique.sne.cycle.Substitution.Raison;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.AccordCollectif;
import fr.demandeunique.sne.nomenclature.Booleen;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.personne.Siren;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The typed client against the sandbox: each of its calls, and each answer to them, is what the OpenAPI document says. */
class ClientConformeTest {
    private final BacASable sne = demarrer();
    private final HttpTemoin temoin = new HttpTemoin();
    private final SneClient client = client("guichet");

    private static BacASable demarrer() {
        BacASable sne = BacASable.demarrer();
        sne.regler(LocalDate.of(2017, 3, 1));
        return sne;
    }

    private SneClient client(String profil) {
        return SneClient.builder()
                .url(sne.url())
                .guichet(CodeGuichet.parse("10691"))
                .profil(profil)
                .oauth2(Oauth2.of(sne.urlJetons(), "bac-a-sable", "bac-a-sable"))
                .httpClient(temoin)
                .build();
    }

    @AfterEach
    void every_call_was_in_contract() {
        sne.close();
        assertEquals(List.of(), temoin.fautes());
    }

    @Test
    void the_life_of_a_demande() {
        DemandeVersionnee demande =
                client.demandes().enregistrer(Appels.couple()).execute();
        var numero = demande.numero();
        assertEquals(demande.demande(), client.demandes().lire(numero).execute().demande());
        // Each of the two persons is found.
        assertEquals(2, client.demandes().doublons(Appels.couple()).execute().size());
        demande = client.demandes()
                .modifier(demande.with(
                        demande.demande().toBuilder().precisions("Calme").build()))
                .execute();
        // Filed on 17/12/2015 and typed on 21/02/2017: due to be struck off, it passes through the reactivation.
        demande = client.demandes().reactiver(demande).execute();
        assertEquals(1, demande.demande().radiationsAnnulees().size());
        demande = client.demandes().renouveler(demande).execute();
        assertEquals(
                numero,
                client.attestations()
                        .lire(numero, TypeAttestation.RENOUVELLEMENT)
                        .execute()
                        .valeur()
                        .numero());
        assertTrue(new String(
                        client.attestations()
                                .pdf(numero, TypeAttestation.RENOUVELLEMENT)
                                .execute()
                                .valeur()
                                .bytes(),
                        StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-"));
        client.demandes()
                .separer(
                        demande,
                        1,
                        Appels.couple().toBuilder().coTitulaires(List.of()).build())
                .execute();
        demande = client.demandes()
                .radier(demande, MotifRadiation.SANS_REPONSE, null)
                .execute();
        demande = client.demandes().reactiver(demande).execute();
        LocalDate bail = sne.jour();
        sne.logement(NumeroRpls.parse("5700000001"), sne.jour(), sne.jour());
        sne.regler(LocalDate.of(2017, 3, 31));
        Attribution attribution = Attribution.builder()
                .siren(Siren.parse("123456782"))
                .dateBail(bail)
                .dejaLocataire(false)
                .rpls(NumeroRpls.parse("5700000001"))
                .contingent(Contingent.of("COLACT"))
                .accordCollectif(AccordCollectif.of("AUCUN"))
                .dalo(Booleen.of("NON"))
                .build();
        assertEquals(
                EtatDemande.RADIEE,
                client.demandes()
                        .attribuer(demande, attribution)
                        .execute()
                        .demande()
                        .etat());
        DemandeVersionnee error = client.demandes().enregistrer(Appels.couple()).execute();
        client("gestionnaire_territorial").demandes().supprimer(error).execute();
        assertThrows(
                SneException.Introuvable.class,
                () -> client.demandes().lire(error.numero()).execute());
        List<String> types = client.mouvements().depuisLeDebut().pageSize(2).stream()
                .map(one -> one.type().code())
                .toList();
        assertEquals(List.of("CRE", "MOD", "RAD", "REN", "CRS", "RAD", "RAD", "RAD", "CRE", "SUP"), types);
        assertEquals(2, client.demandes().lister(null).pageSize(1).stream().count());
    }

    /** The same warnings by both ways, and no way to have a demande that is struck off called valid. */
    @Test
    void an_attestation_carries_its_warnings_and_is_refused_after_the_radiation() {
        DemandeVersionnee demande =
                client.demandes().enregistrer(Appels.couple()).execute();
        var numero = demande.numero();
        demande = client.demandes().reactiver(demande).execute();
        client.demandes().renouveler(demande).execute();
        var said = client.attestations()
                .lire(numero, TypeAttestation.RENOUVELLEMENT)
                .execute()
                .avertissements();
        assertEquals(
                List.of("ATTESTATION_MENTION_ABSENTE", "ATTESTATION_MENTION_ABSENTE", "ATTESTATION_MENTION_ABSENTE"),
                said.stream().map(Anomalie::code).toList());
        assertEquals(
                said,
                client.attestations()
                        .pdf(numero, TypeAttestation.RENOUVELLEMENT)
                        .execute()
                        .avertissements());
        client.demandes()
                .radier(client.demandes().lire(numero).execute(), MotifRadiation.RENONCIATION, null)
                .execute();
        var refused = assertThrows(
                SneException.Refus.class,
                () -> client.attestations()
                        .lire(numero, TypeAttestation.RENOUVELLEMENT)
                        .execute());
        assertEquals(
                List.of("ATTESTATION_DEMANDE_RADIEE"),
                refused.anomalies().stream().map(Anomalie::code).toList());
        assertThrows(
                SneException.Refus.class,
                () -> client.attestations()
                        .pdf(numero, TypeAttestation.RENOUVELLEMENT)
                        .execute());
        var copy = client.attestations()
                .lire(numero, TypeAttestation.ENREGISTREMENT, LocalDate.of(2016, 6, 1))
                .execute();
        assertEquals("ATTESTATION_COPIE", copy.avertissements().get(0).code());
        assertEquals(LocalDate.of(2016, 6, 1), copy.valeur().date());
        assertThrows(
                SneException.class,
                () -> client.attestations()
                        .pdf(numero, TypeAttestation.ENREGISTREMENT, sne.jour().plusDays(1))
                        .execute());
    }

    @Test
    void an_irrecevabilité_says_what_it_stands_on() {
        DemandeVersionnee demande =
                client.demandes().enregistrer(Appels.couple()).execute();
        var order = OrdreRadiation.de(MotifRadiation.IRRECEVABILITE, Auteur.BAILLEUR, null)
                .irrecevable(LocalDate.of(2017, 1, 10), SousMotifRadiation.SEJOUR);
        var refused = assertThrows(
                SneException.Refus.class,
                () -> client.demandes().radier(demande, order).execute());
        assertEquals(
                List.of("RADIATION_AVERTISSEMENT_ABSENT"),
                refused.anomalies().stream().map(Anomalie::code).toList());
        var struck = client.demandes()
                .radier(demande, order.averti(LocalDate.of(2017, 1, 16), CodeGuichet.parse("10691")))
                .execute();
        assertEquals(EtatDemande.RADIEE, struck.demande().etat());
        assertEquals(LocalDate.of(2017, 1, 10), struck.demande().radiation().commissionLe());
    }

    /** Who may undo it is a setting: here the manager of the territory alone. */
    @Test
    void a_radiation_by_mistake_is_undone_by_who_may() {
        DemandeVersionnee demande =
                client.demandes().enregistrer(Appels.couple()).execute();
        DemandeVersionnee struck = client.demandes()
                .radier(demande, MotifRadiation.RENONCIATION, null)
                .execute();
        var forbidden = assertThrows(
                SneException.AccesRefuse.class,
                () -> client.demandes()
                        .annulerRadiation(struck, "saisie par erreur")
                        .execute());
        assertEquals("ANNULATION_AUTEUR", forbidden.anomalies().get(0).code());
        SneClient manager = client("gestionnaire_territorial");
        var unsaid = assertThrows(
                SneException.Refus.class,
                () -> manager.demandes().annulerRadiation(struck, " ").execute());
        assertEquals("ANNULATION_RAISON", unsaid.anomalies().get(0).code());
        DemandeVersionnee back =
                manager.demandes().annulerRadiation(struck, "saisie par erreur").execute();
        assertEquals(EtatDemande.ACTIVE, back.demande().etat());
        assertEquals(demande.numero(), back.numero());
        assertEquals(demande.demande().dateDepot(), back.demande().dateDepot());
        var trace = back.demande().radiationsAnnulees().get(0);
        assertEquals("saisie par erreur", trace.raison());
        assertEquals(MotifRadiation.RENONCIATION, trace.radiation().motif());
        assertThrows(
                SneException.Perimee.class,
                () -> manager.demandes()
                        .annulerRadiation(struck, "saisie par erreur")
                        .execute());
    }

    @Test
    void a_spouse_takes_the_place_of_the_demandeur_with_its_proof() {
        DemandeVersionnee demande =
                client.demandes().enregistrer(Appels.couple()).execute();
        demande = client.demandes().reactiver(demande).execute();
        DemandeVersionnee alive = client.demandes().renouveler(demande).execute();
        var spouse = alive.demande().coTitulaires().get(0);
        CodeGuichet guichet = CodeGuichet.parse("10691");
        var refused = assertThrows(
                SneException.Refus.class,
                () -> client.demandes()
                        .substituer(alive, new Substitution.Ordre(1, Raison.DECES, null, guichet))
                        .execute());
        assertEquals("SUBSTITUTION_PREUVE_DECES", refused.anomalies().get(0).code());
        var withPaper = client.demandes()
                .modifier(alive.with(alive.demande().toBuilder()
                        .pieces(java.util.stream.Stream.concat(
                                        alive.demande().pieces().stream(),
                                        java.util.stream.Stream.of(PieceJustificative.builder()
                                                .code(CodePiece.IDENTITE_FRANCAISE)
                                                .personne("coTitulaires/0")
                                                .deposeeLe(sne.jour())
                                                .build()))
                                .toList())
                        .build()))
                .execute();
        DemandeVersionnee widowed = client.demandes()
                .substituer(withPaper, new Substitution.Ordre(1, Raison.DECES, Substitution.ACTE_DECES, guichet))
                .execute();
        assertEquals(alive.numero(), widowed.numero());
        assertEquals(spouse.nom(), widowed.demande().demandeur().nom());
        assertEquals(spouse.prenoms(), widowed.demande().demandeur().prenoms());
        assertEquals(alive.demande().dateDepot(), widowed.demande().dateDepot());
        assertEquals(List.of(), widowed.demande().coTitulaires());
    }

    @Test
    void pièces() {
        byte[] pdf = "%PDF-1.7 essai".getBytes(StandardCharsets.US_ASCII);
        DemandeVersionnee demande =
                client.demandes().enregistrer(Appels.couple()).execute();
        var added = client.pieces()
                .deposer(
                        demande,
                        DepotPiece.of(CodePiece.AVIS_IMPOSITION, "application/pdf", pdf)
                                .personne("demandeur"))
                .execute();
        assertArrayEquals(
                pdf,
                client.pieces()
                        .contenu(demande.numero(), added.piece().id())
                        .execute()
                        .bytes());
        client.pieces()
                .marquer(
                        client.demandes().lire(demande.numero()).execute(),
                        added.piece().id(),
                        MarquePiece.OBSOLETE)
                .execute();
        assertEquals(2, client.pieces().lister(demande.numero()).stream().count());
    }

    @Test
    void references_quality_and_statistics() {
        client.demandes().enregistrer(Appels.couple()).execute();
        assertEquals(
                "MOSELIS",
                client.referentiels()
                        .guichet(CodeGuichet.parse("10691"))
                        .execute()
                        .nom());
        assertTrue(client.referentiels().guichets("057").stream().count() >= 1);
        assertEquals(
                "Moselle", client.referentiels().territoire("057").execute().libelle());
        assertTrue(client.referentiels().territoires().pageSize(40).stream().count() > 90);
        assertTrue(client.referentiels().nomenclatures().execute().contains("situationFamiliale"));
        assertEquals(
                "Marié(e)",
                client.referentiels()
                        .nomenclature("situationFamiliale", null)
                        .execute()
                        .libelles()
                        .get("M"));
        assertThrows(
                SneException.Introuvable.class,
                () -> client.logements().lire(NumeroRpls.parse("5700000001")).execute());
        String alert = client.qualite().alertes(null).stream()
                .findFirst()
                .orElseThrow()
                .id();
        assertTrue(client.qualite()
                        .extraireEtAttendre(alert, Duration.ofSeconds(30))
                        .size()
                >= 1);
        // TAB01-07: the commune asked for first, by its name.
        assertEquals(
                "Metz (57)",
                client.statistiques()
                        .tableau("TAB01-07", "057")
                        .execute()
                        .lignes()
                        .get(0)
                        .libelle());
        client.statistiques()
                .tableaux()
                .execute()
                .keySet()
                .forEach(one -> assertEquals(
                        one, client.statistiques().tableau(one, "057").execute().tableau()));
    }
}
