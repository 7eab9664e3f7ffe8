package fr.demandeunique.sne.client.registre;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.registre.CotationCommuniquee.Ligne;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the register gives, as values: what they refuse, what they copy and what they say of themselves. */
class RegistreTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final Demande DEMANDE =
            Demande.builder().numeroUnique(NUMERO).build();
    private static final LocalDate DAY = LocalDate.of(2017, 2, 21);

    @Test
    void a_version_is_a_number_with_a_mark_that_a_header_can_hold() {
        assertEquals("*", Version.last(NUMERO).etag());
        assertEquals("", Version.of(NUMERO, null).etag());
        for (String good : List.of(" ", "~", "\"3\"")) {
            assertEquals(good, Version.of(NUMERO, good).etag());
            assertEquals(good, DemandeVersionnee.of(DEMANDE, good).etag());
        }
        for (String bad : List.of("\n", "\u007f", "é")) {
            assertThrows(IllegalArgumentException.class, () -> Version.of(NUMERO, bad));
            assertThrows(IllegalArgumentException.class, () -> new Version.ByNumber(NUMERO, bad));
            assertThrows(IllegalArgumentException.class, () -> DemandeVersionnee.of(DEMANDE, bad));
        }
        assertEquals(NUMERO, Version.last(NUMERO).numero());
    }

    @Test
    void a_demande_with_its_version_may_be_changed_and_keeps_its_mark_but_not_what_was_told() {
        var read = new DemandeVersionnee(
                DEMANDE, "\"3\"", List.of(Anomalie.avertissement("X", "")), List.of(new Consigne("Y")));
        assertEquals(NUMERO, read.numero());
        Demande changed = DEMANDE.toBuilder().precisions("p").build();
        assertEquals(new DemandeVersionnee(changed, "\"3\"", List.of(), List.of()), read.with(changed));
        assertEquals("", DemandeVersionnee.of(DEMANDE, null).etag());
        var fresh = DemandeVersionnee.of(Demande.builder().build(), "\"3\"");
        assertThrows(IllegalStateException.class, fresh::numero);
    }

    @Test
    void a_deposit_is_of_three_types_and_of_ten_mebioctets_at_most() {
        byte[] largest = new byte[DepotPiece.BYTES_MAX];
        for (String type : List.of("application/pdf", "image/jpeg", "image/png")) {
            assertEquals(
                    type,
                    DepotPiece.of(CodePiece.AVIS_IMPOSITION, type, largest).mediaType());
        }
        assertThrows(
                IllegalArgumentException.class, () -> DepotPiece.of(CodePiece.AVIS_IMPOSITION, "image/gif", largest));
        for (byte[] bad : new byte[][] {new byte[0], new byte[DepotPiece.BYTES_MAX + 1]}) {
            assertThrows(
                    IllegalArgumentException.class, () -> DepotPiece.of(CodePiece.AVIS_IMPOSITION, "image/png", bad));
        }
        DepotPiece bare = DepotPiece.of(CodePiece.AVIS_IMPOSITION, "image/png", new byte[1]);
        assertNull(bare.personne());
        assertNull(bare.libelle());
        DepotPiece whole = bare.libelle("Avis").personne("demandeur");
        assertEquals("demandeur", whole.personne());
        assertEquals("Avis", whole.libelle());
        assertSame(CodePiece.AVIS_IMPOSITION, whole.code());
        assertEquals("Avis", whole.personne("coTitulaires/0").libelle());
        assertEquals(1, whole.bytes().length);
        assertEquals("DepotPiece[RFR image/png 1]", whole.toString());
    }

    @Test
    void an_extraction_is_under_way_or_ready_or_neither() {
        for (String state : List.of("PRETE", "EN_COURS", "AUTRE")) {
            var one = new ExtractionAlerte("x", "a", state, Instant.EPOCH, null, null, null);
            assertEquals(state.equals("PRETE"), one.prete());
            assertEquals(state.equals("EN_COURS"), one.enCours());
        }
    }

    @Test
    void a_movement_may_be_a_suppression() {
        for (TypeFichier type : List.of(TypeFichier.SUPPRESSION, TypeFichier.of("CRE"))) {
            var one = new LigneMouvement(1, type, Instant.EPOCH, DAY, NUMERO, null, null, null);
            assertEquals(type.equals(TypeFichier.SUPPRESSION), one.estSuppression());
        }
    }

    @Test
    void a_list_of_codes_has_its_labels_in_order() {
        var list = new ListeCodes("l", "1", List.of(new ListeCodes.Code("b", "B"), new ListeCodes.Code("a", "A")));
        assertEquals("{b=B, a=A}", list.libelles().toString());
        assertThrows(UnsupportedOperationException.class, () -> list.libelles().put("c", "C"));
    }

    @Test
    void a_guichet_is_printed_by_its_identity() {
        var one =
                new FicheGuichet(CodeGuichet.parse("10691"), "Mairie", List.of("1 place"), List.of("057"), "03", null);
        var identity = one.identite();
        assertEquals("10691", identity.code().code());
        assertEquals("Mairie", identity.nom());
        assertEquals(List.of("1 place"), identity.adresse());
        assertEquals("03", identity.telephone());
    }

    @Test
    void a_file_is_its_type_and_its_bytes() {
        byte[] bytes = {1, 2};
        Fichier file = Fichier.of("image/png", bytes);
        assertEquals("image/png", file.mediaType());
        assertSame(bytes, file.bytes());
        assertEquals("Fichier[image/png 2]", file.toString());
    }

    @Test
    void what_speaks_of_somebody_is_not_printed() {
        var line = new Ligne("c", "l", BigDecimal.ONE, "motif personnel", false);
        assertEquals("Ligne[c]", line.toString());
        var score =
                new CotationCommuniquee("g", DAY, BigDecimal.ONE, null, false, List.of(line), null, null, List.of());
        assertEquals("CotationCommuniquee[g, 2017-02-21]", score.toString());
        var piece = new Piece(
                "p", CodePiece.AVIS_IMPOSITION, "Avis", "demandeur", null, null, null, null, null, null, true, null);
        assertEquals("Piece[RFR]", piece.toString());
    }

    @Test
    void lists_are_copied() {
        List<String> texts = new ArrayList<>(List.of("a"));
        List<BigDecimal> values = new ArrayList<>(Arrays.asList(BigDecimal.ONE, null));
        List<Anomalie> anomalies = new ArrayList<>(List.of(Anomalie.avertissement("X", "")));
        var page = new Page<>(texts, 0, 1);
        var sheet = new FicheGuichet(CodeGuichet.parse("10691"), "n", texts, texts, null, null);
        var territory = new FicheTerritoire("057", "Moselle", texts);
        var table = new Tableau("t", "T", DAY, null, texts, List.of());
        var row = new Tableau.Ligne("l", values);
        var twin = new DemandeRessemblante(NUMERO, EtatDemande.ACTIVE, null, null, texts, null);
        var score = new CotationCommuniquee(null, DAY, BigDecimal.ONE, null, false, List.of(), null, null, anomalies);
        var read = new DemandeVersionnee(DEMANDE, "", anomalies, List.of());
        texts.clear();
        values.clear();
        anomalies.clear();
        assertEquals(List.of("a"), page.elements());
        assertEquals(List.of("a"), sheet.adresse());
        assertEquals(List.of("a"), sheet.territoires());
        assertEquals(List.of("a"), territory.departements());
        assertEquals(List.of("a"), table.colonnes());
        assertEquals(List.of("a"), twin.criteres());
        assertEquals(2, row.valeurs().size(), "one of them not given");
        assertFalse(row.valeurs().contains(BigDecimal.TEN));
        assertEquals(1, score.avertissements().size());
        assertEquals(1, read.avertissements().size());
        assertTrue(new LotMouvements(List.of(), "c", true).fini());
        assertDoesNotThrow(() -> new PieceDeposee(
                new Piece("p", null, null, null, null, null, null, null, null, null, false, null), List.of(), ""));
    }
}
