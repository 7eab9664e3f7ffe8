package fr.demandeunique.sne.client.registre;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A code list in one version, open: a code that is not there is kept in a demande.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param liste its name
 * @param version its version
 * @param codes the codes, in order
 */
public record ListeCodes(String liste, String version, List<Code> codes) {
    /** Copies the list, which may hold no null. */
    public ListeCodes {
        codes = List.copyOf(codes);
    }

    /**
     * A code of a list.
     *
     * @param code as it stands in documents
     * @param libelle its label
     */
    public record Code(String code, String libelle) {}

    /**
     * Labels by code, in order.
     *
     * @return labels by code
     */
    public Map<String, String> libelles() {
        Map<String, String> all = new LinkedHashMap<>();
        codes.forEach(one -> all.put(one.code(), one.libelle()));
        return Collections.unmodifiableMap(all);
    }
}
