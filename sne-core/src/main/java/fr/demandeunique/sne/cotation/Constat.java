package fr.demandeunique.sne.cotation;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion found in a demande: yes, no or a number, and the reason to tell; neither where the demande does not say.
 *
 * @param vrai null for a number and for what is unknown
 * @param nombre null for yes or no and for what is unknown
 */
record Constat(
        @Nullable Boolean vrai,
        @Nullable BigDecimal nombre,
        String raison,
        Map<String, String> parametres,
        boolean aVerifier) {

    static Constat de(String mesure, boolean vrai) {
        return new Constat(vrai, null, vrai ? mesure : mesure + ".NON", Map.of(), false);
    }

    static Constat de(String mesure, BigDecimal nombre) {
        return new Constat(null, nombre, mesure, Map.of("valeur", nombre.toPlainString()), false);
    }

    static Constat de(String mesure, long nombre) {
        return de(mesure, BigDecimal.valueOf(nombre));
    }

    static Constat inconnu(String mesure) {
        return new Constat(null, null, mesure + ".INCONNU", Map.of(), false);
    }
}
