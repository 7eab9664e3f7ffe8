package fr.demandeunique.sne.ressources;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.numero.Territoire;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Zones of the ceilings of income (arrêté of 29/07/1987): where the dwelling is, not where the applicant lives. */
public enum Zone {
    /** Paris and the 29 communes that border on it. */
    PARIS_COMMUNES_LIMITROPHES,
    /** The rest of Île-de-France. */
    ILE_DE_FRANCE,
    /** The rest of métropole. */
    AUTRES_REGIONS,
    /** Guadeloupe, Guyane, Martinique, La Réunion, Mayotte and Saint-Martin, with a financing of their own (arrêté of 14/03/2011). */
    OUTRE_MER;

    private static final Set<String> DEPARTEMENTS_D_OUTRE_MER = Set.of("971", "972", "973", "974", "976", "978");

    private static final Set<String> PARIS = Table.lire(Zone.class, "communes_paris.csv").stream()
            .map(cells -> cells[0])
            .collect(Collectors.toUnmodifiableSet());

    /** {@return the name in tables and documents: {@code ile_de_france}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the zone of a {@link #code}, empty if there is none of that name}
     *
     * @param code as files write it
     */
    public static Optional<Zone> deCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * The zone, on a day, of a commune by its INSEE code, of that day or of the past: what was a commune once has the zone of the commune that then held its
     * territory. Pierrefitte-sur-Seine came to border on Paris on 01/01/2025, when it became part of Saint-Denis.
     *
     * @param commune five characters, {@code 93001}
     * @param jour the day of the question
     * @return empty for what is not a commune of the register, and for the collectivités overseas of which no source speaks
     */
    public static Optional<Zone> deCommune(String commune, LocalDate jour) {
        return deCommune(Commune.de(commune).map(one -> one.le(jour).code()).orElse(commune));
    }

    /**
     * The zone of a commune by its INSEE code of today, arrondissements of Paris included: {@code Zone.deCommune("93001")}.
     *
     * @param commune five characters, {@code 93001}
     * @return empty for what is not a commune of the register, and for the collectivités overseas of which no source speaks
     */
    public static Optional<Zone> deCommune(String commune) {
        if (PARIS.contains(commune) || commune.matches("751(0[1-9]|1[0-9]|20)")) {
            return Optional.of(PARIS_COMMUNES_LIMITROPHES);
        }
        if (!commune.matches("[0-9][0-9AB][0-9]{3}")) {
            return Optional.empty();
        }
        if (commune.startsWith("97")) {
            return DEPARTEMENTS_D_OUTRE_MER.contains(commune.substring(0, 3))
                    ? Optional.of(OUTRE_MER)
                    : Optional.empty();
        }
        return Territoire.deCommune(commune)
                .map(one -> one.code().equals(Territoire.ILE_DE_FRANCE) ? ILE_DE_FRANCE : AUTRES_REGIONS);
    }
}
