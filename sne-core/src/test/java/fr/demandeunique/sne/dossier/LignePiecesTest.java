package fr.demandeunique.sne.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row of {@code pieces.csv}, cell by cell: the table itself is read once, before any test. */
class LignePiecesTest {
    private static LignePieces ligne(String row) {
        return new LignePieces(row.split("\\|", -1));
    }

    @Test
    void a_row_says_what_the_piece_proves_and_its_place_in_each_list() {
        LignePieces one = ligne("RES-1|ressources|MAJEURE|contrat=1,2|REVENUS|oui|3|E/L||I/S|C/O");
        assertEquals(CodePiece.BULLETINS_SALAIRE, one.code);
        assertEquals("ressources", one.rubrique);
        assertEquals("REVENUS", one.unParmi);
        assertEquals(
                new PieceListee(CodePiece.BULLETINS_SALAIRE, "ressources", Caractere.ENREGISTREMENT, 'L', true),
                one.dans(0));
        assertNull(one.dans(1));
        assertEquals(Caractere.INSTRUCTION, one.dans(2).caractere());
        assertEquals('S', one.dans(2).certitude());
        assertEquals(Caractere.COMPLEMENTAIRE, one.dans(3).caractere());
        LignePieces other = ligne("RFR|revenu fiscal|FOYER|toujours|||annee|E/L");
        assertNull(other.unParmi);
        assertFalse(other.dans(0).sensible());
        assertThrows(IllegalStateException.class, () -> ligne("RFR|revenu fiscal|FOYER|toujours||||X/L"));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "3, 3", "annee, -1", "jamais, -2"})
    void a_paper_is_stale_after_months_with_the_year_or_never(String cell, int expected) {
        assertEquals(expected, ligne("RFR|revenu|FOYER|toujours|||" + cell).peremption());
    }

    @ParameterizedTest
    @CsvSource({"toujours, FOYER, false, true", "déclaration, FOYER, true, true", "déclaration, MAJEURE, true, false"})
    void a_row_is_of_the_household_or_of_a_person(String fait, String porteur, boolean surDeclaration, boolean foyer) {
        LignePieces one = ligne("RFR|revenu|" + porteur + "|" + fait + "|||");
        assertEquals(surDeclaration, one.surDeclaration());
        assertEquals(foyer, one.duFoyer());
    }

    @Test
    void a_row_with_values_is_due_for_one_of_them_and_for_no_other() {
        LignePieces birth = ligne("FAM-3|famille|FOYER|naissancesPrevues=oui|||9");
        for (Integer nombre : new Integer[] {null, 0, 1}) {
            Demande one = Demande.builder()
                    .naissancesPrevues(
                            NaissancesPrevues.builder().nombre(nombre).build())
                    .build();
            assertEquals(nombre != null && nombre > 0 ? "naissancesPrevues" : null, birth.raison(one), "" + nombre);
        }
        assertNull(birth.raison(Demande.builder().build()));
        LignePieces motif = ligne("MOT-07|motif|FOYER|motif=7,8|||");
        for (String code : List.of("6", "7", "8", "9", "")) {
            Demande one = Demande.builder()
                    .motifs(List.of(Motif.builder()
                            .code(code.isEmpty() ? null : MotifDemande.of(code))
                            .build()))
                    .build();
            assertEquals(
                    code.equals("7") || code.equals("8"),
                    motif.raison(one) != null && motif.raison(one).contains(code),
                    code);
        }
        assertTrue(ligne("RFR|revenu|FOYER|toujours|||")
                .raison(Demande.builder().build())
                .equals("toujours"));
    }
}
