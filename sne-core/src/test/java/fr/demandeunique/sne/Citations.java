package fr.demandeunique.sne;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.reglement.Regle;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.time.LocalDate;

/** Checks what text a rule cites around each of its dates: the day before, the day, the day after. */
public final class Citations {
    private Citations() {}

    /**
     * Checks all versions of a rule.
     *
     * @param versions the first day of each version and the text, article and version it cites: {@code "2010-05-03 CCH R441-2-8 2010-05-03"}
     */
    public static void verifier(String code, String... versions) {
        assertEquals(
                versions.length,
                Reglement.toutes().filter(one -> one.code().equals(code)).count(),
                code);
        String before = "";
        for (String version : versions) {
            LocalDate first = LocalDate.parse(version.substring(0, 10));
            String cited = version.substring(11);
            assertEquals(before, cite(code, first.minusDays(1)), code + " the day before " + first);
            assertEquals(cited, cite(code, first), code + " on " + first);
            assertEquals(cited, cite(code, first.plusDays(1)), code + " the day after " + first);
            before = cited;
        }
        assertEquals(before, cite(code, LocalDate.of(2100, 12, 31)), code + " still in force");
    }

    private static String cite(String code, LocalDate jour) {
        return Reglement.regle(code, jour)
                .map(Regle::source)
                .map(Citations::cite)
                .orElse("");
    }

    private static String cite(SourceJuridique source) {
        return source.texte()
                + (source.article() == null ? "" : " " + source.article())
                + (source.version() == null ? "" : " " + source.version());
    }
}
