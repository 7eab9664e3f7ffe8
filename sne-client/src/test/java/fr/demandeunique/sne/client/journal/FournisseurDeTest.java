package fr.demandeunique.sne.client.journal;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** The logs of the tests: what slf4j finds on the class path. */
public final class FournisseurDeTest implements SLF4JServiceProvider {
    private final IMarkerFactory marques = new BasicMarkerFactory();
    private final MDCAdapter contextes = new NOPMDCAdapter();

    @Override
    public ILoggerFactory getLoggerFactory() {
        return JournalDeTest::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return marques;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return contextes;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // Nothing to make ready.
    }
}
