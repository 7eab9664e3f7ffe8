package fr.demandeunique.sne.doublons;

import static fr.demandeunique.sne.doublons.DoublonsTest.NAISSANCE;
import static fr.demandeunique.sne.doublons.DoublonsTest.cle;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.nomenclature.Sexe;
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

    /** In every run and every version: stocks are sorted by them. Written with another program, from FNV-1a and the mixing of splitmix64. */
    @Test
    void prints_are_the_same_in_every_run() {
        assertEquals(0xc85de26232b64ae5L, CleEtatCivil.empreinteNoms("EXEMPLE", List.of("Ana-Marie")));
        Identite one = Identite.builder()
                .nom("EXEMPLE")
                .prenoms(List.of("Ana", "Marie"))
                .dateNaissance(DateNaissance.parse("1980-02-29"))
                .build();
        assertArrayEquals(
                new long[] {0x7d7e8d3ce8089af1L, 0x66236d9fdfc8ef4dL, 0xcae1a2aad9617929L},
                Doublons.empreintes("057", one, Nir.parse("2800257463123")));
        Identite first = Identite.builder().prenoms(List.of("Ana", "Marie")).build();
        assertArrayEquals(new long[] {0x6c5fb4021443a837L, 0, 0}, Doublons.empreintes("057", first, null));
        Identite year =
                Identite.builder().dateNaissance(DateNaissance.parse("1980-02")).build();
        assertArrayEquals(new long[] {0, 0, 0}, Doublons.empreintes("057", year, null));
    }

    @ParameterizedTest
    @CsvSource({
        "EXEMPLE, Ana Marie, true",
        "exemple, ÂNA-MARIE, true",
        "Ana Marie, Exemple, true",
        "EXEMPLÉ, AnaMarie, true",
        "Ex’emple, Ana Marie, true",
        "\u212fXEMPLE, \u1ea0na Marie, true",
        "EXEMPLE, Ana, false",
        "EXEMPLF, Ana Marie, false",
        "EXEMPLEA, na Marie, false",
        ", Ana Marie, false",
    })
    void two_who_have_the_same_names_have_the_same_print(String nom, String prenoms, boolean same) {
        long print = CleEtatCivil.empreinteNoms("EXEMPLE", List.of("Ana", "Marie"));
        assertEquals(same, print == CleEtatCivil.empreinteNoms(nom, List.of(prenoms)));
        CleEtatCivil key = CleEtatCivil.de(nom, List.of(prenoms), null);
        assertEquals(same, key.memesNoms(CleEtatCivil.de("EXEMPLE", List.of("Ana", "Marie"), null)));
    }

    /** The first character that is not in the table of Latin letters, and the last that is. */
    @Test
    void every_letter_is_one_whether_it_was_written_beforehand_or_not() {
        assertEquals("\u0243", CleEtatCivil.normaliser("\u0180"));
        assertEquals("S", CleEtatCivil.normaliser("\u017f"));
        assertEquals("E", CleEtatCivil.normaliser("\u1ec4"));
        long print = CleEtatCivil.empreinteNoms("\u0243", List.of());
        assertEquals(print, CleEtatCivil.empreinteNoms("\u0180", List.of()));
    }

    /** Somebody who has fewer names is known by those that are there: what parts two names, and what does not. */
    @ParameterizedTest
    @CsvSource({
        "Ana Bo, SOUPCON",
        "Ana-Bo, SOUPCON",
        "Ana’Bo, SOUPCON",
        "Ana\u2010Bo, SOUPCON",
        "Ana\u00b7Bo, SOUPCON",
        "A\u0301na Bo, SOUPCON",
        "An\u20dda Bo, SOUPCON",
        "An\u0903a Bo, SOUPCON",
        "An\u200da Bo, SOUPCON",
        "AnaBo, AUTRE",
        "An\u2010a Bo, AUTRE",
        "Ana\u0301Bo, AUTRE",
        "Ana\u200dBo, AUTRE",
    })
    void what_parts_two_first_names(String prenoms, Ressemblance expected) {
        CleEtatCivil less = cle("MARTIN", "Ana");
        assertEquals(expected, Doublons.comparer(cle("MARTIN", prenoms), null, less, null));
        assertEquals(expected, Doublons.comparer(less, null, cle("MARTIN", prenoms), null));
    }

    /** Words in any order, of one alone nothing is said; YANN leaves the same trace as PAUL, and comes after all others. */
    @ParameterizedTest
    @CsvSource({
        "MARTIN, Jean Paul, MARTIN, Paul, SOUPCON",
        "MARTIN, Jean Paul, PAUL, Jean, SOUPCON",
        "MARTIN, Jean Paul, MARTIN, Yann, AUTRE",
        "MARTIN, Jean Paul, MARTIN, Anna, AUTRE",
        "MARTIN, Jean Paul, MARTIN, Luc, AUTRE",
        "MARTIN Jean, '', MARTIN, '', AUTRE",
        "'Martin ', '', MARTIN Durand, Jean, AUTRE",
        "MARTIN, Jean Jean, MARTIN, Jean Jean Jean, SOUPCON",
        // both names are heard as the others
        "PETIT, Sophie, PETTIT, Sofie, SOUPCON",
        "PETIT, Sophie, PETIR, Sofie, SOUPCON",
        "PETIT, Sophie, PETIR, Sofia, AUTRE",
        "PETIT, Sophie, DURAND, Sofie, AUTRE",
        "PETIT, Sophie, SOFIE, Pettit, SOUPCON",
        "PETIT, Sophie, SOFIA, Pettit, AUTRE",
        "PETIT, Sophie, SOFIE, Pettir, AUTRE",
        // what first names begin with is meant
        "PETIT, Anita, PETTIT, Naita, AUTRE",
        "PETIT, Pauline, PETTIT, Fauline, AUTRE",
    })
    void names_that_may_be_those_of_one_person(
            String nom, String prenoms, String autreNom, String autrePrenoms, Ressemblance expected) {
        CleEtatCivil one = cle(nom, prenoms);
        CleEtatCivil other = cle(autreNom, autrePrenoms);
        assertEquals(expected, Doublons.comparer(one, null, other, null));
        assertEquals(expected, Doublons.comparer(other, null, one, null));
    }

    @Test
    void one_name_and_one_NIR_are_one_person() {
        Nir nir = Nir.parse("2800257463123");
        CleEtatCivil name = CleEtatCivil.de("Martin", List.of(), null);
        assertEquals(
                Ressemblance.MEME_PERSONNE,
                Doublons.comparer(name, nir, CleEtatCivil.de("MARTIN", List.of(), null), nir));
        CleEtatCivil nobody = CleEtatCivil.de(null, List.of(), null);
        assertEquals(Ressemblance.SOUPCON, Doublons.comparer(nobody, nir, nobody, nir));
        assertEquals(Ressemblance.AUTRE, Doublons.comparer(nobody, null, nobody, null));
    }

    @Test
    void the_sex_tells_apart_whose_first_names_differ_by_a_letter() {
        DateNaissance birth = DateNaissance.of(NAISSANCE);
        for (Sexe sex : List.of(Sexe.MASCULIN, Sexe.FEMININ)) {
            CleEtatCivil marin = CleEtatCivil.de("MARTIN", List.of("Marin"), birth, Sexe.MASCULIN);
            CleEtatCivil marion = CleEtatCivil.de("MARTIN", List.of("Marion"), birth, sex);
            assertEquals(
                    sex == Sexe.MASCULIN ? Ressemblance.SOUPCON : Ressemblance.AUTRE,
                    Doublons.comparer(marin, null, marion, null));
            assertEquals(marin, CleEtatCivil.de("MARTIN", List.of("Marin"), birth, sex), "no part of the key");
        }
    }

    @Test
    void a_key_says_whether_it_is_complete_and_nothing_else() {
        assertEquals("CleEtatCivil[…]", cle("MARTIN", "Ana").toString());
        DateNaissance birth = DateNaissance.of(NAISSANCE);
        for (CleEtatCivil less : List.of(
                cle("MARTIN", "-"),
                cle("", "Ana"),
                CleEtatCivil.de("MARTIN", List.of("Ana"), null),
                CleEtatCivil.de("MARTIN", List.of("Ana"), DateNaissance.parse("1984-07")))) {
            assertEquals("CleEtatCivil[incomplète]", less.toString());
        }
        assertEquals("ANA MARTIN", cle("MARTIN", "Ana").noms());
        assertEquals("ANA MARTIN", cle("Ana", "Martin").noms());
        assertEquals(birth, cle("MARTIN", "Ana").naissance());
    }
}
