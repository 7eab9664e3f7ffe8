package fr.demandeunique.sne.echange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Commission;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.echange.EvenementPartage.Edition;
import fr.demandeunique.sne.echange.EvenementPartage.Nature;
import fr.demandeunique.sne.echange.UsagePartage.Faits;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a refused exchange says, and which events of the shared management count. */
class EchangeLimitesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final CodeGuichet AUTRE = CodeGuichet.parse("G1104");

    private static List<String> codes(Rapport rapport) {
        return rapport.anomalies().stream().map(Dites::code).toList();
    }

    private static Mouvement mouvement(TypeFichier type, String instant, CodeGuichet auteur) {
        return new Mouvement(type, Exemples.NUMERO, Instant.parse(instant), auteur);
    }

    @Test
    void an_event_without_an_author_is_refused_and_names_are_kept_without_the_spaces_around() {
        LocalDate jour = LocalDate.of(2015, 5, 14);
        Resultat<EvenementPartage> anonymous =
                EvenementPartage.enregistrer(Nature.TRAITEMENT, jour.plusDays(1), " ", null, jour);
        assertEquals(
                List.of("EVENEMENT_FUTUR /date", "EVENEMENT_AUTEUR_ABSENT /auteur"),
                anonymous.anomalies().stream()
                        .map(one -> Dites.code(one) + " " + one.chemin())
                        .toList());
        assertTrue(anonymous.anomalies().stream()
                .allMatch(one -> one.source().citation().contains("R441-2-15")));
        EvenementPartage event = EvenementPartage.enregistrer(Nature.TRAITEMENT, jour, " bailleur ", "détail", jour)
                .orElseThrow();
        assertEquals(new EvenementPartage(Nature.TRAITEMENT, jour, "bailleur", "détail", jour, List.of()), event);
        assertEquals(
                new EvenementPartage(
                        Nature.TRAITEMENT, jour, "bailleur", "suite", jour, List.of(new Edition(jour, "COMED"))),
                event.editer("suite", " COMED ", jour).orElseThrow(),
                "the day of the event itself is not too early");
        assertEquals(
                List.of("EVENEMENT_EDITION_ANTERIEURE"),
                event.editer("suite", "COMED", jour.minusDays(1)).anomalies().stream()
                        .map(Dites::code)
                        .toList());
    }

    @Test
    void a_refused_transmission_says_which_day_or_kind_is_wrong() {
        LocalDate jour = LocalDate.of(2017, 2, 21);
        var copy = mouvement(TypeFichier.COPIE_NUMERIQUE, "2017-02-22T12:00:00Z", AUTRE);
        var day = new TransmissionQuotidienne(jour, List.of(copy), List.of());
        assertEquals("2017-02-20", parametre(day.controler(jour.minusDays(2), PARIS), "date"));
        assertEquals("2017-02-22", parametre(day.controler(jour.plusDays(1), PARIS), "date"));
        assertEquals(
                "TRANSMISSION_JOUR_REPETE",
                codes(day.controler(jour.plusDays(1), PARIS)).get(0));
        assertEquals(List.of("TRANSMISSION_AUTRE_JOUR", "TRANSMISSION_TYPE"), codes(day.controler(null, PARIS)));
        assertEquals(
                TypeFichier.COPIE_NUMERIQUE.toString(),
                day.controler(null, PARIS).anomalies().get(1).parametres().get("type"));
        assertEquals("2017-02-22", parametre(day.controlerEnvoi(jour.plusDays(2)), "limite"));
    }

    private static String parametre(Rapport rapport, String name) {
        return rapport.anomalies().get(0).parametres().get(name);
    }

    @Test
    void a_priority_is_told_by_the_demande_or_by_an_event_that_has_happened() {
        LocalDate jour = LocalDate.of(2017, 2, 21);
        var demande = Exemples.active();
        Faits none = new Faits(List.of(), List.of(), null);
        var unranked = new Commission.Avis(Commission.Decision.NON_ATTRIBUTION, null, "motif");
        assertEquals(Set.of(), UsagePartage.signaler(demande, new Faits(List.of(), List.of(unranked), null), jour));
        for (StatutDalo statut : List.of(StatutDalo.ACTIF, StatutDalo.of("CADUC"))) {
            var known = demande.toBuilder()
                    .dalo(InformationsDalo.builder().statut(statut).build())
                    .build();
            assertEquals(
                    statut == StatutDalo.ACTIF ? Set.of(UsagePartage.PRIORITE) : Set.of(),
                    UsagePartage.signaler(known, none, jour));
        }
        for (Nature nature : Nature.values()) {
            var event = new EvenementPartage(nature, jour, "COMED", null, jour, List.of());
            Faits told = new Faits(List.of(event), List.of(), null);
            boolean priority = nature == Nature.DECISION_DALO || nature == Nature.PRIORITE_RECONNUE;
            assertEquals(
                    priority ? Set.of(UsagePartage.PRIORITE) : Set.of(),
                    UsagePartage.signaler(demande, told, jour),
                    nature.name());
            assertEquals(Set.of(), UsagePartage.signaler(demande, told, jour.minusDays(1)), "not yet");
        }
    }
}
