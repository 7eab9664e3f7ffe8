package fr.demandeunique.sne.client.nuu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.client.TempsFactice;
import fr.demandeunique.sne.client.call.CallListener;
import fr.demandeunique.sne.client.call.CallOptions;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.jackson.Samples;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.client.transport.Connection;
import fr.demandeunique.sne.client.transport.FakeHttp;
import fr.demandeunique.sne.client.transport.FakeResponse;
import fr.demandeunique.sne.client.transport.HttpEngine;
import fr.demandeunique.sne.client.transport.Transport;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlOptions;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A registration whose answer was lost: what is asked of the SNE then, and what the caller is told. Each row is what happens to the calls, one after the other. */
class RecoveryTest {
    private static final NumeroUnique FIRST = NumeroUnique.parse("057121507390310691");
    private static final NumeroUnique SECOND = NumeroUnique.parse("057121507390410691");
    private static final Demande SENT =
            Samples.demande().toBuilder().numeroUnique(null).build();

    private static final IOException CUT = new IOException("cut");
    private static final HttpTimeoutException LATE = new HttpTimeoutException("late");
    private static final FakeResponse FAULT = FakeResponse.of(
            500, new String(Soap.faute("Receiver", "Panne."), StandardCharsets.UTF_8), "Content-Type", "text/xml");
    private static final FakeResponse NOTHING = document("<n:listeDoublons xmlns:n=\"http://nuu.application.i2/\"/>");

    private static FakeResponse document(String xml) {
        byte[] answer = Soap.reponseSimple(NuuMethod.NUM_UNIQUE, xml.getBytes(StandardCharsets.UTF_8));
        return FakeResponse.of(200, new String(answer, StandardCharsets.UTF_8), "Content-Type", "text/xml");
    }

    private static FakeResponse holding(Demande demande) {
        byte[] xml = DemandeXml.write(demande, XmlOptions.forSne().withConjectures(true));
        return document(new String(xml, StandardCharsets.UTF_8));
    }

    private static FakeResponse listing(Demande... all) {
        String inside = Stream.of(all)
                .map(one -> new String(
                        DemandeXml.write(one, XmlOptions.forSne().withConjectures(true)), StandardCharsets.UTF_8))
                .map(one -> one.substring(one.indexOf("<demandeLogement>"), one.indexOf("</demande>")))
                .collect(Collectors.joining("</demande><demande>", "<demande>", "</demande>"));
        return document("<interfaceNuu xmlns=\"http://nuu.application.i2/\">" + inside + "</interfaceNuu>");
    }

    private static Demande held(NumeroUnique numero) {
        return SENT.toBuilder().numeroUnique(numero).build();
    }

    /** The same person without the co-titulaire: perhaps ours. */
    private static Demande perhaps(NumeroUnique numero) {
        return held(numero).toBuilder().coTitulaires(List.of()).build();
    }

    private static Demande anothers(NumeroUnique numero) {
        return held(numero).toBuilder()
                .dateDepot(SENT.dateDepot().minusYears(1))
                .build();
    }

    private static String told(RetryPolicy policy, boolean separation, Object... answers) {
        var time = new TempsFactice();
        FakeHttp http = FakeHttp.answering(answers);
        var settings = new Connection.Settings(
                null, Duration.ZERO, CallListener.NONE, 0, Duration.ZERO, null, null, false, time, () -> 0);
        var connection =
                Connection.to(URI.create("https://sne.exemple"), new Connection.Http(http, null, null), settings);
        Transport transport = new NuuTransport(
                new HttpEngine(connection, CodeGuichet.parse("10691"), CallOptions.NONE.retryPolicy(policy)),
                NuuSettings.defaults().withGuesses().withLoss());
        String outcome;
        try {
            DemandeVersionnee made = separation
                    ? transport.separer(Version.last(SECOND), 1, SENT).execute()
                    : transport.enregistrer(SENT).execute();
            outcome = made.numero().compact().substring(6, 13)
                    + made.avertissements().stream()
                            .map(Anomalie::code)
                            .filter(one -> one.startsWith("NUU_"))
                            .collect(Collectors.joining(" ", " ", ""));
        } catch (SneException e) {
            outcome = e.code()
                    + (e instanceof SneException.EffetIncertain unsure
                            ? " " + unsure.candidates().size()
                            : "")
                    + (e.getSuppressed().length == 0 ? "" : " beside " + ((SneException) e.getSuppressed()[0]).code());
        }
        Duration waited = time.attentes.stream().reduce(Duration.ZERO, Duration::plus);
        return outcome.strip() + ", " + http.asked.size() + " calls" + (waited.isZero() ? "" : ", waited");
    }

    private static void row(String expected, Object... answers) {
        assertEquals(expected, told(RetryPolicy.DEFAULT, false, answers));
    }

    @Test
    void what_was_made_is_found_again() {
        row("5073903, 1 calls", holding(held(FIRST)));
        row("5073903 NUU_RETROUVEE, 2 calls", CUT, listing(held(FIRST)));
        row("5073903 NUU_RETROUVEE, 2 calls", FAULT, listing(held(FIRST)));
        row("5073903 NUU_RETROUVEE, 2 calls", LATE, listing(anothers(SECOND), held(FIRST)));
        row("5073903 NUU_RETROUVEE, 3 calls, waited", CUT, NOTHING, listing(held(FIRST)));
        row("5073903 NUU_RETROUVEE, 3 calls", CUT, listing(perhaps(FIRST)), holding(held(FIRST)));
    }

    @Test
    void what_was_not_made_is_sent_once_more_unless_the_server_may_still_be_at_work() {
        row("5073904 NUU_RENVOYEE, 4 calls, waited", CUT, NOTHING, NOTHING, holding(held(SECOND)));
        row("5073904 NUU_RENVOYEE, 4 calls, waited", CUT, listing(anothers(FIRST)), NOTHING, holding(held(SECOND)));
        row(
                "5073904 NUU_RENVOYEE, 6 calls, waited",
                CUT,
                listing(perhaps(FIRST)),
                holding(anothers(FIRST)),
                listing(perhaps(FIRST)),
                holding(anothers(FIRST)),
                holding(held(SECOND)));
        row("DELAI_DEPASSE, 3 calls, waited", LATE, NOTHING);
        row("ERREUR_TECHNIQUE, 3 calls, waited", FAULT, NOTHING);
        assertEquals("RESEAU, 3 calls, waited", told(RetryPolicy.NONE, false, CUT, NOTHING));
    }

    @Test
    void what_may_be_ours_is_left_to_somebody() {
        row("EFFET_INCERTAIN 2 beside RESEAU, 2 calls", CUT, listing(perhaps(FIRST), perhaps(SECOND)));
        row("EFFET_INCERTAIN 2 beside RESEAU, 2 calls", CUT, listing(held(FIRST), held(SECOND)));
        row("EFFET_INCERTAIN 1 beside RESEAU, 3 calls", CUT, listing(perhaps(FIRST)), holding(perhaps(FIRST)));
        row("EFFET_INCERTAIN 0 beside RESEAU, 2 calls", CUT, FAULT);
        row("ERREUR_TECHNIQUE beside EFFET_INCERTAIN, 2 calls", FAULT, FAULT);
        row("EFFET_INCERTAIN 2 beside ERREUR_TECHNIQUE, 2 calls", FAULT, listing(perhaps(FIRST), perhaps(SECOND)));
        assertEquals("RESEAU beside RESEAU, 2 calls", told(RetryPolicy.NONE, false, CUT, CUT));
    }

    @Test
    void what_certainly_did_nothing_is_not_looked_for() {
        row("REQUETE_INVALIDE, 1 calls", FakeResponse.of(400, ""));
        assertEquals("TROP_DE_REQUETES, 1 calls", told(RetryPolicy.NONE, false, FakeResponse.of(429, "")));
    }

    @Test
    void a_separation_is_looked_for_alike_but_never_in_the_initial_demande() {
        assertEquals(
                "5073903 NUU_RETROUVEE, 2 calls",
                told(RetryPolicy.DEFAULT, true, CUT, listing(held(SECOND), held(FIRST))));
        assertEquals(
                "5073903 NUU_RENVOYEE, 4 calls, waited",
                told(RetryPolicy.DEFAULT, true, CUT, listing(held(SECOND)), NOTHING, holding(held(FIRST))));
    }
}
