package fr.demandeunique.sne.personne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Allocations;
import fr.demandeunique.sne.controle.Textes;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoordonneesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0387000001",
                "0100000000",
                "0999999999",
                "+12345678",
                "+10000000",
                "+123456789012345",
                "00123456789012345",
                "06 12 34 56 78",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "06/12/34/56/78",
                "06\u00a012\u202f34 56 78",
                "0693 12 34 56",
                "+33 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "0033612345678",
                "+352 621 123 456",
                "00352621123456",
                "+4915112345678",
                "+262 692 12 34 56",
            })
    void a_number_that_can_be_called_is_one(String text) {
        assertTrue(Coordonnees.telephone(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "061234567",
                "06123456789",
                "6123456780",
                "0012345678",
                "06 12 34 56 7O",
                "06 12 34 56 78 (mère)",
                "+33 6 12 34 56 7",
                "+33 6 12 34 56 78 9",
                "+33 16 12 34 56 78",
                "0033 6 12 34 56 7",
                "+3521234",
                "+1234567890123456",
                "+0612345678",
                "06+12345678",
                "++33612345678",
                "12345678901234567890123456789",
                "néant",
                "",
                "+",
                "+3",
                "+33",
                "00000000000",
                "1000000000",
                "0099999999",
                "01000000000",
                "+1234567",
                "+1234567890123456",
                "001234567890123456",
                "0612345678:",
                "00000000000000000",
            })
    void another_is_not(String text) {
        assertFalse(Coordonnees.telephone(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jean.dupont@exemple.fr",
                "j@x.yz",
                "!a@exemple.fr",
                "az09@az09.za",
                "AZ@AZ.ZA",
                "a@b٣.fr",
                "jean+sne@mail.exemple.co.uk",
                "j_d-2@ex-emple.fr",
                "o'brien@exemple.org",
                "jérôme@exemplé.fr",
                "a@exemple.xn--p1ai",
            })
    void an_address_that_mail_can_reach_is_one(String text) {
        assertTrue(Coordonnees.courriel(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jean,dupont@exemple,fr",
                "jean.dupont@exemple,fr",
                "jean dupont@exemple.fr",
                "jean.dupont@exemple",
                "jean.dupont",
                "@exemple.fr",
                "jean@",
                "jean@exemple.f",
                "jean@exemple.",
                "jean@.fr",
                "jean@exemple..fr",
                "jean@-exemple.fr",
                "jean@exemple-.fr",
                "jean@exemple.f1",
                "jean@du@pont.fr",
                ".jean@exemple.fr",
                "jean.@exemple.fr",
                "jean..dupont@exemple.fr",
                "jean@exemple.fr;autre@exemple.fr",
                "<jean@exemple.fr>",
                "jean@exem_ple.fr",
                "jean@exem/ple.fr",
                "jean@exem:ple.fr",
                "jean@exem@ple.fr",
                "jean@exem[ple.fr",
                "jean@exem`ple.fr",
                "jean@exem{ple.fr",
                "je[an@exemple.fr",
                "je\u0080an@exemple.fr",
            })
    void one_with_a_slip_of_the_keyboard_is_not(String text) {
        assertFalse(Coordonnees.courriel(text));
    }

    /** Nobody needs to look for one in what is right. */
    @Property
    void what_can_reach_somebody_holds_no_character_that_a_document_cannot(@ForAll("typed") String text) {
        if (Coordonnees.telephone(text) || Coordonnees.courriel(text)) {
            assertEquals(-1, Textes.interdit(text));
        }
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(3);
        return Combinators.combine(
                        any, Arbitraries.of("06 12 34 56 78", "+3361234567", "j@x.fr", "a@exemple.xn--p1ai", ""), any)
                .as((before, middle, after) -> before + middle + after);
    }

    @Test
    void nothing_is_allocated() {
        assertEquals(
                0,
                Allocations.de(() -> assertTrue(Coordonnees.telephone("+33 (0)6 12 34 56 78")
                        && Coordonnees.courriel("jean.dupont@exemple.fr"))));
    }
}
