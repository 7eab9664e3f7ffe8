package fr.demandeunique.sne.pdf.sceau;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A trust list. */
class ListeConfianceTest {
    private static final KeyPair ONE = SceauTest.paire("Ed25519");
    private static final KeyPair OTHER = SceauTest.paire("secp256r1");
    private static final String PEM_ONE =
            SceauTest.pem("PUBLIC KEY", ONE.getPublic().getEncoded());
    private static final String PEM_OTHER =
            SceauTest.pem("PUBLIC KEY", OTHER.getPublic().getEncoded());
    private static final String HEAD = ListeConfiance.FORMAT + "\n";

    private static Sceau sceau(KeyPair keys) {
        return Sceau.of(keys.getPrivate(), keys.getPublic()).orElseThrow();
    }

    private static String texte(KeyPair keys, LocalDate day) {
        return sceau(keys)
                .texte(new Attestation(
                        TypeAttestation.ENREGISTREMENT,
                        day,
                        NumeroUnique.parse("057121507390310691"),
                        "Attestation",
                        List.of("Guichet"),
                        List.of("Zoé EXEMPLE"),
                        List.of(),
                        List.of(),
                        null));
    }

    private static Verification verification(String list, KeyPair keys, String day) {
        return Verificateur.of(CleSceau.parse(list).orElseThrow()).texte(texte(keys, LocalDate.parse(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, CLE_INCONNUE, HORS_PERIODE",
        "2026-01-01, AUTHENTIQUE,",
        "2026-12-31, AUTHENTIQUE,",
        "2027-01-01, CLE_INCONNUE, HORS_PERIODE",
    })
    void trusts_a_key_from_its_first_day_to_its_last_by_the_day_of_the_attestation(
            String day, Verdict verdict, RaisonVerdict raison) {
        String list = "\uFEFF" + HEAD + "\n# 2026\nemetteur: Office d’Exemple\ndu: 2026-01-01\nau: 2026-12-31\n"
                + PEM_ONE + "du: 2027-01-01\n" + PEM_OTHER;
        Verification found = verification(list.replace("\n", "\r\n"), ONE, day);
        assertEquals(verdict, found.verdict());
        assertEquals(raison, found.raison());
        assertEquals("Office d’Exemple", found.emetteur());
        // The next key begins where this one ends.
        assertEquals(
                raison == RaisonVerdict.HORS_PERIODE && day.startsWith("2027")
                        ? Verdict.AUTHENTIQUE
                        : Verdict.CLE_INCONNUE,
                verification(list, OTHER, day).verdict());
    }

    @Test
    void trusts_a_revoked_key_for_no_day_even_where_it_is_given_again_without_that() {
        String list = HEAD + "au: 2026-12-31\nrevoquee: oui\n" + PEM_ONE;
        assertEquals(
                RaisonVerdict.REVOQUEE, verification(list, ONE, "2020-01-01").raison());
        assertEquals(Verdict.CLE_INCONNUE, verification(list, ONE, "2020-01-01").verdict());
        List<CleSceau> both = List.of(
                CleSceau.parse(PEM_ONE).orElseThrow().get(0),
                CleSceau.parse(list).orElseThrow().get(0));
        assertEquals(
                RaisonVerdict.REVOQUEE,
                Verificateur.of(both)
                        .texte(texte(ONE, LocalDate.of(2020, 1, 1)))
                        .raison());
        assertEquals(
                RaisonVerdict.HORS_LISTE,
                verification(list, OTHER, "2020-01-01").raison());
    }

    @Test
    void takes_issuer_and_days_of_a_certificate_unless_it_says_otherwise_itself() throws IOException {
        String pem;
        try (InputStream in =
                Objects.requireNonNull(ListeConfianceTest.class.getResourceAsStream("p256-certificat.pem"))) {
            pem = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
        Sceau sceau = Sceau.parse(pem).orElseThrow();
        CleSceau cle = CleSceau.parse(pem).orElseThrow().get(0);
        assertEquals("Essai", cle.emetteur());
        assertEquals(RaisonVerdict.HORS_PERIODE, cle.refus(LocalDate.of(2017, 2, 21)));
        String certificate = pem.substring(pem.indexOf("-----BEGIN CERTIFICATE"));
        CleSceau listed = CleSceau.parse(HEAD + "emetteur: Autre\ndu: 2016-01-01\n" + certificate)
                .orElseThrow()
                .get(0);
        assertEquals("Autre", listed.emetteur());
        assertEquals(null, listed.refus(LocalDate.of(2017, 2, 21)));
        assertEquals(sceau.cle(), listed);
    }

    private static String ligne(String list) {
        Resultat<List<CleSceau>> refused = CleSceau.parse(list);
        var one = refused.anomalies().get(0);
        return one.code() + " " + one.parametres().get("ligne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "révoquee: oui",
                "revoquee: non",
                "revoquee:",
                "du: 2026-13-01",
                "du:",
                "du: 2026-01-01\ndu: 2026-01-01",
                "x",
                "revoquee oui"
            })
    void with_a_line_that_says_nothing_known_is_refused_a_slip_must_not_make_a_key_trusted(String slip) {
        String code = ligne(HEAD + "emetteur: A\n" + slip + "\n" + PEM_ONE);
        assertEquals("SCEAU_LISTE_ILLISIBLE", code.substring(0, code.indexOf(' ')));
    }

    @ParameterizedTest
    @CsvSource({
        "au: 2026-12-31, 2026-12-31, AUTHENTIQUE", "au: 2026-12-31, 2027-01-01, CLE_INCONNUE",
        "au: 2026-12-31, 1990-01-01, AUTHENTIQUE", "du: 2026-01-01, 2025-12-31, CLE_INCONNUE",
        "du: 2026-01-01, 2099-01-01, AUTHENTIQUE"
    })
    void limits_a_key_by_one_day_alone(String line, String day, Verdict verdict) {
        assertEquals(
                verdict, verification(HEAD + line + "\n" + PEM_ONE, ONE, day).verdict());
    }

    @Test
    void tells_the_line_of_the_key_whose_day_is_none() {
        assertEquals("SCEAU_LISTE_ILLISIBLE 3", ligne(HEAD + "du: 2026-13-01\n" + PEM_ONE + PEM_OTHER));
    }

    @Test
    void is_read_to_its_end_words_without_key_a_key_twice_another_version() {
        assertEquals("SCEAU_LISTE_ILLISIBLE 6", ligne(HEAD + PEM_ONE + "au: 2026-01-01\n" + "du: 2025-01-01"));
        assertEquals("SCEAU_LISTE_ILLISIBLE 5", ligne(HEAD + PEM_ONE + PEM_ONE));
        assertEquals("SCEAU_LISTE_ILLISIBLE 1", ligne("format: sne-confiance/2\n" + PEM_ONE));
        assertEquals("SCEAU_LISTE_ILLISIBLE 1", ligne(HEAD));
        assertEquals("SCEAU_CLE_ILLISIBLE null", ligne(HEAD + PEM_ONE.substring(0, 60)));
    }
}
