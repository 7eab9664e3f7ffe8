package fr.demandeunique.sne.bacasable.marque;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.client.Feed;
import fr.demandeunique.sne.client.Pages;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.call.RetryPolicy;
import fr.demandeunique.sne.client.call.TimeSource;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.micrometer.MicrometerListener;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.client.registre.Version;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.cycle.Substitution;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The marked person goes through every operation that a client has, found by reflection so that a new one is tried too, with every failure, over both transports. */
@Timeout(300)
class ToutesLesOperationsTest {
    private static final CodeGuichet GUICHET = CodeGuichet.parse("10691");

    /** The time of the machine, but a pause is over at once: the client looks twice for what may have arrived, two seconds apart. */
    private static final class Hurried implements TimeSource {
        @Override
        public Instant now() {
            return TimeSource.system().now();
        }

        @Override
        public long nanos() {
            return TimeSource.system().nanos();
        }

        @Override
        public void sleep(Duration duration) {}

        @Override
        public CompletableFuture<Boolean> after(Duration duration) {
            return TimeSource.system().after(duration);
        }
    }

    private static SneClient client(BacASable sne, boolean nuu, ToutCeQuiSeDit dit) {
        SneClient.Builder builder = SneClient.builder()
                .url(nuu ? sne.urlNuu() : sne.url())
                .guichet(GUICHET)
                .retryPolicy(RetryPolicy.NONE)
                .circuitBreaker(0, Duration.ofSeconds(1))
                .time(new Hurried())
                .listener(new MicrometerListener(dit.observations()));
        return nuu ? builder.nuu(NuuSettings.defaults().withLoss()).build() : builder.build();
    }

    /** The operations of each group of the client: what asks the SNE for something. */
    private static List<Method> operations() {
        List<Method> all = new ArrayList<>();
        for (Method group : SneClient.class.getMethods()) {
            if (group.getParameterCount() == 0
                    && group.getReturnType().getPackageName().equals("fr.demandeunique.sne.client")
                    && !Modifier.isStatic(group.getModifiers())) {
                for (Method one : group.getReturnType().getDeclaredMethods()) {
                    if (Modifier.isPublic(one.getModifiers()) && !one.isSynthetic()) {
                        all.add(one);
                    }
                }
            }
        }
        all.sort(Comparator.comparing(Method::toString));
        return all;
    }

    private static Object group(SneClient client, Class<?> type) throws ReflectiveOperationException {
        for (Method one : SneClient.class.getMethods()) {
            if (one.getReturnType() == type && one.getParameterCount() == 0) {
                return one.invoke(client);
            }
        }
        throw new AssertionError(type.getName());
    }

    /** What each kind of parameter is given. */
    private static Map<Class<?>, Object> parameters(DemandeVersionnee made) {
        Map<Class<?>, Object> all = new HashMap<>();
        all.put(NumeroUnique.class, made.numero());
        all.put(DemandeVersionnee.class, made);
        all.put(Version.class, made);
        all.put(Demande.class, PersonneMarquee.couple());
        all.put(TypeAttestation.class, TypeAttestation.ENREGISTREMENT);
        all.put(LocalDate.class, LocalDate.of(2015, 12, 17));
        all.put(MotifRadiation.class, MotifRadiation.IRRECEVABILITE);
        all.put(SousMotifRadiation.class, SousMotifRadiation.of("IRRSEJ"));
        all.put(OrdreRadiation.class, OrdreRadiation.de(MotifRadiation.RENONCIATION, Auteur.GUICHET, GUICHET));
        all.put(
                Substitution.Ordre.class,
                new Substitution.Ordre(1, Substitution.Raison.DECES, Substitution.ACTE_DECES, GUICHET));
        all.put(
                Attribution.class,
                Attribution.builder().dateBail(LocalDate.of(2015, 12, 17)).build());
        all.put(EtatDemande.class, EtatDemande.ACTIVE);
        all.put(NumeroRpls.class, NumeroRpls.parse("1234567890"));
        all.put(MarquePiece.class, MarquePiece.OBSOLETE);
        all.put(
                DepotPiece.class,
                DepotPiece.of(
                        CodePiece.AVIS_IMPOSITION, "application/pdf", "%PDF Zqx".getBytes(StandardCharsets.UTF_8)));
        all.put(Locale.class, Locale.FRENCH);
        all.put(YearMonth.class, YearMonth.of(2015, 12));
        all.put(Duration.class, Duration.ZERO);
        all.put(Instant.class, Instant.parse("2015-12-17T09:00:00Z"));
        all.put(CodeGuichet.class, GUICHET);
        all.put(List.class, List.of());
        all.put(String.class, "057");
        all.put(int.class, 1);
        return all;
    }

    private static Object ask(SneClient client, Method operation, Map<Class<?>, Object> parameters) throws Exception {
        Object[] arguments = Stream.of(operation.getParameterTypes())
                .map(type -> {
                    assertNotNull(parameters.get(type), () -> "nothing is given for " + type + " of " + operation);
                    return parameters.get(type);
                })
                .toArray();
        if (operation.getName().equals("annulerRadiation")) {
            arguments[1] = "Zqxraison";
        }
        try {
            Object given = operation.invoke(group(client, operation.getDeclaringClass()), arguments);
            return given instanceof Call<?> call
                    ? call.execute()
                    : given instanceof Pages<?> pages
                            ? pages.stream().limit(5).toList()
                            : given instanceof Feed feed
                                    ? feed.stream().limit(5).toList()
                                    : given;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_operation_with_every_failure_tells_of_nobody(boolean nuu) {
        List<Method> operations = operations();
        assertTrue(operations.size() >= 38, operations::toString);
        int faults = 0;
        int done = 0;
        for (Method operation : operations) {
            try (BacASable sne = BacASable.demarrer();
                    var dit = new ToutCeQuiSeDit();
                    SneClient client = client(sne, nuu, dit)) {
                Map<Class<?>, Object> parameters = parameters(client.enregistrer(PersonneMarquee.couple()));
                for (String fault : PersonneMarquee.PANNES) {
                    sne.pannes().regler(fault + "*1");
                    dit.essayer(() -> ask(client, operation, parameters));
                }
                faults += dit.echecs().size();
                sne.pannes().aucune();
                int failed = dit.echecs().size();
                dit.essayer(() -> ask(client, operation, parameters));
                done += dit.echecs().size() == failed ? 1 : 0;
                for (Throwable one : dit.echecs()) {
                    assertTrue(one instanceof SneException, () -> operation + ": " + one);
                }
                assertEquals(List.of(), dit.trouves(PersonneMarquee.INTERDITS), operation::toString);
            }
        }
        assertTrue(faults > 10 * operations.size(), faults + " failures");
        assertTrue(done > (nuu ? 5 : 15), done + " succeeded");
    }
}
