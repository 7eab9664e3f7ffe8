package fr.demandeunique.sne.cotation;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What makes demandes analogous (R441-2-17): the type of dwelling and the place that they ask for.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param type size of the dwelling; null for all
 * @param commune INSEE code; null for all
 */
public record Analogue(
        @Nullable TypeLogement type, @Nullable String commune) implements Serializable {
    private static final Analogue TOUTES = new Analogue(null, null);

    /** {@return all demandes of the stock} */
    public static Analogue toutes() {
        return TOUTES;
    }

    /**
     * {@return the first type and the first commune that a demande asks for}
     *
     * @param demande with what it looks for
     */
    public static Analogue de(Demande demande) {
        LogementRecherche wanted = demande.logementRecherche();
        return wanted == null
                ? TOUTES
                : new Analogue(
                        wanted.types().isEmpty() ? null : wanted.types().get(0),
                        wanted.communes().isEmpty() ? null : wanted.communes().get(0));
    }
}
