package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.logement.CalendrierRpls;
import fr.demandeunique.sne.logement.CodeQpv;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.AccordCollectif;
import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.nomenclature.TypeLogementRpls;
import fr.demandeunique.sne.nomenclature.Zus;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.Siren;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.WithNull;
import net.jqwik.time.api.constraints.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControleAttributionTest {
    private static final LocalDate BAIL = LocalDate.of(2017, 2, 20);

    private static Attribution.Builder complete() {
        return Attribution.builder()
                .siren(Siren.parse("552100554"))
                .dateBail(BAIL)
                .dejaLocataire(false)
                .rpls(NumeroRpls.parse("ABC1234567"))
                .contingent(Contingent.PREFET_PRIORITAIRES)
                .accordCollectif(AccordCollectif.AUCUN);
    }

    private static LogementAttribue.Builder logement() {
        return LogementAttribue.builder()
                .adresse(Adresse.builder().voie("rue Neuve").commune("57463").build())
                .type(TypeLogementRpls.T3)
                .surface(new BigDecimal("61.5"))
                .loyer(new BigDecimal("390"))
                .zus(Zus.NON);
    }

    private static List<String> codes(Attribution attribution, LocalDate jour) {
        Demande demande = Exemples.active().toBuilder()
                .dateDepot(LocalDate.of(2012, 2, 1))
                .attribution(attribution)
                .build();
        return ControleAttribution.controler(demande, jour).anomalies().stream()
                .map(one -> Dites.code(one) + " " + one.chemin())
                .toList();
    }

    private static List<String> codes(Attribution.Builder attribution) {
        return codes(attribution.build(), LocalDate.of(2017, 3, 1));
    }

    @Test
    @EprouveRegle({"ATTRIBUTION_CONTENU", "ATTRIBUTION_DECLARATION"})
    void ATTRIBUTION_CONTENU_is_declared_from_01_01_2013() {
        Bornes.verifier(
                "ATTRIBUTION_CONTENU",
                "2013-01-01 CCH R441-2-9 2013-01-01",
                "2015-05-14 CCH R441-2-9 2015-05-14",
                "2017-05-08 CCH R441-2-9 2017-05-08",
                "2019-09-01 CCH R441-2-9 2019-09-01");
        Bornes.verifier("ATTRIBUTION_DECLARATION", "2013-01-01 arrêté du 17/09/2012");
        assertEquals(List.of(), codes(complete()));
        Attribution empty = Attribution.builder().build();
        assertEquals(List.of(), codes(empty, LocalDate.of(2012, 12, 31)));
        for (LocalDate jour : List.of(LocalDate.of(2013, 1, 1), LocalDate.of(2013, 1, 2), LocalDate.of(2015, 5, 14))) {
            assertEquals(
                    List.of(
                            "ATTRIBUTION_BAIL_ABSENT /attribution/dateBail",
                            "ATTRIBUTION_SIREN_ABSENT /attribution/siren",
                            "ATTRIBUTION_DEJA_LOCATAIRE_ABSENT /attribution/dejaLocataire",
                            "ATTRIBUTION_CONTINGENT_ABSENT /attribution/contingent",
                            "ATTRIBUTION_ACCORD_ABSENT /attribution/accordCollectif",
                            "ATTRIBUTION_LOGEMENT_ABSENT /attribution/rpls"),
                    codes(empty, jour));
        }
    }

    @Test
    void the_lease_is_after_the_depot_and_not_in_the_future() {
        assertEquals(
                List.of("ATTRIBUTION_BAIL_FUTUR /attribution/dateBail"),
                codes(complete().dateBail(LocalDate.of(2017, 3, 2))));
        assertEquals(List.of(), codes(complete().dateBail(LocalDate.of(2017, 3, 1))));
        assertEquals(
                List.of("ATTRIBUTION_BAIL_AVANT_DEPOT /attribution/dateBail"),
                codes(complete().dateBail(LocalDate.of(2012, 1, 31))));
    }

    @Test
    @EprouveRegle("RPLS_ATTENDU")
    void RPLS_ATTENDU_the_description_is_a_warning_from_01_01_2016() {
        Bornes.verifier(
                "RPLS_ATTENDU", "2016-01-01 CCH R441-2-9 2015-05-14", "2017-02-21 bulletin SNE du 21/02/2017 3.1");
        Attribution.Builder decrit = complete().rpls(null).logement(logement().build());
        assertEquals(List.of(), codes(decrit.dateBail(LocalDate.of(2015, 12, 31))));
        for (LocalDate bail : List.of(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 1, 2), LocalDate.of(2017, 2, 21))) {
            assertEquals(
                    List.of("ATTRIBUTION_RPLS_ATTENDU /attribution/rpls"),
                    codes(decrit.dateBail(bail)),
                    bail.toString());
        }
        assertEquals(
                List.of("ATTRIBUTION_RPLS_ET_LOGEMENT /attribution/logement"),
                codes(complete().logement(logement().build())));
    }

    @Test
    void every_field_of_a_described_dwelling_is_named_if_it_is_missing() {
        LocalDate old = LocalDate.of(2015, 6, 1);
        Attribution.Builder decrit = complete().rpls(null).dateBail(old);
        List<String> all = codes(decrit.logement(LogementAttribue.builder().build()));
        assertEquals(
                List.of("adresse/voie", "adresse/commune", "type", "surface", "loyer", "zus"),
                all.stream()
                        .map(one -> one.substring("ATTRIBUTION_LOGEMENT_INCOMPLET /attribution/logement/".length()))
                        .toList());
        assertEquals(
                List.of("ATTRIBUTION_LOGEMENT_INCOMPLET /attribution/logement/surface"),
                codes(decrit.logement(logement().surface(BigDecimal.ZERO).build())));
        assertEquals(
                List.of(),
                codes(decrit.logement(logement().loyer(BigDecimal.ZERO).build())));
        assertEquals(
                List.of("ATTRIBUTION_LOGEMENT_INCOMPLET /attribution/logement/loyer"),
                codes(decrit.logement(logement().loyer(BigDecimal.ONE.negate()).build())));
        assertEquals(
                List.of(), codes(decrit.logement(logement().zus(null).build()).qpv(CodeQpv.parse("QP057001"))));
    }

    @ParameterizedTest
    @CsvSource({
        "QP057001, 2023-12-31,",
        "QP057001, 2024-01-01, QPV_GENERATION",
        "QP057001, 2024-01-02, QPV_GENERATION",
        "QN05701N, 2023-12-31, QPV_GENERATION",
        "QN05701N, 2024-01-01,",
        "QP974001, 2024-12-31, QPV_DEPARTEMENT"
    })
    void a_QPV_is_a_code_of_its_day_and_place(String qpv, LocalDate bail, String code) {
        List<String> expected = code == null ? List.of() : List.of(code + " /attribution/qpv");
        List<String> found = codes(
                complete()
                        .rpls(null)
                        .logement(logement().build())
                        .qpv(CodeQpv.parse(qpv))
                        .dateBail(bail)
                        .build(),
                bail);
        assertEquals(
                expected, found.stream().filter(one -> one.startsWith("QPV")).toList());
    }

    @Test
    @EprouveRegle("QPV_CHAMP")
    void QPV_CHAMP_comes_on_06_02_2017_by_the_day_of_the_entry() {
        Bornes.verifier("QPV_CHAMP", "2017-02-06 bulletin SNE du 21/02/2017 2");
        LocalDate first = LocalDate.of(2017, 2, 6);
        Attribution typed = complete()
                .qpv(CodeQpv.parse("QP057001"))
                .dateBail(LocalDate.of(2017, 1, 16))
                .build();
        assertEquals(List.of("QPV_AVANT_CHAMP /attribution/qpv"), codes(typed, first.minusDays(1)));
        assertEquals(List.of(), codes(typed, first));
        assertEquals(List.of(), codes(typed, first.plusDays(1)));
        assertEquals(
                List.of(), codes(complete().dateBail(LocalDate.of(2017, 1, 16)).build(), first.minusDays(1)));
    }

    @Test
    void the_check_of_a_demande_includes_its_attribution() {
        Demande demande = Exemples.active().toBuilder()
                .attribution(complete().siren(null).build())
                .build();
        assertTrue(ControleDemande.controler(demande, LocalDate.of(2017, 3, 1)).anomalies().stream()
                .map(Dites::code)
                .anyMatch("ATTRIBUTION_SIREN_ABSENT"::equals));
        assertTrue(ControleAttribution.controler(Exemples.active(), BAIL)
                .anomalies()
                .isEmpty());
    }

    @Test
    void a_number_that_the_SNE_does_not_know_yet_is_replaced_by_every_field() {
        LocalDate livraison = LocalDate.of(2016, 6, 1);
        LocalDate immatriculation = LocalDate.of(2017, 2, 1);
        LocalDate load = LocalDate.of(2017, 3, 31);
        Demande numero = Exemples.active().toBuilder()
                .attribution(complete().dateBail(load.minusDays(3)).build())
                .build();
        Demande decrit = numero.toBuilder()
                .attribution(complete()
                        .dateBail(load.minusDays(3))
                        .rpls(null)
                        .logement(logement().build())
                        .build())
                .build();
        assertEquals(List.of("RPLS_PAS_ENCORE_CHARGE"), charges(numero, load.minusDays(1), livraison, immatriculation));
        assertEquals(List.of(), charges(numero, load, livraison, immatriculation));
        assertEquals(List.of(), charges(decrit, load.minusDays(1), livraison, immatriculation));
        assertEquals(List.of("ATTRIBUTION_RPLS_ATTENDU"), charges(decrit, load, livraison, immatriculation));
        assertEquals(List.of(), charges(decrit, load, livraison, null));
    }

    private static List<String> charges(
            Demande demande, LocalDate jour, LocalDate livraison, LocalDate immatriculation) {
        return ControleAttribution.controler(demande, jour, CalendrierRpls.parDefaut(), livraison, immatriculation)
                .anomalies()
                .stream()
                .map(Dites::code)
                .toList();
    }

    @Property
    void never_throws(
            @ForAll("sirens") @Nullable Siren siren,
            @ForAll("rpls") @Nullable NumeroRpls rpls,
            @ForAll("qpv") @Nullable CodeQpv qpv,
            @ForAll @WithNull String code,
            @ForAll @WithNull @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate bail,
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate jour,
            @ForAll boolean decrit) {
        Attribution one = Attribution.builder()
                .siren(siren)
                .rpls(rpls)
                .qpv(qpv)
                .dateBail(bail)
                .contingent(code == null ? null : Contingent.of("?" + code))
                .logement(
                        decrit
                                ? LogementAttribue.builder()
                                        .type(code == null ? null : TypeLogementRpls.of("?" + code))
                                        .build()
                                : null)
                .build();
        for (String found : codes(one, jour)) {
            assertFalse(found.contains("null"), found);
        }
    }

    @Provide
    Arbitrary<Siren> sirens() {
        return Arbitraries.of(Siren.parse("552100554"), Siren.parse("356000000"))
                .injectNull(0.3);
    }

    @Provide
    Arbitrary<NumeroRpls> rpls() {
        return Arbitraries.of(NumeroRpls.parse("ABC1234567")).injectNull(0.5);
    }

    @Provide
    Arbitrary<CodeQpv> qpv() {
        return Arbitraries.of("QP057001", "QN05701N", "QP974001", "QN02A01M")
                .map(CodeQpv::parse)
                .injectNull(0.3);
    }
}
