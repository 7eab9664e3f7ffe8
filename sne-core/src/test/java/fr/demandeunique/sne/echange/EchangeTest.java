package fr.demandeunique.sne.echange;

import static fr.demandeunique.sne.echange.ModeEchange.ASYNCHRONE;
import static fr.demandeunique.sne.echange.ModeEchange.SYNCHRONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Commission;
import fr.demandeunique.sne.cycle.Modification;
import fr.demandeunique.sne.dalo.DelaiAnormal;
import fr.demandeunique.sne.dalo.DelaisDalo;
import fr.demandeunique.sne.echange.EvenementPartage.Edition;
import fr.demandeunique.sne.echange.EvenementPartage.Nature;
import fr.demandeunique.sne.echange.ModeEchange.Fonction;
import fr.demandeunique.sne.echange.UsagePartage.Faits;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.reglement.Certitude;
import fr.demandeunique.sne.reglement.Periode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

class EchangeTest {
    private static final LocalDate OUVERTURE = LocalDate.of(2011, 3, 28);
    private static final LocalDate FIN = LocalDate.of(2017, 12, 31);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final CodeGuichet AUTRE = CodeGuichet.parse("G1104");

    private static List<String> codes(Rapport rapport) {
        return rapport.anomalies().stream().map(Dites::code).toList();
    }

    private static List<String> codes(ModeEchange mode, Fonction fonction, LocalDate date) {
        return codes(mode.controler(fonction, date));
    }

    @Test
    @EprouveRegle("ECHANGE_MODES")
    void the_last_asynchronous_day_is_30_December_2017() {
        Bornes.verifier(
                "ECHANGE_MODES", "2011-03-28 circulaire du 03/01/2011", "2017-12-31 bulletin SNE du 21/02/2017 3.3");
        assertEquals(List.of(), codes(ASYNCHRONE, Fonction.DEMANDES, FIN.minusDays(1)));
        assertEquals(List.of("ECHANGE_ASYNCHRONE_FINI"), codes(ASYNCHRONE, Fonction.DEMANDES, FIN));
        assertEquals(List.of("ECHANGE_ASYNCHRONE_FINI"), codes(ASYNCHRONE, Fonction.DEMANDES, FIN.plusDays(1)));
        assertEquals(FIN, ModeEchange.finAsynchrone());
        for (LocalDate day : List.of(OUVERTURE, FIN.minusDays(1), FIN, FIN.plusDays(1))) {
            assertEquals(List.of(), codes(SYNCHRONE, Fonction.DEMANDES, day));
        }
        for (ModeEchange mode : ModeEchange.values()) {
            assertEquals(List.of("ECHANGE_AVANT_OUVERTURE"), codes(mode, Fonction.DEMANDES, OUVERTURE.minusDays(1)));
            assertEquals(List.of(), codes(mode, Fonction.DEMANDES, OUVERTURE));
        }
        Anomalie why = ASYNCHRONE.controler(Fonction.DEMANDES, FIN).anomalies().get(0);
        assertEquals("bulletin SNE du 21/02/2017, §\u00a03.3", why.source().citation());
        assertTrue(why.message().contains("31 décembre 2017"));
    }

    @Test
    @EprouveRegle("ECHANGE_DISPATCHING")
    void dispatching_stays() {
        Bornes.verifier("ECHANGE_DISPATCHING", "2017-02-21 bulletin SNE du 21/02/2017 3.3");
        for (LocalDate day : List.of(FIN.minusDays(1), FIN, FIN.plusDays(1), LocalDate.of(2017, 2, 20))) {
            for (ModeEchange mode : ModeEchange.values()) {
                assertEquals(List.of(), codes(mode, Fonction.DISPATCHING, day));
            }
        }
    }

    @Test
    @EprouveRegle("ECHANGE_CONNEXION_DIRECTE")
    void the_dossier_unique_and_the_gestion_partagee_need_a_direct_connection() {
        Bornes.verifier("ECHANGE_CONNEXION_DIRECTE", "2017-02-21 bulletin SNE du 21/02/2017 3.3");
        for (Fonction fonction : List.of(Fonction.DOSSIER_UNIQUE, Fonction.GESTION_PARTAGEE)) {
            for (LocalDate day : List.of(LocalDate.of(2017, 2, 20), LocalDate.of(2017, 2, 21), FIN)) {
                assertEquals(List.of("ECHANGE_CONNEXION_DIRECTE"), codes(ASYNCHRONE, fonction, day));
                assertEquals(
                        List.of(), codes(SYNCHRONE, fonction, day), "the end of the asynchronous mode changes nothing");
            }
        }
    }

    @Test
    @EprouveRegle("ECHANGE_FICHIER_PARTAGE")
    void where_a_file_is_shared_only_the_asynchronous_mode_was_open() {
        Bornes.verifier("ECHANGE_FICHIER_PARTAGE", "2011-03-28 circulaire du 03/01/2011", "2017-12-31");
        assertEquals(
                List.of("ECHANGE_FICHIER_PARTAGE"),
                codes(SYNCHRONE.controlerFichierPartage(Fonction.DEMANDES, FIN.minusDays(1))));
        assertEquals(List.of(), codes(SYNCHRONE.controlerFichierPartage(Fonction.DEMANDES, FIN)));
        assertEquals(List.of(), codes(SYNCHRONE.controlerFichierPartage(Fonction.DEMANDES, FIN.plusDays(1))));
        assertEquals(
                List.of("ECHANGE_FICHIER_PARTAGE"),
                codes(SYNCHRONE.controlerFichierPartage(Fonction.DEMANDES, OUVERTURE)));
        assertEquals(List.of(), codes(ASYNCHRONE.controlerFichierPartage(Fonction.DEMANDES, OUVERTURE)));
        assertEquals(List.of(), codes(SYNCHRONE.controlerFichierPartage(Fonction.DOSSIER_UNIQUE, OUVERTURE)));
    }

    @Property
    void no_question_throws(
            @ForAll ModeEchange mode,
            @ForAll Fonction fonction,
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate date) {
        Rapport rapport = mode.controler(fonction, date);
        assertEquals(
                rapport.conforme(), mode.controlerFichierPartage(fonction, date).conforme());
        assertTrue(rapport.anomalies().stream().noneMatch(one -> one.message().equals(one.code())));
    }

    @Test
    @EprouveRegle("ECHANGE_TYPES_FICHIER")
    void nine_kinds_of_file_and_the_operation_that_makes_each() {
        Bornes.verifier("ECHANGE_TYPES_FICHIER", "2017-02-08 listes de codes du SNE");
        assertEquals(9, TypeFichier.LISTE.codes().size());
        assertEquals(TypeFichier.CREATION, OperationGuichet.ENREGISTRER.fichier());
        assertEquals(TypeFichier.SEPARATION, OperationGuichet.SEPARER.fichier());
        assertEquals(TypeFichier.MODIFICATION, OperationGuichet.MODIFIER.fichier());
        assertEquals(TypeFichier.RENOUVELLEMENT, OperationGuichet.RENOUVELER.fichier());
        assertEquals(TypeFichier.RADIATION, OperationGuichet.RADIER.fichier());
        assertEquals(TypeFichier.RADIATION, OperationGuichet.ATTRIBUER.fichier());
        assertEquals(TypeFichier.RADIATION, OperationGuichet.REACTIVER.fichier());
        assertEquals(TypeFichier.SUPPRESSION, OperationGuichet.SUPPRIMER.fichier());
        for (OperationGuichet operation : OperationGuichet.values()) {
            assertEquals(Optional.of(SensFichier.EMIS), SensFichier.de(operation.fichier()));
        }
        for (TypeFichier one : List.of(TypeFichier.DISPATCHING, TypeFichier.RETOUR, TypeFichier.COPIE_NUMERIQUE)) {
            assertEquals(Optional.of(SensFichier.RECU), SensFichier.de(one));
        }
        assertEquals("Copie numérique", TypeFichier.of("COP").libelle());
        assertTrue(SensFichier.de(TypeFichier.of("XXX")).isEmpty());
        assertTrue(SensFichier.de(TypeFichier.of("cre")).isEmpty());
    }

    @Test
    @EprouveRegle("ECHANGE_REPONSE")
    void the_web_service_answers_at_once_and_a_file_within_the_day_as_long_as_files_were_taken() {
        Bornes.verifier("ECHANGE_REPONSE", "2011-03-28 circulaire du 03/01/2011", "2017-12-31");
        for (ModeEchange mode : ModeEchange.values()) {
            assertEquals(Optional.empty(), mode.delaiReponse(OUVERTURE.minusDays(1)));
        }
        for (LocalDate day : List.of(OUVERTURE, OUVERTURE.plusDays(1), FIN.minusDays(1))) {
            assertEquals(Optional.of(Duration.ZERO), SYNCHRONE.delaiReponse(day));
            assertEquals(Optional.of(Duration.ofDays(1)), ASYNCHRONE.delaiReponse(day));
        }
        for (LocalDate day : List.of(FIN, FIN.plusDays(1))) {
            assertEquals(Optional.of(Duration.ZERO), SYNCHRONE.delaiReponse(day));
            assertEquals(Optional.empty(), ASYNCHRONE.delaiReponse(day));
        }
    }

    @Test
    @EprouveRegle("ALIMENTATION_SANS_DELAI")
    void a_transmission_leaves_the_day_after_its_own_at_the_latest() {
        Bornes.verifier(
                "ALIMENTATION_SANS_DELAI",
                "2010-05-03 CCH R441-2-5 2010-05-03",
                "2012-01-01 interprétation",
                "2015-12-31 CCH R441-2-5 2015-12-31",
                "2017-05-08 CCH R441-2-5 2017-05-08");
        for (LocalDate jour : Bornes.de("ALIMENTATION_SANS_DELAI")) {
            boolean written = !jour.isBefore(LocalDate.of(2010, 5, 3));
            assertEquals(written ? List.of("TRANSMISSION_TARDIVE") : List.of(), envoi(jour, 2), jour + "");
            assertEquals(List.of(), envoi(jour, 1));
            assertEquals(List.of(), envoi(jour, 0));
        }
    }

    private static List<String> envoi(LocalDate jour, int plusTard) {
        return codes(new TransmissionQuotidienne(jour, List.of(), List.of()).controlerEnvoi(jour.plusDays(plusTard)));
    }

    @Test
    @EprouveRegle("SYSTEME_PARTICULIER_CAHIER")
    void both_cahiers_des_charges_were_admitted_until_30_June_2018() {
        Bornes.verifier("SYSTEME_PARTICULIER_CAHIER", "2015-03-23 ETLL1506515A", "2017-06-20 TERL1712417A");
        assertEquals("", cahiers("2015-03-22"));
        assertEquals("2015", cahiers("2015-03-23") + cahiers("2015-03-24").substring(4));
        assertEquals("2015", cahiers("2017-06-19"));
        assertEquals("2015 2017", cahiers("2017-06-20"));
        assertEquals("2015 2017", cahiers("2017-06-21"));
        assertEquals("2015 2017", cahiers("2018-06-30"));
        assertEquals("2017", cahiers("2018-07-01"));
    }

    private static String cahiers(String jour) {
        return CahierDesCharges.admis(LocalDate.parse(jour)).stream()
                .map(one -> String.valueOf(one.du().getYear()))
                .collect(Collectors.joining(" "));
    }

    @Test
    @EprouveRegle("ECHANGE_COPIE_NUMERIQUE")
    void a_copy_goes_only_to_the_guichet_that_receives_it_and_the_demande_says_so() {
        Bornes.verifier("ECHANGE_COPIE_NUMERIQUE", "2017-02-21 bulletin SNE du 21/02/2017 4.2");
        assertEquals(null, Exemples.active().copieNumerique(), "unknown until somebody says so");
        for (boolean copy : List.of(true, false)) {
            var told = Exemples.active().toBuilder().copieNumerique(copy).build();
            assertEquals(copy, told.copieNumerique());
            assertEquals(
                    copy,
                    Modification.modifier(
                                    told,
                                    told.toBuilder().precisions("x").build(),
                                    AUTRE,
                                    LocalDate.of(2017, 2, 21),
                                    false)
                            .orElseThrow()
                            .copieNumerique(),
                    "a modification loses nothing of it");
        }
    }

    @Test
    @EprouveRegle({"GESTION_PARTAGEE_USAGES", "GESTION_PARTAGEE_OUTIL"})
    void the_shared_management_tells_priorities_long_waits_and_those_ranked_in_vain() {
        for (String code : List.of("GESTION_PARTAGEE_USAGES", "GESTION_PARTAGEE_OUTIL")) {
            Bornes.verifier(
                    code,
                    "2015-05-14 CCH, art. R441-2-15 (version du 14/05/2015)",
                    "2017-05-08 CCH, art. R441-2-15",
                    "2019-12-19 CCH, art. R441-2-15",
                    "2021-09-01 CCH, art. R441-2-15");
        }
        LocalDate first = LocalDate.of(2015, 5, 14);
        assertFalse(UsagePartage.systemePeutServir(first.minusDays(1)));
        assertTrue(UsagePartage.systemePeutServir(first) && UsagePartage.systemePeutServir(first.plusDays(1)));
        EvenementPartage dalo = EvenementPartage.enregistrer(Nature.DECISION_DALO, first, "COMED", null, first)
                .orElseThrow();
        var delai = new DelaiAnormal("57", 1, null, Period.ofYears(3), Periode.toujours(), Certitude.L, "arrêté");
        var echeance = DelaisDalo.aucun()
                .avec(delai)
                .echeance("57", 4, LocalDate.of(2012, 5, 15))
                .orElseThrow();
        var second = new Commission.Avis(Commission.Decision.ATTRIBUTION_RANG, 2, null);
        Faits all = new Faits(List.of(dalo), List.of(second), echeance);
        var demande = Exemples.active();
        assertEquals(Set.of(), UsagePartage.signaler(demande, all, first.minusDays(1)));
        assertEquals(
                Set.of(UsagePartage.PRIORITE, UsagePartage.CLASSEE_SANS_LOGEMENT),
                UsagePartage.signaler(demande, all, first),
                "the delay ends the day after");
        assertEquals(EnumSet.allOf(UsagePartage.class), UsagePartage.signaler(demande, all, first.plusDays(1)));
        assertEquals(
                Set.of(),
                UsagePartage.signaler(
                        demande.toBuilder().etat(EtatDemande.RADIEE).build(), all, first.plusDays(1)));
        var winner = new Commission.Avis(Commission.Decision.ATTRIBUTION_RANG, 1, null);
        assertEquals(Set.of(), UsagePartage.signaler(demande, new Faits(List.of(), List.of(winner), null), first));
    }

    private static Mouvement mouvement(TypeFichier type, String instant, CodeGuichet auteur) {
        return new Mouvement(type, Exemples.NUMERO, Instant.parse(instant), auteur);
    }

    @Test
    void a_guichet_takes_in_what_the_others_did_from_the_oldest() {
        Mouvement own = mouvement(TypeFichier.CREATION, "2017-02-20T09:00:00Z", Exemples.MOSELIS);
        Mouvement renewal = mouvement(TypeFichier.RENOUVELLEMENT, "2017-02-21T09:00:00Z", AUTRE);
        Mouvement change = mouvement(TypeFichier.MODIFICATION, "2017-02-20T10:00:00Z", AUTRE);
        Mouvement answer = mouvement(TypeFichier.RETOUR, "2017-02-20T11:00:00Z", AUTRE);
        assertEquals(
                List.of(change, renewal), Mouvement.aRecevoir(List.of(renewal, own, answer, change), Exemples.MOSELIS));
        assertEquals(List.of(own), Mouvement.aRecevoir(List.of(renewal, own, change), AUTRE));
        assertFalse(own.toString().contains("073903"), "masked");
    }

    @Test
    @EprouveRegle("SYSTEME_PARTICULIER_TRANSMISSION")
    void a_systeme_particulier_transmits_every_day_since_23_March_2015() {
        Bornes.verifier(
                "SYSTEME_PARTICULIER_TRANSMISSION", "2015-03-23 arrêté du 23/03/2015 (ETLL1506515A), annexe, 3 à 8");
        LocalDate first = LocalDate.of(2015, 3, 23);
        assertEquals(List.of(), transmission(first.minusDays(1), first.minusDays(5)));
        assertEquals(List.of("TRANSMISSION_JOUR_MANQUANT"), transmission(first, first.minusDays(2)));
        assertEquals(List.of("TRANSMISSION_JOUR_MANQUANT"), transmission(first.plusDays(1), first.minusDays(1)));
        assertEquals(List.of(), transmission(first.plusDays(1), first));
        assertEquals(List.of("TRANSMISSION_JOUR_REPETE"), transmission(first, first));
        assertEquals(List.of(), transmission(first, null));
    }

    private static List<String> transmission(LocalDate jour, LocalDate precedente) {
        return codes(new TransmissionQuotidienne(jour, List.of(), List.of()).controler(precedente, PARIS));
    }

    @Test
    void a_day_is_that_of_the_territory_and_only_movements_of_demandes_leave() {
        LocalDate jour = LocalDate.of(2017, 2, 21);
        Mouvement late = mouvement(TypeFichier.MODIFICATION, "2017-02-20T23:30:00Z", AUTRE);
        Mouvement night = mouvement(TypeFichier.MODIFICATION, "2017-02-21T22:30:00Z", AUTRE);
        Mouvement copy = mouvement(TypeFichier.COPIE_NUMERIQUE, "2017-02-21T12:00:00Z", AUTRE);
        var day = new TransmissionQuotidienne(jour, List.of(late, night, copy), List.of(Exemples.NUMERO));
        List<Anomalie> paris = day.controler(null, PARIS).anomalies();
        assertEquals(
                List.of("TRANSMISSION_TYPE"), paris.stream().map(Dites::code).toList());
        assertEquals("/mouvements/2", paris.get(0).chemin());
        List<Anomalie> reunion =
                day.controler(null, ZoneId.of("Indian/Reunion")).anomalies();
        assertEquals(
                List.of("/mouvements/1", "/mouvements/2"),
                reunion.stream().map(Anomalie::chemin).toList());
        assertFalse(day.toString().contains("073903"), "masked");
    }

    @Test
    @EprouveRegle({"GESTION_PARTAGEE", "GESTION_PARTAGEE_EVENEMENTS"})
    void an_event_has_its_author_its_date_and_its_edits() {
        Bornes.verifier(
                "GESTION_PARTAGEE",
                "2014-03-27 CCH, art. L441-2-7 (version du 27/03/2014)",
                "2017-01-29 CCH L441-2-7 2017-01-29",
                "2018-11-25 CCH L441-2-7 2018-11-25",
                "2022-02-09 CCH L441-2-7 2022-02-09");
        Bornes.verifier(
                "GESTION_PARTAGEE_EVENEMENTS",
                "2015-05-14 CCH, art. R441-2-15 (version du 14/05/2015)",
                "2017-05-08 CCH R441-2-15 2017-05-08",
                "2019-12-19 CCH R441-2-15 2019-12-19",
                "2021-09-01 CCH R441-2-15 2021-09-01");
        LocalDate first = LocalDate.of(2014, 3, 27);
        assertEquals(List.of("EVENEMENT_AVANT_DISPOSITIF"), enregistrer(first.minusDays(1), first.minusDays(1)));
        assertEquals(List.of(), enregistrer(first, first));
        assertEquals(List.of(), enregistrer(first, first.plusDays(1)));
        LocalDate jour = LocalDate.of(2015, 5, 14);
        assertEquals(List.of("EVENEMENT_FUTUR"), enregistrer(jour.plusDays(1), jour));
        EvenementPartage event = EvenementPartage.enregistrer(
                        Nature.PRIORITE_RECONNUE, jour, "préfecture", "EXEMPLE", jour)
                .orElseThrow();
        EvenementPartage edited = event.editer("autre", "bailleur", jour.plusDays(2))
                .orElseThrow()
                .editer(null, "préfecture", jour.plusDays(2))
                .orElseThrow();
        assertEquals("préfecture", edited.auteur());
        assertEquals(jour, edited.enregistreLe());
        assertEquals(
                List.of(new Edition(jour.plusDays(2), "bailleur"), new Edition(jour.plusDays(2), "préfecture")),
                edited.editions());
        assertEquals(
                List.of("EVENEMENT_EDITION_ANTERIEURE", "EVENEMENT_AUTEUR_ABSENT"),
                edited.editer("x", " ", jour.plusDays(1)).anomalies().stream()
                        .map(Dites::code)
                        .toList());
        assertFalse(event.toString().contains("EXEMPLE"));
        List<Edition> mutable = new ArrayList<>(edited.editions());
        mutable.clear();
        assertEquals(2, edited.editions().size());
    }

    private static List<String> enregistrer(LocalDate date, LocalDate jour) {
        Resultat<EvenementPartage> result =
                EvenementPartage.enregistrer(Nature.DECISION_DALO, date, "commission", null, jour);
        return result.anomalies().stream().map(Dites::code).toList();
    }

    @Test
    @EprouveRegle("GESTION_PARTAGEE_EVENEMENTS")
    void the_text_of_19_12_2019_names_more_events() {
        LocalDate first = LocalDate.of(2019, 12, 19);
        for (LocalDate jour : List.of(first.minusDays(1), first, first.plusDays(1))) {
            assertEquals(!jour.isBefore(first), Nature.MODIFICATION_DU_DEMANDEUR.nommee(jour));
            assertEquals(!jour.isBefore(first), Nature.AVIS_COMMISSION.nommee(jour));
            assertTrue(Nature.DECISION_DALO.nommee(jour) && Nature.TRAITEMENT.nommee(jour));
            assertTrue(EvenementPartage.enregistrer(Nature.AVIS_COMMISSION, jour, "COMED", null, jour)
                    .estAccepte());
        }
        assertFalse(Nature.DECISION_DALO.nommee(LocalDate.of(2015, 5, 13)));
    }
}
