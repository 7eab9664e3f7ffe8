package fr.demandeunique.sne.ressources;

import java.util.List;

/** Kinds of financing that have a ceiling of income. */
public enum Financement {
    /** Prêt locatif à usage social. */
    PLUS,
    /** Prêt locatif aidé d’intégration. */
    PLAI,
    /** Prêt locatif social: PLUS × 1.3. */
    PLS,
    /** Logement locatif social, overseas: PLUS of the autres régions less 10 %. */
    LLS,
    /** Logement locatif très social, overseas: 67.5 % of PLUS of the autres régions. */
    LLTS;

    private static final List<Financement> METROPOLE = List.of(PLUS, PLAI, PLS);
    private static final List<Financement> OUTRE_MER = List.of(LLS, LLTS, PLS);

    /**
     * {@return the kinds that a zone has}
     *
     * @param zone of the dwelling
     */
    public static List<Financement> de(Zone zone) {
        return zone == Zone.OUTRE_MER ? OUTRE_MER : METROPOLE;
    }
}
