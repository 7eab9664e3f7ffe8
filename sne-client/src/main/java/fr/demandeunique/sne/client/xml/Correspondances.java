package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.table.DemandeTables;
import fr.demandeunique.sne.client.table.Fault;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.table.ValueKind;
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

    private static final String TABLE = "correspondances.csv";

    private static final Correspondances TOUTES = new Correspondances(true);
    private static final Correspondances SURES = new Correspondances(false);

    private final Map<String, Bloc> blocs = new HashMap<>();

    /** An element that goes with one record. */
    static final class Bloc {
        private final String nom;
        private final Champ racine;
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<String, Member<Object>> attributs = new LinkedHashMap<>();
        private final Map<Integer, List<Champ>> rows = new HashMap<>();
        private @Nullable RecordTable<Object> table;

        private Bloc(String nom) {
            this.nom = nom;
            racine = new Champ(nom, 0, 0, false);
        }

        String nom() {
            return nom;
        }

        Champ racine() {
            return racine;
        }

        /** The members that attributes hold, by the name of the attribute. */
        Map<String, Member<Object>> attributs() {
            return attributs;
        }

        /** The elements that hold a member, none if the table has no place for it. */
        List<Champ> rows(Member<?> member) {
            List<Champ> found = rows.get(member.rank());
            return found == null ? List.of() : found;
        }

        /** The table of the record. */
        RecordTable<Object> table() {
            return Objects.requireNonNull(table, nom);
        }
    }

    /**
     * Where a value goes in its record, found once. Exactly one of {@code header} and {@code member} is not null.
     *
     * @param header a text of the header of the document
     * @param member a member of the record
     * @param place a place in the list that the member is: from the start, or from the end if negative; null for the whole member
     * @param part a member of the record at that place
     */
    record Cible(
            @Nullable String header,
            @Nullable Member<Object> member,
            @Nullable Integer place,
            @Nullable Member<Object> part) {
        Member<Object> only() {
            return Objects.requireNonNull(member);
        }

        /** The member whose kind the value is of. */
        Member<Object> typed() {
            return part != null ? part : only();
        }

        int rank() {
            return only().rank();
        }
    }

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
        private List<Champ> champs = List.of();
        private @Nullable Champ feuille;
        private @Nullable Cible cible;
        private @Nullable Bloc inner;

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

        /** The same in the order of the table. */
        List<Champ> champs() {
            return champs;
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

        /**
         * The value in an element, null if it is empty. A number or a code stands in its usual writing, so that another one is seen not to be what this library
         * would write; the empty text is a code where the list has it.
         */
        @Nullable
        Object lire(Element element) {
            return value(nature().lire(element), "".equals(element.attribut(NatureXml.ATTRIBUT_CODE)));
        }

        /** The same of the text of an element, or of its code. */
        @Nullable
        Object lire(String said) {
            return value(nature().lire(said), said.isEmpty());
        }

        private @Nullable Object value(@Nullable Object read, boolean emptyCode) {
            Member<Object> member = cible().member() == null ? null : cible().typed();
            if (member == null) {
                return read;
            }
            if (read == null) {
                boolean code = member.kind() == ValueKind.CODE && emptyCode;
                return code && !(member.parse("") instanceof Fault) ? "" : null;
            }
            if (read instanceof String text && member.kind().lenient()) {
                Object value = member.parse(text);
                return value instanceof Fault ? text : ValueKind.text(value);
            }
            return read;
        }

        /** The name of the block that the element is, null if it is not one. */
        @Nullable
        String bloc() {
            return bloc;
        }

        /** Where the value goes. */
        Cible cible() {
            return Objects.requireNonNull(cible, nom);
        }

        /** The block that the element is. */
        Bloc inner() {
            return Objects.requireNonNull(inner, nom);
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
            champs = List.copyOf(enfants.values());
            feuille = structure() && !enfants.isEmpty()
                    ? enfants.values().iterator().next().feuille
                    : this;
        }
    }

    private Correspondances(boolean guesses) {
        int row = 0;
        for (String[] cells : Table.lire(Correspondances.class.getResourceAsStream(TABLE), TABLE)) {
            Bloc bloc = blocs.computeIfAbsent(cells[0], Bloc::new);
            row++;
            if (!guesses && cells[4].equals("I")) {
                continue;
            }
            if (cells[1].startsWith("@")) {
                bloc.names.put(cells[1].substring(1), cells[2]);
            } else {
                ajouter(bloc.racine(), cells[1].split("/"), cells[2], cells[3], row);
            }
        }
        blocs.values().forEach(bloc -> bloc.racine().trouverFeuilles());
        bind(bloc(RACINE), untyped(DemandeTables.DEMANDE));
    }

    @SuppressWarnings("unchecked")
    private static RecordTable<Object> untyped(RecordTable<?> table) {
        return (RecordTable<Object>) table;
    }

    /** Binds the rows of a block to the ranks of its table, once. */
    private void bind(Bloc bloc, RecordTable<Object> table) {
        if (bloc.table == null) {
            bloc.table = table;
            bloc.names.forEach((name, member) -> bloc.attributs.put(name, member(table, member)));
            bind(bloc, bloc.racine, table);
        } else if (bloc.table != table) {
            throw new IllegalStateException("one block, two records: " + bloc.nom);
        }
    }

    private void bind(Bloc bloc, Champ place, RecordTable<Object> table) {
        for (Champ champ : place.enfants.values()) {
            if (champ.structure()) {
                bind(bloc, champ, table);
                continue;
            }
            List<String> path = champ.membre;
            if (path.get(0).equals(RACINE)) {
                champ.cible = new Cible(path.get(1), null, null, null);
                continue;
            }
            Member<Object> member = member(table, path.get(0));
            Integer at = path.size() > 1 ? Integer.valueOf(path.get(1)) : null;
            champ.cible = new Cible(null, member, at, path.size() > 2 ? member(member.inner(), path.get(2)) : null);
            bloc.rows.computeIfAbsent(member.rank(), rank -> new ArrayList<>()).add(champ);
            if (champ.bloc != null) {
                champ.inner = bloc(champ.bloc);
                bind(champ.inner, member.inner());
            }
        }
    }

    private static Member<Object> member(RecordTable<Object> table, String name) {
        return Objects.requireNonNull(table.member(name), name);
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
