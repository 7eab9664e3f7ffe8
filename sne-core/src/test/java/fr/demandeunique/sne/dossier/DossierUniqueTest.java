package fr.demandeunique.sne.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.guichet.Profil;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierUniqueTest {
    private static final LocalDate EN_2017 = LocalDate.of(2017, 2, 21);

    private static PieceJustificative piece(String code, String personne) {
        return PieceJustificative.builder()
                .code(CodePiece.of(code))
                .personne(personne)
                .build();
    }

    private static List<String> codes(Rapport rapport) {
        return rapport.anomalies().stream()
                .map(one -> one.gravite().name().charAt(0) + " " + Dites.code(one) + " " + one.chemin())
                .toList();
    }

    private static Rapport demander(String code, LocalDate date) {
        return DossierUnique.demander(Exemples.active(), List.of(CodePiece.of(code)), "demandeur", date);
    }

    @Test
    @EprouveRegle("PIECES_LIMITATIVES")
    void asking_for_more_than_the_list_is_refused_from_31_12_2015_and_a_warning_before() {
        for (LocalDate jour : Bornes.de("PIECES_LIMITATIVES")) {
            String gravite = jour.isBefore(LocalDate.of(2015, 12, 31)) ? "A" : "E";
            assertEquals(List.of(gravite + " PIECE_HORS_LISTE /0"), codes(demander("RIB", jour)));
            // The demandeur is employed and not retired.
            assertEquals(List.of(gravite + " PIECE_SANS_OBJET /0"), codes(demander("RES-3", jour)));
            assertEquals(List.of(), codes(demander("RES-1", jour)));
            assertEquals(List.of(), codes(demander("RES-5", jour)), "what no field tells");
        }
    }

    @Test
    @EprouveRegle("PIECES_UNE_FOIS")
    void what_the_dossier_holds_is_not_asked_for_again_from_27_03_2014() {
        for (LocalDate jour : Bornes.de("PIECES_UNE_FOIS")) {
            String gravite = jour.isBefore(LocalDate.of(2014, 3, 27)) ? "A" : "E";
            assertEquals(List.of(gravite + " PIECE_DEJA_DEPOSEE /0"), codes(demander("ID-FR", jour)));
        }
        Demande marked = DossierUnique.marquer(Exemples.active(), 0, MarquePiece.INEXPLOITABLE, EN_2017)
                .orElseThrow();
        assertEquals(
                List.of(),
                codes(DossierUnique.demander(marked, List.of(CodePiece.IDENTITE_FRANCAISE), "demandeur", EN_2017)));
    }

    @Test
    void a_stale_paper_or_that_of_another_person_may_be_asked_for() {
        PieceJustificative recent = piece("RES-1", "demandeur").toBuilder()
                .deposeeLe(LocalDate.of(2017, 1, 10))
                .build();
        Demande demande = Exemples.active().toBuilder()
                .pieces(List.of(recent, piece("RFR", "demandeur")))
                .build();
        assertEquals(
                List.of("E PIECE_DEJA_DEPOSEE /0"),
                codes(DossierUnique.demander(demande, List.of(CodePiece.BULLETINS_SALAIRE), "demandeur", EN_2017)));
        assertEquals(
                List.of(),
                codes(DossierUnique.demander(
                        demande, List.of(CodePiece.BULLETINS_SALAIRE), "demandeur", EN_2017.plusMonths(3))));
        assertEquals(
                List.of("E PIECE_DEJA_DEPOSEE /0"),
                codes(DossierUnique.demander(demande, List.of(CodePiece.AVIS_IMPOSITION), "demandeur", EN_2017)));
        assertEquals(
                List.of(),
                codes(DossierUnique.demander(demande, List.of(CodePiece.AVIS_IMPOSITION), null, EN_2017)),
                "that of the spouse is missing");
    }

    @Test
    void three_payslips_are_not_the_same_paper() {
        Demande demande = Exemples.active().toBuilder()
                .pieces(List.of(
                        piece("RES-1", "demandeur").toBuilder()
                                .libelle("novembre")
                                .build(),
                        piece("RES-1", "demandeur").toBuilder()
                                .libelle("décembre")
                                .build(),
                        piece("RES-1", "demandeur").toBuilder()
                                .libelle("décembre")
                                .build()))
                .build();
        assertEquals(
                List.of("A PIECE_DOUBLE /pieces/2"),
                codes(DossierUnique.controler(demande, EN_2017)).subList(0, 1));
    }

    @Test
    @EprouveRegle({"PIECES_MARQUES", "PIECES_SYSTEME"})
    void a_deposit_is_never_refused_it_is_pointed_at() {
        Demande odd = Exemples.active().toBuilder()
                .pieces(List.of(
                        piece("ID-FR", "demandeur"),
                        piece("ID-FR", "demandeur"),
                        piece("RIB", "demandeur"),
                        piece("RFR", "demandeur").toBuilder()
                                .marque(MarquePiece.of("PERDUE"))
                                .build(),
                        piece("RES-1", "demandeur").toBuilder()
                                .deposeeLe(LocalDate.of(2016, 1, 1))
                                .build(),
                        piece("RES-7", "demandeur").toBuilder()
                                .deposeeLe(EN_2017.plusDays(1))
                                .build()))
                .build();
        Rapport rapport = DossierUnique.controler(odd, EN_2017);
        assertTrue(rapport.conforme());
        assertEquals(
                List.of(
                        "A PIECE_DOUBLE /pieces/1",
                        "A PIECE_HORS_LISTE /pieces/2/code",
                        "A PIECE_MARQUE_INCONNUE /pieces/3/marque",
                        "A PIECE_PERIMEE /pieces/4/deposeeLe",
                        "A PIECE_DEPOT_FUTUR /pieces/5/deposeeLe"),
                codes(rapport).subList(0, 5));
        for (LocalDate jour : Bornes.de("PIECES_MARQUES")) {
            assertEquals(
                    jour.isBefore(LocalDate.of(2015, 12, 31))
                            ? Optional.empty()
                            : Optional.of(
                                    jour.isBefore(LocalDate.of(2022, 4, 27))
                                            ? "interprétation"
                                            : "assistance SNE, dossier unique"),
                    source(odd, jour, "PIECE_MARQUE_INCONNUE"));
        }
        for (LocalDate jour : Bornes.de("PIECES_SYSTEME").subList(0, 3)) {
            assertEquals(
                    jour.isBefore(LocalDate.of(2015, 12, 31)) ? Optional.empty() : Optional.of("CCH"),
                    source(odd, jour, "PIECE_DEPOT_FUTUR"));
        }
    }

    private static Optional<String> source(Demande demande, LocalDate jour, String code) {
        Anomalie found = DossierUnique.controler(demande, jour).anomalies().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return Optional.ofNullable(found.source()).map(one -> one.texte());
    }

    private static SourceJuridique source(String regle, LocalDate jour) {
        return Anomalie.erreur("X", "").selon(regle, jour).source();
    }

    @Test
    void of_a_group_one_paper_is_missed_by_the_rule_that_wants_it() {
        Demande nobodyKnows = Exemples.active().toBuilder()
                .pieces(List.of())
                .demandeur(Exemples.active().demandeur().toBuilder()
                        .identite(it -> it.nationalite(null))
                        .build())
                .build();
        List<Anomalie> missing = DossierUnique.controler(nobodyKnows, EN_2017).anomalies().stream()
                .filter(one -> "demandeur".equals(one.parametres().get("de")))
                .toList();
        assertEquals(
                List.of("ID-FR", "RFR"),
                missing.stream().map(one -> one.parametres().get("piece")).toList());
        assertEquals(source("ENREGISTREMENT_PIECE", EN_2017), missing.get(0).source());
        assertEquals(source("PIECES_LISTE", EN_2017), missing.get(1).source());
    }

    @Test
    void a_paper_beyond_the_list_is_told_by_the_list_and_from_31_12_2015_by_its_limit() {
        Demande more = Exemples.active().toBuilder()
                .pieces(List.of(piece("RIB", "demandeur")))
                .build();
        for (LocalDate jour : Bornes.de("PIECES_LIMITATIVES")) {
            String regle = jour.isBefore(LocalDate.of(2015, 12, 31)) ? "PIECES_LISTE" : "PIECES_LIMITATIVES";
            Anomalie found = DossierUnique.controler(more, jour).anomalies().get(0);
            assertEquals("PIECE_HORS_LISTE", found.code());
            assertEquals(source(regle, jour), found.source());
        }
    }

    @Test
    void what_the_examination_needs_is_a_warning_until_it_comes() {
        List<String> missing = DossierUnique.controler(Exemples.active(), EN_2017).anomalies().stream()
                .filter(one -> one.code().equals("PIECE_ATTENDUE"))
                .map(one -> one.parametres().get("piece"))
                .toList();
        assertEquals(List.of("RFR", "ID-UE", "RFR"), missing);
        Anomalie last = DossierUnique.controler(Exemples.active(), EN_2017).anomalies().stream()
                .filter(one -> one.code().equals("PIECE_ATTENDUE"))
                .reduce((one, other) -> other)
                .orElseThrow();
        assertEquals("coTitulaires/0", last.parametres().get("de"));
        assertTrue(last.message().startsWith("Pour un co-titulaire, la pièce RFR manque"), last.message());
        Demande with = Exemples.active().toBuilder()
                .pieces(List.of(
                        piece("ID-FR", "demandeur"),
                        piece("RFR", "demandeur"),
                        piece("ID-UE", "coTitulaires/0"),
                        piece("RFR", "coTitulaires/0")))
                .build();
        assertEquals(List.of(), codes(DossierUnique.controler(with, EN_2017)));
    }

    /** The fault of version 4.1.7: adding a pièce lost what was typed in « Revenu fiscal ». */
    @Test
    void adding_or_marking_a_piece_changes_nothing_else() throws ReflectiveOperationException {
        Demande typed = Exemples.active().toBuilder()
                .demandeur(Exemples.active().demandeur().toBuilder()
                        .revenusFiscaux(List.of(
                                new RevenuFiscal(2014, new BigDecimal("15100"), AutresMembres.aucun()),
                                new RevenuFiscal(2015, new BigDecimal("15400.50"), AutresMembres.aucun())))
                        .build())
                .precisions("Proximité de l’école souhaitée")
                .autres(new AutresMembres(Map.of("inconnu", "gardé")))
                .build();
        Demande added =
                DossierUnique.ajouter(typed, piece("RFR", "demandeur"), EN_2017).orElseThrow();
        Demande marked =
                DossierUnique.marquer(added, 1, MarquePiece.OBSOLETE, EN_2017).orElseThrow();
        for (RecordComponent one : Demande.class.getRecordComponents()) {
            if (!one.getName().equals("pieces")) {
                Object before = one.getAccessor().invoke(typed);
                assertEquals(before, one.getAccessor().invoke(added), one.getName());
                assertEquals(before, one.getAccessor().invoke(marked), one.getName());
            }
        }
        assertEquals(typed.pieces(), added.pieces().subList(0, 1));
        assertEquals(MarquePiece.OBSOLETE, marked.pieces().get(1).marque());
        assertEquals(added, DossierUnique.marquer(marked, 1, null, EN_2017).orElseThrow());
        assertEquals(
                "PIECE_INTROUVABLE",
                DossierUnique.marquer(typed, 1, null, EN_2017)
                        .anomalies()
                        .get(0)
                        .code());
    }

    @Property(tries = 300)
    void adding_any_piece_never_throws_and_keeps_the_others(
            @ForAll String code, @ForAll String personne, @ForAll("jours") LocalDate jour) {
        Demande before = Exemples.active();
        Demande after =
                DossierUnique.ajouter(before, piece("?" + code, personne), jour).orElseThrow();
        assertEquals(2, after.pieces().size());
        assertEquals(before, after.toBuilder().pieces(before.pieces()).build());
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<LocalDate> jours() {
        return net.jqwik.api.Arbitraries.integers().between(0, 73_000).map(LocalDate.of(1900, 1, 1)::plusDays);
    }

    @Test
    @EprouveRegle("PIECES_QUINZE_JOURS")
    void a_deposit_that_is_not_recorded_in_15_days_opens_the_prefet_from_31_12_2015() {
        for (LocalDate depot : Bornes.de("PIECES_QUINZE_JOURS")) {
            boolean law = !depot.isBefore(LocalDate.of(2015, 12, 31));
            assertEquals(law ? Optional.of(depot.plusDays(15)) : Optional.empty(), DelaiPieces.dernierJour(depot));
            assertEquals(
                    law ? DelaiPieces.Etat.SAISINE_PREFET : DelaiPieces.Etat.REGULIER,
                    DelaiPieces.etat(depot, null, depot.plusDays(16)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2017-03-07, A_ENREGISTRER",
                "-, 2017-03-08, A_ENREGISTRER",
                "-, 2017-03-09, SAISINE_PREFET",
                "2017-03-08, 2017-03-09, REGULIER",
                "2017-03-10, 2017-03-09, SAISINE_PREFET"
            })
    void the_fifteenth_day_is_still_in_time(LocalDate enregistree, LocalDate jour, DelaiPieces.Etat expected) {
        assertEquals(expected, DelaiPieces.etat(EN_2017, enregistree, jour));
    }

    @Test
    @EprouveRegle({"PIECES_COURRIER_ABANDON", "PIECES_NIR_MASQUE"})
    void the_letter_of_renunciation_is_kept_a_year_and_the_NIR_blacked_out_from_11_05_2017() {
        assertEquals(Optional.of(LocalDate.of(2018, 2, 21)), DelaiPieces.courrierAbandonJusquau(EN_2017));
        for (LocalDate jour : Bornes.de("PIECES_COURRIER_ABANDON")) {
            assertEquals(
                    jour.isBefore(LocalDate.of(2015, 12, 31)) ? Optional.empty() : Optional.of(jour.plusYears(1)),
                    DelaiPieces.courrierAbandonJusquau(jour));
        }
        for (LocalDate jour : Bornes.de("PIECES_NIR_MASQUE")) {
            assertEquals(!jour.isBefore(LocalDate.of(2017, 5, 11)), DelaiPieces.nirAOcculter(jour));
        }
    }

    @Test
    @EprouveRegle("PIECES_PROFILS")
    void four_profiles_see_what_they_may_from_09_06_2016() {
        PieceJustificative ordinary = piece("RFR", "demandeur");
        PieceJustificative sensitive = piece("MOT-07", "demandeur");
        for (LocalDate jour : Bornes.de("PIECES_PROFILS")) {
            boolean open = !jour.isBefore(LocalDate.of(2016, 6, 9));
            assertEquals(open, AccesPieces.liste(Profil.CONSULTANT_SIMPLE, ordinary, jour));
            assertEquals(open, AccesPieces.contenu(Profil.CONSULTANT_DEMANDE, ordinary, jour));
            assertEquals(open, AccesPieces.contenu(Profil.CONSULTANT_SENSIBLE, sensitive, jour));
            assertFalse(AccesPieces.contenu(Profil.CONSULTANT_SIMPLE, ordinary, jour));
            assertFalse(AccesPieces.liste(Profil.CONSULTANT_SIMPLE, sensitive, jour));
            assertFalse(AccesPieces.liste(Profil.CONSULTANT_DEMANDE, sensitive, jour));
            assertFalse(AccesPieces.liste(Profil.CONSULTANT_DEMANDE, piece("INCONNUE", null), jour));
            assertFalse(AccesPieces.liste(Profil.ASSISTANCE_NATIONALE, ordinary, jour));
        }
    }

    @Test
    void marks_are_read_by_code_or_label() {
        assertEquals(
                Optional.of(MarquePiece.HORS_PERIMETRE), MarquePiece.LISTE.parLibelle("Hors périmètre réglementaire"));
        assertEquals(Optional.of(MarquePiece.OBSOLETE), MarquePiece.LISTE.parLibelle(" obsolete "));
        assertEquals(Optional.of(MarquePiece.INEXPLOITABLE), MarquePiece.LISTE.parLibelle("INEXPLOITABLE"));
        assertEquals(Optional.empty(), MarquePiece.LISTE.parLibelle("autre"));
    }

    @Test
    void what_is_said_of_another_piece_is_not_said_of_the_new_one() {
        PieceJustificative strange = piece("RIB", "demandeur");
        Demande one = Exemples.active().toBuilder()
                .pieces(List.of(piece("ID-FR", "demandeur"), strange))
                .build();
        assertEquals(
                List.of("/pieces/11", "/pieces/11/deposeeLe"),
                DossierUnique.ajouter(
                                Exemples.active().toBuilder()
                                        .pieces(List.of(
                                                strange,
                                                strange,
                                                strange,
                                                strange,
                                                strange,
                                                strange,
                                                strange,
                                                strange,
                                                strange,
                                                strange,
                                                piece("ID-FR", "demandeur")))
                                        .build(),
                                piece("ID-FR", "demandeur").toBuilder()
                                        .deposeeLe(EN_2017.plusDays(1))
                                        .build(),
                                EN_2017)
                        .anomalies()
                        .stream()
                        .map(found -> found.chemin())
                        .toList());
        for (int rank : new int[] {-1, 2}) {
            assertEquals(
                    List.of("PIECE_INTROUVABLE"),
                    DossierUnique.marquer(one, rank, MarquePiece.OBSOLETE, EN_2017).anomalies().stream()
                            .map(found -> found.code())
                            .toList());
        }
        for (int rank : new int[] {0, 1}) {
            assertEquals(
                    MarquePiece.OBSOLETE,
                    DossierUnique.marquer(one, rank, MarquePiece.OBSOLETE, EN_2017)
                            .orElseThrow()
                            .pieces()
                            .get(rank)
                            .marque());
        }
    }
}
