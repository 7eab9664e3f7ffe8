package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.dalo.DelaiAnormal;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.reglement.Certitude;
import fr.demandeunique.sne.reglement.Periode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MentionsLocalesTest {
    private static final MentionsLocales LIEU = MentionsLocales.builder()
            .delais(List.of(delai("57", 1, 3, "P2Y"), delai("57", 4, null, "P30M"), delai("974", 1, null, "P5Y")))
            .build();

    private static DelaiAnormal delai(String departement, int least, Integer most, String duree) {
        return new DelaiAnormal(
                departement, least, most, Period.parse(duree), Periode.toujours(), Certitude.L, "arrêté d’essai");
    }

    private static Optional<String> saisine(MentionsLocales lieu, String commune, TypeLogement... types) {
        Demande demande = Exemples.active().toBuilder()
                .logementRecherche(LogementRecherche.builder()
                        .communes(List.of(commune))
                        .types(List.of(types))
                        .build())
                .build();
        return lieu.saisine(demande, Exemples.DEPOT).map(one -> one.substring(0, one.indexOf(" si aucune")));
    }

    @Test
    void the_delay_is_that_of_the_size_and_of_the_departement() {
        String lead = "Vous pouvez aussi la saisir à compter du ";
        assertEquals(Optional.of(lead + "17 décembre 2017"), saisine(LIEU, "57463", TypeLogement.T3));
        assertEquals(Optional.of(lead + "17 juin 2018"), saisine(LIEU, "57463", TypeLogement.T4));
        assertEquals(Optional.of(lead + "17 juin 2018"), saisine(LIEU, "57463", TypeLogement.T6_ET_PLUS));
        assertEquals(Optional.of(lead + "17 décembre 2017"), saisine(LIEU, "57463", TypeLogement.CHAMBRE));
        assertEquals(
                Optional.of(lead + "17 juin 2018"),
                saisine(LIEU, "57463", TypeLogement.T4, TypeLogement.T2),
                "the last of several");
        assertEquals(Optional.of(lead + "17 décembre 2020"), saisine(LIEU, "97411", TypeLogement.T3));
        assertEquals(Optional.empty(), saisine(LIEU, "54395", TypeLogement.T3));
        assertEquals(Optional.empty(), saisine(LIEU, "57463"));
    }

    @Test
    void a_sentence_that_is_given_stands_for_the_delays() {
        Demande bare = Exemples.active().toBuilder().logementRecherche(null).build();
        assertEquals(Optional.empty(), LIEU.saisine(bare, Exemples.DEPOT));
        assertEquals(
                Optional.of("À saisir demain."),
                LIEU.toBuilder().dateSaisine("À saisir demain.").build().saisine(bare, Exemples.DEPOT));
    }

    @Test
    void known_delays_leave_no_warning_of_mention_g() {
        var guichet = new IdentiteGuichet(Exemples.MOSELIS, "MOSELIS", List.of("1 place fictive", "57000 METZ"));
        var known = LIEU.toBuilder()
                .bailleurs(List.of("Bailleur fictif"))
                .adresseCommission("2 place fictive, 57000 METZ")
                .build();
        Resultat<Attestation> written = RedactionAttestation.rediger(
                Exemples.active(), TypeAttestation.ENREGISTREMENT, LocalDate.of(2016, 1, 4), guichet, known);
        assertEquals(List.of(), written.anomalies());
        assertTrue(written.orElseThrow().mentions().stream()
                .flatMap(one -> one.paragraphes().stream())
                .anyMatch(one -> one.startsWith("Vous pouvez aussi la saisir à compter du 17 juin 2018")));
    }
}
