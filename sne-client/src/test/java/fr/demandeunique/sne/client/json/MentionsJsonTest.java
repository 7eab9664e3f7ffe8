package fr.demandeunique.sne.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.dalo.DelaiAnormal;
import fr.demandeunique.sne.reglement.Certitude;
import fr.demandeunique.sne.reglement.Periode;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsJsonTest {
    private static Resultat<MentionsLocales> read(String json) {
        return MentionsJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_was_written_comes_back_equal() {
        var all = MentionsLocales.builder()
                .bailleurs(List.of("Office d’Exemple"))
                .organismes(List.of("Association fictive"))
                .portail("www.exemple.test")
                .recours("Deux mois.")
                .adresseCommission("1 place d’Essai, 57000 METZ")
                .dateSaisine("Vous pouvez la saisir demain.")
                .delais(List.of(
                        new DelaiAnormal("57", 2, 3, Period.ofYears(2), Periode.toujours(), Certitude.L, "arrêté"),
                        new DelaiAnormal("57", 4, null, Period.ofMonths(30), Periode.toujours(), Certitude.L, "")))
                .build();
        assertEquals(Resultat.accepte(all), MentionsJson.read(MentionsJson.write(all)));
        assertEquals(
                Resultat.accepte(MentionsLocales.inconnues()),
                MentionsJson.read(MentionsJson.write(MentionsLocales.inconnues())));
    }

    @Test
    void everything_may_be_absent_and_a_delay_is_for_each_size_from_one_room_on() {
        assertEquals(Resultat.accepte(MentionsLocales.inconnues()), read("{}"));
        var delai = read("{\"commission\":{\"delais\":[{\"departement\":\"57\",\"duree\":\"P2Y\"}]},\"other\":1}")
                .orElseThrow()
                .delais()
                .get(0);
        assertEquals(1, delai.piecesMin());
        assertEquals(null, delai.piecesMax());
        assertEquals(Period.ofYears(2), delai.duree());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"bailleurs\":\"un\"}|/bailleurs",
                "{\"portail\":1}|/portail",
                "{\"commission\":[]}|/commission",
                "{\"commission\":{\"adresse\":[]}}|/commission/adresse",
                "{\"commission\":{\"delais\":[{\"departement\":\"57\"}]}}|/commission/delais/0/duree",
                "{\"commission\":{\"delais\":[{\"departement\":\"57\",\"duree\":\"P0D\"}]}}|/commission/delais/0/duree",
                "{\"commission\":{\"delais\":[{\"departement\":\"57\",\"duree\":\"deux ans\"}]}}|/commission/delais/0/duree",
                "{\"commission\":{\"delais\":[{\"departement\":\"57\",\"duree\":\"P2Y\",\"piecesMin\":1.5}]}}|/commission/delais/0/piecesMin",
            })
    void a_member_of_another_type_is_refused_with_its_place(String json, String chemin) {
        assertEquals(
                List.of(chemin),
                read(json).anomalies().stream().map(Anomalie::chemin).toList());
    }
}
