package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.NetworkStep;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.outbox.SenderHealth.Status;
import fr.demandeunique.sne.client.outbox.Translation.Learned;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.Piece;
import fr.demandeunique.sne.client.registre.PieceDeposee;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the sender decides without a database: whether a failure is final or nobody's fault, how long to wait, what an answer teaches. */
class OutboxDecisionsTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final Context NONE = Context.unanswered(null);

    private static SneException network(NetworkStep step) {
        return new SneException.Reseau(step, "h:1", NONE, null);
    }

    @Test
    void a_failure_is_final_or_passes_or_is_nobodys_fault() {
        Map<SneException, String> all = new LinkedHashMap<>();
        all.put(new SneException.Refus(Context.of(422, null)), "final");
        all.put(new SneException.RequeteInvalide(Context.of(400, null)), "final");
        all.put(new SneException.Introuvable(Context.of(404, null)), "final");
        all.put(new SneException.Perimee(Context.of(412, null)), "final");
        all.put(new SneException.AccesRefuse(Context.of(403, null)), "final");
        all.put(new SneException.HorsTransport("o"), "final");
        all.put(new SneException.AccesRefuse(Context.of(401, null)), "nobody's");
        all.put(new SneException.AccesRefuse(Context.of(423, null)), "nobody's");
        all.put(
                new SneException.AdresseErronee(SneException.AdresseErronee.Service.GATEWAY, Context.of(404, null)),
                "nobody's");
        all.put(new SneException.Certificat(SneException.Certificat.Reason.NOM, "h:1", NONE, null), "nobody's");
        all.put(network(NetworkStep.CONNECT), "nobody's");
        all.put(network(NetworkStep.CUT), "nobody's");
        all.put(new SneException.CircuitOuvert(Duration.ofSeconds(1), NONE), "nobody's");
        all.put(new SneException.RequeteInvalide(Context.of(400, null).at(Context.Peer.TOKENS)), "nobody's");
        all.put(new SneException.Interrompu(NONE, null), "passes");
        all.put(new SneException.DelaiDepasse(Duration.ofSeconds(1), NONE), "passes");
        all.put(new SneException.Indisponible(Context.of(503, null), null), "passes");
        all.put(new SneException.TropDeRequetes(Context.of(429, null), null), "passes");
        all.put(new SneException.ReponseIllisible(Context.of(200, null)), "passes");
        all.put(new SneException.EffetIncertain(NONE, List.of(), null), "passes");
        all.forEach((one, expected) -> assertEquals(
                expected,
                Failures.isNobodysFault(one) ? "nobody's" : Failures.isFinal(one) ? "final" : "passes",
                one.code() + " " + one.status()));
        all.keySet().forEach(one -> assertFalse(Failures.isFinal(one) && Failures.isNobodysFault(one), one.code()));
    }

    /** Half of the wait is drawn: it lies between a half and the whole, whatever is drawn. */
    private static void between(long least, long most, Duration wait) {
        assertTrue(wait.toMillis() >= least && wait.toMillis() <= most, wait + " in " + least + "–" + most);
    }

    @Test
    void waits_double_up_to_a_quarter_of_an_hour_and_what_the_server_asks_for_counts() {
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(2));
        long quarter = Duration.ofMinutes(15).toMillis();
        for (int i = 0; i < 50; i++) {
            between(500, 1_000, backoff.after(1, null));
            between(1_000, 2_000, backoff.after(2, null));
            between(256_000, 512_000, backoff.after(10, network(NetworkStep.CUT)));
            between(quarter / 2, quarter, backoff.after(11, null));
            between(quarter / 2, quarter, backoff.after(1_000_000, null));
            between(quarter / 2, quarter, new Backoff(Duration.ofHours(2), Duration.ZERO).after(1, null));
        }
        var asks = new SneException.Indisponible(Context.of(503, null), Duration.ofHours(1));
        assertEquals(Duration.ofHours(1), backoff.after(3, asks));
        var little = new SneException.Indisponible(Context.of(503, null), Duration.ofMillis(1));
        between(500, 1_000, backoff.after(1, little));
        assertEquals(Duration.ofMinutes(2), backoff.afterLostAnswer(1, little), "the server may still be at work");
        assertEquals(Duration.ofHours(1), backoff.afterLostAnswer(1, asks));
    }

    @Test
    void kinds_and_states_are_stored_by_their_code() {
        for (MessageKind one : MessageKind.values()) {
            assertSame(one, MessageKind.of(one.code()));
        }
        for (MessageState one : MessageState.values()) {
            assertSame(one, MessageState.of(one.code()));
            assertEquals(one == MessageState.SENT || one == MessageState.ABANDONED, one.isFinal());
        }
        assertThrows(IllegalArgumentException.class, () -> MessageKind.of("X"));
        assertThrows(IllegalArgumentException.class, () -> MessageState.of("X"));
        assertEquals("To be sent", MessageState.PENDING.label(Locale.UK));
        assertEquals("À envoyer", MessageState.PENDING.label(Locale.GERMAN));
    }

    @Test
    void the_tables_and_their_indexes_have_the_names_of_the_editor() {
        String sql =
                "SELECT * FROM sne_outbox_message m, xsne_outbox_message, sne_outbox_messages; CREATE INDEX sne_outbox_message_by_dossier ON sne_outbox_dossier";
        assertEquals(sql, Names.DEFAULT.in(sql));
        assertEquals(
                "SELECT * FROM s.p_message m, xsne_outbox_message, sne_outbox_messages; CREATE INDEX p_message_by_dossier ON s.p_dossier",
                new Names("s", "p_").in(sql));
        assertEquals("s.", new Names("s", "p_").indexQualifier(true));
        assertEquals("", new Names("s", "p_").indexQualifier(false));
        assertEquals("", Names.DEFAULT.indexQualifier(true));
        assertEquals("a".repeat(40), new Names("", "a".repeat(40)).prefix());
        for (String bad : List.of("", "1", "_a", "a-b", "a;b", "a".repeat(41))) {
            assertThrows(IllegalArgumentException.class, () -> new Names("", bad), bad);
        }
        assertThrows(IllegalArgumentException.class, () -> new Names("a b", "p_"));
    }

    @Test
    void the_health_says_first_what_is_wrong_here_then_what_keeps_from_the_SNE() {
        var watch = new SenderWatch();
        assertHealth(Status.OK, "", watch);
        assertTrue(watch.health(3).isOk());
        assertEquals(3, watch.health(3).threads());
        assertEquals(Duration.ZERO, watch.health(3).lasting());
        watch.unreachable("RESEAU");
        assertHealth(Status.SNE_UNREACHABLE, "RESEAU", watch);
        assertFalse(watch.health(3).isOk());
        watch.pause(Duration.ofHours(1));
        assertTrue(watch.isPaused());
        assertHealth(Status.CIRCUIT_OPEN, "RESEAU", watch);
        watch.database("08001");
        assertHealth(Status.DATABASE, "08001", watch);
        watch.worked(false);
        assertHealth(Status.CIRCUIT_OPEN, "RESEAU", watch);
        watch.error(new IllegalStateException("secret"));
        assertHealth(Status.INTERNAL_ERROR, "java.lang.IllegalStateException", watch);
        watch.worked(false);
        assertHealth(Status.INTERNAL_ERROR, "java.lang.IllegalStateException", watch);
        watch.worked(true);
        watch.answered();
        assertHealth(Status.OK, "", watch);
        assertFalse(watch.isPaused());
        watch.pause(Duration.ofNanos(-1));
        assertFalse(watch.isPaused(), "it is over");
        assertHealth(Status.CIRCUIT_OPEN, "", watch);
    }

    @Test
    void a_trouble_lasts_from_its_beginning_whatever_comes_after() throws Exception {
        var watch = new SenderWatch();
        watch.database("08001");
        Thread.sleep(5);
        Duration lasting = watch.health(1).lasting();
        assertTrue(lasting.compareTo(Duration.ofMillis(5)) >= 0 && lasting.toMinutes() < 1, lasting.toString());
        watch.error(new IllegalStateException());
        assertTrue(watch.health(1).lasting().compareTo(lasting) >= 0);
        watch.worked(true);
        watch.pause(Duration.ofHours(1));
        Thread.sleep(2);
        assertTrue(watch.health(1).lasting().compareTo(Duration.ofMillis(2)) >= 0);
    }

    private static void assertHealth(Status status, String detail, SenderWatch watch) {
        SenderHealth health = watch.health(3);
        assertSame(status, health.status());
        assertEquals(detail, health.detail());
    }

    private static List<String> told(@Nullable SneException e) {
        return Explanations.of(e).stream().map(Anomalie::toString).toList();
    }

    @Test
    void an_agent_is_told_why_and_which_demandes_it_may_be() {
        assertEquals(List.of(), told(null));
        Anomalie rule = Anomalie.erreur("X", "/a");
        assertEquals(List.of("ERREUR X /a"), told(new SneException.Refus(new Context(422, null, null, List.of(rule)))));
        assertEquals(List.of("ERREUR HORS_TRANSPORT /numeroUnique"), told(new SneException.HorsTransport("o")));
        List<NumeroUnique> many = IntStream.range(0, 21)
                .mapToObj(i -> NumeroUnique.parse(String.format(Locale.ROOT, "0571215%06d10691", i)))
                .toList();
        for (int count : new int[] {0, 1, 20, 21}) {
            List<Anomalie> all = Explanations.of(new SneException.EffetIncertain(NONE, many.subList(0, count), null));
            assertEquals("NUU_INCERTAIN", all.get(0).code());
            assertEquals(
                    Math.min(20, count),
                    all.stream()
                            .filter(one -> one.code().equals("NUU_CANDIDATE"))
                            .count());
            Anomalie last = all.get(all.size() - 1);
            assertEquals(count == 21, last.code().equals("NUU_CANDIDATES_EN_PLUS"));
            assertTrue(count < 21 || last.message(Locale.FRENCH).endsWith(": 1"), last.message(Locale.FRENCH));
        }
        assertTrue(Explanations.shared("057121507390310691")
                .get(0)
                .message(Locale.FRENCH)
                .endsWith("057 1215 073903 10691"));
        assertTrue(Explanations.shared(null).get(0).message(Locale.FRENCH).endsWith(": "));
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_was_stored_is_understood_and_what_is_broken_is_told() {
        var plain = Translation.motif(json("{'motif':'RADABA'}"));
        assertEquals(MotifRadiation.of("RADABA"), plain.motif());
        assertNull(plain.sousMotif());
        assertNull(plain.ordre());
        assertNull(plain.radiation().ecritLe());
        var order = Translation.motif(
                json(
                        "{'motif':'RADIRR','sousMotif':'IRRSEJ','auteur':'GUICHET','ecritLe':'2017-02-21','avertiLe':'2017-02-22','commissionLe':'2017-02-23','organismeL3652':false}"));
        assertEquals("IRRSEJ", order.sousMotif().code());
        assertEquals(LocalDate.of(2017, 2, 21), order.radiation().ecritLe());
        assertEquals(LocalDate.of(2017, 2, 22), order.radiation().avertiLe());
        assertEquals(LocalDate.of(2017, 2, 23), order.radiation().commissionLe());
        for (String bad : List.of("{}", "[]", "{'motif':7}", "{'motif':'RADIRR','auteur':'X'}")) {
            assertThrows(IllegalArgumentException.class, () -> Translation.motif(json(bad)), bad);
        }
        byte[] demande = DemandeJson.write(
                Demande.builder().numeroUnique(NUMERO).precisions("p").build());
        byte[] head = json("12\n" + new String(demande, StandardCharsets.UTF_8));
        assertEquals("p", Translation.filled(head).precisions());
        assertThrows(IllegalArgumentException.class, () -> Translation.filled(demande), "no head");
        assertThrows(IllegalArgumentException.class, () -> Translation.demande(json("[]")));
        assertThrows(IllegalArgumentException.class, () -> Translation.attribution(demande));
        byte[] given = DemandeJson.write(Demande.builder()
                .attribution(Attribution.builder().dejaLocataire(true).build())
                .build());
        assertEquals(true, Translation.attribution(given).dejaLocataire());
    }

    @Test
    void an_answer_teaches_the_number_the_mark_what_the_register_keeps_and_what_was_recovered() {
        Demande demande = Demande.builder()
                .numeroUnique(NUMERO)
                .etat(EtatDemande.ACTIVE)
                .dateDepot(LocalDate.of(2015, 12, 17))
                .renouvellements(List.of(LocalDate.of(2016, 12, 1)))
                .precisions("personal")
                .build();
        for (String code : List.of("NUU_RETROUVEE", "NUU_RENVOYEE", "NUU_DEJA_FAITE", "NUU_REFAITE", "AUTRE")) {
            var warnings = List.of(Anomalie.avertissement("X", ""), Anomalie.avertissement(code, ""));
            Learned learned = Learned.of(new DemandeVersionnee(demande, "\"3\"", warnings, List.of()));
            assertEquals("057121507390310691", learned.numero());
            assertEquals("\"3\"", learned.etag());
            assertEquals(
                    "{\"format\":\"sne-demande/1\",\"etat\":\"ACTIVE\",\"dateDepot\":\"2015-12-17\",\"renouvellements\":[\"2016-12-01\"]}",
                    learned.registre());
            assertEquals(code.equals("AUTRE") ? null : code, learned.recovery());
            assertEquals(code.equals("NUU_RETROUVEE"), learned.found());
        }
        assertNull(Learned.of(new DemandeVersionnee(demande, "", List.of(), List.of()))
                .etag());
        var piece = new Piece("p", null, null, null, null, null, null, null, null, null, false, null);
        assertEquals(new Learned(null, "\"4\"", null, null), Learned.of(new PieceDeposee(piece, List.of(), "\"4\"")));
        assertEquals(new Learned(null, null, null, null), Learned.of(true));
    }
}
