package fr.demandeunique.sne.cycle;

import static fr.demandeunique.sne.Dites.codes;
import static fr.demandeunique.sne.Dites.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModificationTest {
    private static final LocalDate ENREGISTREMENT = LocalDate.of(2015, 12, 21);

    @Test
    void a_piece_added_loses_nothing_of_the_other_tabs() {
        Demande avant = Exemples.active();
        List<PieceJustificative> pieces = new ArrayList<>(avant.pieces());
        pieces.add(PieceJustificative.builder().code(CodePiece.AVIS_IMPOSITION).build());
        Demande apres = Modification.modifier(
                        avant,
                        avant.toBuilder().pieces(pieces).build(),
                        Exemples.MOSELIS,
                        LocalDate.of(2016, 1, 4),
                        false)
                .orElseThrow();
        assertEquals(2, apres.pieces().size());
        // The bug that version 4.1.7 of the SNE mended: the tab « Revenu fiscal » was lost.
        assertEquals(avant.demandeur(), apres.demandeur());
        assertEquals(
                avant.toBuilder()
                        .pieces(pieces)
                        .dateDerniereModification(LocalDate.of(2016, 1, 4))
                        .build(),
                apres);
    }

    @Test
    void MODIFICATION_never_extends_the_validity() {
        Demande avant = Exemples.active();
        Demande apres = Modification.modifier(
                        avant,
                        avant.toBuilder().precisions("Rez-de-chaussée").build(),
                        Exemples.MOSELIS,
                        LocalDate.of(2016, 12, 1),
                        false)
                .orElseThrow();
        assertEquals(Calendrier.de(avant, null), Calendrier.de(apres, null));
    }

    @Test
    void NUMERO_CONSERVE_a_modification_cannot_touch_what_the_register_keeps() {
        Demande avant = Exemples.active();
        refused(
                "MODIFICATION_INTERDITE",
                Modification.modifier(
                        avant,
                        avant.toBuilder().dateDepot(LocalDate.of(2015, 12, 1)).build(),
                        Exemples.MOSELIS,
                        ENREGISTREMENT,
                        false));
    }

    @Test
    void an_old_error_does_not_block_an_unrelated_correction() {
        Demande avant = Exemples.active().toBuilder().pieces(List.of()).build();
        var done = Modification.modifier(
                avant, avant.toBuilder().precisions("x").build(), Exemples.MOSELIS, ENREGISTREMENT, false);
        assertTrue(done.estAccepte());
        assertEquals(List.of("PIECE_IDENTITE_ABSENTE"), codes(done));
    }

    private static Resultat<Demande> situation(String situation, boolean sansConjoint, boolean dupliquee) {
        Demande avant = Exemples.active();
        var builder = avant.toBuilder()
                .demandeur(
                        avant.demandeur() == null
                                ? null
                                : avant.demandeur().toBuilder()
                                        .situationFamiliale(situation == null ? null : SituationFamiliale.of(situation))
                                        .build());
        return Modification.modifier(
                avant,
                (sansConjoint ? sansConjoint(builder) : builder).build(),
                Exemples.MOSELIS,
                LocalDate.of(2017, 2, 16),
                dupliquee);
    }

    /** One person less to house, too. */
    private static Demande.Builder sansConjoint(Demande.Builder builder) {
        LogementRecherche recherche = Exemples.active().logementRecherche();
        return builder.coTitulaires(List.of())
                .logementRecherche(
                        recherche == null
                                ? null
                                : recherche.toBuilder().nombrePersonnes(3).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "D", "S", "U", "V"})
    void SEPARATION_DUPLICATION_comes_before_the_situation_familiale(String situation) {
        refused("SEPARATION_DUPLIQUER_DABORD", situation(situation, false, false));
        assertTrue(situation(situation, false, true).estAccepte());
    }

    @Test
    @EprouveRegle("ETAT_CIVIL_GUICHET")
    void ETAT_CIVIL_GUICHET_a_name_is_changed_at_a_guichet_and_not_on_the_portal() {
        Bornes.verifier("ETAT_CIVIL_GUICHET", "2022-04-28 notice 51423 du formulaire 14069*05");
        LocalDate first = LocalDate.of(2022, 4, 28);
        Demande avant = Exemples.active();
        Demande apres = avant.toBuilder()
                .coTitulaires(List.of(avant.coTitulaires().get(0).toBuilder()
                        .identite(i -> i.nomNaissance("AUTRE"))
                        .build()))
                .build();
        CodeGuichet portal = CodeGuichet.PORTAIL_GRAND_PUBLIC;
        assertEquals(List.of(), etatCivil(avant, apres, portal, first.minusDays(1)));
        assertEquals(List.of("/coTitulaires/0"), etatCivil(avant, apres, portal, first));
        assertEquals(List.of("/coTitulaires/0"), etatCivil(avant, apres, portal, first.plusDays(1)));
        assertEquals(List.of(), etatCivil(avant, apres, CodeGuichet.parse("10691"), first));
        assertEquals(List.of(), etatCivil(avant, avant, portal, first));
    }

    private static List<String> etatCivil(Demande avant, Demande apres, CodeGuichet guichet, LocalDate jour) {
        return Modification.modifier(avant, apres, guichet, jour, false).anomalies().stream()
                .filter(one -> one.code().equals("MODIFICATION_ETAT_CIVIL"))
                .map(Anomalie::chemin)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"C, false, CO_TITULAIRE_ACCORD", "C, true,", "L, false, CO_TITULAIRE_ACCORD"})
    @EprouveRegle("SEPARATION_RETRAIT")
    void SEPARATION_RETRAIT_wants_the_consent_of_who_is_taken_off(String lien, boolean dupliquee, String code) {
        Bornes.verifier("SEPARATION_RETRAIT", "2014-03-27 fiche d’assistance Aatiko 43000045779");
        Demande one = Exemples.active();
        Demande avant = one.toBuilder()
                .coTitulaires(List.of(one.coTitulaires().get(0).toBuilder()
                        .lien(lien == null ? null : LienDemandeur.of(lien))
                        .build()))
                .build();
        Demande apres = avant.toBuilder().coTitulaires(List.of()).build();
        LocalDate jour = LocalDate.of(2017, 2, 21);
        List<String> found =
                Modification.modifier(avant, apres, CodeGuichet.parse("10691"), jour, dupliquee).anomalies().stream()
                        .map(Dites::code)
                        .filter(each -> each.startsWith("CO_TITULAIRE"))
                        .toList();
        assertEquals(code == null ? List.of() : List.of(code), found);
    }

    @Test
    void SEPARATION_DUPLICATION_cannot_be_dodged_by_removing_the_spouse_at_once() {
        refused("SEPARATION_DUPLIQUER_DABORD", situation("S", true, false));
        assertEquals(List.of("CO_TITULAIRE_RETIRE"), codes(situation("M", true, false)));
    }

    @Test
    void a_widowing_is_accepted_with_the_removal_of_the_spouse() {
        assertEquals(List.of(), codes(situation("V", true, false)));
    }

    @Test
    void a_refused_change_is_told_without_doubts_and_an_accepted_one_with_them() {
        Demande before = Exemples.active();
        Demande later = before.toBuilder()
                .logementActuel(
                        LogementActuel.builder().loyer(new BigDecimal("90000")).build())
                .build();
        assertTrue(codes(Modification.modifier(before, later, Exemples.MOSELIS, ENREGISTREMENT, false))
                .contains("LOYER_INVRAISEMBLABLE"));
        Demande refused =
                later.toBuilder().dateDepot(Exemples.DEPOT.minusDays(1)).build();
        assertEquals(
                List.of("MODIFICATION_INTERDITE"),
                codes(Modification.modifier(before, refused, Exemples.MOSELIS, ENREGISTREMENT, false)));
    }
}
