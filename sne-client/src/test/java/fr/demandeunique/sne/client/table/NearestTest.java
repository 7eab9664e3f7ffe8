package fr.demandeunique.sne.client.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.demandeunique.sne.controle.Anomalie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a name may be from a member to be taken for its slip: a letter in three, two at most. */
class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "nomNaissance, nomNaissance",
        "nomNaissanc, nomNaissance",
        "nomNaissan, nomNaissance",
        "nomNaissa,",
        "nomNaissancexx, nomNaissance",
        "nomNaissancexxx,",
        "xomNaixsance, nomNaissance",
        "xomNaixxance,",
        "monNaissance, nomNaissance",
        "nom, nom",
        "noms, nom",
        "nim,",
        "no,",
        "nam,",
        "nomm, nom",
        "nommm,",
        "N-O_M, nom",
        "courriels, courriel",
        "corriel, courriel",
        "correl,",
        "corel,"
    })
    void a_slip_is_told_with_what_was_meant(String name, @Nullable String meant) {
        assertEquals(meant, Lookalike.nearest(name, PersonTables.DEMANDEUR));
    }

    @Test
    void names_that_begin_with_nb_are_numbers_and_a_long_name_is_nobodys_slip() {
        assertEquals("nombrePersonnes", Lookalike.nearest("nbPersonnes", DemandeTables.LOGEMENT_RECHERCHE));
        assertEquals("nombrePersonnes", Lookalike.nearest("nbrPersonnes", DemandeTables.LOGEMENT_RECHERCHE));
        assertNull(Lookalike.nearest("nPersonnes", DemandeTables.LOGEMENT_RECHERCHE));
        assertEquals("nom", Lookalike.nearest("nom" + "_".repeat(37), PersonTables.DEMANDEUR));
        assertNull(Lookalike.nearest("nom" + "_".repeat(38), PersonTables.DEMANDEUR));
        assertNull(Lookalike.nearest("", PersonTables.DEMANDEUR));
    }

    @Test
    void a_synonym_counts_where_the_table_has_the_member() {
        assertEquals("courriel", Lookalike.nearest("email", PersonTables.DEMANDEUR));
        assertNull(Lookalike.nearest("email", DemandeTables.MOTIF));
        Anomalie warning = Lookalike.warning("email", PersonTables.DEMANDEUR, "/demandeur/email");
        assertNotNull(warning);
        assertEquals("AVERTISSEMENT MEMBRE_VOISIN /demandeur/email", warning.toString());
        assertEquals("courriel", warning.parametres().get("voisin"));
        assertEquals("email", warning.parametres().get("membre"));
        assertNull(Lookalike.warning("dossier", PersonTables.DEMANDEUR, ""));
    }

    @Test
    void a_fault_is_told_where_it_is() {
        assertEquals("ERREUR X /a", Fault.of("X").at().apply("/a").toString());
        assertEquals("array", Fault.ARRAY.at().apply("/a").parametres().get("attendu"));
    }
}
