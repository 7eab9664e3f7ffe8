package fr.demandeunique.sne.guichet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.guichet.LiensDocumentation.Lien;
import fr.demandeunique.sne.guichet.MessageAssistance.Sujet;
import fr.demandeunique.sne.guichet.TicketNumerisation.Nature;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssistanceTest {
    private static final LocalDate BULLETIN = LocalDate.of(2017, 2, 21);

    private static List<String> codes(List<Anomalie> anomalies) {
        return anomalies.stream().map(Dites::code).toList();
    }

    @Test
    @EprouveRegle("CODE_GUICHET_ECHANGES")
    void the_code_of_the_guichet_is_given_as_five_characters_and_nothing_else() {
        Bornes.verifier("CODE_GUICHET_ECHANGES", "2017-02-21 bulletin SNE du 21/02/2017 6.1");
        Resultat<MessageAssistance> typed =
                MessageAssistance.rediger("10 691", Sujet.SUIVI_QUALITE, "Extraction", "Bonjour", BULLETIN);
        MessageAssistance message = typed.orElseThrow();
        assertEquals("Guichet 10691 – Suivi qualité\u00a0: Extraction", message.objet());
        assertTrue(message.corps().lines().toList().contains("10691"), message.corps());
        assertEquals(List.of("GUICHET_ESPACES"), codes(typed.anomalies()));
        assertTrue(typed.anomalies().get(0).message().endsWith("ramené à 10691."));
        assertEquals(
                List.of(),
                MessageAssistance.rediger("G1104", Sujet.AUTRE, "", "Bonjour", BULLETIN)
                        .anomalies());
        assertEquals("MessageAssistance[10691, SUIVI_QUALITE]", message.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10-691", "10.691", "n°10691", "1069", "106911", "", "10691é"})
    void any_other_character_is_refused_with_its_place(String code) {
        Resultat<MessageAssistance> refused = MessageAssistance.rediger(code, Sujet.AUTRE, "", "Bonjour", BULLETIN);
        assertFalse(refused.estAccepte());
        assertTrue(refused.anomalies().get(0).code().startsWith("GUICHET_"));
        assertEquals("/guichet", refused.anomalies().get(0).chemin());
    }

    @Property
    void whatever_is_typed_an_accepted_message_holds_a_code_of_five_characters(@ForAll String code) {
        if (MessageAssistance.rediger(code, Sujet.AUTRE, "", "x", BULLETIN)
                instanceof Resultat.Accepte<MessageAssistance> message) {
            assertTrue(message.valeur().objet().matches("Guichet [0-9A-Z]{5} – Autre"));
        }
    }

    @Test
    void the_gestionnaire_counts_what_each_guichet_asks() {
        MessageAssistance quality = message("10691", Sujet.SUIVI_QUALITE);
        MessageAssistance account = message("G1104", Sujet.COMPTE);
        BilanSollicitations month = BilanSollicitations.de(List.of(quality, account, quality));
        assertEquals(2, month.volume(CodeGuichet.parse("10691")));
        assertEquals(2, month.volume(Sujet.SUIVI_QUALITE));
        assertEquals(0, month.volume(CodeGuichet.parse("00000")) + month.volume(Sujet.AUTRE));
        BilanSollicitations year = month.plus(BilanSollicitations.de(List.of(account)));
        assertEquals(2, year.volume(Sujet.COMPTE));
        assertEquals(year, BilanSollicitations.de(List.of(account)).plus(month));
        assertEquals(month, month.plus(BilanSollicitations.de(List.of())));
    }

    private static MessageAssistance message(String code, Sujet sujet) {
        return MessageAssistance.rediger(code, sujet, "", "x", BULLETIN).orElseThrow();
    }

    @Test
    void an_empty_message_is_refused() {
        assertEquals(
                List.of("MESSAGE_VIDE"),
                codes(MessageAssistance.rediger("10691", Sujet.AUTRE, "x", " ", BULLETIN)
                        .anomalies()));
    }

    @Test
    void a_message_is_written_with_the_code_first_and_without_the_spaces_around() {
        MessageAssistance message = MessageAssistance.rediger(
                        "G1104", Sujet.CYCLE, " Avis ", " Bonjour\nà tous \n", BULLETIN)
                .orElseThrow();
        assertEquals("Guichet G1104 – Renouvellement et radiation\u00a0: Avis", message.objet());
        assertEquals("Code guichet\nG1104\n\nBonjour\nà tous\n", message.corps());
        Anomalie empty = MessageAssistance.rediger("10691", Sujet.AUTRE, "x", " ", BULLETIN)
                .anomalies()
                .get(0);
        assertEquals("/texte", empty.chemin());
    }

    @Test
    void counts_are_shown_by_code_of_guichet_and_by_subject() {
        BilanSollicitations month = BilanSollicitations.de(
                List.of(message("G1104", Sujet.COMPTE), message("10691", Sujet.AUTRE), message("10691", Sujet.SAISIE)));
        assertEquals(
                List.of("10691", "G1104"),
                month.volumes().keySet().stream().map(CodeGuichet::code).toList());
        var counts = month.volumes().get(CodeGuichet.parse("10691"));
        assertEquals(List.of(Sujet.SAISIE, Sujet.AUTRE), List.copyOf(counts.keySet()));
        assertThrows(UnsupportedOperationException.class, counts::clear);
    }

    @Test
    void a_refused_ticket_says_where_and_since_when() {
        var early =
                new TicketNumerisation(Nature.COMPTE, Exemples.MOSELIS, LocalDate.of(2016, 6, 29), " ", "B-12", "x");
        List<Anomalie> found = early.controler().anomalies();
        assertEquals(
                List.of("/ouvertLe", "/compte"),
                found.stream().map(Anomalie::chemin).toList());
        assertEquals("2016-06-30", found.get(0).parametres().get("date"));
        var late = new TicketNumerisation(Nature.PRODUCTION, Exemples.MOSELIS, BULLETIN, "u1", null, " ");
        assertEquals(
                List.of("/reference", "/description"),
                late.controler().anomalies().stream().map(Anomalie::chemin).toList());
        assertTrue(late.controler().anomalies().stream()
                .allMatch(one -> one.source().citation().contains("5.1.2")));
    }

    @Test
    @EprouveRegle("ASSISTANCE_NUMERISATION")
    void tickets_go_to_the_help_desk_since_the_end_of_June_2016() {
        Bornes.verifier("ASSISTANCE_NUMERISATION", "2016-06-30 bulletin SNE du 21/02/2017 5.1.2");
        LocalDate first = LocalDate.of(2016, 6, 30);
        assertEquals(List.of("TICKET_AVANT_OUVERTURE"), controle(Nature.COMPTE, first.minusDays(1), "u1", null, "x"));
        assertEquals(List.of(), controle(Nature.COMPTE, first, "u1", null, "x"));
        assertEquals(List.of(), controle(Nature.PRODUCTION, first.plusDays(1), null, "B-12", "x"));
    }

    @Test
    void a_ticket_says_what_the_help_desk_needs() {
        assertEquals(
                List.of("TICKET_COMPTE_ABSENT", "TICKET_DESCRIPTION_ABSENTE"),
                controle(Nature.COMPTE, BULLETIN, null, "B-12", " "));
        assertEquals(List.of("TICKET_REFERENCE_ABSENTE"), controle(Nature.PRODUCTION, BULLETIN, "u1", " ", "x"));
        var ticket = new TicketNumerisation(
                Nature.PRODUCTION, Exemples.MOSELIS, BULLETIN, null, "B-12", "Jean-Noël EXEMPLE");
        assertEquals("TicketNumerisation[PRODUCTION, 10691, 2017-02-21]", ticket.toString());
    }

    private static List<String> controle(
            Nature nature, LocalDate day, String compte, String reference, String description) {
        return codes(new TicketNumerisation(nature, Exemples.MOSELIS, day, compte, reference, description)
                .controler()
                .anomalies());
    }

    @Test
    void the_two_kinds_of_tickets_are_counted_apart() {
        var compte = new TicketNumerisation(Nature.COMPTE, Exemples.MOSELIS, BULLETIN, "u1", null, "x");
        var production = new TicketNumerisation(Nature.PRODUCTION, Exemples.MOSELIS, BULLETIN, null, "B-12", "x");
        BilanTickets month = BilanTickets.de(List.of(compte, production, compte));
        assertEquals(new BilanTickets(2, 1), month);
        var october = new BilanTickets(4706, 766);
        assertEquals(5472, october.total());
        assertEquals(october.plus(month), month.plus(october));
        assertEquals(5475, october.plus(month).total());
    }

    @Test
    @EprouveRegle("ASSISTANCE_CHAINE")
    void a_guichet_asks_the_gestionnaire_who_asks_the_assistance_nationale() {
        Bornes.verifier("ASSISTANCE_CHAINE", "2017-02-21 assistance aux guichets");
        assertEquals(Optional.of(NiveauAssistance.GESTIONNAIRE_TERRITORIAL), NiveauAssistance.GUICHET.suivant());
        assertEquals(
                Optional.of(NiveauAssistance.ASSISTANCE_NATIONALE),
                NiveauAssistance.GESTIONNAIRE_TERRITORIAL.suivant());
        assertEquals(Optional.empty(), NiveauAssistance.ASSISTANCE_NATIONALE.suivant());
        assertFalse(Profil.ASSISTANCE_NATIONALE.peut(Droit.CONTROLER_COMPTES, BULLETIN.minusDays(1)));
        assertEquals(Set.of(Droit.CONTROLER_COMPTES), Profil.ASSISTANCE_NATIONALE.droits(BULLETIN));
        assertEquals(Set.of(Droit.CONTROLER_COMPTES), Profil.ASSISTANCE_NATIONALE.droits(BULLETIN.plusDays(1)));
    }

    @Test
    void links_are_those_of_the_bulletin_until_somebody_changes_them() {
        LiensDocumentation liens = LiensDocumentation.duBulletin();
        for (Lien one : Lien.values()) {
            assertEquals("http", liens.adresse(one).getScheme(), one.name());
        }
        assertEquals(
                URI.create("http://sne.info.application.logement.gouv.fr/kit-de-documentation-numerique-a459.html"),
                liens.adresse(Lien.KIT_DOCUMENTATION));
        URI own = URI.create("https://intranet.example/faq");
        LiensDocumentation changed = liens.avec(Lien.FOIRE_AUX_QUESTIONS, own);
        assertEquals(own, changed.adresse(Lien.FOIRE_AUX_QUESTIONS));
        assertEquals(liens.adresse(Lien.KIT_DOCUMENTATION), changed.adresse(Lien.KIT_DOCUMENTATION));
        assertEquals(LiensDocumentation.duBulletin(), liens);
    }

    @Test
    @EprouveRegle("GUICHET_DERNIERE_MODIFICATION")
    void the_guichet_that_created_the_number_stays_whoever_writes() {
        Bornes.verifier("GUICHET_DERNIERE_MODIFICATION", "2017-02-21 bulletin SNE du 21/02/2017 4.2");
        SuiviGuichets created = SuiviGuichets.creee(Exemples.NUMERO, Exemples.DEPOT);
        assertEquals("10691", created.createur().code());
        assertFalse(created.modifieeAilleurs());
        SuiviGuichets written = created.modifiee(CodeGuichet.parse("G1104"), BULLETIN);
        assertEquals("10691", written.createur().code());
        assertEquals("G1104", written.derniereModification().code());
        assertEquals(BULLETIN, written.dateDerniereModification());
        assertTrue(written.modifieeAilleurs());
        assertFalse(written.modifiee(CodeGuichet.parse("10691"), BULLETIN).modifieeAilleurs());
        assertEquals("10691 MOSELIS", new Guichet(Exemples.MOSELIS, "MOSELIS").affichage());
        assertEquals("GDPUB Guichet internet grand public", Guichet.PORTAIL.affichage());
    }

    @Test
    @EprouveRegle("ACCUEIL_DELAI")
    void an_applicant_is_received_within_one_or_two_months_since_2016() {
        Bornes.verifier(
                "ACCUEIL_DELAI",
                "2016-01-01 CCH, art. L441-2-8 (version du 01/01/2016)",
                "2017-01-29 CCH L441-2-8 2017-01-29",
                "2018-11-25 CCH L441-2-8 2018-11-25",
                "2021-09-01 CCH L441-2-8 2021-09-01",
                "2022-02-09 CCH L441-2-8 2022-02-09");
        LocalDate first = LocalDate.of(2016, 1, 1);
        assertTrue(Accueil.auPlusTard(first.minusDays(1), 10).isEmpty());
        assertEquals(Optional.of(LocalDate.of(2016, 2, 1)), Accueil.auPlusTard(first, 50_000));
        assertEquals(Optional.of(LocalDate.of(2016, 3, 1)), Accueil.auPlusTard(first, 50_001));
        assertEquals(Optional.of(LocalDate.of(2016, 2, 2)), Accueil.auPlusTard(first.plusDays(1), 0));
    }
}
