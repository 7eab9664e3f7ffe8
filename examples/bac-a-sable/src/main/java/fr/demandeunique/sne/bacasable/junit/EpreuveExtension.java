package fr.demandeunique.sne.bacasable.junit;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.homologation.Homologation;
import fr.demandeunique.sne.bacasable.homologation.Jugement;
import fr.demandeunique.sne.bacasable.homologation.Scenario;
import fr.demandeunique.sne.bacasable.homologation.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What stands behind {@link Epreuve}. */
@SuppressWarnings("exports") // Who uses it has JUnit; who does not must compile without it.
public final class EpreuveExtension implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
    /** Made by JUnit. */
    public EpreuveExtension() {}

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        Scenario scenario = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Epreuve.class)
                .orElseThrow()
                .value();
        bac(context).appels().observer(new Homologation(EnumSet.of(scenario)));
    }

    /** A failure of the test itself says more than the verdict. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            return;
        }
        List<Verdict> verdicts =
                Homologation.de(bac(context).appels()).orElseThrow().verdicts();
        boolean seen = verdicts.stream().anyMatch(one -> one.jugement() == Jugement.TENU);
        String wrong = verdicts.stream()
                .filter(one -> one.jugement() == Jugement.ROMPU || one.jugement() == Jugement.NON_VU && !seen)
                .map(EpreuveExtension::texte)
                .collect(Collectors.joining("\n"));
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong);
        }
    }

    private static String texte(Verdict one) {
        return one.scenario() + " " + one.canal() + " " + one.jugement() + ": " + one.explication(Locale.getDefault())
                + one.preuves().stream().map(call -> "\n  " + call).collect(Collectors.joining());
    }

    private static BacASable bac(ExtensionContext context) {
        return SneDeTestExtension.bac(context);
    }
}
