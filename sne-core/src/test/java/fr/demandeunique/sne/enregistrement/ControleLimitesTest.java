package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneEnGarde;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The last demande that a check lets pass and the first that it points at, for each part of its condition. */
class ControleLimitesTest {
    private static final LocalDate JOUR = LocalDate.of(2017, 6, 1);
    private static final LocalDate CINQ = LocalDate.of(2023, 6, 1);

    private static Arguments cas(LocalDate jour, Demande demande, String code, String... chemins) {
        return arguments(jour, demande, code, Arrays.asList(chemins));
    }

    @ParameterizedTest(name = "{2} {3}")
    @MethodSource({"dates", "noms", "rubriques", "associations", "cinq", "pieces"})
    void each_limit(LocalDate jour, Demande demande, String code, List<String> chemins) {
        assertEquals(chemins, Fautes.chemins(demande, code, jour));
    }

    static Stream<Arguments> dates() {
        LocalDate depot = Exemples.DEPOT;
        String debut = "DEBUT_VALIDITE_AVANT_DEPOT";
        String renewal = "RENOUVELLEMENT_AVANT_DEPOT";
        Demande renewed = Fautes.demande()
                .renouvellements(List.of(depot, depot.minusDays(1), depot.plusDays(1), depot.minusDays(2)))
                .build();
        return Stream.of(
                cas(JOUR, Fautes.demande().debutValidite(depot).build(), debut),
                cas(JOUR, Fautes.demande().debutValidite(depot.minusDays(1)).build(), debut, "/debutValidite"),
                cas(JOUR, renewed, renewal, "/renouvellements/1", "/renouvellements/3"),
                cas(
                        JOUR,
                        Fautes.demande()
                                .renouvellements(List.of(JOUR.plusDays(1), JOUR))
                                .build(),
                        "RENOUVELLEMENT_A_VENIR",
                        "/renouvellements/0"),
                cas(
                        JOUR,
                        Fautes.demande()
                                .personnesACharge(List.of(
                                        PersonneACharge.builder()
                                                .identite(i -> i.dateNaissance(DateNaissance.parse("2017-06-01")))
                                                .build(),
                                        PersonneACharge.builder()
                                                .identite(i -> i.dateNaissance(DateNaissance.parse("2017-06-02")))
                                                .build()))
                                .personnesEnGarde(List.of(
                                        PersonneEnGarde.builder()
                                                .identite(i -> i.dateNaissance(DateNaissance.parse("2017-06-01")))
                                                .build(),
                                        PersonneEnGarde.builder()
                                                .identite(i -> i.dateNaissance(DateNaissance.parse("2018")))
                                                .build()))
                                .build(),
                        "DATE_NAISSANCE_FUTURE",
                        "/personnesACharge/1/dateNaissance",
                        "/personnesEnGarde/1/dateNaissance"),
                cas(depot, Fautes.demande().build(), "DATE_DEPOT_FUTURE"),
                cas(depot.minusDays(1), Fautes.demande().build(), "DATE_DEPOT_FUTURE", "/dateDepot"));
    }

    static Stream<Arguments> noms() {
        return Stream.of(
                cas(
                        JOUR,
                        Fautes.demandeur(b -> b.identite(i -> i.nom("\u1680").nomNaissance(" "))),
                        "NOM_ABSENT",
                        "/demandeur/nom"),
                cas(JOUR, Fautes.demandeur(b -> b.identite(i -> i.nom(" "))), "NOM_ABSENT"),
                cas(JOUR, Fautes.demandeur(b -> b.identite(i -> i.nomNaissance(null))), "NOM_ABSENT"),
                cas(
                        JOUR,
                        Fautes.demandeur(b -> b.identite(i -> i.nom("\u2003").nomNaissance("\t"))),
                        "NOM_ABSENT",
                        "/demandeur/nom"),
                cas(
                        JOUR,
                        Fautes.demandeur(b -> b.identite(i -> i.nom("\u200b").nomNaissance("\u00a0\u00ad\u0001"))),
                        "NOM_ABSENT",
                        "/demandeur/nom"),
                cas(JOUR, Fautes.demandeur(b -> b.identite(i -> i.nom("\u4e00").nomNaissance(null))), "NOM_ABSENT"),
                cas(JOUR, Fautes.demandeur(b -> b.identite(i -> i.nom("\u200bÉ").nomNaissance(null))), "NOM_ABSENT"),
                cas(JOUR, Fautes.demandeur(b -> b.identite(i -> i.nom(" x").nomNaissance(null))), "NOM_ABSENT"),
                cas(JOUR, Fautes.demandeur(b -> b.identite(i -> i.prenoms(List.of("Ada", " ")))), "PRENOM_ABSENT"),
                cas(JOUR, Fautes.demandeur(b -> b.identite(i -> i.prenoms(List.of(" ", "Ada")))), "PRENOM_ABSENT"),
                cas(
                        JOUR,
                        Fautes.demandeur(b -> b.identite(i -> i.prenoms(List.of(" ", "")))),
                        "PRENOM_ABSENT",
                        "/demandeur/prenoms"));
    }

    static Stream<Arguments> rubriques() {
        String code = "RUBRIQUE_ABSENTE";
        var post = Adresse.builder().codePostal("57000").build();
        return Stream.of(
                cas(JOUR, Fautes.demandeur(b -> b.adresse(null).adresseCourrier(post)), code),
                cas(JOUR, Fautes.demandeur(b -> b.adresse(null).adresseCourrier(null)), code, "/demandeur/adresse"),
                cas(JOUR, Fautes.demandeur(b -> b.ressources(List.of())), code),
                cas(JOUR, Fautes.demandeur(b -> b.revenusFiscaux(List.of())), code),
                cas(
                        JOUR,
                        Fautes.demandeur(b -> b.ressources(List.of()).revenusFiscaux(List.of())),
                        code,
                        "/demandeur/ressources"));
    }

    private static Demande association(String denomination) {
        PersonneMorale known = DemandePleine.demande().personneMorale();
        return Fautes.demande()
                .demandeur(null)
                .coTitulaires(List.of())
                .personneMorale(known.toBuilder().denomination(denomination).build())
                .build();
    }

    static Stream<Arguments> associations() {
        String code = "DENOMINATION_ABSENTE";
        return Stream.of(
                cas(JOUR, association("Association"), code),
                cas(JOUR, association(" "), code, "/personneMorale/denomination"),
                cas(JOUR, association(null), code, "/personneMorale/denomination"),
                enTrop(b -> b),
                enTrop(b -> b.demandeur(DemandePleine.demande().demandeur()), "/demandeur"),
                enTrop(b -> b.coTitulaires(DemandePleine.demande().coTitulaires()), "/coTitulaires"),
                enTrop(b -> b.logementActuel(DemandePleine.demande().logementActuel()), "/logementActuel"),
                enTrop(b -> b.motifs(DemandePleine.demande().motifs()), "/motifs"),
                enTrop(b -> b.handicaps(DemandePleine.demande().handicaps()), "/handicaps"));
    }

    /** What an association has no use for is told tab by tab. */
    private static Arguments enTrop(UnaryOperator<Demande.Builder> change, String... chemins) {
        Demande alone = association("Association").toBuilder()
                .demandeur(null)
                .coTitulaires(List.of())
                .logementActuel(null)
                .motifs(List.of())
                .handicaps(List.of())
                .build();
        return cas(JOUR, change.apply(alone.toBuilder()).build(), "PERSONNE_MORALE_RUBRIQUES", chemins);
    }

    static Stream<Arguments> cinq() {
        String shelter = "ADRESSE_COURRIER_ABSENTE";
        String identity = "IDENTITE_INCOMPLETE";
        String end = "CHOMAGE_FIN_ABSENTE";
        Demande outside = Fautes.actuel(b -> b.modeles(List.of(ModeleLogement.PARC_PRIVE, ModeleLogement.SANS_ABRI)));
        Demande posted = outside.toBuilder()
                .demandeur(outside.demandeur().toBuilder()
                        .adresseCourrier(Adresse.builder().codePostal("57000").build())
                        .build())
                .build();
        return Stream.of(
                cas(
                        CINQ,
                        Fautes.cinq(Fautes.demandeur(b -> b.identite(i -> i.civilite(null)))),
                        identity,
                        "/demandeur/civilite"),
                cas(
                        CINQ,
                        Fautes.cinq(Fautes.demandeur(b -> b.identite(i -> i.nationalite(null)))),
                        identity,
                        "/demandeur/nationalite"),
                cas(CINQ, Fautes.cinq(Fautes.demande().build()), identity),
                cas(
                        CINQ,
                        Fautes.emploi(b -> b.chomageLong(true)),
                        end,
                        "/demandeur/situationProfessionnelle/finContrat"),
                cas(CINQ, Fautes.emploi(b -> b.chomageLong(true).finContrat(JOUR)), end),
                cas(CINQ, Fautes.emploi(b -> b.chomageLong(false)), end),
                cas(CINQ, outside, shelter, "/demandeur/adresseCourrier"),
                cas(CINQ, posted, shelter),
                cas(CINQ, Fautes.actuel(b -> b), shelter),
                cas(CINQ, outside.toBuilder().demandeur(null).build(), shelter),
                cas(CINQ, outside.toBuilder().logementActuel(null).build(), "OCCUPANTS_ABSENTS"),
                cas(CINQ, outside.toBuilder().logementRecherche(null).build(), "PERSONNES_A_LOGER_ABSENTES"));
    }

    private static Demande pieces(Nationalite nationalite, PieceJustificative... pieces) {
        return Fautes.demandeur(b -> b.identite(i -> i.nationalite(nationalite))).toBuilder()
                .pieces(List.of(pieces))
                .build();
    }

    private static PieceJustificative piece(CodePiece code, LocalDate fin) {
        return PieceJustificative.builder().code(code).finValidite(fin).build();
    }

    static Stream<Arguments> pieces() {
        LocalDate depot = Exemples.DEPOT;
        Nationalite union = Nationalite.UNION_EUROPEENNE;
        Nationalite other = Nationalite.HORS_UNION_EUROPEENNE;
        String none = "PIECE_IDENTITE_ABSENTE";
        String old = "PIECE_IDENTITE_PERIMEE";
        String stay = "PIECE_SEJOUR_ABSENTE";
        String over = "PIECE_SEJOUR_PERIMEE";
        CodePiece passport = CodePiece.IDENTITE_UNION;
        PieceJustificative hers =
                piece(passport, null).toBuilder().personne("coTitulaires/0").build();
        PieceJustificative illegible = piece(passport, null).toBuilder()
                .marque(MarquePiece.INEXPLOITABLE)
                .build();
        return Stream.of(
                cas(CINQ, pieces(union, piece(passport, depot)), old),
                cas(CINQ, pieces(union, piece(passport, depot.minusDays(1))), old, "/pieces"),
                cas(CINQ, pieces(union, piece(CodePiece.IDENTITE_FRANCAISE, depot.minusDays(1))), old),
                cas(CINQ, pieces(union, piece(passport, depot.minusDays(1)), piece(passport, null)), old),
                cas(CINQ, pieces(union, hers), none, "/pieces"),
                cas(CINQ, pieces(union, illegible), none, "/pieces"),
                cas(CINQ, pieces(union, piece(null, null)), none, "/pieces"),
                cas(CINQ, pieces(union, hers.toBuilder().personne("demandeur").build()), none),
                cas(CINQ, pieces(other, piece(passport, null)), stay, "/pieces"),
                cas(CINQ, pieces(other, piece(passport, depot.minusDays(1))), stay, "/pieces"),
                cas(CINQ, pieces(other, piece(passport, depot.minusDays(1))), old),
                cas(CINQ, pieces(other, piece(CodePiece.TITRE_SEJOUR, depot.minusDays(1))), over, "/pieces"),
                cas(CINQ, pieces(other, piece(CodePiece.TITRE_SEJOUR, depot.minusDays(1))), old),
                cas(CINQ, pieces(other, piece(CodePiece.TITRE_SEJOUR, depot)), over),
                cas(
                        CINQ,
                        pieces(
                                other,
                                piece(CodePiece.TITRE_SEJOUR, depot.minusDays(1)),
                                piece(CodePiece.TITRE_SEJOUR, null)),
                        over),
                cas(CINQ, pieces(other, piece(CodePiece.TITRE_SEJOUR, depot.minusDays(1))), stay),
                cas(CINQ, pieces(other, piece(CodePiece.TITRE_SEJOUR, depot)), old),
                cas(CINQ, pieces(other, piece(CodePiece.TITRE_SEJOUR, depot)), stay));
    }

    @ParameterizedTest
    @CsvSource({
        "demandeur, true",
        "coTitulaires/0, true",
        "coTitulaires/1, false",
        "coTitulaires/00, false",
        "coTitulaires/, false",
        "coTitulaires/:, false",
        "coTitulairez/0, false",
        "cotitulaires/0, false",
        "personnesACharge/1, true",
        "personnesACharge/2, false",
        "personnesACharge/00001, false",
        "personnesEnGarde/0, true",
        "personnesEnGarde/1, false",
        "'', false"
    })
    void a_handicap_belongs_to_a_person_of_the_demande(String personne, boolean known) {
        Demande one = Fautes.demande()
                .personnesEnGarde(DemandePleine.demande().personnesEnGarde())
                .handicaps(
                        List.of(ComplementHandicap.builder().personne(personne).build()))
                .build();
        assertEquals(
                known ? List.of() : List.of("/handicaps/0/personne"),
                Fautes.chemins(one, "HANDICAP_PERSONNE_INCONNUE", JOUR));
    }

    @Test
    void a_demande_without_demandeur_has_no_handicap_of_its_demandeur() {
        var one = Fautes.demande()
                .handicaps(List.of(
                        ComplementHandicap.builder().personne("demandeur").build()));
        assertEquals(List.of(), Fautes.chemins(one.build(), "HANDICAP_PERSONNE_INCONNUE", JOUR));
        assertEquals(
                List.of("/handicaps/0/personne"),
                Fautes.chemins(one.demandeur(null).build(), "HANDICAP_PERSONNE_INCONNUE", JOUR));
    }

    @Test
    void a_rank_is_read_to_its_last_figure() {
        assertEquals(12, ControleHandicap.rang("coTitulaires/12", "coTitulaires/"));
        assertEquals(9999, ControleHandicap.rang("coTitulaires/9999", "coTitulaires/"));
        assertEquals(-1, ControleHandicap.rang("coTitulaires/10000", "coTitulaires/"));
        assertEquals(-1, ControleHandicap.rang(null, "coTitulaires/"));
        assertEquals(-1, ControleHandicap.rang("coTitulaires/1/", "coTitulaires/"));
    }

    @ParameterizedTest
    @CsvSource({
        "14069*03, 3",
        "cerfa 14069-12, 12",
        "14069#01, 1",
        "*05, 5",
        "x*05, 0",
        "14068*05, 0",
        "14069/05, 0",
        "14069*/5, 0",
        "14069*:5, 0",
        "14069*5/, 0",
        "14069*5:, 0",
        "14069*90, 90",
        "14069*10, 10",
        "14069*09, 9",
        "14069*99, 99",
        "14069*00, 0",
        "05, 0",
        "'', 0"
    })
    void the_version_of_a_form_is_read_from_its_end(String texte, int version) {
        assertEquals(version, FormulaireCerfa.version(texte));
    }

    @Test
    void the_catalogue_of_checks_says_since_when_each_holds() {
        assertTrue(Controle.de("?").isEmpty());
        Controle always = Controle.de("NOM_ABSENT").orElseThrow();
        assertEquals("NOM_ABSENT", always.code());
        assertTrue(always.enVigueur(LocalDate.of(1990, 1, 1)));
        Controle ruled = Controle.de("PIECE_SEJOUR_ABSENTE").orElseThrow();
        assertFalse(ruled.enVigueur(LocalDate.of(1990, 1, 1)));
        assertTrue(ruled.enVigueur(JOUR));
        for (FormulaireCerfa one : Formulaires.officiels().tous()) {
            assertEquals(Integer.parseInt(one.code().substring(one.code().length() - 2)), one.version());
        }
    }
}
