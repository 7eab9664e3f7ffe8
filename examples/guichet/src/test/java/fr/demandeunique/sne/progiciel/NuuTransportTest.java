package fr.demandeunique.sne.progiciel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@DisplayName("Par le service du SNE, qui ne dit pas ce qui a bougé")
@TestPropertySource(properties = "guichet.sne.transport=nuu")
class NuuTransportTest extends Desk {
    @Autowired
    JdbcClient jdbc;

    /** The page, once the queue has done with it: several calls for each act over this service. */
    private String settled(String demande, String expected) throws Exception {
        String page = page("agent", demande);
        for (int i = 0; i < 200 && !page.contains(expected); i++) {
            Thread.sleep(100);
            synchronisation.run();
            page = page("agent", demande);
        }
        assertTrue(page.contains(expected), expected);
        return page;
    }

    @Test
    void une_demande_s_enregistre_se_radie_et_se_retrouve_par_son_numero() throws Exception {
        String draft = press("agent", "/saisie");
        send("agent", draft, "brouillon", SaisieTest.saisie());
        send("agent", draft, "piece:demande", Map.of("piece-demande", "ID-FR"));
        String demande = String.valueOf(
                send("agent", draft, "enregistrer", Map.of()).getResponse().getRedirectedUrl());
        Matcher numero = Pattern.compile("057 0217 \\d{6} 10691").matcher(settled(demande, "Active"));
        assertTrue(numero.find(), "its number");

        String ref = demande.substring("/demandes/".length());
        press("agent", demande + "/radiation", "motif", "RADABA");
        settled(demande, "Radiée");

        jdbc.sql("delete from dossier where ref = ?").param(ref).update();
        String found = press("agent", "/recherche", "texte", numero.group());
        assertTrue(page("agent", found).contains(numero.group()), "asked for at the SNE");
    }
}
