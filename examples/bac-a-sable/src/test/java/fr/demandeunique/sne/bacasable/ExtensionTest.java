package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.bacasable.appels.JournalAppels;
import fr.demandeunique.sne.bacasable.junit.DuGuichet;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.bacasable.junit.SneDeTest.Connexion;
import fr.demandeunique.sne.bacasable.junit.SneDeTest.Partage;
import fr.demandeunique.sne.bacasable.pannes.Pannes;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.call.Tls;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.error.SneException.Certificat.Reason;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

class ExtensionTest {
    private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

    /** Four at the same time: each starts from the same number, on a port of its own. */
    @Nested
    @SneDeTest(horloge = "2016-01-04")
    @Execution(ExecutionMode.CONCURRENT)
    class ParTest {
        private BacASable before;

        @BeforeEach
        void same(BacASable sne) {
            before = sne;
        }

        @RepeatedTest(4)
        void each_test_has_its_own(
                BacASable sne, SneClient client, Clock clock, URI url, @DuGuichet("57M01") SneClient other) {
            assertSame(before, sne);
            PORTS.add(sne.port());
            assertEquals(url, sne.url());
            assertEquals(LocalDate.of(2016, 1, 4), LocalDate.now(clock));
            assertEquals("073903", client.enregistrer(Appels.couple()).numero().sequence());
            assertEquals(
                    "57M01",
                    other.enregistrer(Appels.couple()).numero().guichet().code());
            sne.nuit();
            assertEquals(LocalDate.of(2016, 1, 5), LocalDate.now(clock));
        }

        @Test
        @SneDeTest(graine = 7, pannes = "POST:409@0%", guichet = "57M01")
        void a_test_may_have_settings_of_its_own(SneClient client, Pannes pannes, JournalAppels calls) {
            assertEquals("POST:409@0%", pannes.specification());
            var numero = client.enregistrer(Appels.couple()).numero();
            assertEquals("57M01", numero.guichet().code());
            assertNotEquals("073903", numero.sequence());
            assertEquals(1, calls.nombre());
            assertEquals(201, calls.dernier().statut());
        }
    }

    /** The injected client has what the sandbox asks for; others are told what they lack. */
    @Nested
    @SneDeTest(connexion = Connexion.TLS_MUTUEL)
    class Securise {
        private static SneClient client(BacASable sne, Tls tls) {
            return SneClient.builder()
                    .url(sne.url())
                    .guichet(CodeGuichet.parse("10691"))
                    .retryPolicy(RetryPolicy.NONE)
                    .tls(tls)
                    .build();
        }

        private static Reason refus(BacASable sne, Tls tls) {
            try (SneClient wrong = client(sne, tls)) {
                return assertThrows(
                                SneException.Certificat.class,
                                () -> wrong.referentiels().territoire("057").raw())
                        .reason();
            }
        }

        @Test
        void who_shows_the_right_certificate_is_served_and_nobody_else(
                BacASable sne, SneClient client, @DuGuichet("57M01") SneClient other) throws Exception {
            assertEquals("https", sne.url().getScheme());
            assertEquals("073903", client.enregistrer(Appels.couple()).numero().sequence());
            assertEquals(
                    "57M01",
                    other.enregistrer(Appels.couple()).numero().guichet().code());
            Tls trusting = Tls.defaults().authorities(sne.tls().confiance());
            assertEquals(Reason.CLIENT_ABSENT, refus(sne, trusting));
            assertEquals(Reason.AUTORITE, refus(sne, Tls.defaults()));
            char[] password = "secret".toCharArray();
            try (BacASable another = BacASable.builder().certificatClient().demarrer();
                    SneClient intruder =
                            client(sne, trusting.certificate(another.tls().client("intrus", password), password))) {
                // The server of the JDK cuts the connection without saying why.
                assertThrows(
                        SneException.Reseau.class,
                        () -> intruder.referentiels().territoire("057").raw());
            }
        }

        @Test
        @SneDeTest(connexion = Connexion.TLS, pannes = "certificat-expire")
        void a_wrong_certificate_of_the_server_is_told_by_its_fault(BacASable sne, Pannes pannes) throws Exception {
            Tls good = sne.tls().client();
            assertEquals(Reason.EXPIRE, refus(sne, good));
            pannes.regler("certificat-autre-hote");
            assertEquals(Reason.NOM, refus(sne, good));
            pannes.regler("certificat-inconnu");
            assertEquals(Reason.AUTORITE, refus(sne, good));
            pannes.aucune();
            try (SneClient client = client(sne, good)) {
                assertEquals(200, client.referentiels().territoire("057").raw().status());
            }
        }
    }

    /** What falls on a connection and what falls on a call are not taken for one another. */
    @Nested
    @SneDeTest(
            connexion = Connexion.TLS,
            pannes = "503*1,certificat-expire*1,certificat-autre-hote*1,certificat-inconnu*1,GET:429*1")
    class PannesDeConnexion {
        @Test
        void each_falls_once_and_none_is_used_up_unseen(BacASable sne) throws Exception {
            Tls good = sne.tls().client();
            for (Reason raison : List.of(Reason.EXPIRE, Reason.NOM, Reason.AUTORITE)) {
                assertEquals(raison, Securise.refus(sne, good));
            }
            assertEquals("503*1,GET:429*1", sne.pannes().specification());
            try (SneClient client = Securise.client(sne, good)) {
                assertThrows(
                        SneException.Indisponible.class,
                        () -> client.referentiels().territoire("057").raw());
                assertEquals("", sne.pannes().specification());
                assertEquals(200, client.referentiels().territoire("057").raw().status());
            }
        }
    }

    @Nested
    @SneDeTest(partage = Partage.PAR_CLASSE)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class ParClasse {
        private final BacASable atStart;

        ParClasse(BacASable sne) {
            atStart = sne;
        }

        @Test
        @Order(1)
        void the_first_leaves_a_demande(SneClient client) {
            client.enregistrer(Appels.couple());
        }

        @Test
        @Order(2)
        void the_second_finds_it(BacASable sne, JournalAppels calls) {
            assertSame(atStart, sne);
            assertEquals(1, calls.nombre());
            PORTS.add(-sne.port());
        }

        @Test
        @Order(3)
        @SneDeTest
        void a_test_may_stay_apart(BacASable sne, JournalAppels calls) {
            assertSame(atStart, sne, "its own instance was made with its own sandbox");
            assertEquals(0, calls.nombre());
        }
    }

    @AfterAll
    static void every_sandbox_is_closed() {
        assertEquals(4, PORTS.stream().filter(one -> one > 0).count());
        for (int port : PORTS) {
            assertThrows(IOException.class, () -> new Socket("127.0.0.1", Math.abs(port)).close());
        }
    }
}
