package fr.demandeunique.sne.controle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a report, and the result that is made of it, say to who asks. */
class RapportTest {
    private static final Anomalie ERREUR = Anomalie.erreur("TYPE_LOGEMENT_ABSENT", "/logementRecherche/types");
    private static final Anomalie DOUTE = Anomalie.avertissement("DOUBLON_SOUPCON", "/demandeur");

    @Test
    void only_an_error_makes_a_report_fail() {
        assertTrue(Rapport.vide().conforme());
        assertTrue(new Rapport(List.of(DOUTE)).conforme());
        assertFalse(new Rapport(List.of(DOUTE, ERREUR)).conforme());
    }

    @Test
    void errors_and_warnings_are_told_apart_in_their_order() {
        var both = new Rapport(List.of(DOUTE, ERREUR, DOUTE.sous("/demandes/3")));
        assertEquals(List.of(ERREUR), both.erreurs());
        assertEquals(List.of(DOUTE, DOUTE.sous("/demandes/3")), both.avertissements());
        assertEquals("/demandes/3/demandeur", both.avertissements().get(1).chemin());
    }

    @Test
    void one_report_after_another_holds_what_both_hold() {
        var one = new Rapport(List.of(ERREUR), List.of(DOUTE));
        var other = new Rapport(List.of(DOUTE), List.of(ERREUR));
        assertEquals(new Rapport(List.of(ERREUR, DOUTE), List.of(DOUTE, ERREUR)), one.puis(other));
        assertEquals(List.of(), Rapport.vide().anomalies());
    }

    @Test
    void a_result_is_accepted_with_its_warnings_or_refused_with_all() {
        var warned = Resultat.selon(new Rapport(List.of(DOUTE)), () -> "fait");
        assertTrue(warned.estAccepte());
        assertEquals(List.of(DOUTE), warned.anomalies());
        assertEquals("fait", warned.orElseThrow());
        var refused = Resultat.selon(new Rapport(List.of(DOUTE, ERREUR)), () -> "fait");
        assertFalse(refused.estAccepte());
        assertEquals(List.of(DOUTE, ERREUR), refused.anomalies());
        assertEquals("fait", Resultat.accepte("fait").orElseThrow());
        assertEquals(List.of(), Resultat.accepte("fait").anomalies());
    }

    @Test
    void an_anomaly_has_the_source_of_the_day_and_becomes_a_warning_once_accepted() {
        LocalDate day = LocalDate.of(2017, 2, 21);
        assertEquals(
                Reglement.regle("DOUBLONS_ETAT_CIVIL", LocalDate.of(2025, 1, 1))
                        .orElseThrow()
                        .source(),
                DOUTE.selon("DOUBLONS_ETAT_CIVIL", LocalDate.of(2025, 1, 1)).source());
        assertNull(DOUTE.selon("REGLE_INCONNUE", day).source());
        assertEquals(Gravite.AVERTISSEMENT, ERREUR.enAvertissement().gravite());
        assertEquals(ERREUR.code(), ERREUR.enAvertissement().code());
    }

    @Test
    void unknown_members_show_their_number_alone() {
        assertEquals("AutresMembres[0]", AutresMembres.aucun().toString());
        assertEquals("AutresMembres[1]", new AutresMembres(Map.of("surnom", "Nono")).toString());
    }
}
