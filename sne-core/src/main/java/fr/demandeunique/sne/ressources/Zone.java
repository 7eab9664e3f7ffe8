package fr.demandeunique.sne.ressources;

import fr.demandeunique.sne.numero.Territoire;
import fr.demandeunique.sne.reglement.Table;
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
    AUTRES_REGIONS;

    private static final Set<String> PARIS = Table.lire(Zone.class, "communes_paris.csv").stream()
            .map(cells -> cells[0])
            .collect(Collectors.toUnmodifiableSet());

    /** The name in tables and documents: {@code ile_de_france}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The zone of a {@link #code}, empty if there is none of that name. */
    public static Optional<Zone> deCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * The zone of a commune by its INSEE code, arrondissements of Paris included: {@code Zone.deCommune("93001")}.
     *
     * @return empty overseas, where other ceilings apply that no source gives, and for what is not a commune of the register
     */
    public static Optional<Zone> deCommune(String commune) {
        if (PARIS.contains(commune) || commune.matches("751(0[1-9]|1[0-9]|20)")) {
            return Optional.of(PARIS_COMMUNES_LIMITROPHES);
        }
        if (!commune.matches("[0-9][0-9AB][0-9]{3}") || commune.startsWith("97")) {
            return Optional.empty();
        }
        return Territoire.deCommune(commune)
                .map(one -> one.code().equals(Territoire.ILE_DE_FRANCE) ? ILE_DE_FRANCE : AUTRES_REGIONS);
    }
}
