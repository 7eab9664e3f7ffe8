package fr.demandeunique.sne.cycle;

import static fr.demandeunique.sne.Dites.codes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.cycle.Modification.Origine;
import fr.demandeunique.sne.cycle.Renouvellement.Reception;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Renewal as it came in, correction, suppression, erasure. */
class FinDeVieTest {
    private static final CodeGuichet GUICHET = CodeGuichet.parse("G1104");
    private static final LocalDate RADIEE_LE = LocalDate.of(2017, 1, 17);

    private static Demande radiee() {
        AutresMembres secret = new AutresMembres(Map.of("secret", "EXEMPLE"));
        Demande one = Exemples.active().toBuilder()
                .precisions("EXEMPLE Jean-Noël")
                .motifs(List.of(new Motif(MotifDemande.AUTRE, "EXEMPLE", secret)))
                .dalo(InformationsDalo.builder()
                        .statut(StatutDalo.ACTIF)
                        .autres(secret)
                        .build())
                .attribution(Attribution.builder()
                        .rpls(NumeroRpls.parse("1234567890"))
                        .contingent(Contingent.AUCUN)
                        .autres(secret)
                        .build())
                .autres(secret)
                .build();
        return Radiation.radier(one, MotifRadiation.NON_RENOUVELLEMENT, null, null, RADIEE_LE)
                .orElseThrow();
    }

    @Test
    @EprouveRegle("CONSERVATION")
    void CONSERVATION_struck_off_on_17_01_2017_erased_after_17_01_2018() {
        Bornes.verifier(
                "CONSERVATION",
                "2011-03-28 interprétation",
                "2013-11-15 arrêté du 15/11/2013 (ETLL1328019A) art. 3 2013-11-15",
                "2017-05-11 décret 2017-917 du 09/05/2017 art. 4 2017-05-11");
        LocalDate last = LocalDate.of(2018, 1, 17);
        assertEquals(last, Purge.conserveeJusquau(radiee()).orElseThrow());
        assertEquals(List.of("PURGE_PREMATUREE"), codes(Purge.purger(radiee(), last.minusDays(1))));
        assertEquals(List.of("PURGE_PREMATUREE"), codes(Purge.purger(radiee(), last)));
        assertTrue(Purge.purger(radiee(), last.plusDays(1)).estAccepte());
        assertEquals(List.of("PURGE_NON_RADIEE"), codes(Purge.purger(Exemples.active(), last.plusDays(1))));
    }

    @Test
    void a_purge_leaves_only_what_it_says_and_nobody_can_be_found_in_it() throws Exception {
        Demande reste = Purge.purger(radiee(), LocalDate.of(2018, 1, 18)).orElseThrow();
        Set<String> kept = new TreeSet<>();
        Demande empty = Demande.builder().build();
        for (RecordComponent one : Demande.class.getRecordComponents()) {
            Object value = one.getAccessor().invoke(reste);
            if (value != null && !value.equals(one.getAccessor().invoke(empty))) {
                kept.add(one.getName());
            }
        }
        assertTrue(Purge.conserves().containsAll(kept), kept.toString());
        assertTrue(Arrays.stream(Demande.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList()
                .containsAll(Purge.conserves()));
        assertNull(reste.demandeur());
        assertNull(reste.numeroUnique());
        assertNull(reste.attribution().rpls());
        assertNull(reste.motifs().get(0).precision());
        assertEquals(Exemples.DEPOT, reste.dateDepot());
        assertEquals(MotifRadiation.NON_RENOUVELLEMENT, reste.radiation().motif());
        for (RecordComponent one : Demande.class.getRecordComponents()) {
            assertFalse(String.valueOf(one.getAccessor().invoke(reste)).contains("secret"));
        }
        assertEquals(AutresMembres.aucun(), reste.dalo().autres());
        assertEquals(AutresMembres.aucun(), reste.attribution().autres());
        assertEquals(AutresMembres.aucun(), reste.motifs().get(0).autres());
    }

    @ParameterizedTest
    @EnumSource(Auteur.class)
    @EprouveRegle("SUPPRESSION")
    void SUPPRESSION_is_for_a_few_and_only_for_what_was_never_renewed(Auteur auteur) {
        Bornes.verifier("SUPPRESSION", "2012-05-18 listes de codes du SNE typeFichier SUP");
        LocalDate jour = LocalDate.of(2016, 1, 4);
        var done = Suppression.parDefaut().supprimer(Exemples.active(), auteur, jour);
        assertEquals(auteur.peut(Droit.SUPPRIMER, jour), done.estAccepte(), "the profiles say the same");
        if (auteur == Auteur.GESTIONNAIRE) {
            assertEquals(EtatDemande.SUPPRIMEE, done.orElseThrow().etat());
            assertNull(done.orElseThrow().demandeur());
            Demande renewed =
                    Exemples.active().toBuilder().renouvellements(List.of(jour)).build();
            assertEquals(
                    List.of("SUPPRESSION_RENOUVELEE"),
                    codes(Suppression.parDefaut().supprimer(renewed, auteur, jour)));
            assertEquals(
                    List.of("DEMANDE_NON_ACTIVE"), codes(Suppression.parDefaut().supprimer(radiee(), auteur, jour)));
        } else {
            assertEquals(List.of("SUPPRESSION_AUTEUR"), codes(done));
        }
        assertTrue(new Suppression(Set.of(auteur))
                .supprimer(Exemples.active(), auteur, jour)
                .estAccepte());
    }

    @Test
    @EprouveRegle({"RENOUVELLEMENT_GUICHET", "RENOUVELLEMENT_ACTUALISATION", "RENOUVELLEMENT_IDENTITE"})
    void RENOUVELLEMENT_any_guichet_online_written_from_14_05_2015_with_an_update() {
        Bornes.verifier(
                "RENOUVELLEMENT_GUICHET",
                "2010-05-03 CCH R441-2-7 2010-05-03",
                "2012-01-01 CCH R441-2-7 2012-01-01",
                "2015-05-14 CCH R441-2-7 2015-05-14",
                "2017-05-08 CCH R441-2-7 2017-05-08");
        Bornes.verifier(
                "RENOUVELLEMENT_ACTUALISATION",
                "2010-05-03 CCH R441-2-7 2010-05-03",
                "2012-01-01 CCH R441-2-7 2012-01-01",
                "2015-05-14 CCH R441-2-7 2015-05-14",
                "2017-05-08 CCH R441-2-7 2017-05-08");
        Bornes.verifier("RENOUVELLEMENT_IDENTITE", "2010-05-03 fiche service-public F32880");
        Demande old = Exemples.active().toBuilder()
                .dateDepot(LocalDate.of(2014, 6, 1))
                .build();
        LocalDate first = LocalDate.of(2015, 5, 14);
        Reception online = new Reception(CodeGuichet.PORTAIL_GRAND_PUBLIC, true, null);
        assertEquals(
                List.of("RENOUVELLEMENT_EN_LIGNE"), codes(Renouvellement.renouveler(old, online, first.minusDays(1))));
        assertEquals(List.of(), codes(Renouvellement.renouveler(old, online, first)));
        assertEquals(List.of(), codes(Renouvellement.renouveler(old, online, first.plusDays(1))));
        assertEquals(List.of(), codes(Renouvellement.renouveler(old, new Reception(GUICHET, true, first), first)));
        assertEquals(
                List.of("RENOUVELLEMENT_SEJOUR"),
                codes(Renouvellement.renouveler(old, new Reception(GUICHET, true, first), first.plusDays(1))));
        var stale = Renouvellement.renouveler(old, new Reception(GUICHET, false, null), first);
        assertFalse(stale.estAccepte());
        assertEquals(List.of("RENOUVELLEMENT_SANS_ACTUALISATION"), codes(stale));
        Demande without = old.toBuilder().pieces(List.of()).build();
        var warned = Renouvellement.renouveler(without, new Reception(GUICHET, true, null), first);
        assertTrue(warned.estAccepte());
        assertEquals(List.of("RENOUVELLEMENT_IDENTITE"), codes(warned));
    }

    @Test
    @EprouveRegle({"MODIFICATION", "MODIFICATION_DEMANDEUR"})
    void MODIFICATION_comes_from_the_applicant_or_from_examined_pieces() {
        Bornes.verifier(
                "MODIFICATION",
                "2010-05-03 interprétation",
                "2015-03-23 arrêté du 23/03/2015 (ETLL1506515A) annexe, 4 2015-03-23");
        Bornes.verifier(
                "MODIFICATION_DEMANDEUR",
                "2010-05-03 interprétation",
                "2015-03-23 arrêté du 23/03/2015 (ETLL1506515A) annexe, 4 2015-03-23");
        Demande avant = Exemples.active();
        Demande apres = avant.toBuilder().precisions("Rez-de-chaussée").build();
        LocalDate jour = LocalDate.of(2016, 3, 1);
        for (Origine one : Origine.values()) {
            var done = Modification.modifier(avant, apres, GUICHET, jour, false, one);
            assertEquals(one != Origine.TIERS, done.estAccepte());
        }
        assertEquals(
                List.of("MODIFICATION_SANS_DEMANDEUR"),
                codes(Modification.modifier(avant, apres, GUICHET, jour, false, Origine.TIERS)));
    }

    @Test
    void a_wrong_depot_is_corrected_on_proof_and_the_number_stays() {
        CorrectionDepot correction = CorrectionDepot.parDefaut();
        LocalDate jour = LocalDate.of(2016, 1, 4);
        LocalDate recue = LocalDate.of(2015, 12, 3);
        Demande done = correction
                .corriger(Exemples.active(), recue, true, Auteur.GESTIONNAIRE, jour)
                .orElseThrow();
        assertEquals(recue, done.dateDepot());
        assertEquals(Exemples.NUMERO, done.numeroUnique());
        assertEquals(
                List.of("NUMERO_MOIS_DEPOT"),
                codes(correction.corriger(
                        Exemples.active(), LocalDate.of(2015, 11, 30), true, Auteur.ASSISTANCE, jour)));
        assertEquals(
                List.of("CORRECTION_DEPOT_AUTEUR"),
                codes(correction.corriger(Exemples.active(), recue, true, Auteur.GUICHET, jour)));
        assertEquals(
                List.of("CORRECTION_DEPOT_PREUVE"),
                codes(correction.corriger(Exemples.active(), recue, false, Auteur.GESTIONNAIRE, jour)));
        assertEquals(
                List.of("CORRECTION_DEPOT_POSTERIEURE"),
                codes(correction.corriger(Exemples.active(), jour.plusDays(1), true, Auteur.GESTIONNAIRE, jour)));
        assertEquals(
                List.of("DEMANDE_NON_ACTIVE"),
                codes(correction.corriger(radiee(), recue, true, Auteur.GESTIONNAIRE, jour)));
    }
}
