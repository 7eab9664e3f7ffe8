package fr.demandeunique.sne.doublons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An index that is kept up tells what one made anew would tell. */
class IndexDoublonsTest {
    private static final List<String> NOMS = List.of("EXEMPLE", "MODÈLE", "ESSAI");
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);
    private static final List<String> PRENOMS = List.of("Zoé", "Anaïs");
    private static final List<Nir> NIRS = List.of(Nir.parse("180025746312307"), Nir.parse("180022A46312363"));

    /** A demande goes in, or out if null. */
    private record Pas(int rang, @Nullable Demande demande) {}

    private static NumeroUnique numero(int rang) {
        // Two territories in turn.
        return NumeroUnique.parse(String.format("%s1215%06d10691", rang % 2 == 0 ? "057" : "111", rang));
    }

    private static Arbitrary<Demandeur> demandeurs() {
        return Combinators.combine(
                        Arbitraries.of(NOMS),
                        Arbitraries.of(PRENOMS),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(NIRS).injectNull(0.5))
                .as((nom, prenom, day, nir) -> Demandeur.builder()
                        .identite(i -> i.nomNaissance(nom)
                                .prenoms(List.of(prenom))
                                .dateNaissance(DateNaissance.of(LocalDate.of(1984, 7, day)))
                                .nir(nir))
                        .build());
    }

    private static Demandeur demandeur(String nom, @Nullable Nir nir) {
        return Demandeur.builder()
                .identite(i -> i.nomNaissance(nom)
                        .prenoms(List.of("Zoé"))
                        .dateNaissance(DateNaissance.of(LocalDate.of(1984, 7, 1)))
                        .nir(nir))
                .build();
    }

    private static Demande demande(int rang, Demandeur person, boolean both, boolean radiee) {
        return Demande.builder()
                .numeroUnique(numero(rang))
                .etat(radiee ? EtatDemande.RADIEE : EtatDemande.ACTIVE)
                .demandeur(person)
                .coTitulaires(
                        both
                                ? List.of(CoTitulaire.builder()
                                        .identite(i -> i.nomNaissance("EXEMPLE")
                                                .prenoms(List.of("Zoé"))
                                                .dateNaissance(person.dateNaissance()))
                                        .build())
                                : List.of())
                .build();
    }

    @Provide
    static Arbitrary<Pas> pas() {
        Arbitrary<Integer> ranks = Arbitraries.integers().between(0, 9);
        Arbitrary<Pas> in = Combinators.combine(
                        ranks, demandeurs(), Arbitraries.of(true, false), Arbitraries.of(0, 1, 2, 3))
                .as((rang, person, both, drawn) -> new Pas(rang, demande(rang, person, both, drawn == 0)));
        return Arbitraries.frequencyOf(Tuple.of(4, in), Tuple.of(1, ranks.map(rang -> new Pas(rang, null))));
    }

    @Property(tries = 300)
    void after_any_changes_the_answers_are_those_of_an_index_made_anew(
            @ForAll @Size(max = 40) List<@From("pas") Pas> changes) {
        IndexDoublons index = IndexDoublons.vide();
        Map<Integer, Demande> stock = new TreeMap<>();
        for (Pas one : changes) {
            Demande demande = one.demande();
            if (demande == null) {
                index.retirer(numero(one.rang()));
                stock.remove(one.rang());
            } else {
                index.mettre(demande);
                stock.put(one.rang(), demande);
            }
            Doublons anew = Doublons.parmi(stock.values());
            for (Demande asked : stock.values()) {
                assertEquals(anew.chercher(asked), index.chercher(asked));
                assertEquals(anew.chercher(asked, "057"), index.chercher(asked, "057"));
                assertEquals(anew.controler(asked, JOUR), index.controler(asked, JOUR));
            }
        }
        assertEquals(
                stock.values().stream()
                        .filter(one -> one.etat() != EtatDemande.RADIEE)
                        .count(),
                index.taille());
        stock.keySet().forEach(rang -> index.retirer(numero(rang)));
        assertEquals(0, index.taille());
        stock.values().forEach(asked -> assertEquals(List.of(), index.chercher(asked)));
    }

    private static List<String> trouves(IndexDoublons index, Demandeur person) {
        return index.chercher(demande(98, person, false, false)).stream()
                .map(one -> one.ressemblance() + " "
                        + Objects.requireNonNull(one.autre().numeroUnique()).sequence())
                .toList();
    }

    /** The surest first, then by number, in whatever order they came; each change is found at once, and leaves the others where they are. */
    @Test
    void a_demande_is_found_by_each_thing_that_tells_who_it_is_and_no_more_once_it_is_out() {
        Nir nir = NIRS.get(0);
        Demandeur person = demandeur("EXEMPLE", nir);
        Demandeur stranger = Demandeur.builder()
                .identite(i -> i.nomNaissance("AUTRE")
                        .prenoms(List.of("Paul"))
                        .dateNaissance(DateNaissance.parse("1950-01-02"))
                        .nir(nir))
                .build();
        IndexDoublons index = IndexDoublons.vide();
        index.mettre(demande(8, demandeur("EXEMPLE", null), false, false));
        index.mettre(demande(6, demandeur("EXEMPLES", null), false, false));
        index.mettre(demande(4, stranger, false, false));
        index.mettre(demande(2, person, false, false));
        index.mettre(demande(3, person, false, false));
        assertEquals(5, index.taille());
        List<String> all = List.of("MEME_PERSONNE 000002", "MEME_PERSONNE 000008", "SOUPCON 000004", "SOUPCON 000006");
        assertEquals(all, trouves(index, person));
        index.retirer(numero(10));
        assertEquals(all, trouves(index, person));
        assertEquals(
                List.of("SOUPCON 000004"),
                trouves(
                                index,
                                stranger.toBuilder()
                                        .identite(i -> i.nomNaissance("TIERS").dateNaissance(null))
                                        .build())
                        .stream()
                        .filter(one -> one.endsWith("4"))
                        .toList());

        index.mettre(demande(2, demandeur("MODÈLE", null), false, false));
        assertEquals(all.subList(1, 4), trouves(index, person));
        index.retirer(numero(8));
        assertEquals(all.subList(2, 4), trouves(index, person));
        index.retirer(numero(4));
        assertEquals(all.subList(3, 4), trouves(index, person));
        index.mettre(demande(6, demandeur("EXEMPLES", null), false, true));
        assertEquals(List.of(), trouves(index, person));
        assertEquals(2, index.taille());
        Demande asked = demande(98, demandeur("MODÈLE", null), false, false);
        assertEquals(List.of("DOUBLON_CERTAIN"), codes(index.controler(asked, JOUR)));
        assertEquals(List.of(), codes(index.controler(asked, "111", JOUR)));
        assertEquals(1, index.chercher(demande(98, person, false, false), "111").size());
    }

    private static List<String> codes(Rapport rapport) {
        return rapport.anomalies().stream().map(Dites::code).toList();
    }

    @Test
    void one_without_a_number_is_not_of_the_stock() {
        IndexDoublons index = IndexDoublons.vide();
        index.mettre(Demande.builder().etat(EtatDemande.ACTIVE).build());
        assertEquals(0, index.taille());
    }

    /** Each gives the index back: another thread that changes it waits for nobody. */
    @Test
    void no_call_keeps_the_index_to_itself() throws Exception {
        Demande one = demande(0, Demandeur.builder().build(), false, false);
        var decision = new DecisionDoublon(
                numero(0),
                "/demandeur",
                numero(2),
                "/demandeur",
                DecisionDoublon.Verdict.PERSONNES_DIFFERENTES,
                "agent",
                JOUR,
                0);
        List<Consumer<IndexDoublons>> calls = List.of(
                index -> index.mettre(one),
                index -> index.retirer(numero(0)),
                index -> index.decider(decision),
                index -> index.chercher(one));
        for (Consumer<IndexDoublons> call : calls) {
            IndexDoublons index = IndexDoublons.vide();
            call.accept(index);
            CompletableFuture.runAsync(() -> index.decider(decision)).get(30, TimeUnit.SECONDS);
            assertEquals(List.of(decision), index.decisions());
        }
    }

    @Test
    @Timeout(60)
    void searches_beside_changes_see_each_demande_whole() throws Exception {
        IndexDoublons index = IndexDoublons.vide();
        Demandeur person = demandeur("EXEMPLE", null);
        Demande asked = demande(0, person, false, false);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<?> writer = threads.submit(() -> {
                for (int turn = 0; turn < 2000; turn++) {
                    index.mettre(demande(2 + turn % 5 * 2, person, false, turn % 3 == 0));
                }
            });
            List<Future<Boolean>> readers = IntStream.range(0, 2)
                    .mapToObj(any -> threads.submit(() -> {
                        boolean good = true;
                        while (!writer.isDone()) {
                            List<Doublon> found = index.chercher(asked);
                            good &= found.size() <= 5
                                    && found.stream().allMatch(one -> one.ressemblance() == Ressemblance.MEME_PERSONNE);
                        }
                        return good;
                    }))
                    .toList();
            writer.get();
            for (Future<Boolean> one : readers) {
                assertTrue(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
