package fr.demandeunique.sne.client.xml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AllerRetourProperties {

    @Property(tries = 300)
    void an_ordinary_document_comes_back_whole_and_needs_no_template(@ForAll long seed) {
        byte[] xml = DocumentsArbitraires.ordinaire(seed);
        verifier(xml);
    }

    @Property(tries = 1500)
    void anything_anywhere_comes_back_in_its_place(@ForAll long seed) {
        verifier(DocumentsArbitraires.derange(seed));
    }

    private static void verifier(byte[] xml) {
        XmlReading read = DemandeXml.read(xml);
        assertNotNull(read.demande());
        byte[] back = DemandeXml.write(read.demande());
        Canonique.memes(xml, back);
        // Through JSON, and again: the second trip changes no byte.
        byte[] json = DemandeJson.write(read.demande());
        byte[] again = DemandeXml.write(DemandeJson.read(json).demande());
        assertEquals(text(back), text(again));
        assertArrayEquals(json, DemandeJson.write(DemandeXml.read(again).demande()));
    }

    @Property(tries = 500)
    void a_change_of_one_tab_leaves_all_the_rest(@ForAll long seed) {
        byte[] xml = DocumentsArbitraires.derange(seed);
        Demande before = DemandeXml.read(xml).demande();
        assertNotNull(before);
        LogementActuel changed = (before.logementActuel() == null
                        ? LogementActuel.builder()
                        : before.logementActuel().toBuilder())
                .loyer(new BigDecimal("777.77"))
                .build();
        Demande after = before.toBuilder().logementActuel(changed).build();
        byte[] written = DemandeXml.write(after);
        Demande reread = DemandeXml.read(written).demande();
        assertNotNull(reread);
        assertEquals(sansGabarits(DemandeJson.tree(after)), sansGabarits(DemandeJson.tree(reread)));
        // Back to the former value: the document is the former one, unless it had no such tab.
        if (before.logementActuel() != null) {
            byte[] restored = DemandeXml.write(
                    reread.toBuilder().logementActuel(before.logementActuel()).build());
            Canonique.memes(xml, restored);
        }
    }

    @Property(tries = 300)
    void persons_may_come_and_go(@ForAll long seed) {
        var random = new Random(seed);
        Demande before = DemandeXml.read(DocumentsArbitraires.derange(seed)).demande();
        assertNotNull(before);
        List<PersonneACharge> persons = new ArrayList<>(before.personnesACharge());
        if (!persons.isEmpty() && random.nextBoolean()) {
            persons.remove(random.nextInt(persons.size()));
        }
        persons.add(
                random.nextInt(persons.size() + 1),
                PersonneACharge.builder()
                        .identite(i -> i.nom("NOUVEAU").prenoms(List.of("Né")))
                        .build());
        Demande after = before.toBuilder().personnesACharge(persons).build();
        Demande reread = DemandeXml.read(DemandeXml.write(after)).demande();
        assertNotNull(reread);
        assertEquals(sansGabarits(DemandeJson.tree(after)), sansGabarits(DemandeJson.tree(reread)));
    }

    @Property(tries = 300)
    void a_demande_that_never_was_a_document_comes_back_from_one(@ForAll long seed) {
        Demande before = DemandeXml.read(DocumentsArbitraires.ordinaire(seed)).demande();
        assertNotNull(before);
        Demande json = before.toBuilder()
                .autres(AutresMembres.aucun())
                .etat(seed % 2 == 0 ? EtatDemande.RADIEE : null)
                .precisions("ligne 1\r\nligne 2\u0001")
                .build();
        Demande reread = DemandeXml.read(DemandeXml.write(json)).demande();
        assertNotNull(reread);
        assertEquals(sansGabarits(DemandeJson.tree(json)), sansGabarits(DemandeJson.tree(reread)));
    }

    /** Templates say how the document was; they change with it. */
    private static Object sansGabarits(Object tree) {
        if (tree instanceof Map<?, ?> members) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            members.forEach((name, value) -> {
                if (!(value instanceof String text && text.startsWith("<g"))) {
                    copy.put(name, sansGabarits(value));
                }
            });
            return copy;
        }
        return tree instanceof List<?> elements
                ? elements.stream().map(AllerRetourProperties::sansGabarits).toList()
                : tree;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
