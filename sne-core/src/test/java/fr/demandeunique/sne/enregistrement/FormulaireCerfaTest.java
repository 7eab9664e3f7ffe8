package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaireCerfaTest {
    private static Demande.Builder filed(String formulaire, LocalDate depot) {
        return Exemples.couple().toBuilder().formulaire(formulaire).dateDepot(depot);
    }

    private static List<Anomalie> anomalies(Demande demande) {
        return ControleDemande.controler(demande, LocalDate.of(2016, 1, 1)).anomalies().stream()
                .filter(one -> one.chemin().equals("/formulaire"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2010-06-13, ''",
        "2010-06-14, 01",
        "2010-09-30, 01",
        "2010-10-01, 01",
        "2010-10-02, 01",
        "2013-07-23, 01",
        "2013-07-24, 01 02",
        "2013-07-25, 01 02",
        "2018-09-09, 01 02",
        "2018-09-10, 01 02 03",
        "2018-09-11, 01 02 03",
        "2019-09-09, 01 02 03",
        "2019-09-10, 03",
        "2019-09-11, 03",
        "2021-01-31, 03",
        "2021-02-01, 04",
        "2021-02-02, 04",
        "2022-04-27, 04",
        "2022-04-28, 04 05",
        "2022-04-29, 04 05",
        "2026-04-17, 04 05"
    })
    @EprouveRegle("FORMULAIRE_CERFA")
    void the_forms_that_may_be_handed_in(LocalDate depot, String usable) {
        for (FormulaireCerfa form : FormulaireCerfa.tous()) {
            boolean expected = usable.contains(form.code().substring(6));
            assertEquals(expected, form.utilisable(depot), form.code());
            List<Anomalie> found = anomalies(filed(form.code(), depot).build());
            assertEquals(expected ? 0 : 1, found.size(), form.code());
            for (Anomalie one : found) {
                boolean late = form.dernier() != null && depot.isAfter(form.dernier());
                assertEquals(late ? "FORMULAIRE_PERIME" : "FORMULAIRE_TROP_RECENT", one.code());
                for (FormulaireCerfa right : FormulaireCerfa.utilisables(depot)) {
                    assertTrue(one.message().contains(right.code()), one.message());
                }
                String all = FormulaireCerfa.utilisables(depot).stream()
                        .map(FormulaireCerfa::code)
                        .collect(Collectors.joining(", "));
                assertEquals(all.isEmpty() ? "–" : all, one.parametres().get("utilisables"));
                assertTrue(one.message(Locale.ENGLISH).startsWith("Form 14069*0"), one.message(Locale.ENGLISH));
                assertEquals(depot.isBefore(LocalDate.of(2010, 6, 14)), one.source() == null);
            }
        }
    }

    @Test
    @EprouveRegle("FORMULAIRE_CERFA")
    void the_law_cited_is_that_of_the_day_of_depot() {
        Anomalie late =
                anomalies(filed("14069*02", LocalDate.of(2019, 9, 10)).build()).get(0);
        assertEquals(
                "arrêté du 06/08/2018 (TERL1820983A)",
                String.valueOf(late.source() == null ? "" : late.source().texte()));
        Anomalie early =
                anomalies(filed("14069*03", LocalDate.of(2018, 9, 9)).build()).get(0);
        assertEquals(
                "arrêté du 24/07/2013",
                String.valueOf(early.source() == null ? "" : early.source().texte()));
    }

    @Test
    void a_later_form_may_have_served_to_renew_or_modify() {
        LocalDate depot = LocalDate.of(2015, 12, 17);
        LocalDate later = LocalDate.of(2018, 9, 10);
        assertEquals(
                0,
                anomalies(filed("14069*03", depot)
                                .renouvellements(List.of(later))
                                .build())
                        .size());
        assertEquals(
                0,
                anomalies(filed("14069*03", depot)
                                .dateDerniereModification(later)
                                .build())
                        .size());
        assertEquals(
                1,
                anomalies(filed("14069*03", depot)
                                .renouvellements(List.of(later.minusDays(1)))
                                .build())
                        .size());
        assertEquals(
                1,
                anomalies(filed("14069*02", LocalDate.of(2019, 9, 10))
                                .dateDerniereModification(depot)
                                .build())
                        .size(),
                "an act before the dépôt proves nothing");
    }

    @Test
    void a_guichet_may_know_the_days_that_no_text_gives() {
        Formulaires known = Formulaires.officiels()
                .avec("14069*04", LocalDate.of(2021, 2, 1), LocalDate.of(2022, 6, 30))
                .avec("*05", LocalDate.of(2022, 7, 1), null);
        LocalDate first = LocalDate.of(2022, 7, 1);
        assertEquals(
                List.of("14069*05"),
                known.utilisables(first).stream().map(FormulaireCerfa::code).toList());
        assertEquals(
                List.of("14069*04"),
                known.utilisables(first.minusDays(1)).stream()
                        .map(FormulaireCerfa::code)
                        .toList());
        Demande four = filed("14069*04", first).build();
        assertTrue(ControleDemande.controler(four, first).conforme());
        assertFalse(ControleDemande.controler(four, first, known).conforme());
        assertTrue(known.de("14069*05").orElseThrow().debutCertain());
        assertFalse(FormulaireCerfa.de("14069*05").orElseThrow().debutCertain());
        assertThrows(IllegalArgumentException.class, () -> known.avec("14069*06", first, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14069*03", "14069-03", "14069#03", "*03", "cerfa 14069*03", "Cerfa n° 14069*03"})
    void the_version_is_read_however_it_is_written(String texte) {
        assertEquals("14069*03", FormulaireCerfa.de(texte).orElseThrow().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "03", "14069", "14069*3", "14069*00", "14069*06", "51423*03", "1*03", "14069*0a", "*٠٣"})
    void another_text_is_kept_and_reported(String texte) {
        assertTrue(FormulaireCerfa.de(texte).isEmpty());
        assertEquals(
                List.of("AVERTISSEMENT FORMULAIRE_INCONNU /formulaire"),
                anomalies(filed(texte, Exemples.DEPOT).build()).stream()
                        .map(Dites::ligne)
                        .toList());
    }
}
