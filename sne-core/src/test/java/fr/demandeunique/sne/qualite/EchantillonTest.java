package fr.demandeunique.sne.qualite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.demandeunique.sne.internal.Empreintes;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of a sample are those with the least prints, in whatever order and parts they come. */
class EchantillonTest {
    private static List<NumeroUnique> numeros(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> NumeroUnique.parse("0%02d 1016 0000%02d 10691".formatted(i % 90 + 1, i)))
                .toList();
    }

    private static List<String> attendus(List<NumeroUnique> all) {
        return all.stream()
                .sorted(Comparator.comparingLong((NumeroUnique one) -> Empreintes.melange(one.hashCode()))
                        .thenComparing(NumeroUnique::toString))
                .limit(Echantillon.TAILLE)
                .map(NumeroUnique::toString)
                .toList();
    }

    private static Echantillon de(List<NumeroUnique> all) {
        var sample = new Echantillon();
        all.forEach(sample::ajouter);
        return sample;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 11, 60})
    void those_with_the_least_prints_are_kept(int count) {
        List<NumeroUnique> all = new ArrayList<>(numeros(count));
        List<String> expected = attendus(all);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertEquals(expected, de(all).textes());
            Echantillon parts = de(all.subList(0, count / 3));
            parts.fusionner(de(all.subList(count / 3, count)));
            assertEquals(expected, parts.textes());
        }
    }

    /** A few pairs of numbers have one hash, hence one print; their masked texts are in order then. */
    @Test
    void numbers_of_one_print_stand_in_the_order_of_their_texts() {
        Map<Integer, List<NumeroUnique>> byHash = IntStream.range(0, 1000)
                .mapToObj(i -> "057 1016 0000%02d 1069%s".formatted(i / 36, Character.forDigit(i % 36, 36)))
                .map(text -> NumeroUnique.parse(text.toUpperCase(Locale.ROOT)))
                .collect(Collectors.groupingBy(NumeroUnique::hashCode));
        List<List<NumeroUnique>> pairs =
                byHash.values().stream().filter(one -> one.size() > 1).toList();
        assertFalse(pairs.isEmpty());
        for (List<NumeroUnique> one : pairs) {
            List<String> expected =
                    one.stream().map(NumeroUnique::toString).distinct().sorted().toList();
            assertEquals(one.size(), expected.size());
            assertEquals(expected, de(one).textes());
            List<NumeroUnique> reversed = new ArrayList<>(one);
            Collections.reverse(reversed);
            assertEquals(expected, de(reversed).textes());
        }
    }
}
