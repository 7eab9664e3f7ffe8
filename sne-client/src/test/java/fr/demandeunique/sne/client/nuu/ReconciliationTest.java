package fr.demandeunique.sne.client.nuu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.jackson.Samples;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Siren;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether a demande of the SNE is the one whose answer was lost: surely, perhaps, or surely not. */
class ReconciliationTest {
    private static final CodeGuichet GUICHET = CodeGuichet.parse("10691");
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final NumeroUnique INITIALE = NumeroUnique.parse("057121507390410691");
    /** In Paris the day after. */
    private static final Instant START = Instant.parse("2017-02-21T23:30:00Z");

    private static final Instant END = Instant.parse("2017-02-23T10:00:00Z");
    private static final Demande SENT =
            Samples.demande().toBuilder().numeroUnique(null).build();
    private static final Demande HELD =
            Samples.demande().toBuilder().numeroUnique(NUMERO).build();

    private static String verdict(Demande sent, Demande held) {
        var one = new Reconciliation(sent, GUICHET, INITIALE, START, END);
        return one.certain(held) ? "ours" : one.possible(held) ? "perhaps" : "another's";
    }

    private static Demande held(UnaryOperator<Demande.Builder> change) {
        return change.apply(HELD.toBuilder()).build();
    }

    private static Demande person(
            @Nullable String nom, @Nullable String nomNaissance, List<String> prenoms, @Nullable String born) {
        return held(b -> b.demandeur(HELD.demandeur().toBuilder()
                .identite(i -> i.nom(nom)
                        .nomNaissance(nomNaissance)
                        .prenoms(prenoms)
                        .dateNaissance(born == null ? null : DateNaissance.parse(born)))
                .build()));
    }

    @Test
    void what_differs_decides() {
        Map<String, Demande> ours = new LinkedHashMap<>();
        ours.put("the same", HELD);
        ours.put("its birth name is not carried", person("EXEMPLE", null, List.of("Jean-Noël"), "1980-02-29"));
        ours.put("another dwelling", held(b -> b.precisions("autre")));
        ours.forEach((what, one) -> assertEquals("ours", verdict(SENT, one), what));

        Map<String, Demande> perhaps = new LinkedHashMap<>();
        perhaps.put("no day", held(b -> b.dateDepot(null)));
        perhaps.put("the day of the SNE", held(b -> b.dateDepot(LocalDate.of(2017, 2, 21))));
        perhaps.put("a day after", held(b -> b.dateDepot(LocalDate.of(2017, 3, 1))));
        perhaps.put("no co-titulaire", held(b -> b.coTitulaires(List.of())));
        perhaps.put(
                "the co-titulaire twice",
                held(b -> b.coTitulaires(
                        List.of(HELD.coTitulaires().get(0), HELD.coTitulaires().get(0)))));
        perhaps.put(
                "another co-titulaire",
                held(b -> b.coTitulaires(List.of(CoTitulaire.builder().build()))));
        perhaps.put("another first name", person("EXEMPLE", "EXEMPLE", List.of("Paul"), "1980-02-29"));
        perhaps.put("another day of birth", person("EXEMPLE", "EXEMPLE", List.of("Jean-Noël"), "1981-02-28"));
        perhaps.put("no day of birth", person("EXEMPLE", "EXEMPLE", List.of("Jean-Noël"), null));
        perhaps.put("nobody", held(b -> b.demandeur(null)));
        perhaps.forEach((what, one) -> assertEquals("perhaps", verdict(SENT, one), what));

        Map<String, Demande> others = new LinkedHashMap<>();
        others.put("no number", held(b -> b.numeroUnique(null)));
        others.put("the number of the initial demande", held(b -> b.numeroUnique(INITIALE)));
        others.put(
                "the number of another guichet", held(b -> b.numeroUnique(NumeroUnique.parse("057121507390310692"))));
        others.put("registered before", held(b -> b.dateDepot(LocalDate.of(2017, 2, 20))));
        others.put("another person", person("AUTRE", "AUTRE", List.of("Paul"), "1990-01-01"));
        others.put(
                "a firm",
                held(b -> b.demandeur(null)
                        .personneMorale(
                                PersonneMorale.builder().denomination("A").build())));
        others.forEach((what, one) -> assertEquals("another's", verdict(SENT, one), what));
    }

    /** Without a day from the agent the SNE gives its own, by a clock that may differ a little. */
    @Test
    void a_demande_without_its_day_is_of_the_days_around_the_doubt() {
        Demande sent = SENT.toBuilder().dateDepot(null).build();
        Map<LocalDate, String> all = Map.of(
                LocalDate.of(2017, 2, 20), "perhaps",
                LocalDate.of(2017, 2, 21), "ours",
                LocalDate.of(2017, 2, 22), "ours",
                LocalDate.of(2017, 2, 24), "ours",
                LocalDate.of(2017, 2, 25), "perhaps");
        all.forEach((day, verdict) ->
                assertEquals(verdict, verdict(sent, held(b -> b.dateDepot(day))), day.toString()));
        assertEquals("perhaps", verdict(sent, held(b -> b.dateDepot(null))));
    }

    private static Demande firm(@Nullable String name, @Nullable String siren) {
        return held(b -> b.demandeur(null)
                .coTitulaires(List.of())
                .personneMorale(PersonneMorale.builder()
                        .denomination(name)
                        .siren(siren == null ? null : Siren.parse(siren))
                        .build()));
    }

    @Test
    void a_firm_is_known_by_its_name_and_its_number() {
        Demande sent = firm("ASSO", "552100554").toBuilder().numeroUnique(null).build();
        assertEquals("ours", verdict(sent, firm("ASSO", "552100554")));
        assertEquals("perhaps", verdict(sent, firm("AUTRE", "552100554")));
        assertEquals("perhaps", verdict(sent, firm("ASSO", null)));
        assertEquals("perhaps", verdict(sent, firm(null, "552100554")));
        assertEquals("perhaps", verdict(sent, held(b -> b.demandeur(null).coTitulaires(List.of()))));
        assertEquals("another's", verdict(sent, HELD), "somebody is no firm");
        Demande mute = firm(null, null).toBuilder().numeroUnique(null).build();
        assertEquals("perhaps", verdict(mute, firm(null, null)));
    }

    @Test
    void the_content_is_the_same_if_no_tab_differs() {
        assertTrue(Reconciliation.sameContent(SENT, HELD), "the number and the state are no content");
        Map<String, Demande> all = new LinkedHashMap<>();
        all.put("demandeur", held(b -> b.demandeur(null)));
        all.put("coTitulaires", held(b -> b.coTitulaires(List.of())));
        all.put("personnesACharge", held(b -> b.personnesACharge(List.of())));
        all.put(
                "naissancesPrevues",
                held(b -> b.naissancesPrevues(NaissancesPrevues.builder().build())));
        all.put("personnesEnGarde", held(b -> b.personnesEnGarde(List.of())));
        all.put(
                "logementActuel",
                held(b -> b.logementActuel(LogementActuel.builder().build())));
        all.put(
                "logementRecherche",
                held(b -> b.logementRecherche(LogementRecherche.builder().build())));
        all.put("motifs", held(b -> b.motifs(List.of())));
        all.put("handicaps", held(b -> b.handicaps(List.of())));
        all.put(
                "personneMorale",
                held(b -> b.personneMorale(PersonneMorale.builder().build())));
        all.put("precisions", held(b -> b.precisions(null)));
        all.forEach((tab, one) -> assertFalse(Reconciliation.sameContent(SENT, one), tab));
    }
}
