package fr.demandeunique.sne.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.client.call.Call;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.nuu.MtomMessage;
import fr.demandeunique.sne.client.nuu.NuuMethod;
import fr.demandeunique.sne.client.nuu.Soap;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the official schema, which an editor has: each document that is sent or received is held to it, lists too. */
class NuuSchemaTest {
    private static final NumeroUnique NUMERO = NumeroUnique.parse("057121500000010691");
    private static final String NS = "xmlns:n=\"http://nuu.application.i2/\"";

    @TempDir
    private Path dir;

    /** A schema of ours: each demande has its number and its guichet, and nothing else. */
    private SneClient client(ServeurFactice server) throws IOException {
        String demande =
                "<xs:sequence><xs:element name=\"demande\" minOccurs=\"0\" maxOccurs=\"unbounded\"><xs:complexType><xs:sequence>"
                        + "<xs:element name=\"demandeLogement\"><xs:complexType><xs:sequence><xs:element name=\"numGuichet\" type=\"xs:string\"/>"
                        + "<xs:element name=\"numUnique\" type=\"xs:string\"/></xs:sequence></xs:complexType></xs:element>"
                        + "</xs:sequence></xs:complexType></xs:element></xs:sequence>";
        Path xsd = Files.writeString(
                dir.resolve("essai.xsd"),
                "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\"http://nuu.application.i2/\"><xs:element name=\"interfaceNuu\">"
                        + "<xs:complexType>" + demande
                        + "</xs:complexType></xs:element><xs:element name=\"listeDoublons\"><xs:complexType>" + demande
                        + "</xs:complexType></xs:element></xs:schema>");
        return SneClient.builder()
                .url(server.url())
                .guichet(CodeGuichet.parse("10691"))
                .nuu(NuuSettings.defaults().withLoss().withSchema(xsd))
                .build();
    }

    private static byte[] reponse(NuuMethod which, String root, String inside) {
        String document =
                "<n:" + root + " " + NS + "><demande><demandeLogement><numGuichet>10691</numGuichet><numUnique>"
                        + NUMERO.compact() + "</numUnique>" + inside + "</demandeLogement></demande></n:" + root + ">";
        MtomMessage answer = Soap.reponse(which, document.getBytes(StandardCharsets.UTF_8));
        return ServeurFactice.reponse(
                200,
                "Content-Type: " + answer.type("a") + "\r\n",
                new String(answer.corps("a"), StandardCharsets.UTF_8));
    }

    private static Demande person() {
        return Demande.builder()
                .dateDepot(LocalDate.of(2015, 12, 17))
                .demandeur(Demandeur.builder()
                        .identite(i -> i.nom("EXEMPLE").dateNaissance(DateNaissance.parse("1980-02-29")))
                        .build())
                .build();
    }

    private static List<String> told(List<Anomalie> warnings) {
        assertEquals(
                List.of(),
                warnings.stream().filter(one -> one.gravite() == Gravite.ERREUR).toList());
        return warnings.stream().map(one -> one.code() + " " + one.chemin()).toList();
    }

    @Test
    void an_answer_that_does_not_conform_is_given_with_a_warning_a_list_too() throws IOException {
        for (String inside : List.of("", "<secret>S</secret>")) {
            try (var server = ServeurFactice.routant(call -> call.corps().contains("rechercheDoublonsParametres")
                            ? reponse(NuuMethod.DOUBLONS, "listeDoublons", inside)
                            : reponse(NuuMethod.DEMANDE_LOGEMENT, "interfaceNuu", inside));
                    SneClient client = client(server)) {
                String path = "/demande/demandeLogement/secret";
                List<String> single = inside.isEmpty() ? List.of() : List.of("XML_SCHEMA /interfaceNuu" + path);
                List<String> list = inside.isEmpty() ? List.of() : List.of("XML_SCHEMA /listeDoublons" + path);
                var read = client.demandes().lire(NUMERO).raw();
                assertEquals(single, told(read.value().avertissements()));
                assertEquals(single, told(read.avertissements()));
                var found = client.demandes().doublons(person()).raw();
                assertEquals(1, found.value().size());
                assertEquals(list, told(found.avertissements()));
                for (Call<List<Demande>> feed : List.of(
                        client.nuu().radieesDepuis(Instant.EPOCH), client.nuu().nouveauxDaloDepuis(Instant.EPOCH))) {
                    assertEquals(1, feed.execute().size());
                    assertEquals(single, told(feed.raw().avertissements()));
                }
            }
        }
    }

    @Test
    void a_document_that_does_not_conform_is_not_sent() throws IOException {
        try (var server = ServeurFactice.repondant(500, "", "");
                SneClient client = client(server)) {
            var refused = assertThrows(SneException.HorsTransport.class, () -> client.enregistrer(person()));
            assertEquals("XML_SCHEMA", refused.anomalies().get(0).code());
            assertEquals(0, server.appels.size());
        }
    }

    /** At a gateway the contract is the schema: what breaks it is refused with its place, in a list as in one document. */
    @Test
    void an_answer_of_a_gateway_that_breaks_the_contract_is_refused_with_its_place() throws IOException {
        record Case(String body, String path, java.util.function.Function<SneClient, Call<?>> act) {}
        for (Case one : List.of(
                new Case(
                        "{\"numeroUnique\":12}",
                        "/numeroUnique",
                        client -> client.demandes().lire(NUMERO)),
                new Case(
                        "{\"doublons\":[{\"numeroUnique\":\"057121500000010691\",\"etat\":7,\"criteres\":[]}]}",
                        "/doublons/0/etat",
                        client -> client.demandes().doublons(person())),
                new Case(
                        "{\"doublons\":[null]}",
                        "/doublons/0",
                        client -> client.demandes().doublons(person())),
                new Case(
                        "{\"mouvements\":[{\"rang\":\"x\"}],\"curseurSuivant\":\"a\"}",
                        "/mouvements/0/rang",
                        client -> client.mouvements().lire(null, List.of(), 10)))) {
            try (var server = ServeurFactice.repondant(200, "Content-Type: application/json\r\n", one.body());
                    SneClient client = SneClient.builder()
                            .url(server.url())
                            .guichet(CodeGuichet.parse("10691"))
                            .build()) {
                var refused = assertThrows(
                        SneException.ReponseIllisible.class,
                        () -> one.act().apply(client).execute(),
                        one.body());
                assertEquals(
                        one.path(), refused.anomalies().get(0).chemin(), () -> String.valueOf(refused.anomalies()));
            }
        }
    }
}
