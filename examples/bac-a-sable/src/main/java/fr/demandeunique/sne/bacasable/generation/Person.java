package fr.demandeunique.sne.bacasable.generation;

import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Nir;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Made-up persons. No two ranks below {@link #DISTINCT} give the same name, first name and date of birth. */
record Person(
        boolean woman,
        String birthName,
        List<String> firstNames,
        LocalDate birth,
        @Nullable Nir nir) {
    private static final Map<String, List<String>> FIRST_NAMES = rows("prenoms.csv");
    private static final Map<String, List<String>> PARTS = rows("noms.csv");
    private static final int DAYS = 28;
    private static final int FIRST =
            Math.min(FIRST_NAMES.get("M").size(), FIRST_NAMES.get("F").size());
    private static final int NAMES =
            PARTS.get("debut").size() * PARTS.get("fin").size();

    /** How many ranks have a person of their own. */
    static final long DISTINCT = (long) NAMES * FIRST * DAYS;

    private static Map<String, List<String>> rows(String table) {
        return Weighted.table(table).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> List.of(row[1].split(" "))));
    }

    /**
     * The one who asks under a rank.
     *
     * @param least not younger than this
     */
    static Person asker(long seed, long rank, Dice dice, LocalDate day, int least, boolean withNir) {
        long place = spread(seed, rank);
        boolean woman = dice.chance(5400);
        int name = (int) (place % NAMES);
        int first = (int) (place / NAMES % FIRST);
        int band = Integer.parseInt(Weighted.group("age").draw(dice));
        int age = Math.max(least, band + dice.below(band == 18 ? 7 : 15));
        long epoch = day.minusYears(age).minusDays(1 + dice.below(330)).toEpochDay();
        long residue = place / NAMES / FIRST;
        LocalDate birth = LocalDate.ofEpochDay(epoch - Math.floorMod(epoch - residue, (long) DAYS));
        return person(woman, name(name), first, birth, dice, withNir);
    }

    /** Anybody else of that age. */
    static Person other(boolean woman, String name, LocalDate birth, Dice dice, boolean withNir) {
        return person(woman, name, dice.below(FIRST), birth, dice, withNir);
    }

    static String name(Dice dice) {
        return name(dice.below(NAMES));
    }

    private static Person person(boolean woman, String name, int first, LocalDate birth, Dice dice, boolean withNir) {
        List<String> all = FIRST_NAMES.get(woman ? "F" : "M");
        List<String> firstNames = new ArrayList<>(2);
        firstNames.add(all.get(first));
        if (dice.chance(4500)) {
            String second = dice.of(all);
            if (!second.equals(firstNames.get(0))) {
                firstNames.add(second);
            }
        }
        Nir nir = withNir ? nir(woman, birth, dice) : null;
        return new Person(woman, name, List.copyOf(firstNames), birth, nir);
    }

    /** A place of its own for each rank: a multiplication that shares no factor with their number, and a shift. */
    private static long spread(long seed, long rank) {
        return Math.floorMod(rank * 1_000_003L + Dice.mix(seed), DISTINCT);
    }

    private static String name(int number) {
        List<String> beginnings = PARTS.get("debut");
        return beginnings.get(number % beginnings.size()) + PARTS.get("fin").get(number / beginnings.size());
    }

    private static Nir nir(boolean woman, LocalDate birth, Dice dice) {
        int department = 1 + dice.below(95);
        if (department == 20) {
            department = 99;
        }
        long number = woman ? 2 : 1;
        number = number * 100 + birth.getYear() % 100;
        number = number * 100 + birth.getMonthValue();
        number = number * 100 + department;
        number = number * 1000 + 1 + dice.below(900);
        number = number * 1000 + 1 + dice.below(998);
        return Nir.parse(Long.toString(number));
    }

    /** As a titulaire writes it. */
    Identite identite(String usageName, String nationality) {
        return Identite.builder()
                .civilite(woman ? Civilite.MADAME : Civilite.MONSIEUR)
                .nom(usageName)
                .nomNaissance(birthName)
                .prenoms(firstNames)
                .dateNaissance(DateNaissance.of(birth))
                .nationalite(Nationalite.of(nationality))
                .nir(nir)
                .build();
    }

    static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" "));
    }
}
