package fr.demandeunique.sne.bacasable.homologation;

import static fr.demandeunique.sne.bacasable.page.Html.echapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as continuous integration reads it: a suite for each way, a test for each scenario; what was not seen is skipped. */
public final class RapportJUnit {
    private RapportJUnit() {}

    /**
     * The document.
     *
     * @param verdicts a test case each, in this order
     * @param langue of its sentences, French or English
     * @return XML in UTF-8
     */
    public static byte[] ecrire(List<Verdict> verdicts, Locale langue) {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        for (Canal canal : Canal.values()) {
            List<Verdict> all =
                    verdicts.stream().filter(one -> one.canal() == canal).toList();
            if (!all.isEmpty()) {
                out.append("<testsuite name=\"homologation ").append(canal).append("\" tests=\"" + all.size() + "\"");
                out.append(" failures=\"" + compte(all, Jugement.ROMPU) + "\" errors=\"0\" skipped=\"");
                out.append(compte(all, Jugement.NON_VU)).append("\">\n");
                all.forEach(one -> cas(out, one, langue));
                out.append("</testsuite>\n");
            }
        }
        return out.append("</testsuites>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long compte(List<Verdict> all, Jugement what) {
        return all.stream().filter(one -> one.jugement() == what).count();
    }

    private static void cas(StringBuilder out, Verdict one, Locale langue) {
        out.append("<testcase classname=\"homologation.").append(one.canal()).append("\" name=\"");
        out.append(one.scenario()).append("\">");
        String message = "message=\"" + echapper(one.explication(langue)) + "\"";
        switch (one.jugement()) {
            case ROMPU ->
                out.append("<failure type=\"")
                        .append(one.motif())
                        .append("\" ")
                        .append(message)
                        .append('>');
            case NON_VU -> out.append("<skipped ").append(message).append("/>");
            case TENU -> {}
        }
        if (one.jugement() == Jugement.ROMPU) {
            out.append(echapper(one.preuves().stream().map(Preuve::toString).collect(Collectors.joining("\n"))))
                    .append("</failure>");
        }
        out.append("</testcase>\n");
    }
}
