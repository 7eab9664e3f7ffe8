package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.demandeunique.sne.controle.Anomalie;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class ArbitrairesProperties {

    @Property(tries = 500)
    void unknown_members_survive_anywhere(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        JsonNode tree = Exemples.arbre(Exemples.octets());
        List<ObjectNode> objects = new ArrayList<>();
        gather(tree, objects);
        for (int i = random.nextInt(8); i >= 0; i--) {
            objects.get(random.nextInt(objects.size()))
                    .set("§" + nom(random), Exemples.JUGE.valueToTree(valeur(random, 4)));
        }
        byte[] input = Exemples.JUGE.writeValueAsBytes(tree);
        var read = DemandeJson.read(input);
        // A name made at random may be that of a slip, « cp »: it is told, and kept like the others.
        assertEquals(
                List.of(),
                read.rapport().anomalies().stream()
                        .filter(told -> !told.code().equals("MEMBRE_VOISIN"))
                        .toList());
        byte[] output = DemandeJson.write(read.demande());
        assertEquals(Exemples.arbre(input), Exemples.arbre(output));
        assertArrayEquals(output, DemandeJson.write(DemandeJson.read(output).demande()));
        assertEquals(Exemples.arbre(input), Exemples.arbre(Exemples.octets(DemandeJson.writeIndented(read.demande()))));
    }

    /** The order of members means nothing, whatever the order of the document before, and on several threads at once. */
    @Property(tries = 100)
    void members_may_come_in_any_order_and_may_be_missing(@ForAll long seed) {
        var random = new Random(seed);
        List<byte[]> documents = new ArrayList<>();
        List<byte[]> expected = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            JsonNode tree = Exemples.arbre(Exemples.octets());
            List<ObjectNode> objects = new ArrayList<>();
            gather(tree, objects);
            for (ObjectNode one : objects) {
                List<Map.Entry<String, JsonNode>> members = new ArrayList<>(one.properties());
                Collections.shuffle(members, random);
                one.removeAll();
                for (var member : members) {
                    if (member.getKey().equals("format") || random.nextInt(4) > 0) {
                        one.set(member.getKey(), member.getValue());
                    }
                }
            }
            documents.add(Exemples.octets(tree.toString()));
        }
        for (byte[] one : documents) {
            byte[] written = DemandeJson.write(DemandeJson.read(one).demande());
            assertEquals(Exemples.arbre(one), Exemples.arbre(written));
            expected.add(written);
        }
        IntStream.range(0, 60)
                .parallel()
                .forEach(i -> assertArrayEquals(
                        expected.get(i % 6),
                        DemandeJson.write(DemandeJson.read(documents.get(i % 6)).demande())));
    }

    /** Any value in the place of any member: an anomaly says where it is at fault, and what was read is written again. */
    @Property(tries = 500)
    void a_value_out_of_place_is_kept_or_reported(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        JsonNode tree = Exemples.arbre(Exemples.octets());
        List<ObjectNode> objects = new ArrayList<>();
        gather(tree, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        object.set(names.get(random.nextInt(names.size())), Exemples.JUGE.valueToTree(valeur(random, 3)));
        byte[] input = Exemples.JUGE.writeValueAsBytes(tree);
        var read = DemandeJson.read(input);
        assertNotNull(read.demande());
        for (var fault : read.rapport().anomalies()) {
            assertFalse(Exemples.arbre(input).at(fault.chemin()).isMissingNode(), fault.chemin());
        }
        check(input);
    }

    @Property(tries = 1000)
    void any_bytes_are_read_without_an_exception(@ForAll @Size(max = 200) byte[] bytes) {
        check(bytes);
    }

    @Property(tries = 1000)
    void a_damaged_example_is_read_without_an_exception(@ForAll long seed) {
        var random = new Random(seed);
        byte[] example = Exemples.octets();
        for (int i = random.nextInt(4); i >= 0; i--) {
            example[random.nextInt(example.length)] = (byte) random.nextInt(random.nextBoolean() ? 128 : 256);
        }
        check(example);
    }

    @Property(tries = 1000)
    void any_mix_of_tokens_is_read_without_an_exception(@ForAll("morceaux") List<String> pieces) {
        check(Exemples.octets(String.join("", pieces)));
    }

    private static void check(byte[] bytes) {
        var read = DemandeJson.read(bytes);
        AttestationJson.read(bytes);
        AnomaliesJson.read(bytes);
        Map<String, @Nullable Object> tree = DemandeJson.members(bytes);
        if (tree != null) {
            assertEquals(read, DemandeJson.read(tree));
        }
        if (read.demande() == null) {
            assertFalse(read.rapport().conforme());
        } else {
            byte[] once = DemandeJson.write(read.demande());
            var again = DemandeJson.read(once);
            // What was at fault is kept, and so at fault again.
            Set<String> faulty = paths(read);
            assertTrue(faulty.containsAll(paths(again)), () -> again.rapport().toString());
            assertEquals(DemandeJson.members(once), DemandeJson.tree(read.demande()));
            assertArrayEquals(once, DemandeJson.write(again.demande()));
        }
    }

    private static Set<String> paths(DemandeReading read) {
        return read.rapport().anomalies().stream().map(Anomalie::chemin).collect(Collectors.toSet());
    }

    private static void gather(JsonNode node, List<ObjectNode> into) {
        if (node instanceof ObjectNode object) {
            into.add(object);
        }
        node.forEach(child -> gather(child, into));
    }

    @Provide
    Arbitrary<List<String>> morceaux() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"",
                        "\"a\"",
                        "\"etat\":",
                        "\"demandeur\":{",
                        "\"pieces\":[",
                        "1",
                        "-0",
                        "1e5",
                        "1e9999999999",
                        "null",
                        "true",
                        " ",
                        "\\u",
                        "\\ud800",
                        "\"\\ud800\"",
                        "\"format\":\"sne-demande/1\"",
                        "é",
                        "{\"format\":\"sne-demande/1\",")
                .list()
                .ofMaxSize(20);
    }

    /** Any text; half a character is a string, not a name. */
    private static String nom(Random random) {
        return texte(random)
                .chars()
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String texte(Random random) {
        int[] limits = {0x80, 0x800, 0x10000};
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append((char) random.nextInt(limits[random.nextInt(limits.length)]));
        }
        return text.toString();
    }

    private static @Nullable Object valeur(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> texte(random);
            case 1 -> new BigDecimal(new BigInteger(random.nextInt(90), random), random.nextInt(40) - 10);
            case 2 -> new BigInteger(random.nextInt(300), random).negate();
            case 3 -> random.nextBoolean();
            case 4 ->
                List.of("2015-12-17", "2015-02-29", "057121507390310691", "10691")
                        .get(random.nextInt(4));
            case 5 -> random.nextInt(10);
            case 6 -> null;
            case 7 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    list.add(valeur(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    map.put(nom(random), valeur(random, depth - 1));
                }
                yield map;
            }
        };
    }
}
