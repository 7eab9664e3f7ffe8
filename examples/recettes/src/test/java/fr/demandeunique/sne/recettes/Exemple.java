package fr.demandeunique.sne.recettes;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The contract's demande, with a member that only the editor's product knows. */
final class Exemple {
    /** What the product adds to the document. */
    static final String MEMBRE_MAISON = "\"dossierInterne\":\"D-2017-0042\"";

    private Exemple() {}

    static String json() {
        try (var in = Exemple.class.getResourceAsStream("/exemple-demande.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("\\{", "{" + MEMBRE_MAISON + ",");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A couple that comes to the desk for the first time, on that day. */
    static Demande nouvelle(LocalDate jour) {
        Demande lue = DemandeJson.read(json().getBytes(StandardCharsets.UTF_8))
                .resultat()
                .orElseThrow();
        return lue.toBuilder()
                .numeroUnique(null)
                .etat(null)
                .preavis(null)
                .dateDepot(jour)
                .build();
    }

    /** The same with a day that is in no calendar. */
    static String jsonFautif() {
        return json().replace("\"dateDepot\": \"2015-12-17\"", "\"dateDepot\": \"2015-02-30\"");
    }
}
