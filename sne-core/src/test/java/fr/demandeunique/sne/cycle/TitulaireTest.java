package fr.demandeunique.sne.cycle;

import static fr.demandeunique.sne.Dites.codes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.Composants;
import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.EprouveRegle;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Modification.Circonstances;
import fr.demandeunique.sne.cycle.Modification.Origine;
import fr.demandeunique.sne.cycle.Substitution.Raison;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Siren;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who holds a demande: the person who filed it, or a spouse who takes the place with a reason and its proof. */
class TitulaireTest {
    private static final CodeGuichet GUICHET = CodeGuichet.parse("10777");
    private static final LocalDate JOUR = LocalDate.of(2016, 6, 1);
    private static final Circonstances SANS = Circonstances.parDefaut();

    private static Demande identite(UnaryOperator<Identite.Builder> change) {
        Demande one = Exemples.active();
        return one.toBuilder()
                .demandeur(one.demandeur().toBuilder().identite(change).build())
                .build();
    }

    private static Resultat<Demande> modifier(Demande avant, Demande apres, Circonstances circonstances) {
        return Modification.modifier(avant, apres, GUICHET, JOUR, circonstances);
    }

    /** Jean-Noël EXEMPLE, born on 29/02/1980, becomes… */
    @ParameterizedTest
    @CsvSource({
        // usage name, birth name, first name, birth, civility, proved, what is told
        "EXEMPEL, EXEMPEL, Jean-Noel, 1980-02-29, 1, false,",
        "DUPONT, EXEMPLE, Jean-Noël, 1980-02-29, 1, false,",
        "EXEMPLE, EXEMPLE, Jean-Noël Marie, 1980-02-29, 1, false,",
        "EXEMPLE, EXEMPLE, Noël, 1980-02-28, 1, false,",
        "Jean-Noël, Jean-Noël, EXEMPLE, 1980-02-29, 1, false,",
        "EXEMPLE, EXEMPLE, Jean-Noël, 1984-02-29, 1, false,",
        "EXEMPLE, EXEMPLE, Jean-Noël, 1980, 1, false,",
        "DUPONT, DUPONT, Jean-Noël, 1980-02-29, 1, false, MODIFICATION_A_PROUVER",
        "EXEMPLE, EXEMPLE, Loïc, 1980-02-29, 1, false, MODIFICATION_A_PROUVER",
        "EXEMPLE, EXEMPLE, Loïc, 1980-02-29, 1, true,",
        "DUPONT, DUPONT, Ada, 1980-02-29, 2, true,",
        "EXEMPLE, EXEMPLE, Ada, 1980-02-29, 2, false, MODIFICATION_AUTRE_PERSONNE",
        "EXEMPLE, EXEMPLE, Loïc, 2013-03-03, 1, false, MODIFICATION_AUTRE_PERSONNE",
        "DUPONT, DUPONT, Loïc, 1980-02-29, 1, false, MODIFICATION_AUTRE_PERSONNE",
        "EXEMPLE, MODÈLE, Anaïs, 1984-07-14, 2, false, MODIFICATION_AUTRE_PERSONNE",
        "DUPONT, DUPONT, Loïc, 1991-05-06, 1, true, MODIFICATION_AUTRE_PERSONNE"
    })
    @EprouveRegle("TITULAIRE_INCHANGE")
    void TITULAIRE_INCHANGE_ordinary_corrections_pass_and_another_person_does_not(
            String nom, String naissance, String prenom, String ne, String civilite, boolean prouve, String code) {
        Bornes.verifier("TITULAIRE_INCHANGE", "2010-05-03 interprétation");
        Demande apres = identite(i -> i.nom(nom)
                .nomNaissance(naissance)
                .prenoms(List.of(prenom.split(" ")))
                .dateNaissance(DateNaissance.parse(ne))
                .civilite(Civilite.of(civilite)));
        var done = modifier(Exemples.active(), apres, new Circonstances(Origine.DEMANDEUR, false, prouve, false));
        assertEquals(code == null ? List.of() : List.of(code), codes(done));
        assertEquals(!"MODIFICATION_AUTRE_PERSONNE".equals(code), done.estAccepte());
        if (!done.estAccepte()) {
            String message = done.anomalies().get(0).message();
            assertTrue(message.contains("substitution") && message.contains("duplication"), "the ways out: " + message);
        }
    }

    @Test
    void a_paper_added_by_the_modification_or_examined_proves_it_too() {
        Demande apres = identite(i ->
                i.nom("DUPONT").nomNaissance("DUPONT").prenoms(List.of("Ada")).civilite(Civilite.MADAME));
        assertFalse(modifier(Exemples.active(), apres, SANS).estAccepte());
        assertTrue(modifier(Exemples.active(), apres, new Circonstances(Origine.PIECES_EXAMINEES, false, false, false))
                .estAccepte());
        List<PieceJustificative> pieces = new ArrayList<>(apres.pieces());
        pieces.add(PieceJustificative.builder()
                .code(CodePiece.IDENTITE_FRANCAISE)
                .deposeeLe(JOUR)
                .build());
        Demande withPaper = apres.toBuilder().pieces(pieces).build();
        assertEquals(List.of(), codes(modifier(Exemples.active(), withPaper, SANS)));
        Demande hers = apres.toBuilder()
                .pieces(List.of(
                        apres.pieces().get(0),
                        pieces.get(1).toBuilder().personne("coTitulaires/0").build()))
                .build();
        assertFalse(modifier(Exemples.active(), hers, SANS).estAccepte(), "it is the paper of somebody else");
    }

    @Test
    void a_twin_with_a_NIR_of_their_own_is_another_person() {
        Demande avant = identite(i -> i.nir(Nir.parse("180025746312307")));
        Demande twin = identite(i -> i.prenoms(List.of("Loïc")).nir(Nir.parse("1800257463124")));
        assertEquals(
                List.of("MODIFICATION_AUTRE_PERSONNE"),
                codes(modifier(avant, twin, SANS)).stream()
                        .filter(one -> one.startsWith("MODIFICATION"))
                        .toList());
        Demande mistyped = identite(i -> i.nir(Nir.parse("1800257463124")));
        assertTrue(modifier(avant, mistyped, SANS).anomalies().stream()
                .noneMatch(one -> one.code().startsWith("MODIFICATION")));
    }

    @Test
    void an_association_stays_the_same_and_does_not_take_the_place_of_a_person() {
        Demande association = Exemples.active().toBuilder()
                .demandeur(null)
                .coTitulaires(List.of())
                .personneMorale(PersonneMorale.builder()
                        .denomination("Exemple")
                        .siren(Siren.parse("732829320"))
                        .build())
                .build();
        assertEquals(
                List.of("MODIFICATION_AUTRE_PERSONNE"),
                codes(modifier(Exemples.active(), association, SANS)).stream()
                        .filter(one -> one.startsWith("MODIFICATION"))
                        .toList());
        assertFalse(modifier(association, Exemples.active(), SANS).estAccepte());
        Demande renamed = association.toBuilder()
                .personneMorale(association.personneMorale().toBuilder()
                        .denomination("Exemple et Cie")
                        .build())
                .build();
        assertTrue(modifier(association, renamed, SANS).estAccepte());
        Demande other = association.toBuilder()
                .personneMorale(association.personneMorale().toBuilder()
                        .siren(Siren.parse("552100554"))
                        .build())
                .build();
        assertFalse(modifier(association, other, SANS).estAccepte());
    }

    private static Demande couple(String situation, String lien) {
        Demande one = Exemples.active();
        return one.toBuilder()
                .demandeur(one.demandeur().toBuilder()
                        .situationFamiliale(SituationFamiliale.of(situation))
                        .build())
                .coTitulaires(List.of(one.coTitulaires().get(0).toBuilder()
                        .lien(LienDemandeur.of(lien))
                        .situationFamiliale(SituationFamiliale.of(situation))
                        .build()))
                .build();
    }

    @Test
    void pacses_who_marry_change_their_situation_without_a_duplication() {
        assertEquals(List.of(), codes(modifier(couple("P", "P"), couple("M", "M"), SANS)));
        assertEquals(List.of(), codes(modifier(couple("M", "M"), couple("P", "P"), SANS)));
        assertEquals(List.of("SEPARATION_DUPLIQUER_DABORD"), codes(modifier(couple("P", "P"), couple("S", "P"), SANS)));
    }

    @ParameterizedTest
    @CsvSource({"U, C, U", "U, C, C", "P, P, C", "M, M, V", "M, M, M"})
    void the_death_of_a_titulaire_asks_nobody_for_a_consent(String situation, String lien, String apres) {
        Demande avant = couple(situation, lien);
        Demande alone = avant.toBuilder()
                .demandeur(avant.demandeur().toBuilder()
                        .situationFamiliale(SituationFamiliale.of(apres))
                        .build())
                .coTitulaires(List.of())
                .logementRecherche(
                        avant.logementRecherche().toBuilder().nombrePersonnes(3).build())
                .build();
        assertEquals(
                List.of(), codes(modifier(avant, alone, new Circonstances(Origine.DEMANDEUR, false, false, true))));
        if (!apres.equals("V")) {
            assertEquals(1, codes(modifier(avant, alone, SANS)).size(), "without the death it is told, or refused");
        }
    }

    @Test
    @EprouveRegle("MODIFICATION_DEMANDEUR")
    void information_of_a_third_party_passes_once_the_applicant_validated_it() {
        Demande apres =
                Exemples.active().toBuilder().precisions("Rez-de-chaussée").build();
        for (LocalDate jour : Bornes.de("MODIFICATION_DEMANDEUR")) {
            for (Origine origine : Origine.values()) {
                assertEquals(
                        origine != Origine.TIERS,
                        Modification.modifier(Exemples.active(), apres, GUICHET, jour, false, origine)
                                .anomalies()
                                .stream()
                                .noneMatch(one -> one.code().equals("MODIFICATION_SANS_DEMANDEUR")),
                        origine + " " + jour);
            }
        }
    }

    @Test
    @EprouveRegle("DALO_CHANGEMENT")
    void DALO_CHANGEMENT_whoever_has_priority_tells_a_new_address_or_household() {
        Bornes.verifier("DALO_CHANGEMENT", "2010-05-03 CCH R441-16-2");
        Demande avant = Exemples.active().toBuilder()
                .dateDepot(LocalDate.of(2009, 12, 1))
                .dalo(InformationsDalo.builder().statut(StatutDalo.ACTIF).build())
                .build();
        Demande moved = avant.toBuilder()
                .demandeur(avant.demandeur().toBuilder()
                        .adresse(avant.demandeur().adresse().toBuilder()
                                .numero("14")
                                .build())
                        .build())
                .build();
        Demande fewer = avant.toBuilder()
                .personnesACharge(avant.personnesACharge().subList(0, 1))
                .build();
        for (LocalDate jour : Bornes.de("DALO_CHANGEMENT")) {
            boolean holds = !jour.isBefore(LocalDate.of(2010, 5, 3));
            for (Demande apres : List.of(moved, fewer)) {
                assertEquals(holds, dalo(avant, apres, jour), jour + "");
            }
            assertFalse(dalo(avant, avant.toBuilder().precisions("x").build(), jour));
            assertFalse(dalo(avant.toBuilder().dalo(null).build(), moved, jour));
        }
    }

    private static boolean dalo(Demande avant, Demande apres, LocalDate jour) {
        return Modification.modifier(avant, apres, GUICHET, jour, false).anomalies().stream()
                .anyMatch(one -> one.code().equals("DALO_CHANGEMENT"));
    }

    /** Member by member: what is the new demandeur's own, what was the former one's home, and what is of the household. */
    @Test
    void the_new_demandeur_brings_what_is_theirs_and_stays_at_home_if_widowed() {
        CoTitulaire spouse = DemandePleine.demande().coTitulaires().get(0).toBuilder()
                .identite(one -> one.nationalite(Nationalite.FRANCAISE).nir(null))
                .build();
        Demande avant = Exemples.active().toBuilder()
                .demandeur(DemandePleine.demande().demandeur())
                .coTitulaires(List.of(spouse))
                .pieces(List.of(piece(CodePiece.IDENTITE_FRANCAISE, "coTitulaires/0")))
                .handicaps(List.of())
                .build();
        Set<String> home = Set.of("adresse", "adresseCourrier", "hebergeant");
        Set<String> household = Set.of("ressourcesPersonnesACharge", "ressourcesVerseesPersonnesACharge");
        for (Raison raison : Raison.values()) {
            boolean widowed = raison == Raison.DECES;
            Demandeur now = Substitution.substituer(avant, ordre(raison, widowed ? "ACTE_DECES" : "SAISINE_JAF"), JOUR)
                    .orElseThrow()
                    .demandeur();
            for (String nom : Composants.noms(Demandeur.class)) {
                Object expected = nom.equals("situationFamiliale")
                        ? widowed ? SituationFamiliale.VEUF : null
                        : home.contains(nom)
                                ? widowed ? Composants.valeur(avant.demandeur(), nom) : null
                                : Composants.valeur(household.contains(nom) ? avant.demandeur() : spouse, nom);
                assertEquals(expected, Composants.valeur(now, nom), raison + " " + nom);
            }
        }
    }

    /** The couple with a pièce and a handicap record for each of them. */
    private static Demande complete(String situation, String lien) {
        return couple(situation, lien).toBuilder()
                .pieces(List.of(
                        piece(CodePiece.IDENTITE_FRANCAISE, null),
                        piece(CodePiece.IDENTITE_UNION, "coTitulaires/0"),
                        piece(CodePiece.AVIS_IMPOSITION, "demandeur"),
                        piece(CodePiece.PATRIMOINE, null)))
                .handicaps(List.of(
                        ComplementHandicap.builder().personne("demandeur").build(),
                        ComplementHandicap.builder().personne("coTitulaires/0").build(),
                        ComplementHandicap.builder()
                                .personne("personnesACharge/1")
                                .build()))
                .build();
    }

    private static PieceJustificative piece(CodePiece code, String personne) {
        return PieceJustificative.builder().code(code).personne(personne).build();
    }

    private static Substitution.Ordre ordre(Raison raison, String preuve) {
        return new Substitution.Ordre(1, raison, preuve, GUICHET);
    }

    @Test
    @EprouveRegle("SUBSTITUTION")
    void SUBSTITUTION_a_former_spouse_takes_the_place_with_number_and_anciennete_from_27_03_2014() {
        Bornes.verifier(
                "SUBSTITUTION",
                "2014-03-27 CCH L441-1 2014-03-27",
                "2016-04-15 CCH L441-1 2016-04-15",
                "2017-01-29 CCH L441-1 2017-01-29",
                "2018-11-25 CCH L441-1 2018-11-25",
                "2021-01-01 CCH L441-1 2021-01-01",
                "2021-11-27 CCH L441-1 2021-11-27",
                "2022-02-09 CCH L441-1 2022-02-09",
                "2022-02-23 CCH L441-1 2022-02-23");
        Demande avant = complete("M", "M");
        var done = Substitution.substituer(avant, ordre(Raison.SEPARATION, "SAISINE_JAF"), JOUR);
        Demande apres = done.orElseThrow();
        assertTrue(codes(done).contains("SUBSTITUTION_ACCORD"));
        assertEquals(Exemples.NUMERO, apres.numeroUnique());
        assertEquals(Exemples.DEPOT, apres.dateDepot());
        assertNull(apres.debutValidite(), "the validity runs on");
        assertEquals("MODÈLE", apres.demandeur().nomNaissance());
        assertNull(apres.demandeur().adresse(), "where a separated person lives is to be asked");
        assertNull(apres.demandeur().situationFamiliale());
        assertEquals(List.of(), apres.coTitulaires());
        assertEquals(avant.personnesACharge(), apres.personnesACharge());
        assertEquals(
                List.of(piece(CodePiece.IDENTITE_UNION, "demandeur"), piece(CodePiece.PATRIMOINE, null)),
                apres.pieces());
        assertEquals(
                List.of("demandeur", "personnesACharge/1"),
                apres.handicaps().stream().map(ComplementHandicap::personne).toList());
        LocalDate law = LocalDate.of(2014, 3, 27);
        Demande old = avant.toBuilder().dateDepot(LocalDate.of(2013, 6, 1)).build();
        for (LocalDate jour : List.of(law.minusDays(1), law, law.plusDays(1))) {
            var dated = Substitution.substituer(old, ordre(Raison.SEPARATION, "SAISINE_JAF"), jour);
            assertEquals(jour.isBefore(law), codes(dated).contains("SUBSTITUTION_AVANT_2014"), jour + "");
            assertEquals(!jour.isBefore(law), dated.estAccepte());
        }
    }

    @Test
    void SUBSTITUTION_after_a_death_keeps_the_home_and_needs_the_certificate() {
        Demande avant = complete("M", "M");
        Demande widowed = Substitution.substituer(avant, ordre(Raison.DECES, Substitution.ACTE_DECES), JOUR)
                .orElseThrow();
        assertEquals(SituationFamiliale.VEUF, widowed.demandeur().situationFamiliale());
        assertEquals(avant.demandeur().adresse(), widowed.demandeur().adresse());
        Demande concubin = Substitution.substituer(
                        complete("U", "C"), ordre(Raison.DECES, Substitution.ACTE_DECES), JOUR)
                .orElseThrow();
        assertNull(concubin.demandeur().situationFamiliale(), "what it is now has to be asked");
        assertNotNull(concubin.demandeur().adresse());
    }

    @ParameterizedTest
    @CsvSource({
        "M, SEPARATION,, SUBSTITUTION_PREUVE_SEPARATION",
        "P, SEPARATION, SAISINE_JAF, SUBSTITUTION_PREUVE_SEPARATION",
        "P, SEPARATION, RUPTURE_PACS,",
        "C, SEPARATION, ATTESTATION_HONNEUR,",
        "M, DECES, SAISINE_JAF, SUBSTITUTION_PREUVE_DECES",
        "M, DECES,, SUBSTITUTION_PREUVE_DECES",
        "L, DECES, ACTE_DECES, SUBSTITUTION_LIEN"
    })
    void SUBSTITUTION_is_for_a_couple_with_the_proof_of_its_reason(
            String lien, Raison raison, String preuve, String code) {
        var done = Substitution.substituer(complete("M", lien), ordre(raison, preuve), JOUR);
        assertEquals(code == null, done.estAccepte());
        if (code != null) {
            assertEquals(List.of(code), codes(done));
        }
    }

    @Test
    void SUBSTITUTION_the_references_of_the_others_move_up_and_who_comes_must_be_identified() {
        CoTitulaire spouse = couple("M", "M").coTitulaires().get(0);
        CoTitulaire family = spouse.toBuilder()
                .lien(LienDemandeur.COLOCATAIRE)
                .identite(i -> i.nom("AUTRE").nomNaissance("AUTRE"))
                .build();
        Demande three = complete("M", "M").toBuilder()
                .coTitulaires(List.of(spouse, family))
                .handicaps(List.of(
                        ComplementHandicap.builder().personne("coTitulaires/1").build()))
                .build();
        Demande apres = Substitution.substituer(three, ordre(Raison.DECES, Substitution.ACTE_DECES), JOUR)
                .orElseThrow();
        assertEquals("coTitulaires/0", apres.handicaps().get(0).personne());
        assertEquals(List.of(family), apres.coTitulaires());
        Demande unidentified = three.toBuilder()
                .pieces(List.of(piece(CodePiece.IDENTITE_FRANCAISE, null)))
                .build();
        assertTrue(codes(Substitution.substituer(unidentified, ordre(Raison.DECES, Substitution.ACTE_DECES), JOUR))
                .contains("PIECE_IDENTITE_ABSENTE"));
        for (int rank : List.of(0, 3)) {
            assertEquals(
                    List.of("SEPARATION_CO_TITULAIRE_INTROUVABLE"),
                    codes(Substitution.substituer(
                            three, new Substitution.Ordre(rank, Raison.DECES, "ACTE_DECES", GUICHET), JOUR)));
        }
        assertEquals(
                List.of("DEMANDE_NON_ACTIVE"),
                codes(Substitution.substituer(
                        DemandePleine.demande().toBuilder().etat(null).build(),
                        ordre(Raison.DECES, "ACTE_DECES"),
                        JOUR)));
    }
}
