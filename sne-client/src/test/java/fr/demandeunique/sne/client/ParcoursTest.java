package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.RawResponse;
import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.LigneMouvement;
import fr.demandeunique.sne.client.registre.LotMouvements;
import fr.demandeunique.sne.client.registre.Page;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Walking through lists and the feed: neither for ever, nor to an early end. */
@Timeout(60)
class ParcoursTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private final List<String> chemins = new ArrayList<>();

    private static LigneMouvement mouvement(long rang) {
        return new LigneMouvement(
                rang, TypeFichier.MODIFICATION, Instant.EPOCH, LocalDate.EPOCH, NUMERO, null, null, "1");
    }

    private static LotMouvements lot(String suivant, boolean fini, long... rangs) {
        return new LotMouvements(
                java.util.Arrays.stream(rangs).mapToObj(ParcoursTest::mouvement).toList(), suivant, fini);
    }

    /** Answers the n-th call, from 0, whatever it asks. */
    private Mouvements fil(IntFunction<LotMouvements> pages) {
        return new Mouvements(call -> given(() -> {
            chemins.add(call.path());
            return pages.apply(chemins.size() - 1);
        }));
    }

    /** A call that gives this without sending anything. */
    private static <T> Call<T> given(Supplier<T> value) {
        return new Call<>() {
            @Override
            public RawResponse<T> raw(CallOptions options) {
                return new RawResponse<>(value.get(), 200, Map.of(), "", 1);
            }

            @Override
            public CompletableFuture<RawResponse<T>> rawAsync(CallOptions options) {
                return CompletableFuture.completedFuture(raw(options));
            }
        };
    }

    private static List<Long> rangs(Feed fil) {
        return fil.stream().map(LigneMouvement::rang).toList();
    }

    @Test
    void the_feed_is_read_to_its_end_and_says_where_to_go_on() {
        List<LotMouvements> pages = List.of(lot("b", false, 1, 2), lot("c", false), lot("d", true, 3));
        List<String> cursors = new ArrayList<>();
        for (LotMouvements one : fil(pages::get).depuis("a").types("MOD", "RAD").pageSize(2)) {
            cursors.add(one.curseurSuivant());
        }
        assertEquals(List.of("b", "d"), cursors, "an empty page in the middle does not end it");
        assertEquals("/mouvements?curseur=a&types=MOD%2CRAD&limite=2", chemins.get(0));
        assertEquals("/mouvements?curseur=c&types=MOD%2CRAD&limite=2", chemins.get(2));
    }

    @Test
    void nothing_new_ends_the_feed_where_it_stood() {
        assertEquals(List.of(), rangs(fil(rank -> lot("a", true)).depuis("a")));
        assertEquals(1, chemins.size());
        assertEquals(List.of(), rangs(fil(rank -> lot("a", false)).depuis("a")), "even if the server does not say so");
    }

    @Test
    void a_feed_may_start_on_a_day() {
        assertEquals(List.of(1L), rangs(fil(rank -> lot("b", true, 1)).depuis(LocalDate.of(2017, 2, 21))));
        assertEquals("/mouvements?depuis=2017-02-21&limite=100", chemins.get(0));
    }

    @Test
    void a_cursor_that_comes_back_ends_it_with_an_error() {
        assertThrows(
                SneException.ReponseIllisible.class,
                () -> rangs(fil(rank -> lot("a", false, rank)).depuis("a")));
        chemins.clear();
        assertThrows(
                SneException.ReponseIllisible.class,
                () -> rangs(fil(rank -> lot(rank % 2 == 0 ? "b" : "a", false, rank + 1))
                        .depuis("a")));
        assertTrue(chemins.size() < 5);
    }

    @Test
    void empty_pages_without_end_end_it_with_an_error() {
        assertThrows(
                SneException.ReponseIllisible.class,
                () -> rangs(fil(rank -> lot("c" + rank, false)).depuis("a")));
        assertEquals(1000, chemins.size());
    }

    @Test
    void what_is_delivered_twice_is_given_once() {
        List<LotMouvements> pages = List.of(lot("b", false, 1, 2), lot("c", false, 2, 3, 3), lot("d", true, 4));
        assertEquals(List.of(1L, 2L, 3L, 4L), rangs(fil(pages::get).depuisLeDebut()));
    }

    private static Page<Integer> page(long premier, int nombre, int total) {
        return new Page<>(
                IntStream.range((int) premier, Math.min((int) premier + nombre, total))
                        .boxed()
                        .toList(),
                premier,
                total);
    }

    @Test
    void a_list_is_read_page_by_page_and_only_as_far_as_needed() {
        List<Long> asked = new ArrayList<>();
        var pages = new Pages<>((premier, nombre) -> given(() -> {
                    asked.add(premier);
                    return page(premier, nombre, 25);
                }))
                .pageSize(10);
        assertEquals(IntStream.range(0, 25).boxed().toList(), pages.stream().toList());
        assertEquals(List.of(0L, 10L, 20L), asked);
        asked.clear();
        assertEquals(3, pages.stream().limit(3).count() + 0);
        assertEquals(List.of(0, 1, 2), Stream.of(0, 1, 2).toList());
        assertEquals(10, pages.page(5).execute().elements().size());
    }

    @Test
    void a_list_that_shrinks_ends_and_one_that_repeats_itself_is_an_error() {
        var shrinking = new Pages<Integer>((premier, nombre) -> given(() -> {
            if (premier > 0) {
                throw new SneException.RequeteInvalide(Context.of(416, null));
            }
            return new Page<>(List.of(1, 2), 0, 10);
        }));
        assertEquals(List.of(1, 2), shrinking.stream().toList());
        var repeating = new Pages<Integer>((premier, nombre) -> given(() -> new Page<>(List.of(1, 2), 0, 10)));
        assertThrows(
                SneException.ReponseIllisible.class, () -> repeating.stream().toList());
        var empty = new Pages<Integer>((premier, nombre) -> given(() -> new Page<>(List.of(), premier, 10)));
        assertEquals(List.of(), empty.stream().toList());
    }

    @Test
    void the_ranges_of_the_contract() throws Exception {
        String body =
                "{\"demandes\":[{\"numeroUnique\":\"057121507390310691\",\"etat\":\"ACTIVE\",\"version\":\"1\"}]}";
        try (var serveur = ServeurFactice.enchainant(
                        ServeurFactice.reponse(206, "Content-Range: demandes 0-0/2\r\n", body),
                        ServeurFactice.reponse(206, "Content-Range: demandes 1-1/2\r\n", body));
                var client = SneClientTest.client(serveur)) {
            List<Resume> all = client.demandes().lister(EtatDemande.ACTIVE).pageSize(1).stream()
                    .toList();
            assertEquals(2, all.size());
            assertEquals(NUMERO, all.get(0).numero());
            assertEquals(
                    "GET /sne/v1/demandes?range=0-0&etat=ACTIVE HTTP/1.1",
                    serveur.appel().ligne());
            assertEquals(
                    "GET /sne/v1/demandes?range=1-1&etat=ACTIVE HTTP/1.1",
                    serveur.appel().ligne());
        }
        try (var serveur = ServeurFactice.repondant(206, "", body);
                var client = SneClientTest.client(serveur)) {
            assertThrows(
                    SneException.ReponseIllisible.class,
                    () -> client.demandes().lister(null).page(0).execute());
        }
    }
}
