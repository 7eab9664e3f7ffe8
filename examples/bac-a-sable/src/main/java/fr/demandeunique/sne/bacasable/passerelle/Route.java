package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.guichet.Profil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the contract: where it is, who may call it, what it takes, and the code that does it.
 *
 * @param segments the address under the base, its variable parts between braces
 * @param nature what it does to the register
 * @param profils those that the contract names
 * @param droit what the profile must allow on the day of the call, null if nothing more
 * @param parametres names after the question mark
 * @param recoit media type of its body; empty if any
 * @param rend media types of its answer
 */
record Route(
        String methode,
        List<String> segments,
        Nature nature,
        Set<Profil> profils,
        @Nullable Droit droit,
        Set<String> parametres,
        String recoit,
        List<String> rend,
        Action action) {
    static final String JSON = "application/json";
    static final int JSON_MAX = 1 << 20;
    /** A pièce may be ten mebibytes long. */
    static final int PIECE_MAX = 10 << 20;

    enum Nature {
        /** Looks. */
        LECTURE,
        /** Makes something new, under an idempotency key. */
        CREATION,
        /** Changes the demande of its address, whose version it must name, under an idempotency key. */
        CHANGEMENT,
        /** The same by PUT or DELETE, which need no key. */
        REMPLACEMENT;

        boolean ecrit() {
            return this != LECTURE;
        }

        boolean cle() {
            return this == CREATION || this == CHANGEMENT;
        }

        boolean version() {
            return this == CHANGEMENT || this == REMPLACEMENT;
        }
    }

    interface Action {
        Reponse repondre(Contexte contexte);
    }

    static Route de(String methode, String adresse, Nature nature, Set<Profil> profils, Action action) {
        return new Route(
                methode,
                List.of(adresse.substring(1).split("/")),
                nature,
                profils,
                null,
                Set.of(),
                JSON,
                List.of(JSON),
                action);
    }

    Route avecParametres(String... names) {
        return new Route(methode, segments, nature, profils, droit, Set.of(names), recoit, rend, action);
    }

    Route selon(Droit needed) {
        return new Route(methode, segments, nature, profils, needed, parametres, recoit, rend, action);
    }

    Route recevant(String type) {
        return new Route(methode, segments, nature, profils, droit, parametres, type, rend, action);
    }

    Route rendant(String... types) {
        return new Route(methode, segments, nature, profils, droit, parametres, recoit, List.of(types), action);
    }

    int tailleMax() {
        return recoit.isEmpty() ? PIECE_MAX : JSON_MAX;
    }

    /** The variable parts of a path at this address; empty for another address. */
    Optional<Map<String, String>> variables(List<String> path) {
        if (path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String part = segments.get(i);
            if (part.startsWith("{") && !path.get(i).isEmpty()) {
                found.put(part.substring(1, part.length() - 1), path.get(i));
            } else if (!part.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    boolean surDemande() {
        return segments.contains("{numero}");
    }
}
