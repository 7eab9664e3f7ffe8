package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.nomenclature.Civilite;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A variable tells what its column holds and where it stands among the others. */
class VariableTest {
    private static Variable variable(String name) {
        return Variable.of(name).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "demandeur.nom, texte, false",
        "demandeur.prenoms, texte, true",
        "demandeur.prenoms.1, texte, false",
        "demandeur.dateNaissance, date, false",
        "dateDepot, date, false",
        "demandeur.civilite, code, false",
        "logementRecherche.elargie, oui/non, false",
        "logementActuel.surface, montant, false",
        "numeroUnique, identifiant, false"
    })
    void it_tells_what_it_holds(String name, String type, boolean several) {
        assertEquals(type, variable(name).type());
        assertEquals(several, variable(name).several());
        assertEquals(name, variable(name).toString());
    }

    @Test
    void it_has_the_list_of_its_codes_and_knows_communes() {
        assertSame(Civilite.LISTE, variable("demandeur.civilite").liste().orElseThrow());
        assertTrue(variable("demandeur.nom").liste().isEmpty());
        assertEquals(
                List.of(true, true, false),
                Stream.of("demandeur.adresse.commune", "logementRecherche.communes", "demandeur.nom")
                        .map(one -> variable(one).commune())
                        .toList());
    }

    /** A list of one hundred is the longest; the first is 1 in a name and 0 in a pointer. */
    @Test
    void ranks_begin_with_1_in_a_name_and_with_0_in_a_pointer() {
        for (String one :
                List.of("coTitulaires.1.nom", "coTitulaires.99.nom", "/coTitulaires/0/nom", "/coTitulaires/99/nom")) {
            assertTrue(Variable.of(one).isPresent(), one);
        }
        for (String one : List.of(
                "coTitulaires.0.nom",
                "coTitulaires.100.nom",
                "coTitulaires.nom",
                "coTitulaires",
                "/coTitulaires/100/nom",
                "/coTitulaires/01/nom",
                "coTitulaires.1",
                "demandeur",
                "demandeur.nom.1",
                "inconnu",
                "",
                "/")) {
            assertTrue(Variable.of(one).isEmpty(), one);
        }
    }

    @Test
    void they_stand_in_the_order_of_the_document() {
        List<String> names = List.of(
                "demandeur.civilite",
                "demandeur.prenoms",
                "demandeur.prenoms.1",
                "demandeur.prenoms.2",
                "coTitulaires.1.civilite",
                "coTitulaires.2.civilite",
                "coTitulaires.10.civilite");
        List<Variable> all = names.stream().map(VariableTest::variable).toList();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                Variable same = variable(all.get(j).pointer());
                assertEquals(
                        Integer.compare(i, j),
                        Integer.signum(all.get(i).compareTo(same)),
                        names.get(i) + " " + names.get(j));
                assertEquals(i == j, all.get(i).equals(same));
            }
            assertEquals(all.get(i).hashCode(), variable(names.get(i)).hashCode());
        }
        assertNotEquals(all.get(0).hashCode(), all.get(1).hashCode());
        assertNotEquals(all.get(0), null);
    }
}
