package fr.demandeunique.sne.client.xml;

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
class HostileDocumentsTest {
    private static final String ROOT = "<interfaceNuu xmlns=\"http://nuu.application.i2/\" versionInterface=\"02.00\"";
    private static final String OPEN = "><demande><demandeLogement>";
    private static final String END = "</demandeLogement></demande></interfaceNuu>";

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }

    private static String full(String one) {
        return one.repeat(Math.max(1, (4 << 20) / one.length() - 100));
    }

    static Map<String, String> documents() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("declarations on the root", ROOT + many(50_000, i -> " xmlns:p" + i + "=\"urn:a\"") + OPEN + END);
        all.put("attributes on the root", ROOT + many(50_000, i -> " a" + i + "=\"b\"") + OPEN + END);
        all.put(
                "attributes of many namespaces",
                ROOT
                        + many(250, i -> " xmlns:p" + i + "=\"urn:" + i + "\"")
                        + many(250, i -> " p" + i + ":a=\"b\"")
                        + OPEN
                        + END);
        all.put(
                "declarations as many as may be, on each of many elements",
                ROOT
                        + OPEN
                        + many(900, i -> "<x" + many(200, j -> " xmlns:p" + j + "=\"urn:" + j + "\"") + "/>")
                        + END);
        all.put(
                "attributes as many as may be, on each of many elements",
                ROOT + OPEN + many(1500, i -> "<x" + many(250, j -> " a" + j + "=\"b\"") + "/>") + END);
        all.put("deep", ROOT + OPEN + full("<x>"));
        all.put("deep and closed", ROOT + OPEN + "<x>".repeat(500_000) + "</x>".repeat(500_000) + END);
        all.put(
                "as deep as may be, many times",
                ROOT + OPEN + many(1600, i -> "<x>".repeat(60) + "</x>".repeat(60)) + END);
        all.put("references", ROOT + OPEN + "<precisions>" + full("&amp;") + "</precisions>" + END);
        all.put("numbered references", ROOT + OPEN + "<precisions>" + full("&#233;") + "</precisions>" + END);
        all.put("unknown references", ROOT + OPEN + "<precisions>" + full("&abc;") + "</precisions>" + END);
        all.put("comments", ROOT + OPEN + full("<!-- a -->") + END);
        all.put("instructions", ROOT + OPEN + full("<?a b?>") + END);
        all.put("CDATA", ROOT + OPEN + "<precisions>" + full("<![CDATA[a]]>") + "</precisions>" + END);
        all.put("CDATA of brackets", ROOT + OPEN + "<precisions><![CDATA[" + full("]]") + "]]></precisions>" + END);
        all.put("text", ROOT + OPEN + "<precisions>" + full("a") + "</precisions>" + END);
        all.put(
                "text of characters that are written as references",
                ROOT + OPEN + "<precisions>" + "&lt;&gt;&amp;".repeat(200_000) + "</precisions>" + END);
        all.put("one attribute", ROOT + OPEN + "<x a=\"" + full("a") + "\"/>" + END);
        all.put("one name", ROOT + OPEN + "<" + full("a") + "/>" + END);
        all.put("names of their own", ROOT + OPEN + many(99_000, i -> "<x" + i + "/>") + END);
        all.put(
                "attributes of their own, on each of many elements",
                ROOT + OPEN + many(1000, i -> "<x" + many(250, j -> " a" + i + "_" + j + "=\"b\"") + "/>") + END);
        all.put(
                "declarations of their own, on each of many elements",
                ROOT
                        + OPEN
                        + many(600, i -> "<x" + many(200, j -> " xmlns:p" + i + "_" + j + "=\"urn:" + j + "\"") + "/>")
                        + END);
        all.put("instructions of their own", ROOT + OPEN + many(300_000, i -> "<?a" + i + " b?>") + END);
        all.put("unknown elements", ROOT + OPEN + "<x/>".repeat(99_000) + END);
        all.put(
                "unknown elements between known ones",
                ROOT + "><demande><demandeLogement><personnePhysique><listePersonneACharge>"
                        + "<personneACharge><nom>A</nom><x/></personneACharge>".repeat(24_000)
                        + "</listePersonneACharge></personnePhysique>" + END);
        all.put(
                "records",
                ROOT + "><demande><demandeLogement><personnePhysique><listePersonneACharge>"
                        + "<personneACharge><nom>A</nom></personneACharge>".repeat(49_000)
                        + "</listePersonneACharge></personnePhysique>" + END);
        all.put(
                "codes",
                ROOT + "><demande><demandeLogement><logementRecherche><listeTypeLogement>"
                        + "<typeLogement code=\"T2\"/>".repeat(90_000) + "</listeTypeLogement></logementRecherche>"
                        + END);
        all.put(
                "codes and an unknown one",
                ROOT + "><demande><demandeLogement><logementRecherche><listeTypeLogement>"
                        + "<typeLogement code=\"T2\"/>".repeat(90_000) + "<x/></listeTypeLogement></logementRecherche>"
                        + END);
        all.put(
                "codes of their own and an unknown one",
                ROOT + "><demande><demandeLogement><logementRecherche><listeTypeLogement>"
                        + many(90_000, i -> "<typeLogement code=\"T" + i + "\"/>")
                        + "<x/></listeTypeLogement></logementRecherche>" + END);
        all.put(
                "blank codes",
                ROOT + "><demande><demandeLogement><logementRecherche><listeTypeLogement>"
                        + "<typeLogement code=\" \"/>".repeat(90_000) + "</listeTypeLogement></logementRecherche>"
                        + END);
        all.put("the same element again", ROOT + OPEN + "<numGuichet>10691</numGuichet>".repeat(90_000) + END);
        all.put(
                "first names",
                ROOT + "><demande><demandeLogement><personnePhysique><demandeur><prenom>"
                        + full("a ").substring(0, 1_000_000) + "</prenom></demandeur></personnePhysique>" + END);
        all.put(
                "lines up to the last",
                ROOT + ">\n <demande>\n  <demandeLogement>" + "\n   <x/>".repeat(99_000)
                        + "</demandeLogement></demande></interfaceNuu>");
        all.put(
                "digits",
                ROOT + "><demande><demandeLogement><personnePhysique><logementActuel><surface>" + "9".repeat(1_000_000)
                        + "</surface></logementActuel></personnePhysique>" + END);
        all.put("a quote that does not end", ROOT + OPEN + "<x a=\"" + full("=a"));
        all.put("signs of less", "<".repeat(4 << 20));
        return all;
    }

    @Test
    void each_is_read_or_refused_and_what_was_read_is_written() {
        for (var one : documents().entrySet()) {
            byte[] document = one.getValue().getBytes(StandardCharsets.UTF_8);
            XmlReading read = DemandeXml.read(document);
            assertTrue(read.demande() != null || !read.rapport().conforme(), one.getKey());
            if (read.demande() != null) {
                assertTrue(DemandeXml.write(read.demande()).length > 100, one.getKey());
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
                XmlReading read = DemandeXml.read(document);
                long middle = threads.getCurrentThreadCpuTime();
                int written = read.demande() == null ? 0 : DemandeXml.write(read.demande()).length;
                long end = threads.getCurrentThreadCpuTime();
                if (round == 1) {
                    System.out.printf(
                            "%6d %6d ms %8d bytes %8d written  %-60s %s%n",
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
