package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Courrier;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.attestation.NoticeAttestation;
import fr.demandeunique.sne.attestation.ReleveDonnees;
import fr.demandeunique.sne.attestation.TypeCourrier;
import fr.demandeunique.sne.dossier.BordereauTransmission;
import fr.demandeunique.sne.dossier.FicheRecapitulative;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each renderer prints in the theme that it was given, with fold marks if they are asked for, and tells what could not be printed where it stands. */
class RenderersTest {
    private static final Theme LARGE = Theme.standard().inLargePrint();
    private static final Courrier LETTER = courrier("Titre");
    private static final LettrePreavis NOTICE =
            ExempleDossier.preavis(LettrePreavis.Forme.SIMPLE, List.of("Zoé"), ExempleDossier.mentions());

    private static Courrier courrier(String titre) {
        return new Courrier(
                TypeCourrier.RADIATION,
                ExempleDossier.JOUR,
                ExempleDossier.numero(1),
                titre,
                List.of("Guichet"),
                List.of("Zoé"),
                "",
                null,
                ExempleDossier.mentions());
    }

    private static ReleveDonnees data(String name) {
        return new ReleveDonnees(
                ExempleDossier.JOUR, null, "Données", List.of(), List.of(name), ExempleDossier.mentions(), List.of());
    }

    /** By theme, and whether it has fold marks; null where it has none in any case. */
    static Stream<BiFunction<Theme, Boolean, PdfDocument>> renderers() {
        return Stream.of(
                (theme, folds) -> (folds
                                ? AttestationRenderer.standard()
                                        .withTheme(theme)
                                        .withFoldMarks(true)
                                : AttestationRenderer.standard().withTheme(theme))
                        .render(Exemple.courant().attestation()),
                (theme, folds) -> (folds
                                ? CourrierRenderer.standard()
                                        .withFoldMarks(true)
                                        .withTheme(theme)
                                : CourrierRenderer.standard().withTheme(theme))
                        .render(LETTER),
                (theme, folds) -> (folds
                                ? CourrierRenderer.standard().withTheme(theme).withFoldMarks(true)
                                : CourrierRenderer.standard().withTheme(theme))
                        .render(data("Zoé")),
                (theme, folds) -> (folds
                                ? PreavisRenderer.standard().withTheme(theme).withFoldMarks(true)
                                : PreavisRenderer.standard().withTheme(theme))
                        .render(NOTICE));
    }

    private static boolean same(PdfDocument one, PdfDocument other) {
        return Arrays.equals(one.octets(), other.octets());
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void a_letter_is_of_its_theme_and_has_fold_marks_if_asked(BiFunction<Theme, Boolean, PdfDocument> renderer) {
        PdfDocument plain = renderer.apply(Theme.standard(), false);
        assertFalse(same(plain, renderer.apply(LARGE, false)));
        assertFalse(same(plain, renderer.apply(Theme.standard(), true)));
        assertFalse(same(renderer.apply(LARGE, true), renderer.apply(LARGE, false)));
        assertFalse(same(renderer.apply(LARGE, true), renderer.apply(Theme.standard(), true)));
        assertArrayEquals(
                plain.octets(), renderer.apply(Theme.standard(), false).octets());
        assertEquals(List.of(), plain.avertissements());
    }

    @Test
    void what_is_no_letter_is_of_its_theme_too() {
        var dossier = DossierRenderer.standard();
        FicheRecapitulative fiche = ExempleDossier.ordinaire();
        assertFalse(same(dossier.fiche(fiche), dossier.withTheme(LARGE).fiche(fiche)));
        assertArrayEquals(
                dossier.fiche(fiche).octets(), dossier.fiches(List.of(fiche)).octets());
        var releve = ReleveRenderer.standard();
        assertFalse(same(
                releve.render(ExempleReleve.ordinaire()),
                releve.withTheme(LARGE).render(ExempleReleve.ordinaire())));
        var notice = NoticeAttestation.enAnglais(ExempleDossier.JOUR, null);
        assertFalse(same(
                NoticeRenderer.standard().render(notice),
                NoticeRenderer.standard().withTheme(LARGE).render(notice)));
    }

    private static List<String> told(PdfDocument pdf) {
        return pdf.avertissements().stream()
                .map(one -> one.code() + " " + one.chemin())
                .toList();
    }

    private static Arguments printed(String place, Supplier<PdfDocument> pdf) {
        return Arguments.of(place, pdf);
    }

    static Stream<Arguments> missing() {
        FicheRecapitulative fiche = ExempleDossier.fiche(1, List.of(ExempleDossier.personne(0, "山")), List.of());
        BordereauTransmission two = ExempleDossier.bordereau(2);
        var named = new BordereauTransmission(
                two.reference(),
                two.guichet(),
                two.expediteur(),
                two.date(),
                two.titre(),
                two.prestataire(),
                two.dossiers(),
                List.of("山"));
        return Stream.of(
                printed("/titre", () -> CourrierRenderer.standard().render(courrier("山"))),
                printed("/destinataire/0", () -> CourrierRenderer.standard().render(data("山"))),
                printed(
                        "/destinataire/0",
                        () -> PreavisRenderer.standard()
                                .render(ExempleDossier.preavis(
                                        LettrePreavis.Forme.SIMPLE, List.of("山"), ExempleDossier.mentions()))),
                printed("/personnes/0/nom", () -> DossierRenderer.standard().fiche(fiche)),
                printed(
                        "/fiches/1",
                        () -> DossierRenderer.standard().fiches(List.of(ExempleDossier.ordinaire(), fiche))),
                printed(
                        "/consignes/0",
                        () -> DossierRenderer.standard()
                                .bordereau(named, ExempleDossier.envoi(two, CodePiece.IDENTITE_FRANCAISE))
                                .orElseThrow()),
                printed("/precisions", () -> ReleveRenderer.standard().render(ExempleReleve.etrange())));
    }

    @ParameterizedTest
    @MethodSource
    void missing(String place, Supplier<PdfDocument> pdf) {
        assertEquals(List.of("PDF_GLYPHE_ABSENT " + place), told(pdf.get()));
    }

    @Test
    void sheets_of_one_dispatch_have_their_pages_together() throws IOException {
        FicheRecapitulative one = ExempleDossier.ordinaire();
        PdfDocument both = DossierRenderer.standard().fiches(List.of(one, ExempleDossier.longue()));
        int first = DossierRenderer.standard().fiche(one).pages();
        int second = DossierRenderer.standard().fiche(ExempleDossier.longue()).pages();
        assertEquals(first + first % 2 + second, both.pages());
        try (var document = Loader.loadPDF(both.octets())) {
            assertEquals(both.pages() + both.pages() % 2, document.getNumberOfPages(), "each on a sheet of its own");
        }
    }

    @Test
    void an_address_in_a_letter_can_be_opened_where_it_stands() throws IOException {
        PdfDocument pdf = Exemple.courant()
                .mentions(List.of(new Mention("", List.of("www.exemple.fr"))))
                .rendu();
        try (var document = Loader.loadPDF(pdf.octets())) {
            var link = (PDAnnotationLink) document.getPage(0).getAnnotations().get(0);
            assertEquals("https://www.exemple.fr", ((PDActionURI) link.getAction()).getURI());
            PDRectangle area = link.getRectangle();
            var stripper = new PDFTextStripperByArea();
            stripper.addRegion(
                    "link",
                    new Rectangle2D.Double(
                            area.getLowerLeftX(), 841.89 - area.getUpperRightY(), area.getWidth(), area.getHeight()));
            stripper.extractRegions(document.getPage(0));
            assertEquals("www.exemple.fr", stripper.getTextForRegion("link").strip());
            assertEquals(20 * 72 / 25.4, area.getLowerLeftX(), 0.01);
            assertEquals(10 * 1.24, area.getHeight(), 0.01, "a line of 10 points");
        }
        assertEquals("PdfDocument[" + pdf.pages() + " pages, " + pdf.octets().length + " octets]", pdf.toString());
    }

    @Test
    void the_notice_in_English_says_all_below_the_letterhead_of_its_theme() {
        var notice = NoticeAttestation.enAnglais(ExempleDossier.JOUR, "www.exemple.fr");
        Theme own = Theme.builder().letterhead("Ville d’Exemple").build();
        String text = PdfReader.texte(NoticeRenderer.standard().withTheme(own).render(notice));
        assertTrue(text.startsWith("Ville d’Exemple"), text);
        notice.mentions().forEach(one -> assertTrue(text.contains(one.titre()), one.titre()));
        assertFalse(PdfReader.texte(NoticeRenderer.standard().render(notice)).contains("Ville"));
    }
}
