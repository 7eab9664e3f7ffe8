package fr.demandeunique.sne.doublons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.DemandesArbitraires;
import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.guichet.Profil;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoublonsTest {
    static final LocalDate NAISSANCE = LocalDate.of(1984, 7, 14);
    private static final Nir NIR = Nir.parse("180025746312307");
    private static final Nir AUTRE_NIR = Nir.parse("180022A46312363");

    static CleEtatCivil cle(String nom, String prenoms) {
        return CleEtatCivil.de(nom, List.of(prenoms), DateNaissance.of(NAISSANCE));
    }

    private static Demande demande(String numero, String nom, String prenom, LocalDate naissance) {
        return Demande.builder()
                .numeroUnique(NumeroUnique.parse(numero))
                .etat(EtatDemande.ACTIVE)
                .demandeur(Demandeur.builder()
                        .identite(i -> i.nomNaissance(nom)
                                .prenoms(List.of(prenom))
                                .dateNaissance(naissance == null ? null : DateNaissance.of(naissance)))
                        .build())
                .build();
    }

    /** The same day of birth; another day leaves them two. */
    @ParameterizedTest
    @CsvSource({
        "MARTIN, Camille, MARTINE, Camille",
        "DUPONT, Jean, DUPOND, Jean",
        "DUPONT, Jean, DUPOTN, Jean",
        "DUPONT, Jean, DUONT, Jean",
        "DUPONT, Jean, TUPONT, Jean",
        "MÜLLER, Hans, MUELLER, Hans",
        "MUELLER, Hans, MULLER, Hans",
        "SCHÄFER, Hans, SCHAEFER, Hans",
        "BENALLAL, Mohammed, BENALAL, Mohamed",
        "PETIT, Philippe, PETIT, Philipe",
        "PETIT, Sophie, PETIT, Sofie",
        "PETIT, Catherine, PETIT, Katherine",
        "PETIT, Sylvie, PETIT, Silvie",
        "PETIT, Nathalie, PETIT, Natalie",
        "PETIT, Christophe, PETIT, Chirstophe",
        "PETIT, Jean, PETIT, Jaen",
        "PETIT, Caroline, PETIT, Carotine",
        "MÜLLER, Sophie, Sofie, MUELLER",
    })
    void another_spelling_or_one_letter_is_a_suspicion(String nom, String prenom, String autreNom, String autrePrenom) {
        CleEtatCivil one = cle(nom, prenom);
        CleEtatCivil other = cle(autreNom, autrePrenom);
        assertEquals(Ressemblance.SOUPCON, Doublons.comparer(one, null, other, null));
        assertEquals(Ressemblance.SOUPCON, Doublons.comparer(other, null, one, null));
        CleEtatCivil later = CleEtatCivil.de(
                autreNom,
                List.of(autrePrenom),
                DateNaissance.of(NAISSANCE.plusYears(1).plusDays(1)));
        assertEquals(Ressemblance.AUTRE, Doublons.comparer(one, null, later, null));
        assertEquals(Ressemblance.AUTRE, Doublons.comparer(one, NIR, other, AUTRE_NIR), "two NIR, two persons");
    }

    @ParameterizedTest
    @CsvSource({
        "Léa, Léo",
        "Tom, Tim",
        "Lola, Lila",
        "Louis, Louise",
        "Jean, Jeanne",
        "André, Andrée",
        "Joël, Joëlle",
        "Adrien, Adrienne",
        "Michel, Michelle",
        "Julie, Julia",
        "Maëlle, Gaëlle",
        "Enzo, Kenzo",
        "Paul, Pauline",
        "Marie, Margaux",
        "Emma, Emmy",
    })
    void twins_stay_apart(String un, String autre) {
        assertEquals(Ressemblance.AUTRE, Doublons.comparer(cle("MARTIN", un), null, cle("MARTIN", autre), null));
        assertEquals(Ressemblance.AUTRE, Doublons.comparer(cle("MARTIN", autre), null, cle("MARTIN", un), null));
    }

    @Test
    void twins_of_either_sex_stay_apart_where_it_is_known() {
        var marin = titulaire("Marin", Civilite.MONSIEUR);
        var marion = titulaire("Marion", Civilite.MADAME);
        var unknown = titulaire("Marion", null);
        assertEquals(
                Ressemblance.AUTRE, Doublons.comparer(CleEtatCivil.de(marin), null, CleEtatCivil.de(marion), null));
        assertEquals(
                Ressemblance.SOUPCON, Doublons.comparer(CleEtatCivil.de(marin), null, CleEtatCivil.de(unknown), null));
    }

    private static Demandeur titulaire(String prenom, Civilite civilite) {
        return Demandeur.builder()
                .identite(i -> i.nomNaissance("MARTIN")
                        .prenoms(List.of(prenom))
                        .civilite(civilite)
                        .dateNaissance(DateNaissance.of(NAISSANCE)))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "1984-01-01, 1984-07-14, MARTIN, Camille, SOUPCON",
        "1984-07-14, 1984-01-01, MARTIN, Camille, SOUPCON",
        "1984-01-01, 1985-07-14, MARTIN, Camille, AUTRE",
        "1984-01-02, 1984-07-14, MARTIN, Camille, AUTRE",
        "1984-01-01, 1984-07-14, MARTIN, Camile, AUTRE",
        "1984-01-01, 1984-01-01, MARTIN, Camille, SOUPCON",
        "1984-01-02, 1984-01-02, MARTIN, Camille, MEME_PERSONNE",
    })
    void the_first_of_January_stands_for_a_day_that_nobody_knows(
            LocalDate une, LocalDate autre, String nom, String prenom, Ressemblance attendue) {
        CleEtatCivil one = CleEtatCivil.de("MARTIN", List.of("Camille"), DateNaissance.of(une));
        CleEtatCivil other = CleEtatCivil.de(nom, List.of(prenom), DateNaissance.of(autre));
        assertEquals(attendue, Doublons.comparer(one, null, other, null));
        if (une.equals(autre)) {
            assertEquals(Ressemblance.MEME_PERSONNE, Doublons.comparer(one, NIR, other, NIR));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // only one thing amiss is a suspicion
        "MARTIN, Jean Pierre, 1984-07-14, SOUPCON",
        "MARTIN, Pierre Jean, 1984-07-14, SOUPCON",
        "MARTIN, Jean, 1984-07-14, MEME_PERSONNE",
        "MARTIN, Jean, 1984-07-15, SOUPCON",
        "MARTIN, Jean, 1948-07-14, SOUPCON",
        "MARTIN, Jean,, SOUPCON",
        // and two are not
        "MARTIN, Jean, 1990-01-01, AUTRE",
        "MARTIN, Jean Pierre, 1984-07-15, AUTRE",
        "MARTIN, Paul, 1984-07-14, AUTRE",
        ", Jean, 1984-07-14, AUTRE"
    })
    void a_suspicion_is_one_thing_amiss(String nom, String prenoms, LocalDate naissance, Ressemblance expected) {
        var one = CleEtatCivil.de("MARTIN", List.of("Jean"), DateNaissance.of(NAISSANCE));
        if (prenoms.startsWith("Pierre")) {
            one = CleEtatCivil.de("MARTIN", List.of("Jean", "Pierre"), DateNaissance.of(NAISSANCE));
        }
        var other = CleEtatCivil.de(nom, List.of(prenoms), naissance == null ? null : DateNaissance.of(naissance));
        assertEquals(expected, Doublons.comparer(one, null, other, null));
        assertEquals(expected, Doublons.comparer(other, null, one, null));
    }

    @Test
    void day_and_month_swapped_are_a_suspicion() {
        var one = CleEtatCivil.de("MARTIN", List.of("Jean"), DateNaissance.parse("1984-07-05"));
        var other = CleEtatCivil.de("MARTIN", List.of("Jean"), DateNaissance.parse("1984-05-07"));
        assertEquals(Ressemblance.SOUPCON, Doublons.comparer(one, null, other, null));
    }

    @ParameterizedTest
    @CsvSource({
        "1984, 1984-07-14, SOUPCON",
        "1984-00-00, 1984-07, SOUPCON",
        "1984-07-00, 1984-07-14, SOUPCON",
        "1984, 1984, SOUPCON",
        "1984-07-14, 1984-07-14, MEME_PERSONNE",
        "1984-08, 1984-07-14, AUTRE",
        "1985, 1984-07-14, AUTRE",
        "1985, 1984, AUTRE"
    })
    void a_date_known_in_part_is_no_difference_and_no_proof(String un, String autre, Ressemblance expected) {
        var one = CleEtatCivil.de("MARTIN", List.of("Jean"), DateNaissance.parse(un));
        var other = CleEtatCivil.de("Martin", List.of("JEAN"), DateNaissance.parse(autre));
        assertEquals(expected, Doublons.comparer(one, null, other, null));
        assertEquals(expected, Doublons.comparer(other, null, one, null));
        var brother = CleEtatCivil.de("MARTIN", List.of("Paul"), DateNaissance.parse(autre));
        assertEquals(Ressemblance.AUTRE, Doublons.comparer(one, null, brother, null));
    }

    @Test
    void a_valid_NIR_tells_more_than_a_name() {
        CleEtatCivil before = cle("MARTIN", "Jean");
        CleEtatCivil after = cle("DURAND", "Jean");
        assertEquals(Ressemblance.MEME_PERSONNE, Doublons.comparer(before, NIR, after, NIR));
        assertEquals(Ressemblance.SOUPCON, Doublons.comparer(before, NIR, before, AUTRE_NIR));
        assertEquals(Ressemblance.MEME_PERSONNE, Doublons.comparer(before, NIR, before, null));
        var stranger = CleEtatCivil.de("AUTRE", List.of("Zoé"), DateNaissance.parse("2000-01-01"));
        assertEquals(Ressemblance.SOUPCON, Doublons.comparer(before, NIR, stranger, NIR));
        assertEquals(Ressemblance.AUTRE, Doublons.comparer(before, null, stranger, null));
    }

    @Test
    @EprouveRegle({"DOUBLONS_CREATION", "DOUBLONS_TRAITEMENT"})
    void who_is_known_already_is_a_warning_that_cites_the_creation_or_the_treatment() {
        Bornes.verifier("DOUBLONS_CREATION", "2011-03-28 circulaire du 03/01/2011");
        Bornes.verifier("DOUBLONS_TRAITEMENT", "2015-03-23 arrêté du 23/03/2015 (ETLL1506515A) annexe, 8 2015-03-23");
        Doublons stock = Doublons.parmi(List.of(demande("057121507390310691", "MARTIN", "Jean", NAISSANCE)));
        Demande registered = demande("057121500000110694", "Martin", "JEAN", NAISSANCE);
        Demande typed = registered.toBuilder().numeroUnique(null).build();
        for (LocalDate jour : Bornes.de("DOUBLONS_CREATION")) {
            assertEquals(
                    List.of(
                            jour.isBefore(LocalDate.of(2011, 3, 28))
                                    ? "DOUBLON_CERTAIN /demandeur -"
                                    : "DOUBLON_CERTAIN /demandeur circulaire du 03/01/2011"),
                    dits(stock.controler(typed, "057", jour)));
        }
        for (LocalDate jour : Bornes.de("DOUBLONS_TRAITEMENT")) {
            boolean written = !jour.isBefore(LocalDate.of(2015, 3, 23));
            assertEquals(
                    List.of("DOUBLON_CERTAIN /demandeur " + (written ? "arrêté du 23/03/2015 (ETLL1506515A)" : "-")),
                    dits(stock.controler(registered, jour)));
            assertEquals(written, Profil.GESTIONNAIRE_TERRITORIAL.peut(Droit.DETECTER_DOUBLONS, jour));
            assertEquals(written, Profil.GUICHET.peut(Droit.TRAITER_DOUBLONS, jour));
            assertFalse(Profil.GUICHET.peut(Droit.DETECTER_DOUBLONS, jour));
        }
        assertTrue(stock.controler(demande("057121500000110694", "AUTRE", "Jean", NAISSANCE), NAISSANCE)
                .anomalies()
                .isEmpty());
        assertTrue(stock.controler(typed, NAISSANCE).anomalies().isEmpty(), "of no territory");
    }

    @Test
    @EprouveRegle("DOUBLONS_ETAT_CIVIL")
    void a_suspicion_cites_the_practice_of_civil_status() {
        Bornes.verifier(
                "DOUBLONS_ETAT_CIVIL",
                "2010-05-03 interprétation",
                "2024-01-01 assistance du SNE, mouvements d’état civil (2024)");
        Doublons stock = Doublons.parmi(List.of(demande("057121507390310691", "MARTIN", "Jean", NAISSANCE)));
        Demande near = demande("057121500000110694", "MARTIN", "Jean", null);
        for (LocalDate jour : Bornes.de("DOUBLONS_ETAT_CIVIL")) {
            assertEquals(
                    List.of("DOUBLON_SOUPCON /demandeur "
                            + (jour.isBefore(LocalDate.of(2010, 5, 3))
                                    ? "-"
                                    : jour.isBefore(LocalDate.of(2024, 1, 1))
                                            ? "interprétation"
                                            : "assistance du SNE, mouvements d’état civil (2024)")),
                    dits(stock.controler(near, jour)));
        }
    }

    private static List<String> dits(Rapport rapport) {
        return rapport.anomalies().stream()
                .map(one -> Dites.code(one) + " " + one.chemin() + " "
                        + (one.source() == null ? "-" : one.source().texte()))
                .toList();
    }

    @Test
    @EprouveRegle("NUMERO_TERRITOIRE")
    void one_territory_is_a_département_or_the_whole_of_Ile_de_France() {
        Demande metz = demande("057121507390310691", "MARTIN", "Jean", NAISSANCE);
        Demande nancy = demande("054121507390310692", "MARTIN", "Jean", NAISSANCE);
        Demande paris = demande("111121507390310693", "MARTIN", "Jean", NAISSANCE);
        Doublons stock = Doublons.parmi(List.of(metz, nancy, paris));
        Demande typed = demande("057121500000110694", "Martin", "JEAN", NAISSANCE);
        assertEquals(
                List.of(new Doublon(metz, "/demandeur", "/demandeur", Ressemblance.MEME_PERSONNE)),
                stock.chercher(typed));
        assertEquals(List.of(), stock.chercher(metz));
        for (String commune : List.of("75113", "93066", "78646")) {
            Demande fresh = typed.toBuilder()
                    .numeroUnique(null)
                    .logementRecherche(LogementRecherche.builder()
                            .communes(List.of(commune))
                            .build())
                    .build();
            assertEquals(
                    List.of(paris),
                    stock.chercher(fresh).stream().map(Doublon::autre).toList());
        }
        assertEquals(1, stock.chercher(typed, "054").size());
        assertEquals(
                List.of(), stock.chercher(typed.toBuilder().numeroUnique(null).build()));
    }

    @Test
    void a_demande_struck_off_is_no_duplicate() {
        Demande gone = demande("057121507390310691", "MARTIN", "Jean", NAISSANCE).toBuilder()
                .etat(EtatDemande.RADIEE)
                .build();
        Demande typed = demande("057121500000110694", "MARTIN", "Jean", NAISSANCE);
        assertEquals(List.of(), Doublons.parmi(List.of(gone)).chercher(typed));
    }

    @Test
    void a_co_titulaire_who_is_demandeur_elsewhere_is_a_suspicion() {
        Demande couple = demande("057121507390310691", "MARTIN", "Jean", NAISSANCE).toBuilder()
                .coTitulaires(List.of(CoTitulaire.builder()
                        .identite(i -> i.nomNaissance("MODÈLE")
                                .prenoms(List.of("Anaïs"))
                                .dateNaissance(DateNaissance.of(NAISSANCE)))
                        .build()))
                .build();
        Demande alone = demande("057121500000110694", "MODELE", "ANAIS", NAISSANCE);
        assertEquals(
                List.of(new Doublon(couple, "/demandeur", "/coTitulaires/0", Ressemblance.SOUPCON)),
                Doublons.parmi(List.of(couple)).chercher(alone));
        assertFalse(Doublons.parmi(List.of(couple)).chercher(alone).toString().contains("MOD"));
    }

    @Property(tries = 200)
    void searching_the_sorted_stock_finds_what_comparing_each_with_each_finds(@ForAll long graine) {
        var random = new Random(graine);
        List<Demande> stock = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Demande odd = new DemandesArbitraires(random.nextLong()).demande();
            Demande plain = demande(
                    String.format(Locale.ROOT, "0571215%06d10691", i),
                    List.of("MARTIN", "Mártin", "Jean").get(random.nextInt(3)),
                    List.of("Jean", "JEAN PAUL", "Martin").get(random.nextInt(3)),
                    NAISSANCE.plusDays(random.nextInt(2)));
            stock.add(random.nextInt(4) == 0 ? odd : plain);
        }
        Demande sought = stock.get(random.nextInt(20));
        if (sought.numeroUnique() == null) {
            return;
        }
        int expected = 0;
        for (Demande one : stock) {
            expected += Doublons.parmi(List.of(one)).chercher(sought).size();
        }
        List<Doublon> found = Doublons.parmi(stock).chercher(sought);
        assertEquals(expected, found.size());
        for (Doublon one : found) {
            if (one.chemin().equals("/demandeur") && one.cheminAutre().equals("/demandeur")) {
                Demandeur mine = sought.demandeur();
                Demandeur theirs = one.autre().demandeur();
                assertTrue(mine != null && theirs != null);
                assertEquals(
                        one.ressemblance(),
                        Doublons.comparer(CleEtatCivil.de(mine), mine.nir(), CleEtatCivil.de(theirs), theirs.nir()));
            }
        }
    }
}
