package fr.demandeunique.sne.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Messages;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.dossier.Envoi.Bordereau;
import fr.demandeunique.sne.dossier.Envoi.Dossier;
import fr.demandeunique.sne.dossier.Envoi.Fiche;
import fr.demandeunique.sne.dossier.Envoi.Piece;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformiteEnvoiTest {
    private static final LocalDate DATE = LocalDate.of(2017, 2, 21);
    private static final Demande AUTRE = Exemples.active().toBuilder()
            .numeroUnique(NumeroUnique.parse("057 0116 000001 10691"))
            .build();
    private static final List<Demande> DEMANDES = List.of(Exemples.active(), AUTRE);

    private static Envoi envoi(LocalDate date, Canal canal) {
        List<FicheRecapitulative> fiches = DEMANDES.stream()
                .map(one -> FicheRecapitulative.de(
                                one, Exemples.MOSELIS, List.of("MOSELIS"), OrigineFiche.PROGICIEL, date)
                        .orElseThrow())
                .toList();
        var bordereau = BordereauTransmission.de(Exemples.MOSELIS, List.of("MOSELIS"), date, 1, fiches);
        return Envoi.preparer(bordereau, fiches, DEMANDES, canal);
    }

    private static Envoi envoi() {
        return envoi(DATE, Canal.PAPIER);
    }

    @Test
    void each_reason_for_which_the_firm_sends_back_has_its_sentence_without_figures() {
        assertTrue(ConformiteEnvoi.motifs().contains("ENVOI_PIECE_ILLISIBLE"));
        for (String one : ConformiteEnvoi.motifs()) {
            String sentence = Messages.texte(one, Map.of(), Locale.FRENCH);
            assertTrue(!sentence.contains(one) && !sentence.contains("{"), one);
        }
    }

    private static List<String> codes(Rapport rapport) {
        return rapport.anomalies().stream()
                .map(one -> one.gravite().name().charAt(0) + " " + Dites.code(one) + " " + one.chemin())
                .toList();
    }

    private static List<String> codes(Envoi envoi) {
        return codes(ConformiteEnvoi.controler(envoi));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12-31, true",
        "2016-01-01, false",
        "2017-12-31, false",
        "2018-01-01, true",
        "2019-12-31, true",
        "2020-01-01, false"
    })
    void a_day_of_which_no_source_names_a_firm_is_told(LocalDate jour, boolean told) {
        assertEquals(
                told,
                ConformiteEnvoi.controler(envoi(jour, Canal.PAPIER)).avertissements().stream()
                        .anyMatch(one -> one.code().equals("ENVOI_SANS_PRESTATAIRE")
                                && one.chemin().equals("/date")));
    }

    @Test
    void a_bordereau_names_the_first_person_of_each_fiche_if_there_is_one() {
        FicheRecapitulative fiche = FicheRecapitulative.de(
                        Exemples.active(), Exemples.MOSELIS, List.of("MOSELIS"), OrigineFiche.PROGICIEL, DATE)
                .orElseThrow();
        var nobody = new FicheRecapitulative(
                fiche.numero(),
                DATE,
                fiche.titre(),
                fiche.guichet(),
                fiche.expediteur(),
                fiche.origine(),
                null,
                List.of(),
                List.of(),
                fiche.consignes(),
                fiche.codeQr());
        var bordereau = BordereauTransmission.de(Exemples.MOSELIS, List.of("MOSELIS"), DATE, 1, List.of(fiche, nobody));
        assertEquals(
                List.of(fiche.personnes().get(0).nom(), ""),
                bordereau.dossiers().stream()
                        .map(BordereauTransmission.LigneDossier::titulaire)
                        .toList());
    }

    private static Envoi bordereaux(Bordereau... bordereaux) {
        Envoi right = envoi();
        return new Envoi(
                right.guichet(), right.date(), right.canal(), List.of(bordereaux), right.fiches(), right.dossiers());
    }

    private static Envoi fiches(UnaryOperator<List<Fiche>> change) {
        Envoi right = envoi();
        return new Envoi(
                right.guichet(),
                right.date(),
                right.canal(),
                right.bordereaux(),
                change.apply(new ArrayList<>(right.fiches())),
                right.dossiers());
    }

    private static Envoi premiereFiche(Fiche fiche) {
        return fiches(all -> {
            all.set(0, fiche);
            return all;
        });
    }

    private static Envoi pieces(Piece... pieces) {
        Envoi right = envoi();
        List<Dossier> dossiers = new ArrayList<>(right.dossiers());
        dossiers.set(0, new Dossier(Exemples.NUMERO, List.of(pieces)));
        return new Envoi(right.guichet(), right.date(), right.canal(), right.bordereaux(), right.fiches(), dossiers);
    }

    private static PieceJustificative piece(String code) {
        return PieceJustificative.builder()
                .code(CodePiece.of(code))
                .personne("demandeur")
                .build();
    }

    @Test
    void a_dispatch_edited_by_this_library_leaves() {
        assertEquals(List.of(), codes(envoi()));
    }

    @Test
    void one_bordereau_no_less_no_more() {
        assertEquals(List.of("E ENVOI_BORDEREAU_ABSENT /bordereaux"), codes(bordereaux()));
        Bordereau right = envoi().bordereaux().get(0);
        assertEquals(List.of("E ENVOI_BORDEREAU_MULTIPLE /bordereaux"), codes(bordereaux(right, right)));
    }

    @Test
    void the_bordereau_lists_what_leaves() {
        String one = Exemples.NUMERO.compact();
        String two = "057011600000110691";
        assertEquals(
                List.of("E ENVOI_BORDEREAU_OUBLI /dossiers/1"),
                codes(bordereaux(new Bordereau(Exemples.MOSELIS, List.of(one), false))));
        assertEquals(
                List.of(
                        "E ENVOI_BORDEREAU_DOUBLE /bordereaux/0/numeros/2",
                        "E ENVOI_BORDEREAU_EN_TROP /bordereaux/0/numeros/3",
                        "E ENVOI_BORDEREAU_EN_TROP /bordereaux/0/numeros/4"),
                codes(bordereaux(new Bordereau(
                        Exemples.MOSELIS, List.of(one, two, two, "057 0116 000009 10691", "illisible"), false))));
        assertEquals(
                List.of("E ENVOI_BORDEREAU_GUICHET /bordereaux/0/guichet"),
                codes(bordereaux(new Bordereau(CodeGuichet.parse("G1104"), List.of(one, two), false))));
    }

    @Test
    void as_many_fiches_as_dossiers() {
        assertEquals(
                List.of("E ENVOI_FICHES_NOMBRE /fiches", "E ENVOI_DOSSIER_SANS_FICHE /dossiers/0"),
                codes(fiches(all -> all.subList(1, 2))));
        assertEquals(
                List.of("E ENVOI_FICHES_NOMBRE /fiches", "E ENVOI_FICHE_DOUBLE /fiches/2"),
                codes(fiches(all -> List.of(all.get(0), all.get(1), all.get(1)))));
        assertEquals(
                List.of("E ENVOI_FICHE_SANS_DOSSIER /fiches/0", "E ENVOI_DOSSIER_SANS_FICHE /dossiers/0"),
                codes(premiereFiche(new Fiche("057 0116 000009 10691", OrigineFiche.SNE, true, false))));
    }

    @Test
    void a_fiche_is_edited_not_filled_by_hand() {
        String numero = Exemples.NUMERO.affichage();
        assertEquals(
                List.of("E ENVOI_FICHE_ORIGINE /fiches/0/origine"),
                codes(premiereFiche(new Fiche(numero, null, true, false))));
        assertEquals(
                List.of("E ENVOI_FICHE_QR /fiches/0/codeQr"),
                codes(premiereFiche(new Fiche(numero, OrigineFiche.SNE, false, false))));
        assertEquals(
                List.of("E ENVOI_FICHE_NUMERO /fiches/0/numero", "E ENVOI_DOSSIER_SANS_FICHE /dossiers/0"),
                codes(premiereFiche(new Fiche(null, OrigineFiche.PORTAIL_PRESTATAIRE, true, false))));
    }

    @Test
    void anything_handwritten_is_rejected() {
        assertEquals(
                List.of("E ENVOI_MANUSCRIT /fiches/0"),
                codes(premiereFiche(new Fiche(Exemples.NUMERO.compact(), OrigineFiche.SNE, true, true))));
        Bordereau right = envoi().bordereaux().get(0);
        assertEquals(
                List.of("E ENVOI_MANUSCRIT /bordereaux/0"),
                codes(bordereaux(new Bordereau(right.guichet(), right.numeros(), true))));
        assertEquals(
                List.of("E ENVOI_MANUSCRIT /dossiers/0/pieces/0"),
                codes(pieces(new Piece(piece("RFR"), true, true, false))));
    }

    @Test
    void pieces_are_in_scope_and_legible() {
        assertEquals(List.of("E ENVOI_DOSSIER_SANS_PIECE /dossiers/0/pieces"), codes(pieces()));
        assertEquals(
                List.of(
                        "E ENVOI_PIECE_ILLISIBLE /dossiers/0/pieces/0",
                        "E ENVOI_PIECE_ILLISIBLE /dossiers/0/pieces/1",
                        "E ENVOI_PIECE_HORS_PERIMETRE /dossiers/0/pieces/2",
                        "E ENVOI_PIECE_HORS_PERIMETRE /dossiers/0/pieces/3"),
                codes(pieces(
                        new Piece(piece("RFR"), false, false, false),
                        Piece.de(piece("RES-1").toBuilder()
                                .marque(MarquePiece.INEXPLOITABLE)
                                .build()),
                        Piece.de(piece("RIB")),
                        Piece.de(piece("RES-7").toBuilder()
                                .marque(MarquePiece.HORS_PERIMETRE)
                                .build()))));
    }

    @Test
    @EprouveRegle("ENVOI_SANS_TRI")
    void what_the_firm_does_not_see_is_a_warning() {
        Envoi odd = pieces(
                Piece.de(piece("RFR")),
                Piece.de(piece("RFR")),
                Piece.de(piece("RES-1").toBuilder().marque(MarquePiece.OBSOLETE).build()),
                Piece.de(piece("RES-4").toBuilder()
                        .deposeeLe(LocalDate.of(2016, 11, 20))
                        .build()));
        Rapport rapport = ConformiteEnvoi.controler(odd);
        assertTrue(rapport.conforme());
        assertEquals(
                List.of(
                        "A ENVOI_PIECE_DOUBLE /dossiers/0/pieces/1",
                        "A ENVOI_PIECE_OBSOLETE /dossiers/0/pieces/2",
                        "A ENVOI_PIECE_OBSOLETE /dossiers/0/pieces/3"),
                codes(rapport));
        for (LocalDate jour : Bornes.de("ENVOI_SANS_TRI")) {
            Envoi dated = new Envoi(odd.guichet(), jour, odd.canal(), odd.bordereaux(), odd.fiches(), odd.dossiers());
            Anomalie found = ConformiteEnvoi.controler(dated).anomalies().stream()
                    .filter(one -> one.code().equals("ENVOI_PIECE_DOUBLE"))
                    .findFirst()
                    .orElseThrow();
            String texte = found.source() == null ? null : found.source().texte();
            assertEquals(
                    jour.isBefore(LocalDate.of(2016, 1, 1))
                            ? null
                            : jour.isBefore(LocalDate.of(2020, 1, 1))
                                    ? "interprétation"
                                    : "documents d’assistance du SNE (2020)",
                    texte);
        }
    }

    @ParameterizedTest
    @CsvSource({"2017-05-10, false", "2017-05-11, true", "2017-05-12, true"})
    void a_visible_NIR_is_a_warning_from_11_05_2017(LocalDate jour, boolean expected) {
        Envoi right = pieces(new Piece(piece("RFR"), true, false, true));
        Envoi dated =
                new Envoi(right.guichet(), jour, right.canal(), right.bordereaux(), right.fiches(), right.dossiers());
        assertEquals(expected ? List.of("A ENVOI_PIECE_NIR /dossiers/0/pieces/0") : List.of(), codes(dated));
    }

    @Test
    void the_same_dossier_does_not_leave_twice() {
        Envoi right = envoi();
        Envoi twice = new Envoi(
                right.guichet(),
                right.date(),
                right.canal(),
                right.bordereaux(),
                right.fiches(),
                List.of(right.dossiers().get(0), right.dossiers().get(0)));
        assertEquals(
                List.of(
                        "E ENVOI_DOSSIER_DOUBLE /dossiers/1",
                        "E ENVOI_FICHE_SANS_DOSSIER /fiches/1",
                        "E ENVOI_BORDEREAU_EN_TROP /bordereaux/0/numeros/1"),
                codes(twice));
        Envoi empty = new Envoi(right.guichet(), right.date(), right.canal(), right.bordereaux(), List.of(), List.of());
        assertTrue(codes(empty).contains("E ENVOI_VIDE /dossiers"));
    }

    @Test
    @EprouveRegle("ENVOI_COURRIEL")
    void the_secured_e_mail_opens_on_a_configured_day() {
        LocalDate premierJour = LocalDate.of(2017, 9, 4);
        for (LocalDate jour : List.of(premierJour.minusDays(1), premierJour, premierJour.plusDays(1))) {
            Rapport rapport = ConformiteEnvoi.controler(envoi(jour, Canal.COURRIEL_SECURISE), premierJour);
            assertEquals(!jour.isBefore(premierJour), rapport.conforme());
        }
        for (LocalDate jour : Bornes.de("ENVOI_COURRIEL")) {
            Rapport closed = ConformiteEnvoi.controler(envoi(jour, Canal.COURRIEL_SECURISE));
            assertEquals(List.of("E ENVOI_COURRIEL_FERME /canal"), codes(closed));
            assertEquals(jour.isBefore(DATE), closed.anomalies().get(0).source() == null, "announced on 21/02/2017");
            assertEquals(List.of(), codes(ConformiteEnvoi.controler(envoi(jour, Canal.PAPIER))));
        }
    }

    @Test
    @EprouveRegle({"ENVOI_FICHE_PREREMPLIE", "ENVOI_BORDEREAU", "ENVOI_MANUSCRIT", "ENVOI_PERIMETRE"})
    void each_reason_cites_the_bulletin_from_its_day_and_says_that_it_is_inferred_before() {
        Envoi wrong = new Envoi(
                Exemples.MOSELIS,
                DATE,
                Canal.PAPIER,
                List.of(new Bordereau(Exemples.MOSELIS, List.of(), true)),
                List.of(),
                List.of(new Dossier(Exemples.NUMERO, List.of())));
        for (LocalDate jour : Bornes.de("ENVOI_BORDEREAU")) {
            Envoi dated = new Envoi(
                    wrong.guichet(), jour, wrong.canal(), wrong.bordereaux(), wrong.fiches(), wrong.dossiers());
            String expected = jour.isBefore(LocalDate.of(2016, 1, 1))
                    ? null
                    : jour.isBefore(DATE) ? "interprétation" : "bulletin SNE du 21/02/2017";
            for (String code : List.of(
                    "ENVOI_MANUSCRIT", "ENVOI_FICHES_NOMBRE", "ENVOI_BORDEREAU_OUBLI", "ENVOI_DOSSIER_SANS_PIECE")) {
                Anomalie found = ConformiteEnvoi.controler(dated).anomalies().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow();
                if (expected == null) {
                    assertNull(found.source(), code);
                } else {
                    assertEquals(expected, found.source().texte(), code + jour);
                }
            }
        }
    }

    @Test
    void every_reason_has_its_remedy() {
        long reasons = Messages.codes().stream()
                .filter(one -> one.startsWith("ENVOI_"))
                .count();
        assertEquals(24, reasons);
    }

    @Property(tries = 300)
    void no_dispatch_makes_it_throw(@ForAll("envois") Envoi envoi) {
        for (Anomalie one : ConformiteEnvoi.controler(envoi, null).anomalies()) {
            assertTrue(Messages.codes().contains(one.code()), one.code());
        }
    }

    @Provide
    Arbitrary<Envoi> envois() {
        Arbitrary<String> numeros = Arbitraries.of("057121507390310691", "057 0116 000001 10691", "", "x", "é");
        Arbitrary<Bordereau> bordereaux = net.jqwik.api.Combinators.combine(
                        numeros.list().ofMaxSize(3), Arbitraries.of(true, false))
                .as((list, hand) -> new Bordereau(hand ? null : Exemples.MOSELIS, list, hand));
        Arbitrary<Fiche> fiches = net.jqwik.api.Combinators.combine(
                        numeros.injectNull(0.2),
                        Arbitraries.of(OrigineFiche.class).injectNull(0.2),
                        Arbitraries.of(true, false))
                .as((numero, origine, yes) -> new Fiche(numero, origine, yes, !yes));
        Arbitrary<Dossier> dossiers = Arbitraries.of("RFR", "ID-FR", "OBSOLETE", null)
                .list()
                .ofMaxSize(3)
                .map(codes -> new Dossier(
                        Exemples.NUMERO,
                        codes.stream()
                                .map(code -> new Piece(
                                        PieceJustificative.builder()
                                                .code(code == null ? null : CodePiece.of(code))
                                                .marque(code == null ? null : MarquePiece.of(code))
                                                .build(),
                                        code == null,
                                        false,
                                        true))
                                .toList()));
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, 73_000).map(LocalDate.of(1900, 1, 1)::plusDays);
        return net.jqwik.api.Combinators.combine(
                        dates,
                        Arbitraries.of(Canal.class),
                        bordereaux.list().ofMaxSize(2),
                        fiches.list().ofMaxSize(3),
                        dossiers.list().ofMaxSize(3))
                .as((date, canal, b, f, d) -> new Envoi(Exemples.MOSELIS, date, canal, b, f, d));
    }

    @Test
    void nothing_of_a_dispatch_prints_a_number_or_a_title() {
        Envoi right = envoi();
        assertEquals("Envoi[10691, 2017-02-21, 2]", right.toString());
        assertEquals("Bordereau[10691, 2]", right.bordereaux().get(0).toString());
        assertEquals("Fiche[PROGICIEL]", right.fiches().get(0).toString());
        assertEquals(
                "Dossier[057 1215 ****** 10691, 1]", right.dossiers().get(0).toString());
        Piece piece = right.dossiers().get(0).pieces().get(0);
        assertEquals("Piece[" + piece.piece().code() + "]", piece.toString());
    }
}
