package fr.demandeunique.sne.client.error;

import static fr.demandeunique.sne.client.KeptText.assertKept;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import fr.demandeunique.sne.client.error.SneException.AccesRefuse;
import fr.demandeunique.sne.client.error.SneException.AdresseErronee;
import fr.demandeunique.sne.client.error.SneException.Certificat;
import fr.demandeunique.sne.client.error.SneException.HorsTransport;
import fr.demandeunique.sne.client.error.SneException.Perimee;
import fr.demandeunique.sne.client.error.SneException.ReponseIllisible;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every failure that there is, as its caller sees it: code, whether to try again, whether it may have been done all the same, and what it says in both languages. The table is {@code
 * failures.txt}, written anew with {@code -Dfailures.write=true} and then read by somebody.
 */
class FailuresTest {
    private static final Duration WAIT = Duration.ofMillis(1_500);
    private static final List<Anomalie> DEMANDE =
            List.of(Anomalie.recue("AUTRE", Gravite.ERREUR, "", "", null), Anomalie.erreur("GW_DEMANDE_INCONNUE", ""));
    private static final List<Anomalie> OTHER = List.of(Anomalie.erreur("GW_LOGEMENT_INCONNU", "/numero"));

    private static Context status(int status, Anomalie... anomalies) {
        return new Context(status, "r-1", "urn:essai", List.of(anomalies));
    }

    /** By how it is made. */
    private static Map<String, SneException> all() {
        Map<String, SneException> all = new LinkedHashMap<>();
        all.put("Refus", new SneException.Refus(status(422, Anomalie.erreur("DEMANDE_NON_ACTIVE", "/etat"))));
        all.put("CleEnCours", new SneException.CleEnCours(status(409), WAIT));
        for (int status : new int[] {400, 422}) {
            all.put("RequeteInvalide " + status, new SneException.RequeteInvalide(status(status)));
        }
        for (int status : new int[] {401, 403, 407, 423}) {
            all.put("AccesRefuse " + status, new AccesRefuse(status(status)));
        }
        all.put("AccesRefuse.token", AccesRefuse.token(status(401).at(Context.Peer.TOKENS)));
        all.put("Introuvable 404", new SneException.Introuvable(status(404)));
        all.put("Introuvable 404 demande", new SneException.Introuvable(new Context(404, null, null, DEMANDE)));
        all.put("Introuvable 404 other", new SneException.Introuvable(new Context(404, null, null, OTHER)));
        all.put("Introuvable 410", new SneException.Introuvable(new Context(410, null, null, OTHER)));
        for (AdresseErronee.Service one : AdresseErronee.Service.values()) {
            Context.Peer peer = one == AdresseErronee.Service.TOKENS ? Context.Peer.TOKENS : Context.Peer.SNE;
            all.put("AdresseErronee " + one, new AdresseErronee(one, status(404).at(peer)));
        }
        all.put("AdresseErronee.redirected", AdresseErronee.redirected("hote:443", status(302)));
        all.put("AdresseErronee.page", AdresseErronee.page("hote:443", status(200)));
        var why = new IOException("why");
        all.put("AdresseErronee.scheme tls", AdresseErronee.scheme(true, "hote:80", Context.unanswered("r-1"), why));
        all.put("AdresseErronee.scheme", AdresseErronee.scheme(false, "hote:443", Context.unanswered("r-1"), why));
        for (int status : new int[] {412, 428}) {
            all.put("Perimee " + status, new Perimee(status(status)));
        }
        all.put("Perimee.unknownVersion", Perimee.unknownVersion());
        all.put("Perimee.weakVersion", Perimee.weakVersion());
        all.put("Indisponible", new SneException.Indisponible(status(503), WAIT));
        all.put("Indisponible a day", new SneException.Indisponible(status(503), Duration.ofDays(1)));
        all.put("TropDeRequetes", new SneException.TropDeRequetes(status(429), WAIT));
        for (NetworkStep one : NetworkStep.values()) {
            all.put("Reseau " + one, new SneException.Reseau(one, "hote:443", Context.unanswered("r-1"), why));
        }
        for (Certificat.Reason one : Certificat.Reason.values()) {
            all.put("Certificat " + one, new Certificat(one, "hote:443", Context.unanswered("r-1"), why));
        }
        all.put("Interrompu", new SneException.Interrompu(Context.unanswered("r-1"), new InterruptedException()));
        all.put("ClientFerme", new SneException.ClientFerme(Context.unanswered("r-1"), null));
        all.put("CircuitOuvert", new SneException.CircuitOuvert(WAIT, Context.unanswered("r-1")));
        all.put("DelaiDepasse", new SneException.DelaiDepasse(WAIT, Context.unanswered("r-1")));
        all.put("ReponseIllisible", new ReponseIllisible(Context.of(200, "r-1")));
        all.put("ReponseIllisible.stuckFeed", ReponseIllisible.stuckFeed());
        all.put("ReponseIllisible.stuckList", ReponseIllisible.stuckList());
        all.put("ReponseIllisible.otherDemande", ReponseIllisible.otherDemande(Context.of(200, "r-1")));
        all.put("ErreurTechnique", new SneException.ErreurTechnique(status(500)));
        NumeroUnique numero = NumeroUnique.parse("057121507390310691");
        all.put("EffetIncertain", new SneException.EffetIncertain(status(0), List.of(numero), why));
        all.put("HorsTransport", new HorsTransport("demandes.lister"));
        all.put("HorsTransport.guess", HorsTransport.guess("demandes.radier"));
        all.put("HorsTransport.loss", HorsTransport.loss("demandes.modifier", OTHER));
        all.put("HorsTransport.schema", HorsTransport.schema("demandes.modifier", OTHER));
        // The same for the server of the tokens: nothing was sent to the register.
        Context tokens = Context.unanswered("r-1").at(Context.Peer.TOKENS);
        all.put(
                "tokens: Indisponible",
                new SneException.Indisponible(status(503).at(Context.Peer.TOKENS), WAIT));
        all.put(
                "tokens: TropDeRequetes",
                new SneException.TropDeRequetes(status(429).at(Context.Peer.TOKENS), null));
        all.put("tokens: DelaiDepasse", new SneException.DelaiDepasse(WAIT, tokens));
        all.put(
                "tokens: ReponseIllisible",
                new ReponseIllisible(Context.of(200, "r-1").at(Context.Peer.TOKENS)));
        for (NetworkStep one : List.of(NetworkStep.CONNECT, NetworkStep.CONNECT_TIMEOUT, NetworkStep.CUT)) {
            all.put("tokens: Reseau " + one, new SneException.Reseau(one, "jetons:443", tokens, null));
        }
        return all;
    }

    @Test
    void what_a_caller_sees_of_each_failure() throws IOException {
        List<String> lines = new ArrayList<>();
        all().forEach((name, one) -> {
            lines.add(name);
            lines.add("  " + one.code()
                    + (one.retryable() ? " retryable" : "")
                    + (one.outcomeUnknown() ? " unknown" : "")
                    + " " + one.status()
                    + one.requestId().map(id -> " " + id).orElse("")
                    + one.type().map(type -> " " + type).orElse("")
                    + one.retryAfter().map(wait -> " after " + wait).orElse("")
                    + " " + one.peer()
                    + (one.getCause() == null ? "" : " because of " + one.getCause())
                    + (one.anomalies().isEmpty() ? "" : " " + one.anomalies()));
            lines.add("  " + one.getMessage());
            lines.add("  " + one.message(Locale.ENGLISH));
        });
        assertKept(FailuresTest.class, "failures.txt", lines);
    }

    @Test
    void some_failures_hold_more_than_the_others() {
        for (Certificat.Reason one : Certificat.Reason.values()) {
            assertSame(one, new Certificat(one, "hote:443", Context.unanswered(null), null).reason());
        }
        NumeroUnique numero = NumeroUnique.parse("057121507390310691");
        assertEquals(List.of(numero), new SneException.EffetIncertain(status(0), List.of(numero), null).candidates());
    }
}
