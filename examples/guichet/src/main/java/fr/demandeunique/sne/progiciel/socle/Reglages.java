package fr.demandeunique.sne.progiciel.socle;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is set in {@code application.properties} under {@code guichet}.
 *
 * @param donnees folder of the embedded database and of the sandbox
 * @param code the guichet of the application; an agent speaks in the name of their own
 * @param sne where the SNE is
 * @param grille file of the grid of cotation, empty for the sample of the library
 * @param courrielDes first day of the secured e-mail to the scanning firm, as the firm announced it; null while it is not known
 * @param premierMotDePasse password of the first administrator where there is no sandbox; needed once, while nobody has an account
 * @param seuilPublic the least count that the public page shows
 */
@ConfigurationProperties("guichet")
public record Reglages(
        Path donnees,
        String code,
        SneReglages sne,
        @DefaultValue("") String grille,
        @Nullable LocalDate courrielDes,
        @DefaultValue("") String premierMotDePasse,
        @DefaultValue("11") int seuilPublic) {
    /**
     * @param url address of the SNE, empty for the sandbox inside
     * @param transport {@code passerelle} or {@code nuu}
     * @param nuuPertes whether what the document of the SNE's own service has no place for is left out, with a warning; else it is refused at its field
     * @param nuuSuppositions whether elements are sent whose names are a guess of the library
     * @param jour where the clock of a new sandbox stands
     */
    public record SneReglages(
            @DefaultValue("") String url,
            @DefaultValue("passerelle") String transport,
            @DefaultValue("false") boolean nuuPertes,
            @DefaultValue("false") boolean nuuSuppositions,
            LocalDate jour) {
        boolean essai() {
            return url.isBlank();
        }
    }
}
