package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlOptions;
import fr.demandeunique.sne.client.xml.XmlReading;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.nomenclature.CategorieLogementRecherche;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A member that cannot be read is kept as it came and told, in whatever format it is carried. */
class LosslessConversionTest {
    private static final List<String> BAD = List.of(
            "''",
            "' '",
            "5",
            "true",
            "[]",
            "[[]]",
            "[5]",
            "[' ']",
            "{}",
            "'x y'",
            "'1069'",
            "'2015-99-99'",
            "'\\u0001'",
            "['\\u0001']",
            "' x\\ud800'");

    private static final int SHARE = 7;

    /** Half a character would be lost in bytes. */
    private static final ObjectWriter ASCII = Exemples.JUGE.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    /** What members are replaced in. */
    enum Base {
        /** Every member has a value. */
        FULL {
            @Override
            JsonNode json() {
                return known(Exemples.arbre(DemandeJson.write(Exemples.pleine())));
            }
        },
        /** What is told by the number and the guichet, where they do not tell it. */
        UNREGISTERED {
            @Override
            JsonNode json() {
                return Exemples.arbre(Exemples.octets(
                        "{'format':'sne-demande/1','guichetCreation':'10691','guichetDerniereModification':'57M01',"
                                        .replace('\'', '"')
                                + "\"versionDemande\":\"02.00\",\"dateDepot\":\"2015-12-17\",\"etat\":\"ACTIVE\"}"));
            }
        },
        /** The same where nobody has said them. */
        NUMBERED {
            @Override
            JsonNode json() {
                return Exemples.arbre(
                        Exemples.octets(
                                "{\"format\":\"sne-demande/1\",\"numeroUnique\":\"057121507390310691\",\"radiation\":{\"motif\":\"\"}}"));
            }
        },
        /** What has been a document of the SNE's. */
        RECEIVED {
            @Override
            JsonNode json() {
                Demande demande = DemandeJson.read(Exemples.octets()).demande();
                byte[] document = DemandeXml.write(demande, XmlOptions.forSne());
                return Exemples.arbre(
                        DemandeJson.write(DemandeXml.read(document).demande()));
            }
        };

        abstract JsonNode json();
    }

    @ParameterizedTest
    @EnumSource
    void a_member_at_fault_comes_back_from_xml_as_it_was(Base base) throws JsonProcessingException {
        ObjectNode whole = (ObjectNode) base.json();
        List<String> pointers = new ArrayList<>();
        collect("", whole, pointers);
        pointers.remove("/format");
        Map<String, String> lost = new TreeMap<>();
        int turn = 0;
        for (String pointer : pointers) {
            boolean root = pointer.lastIndexOf('/') == 0;
            // Inside, members are many and alike: each takes its share of the values, all of them at the root.
            for (int i = root ? 0 : turn++ % SHARE; i < BAD.size(); i += root ? 1 : SHARE) {
                String bad = BAD.get(i);
                ObjectNode changed = whole.deepCopy();
                replace(changed, pointer, Exemples.arbre(Exemples.octets(bad.replace('\'', '"'))));
                String what = lost(changed);
                if (what != null) {
                    lost.put(pointer + " = " + bad, what);
                }
            }
        }
        assertEquals(Map.of(), lost);
    }

    private static String lost(JsonNode json) throws JsonProcessingException {
        DemandeReading read = DemandeJson.read(ASCII.writeValueAsBytes(json));
        XmlReading back = DemandeXml.read(DemandeXml.write(read.demande()));
        JsonNode again = Exemples.arbre(DemandeJson.write(back.demande()));
        if (!again.equals(json)) {
            return ASCII.writeValueAsString(again);
        }
        List<String> told = codes(read.rapport());
        List<String> toldAgain = codes(back.rapport());
        if (json.toString().contains("\"commune\":\" \"") || json.toString().contains("\"communes\":[\" \"")) {
            // A text to JSON, and as good as any; the attribute of an element holds a code.
            toldAgain.remove("CODE_VIDE");
        }
        return told.equals(toldAgain) ? null : told + " " + toldAgain;
    }

    private static List<String> codes(Rapport rapport) {
        return new ArrayList<>(
                rapport.anomalies().stream().map(Anomalie::code).sorted().toList());
    }

    /** Without the members that no table knows, which make thousands of pointers. */
    private static JsonNode known(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
                if (names.next().startsWith("inconnu")) {
                    names.remove();
                }
            }
        }
        node.forEach(LosslessConversionTest::known);
        return node;
    }

    /** One of a list stands for the others, but where some places are counted from the end. */
    private static void collect(String at, JsonNode node, List<String> pointers) {
        if (node.isObject()) {
            node.properties().forEach(one -> collect(at + "/" + one.getKey(), one.getValue(), pointers));
        }
        for (int i = 0; node.isArray() && i < node.size() && (i == 0 || at.endsWith("/revenusFiscaux")); i++) {
            collect(at + "/" + i, node.get(i), pointers);
        }
        if (!at.isEmpty()) {
            pointers.add(at);
        }
    }

    private static void replace(ObjectNode whole, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        JsonNode around = whole.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (around instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) around).set(name, value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\ufffe", "\ud800", "T\u0001"})
    void a_code_that_no_element_can_hold_comes_back(String code) {
        Demande demande = Demande.builder()
                .logementActuel(LogementActuel.builder()
                        .modeles(List.of(ModeleLogement.of(code)))
                        .build())
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of(TypeLogement.of("T2"), TypeLogement.of(code + "x")))
                        .categorie(CategorieLogementRecherche.of(code + "y"))
                        .build())
                .build();
        byte[] document = DemandeXml.write(demande);
        Demande back = DemandeXml.read(document).demande();
        assertEquals(demande, back);
        assertArrayEquals(document, DemandeXml.write(back));
    }

    /** Another code would be sent in its place. */
    @Test
    void a_code_is_never_sent_without_one_of_its_characters() {
        Demande demande = Demande.builder()
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of(TypeLogement.of("T\u00012")))
                        .build())
                .build();
        assertTrue(DemandeXml.losses(demande, XmlOptions.forSne()).erreurs().stream()
                .anyMatch(one -> one.chemin().equals("/logementRecherche/types")));
        Demande sent =
                DemandeXml.read(DemandeXml.write(demande, XmlOptions.forSne())).demande();
        assertEquals(List.of(), sent.logementRecherche().types());
    }
}
