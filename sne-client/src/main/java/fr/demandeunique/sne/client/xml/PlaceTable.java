package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.table.DemandeTables;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.reglement.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where each member of a demande stands in {@code interfaceNuu}: the rows of {@code places.csv}, and those by which an editor who holds the ministry's documents
 * completes or corrects them.
 *
 * <pre>{@code PlaceTable.known().with("demandeur|nomNaissance|nomNaissance|texte|E")}</pre>
 *
 * <p>A row is {@code block|element|member|kind|certainty}, as the head of {@link #rows} tells. One for a member that has a place already takes its turn in the order of the
 * elements; one for another member comes after the row before it, or at the end of its block. The element {@code -} is for a member without a place.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PlaceTable {
    /** Namespace of the SNE's document. */
    static final String NAMESPACE = "http://nuu.application.i2/";

    /** The root element, and the block of the whole document. */
    static final String ROOT = "interfaceNuu";

    private static final String RESOURCE = "places.csv";
    private static final String HEAD = "bloc|element|membre|nature|certitude";
    private static final String NONE = "-";

    private static final PlaceTable KNOWN =
            new PlaceTable(Table.lire(PlaceTable.class.getResourceAsStream(RESOURCE), RESOURCE));

    private final List<String[]> rows;
    private final Map<String, Block> blocks = new HashMap<>();
    /** The members of the root that no document is to carry, by the certainty of their rows. */
    private final Map<String, String> without = new HashMap<>();

    private final Map<String, Place> guesses = new LinkedHashMap<>();

    /** An element that goes with one record. */
    static final class Block {
        private final String name;
        private final Place root;
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<String, Member<Object>> attributes = new LinkedHashMap<>();
        private final List<List<Place>> rows = new ArrayList<>();
        private @Nullable RecordTable<Object> table;
        private List<Member<Object>> unsure = List.of();

        private Block(String name) {
            this.name = name;
            root = new Place(name, 0, 0, false);
        }

        String name() {
            return name;
        }

        Place root() {
            return root;
        }

        /** The members that attributes hold, by the name of the attribute. */
        Map<String, Member<Object>> attributes() {
            return attributes;
        }

        /** The elements that hold a member, none if the table has no place for it. */
        List<Place> rows(Member<?> member) {
            return rows.get(member.rank());
        }

        /** The members of which something may be missing although each element says its whole value: those without an element of their own, and all that is inside others. */
        List<Member<Object>> unsure() {
            return unsure;
        }

        private boolean unsure(Member<?> member) {
            List<Place> own = rows(member);
            return own.isEmpty()
                    || own.get(0).block() != null
                    || own.get(0).target().place() != null;
        }

        /** The table of the record. */
        RecordTable<Object> table() {
            return Objects.requireNonNull(table, name);
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
    record Target(
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
    }

    private PlaceTable(List<String[]> rows) {
        this.rows = rows;
        int rank = 0;
        for (String[] cells : rows) {
            rank++;
            try {
                add(cells, rank);
            } catch (IllegalArgumentException | NullPointerException e) {
                throw refused(cells, e);
            }
        }
        blocks.values().forEach(block -> block.root.findLeaves());
        bind(block(ROOT), untyped(DemandeTables.DEMANDE));
        for (String[] cells : rows) {
            boolean known = KNOWN == null || KNOWN.blocks.containsKey(cells[0]);
            if (!known && !cells[1].equals(NONE) && block(cells[0]).table == null) {
                throw refused(cells, null);
            }
        }
    }

    private static IllegalArgumentException refused(String[] cells, @Nullable Exception cause) {
        return new IllegalArgumentException("not a place: " + String.join("|", cells), cause);
    }

    private void add(String[] cells, int rank) {
        String element = cells[1];
        if (element.equals(NONE)) {
            without.put(cells[2], cells[4]);
            return;
        }
        Block block = blocks.computeIfAbsent(cells[0], Block::new);
        if (element.startsWith("@")) {
            block.names.put(element.substring(1), cells[2]);
            return;
        }
        Place place = block.root;
        for (String step : element.split("/")) {
            // The names that the parser gives, and those of the readers of the JSON, are interned too: same text, same
            // object.
            boolean repeats = step.endsWith("[]");
            String name = repeats ? step.substring(0, step.length() - 2) : step;
            int order = place.children().size();
            place = place.children().computeIfAbsent(name, one -> new Place(one.intern(), rank, order, repeats));
        }
        place.holds(cells[2], cells[3], cells[4].equals("I"));
        if (cells[4].equals("I")) {
            guesses.put(cells[0] + "/" + element, place);
        }
    }

    @SuppressWarnings("unchecked")
    private static RecordTable<Object> untyped(RecordTable<?> table) {
        return (RecordTable<Object>) table;
    }

    /** Binds the rows of a block to the ranks of its table, once. */
    private void bind(Block block, RecordTable<Object> table) {
        if (block.table == null) {
            block.table = table;
            table.members().forEach(any -> block.rows.add(List.of()));
            block.names.forEach((name, member) -> block.attributes.put(name, member(block, table, member)));
            bind(block, block.root, table);
            block.unsure = table.members().stream().filter(block::unsure).toList();
        } else if (block.table != table) {
            throw new IllegalArgumentException("one block, two records: " + block.name);
        }
    }

    private void bind(Block block, Place around, RecordTable<Object> table) {
        for (Place place : around.children().values()) {
            if (place.structure()) {
                bind(block, place, table);
                continue;
            }
            List<String> path = place.path();
            if (path.get(0).equals(ROOT)) {
                place.bind(new Target(path.get(1), null, null, null), null);
                continue;
            }
            Member<Object> member = member(block, table, path.get(0));
            Integer at = path.size() > 1 ? Integer.valueOf(path.get(1)) : null;
            Member<Object> part = path.size() > 2 ? member(block, member.inner(), path.get(2)) : null;
            String inner = place.block();
            place.bind(new Target(null, member, at, part), inner == null ? null : block(inner));
            List<Place> more = new ArrayList<>(block.rows(member));
            more.add(place);
            block.rows.set(member.rank(), List.copyOf(more));
            if (inner != null) {
                bind(block(inner), member.inner());
            }
        }
    }

    private static Member<Object> member(Block block, RecordTable<Object> table, String name) {
        Member<Object> member = table.member(name);
        if (member == null) {
            throw new IllegalArgumentException("no member " + name + " in " + block.name);
        }
        return member;
    }

    /** {@return what this library knows and guesses} */
    public static PlaceTable known() {
        return KNOWN;
    }

    /**
     * {@return this table with rows of an editor's, one a line; lines that start with {@code #} are notes, and the line of the names of the columns may be
     * there}
     *
     * @param rows as the table of this library writes them
     * @throws IllegalArgumentException if a row is none, or names a member or a block that is not there
     */
    public PlaceTable with(String rows) {
        List<String[]> all = new ArrayList<>(this.rows);
        String text = rows.contains(HEAD) ? rows : HEAD + "\n" + rows;
        String[] last = null;
        for (String[] one : cells(text)) {
            int at = -1;
            int end = all.size();
            for (int i = 0; i < all.size(); i++) {
                String[] known = all.get(i);
                if (known[0].equals(one[0])) {
                    at = at < 0 && known[2].equals(one[2]) ? i : at;
                    end = last != null && last[0].equals(one[0]) && known != last && end < all.size() ? end : i + 1;
                    end = known == last ? i + 1 : end;
                }
            }
            if (at >= 0) {
                all.set(at, one);
            } else {
                all.add(end, one);
            }
            last = one;
        }
        return new PlaceTable(List.copyOf(all));
    }

    private static List<String[]> cells(String text) {
        try {
            return Table.lire(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "rows of an editor");
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * {@return the same with the rows of a file, UTF-8}
     *
     * @param file UTF-8; rows as the table of this library writes them
     * @throws IOException if it cannot be read
     */
    public PlaceTable with(Path file) throws IOException {
        return with(Files.readString(file));
    }

    /** {@return the rows of this library with their notes: what each column means, and what was truly seen where} */
    public static String rows() {
        try (InputStream in = Objects.requireNonNull(PlaceTable.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Block block(String name) {
        Block block = blocks.get(name);
        if (block == null) {
            throw new IllegalArgumentException("no block " + name);
        }
        return block;
    }

    /** The names of all blocks. */
    Set<String> names() {
        return blocks.keySet();
    }

    /** Tells whether no document is to carry a member of the root: it is this project's own ({@code P}), or the register has it ({@code R}). */
    boolean without(String member, String certainty) {
        return certainty.equals(without.get(member));
    }

    /** The guesses of some ranks, by name. */
    List<String> guesses(BitSet ranks) {
        return guesses.entrySet().stream()
                .filter(one -> ranks.get(one.getValue().rank()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The ranks of some guesses; names that are none are passed over. */
    BitSet guesses(@Nullable Object names) {
        var ranks = new BitSet();
        if (names instanceof List<?> all) {
            for (Object one : all) {
                Place place = one instanceof String ? guesses.get(one) : null;
                if (place != null) {
                    ranks.set(place.rank());
                }
            }
        }
        return ranks;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlaceTable that && text(rows).equals(text(that.rows));
    }

    @Override
    public int hashCode() {
        return text(rows).hashCode();
    }

    private static List<List<String>> text(List<String[]> rows) {
        return rows.stream().map(Arrays::asList).toList();
    }

    @Override
    public String toString() {
        return "PlaceTable[" + rows.size() + "]";
    }
}
