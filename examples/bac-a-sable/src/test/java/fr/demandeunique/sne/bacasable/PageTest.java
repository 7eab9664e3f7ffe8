package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.nomenclature.MarquePiece;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageTest {
    private final BacASable sne = BacASable.demarrer();
    private final Appels appels = new Appels(sne);

    @AfterEach
    void stop() {
        sne.close();
    }

    @Test
    void a_person_reads_demandes_movements_letters_and_pièces() throws Exception {
        var numero = sne.client("10691")
                .enregistrer(Appels.couple().toBuilder().preavis(null).build())
                .numero();
        sne.nuitsJusquau(LocalDate.of(2017, 1, 17));
        HttpResponse<String> page = appels.brut("GET", sne.page().toString(), "");
        assertEquals(200, page.statusCode());
        assertEquals("text/html; charset=utf-8", Appels.entete(page, "Content-Type"));
        String html = page.body();
        assertTrue(html.startsWith("<!doctype html>\n<html lang=\"fr\">"), html);
        for (String text : new String[] {
            "<h1>Bac à sable du SNE</h1>",
            "17/01/2017 à 09:00",
            "Enregistrement</td>",
            "Radiation\u00a0: absence de renouvellement dans le délai",
            "Attestation d’enregistrement",
            "Préavis avec accusé de réception",
            "radiée",
            "ID-FR"
        }) {
            assertTrue(html.contains(text), text + "\n" + html);
        }
        assertTrue(html.contains("057\u00a01215\u00a0******\u00a010691"), "masked");
        assertFalse(html.contains("073903"), "masked");
        assertFalse(html.contains("EXEMPLE"), "no name");
        assertFalse(html.contains("<script"), "no script");
        String clear = appels.brut("GET", sne.page() + "en-clair", "").body();
        assertTrue(clear.contains(numero.affichage().replace(' ', '\u00a0')), "in clear");
    }

    @Test
    void who_looks_for_a_failed_call_sees_the_faults_and_the_last_calls() throws Exception {
        String quiet = appels.brut("GET", sne.page().toString(), "").body();
        assertTrue(quiet.contains("Aucune panne n’est réglée.") && quiet.contains("Aucun appel n’est arrivé."), quiet);
        var client = sne.client("10691");
        var numero = client.enregistrer(Appels.couple()).numero();
        sne.pannes().regler("GET:503*1,latence=1@50%");
        client.lire(numero);
        String html = appels.brut("GET", sne.page().toString(), "").body();
        assertTrue(html.contains("Pannes réglées\u00a0: latence=1@50%."), html);
        assertTrue(html.contains("<td>GET /sne/v1/demandes/0571215******10691</td><td>10691</td>"), html);
        assertTrue(html.contains("etat non\">503</span></td><td>503"), html);
        assertTrue(html.contains("etat oui\">201</span>"), html);
        assertFalse(html.contains("073903"), "masked");
        String clear = appels.brut("GET", sne.page() + "en-clair", "").body();
        assertTrue(clear.contains("GET /sne/v1/demandes/" + numero.compact()), clear);
    }

    @Test
    void an_empty_sandbox_says_so_and_what_comes_from_outside_is_escaped() throws Exception {
        String empty = appels.brut("GET", sne.page().toString(), "").body();
        assertTrue(empty.contains("Aucune demande n’est enregistrée."), empty);
        var demande = Appels.couple();
        var piece = demande.pieces().get(0).toBuilder()
                .id("x")
                .marque(MarquePiece.of("<b>"))
                .build();
        sne.client("10691")
                .enregistrer(demande.toBuilder()
                        .pieces(java.util.List.of(demande.pieces().get(0), piece))
                        .build());
        String html = appels.brut("GET", sne.page().toString(), "").body();
        assertTrue(html.contains("&lt;b&gt;") && !html.contains("<b>"), html);
    }
}
