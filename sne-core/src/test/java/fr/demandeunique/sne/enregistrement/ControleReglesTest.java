package fr.demandeunique.sne.enregistrement;

import static fr.demandeunique.sne.enregistrement.Fautes.accepte;
import static fr.demandeunique.sne.enregistrement.Fautes.chemins;
import static fr.demandeunique.sne.enregistrement.Fautes.demande;
import static fr.demandeunique.sne.enregistrement.Fautes.demandeur;
import static fr.demandeunique.sne.enregistrement.Fautes.recherche;
import static fr.demandeunique.sne.enregistrement.Fautes.tient;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Dites;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.LienParente;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every dated rule of the registration checks, the day before, the day and the day after each of its dates. */
class ControleReglesTest {
    private static Demande piece(String code, String nationalite, UnaryOperator<PieceJustificative.Builder> change) {
        return demandeur(b -> b.identite(i -> i.nationalite(nationalite == null ? null : Nationalite.of(nationalite))))
                .toBuilder()
                .pieces(List.of(
                        change.apply(PieceJustificative.builder().code(code == null ? null : CodePiece.of(code)))
                                .build()))
                .build();
    }

    @Test
    @EprouveRegle("ENREGISTREMENT_PIECE")
    void identity_or_sejour_is_required() {
        Demande none = demande().pieces(List.of()).build();
        tient(
                none,
                "PIECE_IDENTITE_ABSENTE",
                "/pieces",
                "ENREGISTREMENT_PIECE",
                "2010-05-03",
                "2015-05-14",
                "2017-05-08",
                "2021-05-01");
        Demande other = piece("RFR", "1", b -> b);
        tient(
                other,
                "PIECE_IDENTITE_ABSENTE",
                "/pieces",
                "ENREGISTREMENT_PIECE",
                "2010-05-03",
                "2015-05-14",
                "2017-05-08",
                "2021-05-01");
        Demande foreign = piece("ID-FR", "3", b -> b);
        tient(
                foreign,
                "PIECE_SEJOUR_ABSENTE",
                "/pieces",
                "ENREGISTREMENT_PIECE",
                "2010-05-03",
                "2015-05-14",
                "2017-05-08",
                "2021-05-01");
    }

    @ParameterizedTest
    @CsvSource({"ID-FR, 1", "ID-UE, 2", "SEJ, 3", "ID-FR,", "SEJ, 1", "ID-UE, 9"})
    @EprouveRegle("ENREGISTREMENT_PIECE")
    void a_paper_of_identity_is_enough_and_a_citizen_of_the_Union_needs_no_title(String code, String nationalite) {
        accepte(
                piece(code, nationalite, b -> b),
                "ENREGISTREMENT_PIECE",
                "2010-05-03",
                "2015-05-14",
                "2017-05-08",
                "2021-05-01");
    }

    @Test
    @EprouveRegle("ENREGISTREMENT_PIECE")
    void an_unreadable_copy_or_that_of_somebody_else_is_no_identity() {
        Demande unreadable = piece("ID-FR", "1", b -> b.marque(MarquePiece.INEXPLOITABLE));
        tient(
                unreadable,
                "PIECE_IDENTITE_ABSENTE",
                "/pieces",
                "ENREGISTREMENT_PIECE",
                "2010-05-03",
                "2015-05-14",
                "2017-05-08",
                "2021-05-01");
        Demande other = piece("ID-FR", "1", b -> b.personne("coTitulaires/0"));
        tient(
                other,
                "PIECE_IDENTITE_ABSENTE",
                "/pieces",
                "ENREGISTREMENT_PIECE",
                "2010-05-03",
                "2015-05-14",
                "2017-05-08",
                "2021-05-01");
        accepte(
                piece("ID-FR", "1", b -> b.personne("demandeur")),
                "ENREGISTREMENT_PIECE",
                "2010-05-03",
                "2015-05-14",
                "2017-05-08",
                "2021-05-01");
    }

    @Test
    @EprouveRegle("PIECE_VALIDITE")
    void only_a_French_identity_counts_though_expired() {
        LocalDate expired = Exemples.DEPOT.minusDays(1);
        tient(
                piece("ID-UE", "2", b -> b.finValidite(expired)),
                "PIECE_IDENTITE_PERIMEE",
                "/pieces",
                "PIECE_VALIDITE",
                "2022-04-28");
        for (String nationalite : Arrays.asList("2", "3", null)) {
            for (LocalDate jour : List.of(
                    LocalDate.of(2009, 1, 1), Exemples.DEPOT, LocalDate.of(2022, 4, 28), LocalDate.of(2026, 1, 1))) {
                assertEquals(
                        List.of("/pieces"),
                        chemins(piece("SEJ", nationalite, b -> b.finValidite(expired)), "PIECE_SEJOUR_PERIMEE", jour),
                        "a title that is over registers nobody on any day");
            }
        }
        assertEquals(
                List.of(),
                chemins(piece("SEJ", "3", b -> b.finValidite(Exemples.DEPOT)), "PIECE_SEJOUR_PERIMEE", Exemples.DEPOT));
        LocalDate day = LocalDate.of(2022, 4, 28);
        assertEquals(
                List.of(),
                ControleDemande.controler(piece("ID-FR", "1", b -> b.finValidite(expired)), day)
                        .erreurs());
        assertEquals(
                List.of(),
                ControleDemande.controler(piece("ID-UE", "2", b -> b.finValidite(Exemples.DEPOT)), day)
                        .erreurs());
    }

    @Test
    @EprouveRegle({"PIECES_INSTRUCTION", "RESIDENCE_INDIFFERENTE", "PLAFOND_INDIFFERENT"})
    void no_other_paper_no_residence_and_no_ceiling_stands_in_the_way() {
        Demande elsewhere = recherche(b -> b.communes(List.of("2A004")));
        accepte(elsewhere, "PIECES_INSTRUCTION", "2010-05-03", "2015-05-14", "2017-05-08", "2021-05-01");
        accepte(elsewhere, "RESIDENCE_INDIFFERENTE", "2010-05-03", "2015-05-14", "2017-05-08", "2021-05-01");
        Demande rich =
                demandeur(b -> b.ressources(List.of(Ressource.of(RessourceRecue.SALAIRE, new BigDecimal("99999"))))
                        .revenusFiscaux(List.of(RevenuFiscal.builder()
                                .annee(2014)
                                .montant(new BigDecimal("1199988"))
                                .build())));
        accepte(rich, "PLAFOND_INDIFFERENT", "2010-05-03", "2015-03-23");
    }

    @Test
    @EprouveRegle("MODELES_LOGEMENT")
    void several_housing_situations_are_no_fault() {
        accepte(
                demande()
                        .logementActuel(LogementActuel.builder()
                                .modeles(List.of(ModeleLogement.PARC_PRIVE, ModeleLogement.PARTICULIER))
                                .build())
                        .build(),
                "MODELES_LOGEMENT",
                "2012-05-18");
    }

    @Test
    void an_old_number_goes_with_a_depot_before_28_03_2011() {
        LocalDate first = LocalDate.of(2011, 3, 28);
        Demande.Builder old = demande().ancienNumero(new NumeroAncien("57/2009/000123"));
        for (LocalDate depot : List.of(LocalDate.of(2004, 5, 3), first.minusDays(1), first, first.plusDays(1))) {
            assertEquals(
                    !depot.isBefore(first),
                    ControleDemande.controler(old.dateDepot(depot).build(), LocalDate.of(2015, 12, 21))
                            .anomalies()
                            .stream()
                            .anyMatch(one -> one.code().equals("NUMERO_ANCIEN_DEPOT")),
                    depot.toString());
        }
    }

    @Test
    @EprouveRegle("RUBRIQUES")
    void a_missing_rubric_is_a_warning() {
        String[] versions = {"2010-05-03", "2015-05-14", "2017-05-11"};
        tient(demande().motifs(List.of()).build(), "RUBRIQUE_ABSENTE", "/motifs", "RUBRIQUES", versions);
        assertTrue(
                ControleDemande.controler(demande().motifs(List.of()).build(), LocalDate.of(2017, 2, 21))
                        .anomalies()
                        .stream()
                        .anyMatch(one -> one.message().contains("«\u00a0Motif de la demande\u00a0»")),
                "the section is named");
        Demande bare = demande()
                .motifs(List.of())
                .logementActuel(null)
                .demandeur(Demandeur.builder().build())
                .build();
        List<String> sentences = ControleDemande.controler(bare, LocalDate.of(2017, 2, 21)).anomalies().stream()
                .filter(one -> one.code().equals("RUBRIQUE_ABSENTE"))
                .map(one -> one.message())
                .toList();
        assertEquals(6, sentences.size());
        assertTrue(sentences.stream().noneMatch(one -> one.contains("/")), "each section has its name: " + sentences);
        tient(demande().logementActuel(null).build(), "RUBRIQUE_ABSENTE", "/logementActuel", "RUBRIQUES", versions);
        tient(
                demandeur(b -> b.situationFamiliale(null)),
                "RUBRIQUE_ABSENTE",
                "/demandeur/situationFamiliale",
                "RUBRIQUES",
                versions);
        CoTitulaire spouse = Exemples.active().coTitulaires().get(0);
        tient(
                demande()
                        .coTitulaires(List.of(spouse.toBuilder().lien(null).build()))
                        .build(),
                "LIEN_ABSENT",
                "/coTitulaires/0/lien",
                "RUBRIQUES",
                versions);
    }

    @Test
    @EprouveRegle("PERSONNE_MORALE")
    void an_association_is_told_what_it_need_not_fill_only_once_the_law_knows_it() {
        Demande association = demande()
                .demandeur(null)
                .coTitulaires(List.of())
                .logementActuel(null)
                .personneMorale(PersonneMorale.builder()
                        .denomination("Association fictive")
                        .build())
                .build();
        tient(association, "PERSONNE_MORALE_RUBRIQUES", "/motifs", "PERSONNE_MORALE", "2015-05-14", "2017-05-11");
    }

    @Test
    @EprouveRegle("NIR_INTERDIT")
    void a_NIR_is_refused_until_10_05_2017() {
        Demande faute = demandeur(b -> b.identite(i -> i.nir(Nir.parse("180025746312307"))));
        tient(faute, "NIR_INTERDIT", "/demandeur/nir", "NIR_INTERDIT", "2010-05-03", "2015-05-14", "> 2017-05-10");
    }

    @Test
    @EprouveRegle("NIR_ATTENDU")
    void a_NIR_is_asked_of_every_adult_from_11_05_2017() {
        Demande alone = demande().coTitulaires(List.of()).build();
        tient(
                alone.toBuilder().personnesACharge(List.of()).build(),
                "NIR_ATTENDU",
                "/demandeur/nir",
                "NIR_ATTENDU",
                "2017-05-11");
        LocalDate day = LocalDate.of(2027, 3, 3);
        assertEquals(
                List.of("/demandeur/nir", "/personnesACharge/0/nir"),
                chemins(alone, "NIR_ATTENDU", day),
                "Zoé was born on 03/03/2009");
        assertEquals(List.of("/demandeur/nir"), chemins(alone, "NIR_ATTENDU", day.minusDays(1)));
        Anomalie today = ControleDemande.controler(alone, day).avertissements().stream()
                .filter(one -> one.code().equals("NIR_ATTENDU"))
                .findFirst()
                .orElseThrow();
        assertTrue(today.message().contains("3 février 2021"), "the national system refuses what the law admits");
        assertEquals(LocalDate.of(2017, 5, 11), ControlePersonnes.NIR);
    }

    @Test
    @EprouveRegle("NIR_CLE")
    void a_NIR_is_held_against_the_person_without_blocking() {
        Demande faute = demandeur(b -> b.identite(i -> i.nir(Nir.parse("1800357463123"))));
        tient(faute, "NIR_DISCORDANT", "/demandeur/nir", "NIR_CLE", "2017-05-11");
        Anomalie found = ControleDemande.controler(faute, LocalDate.of(2017, 5, 11)).avertissements().stream()
                .filter(one -> one.code().equals("NIR_DISCORDANT"))
                .findFirst()
                .orElseThrow();
        assertTrue(found.message().contains("le mois de naissance"), found.message());
        assertTrue(found.message(Locale.ENGLISH).contains("the month of birth"));
        Demande known = demandeur(b ->
                b.identite(i -> i.nir(Nir.parse("1800357463123")).dateNaissance(DateNaissance.parse("1980-00-00"))));
        assertEquals(List.of(), chemins(known, "NIR_DISCORDANT", LocalDate.of(2017, 5, 11)));
    }

    @Test
    @EprouveRegle({"NIR_INTERDIT", "NIR_ATTENDU"})
    void a_NIR_that_could_not_be_read_was_given_all_the_same() {
        Demande odd = demandeur(b -> b.autres(new AutresMembres(Map.of("nir", "1800357463"))));
        assertEquals(List.of("/demandeur/nir"), chemins(odd, "NIR_INTERDIT", LocalDate.of(2017, 5, 10)));
        assertEquals(List.of("/coTitulaires/0/nir"), chemins(odd, "NIR_ATTENDU", LocalDate.of(2017, 5, 11)));
    }

    @Test
    void what_is_not_known_of_a_date_of_birth_is_held_against_nobody() {
        LocalDate day = LocalDate.of(2027, 6, 30);
        Demande child = demande()
                .coTitulaires(List.of())
                .personnesACharge(List.of(PersonneACharge.builder()
                        .lienParente(LienParente.ENFANT)
                        .identite(i -> i.nom("EXEMPLE").dateNaissance(DateNaissance.parse("2009")))
                        .build()))
                .build();
        assertEquals(List.of("/demandeur/nir"), chemins(child, "NIR_ATTENDU", day), "adult or not");
        assertEquals(
                List.of("/demandeur/nir", "/personnesACharge/0/nir"),
                chemins(child, "NIR_ATTENDU", LocalDate.of(2027, 12, 31)));
        assertEquals(List.of(), chemins(child, "DATE_NAISSANCE_FUTURE", LocalDate.of(2009, 1, 1)));
        assertEquals(
                List.of("/personnesACharge/0/dateNaissance"),
                chemins(child, "DATE_NAISSANCE_FUTURE", LocalDate.of(2008, 12, 31)));
        assertEquals(2, PersonnesALoger.de(child, LocalDate.of(2029, 12, 31)).certaines());
        assertEquals(1, PersonnesALoger.de(child, LocalDate.of(2030, 1, 1)).certaines(), "21, or not yet");
    }

    @Test
    @EprouveRegle("COMMUNES_MAX")
    void communes_are_five_then_ten_and_eight_on_the_forms_that_say_so() {
        String[] versions = {"2011-03-28", "2012-05-18", "2018-09-10"};
        String chemin = "/logementRecherche/communes";
        Demande eleven = recherche(b -> b.communes(Collections.nCopies(11, "57463")));
        tient(eleven, "COMMUNES_TROP", chemin, "COMMUNES_MAX", versions);
        Demande six = recherche(b -> b.communes(Collections.nCopies(6, "57463")));
        assertEquals(List.of(), chemins(six, "COMMUNES_TROP", LocalDate.of(2011, 3, 27)));
        assertEquals(List.of(chemin), chemins(six, "COMMUNES_TROP", LocalDate.of(2012, 5, 17)));
        assertEquals(List.of(), chemins(six, "COMMUNES_TROP", LocalDate.of(2012, 5, 18)));
        Demande nine = recherche(b -> b.communes(Collections.nCopies(9, "57463")));
        for (LocalDate day : List.of(LocalDate.of(2018, 9, 10), LocalDate.of(2018, 9, 11))) {
            assertEquals(List.of(), chemins(nine, "COMMUNES_TROP", day));
            assertEquals(
                    List.of(chemin),
                    chemins(nine.toBuilder().formulaire("14069*03").build(), "COMMUNES_TROP", day));
        }
    }

    @Test
    @EprouveRegle("MOTIF_AUTRE")
    void another_reason_needs_its_text() {
        Demande faute = demande()
                .motifs(List.of(
                        Motif.builder().code(MotifDemande.LOGEMENT_TROP_PETIT).build(),
                        Motif.builder()
                                .code(MotifDemande.AUTRE)
                                .precision("\u2003 ")
                                .build()))
                .build();
        tient(faute, "MOTIF_PRECISION_ABSENTE", "/motifs/1/precision", "MOTIF_AUTRE", "2012-05-18");
    }

    @Test
    @EprouveRegle("RADIATION_SOUS_MOTIF")
    void an_irrecevabilite_says_which_even_without_a_date_de_depot() {
        RadiationDemande radiation =
                RadiationDemande.builder().motif(MotifRadiation.IRRECEVABILITE).build();
        String chemin = "/radiation/sousMotif";
        for (LocalDate depot : Arrays.asList(Exemples.DEPOT, null)) {
            Demande faute = demande().dateDepot(depot).radiation(radiation).build();
            tient(faute, "RADIATION_SOUS_MOTIF_ABSENT", chemin, "RADIATION_SOUS_MOTIF", "2012-09-05");
        }
    }

    @Test
    @EprouveRegle("COMPLEMENT_HANDICAP")
    void a_complement_handicap_is_that_of_one_person_of_the_demande() {
        Demande nobody = demande()
                .handicaps(List.of(ComplementHandicap.builder().build()))
                .build();
        tient(
                nobody,
                "HANDICAP_PERSONNE_ABSENTE",
                "/handicaps/0/personne",
                "COMPLEMENT_HANDICAP",
                "2010-05-03",
                "2022-04-28");
        LocalDate day = LocalDate.of(2022, 4, 28);
        for (LocalDate one : List.of(day.minusDays(1), day, day.plusDays(1))) {
            assertEquals(List.of(), complements(one, "demandeur", "coTitulaires/0", "personnesACharge/1"));
            assertEquals(List.of("HANDICAP_PERSONNE_REPETEE"), complements(one, "demandeur", "demandeur"));
            for (String unknown : List.of(
                    "",
                    "coTitulaires/1",
                    "coTitulaires/00",
                    "coTitulaires/",
                    "coTitulaires/-1",
                    "personnesEnGarde/0",
                    "personnesACharge/99999999999",
                    "Zoé")) {
                assertEquals(List.of("HANDICAP_PERSONNE_INCONNUE"), complements(one, unknown), unknown);
            }
        }
        String[] many = new String[200];
        Arrays.fill(many, "coTitulaires/0");
        assertEquals(199, complements(day, many).size());
    }

    private static List<String> complements(LocalDate jour, String... personnes) {
        Demande demande = demande()
                .handicaps(Arrays.stream(personnes)
                        .map(one -> ComplementHandicap.builder().personne(one).build())
                        .toList())
                .build();
        return ControleDemande.controler(demande, jour).erreurs().stream()
                .map(Dites::code)
                .toList();
    }
}
