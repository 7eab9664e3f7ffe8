package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Commission.Avis;
import fr.demandeunique.sne.cycle.Commission.Decision;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each letter says what the law of its day says, and none says something false. */
class RedactionCourrierTest {
    private static final LocalDate JOUR = LocalDate.of(2016, 4, 4);
    private static final Demande ACTIVE = Exemples.active();
    private static final MentionsLocales LIEU =
            MentionsLocales.builder().recours("Recours devant le tribunal.").build();

    private static OrdreCourrier.Builder ordre(TypeCourrier type, LocalDate jour) {
        return OrdreCourrier.builder(
                        type,
                        jour,
                        new IdentiteGuichet(Exemples.MOSELIS, "MOSELIS", List.of("1 place fictive", "57000 METZ")))
                .lieu(LIEU);
    }

    private static String texte(Resultat<Courrier> lettre) {
        return lettre.orElseThrow().mentions().stream()
                .map(one -> "[" + one.titre() + "] " + String.join("\n", one.paragraphes()))
                .collect(Collectors.joining("\n"))
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private static List<String> codes(Resultat<Courrier> lettre) {
        return lettre.anomalies().stream().map(Dites::code).toList();
    }

    private static Demande radiee(MotifRadiation motif, SousMotifRadiation sousMotif, LocalDate le) {
        return ACTIVE.toBuilder()
                .etat(EtatDemande.RADIEE)
                .radiation(RadiationDemande.builder()
                        .motif(motif)
                        .sousMotif(sousMotif)
                        .date(le)
                        .build())
                .build();
    }

    @Test
    void no_answer_warns_by_registered_letter_a_month_before_and_tells_what_then() {
        Resultat<Courrier> lettre = RedactionCourrier.rediger(
                ACTIVE,
                ordre(TypeCourrier.SANS_REPONSE, JOUR)
                        .faitLe(LocalDate.of(2016, 3, 1))
                        .build());
        Courrier one = lettre.orElseThrow();
        assertEquals("Lettre recommandée avec accusé de réception", one.mentionEnvoi());
        assertEquals(new Attestation.Ligne("Répondez avant le", "04/05/2016"), one.repere());
        String text = texte(lettre);
        assertTrue(text.contains("écrit le 1er mars 2016") && text.contains("avant le 4 mai 2016"), text);
        assertTrue(text.contains("pendant cinq mois") && text.contains("R441-2-8"), text);
        assertFalse(text.contains("[Contester]"), "nothing is decided yet");
        assertEquals(List.of(), codes(lettre));
        assertEquals("Courrier[SANS_REPONSE, 2016-04-04, " + Exemples.NUMERO + "]", one.toString());
    }

    @Test
    void a_warning_needs_the_day_of_what_it_follows_and_a_text() {
        assertEquals(
                List.of("COURRIER_JOUR_ABSENT"),
                codes(RedactionCourrier.rediger(
                        ACTIVE, ordre(TypeCourrier.SANS_REPONSE, JOUR).build())));
        assertEquals(
                List.of("COURRIER_JOUR_ABSENT"),
                codes(RedactionCourrier.rediger(
                        ACTIVE,
                        ordre(TypeCourrier.SANS_REPONSE, JOUR)
                                .faitLe(JOUR.plusDays(1))
                                .build())));
        LocalDate before = LocalDate.of(2010, 5, 2);
        Demande old = ACTIVE.toBuilder().dateDepot(LocalDate.of(2010, 1, 4)).build();
        for (int days = 0; days < 2; days++) {
            LocalDate day = before.plusDays(days);
            assertEquals(
                    days == 0 ? List.of("COURRIER_SANS_TEXTE") : List.of(),
                    codes(RedactionCourrier.rediger(
                            old,
                            ordre(TypeCourrier.SANS_REPONSE, day).faitLe(before).build())));
        }
    }

    @Test
    void irrecevable_tells_the_reason_the_day_and_what_can_be_done() {
        OrdreCourrier.Builder ordre = ordre(TypeCourrier.IRRECEVABILITE, JOUR)
                .faitLe(LocalDate.of(2016, 3, 1))
                .avis(new Avis(Decision.IRRECEVABILITE, null, "IRRRES"));
        Resultat<Courrier> lettre = RedactionCourrier.rediger(ACTIVE, ordre.build());
        String text = texte(lettre);
        assertTrue(text.contains("les ressources du foyer dépassent le plafond"), text);
        assertTrue(text.contains("à partir du 4 mai 2016"), text);
        assertTrue(text.contains("[Contester]") && text.contains("Recours devant le tribunal."), text);
        assertEquals(List.of(), codes(lettre));
        assertEquals(
                List.of("COURRIER_RECOURS_ABSENT"),
                codes(RedactionCourrier.rediger(
                        ACTIVE, ordre.lieu(MentionsLocales.inconnues()).build())));
        assertEquals(
                List.of("COURRIER_DECISION_ABSENTE"),
                codes(RedactionCourrier.rediger(
                        ACTIVE,
                        ordre.avis(new Avis(Decision.NON_ATTRIBUTION, null, "refus"))
                                .build())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RADREN||2017-01-17|absence de renouvellement dans le délai|jusqu’au 17 juin 2017",
                "RADABA||2016-03-01|renonciation écrite du demandeur|",
                "RADCON||2016-03-01|absence de réponse à un courrier|jusqu’au 1er août 2016",
                "RADIRR|IRRSEJ|2016-03-01|irrecevabilité prononcée par la commission d’attribution (une personne majeure|",
                "RADATT||2016-03-01|attribution d’un logement social|",
            })
    void a_notice_of_radiation_tells_its_motif_and_until_when_it_can_be_undone(
            String motif, String sousMotif, LocalDate le, String raison, String delai) {
        Demande radiee =
                radiee(MotifRadiation.of(motif), sousMotif == null ? null : SousMotifRadiation.of(sousMotif), le);
        Resultat<Courrier> lettre = RedactionCourrier.rediger(
                radiee, ordre(TypeCourrier.RADIATION, le.plusDays(1)).build());
        String text = texte(lettre);
        assertTrue(text.contains("Motif : " + raison), text);
        assertEquals(delai != null, text.contains("réactivée"), text);
        assertTrue(delai == null || text.contains(delai), text);
        assertTrue(text.contains("Recours devant le tribunal."), text);
        assertEquals(Ecriture.courte(le), lettre.orElseThrow().repere().valeur());
        assertEquals(
                List.of("COURRIER_NON_RADIEE"),
                codes(RedactionCourrier.rediger(
                        radiee, ordre(TypeCourrier.RADIATION, le.minusDays(1)).build())));
    }

    @Test
    void after_the_last_day_a_notice_no_longer_speaks_of_reactivation() {
        Demande radiee = radiee(MotifRadiation.NON_RENOUVELLEMENT, null, LocalDate.of(2017, 1, 17));
        LocalDate last = LocalDate.of(2017, 6, 17);
        for (int days = 0; days < 2; days++) {
            String text = texte(RedactionCourrier.rediger(
                    radiee, ordre(TypeCourrier.RADIATION, last.plusDays(days)).build()));
            assertEquals(days == 0, text.contains("réactivée"), text);
        }
    }

    @Test
    void a_renewal_gets_a_receipt_that_is_no_attestation() {
        Demande renewed = ACTIVE.toBuilder()
                .renouvellements(List.of(LocalDate.of(2016, 12, 5)))
                .build();
        Resultat<Courrier> lettre = RedactionCourrier.rediger(
                renewed,
                ordre(TypeCourrier.RENOUVELLEMENT, LocalDate.of(2016, 12, 6)).build());
        String text = texte(lettre);
        assertTrue(text.contains("valable jusqu’au 5 décembre 2017"), text);
        assertTrue(text.contains("ne remplace pas l’attestation") && text.contains("le 5 janvier 2017"), text);
        assertEquals(
                List.of("COURRIER_SANS_RENOUVELLEMENT"),
                codes(RedactionCourrier.rediger(
                        renewed,
                        ordre(TypeCourrier.RENOUVELLEMENT, LocalDate.of(2016, 12, 4))
                                .build())));
    }

    @Test
    void missing_pieces_are_asked_for_once_and_within_the_list_of_the_day() {
        String text = texte(RedactionCourrier.rediger(
                ACTIVE, ordre(TypeCourrier.PIECES_DEMANDEES, JOUR).build()));
        assertTrue(text.contains("☐ Avis d’imposition") && text.contains("(2014)"), text);
        assertTrue(text.contains("R441-2-4-1") && text.contains("ne se dépose qu’une fois"), text);
        Demande old = ACTIVE.toBuilder().dateDepot(LocalDate.of(2012, 1, 4)).build();
        assertEquals(
                List.of("COURRIER_SANS_OBJET"),
                codes(RedactionCourrier.rediger(
                        old,
                        ordre(TypeCourrier.PIECES_DEMANDEES, LocalDate.of(2013, 7, 23))
                                .build())),
                "no list yet");
        String first = texte(RedactionCourrier.rediger(
                old,
                ordre(TypeCourrier.PIECES_DEMANDEES, LocalDate.of(2013, 7, 24)).build()));
        assertFalse(first.contains("ne se dépose qu’une fois") || first.contains("R441-2-4-1"), first);
    }

    @Test
    void received_pieces_are_listed_with_the_day_by_which_they_are_recorded() {
        Demande given = ACTIVE.toBuilder()
                .pieces(List.of(
                        piece(CodePiece.IDENTITE_FRANCAISE, Exemples.DEPOT, null),
                        piece(CodePiece.of("RFR"), LocalDate.of(2016, 3, 30), null),
                        piece(CodePiece.of("RFR"), LocalDate.of(2016, 4, 5), null)))
                .build();
        String text = texte(RedactionCourrier.rediger(
                given, ordre(TypeCourrier.PIECES_RECUES, JOUR).build()));
        assertTrue(text.contains("reçu le 30 mars 2016") && text.contains("au plus tard le 14 avril 2016"), text);
        assertEquals(2, text.split("☑").length, "one pièce");
        assertEquals(
                List.of("COURRIER_SANS_OBJET"),
                codes(RedactionCourrier.rediger(
                        ACTIVE.toBuilder().pieces(List.of()).build(),
                        ordre(TypeCourrier.PIECES_RECUES, JOUR).build())));
    }

    @Test
    void marked_pieces_are_set_aside_with_the_reason_of_each_mark() {
        Demande marked = ACTIVE.toBuilder()
                .pieces(List.of(
                        piece(CodePiece.IDENTITE_FRANCAISE, Exemples.DEPOT, MarquePiece.INEXPLOITABLE),
                        piece(CodePiece.of("RFR"), Exemples.DEPOT, MarquePiece.OBSOLETE),
                        piece(CodePiece.of("RFR"), Exemples.DEPOT, MarquePiece.HORS_PERIMETRE)))
                .build();
        String text = texte(RedactionCourrier.rediger(
                marked, ordre(TypeCourrier.PIECES_ECARTEES, JOUR).build()));
        assertTrue(
                text.contains("ne peut pas être lue")
                        && text.contains("n’est plus à jour")
                        && text.contains("vous n’avez pas à la remplacer"),
                text);
        assertEquals(
                List.of("COURRIER_SANS_OBJET"),
                codes(RedactionCourrier.rediger(
                        ACTIVE, ordre(TypeCourrier.PIECES_ECARTEES, JOUR).build())));
    }

    private static PieceJustificative piece(CodePiece code, LocalDate deposeeLe, MarquePiece marque) {
        return PieceJustificative.builder()
                .code(code)
                .deposeeLe(deposeeLe)
                .marque(marque)
                .build();
    }

    @Test
    void each_decision_of_the_commission_says_what_follows() {
        OrdreCourrier.Builder ordre = ordre(TypeCourrier.DECISION, JOUR).faitLe(JOUR.minusDays(3));
        String given = texte(RedactionCourrier.rediger(
                ACTIVE,
                ordre.avis(new Avis(Decision.ATTRIBUTION, null, null))
                        .logement("T4, rue d’Essai")
                        .build()));
        assertTrue(given.contains("vous attribue ce logement") && given.contains("T4, rue d’Essai"), given);
        assertTrue(given.contains("dix jours au moins") && given.contains("tenue pour refusée"), given);
        assertFalse(given.contains("[Contester]"), given);
        String ranked = texte(RedactionCourrier.rediger(
                ACTIVE, ordre.avis(new Avis(Decision.ATTRIBUTION_RANG, 2, null)).build()));
        assertTrue(ranked.contains("au rang 2"), ranked);
        String refused = texte(RedactionCourrier.rediger(
                ACTIVE,
                ordre.avis(new Avis(Decision.NON_ATTRIBUTION, null, "autre candidat"))
                        .build()));
        assertTrue(refused.contains("Motif : autre candidat.") && refused.contains("[Contester]"), refused);
        assertEquals(
                List.of("COMMISSION_REFUS_SANS_MOTIF"),
                codes(RedactionCourrier.rediger(
                        ACTIVE,
                        ordre.avis(new Avis(Decision.NON_ATTRIBUTION, null, null))
                                .build())));
        assertEquals(
                List.of("COURRIER_DECISION_ABSENTE"),
                codes(RedactionCourrier.rediger(ACTIVE, ordre.avis(null).build())));
    }

    @ParameterizedTest
    @EnumSource(TypeCourrier.class)
    void no_letter_goes_out_without_a_number_or_before_the_depot(TypeCourrier type) {
        assertEquals(
                List.of("COURRIER_SANS_NUMERO"),
                codes(RedactionCourrier.rediger(
                        ACTIVE.toBuilder().numeroUnique(null).build(),
                        ordre(type, JOUR).build())));
        assertTrue(codes(RedactionCourrier.rediger(
                        ACTIVE, ordre(type, Exemples.DEPOT.minusDays(1)).build()))
                .contains("COURRIER_AVANT_DEPOT"));
        if (type != TypeCourrier.RADIATION) {
            assertTrue(codes(RedactionCourrier.rediger(
                            radiee(MotifRadiation.RENONCIATION, null, LocalDate.of(2016, 3, 1)),
                            ordre(type, JOUR).build()))
                    .contains("COURRIER_NON_ACTIVE"));
        }
        assertEquals(type, TypeCourrier.de(type.code()).orElseThrow());
    }

    /** R441-2-7: valid until 17/12/2016. */
    @ParameterizedTest
    @CsvSource({
        "sans-reponse,, est toujours active",
        "pieces-demandees,, est en cours d’examen",
        "pieces-recues,, Nous avons reçu",
        "pieces-ecartees,, Des pièces déposées",
        "decision, ATTRIBUTION, Un refus ne met pas fin à votre demande",
        "decision, ATTRIBUTION_RANG, Elle reste active",
        "decision, NON_ATTRIBUTION, Elle reste active",
        "decision, IRRECEVABILITE,",
        "irrecevabilite, IRRECEVABILITE,",
    })
    void VALIDITE_no_letter_calls_a_demande_valid_after_its_last_day(String type, Decision decision, String words) {
        LocalDate last = LocalDate.of(2016, 12, 17);
        Demande demande = ACTIVE.toBuilder()
                .pieces(List.of(
                        piece(CodePiece.IDENTITE_FRANCAISE, Exemples.DEPOT, null),
                        piece(CodePiece.of("RFR"), Exemples.DEPOT, MarquePiece.OBSOLETE)))
                .build();
        for (int late = 0; late < 2; late++) {
            Resultat<Courrier> lettre = RedactionCourrier.rediger(
                    demande,
                    ordre(TypeCourrier.de(type).orElseThrow(), last.plusDays(late))
                            .faitLe(last.minusDays(1))
                            .avis(
                                    decision == null
                                            ? null
                                            : new Avis(
                                                    decision,
                                                    decision == Decision.ATTRIBUTION_RANG ? 2 : null,
                                                    decision == Decision.IRRECEVABILITE
                                                            ? "IRRRES"
                                                            : decision == Decision.NON_ATTRIBUTION ? "autre" : null))
                            .build());
            String text = texte(lettre);
            assertEquals(late == 0 ? List.of() : List.of("COURRIER_VALIDITE_ECHUE"), codes(lettre));
            assertTrue(words == null || text.contains(words), text);
            boolean decides = decision != null && decision != Decision.IRRECEVABILITE;
            assertEquals(late == 0 && decides, text.contains("valable jusqu’au 17 décembre 2016"), text);
            assertEquals(
                    late == 1 && decision != Decision.IRRECEVABILITE,
                    text.contains("[Renouveler votre demande] Sa validité a pris fin le 17 décembre 2016 : renouvelez"),
                    text);
        }
    }

    @Test
    void VALIDITE_no_receipt_calls_a_demande_valid_after_its_last_day() {
        Demande renewed = ACTIVE.toBuilder()
                .renouvellements(List.of(LocalDate.of(2016, 12, 5)))
                .build();
        LocalDate last = LocalDate.of(2017, 12, 5);
        assertEquals(
                List.of(),
                codes(RedactionCourrier.rediger(
                        renewed, ordre(TypeCourrier.RENOUVELLEMENT, last).build())));
        Resultat<Courrier> late = RedactionCourrier.rediger(
                renewed, ordre(TypeCourrier.RENOUVELLEMENT, last.plusDays(1)).build());
        assertEquals(List.of("COURRIER_RECU_ECHU"), codes(late));
        assertTrue(
                late.anomalies().get(0).message().contains("05/12/2017"),
                late.anomalies().get(0).message());
    }

    @Test
    void a_letter_without_a_fact_has_nothing_in_large_and_a_guichet_needs_an_address() {
        Demande marked = ACTIVE.toBuilder()
                .pieces(List.of(piece(CodePiece.of("RFR"), Exemples.DEPOT, MarquePiece.OBSOLETE)))
                .build();
        Resultat<Courrier> lettre = RedactionCourrier.rediger(
                marked,
                ordre(TypeCourrier.PIECES_ECARTEES, JOUR)
                        .guichet(new IdentiteGuichet(Exemples.MOSELIS, "MOSELIS", List.of()))
                        .build());
        assertNull(lettre.orElseThrow().repere());
        assertEquals(List.of("COURRIER_GUICHET_INCOMPLET"), codes(lettre));
        assertFalse(texte(lettre).contains("ci-dessus"));
    }
}
