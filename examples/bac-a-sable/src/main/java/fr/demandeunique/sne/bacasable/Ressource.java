package fr.demandeunique.sne.bacasable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an address of the contract stands for, and the methods that it takes. */
enum Ressource {
    DEMANDES("POST"),
    DEMANDE("GET", "PUT"),
    RENOUVELLEMENTS("POST"),
    SEPARATIONS("POST"),
    RADIATIONS("POST"),
    DERADIATIONS("POST"),
    ATTESTATION("GET"),
    /** Not of the contract: the clock of the sandbox. */
    HORLOGE("GET", "POST");

    private static final List<String> GATEWAY = List.of("sne", "v1", "demandes");

    private final List<String> methodes;

    Ressource(String... methodes) {
        this.methodes = List.of(methodes);
    }

    /** The resource at these segments of a path, null if there is none. */
    static @Nullable Ressource de(List<String> path) {
        if (path.equals(List.of("bac-a-sable", "horloge"))) {
            return HORLOGE;
        }
        if (path.size() < GATEWAY.size() || !path.subList(0, GATEWAY.size()).equals(GATEWAY) || path.contains("")) {
            return null;
        }
        List<String> below = path.subList(GATEWAY.size(), path.size());
        return switch (below.size()) {
            case 0 -> DEMANDES;
            case 1 -> DEMANDE;
            case 2 ->
                switch (below.get(1)) {
                    case "renouvellements" -> RENOUVELLEMENTS;
                    case "separations" -> SEPARATIONS;
                    case "radiations" -> RADIATIONS;
                    case "deradiations" -> DERADIATIONS;
                    default -> null;
                };
            case 3 -> below.get(1).equals("attestations") ? ATTESTATION : null;
            default -> null;
        };
    }

    boolean accepte(String methode) {
        return methodes.contains(methode);
    }

    /** For the header {@code Allow}. */
    String permises() {
        return String.join(", ", methodes);
    }
}
