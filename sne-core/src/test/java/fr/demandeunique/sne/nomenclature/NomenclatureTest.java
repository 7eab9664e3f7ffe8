package fr.demandeunique.sne.nomenclature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.reglement.Certitude;
import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NomenclatureTest {
    private static final String FORMULAIRE = "CERFA-14069*05";

    @Test
    void every_list_has_its_codes_each_once_with_label_and_source() {
        for (Nomenclature liste : Nomenclature.values()) {
            Set<String> seen = new HashSet<>();
            assertFalse(liste.codes().isEmpty(), liste.nom());
            for (Entree one : liste.entrees()) {
                assertTrue(seen.add(one.schema() + " " + one.code()), liste.nom() + " " + one.code());
                assertFalse(one.libelle().isBlank() || one.libelle().contains("'"), one.libelle());
                assertFalse(one.source().citation().isBlank());
                assertEquals(one.schema().equals(Nomenclature.SCHEMA_XML), liste.connait(one.code()), one.code());
            }
        }
    }

    /** The sizes of the published lists, counted apart from the table. */
    @ParameterizedTest
    @CsvSource({
        "MOTIF_DEMANDE, 23, 9",
        "SITUATION_FAMILIALE, 7, 0",
        "LIEN_DEMANDEUR, 4, 6",
        "TYPE_CONTRAT_TRAVAIL, 8, 12",
        "MODELE_LOGEMENT, 17, 0",
        "RESSOURCE_RECUE, 14, 0",
        "TYPE_FICHIER, 9, 0",
        "TYPOLOGIE_LOGEMENT_DALO, 29, 0",
        "CONTINGENT, 6, 0",
        "MOTIF_RADIATION, 6, 0",
        "SOUS_MOTIF_RADIATION, 2, 0"
    })
    void a_list_is_as_long_as_published(Nomenclature liste, int exchanges, int form) {
        assertEquals(exchanges, liste.codes().size());
        assertEquals(form, liste.entrees(FORMULAIRE).size());
        int law = liste.entrees("CCH-R441-2-8").size();
        assertEquals(liste == Nomenclature.MOTIF_RADIATION ? 1 : 0, law);
        assertEquals(exchanges + form + law, liste.entrees().size());
    }

    @ParameterizedTest
    @CsvSource({
        "SITUATION_FAMILIALE, marie(e), M",
        "SITUATION_FAMILIALE, MARIÉE, M",
        "SITUATION_FAMILIALE, ' Marié ', M",
        "SITUATION_FAMILIALE, Veuve, V",
        "SITUATION_FAMILIALE, veuf(ve), V",
        "SITUATION_FAMILIALE, veuf, V",
        "SITUATION_FAMILIALE, pacsee, P",
        "MOTIF_DEMANDE, \"PROBLEMES D'ENVIRONNEMENT  OU DE VOISINAGE\", 17",
        "MOTIF_DEMANDE, assistante maternelle ou familiale, 16",
        "MOTIF_DEMANDE, Assistant maternel ou familial, 16",
        "TYPE_LOGEMENT, t6 et plus, T6P",
        "LIEN_DEMANDEUR, colocataire, L",
        "ETAT_HANDICAP, evolutif, EVO",
        "RESSOURCE_RECUE, Salaire ou revenu d\u2019activité, SAL"
    })
    void a_label_is_found_however_it_is_typed(Nomenclature liste, String typed, String code) {
        assertEquals(Optional.of(code), liste.code(typed));
    }

    @Test
    void every_label_leads_back_to_its_code() {
        for (Nomenclature liste : Nomenclature.values()) {
            for (String code : liste.codes()) {
                String label = liste.libelle(code).orElseThrow();
                assertEquals(Optional.of(code), liste.code(label), liste.nom());
                assertEquals(Optional.of(code), liste.code(label.toUpperCase(Locale.FRENCH)), label);
                assertEquals(Optional.of(code), liste.code("  " + label.replace('\u2019', '\'') + "\u00a0"), label);
            }
            assertTrue(liste.code("").isEmpty());
        }
    }

    @Property
    void no_text_makes_a_list_throw(@ForAll Nomenclature liste, @ForAll String text) {
        assertEquals(liste.connait(text), liste.libelle(text).isPresent());
        liste.code(text).ifPresent(code -> assertTrue(liste.connait(code)));
    }

    @Test
    void upper_and_lower_case_of_a_code_differ_as_on_the_wire() {
        assertTrue(Nomenclature.TYPE_FICHIER.connait("CRE"));
        assertFalse(Nomenclature.TYPE_FICHIER.connait("cre"));
        assertFalse(Nomenclature.LIEN_DEMANDEUR.connait("B2"), "a box of the form is not a code of the exchanges");
    }

    @Test
    void an_entry_says_between_which_days_it_may_be_used() {
        Entree sejour = Nomenclature.SOUS_MOTIF_RADIATION.entree("IRRSEJ").orElseThrow();
        assertFalse(sejour.vaut(LocalDate.of(2012, 9, 4)));
        assertTrue(sejour.vaut(LocalDate.of(2012, 9, 5)));
        assertTrue(sejour.vaut(LocalDate.of(2012, 9, 6)));
        Entree attribution = Nomenclature.MOTIF_RADIATION.entree("RADATT").orElseThrow();
        assertEquals(
                "CCH, art. R441-2-8 (version du 03/05/2010)",
                attribution.source().citation());
        assertFalse(attribution.vaut(LocalDate.of(2010, 5, 2)));
        assertTrue(attribution.vaut(LocalDate.of(2010, 5, 3)));
        Entree unknown = Nomenclature.MOTIF_DEMANDE.entree("23").orElseThrow();
        assertTrue(unknown.vaut(LocalDate.of(1900, 1, 1)), "an unknown day does not limit");
        assertEquals("texte libre obligatoire", unknown.note());
    }

    @Test
    void the_empty_code_undoes_a_radiation_and_motif_f_has_no_code_of_the_SNE() {
        assertEquals("Déradiation", Nomenclature.MOTIF_RADIATION.libelle("").orElseThrow());
        assertEquals(Optional.of(""), Nomenclature.MOTIF_RADIATION.code("deradiation"));
        assertFalse(Nomenclature.MOTIF_RADIATION.connait("f"));
        Entree fusion = Nomenclature.MOTIF_RADIATION.entrees("CCH-R441-2-8").get(0);
        assertEquals("f", fusion.code());
        assertFalse(fusion.vaut(LocalDate.of(2017, 5, 7)));
        assertTrue(fusion.vaut(LocalDate.of(2017, 5, 8)) && fusion.vaut(LocalDate.of(2017, 5, 9)));
        assertEquals(
                "CCH, art. R441-2-8 (version du 08/05/2017)", fusion.source().citation());
    }

    @Test
    void the_revision_of_the_lists_is_visible() {
        assertTrue(Nomenclature.revision().numero().matches("20\\d\\d\\.\\d+"));
        assertFalse(Nomenclature.revision().verifieeLe().isBefore(LocalDate.of(2026, 11, 24)));
    }

    @Test
    @EprouveRegle("CODES_SNE")
    void the_lists_of_the_interface_are_those_of_2017() {
        LocalDate bulletin = LocalDate.of(2017, 2, 8);
        assertTrue(Reglement.regle("CODES_SNE", bulletin.minusDays(1)).isEmpty());
        for (LocalDate day : List.of(bulletin, bulletin.plusDays(1))) {
            Regle rule = Reglement.regle("CODES_SNE", day).orElseThrow();
            assertEquals(Certitude.O, rule.certitude());
        }
        assertEquals("Marié(e)", Nomenclature.SITUATION_FAMILIALE.libelle("M").orElseThrow());
    }
}
