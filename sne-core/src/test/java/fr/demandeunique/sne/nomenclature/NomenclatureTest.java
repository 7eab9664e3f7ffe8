package fr.demandeunique.sne.nomenclature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Allocations;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.dossier.ListePieces;
import fr.demandeunique.sne.reglement.Certitude;
import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NomenclatureTest {
    private static final String FORMULAIRE = "CERFA-14069*05";

    @Test
    void every_list_has_its_codes_each_once_with_label_and_source() {
        for (Nomenclature<?> liste : Nomenclature.toutes()) {
            Set<String> seen = new HashSet<>();
            assertFalse(liste.codes().isEmpty(), liste.nom());
            for (Entree one : liste.entrees()) {
                assertTrue(seen.add(one.schema() + " " + one.code()), liste.nom() + " " + one.code());
                assertFalse(one.libelle().isBlank() || one.libelle().contains("'"), one.libelle());
                assertFalse(one.source().citation().isBlank());
                String documents = liste.entrees().get(0).schema();
                assertEquals(
                        one.schema().equals(documents), liste.of(one.code()).connu(), one.code());
            }
        }
    }

    @Test
    void the_constants_of_a_class_are_the_codes_of_the_table_in_the_same_order() throws IllegalAccessException {
        Map<String, List<String>> table = new HashMap<>();
        Map<String, String> schemas = new HashMap<>();
        for (String[] cells : Table.lire(Nomenclature.class, "codes.csv")) {
            if (schemas.computeIfAbsent(cells[0], name -> cells[1]).equals(cells[1])) {
                table.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(cells[2]);
            }
        }
        Map<String, List<String>> constants = new HashMap<>();
        for (Nomenclature<?> liste : Nomenclature.toutes()) {
            List<Object> values = new ArrayList<>();
            for (Field field : liste.codes().get(0).getClass().getDeclaredFields()) {
                if (Code.class.isAssignableFrom(field.getType())) {
                    assertTrue(Modifier.isPublic(field.getModifiers()) && Modifier.isFinal(field.getModifiers()));
                    values.add(field.get(null));
                }
            }
            assertEquals(liste.codes(), values, liste.nom());
            constants.put(liste.nom(), values.stream().map(Object::toString).toList());
        }
        assertEquals(table, constants);
    }

    /** What the lists of this library share cannot be inherited, being static. */
    @Test
    void every_class_is_closed_and_has_the_two_doors_that_frameworks_look_for() throws ReflectiveOperationException {
        for (Nomenclature<?> liste : Nomenclature.toutes()) {
            Code<?> one = liste.codes().get(0);
            Class<?> type = one.getClass();
            assertTrue(Modifier.isFinal(type.getModifiers()), type.getName());
            assertEquals(0, type.getConstructors().length, type.getName());
            assertSame(liste, type.getField("LISTE").get(null));
            for (String door : List.of("of", "valueOf")) {
                assertSame(one, type.getMethod(door, String.class).invoke(null, one.code()));
                Object other = type.getMethod(door, String.class).invoke(null, "?");
                assertSame(type, other.getClass());
                assertEquals("?", other.toString());
                // One from outside forges no line of a log; its code is as it came.
                Code<?> forged = (Code<?>) type.getMethod(door, String.class).invoke(null, "2\nERREUR");
                assertEquals("2\ufffdERREUR", forged.toString());
                assertEquals("2\nERREUR", forged.code());
            }
        }
    }

    /** The sizes of the published lists, counted apart from the table. */
    @ParameterizedTest
    @CsvSource({
        "motifDemande, 23, 9",
        "situationFamiliale, 7, 0",
        "lienDemandeur, 4, 6",
        "typeContratTravail, 8, 12",
        "modeleLogement, 17, 0",
        "ressourceRecue, 14, 0",
        "typeFichier, 9, 0",
        "typologieLogementDalo, 29, 0",
        "contingent, 6, 0",
        "motifRadiation, 6, 0",
        "sousMotifRadiation, 2, 0"
    })
    void a_list_is_as_long_as_published(String nom, int exchanges, int form) {
        Nomenclature<?> liste = Nomenclature.de(nom).orElseThrow();
        assertEquals(nom, liste.nom());
        assertEquals(exchanges, liste.codes().size());
        assertEquals(exchanges, liste.entrees(Nomenclature.SCHEMA_XML).size());
        assertEquals(form, liste.entrees(FORMULAIRE).size());
        int law = liste.entrees("CCH-R441-2-8").size();
        assertEquals(liste == MotifRadiation.LISTE ? 1 : 0, law);
        assertEquals(exchanges + form + law, liste.entrees().size());
    }

    @ParameterizedTest
    @CsvSource({
        "situationFamiliale, marie(e), M",
        "situationFamiliale, MARIÉE, M",
        "situationFamiliale, ' Marié ', M",
        "situationFamiliale, Veuve, V",
        "situationFamiliale, veuf(ve), V",
        "situationFamiliale, veuf, V",
        "situationFamiliale, pacsee, P",
        "motifDemande, \"PROBLEMES D'ENVIRONNEMENT  OU DE VOISINAGE\", 17",
        "motifDemande, assistante maternelle ou familiale, 16",
        "motifDemande, Assistant maternel ou familial, 16",
        "typeLogement, t6 et plus, T6P",
        "lienDemandeur, colocataire, L",
        "etatHandicap, evolutif, EVO",
        "ressourceRecue, Salaire ou revenu d\u2019activité, SAL",
        "marquePiece, HORS PERIMETRE REGLEMENTAIRE, HORS_PERIMETRE"
    })
    void a_label_is_found_however_it_is_typed(String nom, String typed, String code) {
        Nomenclature<?> liste = Nomenclature.de(nom).orElseThrow();
        assertEquals(code, liste.parLibelle(typed).orElseThrow().code());
    }

    @Test
    void every_label_leads_back_to_its_code() {
        for (Nomenclature<?> liste : Nomenclature.toutes()) {
            for (Code<?> code : liste.codes()) {
                String label = code.libelle();
                assertSame(code, liste.parLibelle(label).orElseThrow(), liste.nom());
                assertSame(
                        code, liste.parLibelle(label.toUpperCase(Locale.FRENCH)).orElseThrow(), label);
                assertSame(
                        code,
                        liste.parLibelle("  " + label.replace('\u2019', '\'') + "\u00a0")
                                .orElseThrow(),
                        label);
            }
            assertTrue(liste.parLibelle("").isEmpty());
        }
    }

    @Test
    void a_label_is_English_where_there_is_one_and_else_French() {
        assertEquals("Married", SituationFamiliale.MARIE.libelle(Locale.UK));
        assertEquals("Marié(e)", SituationFamiliale.MARIE.libelle(Locale.FRENCH));
        assertEquals("Marié(e)", SituationFamiliale.MARIE.libelle(Locale.GERMAN));
        assertEquals("T4", TypeLogement.T4.libelle(Locale.ENGLISH));
        assertEquals("X", SituationFamiliale.of("X").libelle(Locale.ENGLISH));
        assertEquals("X", SituationFamiliale.of("X").libelle());
    }

    @Property
    void no_text_makes_a_list_throw(@ForAll("listes") Nomenclature<?> liste, @ForAll String text) {
        Assume.that(!text.isBlank());
        Code<?> code = liste.of(text);
        assertEquals(text, code.code());
        assertEquals(code.connu(), code.entree().isPresent());
        assertEquals(code.connu(), liste.codes().contains(code));
        assertEquals(code, liste.of(("<" + text + ">").toCharArray(), 1, text.length()));
        liste.parLibelle(text).ifPresent(found -> assertTrue(found.connu()));
    }

    @Provide
    Arbitrary<Nomenclature<?>> listes() {
        return Arbitraries.of(Nomenclature.toutes());
    }

    @Test
    void a_known_code_is_its_constant_from_whatever_text_and_costs_nothing() {
        for (Nomenclature<?> liste : Nomenclature.toutes()) {
            for (Code<?> code : liste.codes()) {
                char[] text = ("<" + code.code() + "\0").toCharArray();
                int length = code.code().length();
                assertSame(code, liste.of(new String(text, 1, length)));
                assertSame(code, liste.of(text, 1, length));
                assertFalse(liste.of(text, 0, length + 1).connu(), liste + " " + code);
                assertFalse(liste.of("\0" + code).connu(), liste + " " + code);
                assertFalse(liste.of(text, 1, length + 1).connu(), liste + " " + code);
                // The end of a long code is not that code, where both would stand at one place.
                int from = Math.max(1, length - 3);
                assertSame(
                        liste.of(new String(text, from, length + 1 - from)).connu(),
                        liste.of(text, from, length + 1 - from).connu(),
                        liste + " " + code);
                char[] after = ("\0" + code.code()).toCharArray();
                assertFalse(liste.of(after, 0, length + 1).connu(), liste + " " + code);
                assertEquals(0, Allocations.de(() -> liste.of(text, 1, length)), liste + " " + code);
                assertEquals(0, Allocations.de(() -> liste.of(code.code())), liste + " " + code);
            }
        }
        assertThrows(IndexOutOfBoundsException.class, () -> Sexe.LISTE.of(new char[] {'M'}, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> Sexe.LISTE.of(new char[] {'M'}, 1, 0));
    }

    @Test
    void a_code_outside_its_list_is_a_value_like_another() {
        Sexe other = Sexe.of("X");
        assertFalse(other.connu());
        assertEquals(Sexe.of("X"), other);
        assertEquals(Sexe.of("X").hashCode(), other.hashCode());
        assertNotEquals(Sexe.of("Y"), other);
        assertNotEquals((Object) CategorieLogement.of("M"), Sexe.of("M"), "another list");
        assertNotEquals((Object) "X", other);
        assertSame(Sexe.LISTE, other.liste());
        assertTrue(other.entree().isEmpty());
    }

    @Test
    void codes_go_in_the_order_of_their_list_and_others_after_them() {
        List<SituationFamiliale> codes = new ArrayList<>(SituationFamiliale.LISTE.codes());
        codes.add(SituationFamiliale.of("A"));
        codes.add(SituationFamiliale.of("B"));
        List<SituationFamiliale> shuffled = new ArrayList<>(codes);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);
        assertEquals(codes, shuffled);
        assertEquals(0, SituationFamiliale.MARIE.compareTo(SituationFamiliale.of("M")));
        assertThrows(
                UnsupportedOperationException.class,
                () -> SituationFamiliale.LISTE.codes().clear());
    }

    @Test
    void neither_null_nor_a_blank_is_a_code() {
        assertEquals(
                "code",
                assertThrows(NullPointerException.class, () -> Sexe.of(null)).getMessage());
        for (String blank : List.of("", " ", "\t")) {
            String sentence = assertThrows(IllegalArgumentException.class, () -> Sexe.of(blank))
                    .getMessage();
            assertEquals("A code of the list sexe may not be blank.", sentence);
        }
    }

    @Test
    void a_code_survives_Java_serialisation_and_a_constant_stays_one() throws IOException, ClassNotFoundException {
        assertSame(MotifRadiation.ATTRIBUTION, copy(MotifRadiation.ATTRIBUTION));
        assertSame(MotifRadiation.DERADIATION, copy(MotifRadiation.DERADIATION));
        MotifRadiation other = copy(MotifRadiation.of("RADX"));
        assertEquals(MotifRadiation.of("RADX"), other);
        assertSame(MotifRadiation.LISTE, other.liste());
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T value) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Test
    void a_union_is_a_marriage_or_a_PACS_and_a_couple_may_live_without() {
        assertEquals(
                Set.of(SituationFamiliale.MARIE, SituationFamiliale.PACSE),
                ceux(SituationFamiliale.LISTE, SituationFamiliale::union));
        assertEquals(
                Set.of(SituationFamiliale.MARIE, SituationFamiliale.PACSE, SituationFamiliale.CONCUBIN),
                ceux(SituationFamiliale.LISTE, SituationFamiliale::couple));
        assertEquals(
                Set.of(LienDemandeur.CONJOINT, LienDemandeur.PACSE), ceux(LienDemandeur.LISTE, LienDemandeur::union));
        assertEquals(
                Set.of(LienDemandeur.CONJOINT, LienDemandeur.PACSE, LienDemandeur.CONCUBIN),
                ceux(LienDemandeur.LISTE, LienDemandeur::couple));
    }

    @Test
    void a_title_of_sejour_is_a_paper_of_identity_also_with_a_code_that_begins_like_it() {
        assertEquals(Set.of(CodePiece.TITRE_SEJOUR), ceux(CodePiece.LISTE, CodePiece::titreSejour));
        assertEquals(
                Set.of(CodePiece.IDENTITE_FRANCAISE, CodePiece.IDENTITE_UNION, CodePiece.TITRE_SEJOUR),
                ceux(CodePiece.LISTE, CodePiece::identite));
        CodePiece longer = CodePiece.of(CodePiece.TITRE_SEJOUR.code() + "-?");
        assertTrue(longer.titreSejour() && longer.identite());
        assertFalse(CodePiece.of("?").titreSejour() || CodePiece.of("?").identite());
    }

    private static <T extends Code<T>> Set<T> ceux(Nomenclature<T> liste, Predicate<T> which) {
        return liste.codes().stream().filter(which).collect(Collectors.toSet());
    }

    @Test
    void upper_and_lower_case_of_a_code_differ_as_on_the_wire() {
        assertTrue(TypeFichier.of("CRE").connu());
        assertFalse(TypeFichier.of("cre").connu());
        assertFalse(LienDemandeur.of("B2").connu(), "a box of the form is not a code of the exchanges");
    }

    @Test
    void an_entry_says_between_which_days_it_may_be_used() {
        Entree sejour = SousMotifRadiation.SEJOUR.entree().orElseThrow();
        assertFalse(sejour.vaut(LocalDate.of(2012, 9, 4)));
        assertTrue(sejour.vaut(LocalDate.of(2012, 9, 5)));
        assertTrue(sejour.vaut(LocalDate.of(2012, 9, 6)));
        Entree attribution = MotifRadiation.ATTRIBUTION.entree().orElseThrow();
        assertEquals(
                "CCH, art. R441-2-8 (version du 03/05/2010)",
                attribution.source().citation());
        assertFalse(attribution.vaut(LocalDate.of(2010, 5, 2)));
        assertTrue(attribution.vaut(LocalDate.of(2010, 5, 3)));
        Entree unknown = MotifDemande.AUTRE.entree().orElseThrow();
        assertTrue(unknown.vaut(LocalDate.of(1900, 1, 1)), "an unknown day does not limit");
        assertEquals("texte libre obligatoire", unknown.note());
    }

    @Test
    void the_empty_code_undoes_a_radiation_and_motif_f_has_no_code_of_the_SNE() {
        assertSame(MotifRadiation.DERADIATION, MotifRadiation.of(""));
        assertEquals("Déradiation", MotifRadiation.of("").libelle());
        assertSame(
                MotifRadiation.DERADIATION,
                MotifRadiation.LISTE.parLibelle("deradiation").orElseThrow());
        assertFalse(MotifRadiation.of("f").connu());
        Entree fusion = MotifRadiation.LISTE.entrees("CCH-R441-2-8").get(0);
        assertEquals("f", fusion.code());
        assertFalse(fusion.vaut(LocalDate.of(2017, 5, 7)));
        assertTrue(fusion.vaut(LocalDate.of(2017, 5, 8)) && fusion.vaut(LocalDate.of(2017, 5, 9)));
        assertEquals(
                "CCH, art. R441-2-8 (version du 08/05/2017)", fusion.source().citation());
    }

    /** Tables of the rules name codes by their text: what they name is in the list. */
    @ParameterizedTest
    @CsvSource({
        "fr.demandeunique.sne.dossier.ListePieces, pieces.csv, 0, piece",
        "fr.demandeunique.sne.logement.ContingentRpls, contingents.csv, 0, contingent",
        "fr.demandeunique.sne.logement.ContingentRpls, contingents.csv, 1, reservataire",
        "fr.demandeunique.sne.cycle.RegimeRadiation, motifs_radiation.csv, 1, motifRadiation",
        "fr.demandeunique.sne.cycle.RegimeRadiation, motifs_radiation.csv, 9, sousMotifRadiation",
        "fr.demandeunique.sne.cycle.PreuveSeparation, preuves_separation.csv, 0, lienDemandeur"
    })
    void the_tables_of_the_rules_name_codes_that_their_lists_have(
            Class<?> owner, String table, int column, String nom) {
        Nomenclature<?> liste = Nomenclature.de(nom).orElseThrow();
        for (String[] cells : Table.lire(owner, table)) {
            for (String code : cells[column].split(" ")) {
                assertTrue(cells[column].isEmpty() || liste.of(code).connu(), table + " " + code);
            }
        }
    }

    @Test
    void the_conditions_of_the_pieces_name_codes_that_their_lists_have() {
        Map<String, Nomenclature<?>> lists = Map.of(
                "nationalite", Nationalite.LISTE,
                "situationFamiliale", SituationFamiliale.LISTE,
                "contrat", TypeContratTravail.LISTE,
                "ressource", RessourceRecue.LISTE,
                "motif", MotifDemande.LISTE);
        Set<String> seen = new HashSet<>();
        for (String[] cells : Table.lire(ListePieces.class, "pieces.csv")) {
            String[] condition = cells[3].split("=");
            if (condition.length == 2 && !condition[1].equals("oui")) {
                Nomenclature<?> liste = Objects.requireNonNull(lists.get(condition[0]), condition[0]);
                seen.add(condition[0]);
                for (String code : condition[1].split(",")) {
                    // A motif that only the boxes of the form have is in their schema.
                    assertTrue(
                            code.equals("-")
                                    || liste.entrees().stream()
                                            .anyMatch(one -> one.code().equals(code)),
                            cells[0] + " " + code);
                }
            }
        }
        assertEquals(lists.keySet(), seen);
        assertEquals(
                CodePiece.LISTE.codes(),
                Table.lire(ListePieces.class, "pieces.csv").stream()
                        .map(cells -> CodePiece.of(cells[0]))
                        .distinct()
                        .toList(),
                "no pièce without a list that asks for it");
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
        assertEquals("Marié(e)", SituationFamiliale.MARIE.libelle());
    }
}
