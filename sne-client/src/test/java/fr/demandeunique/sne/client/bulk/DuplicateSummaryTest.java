package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.client.bulk.DuplicateSummary.Line;
import fr.demandeunique.sne.client.codec.JsonDocument;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs are counted by territory, those that are one person apart from those that may be. */
class DuplicateSummaryTest {
    @TempDir
    private Path dir;

    private static Demande person(String territory, int rank, String first, String born) {
        return Demande.builder()
                .numeroUnique(NumeroUnique.of(territory, YearMonth.of(2015, 12), rank, CodeGuichet.parse("10691")))
                .etat(EtatDemande.ACTIVE)
                .demandeur(Demandeur.builder()
                        .identite(who -> who.nomNaissance("MARTINEZ")
                                .prenoms(List.of(first))
                                .dateNaissance(DateNaissance.parse(born)))
                        .build())
                .build();
    }

    @Test
    void pairs_are_counted_by_territory_and_by_how_sure_they_are() throws IOException {
        List<DuplicatePair> given = new ArrayList<>();
        DuplicateSummary summary;
        try (DuplicateSearch search = DuplicateSearch.in(dir)) {
            search.add(person("067", 1, "Anne", "1980-04-07"));
            search.add(person("067", 2, "Anne", "1980-04-07"));
            search.add(person("057", 3, "Paul", "1980-04-07"));
            search.add(person("057", 4, "Paul", "1980-07-04"));
            search.add(person("057", 5, "Jeanne", "1971-01-12"));
            search.add(person("057", 6, "Jeanne", "1971-01-12"));
            summary = DuplicateSummary.of(search, given::add);
        }
        assertEquals(List.of(new Line("057", 1, 1), new Line("067", 1, 0)), summary.lignes());
        assertEquals(2, summary.certains());
        assertEquals(1, summary.soupcons());
        assertEquals(0, summary.ecartees());
        assertEquals(3, given.size());
        assertEquals(
                "{\"rapprochements\":{\"certains\":2,\"soupcons\":1,\"personnesEcartees\":0,\"territoires\":[{\"territoire\":\"057\",\"certains\":1,\"soupcons\":1},{\"territoire\":\"067\",\"certains\":1,\"soupcons\":0}]}}",
                new String(
                        JsonDocument.write(
                                out -> {
                                    out.writeStartObject();
                                    summary.write(out);
                                    out.writeEndObject();
                                },
                                false),
                        StandardCharsets.UTF_8));
    }
}
