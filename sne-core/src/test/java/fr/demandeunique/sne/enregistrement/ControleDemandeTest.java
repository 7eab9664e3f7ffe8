package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Allocations;
import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Ressource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControleDemandeTest {
    private static final LocalDate JOUR = LocalDate.of(2015, 12, 21);

    private static List<String> anomalies(Demande demande, LocalDate jour) {
        return ControleDemande.controler(demande, jour).anomalies().stream()
                .map(Dites::ligne)
                .toList();
    }

    private static List<String> anomalies(UnaryOperator<Demande.Builder> change) {
        return anomalies(change.apply(Exemples.active().toBuilder()).build(), JOUR);
    }

    private static List<String> recherche(UnaryOperator<LogementRecherche.Builder> change) {
        LogementRecherche recherche = Exemples.active().logementRecherche();
        assertNotNull(recherche);
        return anomalies(
                b -> b.logementRecherche(change.apply(recherche.toBuilder()).build()));
    }

    private static Demande nir(String nir) {
        Demande active = Exemples.active();
        Demandeur demandeur = active.demandeur();
        assertNotNull(demandeur);
        return active.toBuilder()
                .demandeur(demandeur.toBuilder()
                        .identite(i -> i.nir(Nir.parse(nir)))
                        .build())
                .build();
    }

    @Test
    void the_couple_of_the_bulletin_conforms() {
        assertEquals(List.of(), anomalies(Exemples.active(), JOUR));
    }

    @Test
    void a_demande_with_nothing_wrong_costs_at_most_64_bytes() {
        Demande clean = Exemples.active();
        long bytes = Allocations.de(() -> ControleDemande.controler(clean, JOUR));
        assertTrue(bytes <= 64, bytes + " bytes");
    }

    @Test
    void an_empty_demande_lists_everything_at_once_each_with_its_sentence() {
        var rapport = ControleDemande.controler(Demande.builder().build(), JOUR);
        assertFalse(rapport.conforme());
        assertEquals(
                List.of(
                        "DATE_DEPOT_ABSENTE",
                        "DEMANDEUR_ABSENT",
                        "TYPE_LOGEMENT_ABSENT",
                        "ELARGISSEMENT_ABSENT",
                        "COMMUNE_ABSENTE",
                        "PIECE_IDENTITE_ABSENTE"),
                rapport.erreurs().stream().map(Dites::code).toList());
        rapport.anomalies().forEach(one -> {
            assertFalse(one.message().equals(one.code()));
            assertNotNull(one.source(), one.code());
        });
    }

    @Test
    void DATE_DEPOT_may_be_today_but_not_tomorrow() {
        assertEquals(List.of(), anomalies(Exemples.active(), Exemples.DEPOT));
        assertEquals(
                List.of("ERREUR DATE_DEPOT_FUTURE /dateDepot"),
                anomalies(Exemples.active(), Exemples.DEPOT.minusDays(1)));
    }

    @Test
    void FORMAT_DOCUMENT_needs_a_type_a_commune_and_the_choice_to_widen() {
        assertEquals(
                List.of("ERREUR TYPE_LOGEMENT_ABSENT /logementRecherche/types"), recherche(b -> b.types(List.of())));
        assertEquals(
                List.of("ERREUR COMMUNE_ABSENTE /logementRecherche/communes"), recherche(b -> b.communes(List.of())));
        assertEquals(
                List.of("ERREUR ELARGISSEMENT_ABSENT /logementRecherche/elargie"), recherche(b -> b.elargie(null)));
    }

    @ParameterizedTest
    @CsvSource({
        "14069*02, 2019-09-09, 10, true",
        "14069*02, 2019-09-09, 11, false",
        "14069*03, 2018-09-10, 8, true",
        "14069*03, 2018-09-10, 9, false",
        "14069*04, 2021-02-01, 8, true",
        "14069*04, 2021-02-01, 9, false",
        "14069*05, 2023-05-02, 10, true",
        "14069*05, 2023-05-02, 11, false",
        ", 2023-05-02, 10, true",
        "14069*99, 2023-05-02, 11, false"
    })
    void COMMUNES_MAX_follows_the_form(String formulaire, LocalDate depot, int nombre, boolean conforme) {
        LogementRecherche recherche = Exemples.active().logementRecherche();
        assertNotNull(recherche);
        Demande demande = Exemples.active().toBuilder()
                .dateDepot(depot)
                .formulaire(formulaire)
                .logementRecherche(recherche.toBuilder()
                        .communes(Collections.nCopies(nombre, "57463"))
                        .build())
                .build();
        List<String> errors = ControleDemande.controler(demande, depot).erreurs().stream()
                .map(Dites::ligne)
                .toList();
        assertEquals(conforme ? List.of() : List.of("ERREUR COMMUNES_TROP /logementRecherche/communes"), errors);
    }

    @ParameterizedTest
    @CsvSource({
        "2A004, true",
        "2B033, true",
        "75113, true",
        "97411, true",
        "2C004, false",
        "5746, false",
        "A2004, false"
    })
    void communes_of_Corsica_and_arrondissements_are_accepted(String code, boolean conforme) {
        LogementRecherche recherche = Exemples.active().logementRecherche();
        assertNotNull(recherche);
        // Before it has a number, no territory is its own.
        List<String> found = anomalies(b -> b.numeroUnique(null)
                .logementRecherche(recherche.toBuilder().communes(List.of(code)).build()));
        assertEquals(conforme, found.isEmpty(), found.toString());
    }

    @Test
    void MOTIF_AUTRE_needs_a_text() {
        assertEquals(
                List.of("ERREUR MOTIF_PRECISION_ABSENTE /motifs/0/precision"),
                anomalies(b -> b.motifs(
                        List.of(Motif.builder().code(MotifDemande.AUTRE).build()))));
        assertEquals(
                List.of(),
                anomalies(b -> b.motifs(List.of(Motif.builder()
                        .code(MotifDemande.AUTRE)
                        .precision("Escalier")
                        .build()))));
    }

    @Test
    void ENREGISTREMENT_PIECE_wants_identity_or_sejour_and_nothing_else() {
        assertEquals(List.of("ERREUR PIECE_IDENTITE_ABSENTE /pieces"), anomalies(b -> b.pieces(List.of())));
        for (String code : List.of("ID-FR", "ID-UE", "SEJ")) {
            assertEquals(
                    List.of(),
                    anomalies(b -> b.pieces(List.of(PieceJustificative.builder()
                            .code(CodePiece.of(code))
                            .build()))));
        }
    }

    @Test
    void NIR_INTERDIT_until_10_05_2017_and_NIR_ATTENDU_from_11_05_2017() {
        LocalDate last = LocalDate.of(2017, 5, 10);
        assertEquals(List.of("ERREUR NIR_INTERDIT /demandeur/nir"), anomalies(nir("180025746312307"), last));
        assertEquals(List.of(), anomalies(Exemples.active(), last));
        assertEquals(
                List.of("AVERTISSEMENT NIR_ATTENDU /demandeur/nir", "AVERTISSEMENT NIR_ATTENDU /coTitulaires/0/nir"),
                anomalies(Exemples.active(), last.plusDays(1)));
        assertEquals(
                List.of("AVERTISSEMENT NIR_ATTENDU /coTitulaires/0/nir"),
                anomalies(nir("180025746312307"), last.plusDays(1)));
    }

    @Test
    void NUMERO_STRUCTURE_a_month_that_disagrees_is_only_a_warning_and_none_after_a_separation() {
        assertEquals(
                List.of("AVERTISSEMENT NUMERO_MOIS_DEPOT /numeroUnique"),
                anomalies(b -> b.dateDepot(LocalDate.of(2015, 11, 30))));
        assertEquals(
                List.of(),
                anomalies(b -> b.dateDepot(LocalDate.of(2015, 11, 30)).debutValidite(LocalDate.of(2015, 12, 1))));
    }

    @Test
    @EprouveRegle("NUMERO_MOIS_RECEPTION")
    void NUMERO_MOIS_RECEPTION_is_what_a_month_that_disagrees_cites() {
        Bornes.verifier("NUMERO_MOIS_RECEPTION", "2011-03-28 circulaire du 03/01/2011");
        LocalDate first = LocalDate.of(2011, 3, 28);
        for (LocalDate depot : List.of(first.minusDays(1), first, first.plusDays(1))) {
            Demande other = Exemples.active().toBuilder()
                    .numeroUnique(NumeroUnique.parse("057 0411 073903 10691"))
                    .dateDepot(depot)
                    .build();
            Anomalie found = ControleDemande.controler(other, depot).anomalies().stream()
                    .filter(one -> one.code().equals("NUMERO_MOIS_DEPOT"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    depot.isBefore(first) ? null : "circulaire du 03/01/2011",
                    found.source() == null ? null : found.source().citation());
        }
    }

    @Test
    void GUICHET_CODE_of_creation_is_the_end_of_the_number() {
        assertEquals(
                List.of("AVERTISSEMENT NUMERO_GUICHET_CREATION /guichetCreation"),
                anomalies(b -> b.guichetCreation(CodeGuichet.parse("G1104"))));
        assertEquals(List.of(), anomalies(b -> b.guichetDerniereModification(CodeGuichet.parse("G1104"))));
    }

    @Test
    void RUBRIQUES_an_association_fills_only_a_b_and_h() {
        Demande morale = Exemples.active().toBuilder()
                .demandeur(null)
                .coTitulaires(List.of())
                .personnesACharge(List.of())
                .logementActuel(null)
                .motifs(List.of())
                .pieces(List.of())
                .personneMorale(PersonneMorale.builder()
                        .denomination("Association fictive")
                        .build())
                .build();
        assertEquals(List.of(), anomalies(morale, JOUR));
        assertEquals(
                List.of("AVERTISSEMENT PERSONNE_MORALE_RUBRIQUES /motifs"),
                anomalies(
                        morale.toBuilder()
                                .motifs(List.of(Motif.builder()
                                        .code(MotifDemande.LOGEMENT_TROP_PETIT)
                                        .build()))
                                .build(),
                        JOUR));
    }

    @Test
    void an_unknown_code_is_kept_and_reported() {
        assertEquals(
                List.of("AVERTISSEMENT CODE_INCONNU /motifs/0/code"),
                anomalies(b -> b.motifs(
                        List.of(Motif.builder().code(MotifDemande.of("99")).build()))));
        assertEquals(
                List.of("AVERTISSEMENT CODE_INCONNU /logementRecherche/types/1"),
                recherche(b -> b.types(List.of(TypeLogement.T4, TypeLogement.of("T12")))));
        assertEquals(
                List.of(
                        "AVERTISSEMENT CODE_INCONNU /demandeur/ressourcesPersonnesACharge/0/code",
                        "AVERTISSEMENT CODE_INCONNU /demandeur/ressourcesVerseesPersonnesACharge/0/code"),
                anomalies(b -> b.demandeur(Exemples.active().demandeur().toBuilder()
                        .ressourcesPersonnesACharge(List.of(Ressource.of(RessourceRecue.of("XXX"), null)))
                        .ressourcesVerseesPersonnesACharge(List.of(Ressource.of(RessourceVersee.of("XXX"), null)))
                        .build())));
    }

    @Test
    void no_personal_data_in_toString_nor_in_messages() {
        Demande demande = nir("180025746312307");
        String shown = demande + " " + demande.demandeur() + " " + demande.coTitulaires() + " "
                + demande.personnesACharge()
                + ControleDemande.controler(demande, LocalDate.of(2026, 1, 1)).anomalies().stream()
                        .map(one -> one + one.message())
                        .toList();
        for (String secret : List.of("EXEMPLE", "MODÈLE", "Anaïs", "Zoé", "180025", "073903", "1480")) {
            assertFalse(shown.contains(secret), secret);
        }
        assertTrue(shown.contains("057 1215 ****** 10691") || shown.contains("******"));
    }
}
