package fr.demandeunique.sne.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListePiecesTest {
    private static final LocalDate EN_2017 = LocalDate.of(2017, 2, 21);
    private static final LocalDate EN_2019 = LocalDate.of(2019, 2, 21);

    private static List<String> attendues(Demande demande, LocalDate jour, Caractere caractere) {
        return ListePieces.le(jour).attendues(demande).stream()
                .filter(one -> one.caractere() == caractere)
                .map(one -> one.piece().code() + " " + one.personne())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2010-05-02, -",
                "2010-05-03, CCH",
                "2010-05-04, CCH",
                "2013-07-23, CCH",
                "2013-07-24, arrêté du 24/07/2013",
                "2013-07-25, arrêté du 24/07/2013",
                "2018-09-09, arrêté du 24/07/2013",
                "2018-09-10, arrêté du 06/08/2018 (TERL1820983A)",
                "2018-09-11, arrêté du 06/08/2018 (TERL1820983A)",
                "2021-01-31, arrêté du 06/08/2018 (TERL1820983A)",
                "2021-02-01, arrêté du 22/12/2020",
                "2021-02-02, arrêté du 22/12/2020",
                "2022-04-26, arrêté du 22/12/2020",
                "2022-04-27, arrêté du 19/04/2022",
                "2022-04-28, arrêté du 19/04/2022"
            })
    @EprouveRegle("PIECES_LISTE")
    void each_day_has_its_list(LocalDate jour, String texte) {
        ListePieces liste = ListePieces.le(jour);
        assertEquals(texte, liste.regle().map(one -> one.source().texte()).orElse(null));
        assertEquals(texte == null, liste.pieces().isEmpty());
        // Situation maritale became mandatory to examine with the list of 2018 only.
        assertEquals(
                !jour.isBefore(LocalDate.of(2018, 9, 10)),
                liste.piece(CodePiece.SITUATION_MARITALE).isPresent());
    }

    @Test
    @EprouveRegle("PIECES_LIMITATIVES")
    void the_list_is_limitative_from_31_12_2015() {
        for (LocalDate jour : Bornes.de("PIECES_LIMITATIVES")) {
            assertEquals(
                    !jour.isBefore(LocalDate.of(2015, 12, 31)),
                    ListePieces.le(jour).limitative(),
                    jour.toString());
        }
    }

    @Test
    void only_an_identity_paper_is_required_to_register() {
        assertEquals(List.of("ID-FR demandeur"), attendues(Exemples.active(), EN_2017, Caractere.ENREGISTREMENT));
        for (LocalDate jour : Bornes.de("PIECES_LISTE")) {
            Set<CodePiece> codes = ListePieces.le(jour).pieces().stream()
                    .filter(one -> one.caractere() == Caractere.ENREGISTREMENT)
                    .map(PieceListee::code)
                    .collect(Collectors.toSet());
            assertTrue(
                    codes.isEmpty()
                            || codes.equals(Set.of(
                                    CodePiece.IDENTITE_FRANCAISE, CodePiece.IDENTITE_UNION, CodePiece.TITRE_SEJOUR)),
                    jour + " " + codes);
        }
    }

    @Test
    void a_person_of_unknown_nationality_may_bring_any_of_the_three() {
        Demande unknown = Exemples.active().toBuilder()
                .demandeur(Exemples.active().demandeur().toBuilder()
                        .identite(i -> i.nationalite(null))
                        .build())
                .pieces(List.of())
                .build();
        List<PieceAttendue> expected = ListePieces.le(EN_2017).attendues(unknown).stream()
                .filter(one -> one.caractere() == Caractere.ENREGISTREMENT)
                .toList();
        assertEquals(
                List.of(CodePiece.IDENTITE_FRANCAISE, CodePiece.IDENTITE_UNION, CodePiece.TITRE_SEJOUR),
                expected.stream().map(one -> one.piece().code()).toList());
        assertTrue(expected.stream().allMatch(one -> "IDENTITE".equals(one.unParmi())));
        assertEquals("nationalite inconnu", expected.get(0).raison());
    }

    @Test
    void income_is_proven_by_each_adult_to_house() {
        assertEquals(
                List.of("ID-UE coTitulaires/0", "RFR coTitulaires/0", "RFR demandeur"),
                attendues(Exemples.active(), EN_2017, Caractere.INSTRUCTION).stream()
                        .sorted()
                        .toList());
        // Zoé, born on 03/03/2009, comes of age on 03/03/2027.
        assertFalse(attendues(Exemples.active(), LocalDate.of(2027, 3, 2), Caractere.INSTRUCTION)
                .contains("RFR personnesACharge/0"));
        assertTrue(attendues(Exemples.active(), LocalDate.of(2027, 3, 3), Caractere.INSTRUCTION)
                .contains("RFR personnesACharge/0"));
    }

    @Test
    void marriage_is_proven_on_request_in_2017_and_always_from_2018() {
        assertTrue(
                attendues(Exemples.active(), EN_2017, Caractere.COMPLEMENTAIRE).contains("FAM-1 demandeur"));
        List<String> from = attendues(Exemples.active(), EN_2019, Caractere.INSTRUCTION);
        assertTrue(from.contains("MAR demandeur") && from.contains("FAM-1 demandeur"), from.toString());
    }

    @Test
    void one_paper_of_a_group_is_enough() {
        Demande with = Exemples.active().toBuilder()
                .pieces(List.of(piece("FAM-1", "demandeur")))
                .build();
        assertTrue(ListePieces.le(EN_2019).attendues(with).stream()
                .filter(one -> "MARITALE".equals(one.unParmi()))
                .allMatch(PieceAttendue::deposee));
        Demande marked = Exemples.active().toBuilder()
                .pieces(List.of(piece("FAM-1", "demandeur").toBuilder()
                        .marque(MarquePiece.OBSOLETE)
                        .build()))
                .build();
        assertTrue(ListePieces.le(EN_2019).attendues(marked).stream()
                .filter(one -> "MARITALE".equals(one.unParmi()))
                .noneMatch(PieceAttendue::deposee));
    }

    @Test
    void the_situation_calls_for_its_papers_and_no_other() {
        Demande demande = Exemples.active().toBuilder()
                .motifs(List.of(Motif.builder().code(MotifDemande.EXPULSION).build()))
                .naissancesPrevues(NaissancesPrevues.builder().nombre(1).build())
                .demandeur(Exemples.active().demandeur().toBuilder()
                        .ressources(List.of(
                                Ressource.of(RessourceRecue.RETRAITE, null),
                                Ressource.of(RessourceRecue.ALLOCATIONS_FAMILIALES, null)))
                        .build())
                .build();
        List<String> asked = attendues(demande, EN_2019, Caractere.COMPLEMENTAIRE);
        for (String expected : List.of("MOT-05 null", "FAM-3 null", "RES-3 demandeur", "RES-7 demandeur", "PAT null")) {
            assertTrue(asked.contains(expected), expected + " " + asked);
        }
        for (String other : List.of("MOT-04 null", "MOT-11a null", "RES-1 demandeur", "RES-5 demandeur")) {
            assertFalse(asked.contains(other), other);
        }
    }

    @Test
    void a_personne_morale_is_asked_for_nothing() {
        Demande morale = Demande.builder()
                .personneMorale(fr.demandeunique.sne.demande.PersonneMorale.builder()
                        .denomination("Association fictive")
                        .build())
                .build();
        assertEquals(List.of(), ListePieces.le(EN_2019).attendues(morale));
    }

    @ParameterizedTest
    @CsvSource({
        "RES-1, 2017-01-15, 2017-04-15, false",
        "RES-1, 2017-01-15, 2017-04-16, true",
        "RFR, 2016-12-31, 2016-12-31, false",
        "RFR, 2016-12-31, 2017-01-01, true",
        "ID-FR, 1990-01-01, 2017-01-01, false",
        "INCONNUE, 1990-01-01, 2017-01-01, false"
    })
    void what_tells_the_last_months_gets_stale(String code, LocalDate deposee, LocalDate jour, boolean expected) {
        PieceJustificative piece = PieceJustificative.builder()
                .code(CodePiece.of(code))
                .deposeeLe(deposee)
                .build();
        assertEquals(expected, ListePieces.le(jour).perimee(piece));
    }

    @ParameterizedTest
    @CsvSource({"SEJ, 2017-02-20, true", "SEJ, 2017-02-21, false", "ID-UE, 2017-02-20, true", "ID-FR, 2001-01-01, false"
    })
    void a_paper_past_its_own_date_is_stale_save_the_identity_of_a_French_person(
            String code, LocalDate finValidite, boolean expected) {
        PieceJustificative piece = PieceJustificative.builder()
                .code(CodePiece.of(code))
                .finValidite(finValidite)
                .build();
        assertEquals(expected, ListePieces.le(EN_2017).perimee(piece));
    }

    @Test
    void every_version_of_the_list_has_its_column() {
        assertEquals(5, Reglement.versions("PIECES_LISTE").versions().size());
        for (LocalDate jour : Bornes.de("PIECES_LISTE")) {
            for (PieceListee one : ListePieces.le(jour).pieces()) {
                assertEquals(one, ListePieces.le(jour).piece(one.code()).orElseThrow());
                assertFalse(one.code().libelle().contains(" :"), one.code().code());
            }
        }
    }

    private static PieceJustificative piece(String code, String personne) {
        return PieceJustificative.builder()
                .code(CodePiece.of(code))
                .personne(personne)
                .build();
    }

    @Test
    void a_child_is_expected_only_where_one_is_counted() {
        for (Integer nombre : new Integer[] {null, 0, 1}) {
            Demande one = Exemples.active().toBuilder()
                    .naissancesPrevues(
                            NaissancesPrevues.builder().nombre(nombre).build())
                    .build();
            assertEquals(
                    nombre != null && nombre > 0,
                    attendues(one, EN_2019, Caractere.COMPLEMENTAIRE).contains("FAM-3 null"),
                    "" + nombre);
        }
    }
}
