package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.xml.PlaceTable.Block;
import java.util.BitSet;
import java.util.List;

/**
 * Which places whose names are a guess a document may use: all, or those with which it came, for then they are no guess any more. Notes those that are used. Not
 * thread-safe.
 */
final class Guesses {
    private final boolean all;
    private final BitSet came;
    private final BitSet used = new BitSet();

    Guesses(boolean all, BitSet came) {
        this.all = all;
        this.came = came;
    }

    boolean allow(Place place) {
        return all || !place.guess() || came.get(place.rank());
    }

    void use(Place place) {
        if (place.guess()) {
            used.set(place.rank());
        }
    }

    /** The places of a member that may be used. */
    List<Place> rows(Block block, Member<?> member) {
        List<Place> rows = block.rows(member);
        return all ? rows : rows.stream().filter(this::allow).toList();
    }

    /** Whether all may be used. */
    boolean all() {
        return all;
    }

    BitSet used() {
        return used;
    }
}
