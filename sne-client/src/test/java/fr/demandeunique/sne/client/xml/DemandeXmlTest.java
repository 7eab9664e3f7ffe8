package fr.demandeunique.sne.client.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.NaissancesPrevues;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.personne.Siret;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemandeXmlTest {
    static final String DEBUT = "<ns1:interfaceNuu xmlns:ns1=\"http://nuu.application.i2/\" versionInterface=\"02.00\">"
            + "<entete><typeFichier code=\"CRE\"/><dateFichier>2018-03-15T09:00:00</dateFichier></entete>"
            + "<demande><demandeLogement><numGuichet>G1104</numGuichet>";
    static final String FIN = "</demandeLogement></demande></ns1:interfaceNuu>";

    static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] document(String inside) {
        return octets(DEBUT + inside + FIN);
    }

    @Test
    void each_tab_is_read() {
        Demande demande = DemandeXml.read(document("<numUnique>1110318000001G1104</numUnique>"
                        + "<dateCreationDemande>2018-03-15</dateCreationDemande><personnePhysique><demandeur>"
                        + "<civilite code=\"1\"/><nom>EXEMPLE</nom><prenom>Anne Marie</prenom>"
                        + "<dateNaissance>1980-02-29</dateNaissance><telPortable>0600000000</telPortable>"
                        + "<adressePostale><etranger>false</etranger><commune code=\"75113\"/></adressePostale>"
                        + "<revenuFiscal><anneeMoins1>2017</anneeMoins1><montantMoins1>15100</montantMoins1>"
                        + "<anneeMoins2>2016</anneeMoins2><montantMoins2>14200.50</montantMoins2></revenuFiscal>"
                        + "<listeRessourceRecue><detailRessource><ressource code=\"SAL\"/><montant>1480</montant>"
                        + "</detailRessource></listeRessourceRecue><listeRessourceRecuePersACharge><detailRessource>"
                        + "<ressource code=\"AEEH\"/><montant>130</montant></detailRessource></listeRessourceRecuePersACharge>"
                        + "<listeRessourceVerseePersACharge><detailRessource><ressource code=\"PAV\"/><montant>90</montant>"
                        + "</detailRessource></listeRessourceVerseePersACharge></demandeur></personnePhysique>"
                        + "<logementRecherche><demandeElargie>true</demandeElargie><listeTypeLogement>"
                        + "<typeLogement code=\"T4\"/></listeTypeLogement><listeLocalisationSouhaite>"
                        + "<localisationSouhaite><commune code=\"2A004\"/></localisationSouhaite>"
                        + "<localisationSouhaite><commune code=\"75113\"/></localisationSouhaite>"
                        + "</listeLocalisationSouhaite></logementRecherche>"))
                .resultat()
                .orElseThrow();
        assertEquals("1110318000001G1104", demande.numeroUnique().compact());
        assertEquals("G1104", demande.guichetCreation().code());
        assertEquals(EtatDemande.ACTIVE, demande.etat());
        assertEquals("02.00", demande.versionDemande());
        assertEquals(LocalDate.of(2018, 3, 15), demande.dateDepot());
        assertEquals(List.of("Anne", "Marie"), demande.demandeur().prenoms());
        assertEquals("75113", demande.demandeur().adresse().commune());
        assertEquals(List.of("0600000000"), demande.demandeur().telephones());
        assertEquals(
                List.of(2016, 2017),
                demande.demandeur().revenusFiscaux().stream()
                        .map(RevenuFiscal::annee)
                        .toList());
        assertEquals(
                new BigDecimal("14200.50"),
                demande.demandeur().revenusFiscaux().get(0).montant());
        assertEquals(
                RessourceRecue.of("SAL"),
                demande.demandeur().ressources().get(0).code());
        assertEquals(
                RessourceRecue.of("AEEH"),
                demande.demandeur().ressourcesPersonnesACharge().get(0).code());
        assertEquals(
                Ressource.of(RessourceVersee.of("PAV"), new BigDecimal("90")),
                demande.demandeur().ressourcesVerseesPersonnesACharge().get(0));
        assertEquals(
                demande.demandeur(),
                DemandeXml.read(DemandeXml.write(
                                DemandeJson.read(DemandeJson.write(demande)).demande()))
                        .demande()
                        .demandeur());
        assertEquals(List.of("2A004", "75113"), demande.logementRecherche().communes());
        assertEquals(true, demande.logementRecherche().elargie());
    }

    @Test
    void a_number_or_a_date_typed_another_way_is_read_and_stays_as_it_was() {
        byte[] xml = document("<personnePhysique><demandeur><dateNaissance>1950-03-00</dateNaissance>"
                + "<nir>2 80 02 57 463 123</nir></demandeur></personnePhysique><personneMorale>"
                + "<siren>552 100 554</siren><siret>55210055400013</siret></personneMorale>");
        XmlReading read = DemandeXml.read(xml);
        assertEquals(List.of(), read.rapport().anomalies());
        Demande demande = read.demande();
        assertEquals(DateNaissance.parse("1950-03"), demande.demandeur().dateNaissance());
        assertEquals(Nir.parse("2800257463123"), demande.demandeur().nir());
        assertEquals(Siren.parse("552100554"), demande.personneMorale().siren());
        assertEquals(Siret.parse("55210055400013"), demande.personneMorale().siret());
        assertTrue(text(DemandeXml.write(demande))
                .contains(text(xml).replace(DEBUT, "").replace(FIN, "")));
    }

    @Test
    void a_number_that_is_none_is_told_and_stays_as_it_was() {
        byte[] xml = document("<personneMorale><siren>55210055</siren><siret>55210055400014</siret></personneMorale>");
        XmlReading read = DemandeXml.read(xml);
        assertEquals(
                List.of("SIREN_FORME", "SIRET_CLE"),
                read.rapport().anomalies().stream().map(Anomalie::code).toList());
        assertNull(read.demande().personneMorale().siren());
        assertEquals(
                read.demande(),
                DemandeXml.read(DemandeXml.write(read.demande())).demande());
        assertTrue(text(DemandeXml.write(read.demande()))
                .contains("<siren>55210055</siren><siret>55210055400014</siret>"));
    }

    @Test
    void the_empty_motif_is_a_code_like_another() {
        byte[] xml = document("<radiation><motifRadiation code=\"\"/></radiation>");
        Demande read = DemandeXml.read(xml).demande();
        assertEquals(MotifRadiation.DERADIATION, read.radiation().motif());
        Demande built = Demande.builder().radiation(read.radiation()).build();
        assertTrue(text(DemandeXml.write(built)).contains("<motifRadiation code=\"\"/>"));
        Demande none = DemandeXml.read(document("<radiation><sousMotif code=\"\"/></radiation>"))
                .demande();
        assertNull(none.radiation().motif());
    }

    @Test
    void a_document_written_by_this_library_needs_no_template() throws IOException {
        Demande example = exemple();
        byte[] xml = DemandeXml.write(example);
        Demande read = DemandeXml.read(xml).resultat().orElseThrow();
        assertEquals(DemandeJson.tree(example), DemandeJson.tree(read));
        assertFalse(text(DemandeJson.write(read)).contains("sne-gabarit"));
        assertEquals(text(xml), text(DemandeXml.write(read)));
    }

    @Test
    void a_header_that_was_changed_by_hand_says_what_the_file_is_for() throws IOException {
        String xml = text(DemandeXml.write(exemple()));
        assertTrue(xml.contains("complement") && xml.contains("<typeFichier>MOD</typeFichier>"), xml);
        assertNull(DemandeXml.read(xml.getBytes(StandardCharsets.UTF_8))
                .demande()
                .autres()
                .valeurs()
                .get("interfaceNuu"));
        String renewal = xml.replace("<typeFichier>MOD</typeFichier>", "<typeFichier>REN</typeFichier>");
        Demande read = DemandeXml.read(renewal.getBytes(StandardCharsets.UTF_8)).demande();
        assertEquals("REN", ((java.util.Map<?, ?>) read.autres().valeurs().get("interfaceNuu")).get("typeFichier"));
        String again = text(DemandeXml.write(read));
        assertTrue(again.contains("<typeFichier>REN</typeFichier>"), again);
        assertEquals(
                read, DemandeXml.read(again.getBytes(StandardCharsets.UTF_8)).demande());
    }

    @Test
    void for_the_SNE_only_what_is_known_of_its_format_is_written() throws IOException {
        String xml = text(DemandeXml.write(exemple(), XmlOptions.forSne()));
        assertTrue(xml.contains("<demandeElargie>true</demandeElargie>"));
        assertFalse(xml.contains("complement"), xml);
        assertFalse(xml.contains("motifDemande"), xml);
        Rapport losses = DemandeXml.losses(exemple(), XmlOptions.forSne());
        java.util.Set<String> lost =
                losses.erreurs().stream().map(Anomalie::chemin).collect(java.util.stream.Collectors.toSet());
        assertTrue(lost.contains("/motifs"), lost.toString());
        assertTrue(lost.contains("/demandeur/nomNaissance"), lost.toString());
        assertFalse(lost.contains("/demandeur"), lost.toString());
        assertFalse(lost.contains("/renouvellements"), "the register has them");
        Anomalie own = losses.avertissements().get(0);
        assertEquals("XML_MEMBRES_PROPRES", own.code());
        assertEquals("pieces", own.parametres().get("membres"), "told once, and no error");
    }

    @Test
    void the_version_may_be_chosen_and_stays_otherwise() throws IOException {
        Demande from200 = exemple();
        assertTrue(text(DemandeXml.write(from200)).contains("versionInterface=\"02.00\""));
        Demande none = from200.toBuilder().versionDemande(null).build();
        assertTrue(text(DemandeXml.write(none)).contains("versionInterface=\"02.01\""));
        assertNull(DemandeXml.read(DemandeXml.write(none)).demande().versionDemande());
        byte[] chosen = DemandeXml.write(none, XmlOptions.lossless().withVersion("02.00"));
        assertEquals("02.00", DemandeXml.read(chosen).demande().versionDemande());
    }

    @Test
    void unknown_content_stays_where_it_was_when_its_tab_changes() {
        byte[] xml = document("<personnePhysique><demandeur><civilite code=\"1\"/><!-- vu --><nom>EXEMPLE</nom>"
                + "<surnom niveau=\"2\">Zo</surnom><prenom>Zoé</prenom></demandeur><logementActuel>"
                + "<surface>41</surface></logementActuel></personnePhysique><plus/>");
        Demande before = DemandeXml.read(xml).resultat().orElseThrow();
        Demande after = before.toBuilder()
                .demandeur(before.demandeur().toBuilder()
                        .identite(i -> i.nom("MODÈLE").civilite(null))
                        .courriel("z@exemple.fr")
                        .build())
                .build();
        String expected = new String(xml, StandardCharsets.UTF_8)
                .replace("<civilite code=\"1\"/>", "")
                .replace("EXEMPLE", "MODÈLE")
                .replace("</prenom>", "</prenom><mel>z@exemple.fr</mel>");
        assertEquals("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + expected + "\n", text(DemandeXml.write(after)));
    }

    @Test
    void a_value_that_cannot_be_used_is_reported_at_its_place_and_kept() {
        byte[] xml = octets(DEBUT.replace("><", ">\n<") + "\n<numUnique>057 1315 073903 10691</numUnique>"
                + "<dateCreationDemande>2018-02-30</dateCreationDemande><personnePhysique><demandeur>"
                + "<revenuFiscal><montantMoins1>beaucoup</montantMoins1></revenuFiscal>"
                + "</demandeur></personnePhysique>" + FIN);
        XmlReading read = DemandeXml.read(xml);
        List<Anomalie> faults = read.rapport().anomalies();
        assertEquals(
                Map.of(
                        "NUMERO_MOIS", "/interfaceNuu/demande/demandeLogement/numUnique",
                        "JSON_DATE", "/interfaceNuu/demande/demandeLogement/dateCreationDemande",
                        "JSON_TYPE",
                                "/interfaceNuu/demande/demandeLogement/personnePhysique/demandeur/revenuFiscal/montantMoins1"),
                faults.stream().collect(java.util.stream.Collectors.toMap(Anomalie::code, Anomalie::chemin)));
        String before = new String(xml, StandardCharsets.UTF_8).split("<numUnique>")[0];
        assertEquals(
                "" + (before.chars().filter(c -> c == '\n').count() + 1),
                faults.get(0).parametres().get("ligne"));
        assertNotNull(read.demande());
        assertNull(read.demande().numeroUnique());
        Canonique.memes(xml, DemandeXml.write(read.demande()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"\":1}",
                "{\"demandeur/nom\":1}",
                "{\"/\":1,\"//\":2}",
                "{\"/a\":{},\"/a/b\":{\"c\":[]},\"/a/b/c/0\":1}",
                "{\"/demandeur/revenusFiscaux/0/montant\":{\"x\":1}}",
                "{\"/demandeur/revenusFiscaux/0\":1,\"/demandeur/revenusFiscaux/9\":1}",
                "{\"/demandeur\":[],\"/numeroUnique\":[\"1110318000001G1104\"]}",
                "{\"/format\":null,\"/interfaceNuu\":\"x\"}",
            })
    void a_complement_that_this_library_would_not_write_harms_nothing(String complement) {
        String inside = "<numUnique>1110318000001G1104</numUnique><personnePhysique><demandeur><nom>EXEMPLE</nom>"
                + "<revenuFiscal><anneeMoins1>2017</anneeMoins1><montantMoins2>14200.50</montantMoins2></revenuFiscal>"
                + "</demandeur></personnePhysique>" + FIN;
        byte[] xml = octets(DEBUT
                + inside.replace(
                        "</ns1:",
                        "<c:complement xmlns:c=\"urn:fr:demandeunique:sne:complement:1\">" + complement
                                + "</c:complement></ns1:"));
        Demande read = DemandeXml.read(xml).demande();
        assertNotNull(read);
        assertEquals("EXEMPLE", read.demandeur().nom());
        assertEquals(2, read.demandeur().revenusFiscaux().size());
        byte[] written = DemandeXml.write(read);
        assertEquals(read, DemandeXml.read(written).resultat().orElseThrow());
        assertEquals(
                text(written), text(DemandeXml.write(DemandeXml.read(written).demande())));
    }

    @Test
    void what_JSON_could_not_read_goes_through_XML_as_it_came() {
        byte[] json = octets(
                "{'format':'sne-demande/1','dateDepot':'1950-00-00','etat':12,'renouvellements':['x','2016-12-01'],"
                        .concat("'demandeur':{'nom':12,'prenoms':['Zoé',3],'dateNaissance':'1980','adresse':'12 rue',")
                        .concat(
                                "'revenusFiscaux':[{'annee':'2014','montant':1},7]},'coTitulaires':[{'nom':'A','nir':5},12],")
                        .concat("'logementActuel':{'loyer':'520','nombreOccupants':2.5},'motifs':[1]}")
                        .replace('\'', '"'));
        var read = DemandeJson.read(json);
        Demande back = DemandeXml.read(DemandeXml.write(read.demande())).demande();
        assertEquals(text(DemandeJson.write(read.demande())), text(DemandeJson.write(back)));
        assertEquals(read.demande(), back);
    }

    @Test
    void an_anomaly_of_the_rules_finds_its_element_or_where_it_should_be() {
        XmlReading read =
                DemandeXml.read(document("<personnePhysique><listePersonneACharge><personneACharge/><personneACharge>"
                        + "<dateNaissance>2030-01-01</dateNaissance></personneACharge></listePersonneACharge>"
                        + "</personnePhysique>"));
        assertEquals(
                "/interfaceNuu/demande/demandeLogement/personnePhysique/listePersonneACharge/personneACharge[2]/dateNaissance",
                read.situer(Anomalie.erreur("DATE_NAISSANCE_FUTURE", "/personnesACharge/1/dateNaissance"))
                        .chemin());
        assertEquals(
                "/interfaceNuu/demande/demandeLogement/logementRecherche/listeTypeLogement/typeLogement",
                read.situer(Anomalie.erreur("TYPE_LOGEMENT_ABSENT", "/logementRecherche/types"))
                        .chemin());
        assertEquals(
                "/interfaceNuu/demande/demandeLogement/logementRecherche/listeLocalisationSouhaite"
                        + "/localisationSouhaite[3]/commune",
                new XmlLocator(null, PlaceTable.known()).element("/logementRecherche/communes/2"));
        assertEquals(
                "/interfaceNuu/@versionInterface", new XmlLocator(null, PlaceTable.known()).element("/versionDemande"));
        assertEquals("/interfaceNuu", new XmlLocator(null, PlaceTable.known()).element("/pieces"));
    }

    @Test
    void the_anomalies_of_the_SNE_keep_their_codes_and_words() {
        XmlReading read = DemandeXml.read(document(
                "<listeAnomalie><item code=\"CTRL_DEM_0033\"><label> Refus inventé. </label></item></listeAnomalie>"));
        assertEquals("CTRL_DEM_0033", read.anomaliesRecues().get(0).code());
        assertEquals("Refus inventé.", read.anomaliesRecues().get(0).message(Locale.FRENCH));
    }

    /** Wherever the list stands; an item without a code is looked into, one without a label is its own text. */
    @Test
    void the_anomalies_of_the_SNE_are_found_at_any_depth_and_in_their_order() {
        XmlReading read = DemandeXml.read(
                document(
                        "<inconnu><rien code=\"AUTRE\"/><listeAnomalie><item code=\"UN\">Un<label/></item>"
                                + "<item><listeAnomalie><item code=\"DEUX\"> Deux </item></listeAnomalie></item>"
                                + "<item code=\"TROIS\"><autre>Non</autre><label>Trois</label></item></listeAnomalie></inconnu>"));
        assertEquals(
                List.of("UN=", "DEUX=Deux", "TROIS=Trois"),
                read.anomaliesRecues().stream()
                        .map(one -> one.code() + "=" + one.message(Locale.FRENCH))
                        .toList());
    }

    @Test
    void what_another_software_adds_to_a_document_of_ours_is_written_again() {
        Demande demande = Demande.builder()
                .precisions("Rez-de-chaussée")
                .naissancesPrevues(NaissancesPrevues.builder().nombre(1).build())
                .autres(new AutresMembres(Map.of("inconnu", "1")))
                .build();
        String ours = new String(DemandeXml.write(demande), StandardCharsets.UTF_8);
        assertTrue(ours.contains("complement"), ours);
        String added = ours.replaceFirst("(<(\\w+:)?demandeLogement[^>]*>)", "$1<$2truc>à garder</$2truc>");
        assertNotEquals(ours, added);
        Demande read = Objects.requireNonNull(DemandeXml.read(octets(added)).demande());
        assertEquals("Rez-de-chaussée", read.precisions());
        String again = new String(DemandeXml.write(read), StandardCharsets.UTF_8);
        assertTrue(again.contains("truc>à garder</"), again);
    }

    static String document(String inside, String after) {
        return DEBUT + inside + FIN.replace("</interfaceNuu>", after + "</interfaceNuu>");
    }

    @Test
    void every_row_of_the_table_is_sound() {
        for (String nom : PlaceTable.known().names()) {
            verifier(PlaceTable.known().block(nom).root());
        }
    }

    private static void verifier(Place place) {
        assertTrue(place.children().size() < Long.SIZE, place.name());
        for (Place champ : place.children().values()) {
            // A list whose items are guesses is one itself.
            assertTrue(!champ.repeats() || champ.guess() || !champ.leaf().guess(), champ.name());
            if (champ.block() != null) {
                assertNotNull(PlaceTable.known().block(champ.block()));
            }
            verifier(champ);
        }
    }

    private static Demande exemple() throws IOException {
        try (InputStream in = DemandeXmlTest.class.getResourceAsStream("/exemple-demande.json")) {
            return DemandeJson.read(in).resultat().orElseThrow();
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
