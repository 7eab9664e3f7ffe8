package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member that looks like a known one is not carried in silence; nor is a text that no document can carry. */
class LookalikeTest {
    private static DemandeReading read(String inside) {
        return DemandeJson.read(("{\"format\":\"sne-demande/1\"," + inside + "}").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "demandeur, email, courriel",
        "demandeur, Nom, nom",
        "demandeur, date_naissance, dateNaissance",
        "demandeur, datenaissence, dateNaissance",
        "demandeur, telephone, telephones",
        "demandeur, prénoms, prenoms",
        "logementRecherche, nbPersonnes, nombrePersonnes",
        "logementRecherche, nbrPersonne, nombrePersonnes",
        "logementActuel, nbOccupants, nombreOccupants"
    })
    void a_member_like_a_known_one_is_told_with_it_and_kept(String record, String name, String meant) {
        DemandeReading read = read("\"" + record + "\":{\"" + name + "\":\"x\"}");
        assertEquals(
                List.of(Anomalie.avertissement("MEMBRE_VOISIN", "/" + record + "/" + name)
                        .avec("membre", name)
                        .avec("voisin", meant)),
                read.rapport().anomalies());
        assertTrue(read.resultat().estAccepte());
        Demande demande = read.demande();
        assertTrue(new String(DemandeJson.write(demande), StandardCharsets.UTF_8).contains("\"" + name + "\":\"x\""));
    }

    @Test
    void a_member_like_none_is_an_editor_s_own() {
        assertEquals(
                List.of(),
                read("\"idInterne\":1,\"interfaceNuu\":{},\"confirmations\":[],\"demandeur\":{\"dossier\":1,\"x\":2,\"email2024\":3}")
                        .rapport()
                        .anomalies());
    }

    @Test
    void the_first_unknown_members_are_looked_at_and_no_more() {
        var text = new StringBuilder("\"precisions\":\"a\"");
        for (int i = 0; i < 100_000; i++) {
            text.append(",\"precisionsX")
                    .append(i)
                    .append("\":1,\"nomm")
                    .append(i)
                    .append("\":1");
        }
        assertTrue(read(text.toString()).rapport().conforme());
        assertEquals(
                200,
                read("\"motifs\":[" + "{\"codes\":1},".repeat(300) + "{}],\"precision\":1")
                        .rapport()
                        .anomalies()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({"\\u000b, 000B, 2", "\\ud800, D800, 2", "\\uffff, FFFF, 2", "b\\u0000, 0000, 3"})
    void a_text_that_no_document_can_carry_is_told_where_it_is_read(String escape, String number, String position) {
        DemandeReading read =
                read("\"precisions\":\"a" + escape + "b\",\"demandeur\":{\"telephones\":[\"06\",\"a" + escape + "\"]}");
        assertEquals(
                List.of("/precisions", "/demandeur/telephones/1"),
                read.rapport().avertissements().stream().map(Anomalie::chemin).toList());
        Anomalie told = read.rapport().anomalies().get(0);
        assertEquals("TEXTE_CARACTERE", told.code());
        assertEquals(number, told.parametres().get("caractere"));
        assertEquals(position, told.parametres().get("position"));
        assertTrue(read.resultat().estAccepte(), "the registration refuses it, the reading does not");
    }
}
