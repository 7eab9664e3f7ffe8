package fr.demandeunique.sne.client.table;

import fr.demandeunique.sne.controle.AutresMembres;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of the records that are being read, one above the other: a record opens its places, its inner records open theirs above, and once all is there its
 * table takes them member by member. One piece of code then makes the whole record; a piece for each member would take longer to fetch than to run. Not thread-safe.
 */
public final class Values {
    private static final AutresMembres NONE = AutresMembres.aucun();

    private @Nullable Object[] slots = new @Nullable Object[96];
    private int top;
    private int next;
    private int end;
    private AutresMembres rest = NONE;

    /** Opens empty places; gives the first. */
    public int open(int size) {
        int base = top;
        top += size;
        if (top > slots.length) {
            slots = Arrays.copyOf(slots, 2 * top);
        }
        return base;
    }

    /** Puts a value in an open place. */
    public void set(int place, @Nullable Object value) {
        slots[place] = value;
    }

    /** {@return the value in an open place} */
    public @Nullable Object get(int place) {
        return slots[place];
    }

    /** Makes the record of the places from {@code base} on, and closes them; {@code others} is what is not in its table. */
    public <R> R close(RecordTable<R> table, int base, @Nullable AutresMembres others) {
        next = base;
        end = base + table.members().size();
        rest = others == null ? NONE : others;
        R record = table.make(this);
        // Each value that was taken left its place empty.
        top = base;
        return record;
    }

    private void close(int base) {
        Arrays.fill(slots, base, top, null);
        top = base;
    }

    /** {@return how many places are open} */
    public int top() {
        return top;
    }

    /** Puts a value in a place of its own. */
    public void push(Object value) {
        // In two steps: the places may have moved.
        int place = open(1);
        slots[place] = value;
    }

    /** {@return the places from {@code base} on as a list that cannot be modified, which a record takes without copying it; closes them} */
    @SuppressWarnings("unchecked")
    public <E> List<E> list(int base) {
        if (top == base) {
            return List.of();
        }
        @Nullable Object[] all = slots;
        List<E> list = (List<E>)
                switch (top - base) {
                    case 1 -> List.<@Nullable Object>of(all[base]);
                    case 2 -> List.of(all[base], all[base + 1]);
                    case 3 -> List.of(all[base], all[base + 1], all[base + 2]);
                    case 4 -> List.of(all[base], all[base + 1], all[base + 2], all[base + 3]);
                    default -> List.of(Arrays.copyOfRange(all, base, top));
                };
        close(base);
        return list;
    }

    /** The value of a member that is no list, null if it is absent; the table says of what kind. */
    @SuppressWarnings("unchecked")
    <E> @Nullable E value() {
        return (E) take();
    }

    /** The elements of a list member, empty if it is absent; the table says of what. */
    @SuppressWarnings("unchecked")
    <E> List<E> list() {
        Object all = take();
        return all == null ? List.of() : (List<E>) all;
    }

    private @Nullable Object take() {
        Object value = slots[next];
        slots[next++] = null;
        return value;
    }

    /** What is not in the table. */
    AutresMembres others() {
        if (next != end) {
            throw new IllegalStateException("a member of the table is not taken");
        }
        return rest;
    }
}
