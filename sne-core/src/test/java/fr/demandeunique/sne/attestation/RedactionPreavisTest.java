package fr.demandeunique.sne.attestation;

import static fr.demandeunique.sne.Dites.codes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.attestation.LettrePreavis.Forme;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionPreavisTest {
    private static final IdentiteGuichet MOSELIS =
            new IdentiteGuichet(Exemples.MOSELIS, "MOSELIS", List.of("1 place fictive", "57000 METZ"));

    private static Resultat<LettrePreavis> rediger(Demande demande, Forme forme, LocalDate date) {
        return RedactionPreavis.rediger(demande, forme, date, MOSELIS, "www.exemple.fr");
    }

    private static String texte(LettrePreavis lettre) {
        return lettre.mentions().stream()
                .flatMap(one -> one.paragraphes().stream())
                .collect(Collectors.joining("\n"))
                .replace('\u00a0', ' ');
    }

    @Test
    void the_letter_says_when_the_demande_ends_and_what_happens_else() {
        LettrePreavis lettre = rediger(Exemples.active(), Forme.SIMPLE, LocalDate.of(2016, 11, 10))
                .orElseThrow();
        for (String expected : List.of(
                "057 1215 073903 10691",
                "déposée le 17 décembre 2015",
                "valable jusqu’au 17 décembre 2016",
                "n’importe quel guichet enregistreur",
                "en ligne : www.exemple.fr",
                "radiée le 17 janvier 2017",
                "jusqu’au 17 juin 2017")) {
            assertTrue(texte(lettre).contains(expected), expected);
        }
        assertEquals("Monsieur Jean-Noël EXEMPLE", lettre.destinataire().get(0));
        assertEquals("", lettre.mentionEnvoi());
        assertEquals("10 novembre 2016", lettre.dateEnLettres());
        assertFalse(lettre.toString().contains("EXEMPLE") || lettre.toString().contains("073903"));
    }

    @Test
    void the_letter_with_accuse_de_reception_says_so_above_the_address() {
        assertEquals(
                "Lettre recommandée avec accusé de réception",
                rediger(Exemples.active(), Forme.ACCUSE_RECEPTION, LocalDate.of(2016, 11, 15))
                        .orElseThrow()
                        .mentionEnvoi());
    }

    @ParameterizedTest
    @CsvSource({"2015-05-13, false", "2015-05-14, true", "2015-05-15, true"})
    void renewing_online_is_written_from_14_05_2015(LocalDate date, boolean expected) {
        Demande old = Exemples.active().toBuilder()
                .dateDepot(LocalDate.of(2014, 7, 1))
                .build();
        assertEquals(
                expected, texte(rediger(old, Forme.SIMPLE, date).orElseThrow()).contains("en ligne"));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-11-16,",
        "2016-11-17,",
        "2016-11-18, PREAVIS_TARDIF",
        "2016-12-17, PREAVIS_TARDIF",
        "2016-12-18, PREAVIS_APRES_EXPIRATION"
    })
    void PREAVIS_one_month_at_least_before_the_expiry(LocalDate date, String expected) {
        assertEquals(
                expected == null ? List.of() : List.of(expected),
                codes(rediger(Exemples.active(), Forme.SIMPLE, date)));
    }

    @Test
    @EprouveRegle("PREAVIS")
    void each_version_of_the_law_is_cited_on_its_days() {
        for (LocalDate jour : Bornes.de("PREAVIS")) {
            Demande expiring = Exemples.active().toBuilder()
                    .dateDepot(jour.minusMonths(11).minusDays(10))
                    .build();
            String version = rediger(expiring, Forme.SIMPLE, jour).anomalies().stream()
                    .filter(one -> one.code().equals("PREAVIS_TARDIF"))
                    .findFirst()
                    .map(Anomalie::source)
                    .map(SourceJuridique::version)
                    .orElse(null);
            assertEquals(
                    jour.isBefore(LocalDate.of(2010, 5, 3))
                            ? null
                            : jour.isBefore(LocalDate.of(2012, 1, 1))
                                    ? "2010-05-03"
                                    : jour.isBefore(LocalDate.of(2015, 5, 14))
                                            ? "2012-01-01"
                                            : jour.isBefore(LocalDate.of(2017, 5, 8)) ? "2015-05-14" : "2017-05-08",
                    version,
                    jour.toString());
        }
    }

    @Test
    void refusals_say_why() {
        LocalDate date = LocalDate.of(2016, 11, 10);
        assertEquals(List.of("PREAVIS_SANS_NUMERO"), codes(rediger(Exemples.couple(), Forme.SIMPLE, date)));
        Demande radiee = Exemples.active().toBuilder().etat(EtatDemande.RADIEE).build();
        assertEquals(List.of("PREAVIS_NON_ACTIVE"), codes(rediger(radiee, Forme.SIMPLE, date)));
        Demande sansDepot = Exemples.active().toBuilder().dateDepot(null).build();
        assertEquals(List.of("DATE_DEPOT_ABSENTE"), codes(rediger(sansDepot, Forme.SIMPLE, date)));
    }
}
