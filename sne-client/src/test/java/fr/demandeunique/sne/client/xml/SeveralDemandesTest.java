package fr.demandeunique.sne.client.xml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A document with more than one demande: none goes without a word. */
class SeveralDemandesTest {
    private static final String NUMBER = "<numUnique>057121507390310691</numUnique>";

    private static String logement(String number, String nom) {
        return "<demandeLogement><numGuichet>10691</numGuichet>" + number + "<personnePhysique><demandeur><nom>" + nom
                + "</nom></demandeur></personnePhysique></demandeLogement>";
    }

    private static String demande(String number, String nom) {
        return "<demande>" + logement(number, nom) + "</demande>";
    }

    private static byte[] document(String... demandes) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<interfaceNuu xmlns=\"http://nuu.application.i2/\" versionInterface=\"02.01\">"
                        + String.join("\n", demandes) + "</interfaceNuu>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> noms(byte[] document) {
        return DemandeXml.readAll(document).orElseThrow().stream()
                .map(one -> String.valueOf(one.demandeur().nom()))
                .toList();
    }

    private static List<String> told(byte[] document) {
        return DemandeXml.read(document).rapport().anomalies().stream()
                .map(one ->
                        one.code() + " " + one.chemin() + " " + one.parametres().get("ligne"))
                .toList();
    }

    @Test
    void all_are_read_registered_or_not() {
        assertEquals(
                List.of("UN", "DEUX", "TROIS"),
                noms(document(demande("", "UN"), demande(NUMBER, "DEUX"), demande("", "TROIS"))));
        assertEquals(
                List.of("UN", "DEUX"),
                noms(document("<demande>" + logement("", "UN") + logement(NUMBER, "DEUX") + "</demande>")));
        assertEquals(List.of("UN"), noms(document(demande("", "UN"))));
        assertEquals(List.of(), noms(document()));
    }

    @Test
    void who_reads_the_first_is_told_of_each_other() {
        byte[] three = document(demande("", "UN"), demande(NUMBER, "DEUX"), demande("", "TROIS"));
        assertEquals(
                List.of("XML_DEMANDE_AUTRE /interfaceNuu/demande[2] 3", "XML_DEMANDE_AUTRE /interfaceNuu/demande[3] 4"),
                told(three));
        assertEquals(
                List.of(
                        "XML_DEMANDE_AUTRE /interfaceNuu/demande/demandeLogement[2] 2",
                        "XML_DEMANDE_AUTRE /interfaceNuu/demande[2] 3"),
                told(document(
                        "<demande>" + logement("", "UN") + logement(NUMBER, "DEUX") + "</demande>",
                        demande("", "TROIS"))));
        assertEquals(List.of(), told(document(demande("", "UN"))));
        for (Anomalie one : DemandeXml.read(three).rapport().anomalies()) {
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertTrue(one.message(language).contains("demande"), one.message(language));
                assertFalse(one.message(language).contains("{"), one.message(language));
            }
        }
    }

    @Test
    void the_others_stay_where_they_are() {
        byte[] two = document(demande("", "UN"), demande(NUMBER, "DEUX"));
        XmlReading read = DemandeXml.read(two);
        assertTrue(read.resultat().estAccepte());
        assertEquals("UN", read.demande().demandeur().nom());
        Canonique.memes(two, DemandeXml.write(read.demande()));
        Demande stored = DemandeJson.read(DemandeJson.write(read.demande())).demande();
        assertArrayEquals(DemandeXml.write(read.demande()), DemandeXml.write(stored));
    }
}
