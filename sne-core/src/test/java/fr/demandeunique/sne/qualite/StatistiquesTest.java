package fr.demandeunique.sne.qualite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.DemandesArbitraires;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.EtatHandicap;
import fr.demandeunique.sne.nomenclature.HandicapMoteur;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.qualite.ResultatStatistique.Chiffres;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatistiquesTest {
    /** Filed that day in that territory. */
    private static Demande deposee(String territoire, int sequence, LocalDate depot) {
        return Stock.saine().toBuilder()
                .numeroUnique(NumeroUnique.of(territoire, YearMonth.from(depot), sequence, CodeGuichet.parse("10691")))
                .dateDepot(depot)
                .build();
    }

    private static Demande radiee(Demande demande, String motif, LocalDate date, LocalDate bail) {
        return demande.toBuilder()
                .etat(EtatDemande.RADIEE)
                .radiation(RadiationDemande.builder()
                        .motif(motif == null ? null : MotifRadiation.of(motif))
                        .date(date)
                        .build())
                .attribution(
                        bail == null
                                ? null
                                : Attribution.builder()
                                        .dateBail(bail)
                                        .siren(Siren.parse("552100554"))
                                        .build())
                .build();
    }

    /** A stock whose figures of 2016 are known. */
    private static List<Demande> connu() {
        LocalDate in2014 = LocalDate.of(2014, 5, 2);
        LocalDate in2016 = LocalDate.of(2016, 3, 4);
        return List.of(
                // active, filed before, renewed in 2015 and 2016
                deposee("057", 1, in2014).toBuilder()
                        .renouvellements(List.of(LocalDate.of(2015, 5, 2), LocalDate.of(2016, 5, 2)))
                        .build(),
                // active, filed and renewed... in 2017 only
                deposee("057", 2, in2016).toBuilder()
                        .renouvellements(List.of(LocalDate.of(2017, 3, 4)))
                        .build(),
                // filed in 2016 and attributed in 2016
                radiee(deposee("057", 3, in2016), "RADATT", LocalDate.of(2016, 9, 1), LocalDate.of(2016, 8, 30)),
                // attributed in 2017: still active on 31/12/2016
                radiee(deposee("111", 4, in2016), "RADATT", LocalDate.of(2017, 1, 5), LocalDate.of(2017, 1, 3)),
                // lease of 2016, struck off in 2017
                radiee(deposee("111", 5, in2014), "RADATT", LocalDate.of(2017, 1, 2), LocalDate.of(2016, 12, 31)),
                // given up in 2016
                radiee(deposee("057", 6, in2014), "RADABA", LocalDate.of(2016, 2, 1), null),
                // filed in 2017
                deposee("057", 7, LocalDate.of(2017, 1, 1)));
    }

    private static Statistiques compter(Statistiques statistiques, List<Demande> stock) {
        stock.forEach(statistiques::ajouter);
        return statistiques;
    }

    @Test
    @EprouveRegle("STATISTIQUES_CHIFFRES")
    void the_four_figures_of_a_year() {
        assertEquals(
                new Chiffres(4, 3, 1, 2),
                compter(new Statistiques(2016), connu()).resultat().chiffres());
        assertEquals(
                new Chiffres(2, 2, 1, 1),
                compter(new Statistiques(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31), "057"), connu())
                        .resultat()
                        .chiffres());
        for (LocalDate jour : Bornes.de("STATISTIQUES_CHIFFRES")) {
            assertEquals(
                    !jour.isBefore(LocalDate.of(2017, 2, 21)),
                    Reglement.regle("STATISTIQUES_CHIFFRES", jour).isPresent());
        }
    }

    /** It keeps the date de dépôt of the first one, and its seniority, but was not there before. */
    @Test
    void a_demande_born_of_a_separation_is_registered_on_its_own_day() {
        Demande born = deposee("057", 1, LocalDate.of(2014, 5, 2)).toBuilder()
                .debutValidite(LocalDate.of(2016, 6, 1))
                .build();
        assertEquals(
                new Chiffres(0, 0, 0, 0),
                compter(new Statistiques(2015), List.of(born)).resultat().chiffres());
        ResultatStatistique in2016 =
                compter(new Statistiques(2016), List.of(born)).resultat();
        assertEquals(new Chiffres(1, 1, 0, 0), in2016.chiffres());
        assertEquals(OptionalLong.of(1), in2016.repartition(Axe.ANCIENNETE).nombre("2 ans"));
    }

    @Test
    void breakdowns_of_the_active_demandes() {
        ResultatStatistique result = compter(new Statistiques(2016), connu()).resultat();
        assertEquals(OptionalLong.of(2), result.repartition(Axe.TERRITOIRE).nombre("057"));
        assertEquals(OptionalLong.of(2), result.repartition(Axe.TERRITOIRE).nombre("111"));
        assertEquals(
                List.of("moins de 1 an", "2 ans"),
                result.repartition(Axe.ANCIENNETE).cellules().stream()
                        .map(Repartition.Cellule::nom)
                        .toList());
        assertEquals(OptionalLong.of(4), result.repartition(Axe.PERSONNES).nombre("4"));
        assertEquals(OptionalLong.of(4), result.repartition(Axe.AGE).nombre("35 à 49 ans"));
        assertEquals(OptionalLong.of(4), result.repartition(Axe.MOTIF).nombre("13"));
        assertEquals(OptionalLong.of(0), result.repartition(Axe.MOTIF).nombre("05"));
    }

    @Test
    @EprouveRegle("STATISTIQUES_COMMUNE")
    void demand_and_offer_of_a_commune_are_counted() {
        Bornes.verifier("STATISTIQUES_COMMUNE", "2020-10-07 service-public.fr, fiche F10007 (07/10/2020)");
        Demande active = connu().get(0);
        Demande elsewhere = active.toBuilder()
                .logementRecherche(LogementRecherche.builder()
                        .communes(List.of("57463", "57480"))
                        .build())
                .build();
        Demande nowhere = active.toBuilder().logementRecherche(null).build();
        ResultatStatistique result = compter(new Statistiques(2016), List.of(elsewhere, elsewhere, nowhere))
                .resultat();
        Repartition demand = result.repartition(Axe.COMMUNE);
        assertEquals(OptionalLong.of(2), demand.nombre("57463"));
        assertEquals(OptionalLong.of(0), demand.nombre("57480"), "the first choice only");
        assertEquals(OptionalLong.of(1), demand.nombre("inconnu"));
        long offered =
                compter(new Statistiques(2016), connu())
                        .resultat()
                        .repartition(Axe.COMMUNE_ATTRIBUTION)
                        .cellules()
                        .stream()
                        .mapToLong(one -> one.nombre().orElse(0))
                        .sum();
        assertEquals(
                compter(new Statistiques(2016), connu()).resultat().chiffres().attributions(), offered);
    }

    @ParameterizedTest
    @CsvSource({
        "0, moins de 1 an, moins de 18 ans",
        "1, 1 an, moins de 18 ans",
        "4, 4 ans, moins de 18 ans",
        "5, 5 à 9 ans, moins de 18 ans",
        "9, 5 à 9 ans, moins de 18 ans",
        "10, 10 ans et plus, moins de 18 ans",
        "17, 10 ans et plus, moins de 18 ans",
        "18, 10 ans et plus, 18 à 24 ans",
        "24, 10 ans et plus, 18 à 24 ans",
        "25, 10 ans et plus, 25 à 34 ans",
        "74, 10 ans et plus, 65 à 74 ans",
        "75, 10 ans et plus, 75 ans et plus",
        "-3, moins de 1 an, moins de 18 ans"
    })
    void the_bands_have_their_limits(long years, String anciennete, String age) {
        assertEquals(anciennete, Tranche.anciennete(years));
        assertEquals(age, Tranche.age(years));
        assertEquals(years >= 6 ? "6 et plus" : String.valueOf(Math.max(1, years)), Tranche.personnes((int) years));
    }

    @Test
    void a_demande_with_two_reasons_counts_under_each_and_a_repeated_one_once() {
        Demande two = deposee("057", 1, LocalDate.of(2016, 3, 4)).toBuilder()
                .motifs(List.of(
                        Motif.builder().code(MotifDemande.LOGEMENT_TROP_PETIT).build(),
                        Motif.builder().code(MotifDemande.AUTRE).build(),
                        Motif.builder().code(MotifDemande.LOGEMENT_TROP_PETIT).build()))
                .build();
        Repartition motifs =
                compter(new Statistiques(2016), List.of(two)).resultat().repartition(Axe.MOTIF);
        assertEquals(OptionalLong.of(1), motifs.nombre("13"));
        assertEquals(OptionalLong.of(1), motifs.nombre("23"));
    }

    @Test
    @EprouveRegle("HANDICAP_NATURE")
    void the_nature_of_a_handicap_is_never_counted() {
        Demande with = deposee("057", 1, LocalDate.of(2016, 3, 4)).toBuilder()
                .handicaps(List.of(ComplementHandicap.builder()
                        .personne("demandeur")
                        .etat(EtatHandicap.EVOLUTIF)
                        .moteur(List.of(HandicapMoteur.MEMBRES_INFERIEURS))
                        .build()))
                .build();
        Demande without = with.toBuilder().handicaps(List.of()).build();
        for (LocalDate jour : Bornes.de("HANDICAP_NATURE")) {
            var year = new Statistiques(LocalDate.of(2013, 1, 1), jour.plusYears(4), null);
            var same = new Statistiques(LocalDate.of(2013, 1, 1), jour.plusYears(4), null);
            assertEquals(
                    compter(year, List.of(with)).resultat(),
                    compter(same, List.of(without)).resultat());
        }
    }

    @Test
    @EprouveRegle("STATISTIQUES_BAILLEUR")
    void attributions_by_landlord_are_its_yearly_report() {
        Repartition bailleurs =
                compter(new Statistiques(2016), connu()).resultat().repartition(Axe.BAILLEUR);
        assertEquals(OptionalLong.of(2), bailleurs.nombre("552100554"));
        for (LocalDate jour : Bornes.de("STATISTIQUES_BAILLEUR")) {
            assertEquals(
                    !jour.isBefore(LocalDate.of(2015, 5, 14)),
                    new Statistiques(jour.withDayOfYear(1), jour, null)
                            .resultat()
                            .vautCompteRendu());
        }
    }

    @Test
    void small_counts_are_hidden_and_the_total_does_not_give_them_away() {
        List<Demande> stock = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            stock.add(deposee(i < 25 ? "057" : i < 38 ? "054" : "111", i, LocalDate.of(2016, 3, 4)));
        }
        Repartition plain = compter(new Statistiques(2016), stock).resultat().repartition(Axe.TERRITOIRE);
        Repartition secret = plain.secrete(11);
        assertEquals(OptionalLong.empty(), secret.nombre("111"), "2 is too few");
        assertEquals(OptionalLong.empty(), secret.nombre("054"), "else 111 would be the total less the others");
        assertEquals(OptionalLong.of(25), secret.nombre("057"));
        assertEquals(plain, plain.secrete(2), "nothing to hide");
    }

    @Property(tries = 100)
    void merging_is_commutative_and_associative_and_equals_one_pass(
            @ForAll long graine, @ForAll @IntRange(max = 12) int nombre) {
        List<Demande> stock = new ArrayList<>(connu());
        for (int i = 0; i < nombre; i++) {
            stock.add(new DemandesArbitraires(graine + i).demande());
        }
        int cut = stock.size() / 3;
        List<Demande> a = stock.subList(0, cut);
        List<Demande> b = stock.subList(cut, 2 * cut);
        List<Demande> c = stock.subList(2 * cut, stock.size());
        ResultatStatistique whole = compter(new Statistiques(2016), stock).resultat();
        var left = compter(new Statistiques(2016), a);
        left.fusionner(compter(new Statistiques(2016), b));
        left.fusionner(compter(new Statistiques(2016), c));
        var right = compter(new Statistiques(2016), c);
        right.fusionner(compter(new Statistiques(2016), b));
        var outer = compter(new Statistiques(2016), a);
        outer.fusionner(right);
        assertEquals(whole, left.resultat());
        assertEquals(whole, outer.resultat());
        assertFalse(whole.toString().contains("EXEMPLE"));
    }

    @Test
    void different_periods_do_not_add_up() {
        var year = new Statistiques(2016);
        assertThrows(IllegalArgumentException.class, () -> year.fusionner(new Statistiques(2017)));
    }

    @Test
    void the_values_of_an_axis_are_read_by_people() {
        assertEquals("Metz (57)", Axe.COMMUNE.libelle("57463"));
        assertEquals("Metz (57)", Axe.COMMUNE_ATTRIBUTION.libelle("57463"));
        assertEquals("57999", Axe.COMMUNE.libelle("57999"), "a code that the table does not have");
        assertEquals("inconnu", Axe.COMMUNE.libelle("inconnu"));
        assertEquals("057 Moselle", Axe.TERRITOIRE.libelle("057"));
        assertEquals("inconnu", Axe.MOTIF.libelle("inconnu"));
        String code = fr.demandeunique.sne.nomenclature.MotifDemande.LISTE
                .codes()
                .get(0)
                .code();
        assertEquals(
                fr.demandeunique.sne.nomenclature.MotifDemande.LISTE
                        .codes()
                        .get(0)
                        .libelle(),
                Axe.MOTIF.libelle(code));
        assertEquals("30", Axe.AGE.libelle("30"));
    }
}
