package fr.demandeunique.sne.qualite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A stock counted in two parts is the stock: one of each fault, more than a sample holds of one of them, two guichets and none. */
class FusionTest {
    private static final LocalDate DEBUT = LocalDate.of(2016, 2, 22);
    private static final List<Demande> STOCK = stock();

    private static List<Demande> stock() {
        List<Demande> all = new ArrayList<>(Stock.fautives().values());
        all.add(Stock.saine());
        all.add(Stock.avec(d -> d.guichetDerniereModification(null).guichetCreation(null)));
        all.add(Stock.avec(d -> d.guichetDerniereModification(CodeGuichet.parse("G1104"))));
        for (int i = 2; i < 40; i++) {
            NumeroUnique numero = NumeroUnique.parse("057 1016 0000%02d 10691".formatted(i));
            all.add(Stock.avec(d -> d.numeroUnique(numero).motifs(List.of())));
        }
        return all;
    }

    private static <A, R> void same(
            Supplier<A> fresh, BiConsumer<A, Demande> add, BiConsumer<A, A> merge, Function<A, R> result) {
        A whole = fresh.get();
        STOCK.forEach(one -> add.accept(whole, one));
        R expected = result.apply(whole);
        assertNotEquals(result.apply(fresh.get()), expected);
        for (int cut : new int[] {0, 1, STOCK.size() / 2, STOCK.size() - 20, STOCK.size()}) {
            A first = fresh.get();
            A second = fresh.get();
            STOCK.subList(0, cut).forEach(one -> add.accept(first, one));
            STOCK.subList(cut, STOCK.size()).forEach(one -> add.accept(second, one));
            merge.accept(first, second);
            assertEquals(expected, result.apply(first), "first " + cut);
        }
    }

    @Test
    void indicators_and_their_samples_add_up() {
        same(() -> new SuiviQualite(Stock.JOUR), SuiviQualite::ajouter, SuiviQualite::fusionner, SuiviQualite::bilan);
        var all = new SuiviQualite(Stock.JOUR);
        STOCK.forEach(all::ajouter);
        assertEquals(Stock.JOUR, all.jour());
        assertEquals(STOCK.size(), all.bilan().demandes());
        assertEquals(39, all.bilan().nombre(Indicateur.MOTIF_ABSENT));
        assertTrue(all.doublons().demandes() > 40);
        assertEquals(1L << Indicateur.MOTIF_ABSENT.ordinal(), all.ajouter(STOCK.get(STOCK.size() - 1)));
    }

    @Test
    void indicators_of_each_guichet_add_up() throws Exception {
        same(
                () -> new SuiviParGuichet(Stock.JOUR),
                SuiviParGuichet::ajouter,
                SuiviParGuichet::fusionner,
                SuiviParGuichet::bilans);
        same(
                () -> new SuiviParGuichet(Stock.JOUR),
                SuiviParGuichet::ajouter,
                SuiviParGuichet::fusionner,
                SuiviParGuichet::sansGuichet);
        var one = new SuiviParGuichet(Stock.JOUR);
        STOCK.forEach(one::ajouter);
        assertEquals(1, one.sansGuichet());
        assertEquals(1, one.bilans().get("G1104").demandes());
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(one);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var again = (SuiviParGuichet) in.readObject();
            assertEquals(one.bilans(), again.bilans());
            again.ajouter(Stock.avec(d -> d.guichetDerniereModification(CodeGuichet.parse("G1105"))));
            assertEquals(1, again.bilans().get("G1105").demandes(), "it still counts");
        }
    }

    @Test
    void statistics_add_up_and_hide_small_counts_on_every_axis() {
        same(
                () -> new Statistiques(DEBUT, Stock.JOUR, null),
                Statistiques::ajouter,
                Statistiques::fusionner,
                Statistiques::resultat);
        var all = new Statistiques(DEBUT, Stock.JOUR, null);
        STOCK.forEach(all::ajouter);
        ResultatStatistique result = all.resultat();
        for (Axe axe : Axe.values()) {
            assertEquals(result.repartition(axe).secrete(11), result.secret(11).repartition(axe));
        }
        assertEquals(result.chiffres(), result.secret(11).chiffres());
        assertNotEquals(result, result.secret(11));
    }

    @Test
    void tension_adds_up() {
        same(() -> new Tension(DEBUT, Stock.JOUR), Tension::ajouter, Tension::fusionner, Tension::lignes);
        assertEquals("Tension[2016-02-22, 2017-02-21]", new Tension(DEBUT, Stock.JOUR).toString());
    }

    @Test
    void counts_of_different_periods_do_not_add_up() {
        var year = new Statistiques(2016);
        for (Statistiques other : List.of(
                new Statistiques(LocalDate.of(2016, 1, 2), LocalDate.of(2016, 12, 31), null),
                new Statistiques(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 30), null),
                new Statistiques(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31), "057"))) {
            assertThrows(IllegalArgumentException.class, () -> year.fusionner(other));
        }
        var waited = new Tension(DEBUT, Stock.JOUR);
        assertThrows(
                IllegalArgumentException.class, () -> waited.fusionner(new Tension(DEBUT.plusDays(1), Stock.JOUR)));
        assertThrows(
                IllegalArgumentException.class, () -> waited.fusionner(new Tension(DEBUT, Stock.JOUR.minusDays(1))));
    }
}
