package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.reglement.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code correspondances.csv}: which element of {@code interfaceNuu} holds which member of the JSON.
 *
 * <p>This class is immutable and thread-safe.
 */
final class Correspondances {
    /** Namespace of the SNE's document. */
    static final String ESPACE = "http://nuu.application.i2/";

    /** The root element, and the block of the whole document. */
    static final String RACINE = "interfaceNuu";

    private static final Correspondances TOUTES = new Correspondances(true);
    private static final Correspondances SURES = new Correspondances(false);

    private final Map<String, Bloc> blocs = new HashMap<>();

    /** An element that goes with one record. */
    record Bloc(String nom, Champ racine, Map<String, String> attributs) {}

    /** A place in a block: an element that only holds others, a value, or a block of its own. */
    static final class Champ {
        private final String nom;
        private final int rang;
        private final int ordre;
        private final boolean repete;
        private final Map<String, Champ> enfants = new LinkedHashMap<>();
        private List<String> membre = List.of();
        private String pointeur = "";
        private @Nullable NatureXml nature;
        private @Nullable String bloc;
        private @Nullable Champ feuille;

        private Champ(String nom, int rang, int ordre, boolean repete) {
            this.nom = nom;
            this.rang = rang;
            this.ordre = ordre;
            this.repete = repete;
        }

        String nom() {
            return nom;
        }

        /** The row of the table: elements are written in this order. */
        int rang() {
            return rang;
        }

        /** The same among its siblings, from 0: a place in a set of bits. */
        int ordre() {
            return ordre;
        }

        boolean repete() {
            return repete;
        }

        Map<String, Champ> enfants() {
            return enfants;
        }

        /** Where the value goes in the block's object; empty for an element that only holds others. */
        List<String> membre() {
            return membre;
        }

        /** {@link #membre} as the end of a JSON Pointer. */
        String pointeur() {
            return pointeur;
        }

        /** How the value stands in the element; only for a value. */
        NatureXml nature() {
            return Objects.requireNonNull(nature, nom);
        }

        /** The name of the block that the element is, null if it is not one. */
        @Nullable
        String bloc() {
            return bloc;
        }

        boolean structure() {
            return nature == null && bloc == null;
        }

        /** The value inside an element that repeats: itself, or the one leaf below it. */
        Champ feuille() {
            return Objects.requireNonNull(feuille, nom);
        }

        private void trouverFeuilles() {
            enfants.values().forEach(Champ::trouverFeuilles);
            feuille = structure() && !enfants.isEmpty()
                    ? enfants.values().iterator().next().feuille
                    : this;
        }
    }

    private Correspondances(boolean guesses) {
        int row = 0;
        for (String[] cells : Table.lire(Correspondances.class, "correspondances.csv")) {
            Bloc bloc = blocs.computeIfAbsent(
                    cells[0], name -> new Bloc(name, new Champ(name, 0, 0, false), new LinkedHashMap<>()));
            row++;
            if (!guesses && cells[4].equals("I")) {
                continue;
            }
            if (cells[1].startsWith("@")) {
                bloc.attributs().put(cells[1].substring(1), cells[2]);
            } else {
                ajouter(bloc.racine(), cells[1].split("/"), cells[2], cells[3], row);
            }
        }
        blocs.values().forEach(bloc -> bloc.racine().trouverFeuilles());
    }

    private static void ajouter(Champ from, String[] path, String membre, String nature, int row) {
        Champ place = from;
        for (String step : path) {
            // The names that the parser gives, and those of the readers of the JSON, are interned too: same text, same
            // object.
            boolean repeats = step.endsWith("[]");
            String name = repeats ? step.substring(0, step.length() - 2) : step;
            int order = place.enfants.size();
            place = place.enfants.computeIfAbsent(name, one -> new Champ(one.intern(), row, order, repeats));
        }
        place.membre = Arrays.stream(membre.split("/")).map(String::intern).toList();
        place.pointeur = "/" + membre;
        if (nature.startsWith("bloc:")) {
            place.bloc = nature.substring("bloc:".length());
        } else {
            place.nature = NatureXml.de(nature);
        }
    }

    /** The whole table, or only the rows whose names are known from the SNE. */
    static Correspondances de(boolean conjectures) {
        return conjectures ? TOUTES : SURES;
    }

    Bloc bloc(String nom) {
        return Objects.requireNonNull(blocs.get(nom), nom);
    }

    /** The names of all blocks. */
    List<String> noms() {
        return new ArrayList<>(blocs.keySet());
    }
}
