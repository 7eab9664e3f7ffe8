package fr.demandeunique.sne.client.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.jackson.Samples;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.LectureException;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a column holds, and what comes back; the recipes try them in a database. */
class ConvertersTest {
    private static final NumeroUniqueConverter NUMERO = new NumeroUniqueConverter();
    private static final CodeGuichetConverter GUICHET = new CodeGuichetConverter();
    private static final DemandeConverter DEMANDE = new DemandeConverter();

    @Test
    void a_numero_is_its_characters() {
        NumeroUnique numero = NumeroUnique.parse("057 1215 073903 10691");
        assertEquals("057121507390310691", NUMERO.convertToDatabaseColumn(numero));
        assertEquals(numero, NUMERO.convertToEntityAttribute("057121507390310691"));
        assertThrows(LectureException.class, () -> NUMERO.convertToEntityAttribute("0571215"));
    }

    @Test
    void a_guichet_is_its_code() {
        assertEquals("G1104", GUICHET.convertToDatabaseColumn(CodeGuichet.parse("g1104")));
        assertEquals(CodeGuichet.parse("10691"), GUICHET.convertToEntityAttribute("10691"));
        assertThrows(IllegalArgumentException.class, () -> GUICHET.convertToEntityAttribute("106"));
    }

    @Test
    void a_demande_is_its_JSON() {
        String json = DEMANDE.convertToDatabaseColumn(Samples.demande());
        assertEquals(new String(DemandeJson.write(Samples.demande()), StandardCharsets.UTF_8), json);
        assertEquals(Samples.demande(), DEMANDE.convertToEntityAttribute(json));
        assertTrue(json.contains("é"), "letters as they are");
    }

    @Test
    void a_draft_at_fault_and_its_unknown_members_come_back() {
        String json = "{\"format\":\"sne-demande/1\",\"dateDepot\":\"2015-02-30\",\"dossierInterne\":7}";
        var draft = DEMANDE.convertToEntityAttribute(json);
        assertNotNull(draft);
        assertNull(draft.dateDepot());
        String back = DEMANDE.convertToDatabaseColumn(draft);
        assertTrue(back.contains("\"2015-02-30\"") && back.contains("\"dossierInterne\":7"), back);
    }

    @Test
    void what_is_no_document_is_refused_and_not_quoted() {
        var refused = assertThrows(RefusException.class, () -> DEMANDE.convertToEntityAttribute("DURAND"));
        assertFalse(refused.anomalies().isEmpty());
        assertFalse(refused.getMessage().contains("DURAND"));
    }

    @Test
    void nothing_is_nothing() {
        for (AttributeConverter<?, String> one : List.of(NUMERO, GUICHET, DEMANDE)) {
            assertNull(one.convertToDatabaseColumn(null));
            assertNull(one.convertToEntityAttribute(null));
        }
    }

    @Test
    void a_unit_that_lists_them_needs_no_other_annotation() {
        for (AttributeConverter<?, String> one : List.of(NUMERO, GUICHET, DEMANDE)) {
            assertTrue(one.getClass().getAnnotation(Converter.class).autoApply(), one::toString);
        }
    }
}
