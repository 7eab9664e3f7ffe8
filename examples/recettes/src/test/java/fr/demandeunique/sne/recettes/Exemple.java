package fr.demandeunique.sne.recettes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

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

    /** The same with a day that is in no calendar. */
    static String jsonFautif() {
        return json().replace("\"dateDepot\": \"2015-12-17\"", "\"dateDepot\": \"2015-02-30\"");
    }
}
