package fr.demandeunique.sne.client.registre;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A code list in one version, open: a code that is not there is kept in a demande.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param liste its name
 * @param version its version
 * @param codes labels by code, in order
 */
public record ListeCodes(String liste, String version, Map<String, String> codes) {
    public ListeCodes {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }
}
