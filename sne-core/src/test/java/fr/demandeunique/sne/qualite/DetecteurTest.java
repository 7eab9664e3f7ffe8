package fr.demandeunique.sne.qualite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.DemandesArbitraires;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.enregistrement.Confirmations;
import fr.demandeunique.sne.enregistrement.Seuils;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DetecteurTest {
    private static final Detecteur DETECTEUR = Detecteur.le(Stock.JOUR);

    @Test
    void a_complete_demande_has_no_fault() {
        assertEquals(List.of(), DETECTEUR.indicateurs(Stock.saine()));
    }

    @Test
    void each_indicator_has_its_example() {
        Set<Indicateur> untold = EnumSet.allOf(Indicateur.class);
        untold.removeAll(Stock.fautives().keySet());
        // These two have their own tests: the one needs another day, the other a whole stock.
        assertEquals(EnumSet.of(Indicateur.NIR_ABSENT, Indicateur.DOUBLON_SUSPECT), untold);
    }

    @ParameterizedTest
    @EnumSource(
            value = Indicateur.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NIR_ABSENT", "DOUBLON_SUSPECT"})
    void each_indicator_points_at_its_example(Indicateur indicateur) {
        Demande example = Stock.fautives().get(indicateur);
        assertTrue(
                DETECTEUR.indicateurs(example).contains(indicateur),
                () -> DETECTEUR.indicateurs(example).toString());
        assertTrue(DETECTEUR.concernees(indicateur).test(example));
        assertFalse(DETECTEUR.concernees(indicateur).test(Stock.saine()));
    }

    @ParameterizedTest
    @CsvSource({"2017-05-10, false", "2017-05-11, true", "2017-05-12, true"})
    void a_missing_NIR_is_a_fault_from_11_05_2017(LocalDate jour, boolean expected) {
        assertEquals(expected, Detecteur.le(jour).indicateurs(Stock.saine()).contains(Indicateur.NIR_ABSENT));
    }

    @ParameterizedTest
    @CsvSource({
        // filed on 21/02/2016: valid until 21/02/2017, préavis by 21/01, struck off on 21/03
        "2017-01-21, false, false, false",
        "2017-01-22, true, false, false",
        "2017-02-21, true, false, false",
        "2017-02-22, true, true, false",
        "2017-03-20, true, true, false",
        "2017-03-21, true, true, true"
    })
    void the_calendar_of_the_day_decides(LocalDate jour, boolean preavis, boolean expiree, boolean radiable) {
        List<Indicateur> found = Detecteur.le(jour).indicateurs(Stock.deposee(LocalDate.of(2016, 2, 21)));
        assertEquals(preavis, found.contains(Indicateur.PREAVIS_NON_ENVOYE));
        assertEquals(expiree, found.contains(Indicateur.EXPIREE_ACTIVE));
        assertEquals(radiable, found.contains(Indicateur.RADIATION_EN_RETARD));
    }

    /** The comparison with a base known beforehand is the calendar itself, at the ends of months too. */
    @Property(tries = 2000)
    void it_agrees_with_the_calendar(
            @ForAll @DateRange(min = "2010-05-03", max = "2030-12-31") LocalDate jour, @ForAll("ecarts") int ecart) {
        LocalDate base = jour.minusDays(ecart);
        Calendrier calendar = Calendrier.de(base, null, List.of(), null).orElseThrow();
        var echeances = new Echeances(jour);
        assertEquals(calendar.expiration().isBefore(jour), echeances.expiree(base));
        assertEquals(!calendar.radiationSysteme().isAfter(jour), echeances.radiable(base));
        assertEquals(calendar.preavisAuPlusTard().isBefore(jour), echeances.preavisDu(base));
    }

    @Provide
    Arbitrary<Integer> ecarts() {
        return Arbitraries.integers().between(325, 405);
    }

    @Property(tries = 500)
    void the_base_is_that_of_the_calendar(
            @ForAll @DateRange(min = "2014-01-01", max = "2018-12-31") LocalDate first,
            @ForAll @DateRange(min = "2014-01-01", max = "2018-12-31") LocalDate second) {
        Demande demande =
                Stock.avec(d -> d.dateDepot(LocalDate.of(2013, 1, 1)).renouvellements(List.of(first, second)));
        assertEquals(Calendrier.de(demande, Stock.JOUR).orElseThrow().base(), new Echeances(Stock.JOUR).base(demande));
    }

    @Property(tries = 1000)
    void no_demande_makes_it_throw(@ForAll long graine) {
        var any = new DemandesArbitraires(graine);
        Demande demande = any.demande();
        LocalDate jour = any.jour();
        long found = Detecteur.le(jour).constats(demande);
        assertEquals(0, found >>> Indicateur.values().length);
        var suivi = new SuiviQualite(jour);
        suivi.ajouter(demande);
        assertEquals(Long.bitCount(found), suivi.bilan().alertes().size());
    }

    @Test
    void a_preavis_of_a_former_year_does_not_count() {
        Demande sent = Stock.deposee(LocalDate.of(2016, 3, 20)).toBuilder()
                .preavis(EnvoiPreavis.builder()
                        .simple(LocalDate.of(2016, 2, 10))
                        .accuseReception(LocalDate.of(2016, 2, 15))
                        .build())
                .build();
        assertTrue(DETECTEUR.indicateurs(sent).contains(Indicateur.PREAVIS_NON_ENVOYE));
        Demande again = sent.toBuilder()
                .preavis(EnvoiPreavis.builder()
                        .simple(LocalDate.of(2016, 2, 10))
                        .accuseReception(LocalDate.of(2017, 2, 15))
                        .build())
                .build();
        assertEquals(List.of(), DETECTEUR.indicateurs(again));
    }

    @ParameterizedTest
    @CsvSource({
        "111, 75113 93048 95018, false",
        "111, 75113 60057, true",
        "02A, 2A004, false",
        "02A, 2B033, true",
        "974, 97411, false",
        "974, 97209, true",
        "099, 57463, false"
    })
    void communes_are_in_the_territory_of_the_number(String territoire, String communes, boolean outside) {
        Demande demande = Stock.avec(
                d -> d.numeroUnique(fr.demandeunique.sne.numero.NumeroUnique.parse(territoire + "1016000001 10691"))
                        .logementRecherche(Stock.saine().logementRecherche().toBuilder()
                                .communes(List.of(communes.split(" ")))
                                .build()));
        assertEquals(outside, DETECTEUR.indicateurs(demande).contains(Indicateur.COMMUNE_HORS_TERRITOIRE));
    }

    @Test
    void a_demande_that_is_struck_off_is_not_watched_for_its_contact() {
        Demande gone = Stock.radiee("RADABA", LocalDate.of(2017, 1, 5)).toBuilder()
                .motifs(List.of())
                .pieces(List.of())
                .build();
        assertEquals(List.of(), DETECTEUR.indicateurs(gone));
    }

    @Test
    void an_address_abroad_or_a_postal_address_is_enough() {
        Demande abroad = Stock.demandeur(
                p -> p.adresse(Adresse.builder().pays("BELGIQUE").build()));
        assertEquals(List.of(), DETECTEUR.indicateurs(abroad));
    }

    @Test
    @EprouveRegle("QUALITE_SUIVI")
    void a_guichet_gets_its_extraction() {
        for (LocalDate jour : fr.demandeunique.sne.Bornes.de("QUALITE_SUIVI")) {
            List<Demande> stock = Stream.concat(Stream.of(Stock.saine()), Stock.fautives().values().stream())
                    .toList();
            List<Demande> extraction = stock.stream()
                    .filter(Detecteur.le(jour).concernees(Indicateur.MOTIF_ABSENT, Indicateur.ADRESSE_INCOMPLETE))
                    .toList();
            assertEquals(
                    List.of(
                            Stock.fautives().get(Indicateur.ADRESSE_INCOMPLETE),
                            Stock.fautives().get(Indicateur.MOTIF_ABSENT)),
                    extraction);
        }
    }

    @Test
    void what_an_agent_has_confirmed_is_no_fault_as_long_as_nothing_else_of_its_kind_is_left() {
        Demande old = Stock.demandeur(p -> p.identite(i -> i.dateNaissance(DateNaissance.parse("1890-01-01")))
                .telephones(List.of("06", "07")));
        List<Indicateur> before = DETECTEUR.indicateurs(old);
        assertTrue(before.containsAll(List.of(Indicateur.AGE_INVRAISEMBLABLE, Indicateur.CONTACT_INVALIDE)));
        Demande confirmed = old;
        for (String chemin : List.of("/demandeur/dateNaissance", "/demandeur/telephones/0")) {
            Anomalie doubt = Anomalie.avertissement(
                    chemin.endsWith("dateNaissance") ? "AGE_INVRAISEMBLABLE" : "TELEPHONE_DOUTEUX", chemin);
            confirmed = Confirmations.confirmer(confirmed, doubt, Stock.JOUR).orElseThrow();
        }
        List<Indicateur> expected = new ArrayList<>(before);
        expected.remove(Indicateur.AGE_INVRAISEMBLABLE);
        assertEquals(expected, DETECTEUR.indicateurs(confirmed));
        Anomalie second = Anomalie.avertissement("TELEPHONE_DOUTEUX", "/demandeur/telephones/1");
        expected.remove(Indicateur.CONTACT_INVALIDE);
        assertEquals(
                expected,
                DETECTEUR.indicateurs(
                        Confirmations.confirmer(confirmed, second, Stock.JOUR).orElseThrow()));
    }

    @Test
    void other_bounds_give_other_faults() {
        Detecteur strict = Detecteur.le(Stock.JOUR, Seuils.builder().ageMax(20).build());
        assertFalse(DETECTEUR.indicateurs(Stock.saine()).contains(Indicateur.AGE_INVRAISEMBLABLE));
        assertTrue(strict.indicateurs(Stock.saine()).contains(Indicateur.AGE_INVRAISEMBLABLE));
    }
}
