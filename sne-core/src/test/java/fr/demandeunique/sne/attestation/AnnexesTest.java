package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnexesTest {
    private static final IdentiteGuichet MOSELIS =
            new IdentiteGuichet(Exemples.MOSELIS, "MOSELIS", List.of("1 place fictive", "57000 METZ"));
    private static final MentionsLocales LIEU = MentionsLocales.builder()
            .bailleurs(List.of("Bailleur fictif"))
            .dateSaisine("Vous pouvez la saisir à partir du 17 décembre 2017.")
            .adresseCommission("2 place fictive, 57000 METZ")
            .organismes(List.of("Association fictive"))
            .build();

    private static Attestation le(LocalDate date) {
        return le(Exemples.active(), date);
    }

    private static Attestation le(Demande demande, LocalDate date) {
        Demande old = demande.toBuilder()
                .dateDepot(date.minusMonths(6))
                .debutValidite(null)
                .etat(EtatDemande.ACTIVE)
                .radiation(null)
                .build();
        return RedactionAttestation.rediger(old, TypeAttestation.ENREGISTREMENT, date, MOSELIS, LIEU)
                .orElseThrow();
    }

    private static List<String> titres(Attestation attestation) {
        return attestation.annexes().stream().map(Mention::titre).toList();
    }

    /** Below the last list of pièces: once for all where the dossier is shared, and with the page of the code where there is one. */
    @Test
    @EprouveRegle("PIECES_SYSTEME")
    void how_a_piece_is_given_stands_below_the_last_list() {
        for (LocalDate jour : Bornes.de("PIECES_SYSTEME")) {
            String once = jour.isBefore(LocalDate.of(2015, 12, 31)) ? "" : "Une pièce ne se dépose qu’une fois.";
            for (boolean code : new boolean[] {false, true}) {
                List<String> last = Annexes.de(Exemples.active(), jour, code).stream()
                        .filter(one -> one.titre()
                                .equals("Pièces justificatives que le service instructeur peut vous demander"))
                        .findFirst()
                        .orElseThrow()
                        .paragraphes();
                String told = (once + (code ? " Joignez à vos pièces une copie de la page au QR code." : "")).strip();
                String end = last.get(last.size() - 1);
                assertEquals(
                        told.isEmpty() ? "•" : told, told.isEmpty() ? end.substring(0, 1) : end, jour + " " + code);
            }
        }
    }

    @Test
    @EprouveRegle("ATTESTATION_ANNEXES")
    void pieces_to_give_and_those_that_may_be_asked_for_are_joined() {
        for (LocalDate jour : Bornes.de("ATTESTATION_ANNEXES")) {
            assertEquals(
                    !jour.isBefore(LocalDate.of(2010, 5, 3)),
                    titres(le(jour)).contains("Pièces justificatives que le service instructeur peut vous demander"),
                    jour.toString());
        }
        List<Mention> annexes = le(LocalDate.of(2017, 2, 21)).annexes();
        assertEquals(
                List.of(
                        "☐ Avis d’imposition de l’avant-dernière année (2015), ou attestation équivalente – Demandeur, Anaïs EXEMPLE",
                        "☐ Copie de la carte d’identité ou du passeport en cours de validité (Union européenne, EEE, Suisse) – "
                                + "Anaïs EXEMPLE"),
                annexes.get(0).paragraphes());
        assertEquals(
                List.of("☑ Copie de la carte d’identité recto verso ou du passeport, même périmés – Demandeur"),
                annexes.get(1).paragraphes());
        assertTrue(annexes.get(2).paragraphes().stream().anyMatch(one -> one.startsWith("• Salarié\u00a0: bulletins")));
    }

    /** Before the list of 24/07/2013 no other pièce than the paper of identity is named (R441-2-3). */
    @Test
    void a_letter_from_before_the_first_list_names_no_other_piece() {
        LocalDate first = LocalDate.of(2013, 7, 24);
        assertTrue(titres(le(first)).contains("Pièces justificatives à fournir"));
        List<Mention> before = le(first.minusDays(1)).annexes();
        assertEquals(
                List.of(
                        "Pièces justificatives déjà au dossier",
                        "Pièces justificatives que le service instructeur peut vous demander",
                        "Vos données personnelles"),
                before.stream().map(Mention::titre).toList());
        assertEquals(
                List.of(
                        "Le service qui instruit votre demande peut vous demander d’autres pièces\u202f; la liste n’en est pas "
                                + "encore arrêtée."),
                before.get(1).paragraphes());
    }

    @Test
    void of_pieces_that_prove_the_same_thing_one_is_asked_for_and_the_one_that_is_there_is_named() {
        LocalDate jour = LocalDate.of(2019, 2, 21);
        Demande unknown = Exemples.active().toBuilder()
                .demandeur(Exemples.active().demandeur().toBuilder()
                        .identite(i -> i.nationalite(null))
                        .build())
                .pieces(List.of())
                .build();
        String identity = le(unknown, jour).annexes().get(0).paragraphes().get(0);
        assertTrue(
                identity.startsWith("☐ Une seule de ces pièces\u00a0: Copie de la carte d’identité recto verso"),
                identity);
        assertTrue(identity.contains("\u202f; ou "), identity);
        Demande given = unknown.toBuilder()
                .pieces(List.of(PieceJustificative.builder()
                        .code(CodePiece.IDENTITE_FRANCAISE)
                        .deposeeLe(jour)
                        .build()))
                .build();
        assertEquals(
                List.of("☑ Copie de la carte d’identité recto verso ou du passeport, même périmés – Demandeur"),
                le(given, jour).annexes().stream()
                        .filter(one -> one.titre().equals("Pièces justificatives déjà au dossier"))
                        .findFirst()
                        .orElseThrow()
                        .paragraphes());
    }

    @Test
    @EprouveRegle("TRAITEMENT_FINALITES")
    void what_becomes_of_the_data_is_told_since_there_is_a_national_register() {
        for (LocalDate jour : Bornes.de("TRAITEMENT_FINALITES")) {
            assertEquals(
                    !jour.isBefore(LocalDate.of(2011, 3, 28)),
                    titres(le(jour)).contains("Vos données personnelles"),
                    jour.toString());
        }
    }

    @Test
    @EprouveRegle("ATTESTATION_ETAPES")
    void the_next_steps_are_joined_from_08_05_2017() {
        for (LocalDate jour : Bornes.de("ATTESTATION_ETAPES")) {
            assertEquals(
                    !jour.isBefore(LocalDate.of(2017, 5, 8)), titres(le(jour)).contains("Les prochaines étapes"));
        }
    }

    @Test
    @EprouveRegle("ATTESTATION_ORGANISMES")
    void bodies_of_L365_2_are_named_from_27_03_2014() {
        for (LocalDate jour : Bornes.de("ATTESTATION_ORGANISMES")) {
            boolean named = le(jour).mentions().stream()
                    .flatMap(one -> one.paragraphes().stream())
                    .anyMatch(line -> line.contains("Association fictive"));
            assertEquals(!jour.isBefore(LocalDate.of(2014, 3, 27)), named, jour.toString());
        }
    }

    @Test
    @EprouveRegle({"ATTESTATION_CONTENU", "ATTESTATION_SUIVI"})
    void the_letter_holds_the_mentions_of_its_day() {
        for (String code : List.of("ATTESTATION_CONTENU", "ATTESTATION_SUIVI")) {
            for (LocalDate jour : Bornes.de(code)) {
                int expected =
                        jour.isBefore(LocalDate.of(2010, 5, 3)) ? 0 : jour.isBefore(LocalDate.of(2015, 5, 14)) ? 8 : 9;
                assertEquals(expected, MentionExigee.exigees(jour).size(), jour.toString());
                assertEquals(List.of(), MentionExigee.controler(le(jour)).anomalies());
                boolean updating = le(jour).mentions().stream()
                        .flatMap(one -> one.paragraphes().stream())
                        .anyMatch(line -> line.contains("Signalez tout changement"));
                assertEquals(!jour.isBefore(LocalDate.of(2017, 5, 8)), updating, "h: keeping up to date");
            }
        }
    }

    @Test
    void a_letter_from_elsewhere_that_lacks_mentions_is_told_which() {
        LocalDate jour = LocalDate.of(2017, 2, 21);
        Attestation bare = new Attestation(
                TypeAttestation.ENREGISTREMENT,
                jour,
                Exemples.NUMERO,
                "Attestation",
                List.of("MOSELIS"),
                List.of("Jean EXEMPLE"),
                List.of(new Mention("", List.of("Bonjour"))),
                List.of(),
                null);
        assertEquals(
                List.of("a", "b", "c", "d", "e", "f", "g", "h", "i"),
                MentionExigee.controler(bare).anomalies().stream()
                        .map(one -> one.parametres().get("mention").substring(0, 1))
                        .toList());
    }

    @Test
    void what_is_asked_for_only_on_request_is_not_among_what_is_to_be_given() {
        List<Mention> annexes =
                le(DemandePleine.demande(), LocalDate.of(2017, 5, 8)).annexes();
        assertEquals(
                List.of(
                        "Pièces justificatives à fournir",
                        "Pièces justificatives que le service instructeur peut vous demander",
                        "Les prochaines étapes",
                        "Vos données personnelles"),
                annexes.stream().map(Mention::titre).toList());
        for (String line : annexes.get(0).paragraphes()) {
            assertFalse(annexes.get(1).paragraphes().contains(line), line);
        }
        assertEquals(3, annexes.get(2).paragraphes().size());
    }

    /** The certificate of pregnancy is of nobody in particular: it is marked itself. */
    @Test
    void a_piece_of_the_household_that_is_in_the_dossier_is_said_to_be_there() {
        String certificate = "Enfant attendu\u00a0: certificat de grossesse de plus de 12 semaines";
        LocalDate jour = LocalDate.of(2017, 2, 21);
        Demande expecting = Exemples.active().toBuilder()
                .naissancesPrevues(DemandePleine.demande().naissancesPrevues())
                .build();
        Demande given = expecting.toBuilder()
                .pieces(List.of(PieceJustificative.builder()
                        .code(CodePiece.GROSSESSE)
                        .deposeeLe(jour)
                        .build()))
                .build();
        assertTrue(le(expecting, jour).annexes().get(2).paragraphes().contains("• " + certificate));
        assertTrue(le(given, jour).annexes().get(1).paragraphes().contains("☑ " + certificate));
        assertTrue(le(given, jour).annexes().stream()
                .noneMatch(one -> one.paragraphes().contains("• " + certificate)));
    }

    @Test
    void each_mention_is_looked_for_by_itself() {
        Attestation full = le(LocalDate.of(2017, 2, 21));
        assertEquals(List.of(), absentes(full, full.expediteur(), full.destinataire(), full.mentions()));
        assertEquals(List.of("a"), absentes(full, full.expediteur(), List.of("Jean EXEMPLE"), full.mentions()));
        assertEquals(List.of("b"), absentes(full, List.of("MOSELIS"), full.destinataire(), full.mentions()));
        for (int i = 0; i < full.mentions().size(); i++) {
            Mention one = full.mentions().get(i);
            List<Mention> rest = new ArrayList<>(full.mentions());
            rest.remove(one);
            String expected = switch (one.titre()) {
                case "" -> "c,d";
                case "Bailleurs de votre secteur" -> "e";
                case "Commission de médiation" -> "f,g";
                case "Durée de validité et renouvellement" -> "h";
                case "Suivre votre demande" -> "i";
                default -> "";
            };
            assertEquals(
                    expected,
                    String.join(",", absentes(full, full.expediteur(), full.destinataire(), rest)),
                    one.titre());
            rest.add(new Mention(one.titre(), List.of()));
            assertEquals(
                    expected,
                    String.join(",", absentes(full, full.expediteur(), full.destinataire(), rest)),
                    one.titre() + " without a word");
        }
        List<Mention> undated = full.mentions().stream()
                .map(one -> one.titre().equals("Commission de médiation")
                        ? new Mention(one.titre(), one.paragraphes().subList(0, 1))
                        : one)
                .toList();
        assertEquals(List.of("g"), absentes(full, full.expediteur(), full.destinataire(), undated));
    }

    private static List<String> absentes(
            Attestation full, List<String> expediteur, List<String> destinataire, List<Mention> mentions) {
        var one = new Attestation(
                full.type(),
                full.date(),
                full.numero(),
                full.titre(),
                expediteur,
                destinataire,
                mentions,
                full.recapitulatif(),
                full.codeQr());
        return MentionExigee.controler(one).anomalies().stream()
                .peek(found -> assertEquals("CCH", found.source().texte().substring(0, 3)))
                .map(found -> found.parametres().get("mention"))
                .peek(said -> assertEquals(
                        MentionExigee.valueOf(said.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                                .libelle(),
                        said.substring(3)))
                .map(said -> said.substring(0, 1))
                .toList();
    }

    @Test
    @EprouveRegle("ATTESTATION_TITRE")
    void the_title_is_regional_in_Ile_de_France_only() {
        Demande paris = Exemples.active().toBuilder()
                .numeroUnique(fr.demandeunique.sne.numero.NumeroUnique.parse("111 0318 000001 G1104"))
                .build();
        for (LocalDate jour : Bornes.de("ATTESTATION_TITRE")) {
            assertEquals(
                    "Attestation d’enregistrement régional d’une\u00a0demande de logement locatif social",
                    le(paris, jour).titre());
            assertEquals(
                    "Attestation d’enregistrement départemental d’une\u00a0demande de logement locatif social",
                    le(jour).titre());
        }
    }
}
