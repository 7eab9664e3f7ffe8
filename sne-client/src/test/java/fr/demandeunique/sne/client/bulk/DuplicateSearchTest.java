package fr.demandeunique.sne.client.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.doublons.DecisionDoublon;
import fr.demandeunique.sne.doublons.DecisionDoublon.Verdict;
import fr.demandeunique.sne.doublons.Doublon;
import fr.demandeunique.sne.doublons.Doublons;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateSearchTest {
    private static final List<String> NAMES =
            List.of("Martinez", "MARTINÈS", "Le Goff", "Legoff", "Müller", "Mueller", "Ξένος");
    private static final List<String> FIRST =
            List.of("Jean", "Jean-Noël", "Noel", "Anne", "Anna", "Martinez", "Le Goff");
    private static final List<String> BIRTHS =
            List.of("1980-04-07", "1980-07-04", "1980-04", "1980-01-01", "1981-04-07");
    private static final List<String> NIRS = List.of("180040105400172", "180040105400271");

    /** Few names and days, so that persons meet in every way. */
    private static List<Demande> stock(Random dice, int size) {
        List<Demande> stock = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String territory = dice.nextInt(3) == 0 ? "067" : "057";
            Demande.Builder one = Demande.builder()
                    .numeroUnique(NumeroUnique.of(territory, YearMonth.of(2015, 12), i, CodeGuichet.parse("10691")))
                    .etat(dice.nextInt(9) == 0 ? EtatDemande.RADIEE : EtatDemande.ACTIVE)
                    .demandeur(Demandeur.builder()
                            .identite(who -> who.nomNaissance(any(NAMES, dice))
                                    .prenoms(List.of(any(FIRST, dice)))
                                    .dateNaissance(birth(dice))
                                    .nir(nir(dice)))
                            .build());
            if (dice.nextBoolean()) {
                one.coTitulaires(List.of(CoTitulaire.builder()
                        .identite(who -> who.nom(any(NAMES, dice))
                                .prenoms(List.of(any(FIRST, dice)))
                                .dateNaissance(birth(dice))
                                .nir(nir(dice)))
                        .build()));
            }
            stock.add(one.build());
        }
        return stock;
    }

    private static String any(List<String> list, Random dice) {
        return list.get(dice.nextInt(list.size()));
    }

    private static DateNaissance birth(Random dice) {
        return dice.nextInt(6) == 0 ? null : DateNaissance.parse(any(BIRTHS, dice));
    }

    private static Nir nir(Random dice) {
        return dice.nextInt(4) == 0 ? Nir.parse(any(NIRS, dice)) : null;
    }

    private static List<String> found(List<Demande> stock, List<DecisionDoublon> decisions) throws IOException {
        List<String> found = new ArrayList<>();
        try (DuplicateSearch search = DuplicateSearch.in(Files.createTempDirectory("doublons"), decisions)) {
            stock.forEach(search::add);
            search.forEach(one -> found.add(text(
                    one.un().numero(),
                    one.un().chemin(),
                    one.autre().numero(),
                    one.autre().chemin(),
                    one.ressemblance())));
        }
        return found;
    }

    private static String text(NumeroUnique one, String path, NumeroUnique other, String otherPath, Object alike) {
        return one.compact() + path + " " + other.compact() + otherPath + " " + alike;
    }

    @Property(tries = 40)
    void it_finds_what_doublons_finds_in_memory_each_pair_once(@ForAll long seed) throws IOException {
        List<Demande> stock = stock(new Random(seed), 40);
        List<DecisionDoublon> decisions = new ArrayList<>();
        Doublons plain = Doublons.parmi(stock);
        for (Demande one : stock) {
            List<Doublon> all = plain.chercher(one);
            if (!all.isEmpty() && one.etat() == EtatDemande.ACTIVE) {
                decisions.add(DecisionDoublon.de(
                        one,
                        all.get(0),
                        seed % 2 == 0 ? Verdict.MEME_PERSONNE : Verdict.PERSONNES_DIFFERENTES,
                        "agent",
                        LocalDate.of(2017, 2, 21)));
            }
        }
        for (List<DecisionDoublon> decided : List.of(List.<DecisionDoublon>of(), decisions)) {
            Set<String> expected = new HashSet<>();
            Doublons known = Doublons.parmi(stock, decided);
            for (Demande one : stock) {
                NumeroUnique mine = Objects.requireNonNull(one.numeroUnique());
                for (Doublon each : known.chercher(one)) {
                    NumeroUnique theirs = Objects.requireNonNull(each.autre().numeroUnique());
                    if (one.etat() == EtatDemande.ACTIVE && mine.compareTo(theirs) < 0) {
                        expected.add(text(mine, each.chemin(), theirs, each.cheminAutre(), each.ressemblance()));
                    }
                }
            }
            List<String> found = found(stock, decided);
            assertEquals(expected, new HashSet<>(found));
            assertEquals(expected.size(), found.size(), "none twice");
        }
    }

    @Test
    void the_order_hangs_on_the_stock_alone_and_parts_that_outgrow_their_buffers_lose_nobody() throws IOException {
        List<Demande> stock = stock(new Random(7), 600);
        List<String> found = found(stock, List.of());
        assertTrue(found.size() > 2_000, found.size() + " pairs");
        List<Demande> turned = new ArrayList<>(stock);
        java.util.Collections.reverse(turned);
        assertEquals(found, found(turned, List.of()));
    }

    @Test
    void nothing_is_left_on_the_disk(@TempDir Path folder) throws IOException {
        try (DuplicateSearch search = DuplicateSearch.in(folder)) {
            stock(new Random(8), 300).forEach(search::add);
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    /** Some of the stocks that the property draws, with what agents decided of one kind and of the other. */
    @Test
    void a_few_stocks_for_who_has_no_time_for_more() throws IOException {
        for (long seed = 0; seed < 8; seed++) {
            it_finds_what_doublons_finds_in_memory_each_pair_once(seed);
        }
    }

    private static Demande born(int rank, String day) {
        return Demande.builder()
                .numeroUnique(NumeroUnique.of("057", YearMonth.of(2015, 12), rank, CodeGuichet.parse("10691")))
                .guichetCreation(CodeGuichet.parse("10692"))
                .demandeur(Demandeur.builder()
                        .identite(who -> who.nomNaissance("N" + Integer.toString(rank, 26))
                                .prenoms(List.of("Ana"))
                                .dateNaissance(DateNaissance.parse(day)))
                        .build())
                .build();
    }

    /** A day that a form writes of itself is no clue to anybody. */
    @Test
    void more_than_five_thousand_of_one_day_are_not_set_beside_each_other(@TempDir Path folder) throws IOException {
        try (DuplicateSearch search = DuplicateSearch.in(folder)) {
            for (int i = 0; i < 5_001; i++) {
                search.add(born(i, "1980-01-02"));
            }
            search.add(born(6_000, "1980-04-07"));
            Demande twin = born(6_000, "1980-04-07").toBuilder()
                    .numeroUnique(NumeroUnique.of("057", YearMonth.of(2015, 12), 7_000, CodeGuichet.parse("10691")))
                    .build();
            search.add(StockRecord.of(new SourcePlace("f", null, 1), new DemandeReading(twin, Rapport.vide())));
            List<DuplicatePair> found = new ArrayList<>();
            search.forEach(found::add);
            assertEquals(5_001, search.leftOut());
            assertEquals(1, found.size(), found.toString());
            assertEquals(CodeGuichet.parse("10692"), found.get(0).un().guichet());
        }
    }
}
