package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.attestation.RemiseAttestation.Basculement;
import fr.demandeunique.sne.attestation.RemiseAttestation.Evenement;
import fr.demandeunique.sne.attestation.RemiseAttestation.Expediteur;
import fr.demandeunique.sne.attestation.RemiseAttestation.Origine;
import fr.demandeunique.sne.attestation.RemiseAttestation.Remise;
import fr.demandeunique.sne.attestation.RemiseAttestation.Voie;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemiseAttestationTest {
    private static final Basculement LE_10_AVRIL = new Basculement(LocalDate.of(2017, 4, 10));

    private static Remise remise(Evenement evenement, LocalDate jour, Origine origine, boolean courriel) {
        return RemiseAttestation.de(evenement, jour, jour, origine, courriel, LE_10_AVRIL)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "CREATION, 2017-04-09, GUICHET, true, GUICHET, GUICHET, 2017-04-09",
        "CREATION, 2017-04-10, GUICHET, true, COURRIER_NATIONAL, SYSTEME, 2017-04-11",
        "CREATION, 2017-04-11, GUICHET, false, COURRIER_NATIONAL, SYSTEME, 2017-04-12",
        "RENOUVELLEMENT, 2017-04-10, GUICHET, true, COURRIER_NATIONAL, SYSTEME, 2017-04-11",
        "CREATION, 2017-04-10, PORTAIL, true, COURRIEL, SYSTEME, 2017-04-11",
        "RENOUVELLEMENT, 2017-12-31, PORTAIL, true, COURRIEL, SYSTEME, 2018-01-01",
        "CREATION, 2017-04-10, PORTAIL, false, COURRIER_NATIONAL, SYSTEME, 2017-04-11",
        "CREATION, 2017-04-09, PORTAIL, false, GUICHET, SYSTEME, 2017-04-09"
    })
    @EprouveRegle("ATTESTATION_ENVOI_NATIONAL")
    void the_national_level_posts_from_the_day_configured(
            Evenement evenement,
            LocalDate jour,
            Origine origine,
            boolean courriel,
            Voie voie,
            Expediteur expediteur,
            LocalDate envoi) {
        Remise remise = remise(evenement, jour, origine, courriel);
        assertEquals(voie, remise.voie());
        assertEquals(expediteur, remise.expediteur());
        assertEquals(envoi, remise.envoiLe());
    }

    @Test
    @EprouveRegle("ATTESTATION_ENVOI_NATIONAL")
    void guichets_are_told_a_fortnight_before() {
        assertEquals(Optional.of(LocalDate.of(2017, 3, 26)), LE_10_AVRIL.annonce());
        assertEquals(Optional.empty(), Basculement.aucun().annonce());
        for (LocalDate jour : Bornes.de("ATTESTATION_ENVOI_NATIONAL")) {
            assertFalse(LE_10_AVRIL.fait(jour), "announced, not done yet");
            assertFalse(Basculement.aucun().fait(jour));
        }
    }

    @Test
    @EprouveRegle("ATTESTATION_EN_LIGNE")
    void the_system_answers_for_what_is_filed_online_from_14_05_2015() {
        for (LocalDate jour : Bornes.de("ATTESTATION_EN_LIGNE")) {
            boolean system = !jour.isBefore(LocalDate.of(2015, 5, 14));
            Remise remise = remise(Evenement.CREATION, jour, Origine.PORTAIL, true);
            assertEquals(system ? Expediteur.SYSTEME : Expediteur.GUICHET, remise.expediteur());
            assertEquals(system ? Voie.COURRIEL : Voie.GUICHET, remise.voie());
        }
    }

    @Test
    void a_modification_gives_none() {
        for (Origine origine : Origine.values()) {
            LocalDate jour = LocalDate.of(2018, 1, 15);
            assertEquals(
                    Optional.empty(),
                    RemiseAttestation.de(Evenement.MODIFICATION, jour, jour, origine, true, LE_10_AVRIL));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-10, 2017-04-10, 2017-05-10, true",
        "2017-05-09, 2017-04-10, 2017-05-10, false",
        "2017-05-08, 2017-04-10, 2017-05-10, false",
        "2010-05-02, 2010-04-03, 2010-05-03, false",
        "2010-05-03, 2010-04-03, 2010-05-03, false",
        "2010-05-04, 2010-04-03, 2010-05-03, true"
    })
    @EprouveRegle("ATTESTATION_DELAI")
    void one_month_from_the_depot(LocalDate jour, LocalDate depot, LocalDate auPlusTard, boolean tardive) {
        Remise remise = RemiseAttestation.de(Evenement.CREATION, jour, depot, Origine.GUICHET, true, LE_10_AVRIL)
                .orElseThrow();
        assertEquals(auPlusTard, remise.auPlusTard());
        assertEquals(tardive, remise.tardive());
    }

    @Property(tries = 300)
    void it_leaves_the_day_itself_or_the_day_after(
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate jour,
            @ForAll Origine origine,
            @ForAll boolean courriel) {
        Remise remise = remise(Evenement.RENOUVELLEMENT, jour, origine, courriel);
        assertTrue(remise.envoiLe().equals(jour) || remise.envoiLe().equals(jour.plusDays(1)));
        assertFalse(remise.tardive());
        assertEquals(TypeAttestation.RENOUVELLEMENT, remise.type());
    }
}
