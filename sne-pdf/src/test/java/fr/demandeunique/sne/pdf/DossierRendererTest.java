package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.dossier.BordereauTransmission;
import fr.demandeunique.sne.dossier.Envoi;
import fr.demandeunique.sne.dossier.FicheRecapitulative;
import fr.demandeunique.sne.dossier.FicheRecapitulative.LignePersonne;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.pdf.theme.Theme;
import fr.demandeunique.sne.personne.DateNaissance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The papers of a dispatch and the préavis. */
class DossierRendererTest {
    private static final DossierRenderer RENDU = DossierRenderer.standard();

    static List<FicheRecapitulative> fiches() {
        return List.of(
                ExempleDossier.ordinaire(), ExempleDossier.longue(), ExempleDossier.vide(), ExempleDossier.etrange());
    }

    static void assertValide(PdfDocument rendu) {
        assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "ua1"));
        assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "2a"));
        assertEquals(List.of(), rendu.avertissements());
        EncreTest.assertInsideMargins(rendu);
    }

    private static boolean dit(PdfDocument rendu, String words) {
        return PdfReader.lettres(rendu).contains(words.replaceAll("[\\s\\u00a0\\u202f]+", ""));
    }

    @ParameterizedTest
    @MethodSource("fiches")
    void a_fiche_is_valid_says_all_and_carries_its_code(FicheRecapitulative fiche) {
        PdfDocument rendu = RENDU.fiche(fiche);
        assertValide(rendu);
        assertTrue(dit(rendu, fiche.titre()));
        assertTrue(dit(rendu, fiche.numero().affichage()));
        fiche.personnes().forEach(one -> assertTrue(dit(rendu, one.role()), one.reference()));
        fiche.pieces().forEach(one -> assertTrue(dit(rendu, one.libelle()), one.libelle()));
        fiche.consignes().forEach(one -> assertTrue(dit(rendu, one), one));
        try (var lecture = new PdfReader(rendu)) {
            for (int dpi : new int[] {150, 300}) {
                assertEquals(Optional.of(fiche.codeQr()), lecture.codeQr(1, dpi), dpi + " dpi");
            }
        }
        assertArrayEquals(rendu.octets(), RENDU.fiche(fiche).octets());
    }

    @ParameterizedTest
    @CsvSource({"1984-07-14, 14/07/1984", "1950-03, 03/1950", "1950-00-00, 1950"})
    void a_fiche_shows_a_date_of_birth_as_far_as_it_is_known_and_nothing_where_there_is_none(
            String birth, String shown) {
        var known = new LignePersonne("demandeur", "Demandeur", "Jeanne EXEMPLE", DateNaissance.parse(birth));
        var unknown = new LignePersonne("demandeur", "Demandeur", "Jeanne EXEMPLE", null);
        assertTrue(dit(RENDU.fiche(ExempleDossier.fiche(4, List.of(known), List.of())), "Jeanne EXEMPLE" + shown));
        assertFalse(dit(RENDU.fiche(ExempleDossier.fiche(4, List.of(unknown), List.of())), shown));
    }

    @Test
    void fiches_of_one_dispatch_are_in_one_file_each_on_a_sheet_of_its_own() {
        PdfDocument rendu = RENDU.fiches(fiches());
        assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "ua1"));
        assertEquals(List.of(), JugeVeraPdf.fautes(rendu.octets(), "2a"));
        try (var lecture = new PdfReader(rendu)) {
            int page = 1;
            for (FicheRecapitulative fiche : fiches()) {
                assertTrue(lecture.texte(page, page).contains(fiche.numero().affichage()));
                assertEquals(1, page % 2, "front of a sheet");
                int pages = RENDU.fiche(fiche).pages();
                page += pages + pages % 2;
            }
        }
        assertThrows(IllegalArgumentException.class, () -> RENDU.fiches(List.of()));
        PdfDocument one = RENDU.fiches(List.of(ExempleDossier.ordinaire()));
        assertArrayEquals(RENDU.fiche(ExempleDossier.ordinaire()).octets(), one.octets());
    }

    @Test
    void a_bordereau_of_150_dossiers_goes_over_its_pages_headers_repeated_with_its_totals() {
        BordereauTransmission liste = ExempleDossier.bordereau(150);
        PdfDocument rendu = RENDU.bordereau(liste, ExempleDossier.envoi(liste, CodePiece.IDENTITE_FRANCAISE))
                .orElseThrow();
        assertTrue(rendu.pages() > 3, "pages: " + rendu.pages());
        assertValide(rendu);
        try (var lecture = new PdfReader(rendu)) {
            for (int page = 1; page <= rendu.pages(); page++) {
                assertTrue(lecture.texte(page, page).contains("10691-20170221-1"), "reference on page " + page);
            }
            for (int page = 1; page < rendu.pages(); page++) {
                assertTrue(lecture.texte(page, page).contains("Premier titulaire"), "headers on page " + page);
            }
            String last = lecture.texte(rendu.pages() - 1, rendu.pages());
            assertTrue(last.contains("150 dossiers") || last.contains("150\u00a0dossiers"), "total of dossiers");
            assertTrue(last.contains("300"), "total of pièces");
        }
        liste.dossiers().forEach(one -> assertTrue(dit(rendu, one.numero().affichage()), "dossier " + one.rang()));
    }

    @Test
    void a_bordereau_is_not_made_for_a_dispatch_that_the_firm_would_reject() {
        BordereauTransmission liste = ExempleDossier.bordereau(2);
        Resultat<PdfDocument> outOfScope =
                RENDU.bordereau(liste, ExempleDossier.envoi(liste, CodePiece.of("FANTAISIE")));
        assertFalse(outOfScope.estAccepte());
        assertEquals("ENVOI_PIECE_HORS_PERIMETRE", outOfScope.anomalies().get(0).code());
        Envoi good = ExempleDossier.envoi(liste, CodePiece.IDENTITE_FRANCAISE);
        Envoi short1 = new Envoi(
                good.guichet(),
                good.date(),
                good.canal(),
                List.of(),
                good.fiches().subList(0, 1),
                good.dossiers());
        assertTrue(RENDU.bordereau(liste, short1).anomalies().stream()
                .anyMatch(one -> one.code().equals("ENVOI_FICHES_NOMBRE")));
        Envoi other = ExempleDossier.envoi(ExempleDossier.bordereau(3), CodePiece.IDENTITE_FRANCAISE);
        assertTrue(RENDU.bordereau(liste, other).anomalies().stream()
                .anyMatch(one -> one.code().equals("ENVOI_BORDEREAU_OUBLI")));
        assertTrue(RENDU.bordereau(liste, good).estAccepte());
    }

    @ParameterizedTest
    @EnumSource
    void a_preavis_is_a_valid_letter_on_one_page_how_it_travels_stands_above_the_window(LettrePreavis.Forme forme) {
        List<String> recipient = List.of("Madame Jeanne EXEMPLE", "3 bis, allée du Château-d’Eau", "57070 Metz");
        LettrePreavis lettre = ExempleDossier.preavis(forme, recipient, ExempleDossier.mentions());
        PdfDocument rendu = PreavisRenderer.standard().render(lettre);
        assertValide(rendu);
        assertEquals(1, rendu.pages());
        lettre.mentions().forEach(one -> one.paragraphes().forEach(text -> assertTrue(dit(rendu, text), one.titre())));
        assertTrue(dit(rendu, "17/12/2016"));
        assertEquals(forme != LettrePreavis.Forme.SIMPLE, dit(rendu, "Lettre recommandée avec accusé de réception"));
        var inWindow = new StringBuilder();
        for (EncreTest.Lettre letter : EncreTest.lettres(rendu)) {
            if (letter.page() == 1 && letter.x() > 100 && letter.y() > 45 && letter.y() < 85) {
                inWindow.append(letter.text());
            }
        }
        assertEquals(
                String.join("", recipient).replace(" ", ""), inWindow.toString().replace(" ", ""));
        assertEquals(
                1,
                PreavisRenderer.standard()
                        .withFoldMarks(true)
                        .withTheme(Theme.builder().signature("La directrice").build())
                        .render(lettre)
                        .pages());
    }
}
