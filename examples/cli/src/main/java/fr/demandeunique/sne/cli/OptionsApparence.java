package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a document looks. */
final class OptionsApparence {
    @Option(names = "--theme", paramLabel = "THEME", descriptionKey = "rendu.theme")
    private @Nullable String theme;

    @Option(names = "--marques-de-pliage", descriptionKey = "rendu.marques")
    private boolean marques;

    @Option(names = "--gros-caracteres", descriptionKey = "rendu.gros-caracteres")
    private boolean grosCaracteres;

    /** A renderer that takes a theme; it refuses a logo that cannot be read. */
    interface Rendu<R> {
        R de(Theme theme, boolean marques);
    }

    /** The renderer that these options ask for. */
    <R> R rendu(Contexte contexte, Rendu<R> rendu) throws Echec, IOException {
        Theme look = theme == null ? Theme.standard() : LectureTheme.lire(theme, contexte);
        try {
            return rendu.de(grosCaracteres ? look.inLargePrint() : look, marques);
        } catch (RefusException unreadable) {
            Anomalie reason = unreadable.anomalies().get(0);
            throw new Echec(
                    Echec.USAGE,
                    contexte.textes()
                            .texte(
                                    "theme.logo",
                                    String.valueOf(theme),
                                    reason.message(contexte.textes().langue())));
        }
    }
}
