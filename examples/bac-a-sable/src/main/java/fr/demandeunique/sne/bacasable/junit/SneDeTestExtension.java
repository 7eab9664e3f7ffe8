package fr.demandeunique.sne.bacasable.junit;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.appels.Appel;
import fr.demandeunique.sne.bacasable.appels.JournalAppels;
import fr.demandeunique.sne.bacasable.junit.SneDeTest.Connexion;
import fr.demandeunique.sne.bacasable.junit.SneDeTest.Partage;
import fr.demandeunique.sne.bacasable.pannes.Pannes;
import fr.demandeunique.sne.client.SneClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What stands behind {@link SneDeTest}. */
@SuppressWarnings("exports") // Who uses it has JUnit; who does not must compile without it.
public final class SneDeTestExtension implements ParameterResolver, BeforeAllCallback, AfterTestExecutionCallback {
    private static final ExtensionContext.Namespace ESPACE =
            ExtensionContext.Namespace.create(SneDeTestExtension.class);
    private static final String CLE = "sne";
    private static final Set<Class<?>> INJECTES =
            Set.of(BacASable.class, SneClient.class, Pannes.class, JournalAppels.class, Clock.class, URI.class);

    /** Made by JUnit. */
    public SneDeTestExtension() {}

    /** Closed by JUnit with the test, or the class, that opened it. */
    @SuppressWarnings("deprecation") // The form that every JUnit since 5.1 closes.
    private record Ouverte(BacASable sne) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            sne.close();
        }
    }

    /** A shared sandbox belongs to the outermost class: what is below finds it there. */
    @Override
    public void beforeAll(ExtensionContext context) {
        if (reglages(context).partage() == Partage.PAR_CLASSE) {
            ouvrir(context);
        }
    }

    /**
     * A sandbox of a test belongs to that test, also when its constructor asks for it.
     *
     * @param rootContext that of the whole run
     */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return INJECTES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SneDeTest reglages = reglages(context);
        if (context.getTestMethod().isEmpty() && reglages.partage() == Partage.PAR_TEST) {
            throw new ExtensionConfigurationException(
                    "@SneDeTest gives a sandbox to each test: ask for it in the test or in @BeforeEach, or say partage = PAR_CLASSE");
        }
        BacASable sne = ouvrir(context).sne();
        Class<?> type = parameter.getParameter().getType();
        if (type == SneClient.class) {
            return sne.client(parameter
                    .findAnnotation(DuGuichet.class)
                    .map(DuGuichet::value)
                    .orElse(reglages.guichet()));
        }
        return type == Pannes.class
                ? sne.pannes()
                : type == JournalAppels.class
                        ? sne.appels()
                        : type == Clock.class ? sne.horloge() : type == URI.class ? sne.url() : sne;
    }

    private static Ouverte ouvrir(ExtensionContext context) {
        SneDeTest reglages = reglages(context);
        // A method with settings of its own does not look at what its class shares.
        String key = context.getTestMethod()
                        .filter(method -> method.isAnnotationPresent(SneDeTest.class))
                        .isPresent()
                ? CLE + context.getUniqueId()
                : CLE;
        return context.getStore(ESPACE).getOrComputeIfAbsent(key, absent -> demarrer(reglages), Ouverte.class);
    }

    /** The sandbox of a test. */
    static BacASable bac(ExtensionContext context) {
        return ouvrir(context).sne();
    }

    private static Ouverte demarrer(SneDeTest reglages) {
        String horloge = reglages.horloge();
        var builder = BacASable.builder().graine(reglages.graine()).pannes(reglages.pannes());
        if (reglages.connexion() == Connexion.TLS_MUTUEL) {
            builder.certificatClient();
        } else if (reglages.connexion() == Connexion.TLS) {
            builder.tls();
        }
        try {
            return new Ouverte((horloge.contains("T")
                            ? builder.horloge(Instant.parse(horloge))
                            : builder.horloge(LocalDate.parse(horloge)))
                    .demarrer());
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox does not start", e);
        }
    }

    private static SneDeTest reglages(ExtensionContext context) {
        Optional<SneDeTest> found =
                context.getTestMethod().flatMap(method -> AnnotationSupport.findAnnotation(method, SneDeTest.class));
        for (Class<?> type = context.getRequiredTestClass();
                found.isEmpty() && type != null;
                type = type.getEnclosingClass()) {
            found = AnnotationSupport.findAnnotation(type, SneDeTest.class);
        }
        return found.orElseThrow(() -> new ExtensionConfigurationException("@SneDeTest is missing"));
    }

    /** The calls of a test that failed, without their bodies. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            Ouverte opened = context.getStore(ESPACE).get(CLE, Ouverte.class);
            if (opened != null) {
                context.publishReportEntry(
                        "appels",
                        opened.sne().appels().tous().stream()
                                .map(Appel::toString)
                                .collect(Collectors.joining("\n")));
            }
        }
    }
}
