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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The papers of a dispatch and the préavis")
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
    @DisplayName("a fiche is valid, says all and carries its code")
    void fiche(FicheRecapitulative fiche) {
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
    @DisplayName("a fiche shows a date of birth as far as it is known, and nothing where there is none")
    void birth(String birth, String shown) {
        var known = new LignePersonne("demandeur", "Demandeur", "Jeanne EXEMPLE", DateNaissance.parse(birth));
        var unknown = new LignePersonne("demandeur", "Demandeur", "Jeanne EXEMPLE", null);
        assertTrue(dit(RENDU.fiche(ExempleDossier.fiche(4, List.of(known), List.of())), "Jeanne EXEMPLE" + shown));
        assertFalse(dit(RENDU.fiche(ExempleDossier.fiche(4, List.of(unknown), List.of())), shown));
    }

    @Test
    @DisplayName("fiches of one dispatch are in one file, each on a sheet of its own")
    void fichesTogether() {
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
    @DisplayName("a bordereau of 150 dossiers goes over its pages, headers repeated, with its totals")
    void bordereau() {
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
    @DisplayName("a bordereau is not made for a dispatch that the firm would reject, and the reasons are given")
    void refused() {
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
    @DisplayName("a préavis is a valid letter on one page; how it travels stands above the window")
    void preavis(LettrePreavis.Forme forme) {
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
