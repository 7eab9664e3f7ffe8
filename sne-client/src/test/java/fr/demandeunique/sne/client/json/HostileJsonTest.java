package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Documents that are made to cost: each is read or refused, and what was read is written again. The test looks at no clock; {@link #main} tells how long each took, to be
 * looked at by hand ({@code 4 MiB in 1 s} is the aim).
 */
class HostileJsonTest {
    private static final String OPEN = "{\"format\":\"sne-demande/1\",";
    private static final int SIZE = (4 << 20) - 1000;

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(","));
    }

    private static String full(String one) {
        return one.repeat(Math.max(1, SIZE / one.length()));
    }

    static Map<String, String> documents() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("unknown members", OPEN + many(300_000, i -> "\"x" + i + "\":1") + "}");
        all.put("members like known ones", OPEN + many(150_000, i -> "\"dateDepott" + i + "\":\"a\"") + "}");
        all.put(
                "members like known ones in many objects",
                OPEN + "\"personnesACharge\":[" + many(30_000, i -> "{\"prenon\":\"A\",\"datNaissance\":\"1950\"}")
                        + "]}");
        all.put("the same member again", OPEN + many(200_000, i -> "\"precisions\":\"a\"") + "}");
        all.put("the same unknown member again", OPEN + many(400_000, i -> "\"x\":1") + "}");
        all.put("deep lists", OPEN + "\"x\":" + full("["));
        all.put("deep lists, closed", OPEN + "\"x\":" + "[".repeat(500_000) + "]".repeat(500_000) + "}");
        all.put("deep objects", OPEN + full("\"x\":{"));
        all.put(
                "as deep as may be, many times",
                OPEN + many(20_000, i -> "\"x" + i + "\":" + "[".repeat(40) + "]".repeat(40)) + "}");
        all.put("one text", OPEN + "\"precisions\":\"" + full("a") + "\"}");
        all.put("one text of escapes", OPEN + "\"precisions\":\"" + full("\\u00e9") + "\"}");
        all.put("one text of quotes", OPEN + "\"precisions\":\"" + full("\\\"") + "\"}");
        all.put("one text that does not end", OPEN + "\"precisions\":\"" + full("a"));
        all.put("one name", OPEN + "\"" + full("a") + "\":1}");
        all.put("one number", OPEN + "\"x\":" + full("9") + "}");
        all.put("one fraction", OPEN + "\"x\":0." + full("9") + "}");
        all.put("one exponent", OPEN + "\"x\":1e999999999}");
        all.put("amounts with exponents", OPEN + "\"x\":[" + many(300_000, i -> "1e-999999") + "]}");
        all.put("spaces", OPEN + full(" ") + "\"x\":1}");
        all.put("persons", OPEN + "\"personnesACharge\":[" + many(150_000, i -> "{\"nom\":\"A\"}") + "]}");
        all.put("persons that are none", OPEN + "\"personnesACharge\":[" + many(600_000, i -> "{}") + "]}");
        all.put("nulls", OPEN + "\"personnesACharge\":[" + many(600_000, i -> "null") + "]}");
        all.put(
                "wrong everywhere",
                OPEN + "\"personnesACharge\":[" + many(100_000, i -> "{\"dateNaissance\":\"1950-99-99\"}") + "]}");
        all.put("codes", OPEN + "\"logementRecherche\":{\"types\":[" + many(500_000, i -> "\"T2\"") + "]}}");
        all.put(
                "codes of their own",
                OPEN + "\"logementRecherche\":{\"types\":[" + many(300_000, i -> "\"T" + i + "\"") + "]}}");
        all.put("texts that no document can carry", OPEN + "\"precisions\":\"" + full("\\u000b") + "\"}");
        all.put("half characters", OPEN + "\"precisions\":\"" + full("\\ud800") + "\"}");
        all.put("opening braces", full("{"));
        all.put("zeros", full("\u0000"));
        return all;
    }

    @Test
    void each_is_read_or_refused_and_what_was_read_is_written() {
        for (var one : documents().entrySet()) {
            DemandeReading read = DemandeJson.read(one.getValue().getBytes(StandardCharsets.UTF_8));
            assertTrue(read.demande() != null || !read.rapport().conforme(), one.getKey());
            if (read.demande() != null) {
                assertTrue(DemandeJson.write(read.demande()).length > 20, one.getKey());
            }
        }
    }

    /** Prints what each took of its thread, in milliseconds: the reading, then the writing. */
    public static void main(String[] args) {
        var threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 2; round++) {
            for (var one : documents().entrySet()) {
                byte[] document = one.getValue().getBytes(StandardCharsets.UTF_8);
                long start = threads.getCurrentThreadCpuTime();
                DemandeReading read = DemandeJson.read(document);
                long middle = threads.getCurrentThreadCpuTime();
                int written = read.demande() == null ? 0 : DemandeJson.write(read.demande()).length;
                long end = threads.getCurrentThreadCpuTime();
                if (round == 1) {
                    System.out.printf(
                            "%6d %6d ms %8d bytes %8d written  %-50s %s%n",
                            (middle - start) / 1_000_000,
                            (end - middle) / 1_000_000,
                            document.length,
                            written,
                            one.getKey(),
                            read.rapport().anomalies().isEmpty()
                                    ? ""
                                    : read.rapport().anomalies().get(0).code());
                }
            }
        }
    }
}
