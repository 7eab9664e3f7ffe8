package fr.demandeunique.sne.client.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.registre.LigneMouvement;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatchingTest {
    private static final CodeGuichet GUICHET = CodeGuichet.parse("10691");

    @TempDir
    private Path dir;

    private static Demande exemple(String numero) throws IOException {
        try (InputStream in = DispatchingTest.class.getResourceAsStream("/exemple-demande.json")) {
            return DemandeJson.read(in).resultat().orElseThrow().toBuilder()
                    .numeroUnique(NumeroUnique.parse(numero))
                    .build();
        }
    }

    @Test
    void a_batch_becomes_movements_in_the_order_in_which_the_files_were_made() throws IOException {
        Demande one = exemple("057121500000110691");
        Demande gone = exemple("057121500000210691").toBuilder()
                .radiation(RadiationDemande.builder()
                        .motif(MotifRadiation.RENONCIATION)
                        .date(LocalDate.of(2018, 1, 3))
                        .build())
                .build();
        Dispatching.write(dir, TypeFichier.DISPATCHING, GUICHET, Instant.parse("2018-01-03T22:59:00Z"), List.of(gone));
        Dispatching.write(
                dir, TypeFichier.COPIE_NUMERIQUE, GUICHET, Instant.parse("2018-01-02T23:30:00Z"), List.of(one));
        Dispatching.Lot lot = Dispatching.read(dir);
        assertEquals(Set.of(), lot.fautes().keySet());
        List<LigneMouvement> movements = lot.mouvements();
        assertEquals(
                List.of(TypeFichier.COPIE_NUMERIQUE, TypeFichier.DISPATCHING),
                movements.stream().map(LigneMouvement::type).toList());
        assertEquals(
                List.of(1L, 2L), movements.stream().map(LigneMouvement::rang).toList());
        assertEquals(LocalDate.of(2018, 1, 3), movements.get(0).jour());
        assertEquals(one.numeroUnique(), movements.get(0).numero());
        assertEquals(MotifRadiation.RENONCIATION, movements.get(1).motif());
        assertEquals(one.demandeur(), lot.recus().get(0).demande().demandeur());
    }

    @Test
    void a_file_that_is_no_dispatching_is_told_and_stops_no_other() throws IOException {
        Dispatching.write(
                dir,
                TypeFichier.RETOUR,
                GUICHET,
                Instant.parse("2018-01-02T10:00:00Z"),
                List.of(exemple("057121500000110691")));
        Files.writeString(dir.resolve("a-coupe.xml"), "<interfaceNuu>");
        Files.write(dir.resolve("b-creation.XML"), DemandeXml.write(exemple("057121500000210691")));
        Files.writeString(dir.resolve("c-lisez-moi.txt"), "rien");
        Files.createDirectory(dir.resolve("d.xml"));
        Dispatching.Lot lot = Dispatching.read(dir);
        assertEquals(1, lot.recus().size());
        assertEquals(Set.of("a-coupe.xml", "b-creation.XML"), lot.fautes().keySet());
        assertEquals(
                "DISPATCHING_DOCUMENT",
                lot.fautes().get("b-creation.XML").anomalies().get(0).code());
        assertEquals(
                "XML_ILLISIBLE",
                lot.fautes().get("a-coupe.xml").anomalies().get(0).code());
        assertThrows(
                IllegalArgumentException.class,
                () -> Dispatching.write(dir, TypeFichier.CREATION, GUICHET, Instant.EPOCH, List.of()));
    }
}
