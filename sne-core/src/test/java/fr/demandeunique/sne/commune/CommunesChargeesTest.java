package fr.demandeunique.sne.commune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.cotation.Analogue;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.cycle.Radiation;
import fr.demandeunique.sne.cycle.Renouvellement;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.qualite.Statistiques;
import fr.demandeunique.sne.qualite.SuiviQualite;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 1.4 MB of communes are read when a demande names one, and not before. */
class CommunesChargeesTest {
    private static final LocalDate JOUR = LocalDate.of(2016, 12, 5);

    @TempDir
    private Path dir;

    /** A whole life without a commune, or with those of the example if told so. */
    static final class Vie {
        private Vie() {}

        public static void main(String[] args) {
            Demande full = Exemples.active();
            Demande demande = args.length > 0
                    ? full
                    : full.toBuilder()
                            .logementRecherche(null)
                            .demandeur(full.demandeur().toBuilder()
                                    .adresse(null)
                                    .adresseCourrier(null)
                                    .situationProfessionnelle(null)
                                    .build())
                            .coTitulaires(List.of())
                            .build();
            int found = ControleDemande.controler(demande, JOUR).anomalies().size();
            Calendrier.de(demande, JOUR);
            Renouvellement.renouveler(demande, Exemples.MOSELIS, JOUR);
            Radiation.radier(demande, MotifRadiation.RENONCIATION, null, Exemples.MOSELIS, JOUR);
            Doublons.parmi(List.of(demande)).chercher(demande);
            Analogue.de(demande);
            var quality = new SuiviQualite(JOUR);
            quality.ajouter(demande);
            var statistics = new Statistiques(JOUR.minusYears(1), JOUR, null);
            statistics.ajouter(demande);
            System.out.println(found + " " + quality.bilan().demandes() + " "
                    + statistics.resultat().chiffres().actives() + " " + TypeAttestation.values().length);
        }
    }

    /** All is on one path there, also where these tests run on the module path. */
    private static String classPath() {
        return Stream.of(
                        System.getProperty("java.class.path"),
                        System.getProperty("jdk.module.path"),
                        Path.of("target", "test-classes").toAbsolutePath().toString())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> loaded(String... args) throws IOException, InterruptedException {
        Path log = dir.resolve("classes" + args.length);
        List<String> line = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xlog:class+load:file=" + log,
                "-cp",
                classPath(),
                Vie.class.getName()));
        line.addAll(List.of(args));
        Process child = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("out").toFile())
                .start();
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, child.exitValue(), () -> {
            try {
                return Files.readString(dir.resolve("out"));
            } catch (IOException e) {
                return e.toString();
            }
        });
        List<String> all = Files.readAllLines(log);
        assertTrue(all.stream().anyMatch(one -> one.contains("fr.demandeunique.sne.enregistrement.ControleDemande")));
        return all.stream()
                .filter(one -> one.contains("fr.demandeunique.sne.commune.TableCommunes")
                        || one.contains("fr.demandeunique.sne.commune.RechercheCommunes"))
                .toList();
    }

    @Test
    void nothing_of_it_is_loaded_for_a_demande_without_communes() throws Exception {
        assertEquals(List.of(), loaded());
        assertFalse(loaded("communes").isEmpty(), "the test would see it");
    }
}
