package fr.demandeunique.sne.bacasable.generation;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.util.ArrayList;
import java.util.List;

/**
 * A territory where made-up demandes are filed.
 *
 * @param communes the likeliest first
 * @param guichets how many groups of eight guichets it has
 */
record Place(int rank, String code, Weighted<Commune> communes, Weighted<Integer> guichets) {
    private static final int MILLION = 1_000_000;
    private static final int PER_TERRITORY = 800;
    private static final int FIRST_GUICHET = 10_000;

    static final Weighted<Place> ALL = all();

    private static Weighted<Place> all() {
        List<Place> places = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (String[] row : Weighted.table("territoires.csv")) {
            int weight = Integer.parseInt(row[1]);
            List<Commune> communes = new ArrayList<>();
            List<Integer> often = new ArrayList<>();
            for (String code : row[2].split(" ")) {
                communes.add(Commune.de(code).orElseThrow());
                often.add(1000 / (communes.size() + 1));
            }
            List<Integer> groups = new ArrayList<>();
            List<Integer> busy = new ArrayList<>();
            int count = Math.max(1, Math.min(PER_TERRITORY / 8, weight / 200));
            for (int i = 0; i < count; i++) {
                groups.add(i);
                busy.add(1000 / (i + 2));
            }
            places.add(new Place(places.size(), row[0], new Weighted<>(communes, often), new Weighted<>(groups, busy)));
            weights.add(weight);
        }
        return new Weighted<>(places, weights);
    }

    /**
     * A guichet for the demande of a rank. Two ranks a million apart, whose numbers have the same sequence, never get the same one, up to the eighth
     * million: so no number comes twice.
     */
    CodeGuichet guichet(Dice dice, long seed, long rank) {
        long low = Dice.mix(seed ^ rank % MILLION) + rank / MILLION & 7;
        int code = FIRST_GUICHET + this.rank * PER_TERRITORY + guichets.draw(dice) * 8 + (int) low;
        return CodeGuichet.parse(Integer.toString(code));
    }

    /** Another guichet of the territory than this one. */
    CodeGuichet other(CodeGuichet guichet) {
        int code = Integer.parseInt(guichet.code());
        return CodeGuichet.parse(Integer.toString(code % 8 == 7 ? code - 1 : code + 1));
    }
}
