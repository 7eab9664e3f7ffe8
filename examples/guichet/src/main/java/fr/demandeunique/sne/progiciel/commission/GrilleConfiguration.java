package fr.demandeunique.sne.progiciel.commission;

import fr.demandeunique.sne.client.json.GrilleJson;
import fr.demandeunique.sne.cotation.GrilleCotation;
import fr.demandeunique.sne.progiciel.socle.Reglages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class GrilleConfiguration {
    /** That of the territory; the sample of the library, on whatever day the sandbox stands, where none is set. */
    @Bean
    GrilleCotation grille(Reglages reglages) throws IOException {
        return reglages.grille().isBlank()
                ? GrilleJson.exemple().toBuilder().du(null).build()
                : GrilleJson.read(Files.readAllBytes(Path.of(reglages.grille())))
                        .orElseThrow();
    }
}
