package fr.demandeunique.sne.doublons;

import static fr.demandeunique.sne.doublons.DoublonsTest.NAISSANCE;
import static fr.demandeunique.sne.doublons.DoublonsTest.cle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Nir;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleEtatCivilTest {
    private static String autrement(String nom, Random random) {
        String text = Normalizer.normalize(nom, random.nextBoolean() ? Normalizer.Form.NFD : Normalizer.Form.NFC);
        var out = new StringBuilder();
        for (String letter : text.split("(?!\\p{M})")) {
            String shown = letter.equals("ß") || letter.equals("ı") || letter.equals("İ") || letter.startsWith("I")
                    ? letter
                    : random.nextBoolean() ? letter.toUpperCase(Locale.ROOT) : letter.toLowerCase(Locale.ROOT);
            out.append(shown.replace('-', random.nextBoolean() ? ' ' : '-'));
            out.append(random.nextInt(6) == 0 ? " " : "");
        }
        return out.toString();
    }

    /** Each letter that no decomposition takes apart, and each kind of mark that does not part a word. */
    @ParameterizedTest
    @CsvSource({
        "Œœ, OEOE",
        "Ææ, AEAE",
        "ßẞ, SSSS",
        "Øø, OO",
        "Łł, LL",
        "Đđ, DD",
        "Ðð, DD",
        "Þþ, THTH",
        "ıİ, II",
        "Ze\u0301a, ZEA",
        "Ze\u20dda, ZEA",
        "Ze\u0903a, ZEA",
        "Ze\u200da, ZEA",
        "L’É-2 b, LE2B"
    })
    @EprouveRegle("DOUBLONS_ETAT_CIVIL")
    void the_letters_of_a_name_are_plain_ones(String typed, String plain) {
        assertEquals(plain, CleEtatCivil.normaliser(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "LE GOFF, Jean-Noël, le goff, JEAN NOEL",
        "LE GOFF, Jean-Noël, LEGOFF, Jeannoël",
        "D’Arc, Anaïs, DARC, Anais",
        "D'Arc, Anaïs, D Arc, ANAI\u0308S",
        "Œuvrard, Maëlys, OEUVRARD, Maelys",
        "Strauß, Zoé, STRAUSS, Zoe\u0301",
        "STRAU\u1e9e, Zoé, strauss, zoé",
        "İnal, Işıl, INAL, ISIL",
        "inal, ışıl, I\u0307NAL, Isil",
        "Ærø, Łucja, AERO, Lucja",
        "Nguyễn, Thị, NGUYEN, THI",
        "MARTIN, Camille, Camille, MARTIN",
        "de la Tour-Née, Éloïse, De La TourNee, eloise",
        "Zoe\u200b, Ana, ZOE, ANA"
    })
    @EprouveRegle("DOUBLONS_ETAT_CIVIL")
    void what_does_not_count(String nom, String prenom, String autreNom, String autrePrenom) {
        for (String locale : List.of("tr", "az", "lt", "fr")) {
            Locale before = Locale.getDefault();
            Locale.setDefault(Locale.forLanguageTag(locale));
            try {
                assertEquals(cle(nom, prenom), cle(autreNom, autrePrenom));
                assertEquals(
                        cle(nom, prenom).hashCode(), cle(autreNom, autrePrenom).hashCode());
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MARTIN, Camille, MARTIN, Camila",
        "MARTIN, Marie, MARTIN, Aimer",
        "MARTIN, Camille, DURAND, Camille",
        "DUPONT, Jean, DUVAL, Jean",
        "DUPONT, Jean, DUPARC, Jean",
        "LI, Ana, LE, Ana",
    })
    void what_does_count(String nom, String prenom, String autreNom, String autrePrenom) {
        assertNotEquals(cle(nom, prenom), cle(autreNom, autrePrenom));
        assertEquals(Ressemblance.AUTRE, Doublons.comparer(cle(nom, prenom), null, cle(autreNom, autrePrenom), null));
    }

    @Test
    void the_usage_name_does_not_count_where_there_is_a_birth_name() {
        var married = Demandeur.builder()
                .identite(i -> i.nom("EXEMPLE")
                        .nomNaissance("MODÈLE")
                        .prenoms(List.of("Anaïs"))
                        .dateNaissance(DateNaissance.of(NAISSANCE)));
        assertEquals(cle("modele", "anais"), CleEtatCivil.de(married.build()));
        assertEquals(
                cle("EXEMPLE", "Anaïs"),
                CleEtatCivil.de(married.identite(i -> i.nomNaissance(" ")).build()));
    }

    @Provide
    Arbitrary<String> noms() {
        return Arbitraries.of(
                        "é", "e", "È", "ß", "œ", "Æ", "İ", "ı", "ç", "N", "o", "ü", "z", "-", " ", "’", "l", "ł", "Ø")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(all -> "A" + String.join("", all));
    }

    @Property
    void writing_a_name_otherwise_changes_nothing(
            @ForAll("noms") String nom, @ForAll("noms") String prenom, @ForAll long graine) {
        var random = new Random(graine);
        CleEtatCivil one = cle(nom, prenom);
        CleEtatCivil other = random.nextBoolean()
                ? cle(autrement(nom, random), autrement(prenom, random))
                : cle(autrement(prenom, random), autrement(nom, random));
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertTrue(one.memesNoms(other) && other.memesNoms(one));
        assertEquals(Ressemblance.MEME_PERSONNE, Doublons.comparer(one, null, other, null));
        assertNotEquals(one, cle(nom + "x", prenom));
    }

    /** The doublons of a demande are those of its territory: nothing of it brings two persons of neighbouring territories together. */
    @Test
    @EprouveRegle("DOUBLONS_ETAT_CIVIL")
    void prints_of_one_person_differ_from_territory_to_territory() {
        Identite one = Identite.builder()
                .nom("EXEMPLE")
                .prenoms(List.of("Ana"))
                .dateNaissance(DateNaissance.parse("1980-02-29"))
                .build();
        Nir nir = Nir.parse("280025746312323".substring(0, 13));
        Set<Long> seen = new HashSet<>();
        for (String territory : List.of("056", "057", "058", "067", "156", "02A", "02B")) {
            for (long print : Doublons.empreintes(territory, one, nir)) {
                assertTrue(print != 0 && seen.add(print), territory);
            }
        }
        assertEquals(
                0,
                Doublons.empreintes("057", one.toBuilder().dateNaissance(null).build(), null)[1]);
        assertEquals(
                0,
                Doublons.empreintes("057", one.toBuilder().dateNaissance(null).build(), null)[2]);
    }
}
