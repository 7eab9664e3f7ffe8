package fr.demandeunique.sne.client.outbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.cycle.Substitution;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies in the tables of an editor, which the next version reads too; no database is needed to say it. */
class StoredMessagesTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121507390310691");
    private static final CodeGuichet GUICHET = CodeGuichet.parse("10691");
    private static final Demande DEMANDE = Demande.builder().precisions("é").build();
    private static final String JSON = "{'format':'sne-demande/1','precisions':'é'}";

    private static OutboxMessage piece(DepotPiece depot) {
        return OutboxMessage.deposerPiece("D", depot);
    }

    private static DepotPiece depot() {
        return DepotPiece.of(CodePiece.of("ID-FR"), "image/png", "a\nb".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void each_kind_is_stored_to_the_letter() {
        Map<OutboxMessage, String> all = new LinkedHashMap<>();
        all.put(OutboxMessage.enregistrer("D", DEMANDE), JSON);
        all.put(OutboxMessage.modifier("D", DEMANDE), JSON);
        all.put(OutboxMessage.renouveler("D"), "{}");
        all.put(OutboxMessage.reactiver("D"), "{}");
        all.put(OutboxMessage.radier("D", MotifRadiation.RENONCIATION, null), "{'motif':'RADABA','sousMotif':null}");
        all.put(
                OutboxMessage.radier("D", MotifRadiation.IRRECEVABILITE, SousMotifRadiation.SEJOUR),
                "{'motif':'RADIRR','sousMotif':'IRRSEJ'}");
        all.put(
                OutboxMessage.radier("D", OrdreRadiation.de(MotifRadiation.RENONCIATION, Auteur.GUICHET, null)),
                "{'motif':'RADABA','auteur':'GUICHET','organismeL3652':false}");
        all.put(OutboxMessage.annulerRadiation("D", "une erreur"), "{'raison':'une erreur'}");
        all.put(
                OutboxMessage.substituer(
                        "D", new Substitution.Ordre(2, Substitution.Raison.DECES, Substitution.ACTE_DECES, GUICHET)),
                "{'coTitulaire':2,'raison':'DECES','preuve':'ACTE_DECES','guichet':'10691'}");
        all.put(
                OutboxMessage.attribuer(
                        "D", Attribution.builder().dejaLocataire(true).build()),
                "{'format':'sne-demande/1','attribution':{'dejaLocataire':true}}");
        all.put(OutboxMessage.separer("D", 2, DEMANDE, "E"), "2\n" + JSON);
        all.put(piece(depot()), "{'code':'ID-FR','type':'image/png','personne':null,'libelle':null}\na\nb");
        all.put(
                piece(depot().personne("demandeur").libelle("carte")),
                "{'code':'ID-FR','type':'image/png','personne':'demandeur','libelle':'carte'}\na\nb");
        all.forEach((message, expected) -> {
            assertEquals(expected, new String(message.body(), StandardCharsets.UTF_8).replace('"', '\''));
            assertEquals("OutboxMessage[" + message.kind() + "]", message.toString());
            assertEquals("D", message.dossier());
            assertEquals(message.kind() == MessageKind.SEPARER ? "E" : null, message.target());
            assertNull(message.numero());
            assertNull(message.version());
            assertNull(message.guichet());
        });
        assertEquals(
                Set.of(MessageKind.values()),
                all.keySet().stream().map(OutboxMessage::kind).collect(Collectors.toSet()));
    }

    @Test
    void who_sends_and_what_it_is_about_are_added_and_nothing_else_changes() {
        OutboxMessage message = OutboxMessage.separer("D", 1, DEMANDE, "E");
        OutboxMessage whole = message.withGuichet(GUICHET).withNumero(NUMERO, "\"3\"");
        assertEquals(GUICHET, whole.guichet());
        assertEquals(NUMERO, whole.numero());
        assertEquals("\"3\"", whole.version());
        assertEquals(whole.numero(), whole.withGuichet(GUICHET).numero());
        assertEquals("E", whole.target());
        assertEquals(MessageKind.SEPARER, whole.kind());
        assertArrayEquals(message.body(), whole.body());
        OutboxMessage known = OutboxMessage.modifier(
                "D", DEMANDE.toBuilder().numeroUnique(NUMERO).build());
        assertEquals(NUMERO, known.numero());
        assertNull(known.version());
    }

    @Test
    void a_dossier_has_a_name_of_a_hundred_characters_at_most() {
        assertEquals("d".repeat(100), OutboxMessage.renouveler("d".repeat(100)).dossier());
        for (String bad : List.of("", " ", "d".repeat(101))) {
            assertThrows(IllegalArgumentException.class, () -> OutboxMessage.renouveler(bad), bad);
        }
    }

    private static LeasedMessage leased(MessageKind kind, @Nullable String numero, @Nullable String registre) {
        return new LeasedMessage(
                "id", "D", kind, null, null, null, "key", "*", 1, Instant.EPOCH, null, numero, registre, "lease");
    }

    @Test
    void a_change_that_was_typed_before_the_register_knew_it_gets_what_the_register_gave() {
        String known =
                "{\"format\":\"sne-demande/1\",\"etat\":\"ACTIVE\",\"dateDepot\":\"2015-12-17\",\"debutValidite\":\"2016-01-02\",\"guichetCreation\":\"10691\",\"renouvellements\":[\"2016-12-01\"]}";
        byte[] body = JSON.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        LeasedMessage message = leased(MessageKind.MODIFIER, NUMERO.compact(), known);
        assertEquals("LeasedMessage[id]", message.toString());
        assertEquals(NUMERO, Translation.numero(message));
        assertEquals(
                DEMANDE.toBuilder()
                        .numeroUnique(NUMERO)
                        .etat(EtatDemande.ACTIVE)
                        .dateDepot(LocalDate.of(2015, 12, 17))
                        .debutValidite(LocalDate.of(2016, 1, 2))
                        .guichetCreation(GUICHET)
                        .renouvellements(List.of(LocalDate.of(2016, 12, 1)))
                        .build(),
                Translation.modified(message, NUMERO, body));
        assertEquals(
                DEMANDE.toBuilder().numeroUnique(NUMERO).build(),
                Translation.modified(leased(MessageKind.MODIFIER, null, null), NUMERO, body));
        byte[] own = JSON.replace("'precisions'", "'etat':'RADIEE','precisions'")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                DEMANDE.toBuilder()
                        .numeroUnique(NUMERO)
                        .etat(EtatDemande.RADIEE)
                        .build(),
                Translation.modified(message, NUMERO, own));
        for (String none : new String[] {null, "", "0571215"}) {
            assertThrows(
                    IllegalArgumentException.class, () -> Translation.numero(leased(MessageKind.MODIFIER, none, null)));
        }
    }

    @Test
    void what_is_read_first_where_there_are_no_versions() {
        assertEquals(
                Set.of(MessageKind.RENOUVELER, MessageKind.RADIER, MessageKind.REACTIVER, MessageKind.ATTRIBUER),
                Stream.of(MessageKind.values())
                        .filter(NuuTranslation::needsReading)
                        .collect(Collectors.toSet()));
    }

    private static MessageStatus refused(@Nullable Instant when) {
        return new MessageStatus(
                "id",
                "D",
                1,
                MessageKind.MODIFIER,
                MessageState.REFUSED,
                1,
                Instant.EPOCH,
                null,
                when,
                "REFUS",
                422,
                null,
                null,
                null,
                List.of(Anomalie.erreur("X", "/a"), Anomalie.erreur("Y", "/b")));
    }

    /** Refused at the tenth second. */
    @ParameterizedTest
    @CsvSource({
        ",,,, true",
        "REFUS,,,, true",
        "Y,,,, true",
        "Z,,,, false",
        ", MODIFIER,,, true",
        ", RADIER,,, false",
        ",, 10,, true",
        ",, 11,, false",
        ",,, 11, true",
        ",,, 10, false",
        "X, MODIFIER, 9, 11, true",
        "Z, MODIFIER, 9, 11, false",
        "X, RADIER, 9, 11, false",
    })
    void a_filter_keeps_what_all_it_names_agrees_with(
            String code, MessageKind kind, Long since, Long before, boolean kept) {
        RefusalFilter filter = RefusalFilter.ALL;
        filter = code == null ? filter : filter.withCode(code);
        filter = kind == null ? filter : filter.withKind(kind);
        filter = since == null ? filter : filter.since(Instant.ofEpochSecond(since));
        filter = before == null ? filter : filter.before(Instant.ofEpochSecond(before));
        assertEquals(kept, filter.keeps(refused(Instant.ofEpochSecond(10))));
        assertEquals(kept && since == null && before == null, filter.keeps(refused(null)));
    }

    @ParameterizedTest
    @CsvSource({
        "40001, 0, '', true",
        "40P01, 0, '', true",
        "61000, 60, '', true",
        "61000, 54, '', false",
        "HY000, 1020, '', true",
        "HY000, 1205, '', false",
        "HY000, 50000, 'Transaction 5 has status ROLLING_BACK, not OPEN', true",
        "HY000, 50000, 'File corrupted', false",
        "HY000, 1, 'ROLLING_BACK', false",
        "HYT00, 50200, '', false",
        ", 0, , false",
    })
    void a_transaction_that_met_another_one_is_known_by_what_each_database_says(
            @Nullable String state, int code, @Nullable String text, boolean expected) {
        var thrown = new OutboxException("prise", new SQLException(text, state, code));
        assertEquals(expected, thrown.isTransient());
        assertFalse(OutboxException.unsupported("Z", List.of("H2")).isTransient());
    }

    @ParameterizedTest
    @CsvSource({
        "42S02, 0, migrate",
        "42P01, 0, migrate",
        "42703, 0, migrate",
        "42000, 942, migrate",
        "42000, 1049, withSchema",
        "3F000, 0, withSchema",
        "90079, 0, withSchema",
        "42000, 1, ''",
        "08001, 0, ''",
    })
    void a_database_without_the_tables_or_the_schema_says_what_to_do(String state, int code, String remedy) {
        var failure = new SQLException("secret", state, code);
        var thrown = new OutboxException("recherche", failure);
        assertEquals(state, thrown.sqlState());
        String message = String.valueOf(thrown.getMessage());
        assertTrue(message.contains("recherche, SQLSTATE " + state), message);
        assertFalse(message.contains("secret"), message);
        for (String each : List.of("migrate", "withSchema")) {
            assertEquals(each.equals(remedy), message.contains(each), message);
        }
        assertEquals(remedy.equals("migrate"), OutboxException.isMissing(failure));
        assertEquals("null", new OutboxException("x", new SQLException("y")).sqlState());
        assertEquals("0A000", OutboxException.unsupported("Z", List.of("H2")).sqlState());
    }

    @Test
    void a_body_is_hidden_otherwise_each_time_and_found_again() {
        BodyCipher cipher = BodyCipher.aes(new SecretKeySpec(new byte[16], "AES"));
        byte[] plain = JSON.getBytes(StandardCharsets.UTF_8);
        byte[] hidden = cipher.encrypt(plain);
        assertEquals(12 + plain.length + 16, hidden.length);
        assertArrayEquals(plain, cipher.decrypt(hidden));
        assertFalse(Arrays.equals(hidden, cipher.encrypt(plain)));
        assertFalse(new String(hidden, StandardCharsets.ISO_8859_1).contains("precisions"));
        hidden[hidden.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> cipher.decrypt(hidden));
        for (int length : new int[] {0, 11, 12, 27, 28}) {
            assertThrows(IllegalStateException.class, () -> cipher.decrypt(new byte[length]), length + " bytes");
        }
        assertArrayEquals(new byte[0], cipher.decrypt(cipher.encrypt(new byte[0])));
        assertArrayEquals(plain, BodyCipher.none().decrypt(BodyCipher.none().encrypt(plain)));
    }
}
