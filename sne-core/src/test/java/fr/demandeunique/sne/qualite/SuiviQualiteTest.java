package fr.demandeunique.sne.qualite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.doublons.CleEtatCivil;
import fr.demandeunique.sne.internal.Empreintes;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SuiviQualiteTest {
    /** A stock drawn from the examples, with numbers of its own. */
    private static List<Demande> tirage(long graine, int nombre) {
        var random = new Random(graine);
        List<Demande> examples = new ArrayList<>(Stock.fautives().values());
        examples.add(Stock.saine());
        List<Demande> stock = new ArrayList<>();
        for (int i = 0; i < nombre; i++) {
            Demande one = examples.get(random.nextInt(examples.size()));
            CodeGuichet guichet = CodeGuichet.parse(random.nextBoolean() ? "10691" : "G1104");
            stock.add(
                    one.numeroUnique() == null
                            ? one
                            : one.toBuilder()
                                    .numeroUnique(NumeroUnique.of(
                                            "057", YearMonth.of(2016, 10), random.nextInt(1000), guichet))
                                    .guichetDerniereModification(guichet)
                                    .build());
        }
        return stock;
    }

    private static SuiviQualite suivi(List<Demande> stock) {
        var suivi = new SuiviQualite(Stock.JOUR);
        stock.forEach(suivi::ajouter);
        return suivi;
    }

    @Test
    void each_fault_is_counted_once_a_demande() {
        List<Demande> stock = List.of(
                Stock.saine(),
                Stock.fautives().get(Indicateur.MOTIF_ABSENT),
                Stock.fautives().get(Indicateur.MOTIF_ABSENT),
                Stock.fautives().get(Indicateur.PURGE_EN_RETARD));
        BilanQualite bilan = suivi(stock).bilan();
        assertEquals(4, bilan.demandes());
        assertEquals(3, bilan.actives());
        assertEquals(3, bilan.enFaute());
        assertEquals(2, bilan.nombre(Indicateur.MOTIF_ABSENT));
        assertEquals(1, bilan.nombre(Indicateur.PURGE_EN_RETARD));
        assertEquals(3, bilan.nombre(Indicateur.DOUBLON_SUSPECT), "three active demandes of one person");
        assertEquals(
                List.of(Indicateur.PURGE_EN_RETARD, Indicateur.MOTIF_ABSENT, Indicateur.DOUBLON_SUSPECT),
                bilan.alertes().stream().map(BilanQualite.Constat::indicateur).toList());
    }

    @Property(tries = 100)
    void merging_is_commutative_and_associative_and_equals_one_pass(
            @ForAll long graine, @ForAll @IntRange(max = 200) int nombre, @ForAll @IntRange(max = 100) int coupe) {
        List<Demande> stock = tirage(graine, nombre);
        int cut = nombre * coupe / 100;
        int half = cut / 2;
        List<Demande> a = stock.subList(0, half);
        List<Demande> b = stock.subList(half, cut);
        List<Demande> c = stock.subList(cut, nombre);
        BilanQualite whole = suivi(stock).bilan();

        var left = suivi(a);
        left.fusionner(suivi(b));
        left.fusionner(suivi(c));
        assertEquals(whole, left.bilan());

        var right = suivi(b);
        right.fusionner(suivi(c));
        var first = suivi(a);
        first.fusionner(right);
        assertEquals(whole, first.bilan());

        var reversed = suivi(c);
        reversed.fusionner(suivi(b));
        reversed.fusionner(suivi(a));
        assertEquals(whole, reversed.bilan());

        List<Demande> shuffled = new ArrayList<>(stock);
        Collections.shuffle(shuffled, new Random(graine));
        assertEquals(whole, suivi(shuffled).bilan());
    }

    @Property(tries = 50)
    void the_counts_of_guichets_merge_too(@ForAll long graine, @ForAll @IntRange(max = 100) int nombre) {
        List<Demande> stock = tirage(graine, nombre);
        var whole = new SuiviParGuichet(Stock.JOUR);
        stock.forEach(whole::ajouter);
        var one = new SuiviParGuichet(Stock.JOUR);
        stock.subList(0, nombre / 2).forEach(one::ajouter);
        var other = new SuiviParGuichet(Stock.JOUR);
        stock.subList(nombre / 2, nombre).forEach(other::ajouter);
        other.fusionner(one);
        assertEquals(whole.bilans(), other.bilans());
        assertEquals(
                nombre,
                whole.sansGuichet()
                        + whole.bilans().values().stream()
                                .mapToLong(BilanQualite::demandes)
                                .sum());
    }

    @Test
    void a_guichet_gets_its_own_count() {
        var suivi = new SuiviParGuichet(Stock.JOUR);
        suivi.ajouter(Stock.fautives().get(Indicateur.MOTIF_ABSENT));
        suivi.ajouter(Stock.avec(d -> d.guichetCreation(null).guichetDerniereModification(null)));
        assertEquals(1, suivi.bilan(CodeGuichet.parse("10691")).orElseThrow().nombre(Indicateur.MOTIF_ABSENT));
        assertTrue(suivi.bilan(CodeGuichet.parse("G1104")).isEmpty());
        assertEquals(1, suivi.sansGuichet());
    }

    @Test
    void counts_of_two_days_do_not_add_up() {
        var one = new SuiviQualite(Stock.JOUR);
        assertThrows(IllegalArgumentException.class, () -> one.fusionner(new SuiviQualite(Stock.JOUR.plusDays(1))));
    }

    @Test
    void the_sample_is_small_and_masked_and_nothing_personal_comes_out() {
        BilanQualite bilan = suivi(tirage(42, 5000)).bilan();
        for (BilanQualite.Constat one : bilan.constats()) {
            assertTrue(one.echantillon().size() <= 10);
            one.echantillon().forEach(text -> assertTrue(text.contains(" ****** "), text));
        }
        assertEquals(
                10,
                bilan.constats()
                        .get(Indicateur.MOTIF_ABSENT.ordinal())
                        .echantillon()
                        .size());
        assertFalse(bilan.toString().contains("EXEMPLE"));
    }

    @Test
    void it_travels_between_machines() throws Exception {
        SuiviQualite suivi = suivi(tirage(7, 50));
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(suivi);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var back = (SuiviQualite) in.readObject();
            assertEquals(suivi.bilan(), back.bilan());
            back.ajouter(Stock.saine());
            assertEquals(51, back.bilan().demandes());
        }
    }

    @Test
    void one_person_is_the_same_however_typed() {
        Demande one = Stock.demandeur(
                p -> p.identite(i -> i.nomNaissance("LE GOFF-ŒUVRE").prenoms(List.of("Jean-Noël", "Aimé"))));
        for (Demande same : List.of(
                Stock.demandeur(
                        p -> p.identite(i -> i.nomNaissance("le goff oeuvre").prenoms(List.of("JEAN NOEL", "AIME")))),
                Stock.demandeur(
                        p -> p.identite(i -> i.nomNaissance("Jean Noël Aimé").prenoms(List.of("Le Goff Œuvre")))),
                Stock.demandeur(p -> p.identite(i ->
                        i.nom("MARTIN").nomNaissance("Le Goff-Œuvre").prenoms(List.of("Jean-Noe\u0308l Aimé")))))) {
            assertEquals(SuiviDoublons.empreinte(one), SuiviDoublons.empreinte(same));
        }
        for (Demande other : List.of(
                Stock.saine(),
                one.toBuilder()
                        .numeroUnique(NumeroUnique.parse("054 1016 000001 10691"))
                        .build(),
                one.toBuilder()
                        .demandeur(one.demandeur().toBuilder()
                                .identite(i -> i.dateNaissance(DateNaissance.of(LocalDate.of(1980, 3, 1))))
                                .build())
                        .build())) {
            assertFalse(SuiviDoublons.empreinte(one) == SuiviDoublons.empreinte(other));
        }
        assertEquals(0, SuiviDoublons.empreinte(Stock.radiee("RADABA", Stock.JOUR)));
        assertEquals(0, SuiviDoublons.empreinte(Stock.demandeur(p -> p.identite(i -> i.dateNaissance(null)))));
    }

    /** The first answers of the published generator (SplitMix64) for the seed 0. */
    @Test
    void the_mix_is_the_published_one() {
        long step = 0x9e3779b97f4a7c15L;
        assertEquals(0xe220a8397b1dcdafL, Empreintes.melange(step));
        assertEquals(0x6e789e6aa1b965f4L, Empreintes.melange(2 * step));
        assertEquals(0x06c45d188009454fL, Empreintes.melange(3 * step));
    }

    /** The print is a short form of what {@link CleEtatCivil} compares: the two never disagree. */
    @Property(tries = 1000)
    void the_print_agrees_with_the_key_of_civil_status(@ForAll long graine) {
        var random = new Random(graine);
        Demande one = nommee(random);
        Demande other = nommee(random);
        CleEtatCivil first = CleEtatCivil.de(one.demandeur());
        CleEtatCivil second = CleEtatCivil.de(other.demandeur());
        assertEquals(
                first.memesNoms(second) && first.memeNaissance(second),
                SuiviDoublons.empreinte(one) == SuiviDoublons.empreinte(other));
    }

    private static Demande nommee(Random random) {
        List<String> noms = List.of(
                "LE GOFF",
                "le-goff",
                "Legoff",
                "Œuvrard",
                "OEUVRARD",
                "O’Neil",
                "Oneil",
                "Łukasz",
                "lukasz",
                "ΑΛΦΑ",
                "αλφα",
                "Straße",
                "STRASSE",
                "Ægir",
                "aegir",
                "Đặng",
                "DANG",
                "Ana",
                "Añá",
                "İz",
                "IZ",
                "ız");
        String nom = noms.get(random.nextInt(noms.size()));
        String prenom = noms.get(random.nextInt(noms.size()));
        LocalDate naissance = LocalDate.of(1980, 2, 28 + random.nextInt(2));
        return Stock.demandeur(p -> p.identite(
                i -> i.nomNaissance(nom).prenoms(List.of(prenom)).dateNaissance(DateNaissance.of(naissance))));
    }

    @Test
    void duplicates_are_found_in_a_second_pass() {
        var suivi = new SuiviDoublons();
        for (int i = 0; i < 2000; i++) {
            String name = "NOM" + i;
            suivi.ajouter(Stock.demandeur(p -> p.identite(who -> who.nomNaissance(name))));
        }
        assertEquals(0, suivi.demandes());
        Demande twice = Stock.demandeur(p -> p.identite(i -> i.nomNaissance("nom 1999")));
        suivi.ajouter(twice);
        assertEquals(2, suivi.demandes());
        assertTrue(suivi.concernees().test(twice));
        assertFalse(suivi.concernees().test(Stock.demandeur(p -> p.identite(i -> i.nomNaissance("NOM1998")))));
        assertFalse(suivi.concernees().test(Stock.demandeur(p -> p.identite(i -> i.nomNaissance("ABSENT")))));
    }
}
