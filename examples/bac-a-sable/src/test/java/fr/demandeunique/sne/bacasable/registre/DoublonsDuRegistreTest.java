package fr.demandeunique.sne.bacasable.registre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.doublons.IndexDoublons;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search of persons follows each change of the register, and tells what a search made anew would tell. */
class DoublonsDuRegistreTest {
    private static final Instant HEURE = Instant.parse("2017-02-21T10:00:00Z");

    private enum Geste {
        ECRIRE,
        RADIER,
        EFFACER,
        ECHOUER
    }

    private record Pas(Geste geste, int rang, String nom, int jour) {}

    @Provide
    static Arbitrary<Pas> pas() {
        return Combinators.combine(
                        Arbitraries.of(Geste.ECRIRE, Geste.ECRIRE, Geste.RADIER, Geste.EFFACER, Geste.ECHOUER),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of("EXEMPLE", "MODELE"),
                        Arbitraries.integers().between(1, 3))
                .as(Pas::new);
    }

    private static NumeroUnique numero(int rang) {
        return NumeroUnique.parse(String.format("0571215%06d10691", rang));
    }

    private static Demande demande(Pas pas) {
        return Demande.builder()
                .numeroUnique(numero(pas.rang))
                .etat(pas.geste == Geste.RADIER ? EtatDemande.RADIEE : EtatDemande.ACTIVE)
                .demandeur(Demandeur.builder()
                        .identite(one -> one.nomNaissance(pas.nom)
                                .prenoms(List.of("Zoé"))
                                .dateNaissance(DateNaissance.of(LocalDate.of(1984, 7, pas.jour))))
                        .build())
                .build();
    }

    private static void faire(Registre registre, Pas pas) {
        NumeroUnique numero = numero(pas.rang);
        switch (pas.geste) {
            case ECRIRE, RADIER -> registre.ecrire(tx -> tx.ecrire(numero, demande(pas), 1, false));
            case EFFACER ->
                registre.ecrire(tx -> {
                    tx.fiche(numero).ifPresent(tx::effacer);
                    return true;
                });
            case ECHOUER ->
                assertThrows(
                        IllegalStateException.class,
                        () -> registre.ecrire(tx -> {
                            tx.ecrire(numero, demande(pas), 1, false);
                            throw new IllegalStateException("nothing of this stays");
                        }));
        }
    }

    private static void comparer(Registre registre) {
        List<Demande> all = registre.fiches().stream().map(Fiche::demande).toList();
        Doublons anew = Doublons.parmi(all);
        IndexDoublons kept = registre.doublons();
        for (Demande one : all) {
            assertEquals(anew.chercher(one), kept.chercher(one));
        }
    }

    @Property(tries = 100)
    void after_any_changes_the_answers_are_those_of_an_index_made_anew(
            @ForAll @Size(max = 30) List<@From("pas") Pas> changes, @ForAll("debut") int debut) throws IOException {
        try (Registre registre = Registre.enMemoire(HEURE, Registre.GRAINE)) {
            IndexDoublons first = null;
            for (int i = 0; i < changes.size(); i++) {
                faire(registre, changes.get(i));
                if (i >= debut) {
                    comparer(registre);
                    first = Optional.ofNullable(first).orElse(registre.doublons());
                    assertSame(first, registre.doublons(), "kept up, not made anew");
                }
            }
            comparer(registre);
        }
    }

    /** When the first search comes. */
    @Provide
    static Arbitrary<Integer> debut() {
        return Arbitraries.integers().between(0, 10);
    }

    @Test
    void a_folder_that_is_opened_again_finds_what_it_held(@TempDir Path temporaire) throws IOException {
        Path dossier = Files.createDirectory(temporaire.resolve("sne"));
        IndexDoublons before;
        try (Registre registre = Registre.dansDossier(dossier, null, HEURE, Registre.GRAINE)) {
            for (int rang = 0; rang < 4; rang++) {
                faire(registre, new Pas(Geste.ECRIRE, rang, "EXEMPLE", 1));
            }
            before = registre.doublons();
            assertEquals(4, before.taille());
        }
        try (Registre registre = Registre.dansDossier(dossier, null, HEURE, Registre.GRAINE)) {
            assertNotSame(before, registre.doublons());
            assertEquals(4, registre.doublons().taille());
            comparer(registre);
        }
    }
}
