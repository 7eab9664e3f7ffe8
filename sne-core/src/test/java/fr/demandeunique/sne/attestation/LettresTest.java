package fr.demandeunique.sne.attestation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.dalo.DelaisDalo;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.personne.Adresse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letters whole, as they are read: {@code lettre_*.txt}. */
class LettresTest {
    private static final IdentiteGuichet MOSELIS =
            new IdentiteGuichet(Exemples.MOSELIS, "MOSELIS", List.of("1 place fictive", "57000 METZ"));
    private static final MentionsLocales LIEU = MentionsLocales.builder()
            .bailleurs(List.of("Bailleur fictif", "Autre bailleur"))
            .dateSaisine("Vous pouvez la saisir à partir du 17 décembre 2017.")
            .adresseCommission("2 place fictive, 57000 METZ")
            .organismes(List.of("Organisme fictif"))
            .build();
    private static final Demande RENOUVELEE = Exemples.active().toBuilder()
            .renouvellements(List.of(LocalDate.of(2016, 12, 5)))
            .build();

    private static String lire(String resource) throws IOException {
        try (InputStream in = LettresTest.class.getResourceAsStream(resource)) {
            assertNotNull(in, resource);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static String texte(String titre, List<String> from, List<String> to, List<Mention> mentions) {
        return Stream.concat(
                        Stream.of(from, to, List.of(titre)).map(lines -> String.join("\n", lines)),
                        mentions.stream()
                                .map(one -> (one.titre().isEmpty() ? "" : "[" + one.titre() + "]\n")
                                        + String.join("\n", one.paragraphes())))
                .collect(Collectors.joining("\n\n"));
    }

    private static String attestation(Demande demande, TypeAttestation type, LocalDate jour, MentionsLocales lieu) {
        Attestation one =
                RedactionAttestation.rediger(demande, type, jour, MOSELIS, lieu).orElseThrow();
        return texte(one.titre(), one.expediteur(), one.destinataire(), one.mentions());
    }

    @Test
    void the_attestation_of_a_renewal_under_the_law_of_2017() throws IOException {
        assertEquals(
                lire("lettre_renouvellement_2017.txt"),
                attestation(RENOUVELEE, TypeAttestation.RENOUVELLEMENT, LocalDate.of(2017, 5, 8), LIEU));
    }

    @Test
    void the_attestation_of_a_registration_before_the_summary_for_a_place_of_which_nothing_is_known()
            throws IOException {
        assertEquals(
                lire("lettre_enregistrement_2016.txt"),
                attestation(
                        Exemples.active(),
                        TypeAttestation.ENREGISTREMENT,
                        LocalDate.of(2016, 1, 4),
                        MentionsLocales.inconnues()));
    }

    @Test
    void the_preavis_of_a_renewed_demande() throws IOException {
        LettrePreavis one = RedactionPreavis.rediger(
                        RENOUVELEE, LettrePreavis.Forme.SIMPLE, LocalDate.of(2017, 10, 2), MOSELIS, null)
                .orElseThrow();
        assertEquals(
                lire("lettre_preavis_2017.txt"),
                texte(one.titre(), one.expediteur(), one.destinataire(), one.mentions()));
        assertEquals("LettrePreavis[SIMPLE, 2017-10-02, " + Exemples.NUMERO + "]", one.toString());
    }

    @Test
    void an_association_is_written_to_at_its_own_address() {
        Demande full = DemandePleine.demande();
        Demande association = full.toBuilder().demandeur(null).build();
        assertEquals(
                List.of("Association fictive", "Bâtiment 3", "3 place de l’Association", "57011 METZ", "FRANCE"),
                Destinataire.lignes(association));
        assertEquals(List.of(), Destinataire.defauts(association));
        assertEquals(
                List.of("Association fictive"),
                Destinataire.lignes(association.toBuilder()
                        .personneMorale(
                                full.personneMorale().toBuilder().adresse(null).build())
                        .build()));
        assertEquals(
                List.of(),
                Destinataire.lignes(association.toBuilder()
                        .personneMorale(full.personneMorale().toBuilder()
                                .denomination(" ")
                                .adresse(Adresse.builder().voie(" ").build())
                                .build())
                        .build()));
        assertEquals(List.of(), Destinataire.lignes(Demande.builder().build()));
    }

    @Test
    void the_post_address_comes_first_and_its_lack_is_pointed_at_where_it_should_be() {
        Demande full = DemandePleine.demande();
        assertEquals("14 rue du Courrier", Destinataire.lignes(full).get(2));
        Demande home = full.toBuilder()
                .demandeur(full.demandeur().toBuilder().adresseCourrier(null).build())
                .build();
        assertEquals("12 rue de l’Œuvre", Destinataire.lignes(home).get(3));
        Demande nowhere = full.toBuilder()
                .demandeur(home.demandeur().toBuilder().adresse(null).build())
                .build();
        assertEquals(
                "[AVERTISSEMENT ATTESTATION_ADRESSE_ABSENTE /demandeur/adresse]",
                Destinataire.defauts(nowhere).toString());
        Demande association = full.toBuilder()
                .demandeur(null)
                .personneMorale(full.personneMorale().toBuilder()
                        .adresse(Adresse.builder().voie("rue fictive").build())
                        .build())
                .build();
        List<Anomalie> incomplete = Destinataire.defauts(association);
        assertEquals(1, incomplete.size());
        assertEquals("/personneMorale/adresse", incomplete.get(0).chemin());
    }

    @Test
    void the_day_of_the_prefet_is_written_out_and_the_rest_of_the_place_stays() {
        var term = DelaisDalo.connus().echeance("35", 3, Exemples.DEPOT).orElseThrow();
        MentionsLocales known = LIEU.avecSaisine(term);
        assertNotNull(known.dateSaisine());
        assertTrue(
                known.dateSaisine()
                        .startsWith("Vous pouvez aussi la saisir à compter du " + Ecriture.longue(term.saisine())),
                known.dateSaisine());
        assertEquals(LIEU, known.toBuilder().dateSaisine(LIEU.dateSaisine()).build());
    }

    @Test
    void nothing_of_a_person_is_in_the_text_of_the_parts() {
        assertEquals("Mention[Durée]", new Mention("Durée", List.of("EXEMPLE")).toString());
        assertEquals("Rubrique[Motif]", new Rubrique("Motif", List.of()).toString());
        assertEquals("Ligne[Nom]", new Ligne("Nom", "EXEMPLE").toString());
        Attestation one = RedactionAttestation.rediger(
                        RENOUVELEE, TypeAttestation.RENOUVELLEMENT, LocalDate.of(2017, 2, 1), MOSELIS, LIEU)
                .orElseThrow();
        assertEquals("Attestation[RENOUVELLEMENT, 2017-02-01, " + Exemples.NUMERO + "]", one.toString());
        assertEquals("1er février 2017", one.dateEnLettres());
    }

    @Test
    void telephones_are_grouped_and_what_is_none_is_left_as_typed() {
        assertEquals("06\u00a012\u00a034\u00a056\u00a078", Ecriture.telephone("06.12 34-5678"));
        assertEquals("06\u00a012\u00a034\u00a056\u00a078", Ecriture.telephone("+33 6 12 34 56 78"));
        assertEquals("06\u00a012\u00a034\u00a056\u00a078", Ecriture.telephone("+33 (0)6 12 34 56 78"));
        assertEquals("06\u00a012\u00a034\u00a056\u00a078", Ecriture.telephone("0033612345678"));
        assertEquals("+352 621 000", Ecriture.telephone("+352 621 000"));
    }

    @Test
    void each_way_to_tell_of_a_change_is_named_where_it_is_known() {
        var guichet = new IdentiteGuichet(
                Exemples.MOSELIS, "MOSELIS", List.of("1 place fictive", "57000 METZ"), "0387000000");
        var lieu = MentionsLocales.builder().portail("portail.exemple.test").build();
        assertTrue(suivi(guichet, lieu, LocalDate.of(2017, 2, 21))
                .endsWith(
                        "à ce guichet, par téléphone au 03\u00a087\u00a000\u00a000\u00a000, sur portail.exemple.test ou par courrier à "
                                + "l’adresse ci-dessus."));
        var bare = new IdentiteGuichet(Exemples.MOSELIS, "", List.of());
        assertTrue(suivi(bare, MentionsLocales.inconnues(), LocalDate.of(2017, 2, 21))
                .endsWith(" à ce guichet."));
    }

    private static String suivi(IdentiteGuichet guichet, MentionsLocales lieu, LocalDate jour) {
        return RedactionAttestation.rediger(RENOUVELEE, TypeAttestation.RENOUVELLEMENT, jour, guichet, lieu)
                .orElseThrow()
                .mentions()
                .stream()
                .filter(one -> one.titre().equals("Suivre votre demande"))
                .map(one -> String.join(" ", one.paragraphes()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_letter_greets_each_holder_and_nobody_by_a_name_that_is_not_known() {
        assertEquals("Monsieur EXEMPLE, Madame EXEMPLE,", Destinataire.salutation(Exemples.active()));
        assertEquals(
                "Madame, Monsieur,",
                Destinataire.salutation(Exemples.active().toBuilder()
                        .demandeur(Exemples.active().demandeur().toBuilder()
                                .identite(i -> i.civilite(null))
                                .build())
                        .build()));
        assertEquals(
                "Madame, Monsieur,", Destinataire.salutation(Demande.builder().build()));
        assertEquals("Madame, Monsieur,", Destinataire.salutation(DemandePleine.demande()));
    }

    @Test
    void amounts_of_any_size() {
        assertEquals("0\u00a0€", Ecriture.euros(BigDecimal.ZERO));
        assertEquals("999\u00a0€", Ecriture.euros(new BigDecimal("999")));
        assertEquals("0,50\u00a0€", Ecriture.euros(new BigDecimal("0.5")));
        assertEquals("130,50\u00a0€", Ecriture.euros(new BigDecimal("130.5")));
        assertEquals("1\u202f200\u00a0€", Ecriture.euros(new BigDecimal("1200.00")));
        assertEquals("", Ecriture.euros(null));
        assertEquals(
                LocalDate.of(2017, 4, 1),
                RemiseAttestation.Basculement.parDefaut().premierJour());
    }

    /** Nothing was typed but the INSEE code. */
    @ParameterizedTest
    @CsvSource({
        "57463, 57000, , , , 57000 METZ",
        "57463, 57000, Metz Sablon, , , 57000 METZ SABLON",
        "13201, 13001, , , , 13001 MARSEILLE",
        "57463, 57100, , , , 57100",
        "57463, , , , , METZ",
        "99999, 57000, , , , 57000",
        "13, 57000, , , , 57000",
        ", 57000, , , , 57000",
        "57463, 57000, , true, , 57000",
        "57463, 57000, , , Luxembourg, 57000 / LUXEMBOURG",
        "57463, 57000, , , ' france', 57000 METZ / FRANCE",
        "57463, 57000, ' ', , ' ', 57000 METZ",
        "01003, 01500, , , , 01500",
    })
    void a_town_that_was_not_typed_is_that_of_its_INSEE_code(
            String commune, String postcode, String typed, Boolean abroad, String country, String line) {
        Adresse adresse = Adresse.builder()
                .voie("rue fictive")
                .commune(commune)
                .codePostal(postcode)
                .localite(typed)
                .etranger(abroad)
                .pays(country)
                .build();
        Demande demande = Exemples.active().toBuilder()
                .demandeur(Exemples.active().demandeur().toBuilder()
                        .adresseCourrier(null)
                        .adresse(adresse)
                        .build())
                .build();
        List<String> lines = Destinataire.lignes(demande);
        assertEquals(line, String.join(" / ", lines.subList(2, lines.size())));
        assertEquals(
                line.matches("\\d{5} [A-Z].*"),
                Destinataire.defauts(demande).isEmpty(),
                () -> Destinataire.defauts(demande).toString());
        assertEquals(
                line,
                String.join(" / ", Recapitulatif.lignes(adresse).subList(1, lines.size() - 1))
                        .toUpperCase(java.util.Locale.FRENCH));
    }
}
