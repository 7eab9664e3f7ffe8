package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Composants;
import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A code of tomorrow is kept and told, wherever a demande may hold one. */
class CodesInconnusTest {
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);
    private static final Demande PLEINE = DemandePleine.demande();

    static List<String> codes() {
        List<String> paths = new ArrayList<>();
        for (String path : Composants.chemins(PLEINE)) {
            Object value = Composants.lire(PLEINE, path);
            if (value instanceof Code<?> || value instanceof List<?> list && list.get(0) instanceof Code<?>) {
                paths.add(path);
            }
        }
        return paths;
    }

    @ParameterizedTest
    @MethodSource("codes")
    void an_unknown_code_is_told_at_its_place(String path) throws ReflectiveOperationException {
        Object value = Composants.lire(PLEINE, path);
        Object code = value instanceof List<?> list ? list.get(0) : value;
        Object unknown = code.getClass().getMethod("of", String.class).invoke(null, "DEMAIN");
        Demande demande = Composants.avecA(PLEINE, path, value == code ? unknown : List.of(unknown));
        String place = "/" + path + (value == code ? "" : "/0");
        Set<String> expected = inconnus(PLEINE); // some of its codes are of no list
        expected.add(place);
        assertEquals(expected, inconnus(demande));
    }

    @Test
    void codes_of_the_lists_are_known() {
        assertTrue(codes().size() > 40, codes().toString());
        assertEquals(Set.of(), inconnus(Exemples.active()));
        assertTrue(ControleDemande.codesConnus(Exemples.active(), JOUR));
        var elsewhere = Exemples.active().toBuilder().etat(EtatDemande.of("DEMAIN"));
        assertFalse(ControleDemande.codesConnus(elsewhere.build(), JOUR));
    }

    @Test
    void a_piece_of_another_code_is_no_unknown_code_of_the_demande() {
        var rib = PieceJustificative.builder().code(CodePiece.of("RIB")).build();
        Demande demande = Exemples.active().toBuilder().pieces(List.of(rib)).build();
        assertEquals(Set.of("/pieces/0/code"), inconnus(demande));
        assertTrue(ControleDemande.codesConnus(demande, JOUR));
    }

    @Test
    void a_titre_de_sejour_may_be_more_exact_than_the_list() {
        var titre = PieceJustificative.builder().code(CodePiece.of("SEJ-CR")).build();
        assertEquals(Set.of(), inconnus(Demande.builder().pieces(List.of(titre)).build()));
    }

    private static Set<String> inconnus(Demande demande) {
        return ControleDemande.controler(demande, JOUR).anomalies().stream()
                .filter(one -> one.code().equals("CODE_INCONNU"))
                .map(Anomalie::chemin)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
