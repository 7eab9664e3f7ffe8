package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.demande.Demande;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArbreTest {

    @Test
    void a_tree_says_what_the_bytes_say() {
        for (Demande demande :
                List.of(Exemples.pleine(), DemandeJson.read(Exemples.octets()).demande())) {
            Map<String, ?> tree = DemandeJson.tree(demande);
            assertEquals(DemandeJson.members(DemandeJson.write(demande)), tree);
            assertEquals(
                    List.copyOf(DemandeJson.members(DemandeJson.write(demande)).keySet()), List.copyOf(tree.keySet()));
            assertEquals(demande, DemandeJson.read(tree).resultat().orElseThrow());
        }
    }

    @Test
    void a_tree_that_was_given_cannot_be_modified() {
        Map<String, Object> tree = DemandeJson.tree(Exemples.pleine());
        assertThrows(UnsupportedOperationException.class, () -> tree.put("etat", "RADIEE"));
        var persons = (List<?>) tree.get("personnesACharge");
        assertThrows(UnsupportedOperationException.class, () -> persons.remove(0));
        assertThrows(UnsupportedOperationException.class, () -> ((Map<?, ?>) persons.get(0)).clear());
    }

    @Test
    void what_is_kept_is_a_copy() {
        var inside = new LinkedHashMap<String, Object>(Map.of("a", new ArrayList<>(Arrays.asList(1, 2.5, null))));
        Demande read = DemandeJson.read(Map.of("format", DemandeJson.FORMAT, "inconnu", inside))
                .resultat()
                .orElseThrow();
        inside.clear();
        assertEquals(
                Map.of("a", Arrays.asList(BigDecimal.ONE, new BigDecimal("2.5"), null)),
                read.autres().valeurs().get("inconnu"));
    }

    @Test
    void a_number_beyond_a_long_is_kept_with_its_digits() {
        var large = new BigDecimal("123456789012345678901234567890");
        for (Object value : List.of(large, large.toBigInteger(), Long.MIN_VALUE)) {
            Demande read = DemandeJson.read(Map.of("format", DemandeJson.FORMAT, "inconnu", value))
                    .resultat()
                    .orElseThrow();
            assertEquals(
                    new BigDecimal(value.toString()), read.autres().valeurs().get("inconnu"));
        }
    }

    @Test
    void a_fault_in_a_tree_has_its_place() {
        var read = DemandeJson.read(Map.of(
                "format",
                DemandeJson.FORMAT,
                "coTitulaires",
                List.of(Map.of("nom", "A"), Map.of("dateNaissance", "1980-02-30"))));
        assertEquals("A", read.demande().coTitulaires().get(0).nom());
        assertNull(read.demande().coTitulaires().get(1).dateNaissance());
        assertEquals(
                "DATE_NAISSANCE_IMPOSSIBLE", read.rapport().anomalies().get(0).code());
        assertEquals(
                "/coTitulaires/1/dateNaissance",
                read.rapport().anomalies().get(0).chemin());
    }

    @Test
    void a_tree_has_the_limits_of_a_document() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        assertEquals("JSON_TROP_PROFOND", seule(endless));
        assertEquals("JSON_TROP_GRAND", seule("x".repeat((1 << 20) + 1)));
        assertEquals("JSON_TROP_GRAND", seule(Map.of("x".repeat(10_001), 1)));
        assertEquals("JSON_TROP_GRAND", seule(Collections.nCopies(1_000_000, null)));
        assertEquals("JSON_TROP_GRAND", seule(Collections.nCopies(17, "x".repeat(1 << 20))));
        assertEquals("JSON_TROP_GRAND", seule(new BigDecimal("1" + "0".repeat(100))));
        assertEquals("JSON_NOMBRE", seule(new BigDecimal("1e1001")));
    }

    @Test
    void a_demande_beyond_the_limits_of_a_document_has_no_tree() {
        Demande huge = Demande.builder().precisions("x".repeat((1 << 20) + 1)).build();
        var refused = assertThrows(RefusException.class, () -> DemandeJson.tree(huge));
        assertEquals("JSON_TROP_GRAND", refused.anomalies().get(0).code());
        assertEquals("/precisions", refused.anomalies().get(0).chemin());
    }

    private static String seule(Object value) {
        var read = DemandeJson.read(Map.of("format", DemandeJson.FORMAT, "inconnu", value));
        assertEquals(1, read.rapport().anomalies().size());
        return read.rapport().anomalies().get(0).code();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void what_no_json_holds_is_a_fault_of_the_caller(double value) {
        assertThrows(IllegalArgumentException.class, () -> seule(value));
        assertThrows(IllegalArgumentException.class, () -> seule(List.of(Thread.currentThread())));
    }
}
