package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.homologation.Homologation;
import fr.demandeunique.sne.bacasable.homologation.RapportHtml;
import fr.demandeunique.sne.bacasable.homologation.RapportJUnit;
import fr.demandeunique.sne.bacasable.homologation.Scenario;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps the report of a homologation on file, as a page and for continuous integration, from the start on: the sandbox is stopped by a signal. */
final class RapportHomologation {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final String page;
    private final String suite;
    private final Contexte contexte;

    private RapportHomologation(String page, Contexte contexte) {
        this.page = page;
        this.suite = page.replaceFirst("(?i)\\.html?$", "") + ".xml";
        this.contexte = contexte;
    }

    /** Watches this sandbox; throws {@link Echec} if the files cannot be written. */
    static void suivre(BacASable sne, String page, Contexte contexte) throws Echec, IOException {
        var rapport = new RapportHomologation(page, contexte);
        var current = new AtomicReference<Homologation>();
        var homologation = new Homologation(EnumSet.allOf(Scenario.class), () -> rapport.refaire(current.get()));
        current.set(homologation);
        rapport.ecrire(homologation);
        sne.appels().observer(homologation);
        contexte.messages()
                .println(contexte.textes()
                        .texte("bac-a-sable.homologation.suivi", page, rapport.suite, sne.page() + "_bac/rapport"));
    }

    private void refaire(Homologation homologation) {
        try {
            ecrire(homologation);
        } catch (Echec e) {
            contexte.messages().println(e.getMessage());
        } catch (IOException e) {
            contexte.messages().println(contexte.textes().texte("sortie.impossible", page));
        }
    }

    private synchronized void ecrire(Homologation homologation) throws Echec, IOException {
        var verdicts = homologation.verdicts();
        ecrire(
                page,
                RapportHtml.ecrire(
                        verdicts,
                        contexte.langue(),
                        ZonedDateTime.now(contexte.horloge().withZone(PARIS))));
        ecrire(suite, RapportJUnit.ecrire(verdicts, contexte.langue()));
    }

    private void ecrire(String name, byte[] content) throws Echec, IOException {
        try (FichierSorti file = FichierSorti.ouvrir(name, contexte)) {
            file.flux().write(content);
            file.terminer();
        }
    }
}
