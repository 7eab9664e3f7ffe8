package fr.demandeunique.sne.qualite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.RevenuFiscal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a fault of the persons begins: for each rule the last value that is right and the first that is wrong, and every part of an « or ». */
class DetecteurTitulairesTest {
    private static final LocalDate JOUR = Stock.JOUR;

    private static Arguments cas(String what, Demande demande, String... expected) {
        return arguments(what, demande, Arrays.stream(expected).sorted().toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"personnes", "contacts", "revenus", "familles"})
    void each_limit(String what, Demande demande, List<String> expected) {
        assertEquals(
                expected,
                Detecteur.le(JOUR).indicateurs(demande).stream()
                        .map(Indicateur::name)
                        .sorted()
                        .collect(Collectors.toList()),
                what);
    }

    private static Demande identite(UnaryOperator<Identite.Builder> change) {
        return Stock.demandeur(p -> p.identite(i -> change.apply(i)));
    }

    private static Demande coTitulaire(UnaryOperator<CoTitulaire.Builder> change) {
        return Stock.avec(d -> d.coTitulaires(List.of(
                change.apply(Stock.saine().coTitulaires().get(0).toBuilder()).build())));
    }

    private static DateNaissance ne(int annee, int mois, int jour) {
        return DateNaissance.of(LocalDate.of(annee, mois, jour));
    }

    static Stream<Arguments> personnes() {
        String incomplete = "IDENTITE_INCOMPLETE";
        return Stream.of(
                cas("no name", identite(i -> i.nom(null).nomNaissance(" ")), incomplete),
                cas("birth name alone", identite(i -> i.nom(" "))),
                cas("blank first name", identite(i -> i.prenoms(List.of(" "))), incomplete),
                cas("no birth", identite(i -> i.dateNaissance(null)), incomplete),
                cas("co-titulaire too", coTitulaire(p -> p.identite(i -> i.prenoms(List.of()))), incomplete),
                cas("16 today", identite(i -> i.dateNaissance(ne(2001, 2, 21)))),
                cas("16 tomorrow", identite(i -> i.dateNaissance(ne(2001, 2, 22))), "AGE_INVRAISEMBLABLE"),
                cas("110", identite(i -> i.dateNaissance(ne(1906, 2, 22)))),
                cas("111", identite(i -> i.dateNaissance(ne(1906, 2, 21))), "AGE_INVRAISEMBLABLE"),
                cas("nobody", Stock.avec(d -> d.demandeur(null)), incomplete),
                cas(
                        "an association",
                        Stock.avec(d -> d.demandeur(null)
                                .coTitulaires(List.of())
                                .personneMorale(DemandePleine.demande().personneMorale())
                                .pieces(List.of())
                                .motifs(List.of())
                                .logementActuel(null))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nirs")
    void a_NIR_that_cannot_be_read_is_not_a_missing_one(String what, Demande demande, List<String> expected) {
        assertEquals(
                expected,
                Detecteur.le(LocalDate.of(2017, 5, 11)).indicateurs(demande).stream()
                        .map(Indicateur::name)
                        .filter(one -> one.startsWith("NIR"))
                        .toList(),
                what);
    }

    static Stream<Arguments> nirs() {
        Nir nir = Nir.parse("1800257410001");
        Demande all = Stock.avec(d -> d.demandeur(Stock.saine().demandeur().toBuilder()
                        .identite(i -> i.nir(nir))
                        .build())
                .coTitulaires(List.of(Stock.saine().coTitulaires().get(0).toBuilder()
                        .identite(i -> i.nir(Nir.parse("2840757410001")))
                        .build())));
        Demande unread = all.toBuilder()
                .demandeur(all.demandeur().toBuilder()
                        .identite(i -> i.nir(null))
                        .autres(new AutresMembres(Map.of("nir", "1")))
                        .build())
                .build();
        Demande missing = all.toBuilder()
                .demandeur(
                        all.demandeur().toBuilder().identite(i -> i.nir(null)).build())
                .build();
        return Stream.of(
                cas("both", all), cas("unread", unread, "NIR_INVALIDE"), cas("missing", missing, "NIR_ABSENT"));
    }

    private static Demande telephones(String... phones) {
        return Stock.demandeur(p -> p.telephones(List.of(phones)));
    }

    private static Demande courriel(String mail) {
        return Stock.demandeur(p -> p.courriel(mail));
    }

    private static Demande adresses(Adresse home, Adresse post) {
        return Stock.demandeur(p -> p.adresse(home).adresseCourrier(post));
    }

    static Stream<Arguments> contacts() {
        Adresse street = Adresse.builder().voie("rue fictive").codePostal(" ").build();
        return Stream.of(
                cas("ten digits", telephones("+3909090909")),
                cas("nine digits", telephones("06/00/00/00:0"), "CONTACT_INVALIDE"),
                cas("a blank one beside", telephones(" ", "06 00 00 00 00")),
                cas("a short one beside", telephones("06 00", "06 00 00 00 00"), "CONTACT_INVALIDE"),
                cas("no digit", telephones("néant"), "TELEPHONE_ABSENT"),
                cas(
                        "neither",
                        Stock.demandeur(p -> p.telephones(List.of()).courriel(null)),
                        "CONTACT_ABSENT",
                        "TELEPHONE_ABSENT",
                        "COURRIEL_ABSENT"),
                cas("blank mail", courriel(" "), "COURRIEL_ABSENT"),
                cas("nobody at", courriel("@exemple.fr"), "CONTACT_INVALIDE"),
                cas("one letter at", courriel("a@exemple.fr")),
                cas("no at", courriel("exemple.fr"), "CONTACT_INVALIDE"),
                cas("postcode", adresses(Adresse.builder().codePostal("57000").build(), null)),
                cas("town", adresses(Adresse.builder().localite("METZ").build(), null)),
                cas(
                        "only the post",
                        adresses(street, Adresse.builder().localite("METZ").build())),
                cas("no post", adresses(null, Adresse.builder().pays("BELGIQUE").build())),
                cas("street alone", adresses(street, street), "ADRESSE_INCOMPLETE"));
    }

    private static Demande revenus(RevenuFiscal... revenus) {
        return Stock.demandeur(p -> p.revenusFiscaux(List.of(revenus)));
    }

    private static Demande ressource(String montant) {
        return Stock.demandeur(p -> p.ressources(List.of(salaire(montant), salaire("1"))));
    }

    private static Ressource<RessourceRecue> salaire(String montant) {
        return Ressource.of(RessourceRecue.SALAIRE, new BigDecimal(montant));
    }

    static Stream<Arguments> revenus() {
        RevenuFiscal silent = RevenuFiscal.builder().annee(2015).build();
        RevenuFiscal undated = RevenuFiscal.builder().montant(BigDecimal.TEN).build();
        return Stream.of(
                cas("most", revenus(Stock.revenu(2015, "300000"))),
                cas("none earned", revenus(Stock.revenu(2015, "0"))),
                cas("negative", revenus(Stock.revenu(2015, "-0.01")), "REVENU_INVRAISEMBLABLE"),
                cas("this year", revenus(Stock.revenu(2017, "1"))),
                cas("next year", revenus(Stock.revenu(2018, "1")), "REVENU_INVRAISEMBLABLE"),
                cas(
                        "one of two",
                        revenus(Stock.revenu(2015, "300001"), Stock.revenu(2014, "1")),
                        "REVENU_INVRAISEMBLABLE"),
                cas("newest first", revenus(Stock.revenu(2015, "1"), Stock.revenu(2014, "1"))),
                cas("newest last", revenus(Stock.revenu(2014, "1"), Stock.revenu(2015, "1"))),
                cas("an amount is wanted", revenus(silent), "REVENU_ABSENT"),
                cas("a year is wanted", revenus(undated), "REVENU_ABSENT"),
                cas(
                        "of the co-titulaire: implausible",
                        coTitulaire(p -> p.revenusFiscaux(List.of(Stock.revenu(2015, "300001")))),
                        "REVENU_INVRAISEMBLABLE"),
                cas("of the co-titulaire: old", coTitulaire(p -> p.revenusFiscaux(List.of(Stock.revenu(2010, "1"))))),
                cas("highest resource", ressource("25000")),
                cas("too high", ressource("25000.01"), "RESSOURCES_INVRAISEMBLABLES"),
                cas("zero", ressource("0")),
                cas("below zero", ressource("-0.01"), "RESSOURCES_INVRAISEMBLABLES"),
                cas(
                        "of the co-titulaire",
                        coTitulaire(p -> p.ressources(List.of(salaire("25001")))),
                        "RESSOURCES_INVRAISEMBLABLES"));
    }

    private static Demande couple(SituationFamiliale situation, LienDemandeur lien) {
        Demande one = coTitulaire(p -> p.lien(lien));
        return one.toBuilder()
                .demandeur(one.demandeur().toBuilder()
                        .situationFamiliale(situation)
                        .build())
                .build();
    }

    private static Demande nombre(Integer nombre) {
        return Stock.avec(d -> d.logementRecherche(Stock.saine().logementRecherche().toBuilder()
                .nombrePersonnes(nombre)
                .build()));
    }

    static Stream<Arguments> familles() {
        String wrong = "SITUATION_FAMILIALE";
        return Stream.of(
                cas("married to a partner", couple(SituationFamiliale.MARIE, LienDemandeur.CONCUBIN)),
                cas("married to a co-tenant", couple(SituationFamiliale.MARIE, LienDemandeur.COLOCATAIRE), wrong),
                cas("married, lien unsaid", couple(SituationFamiliale.MARIE, null), wrong),
                cas("single with a partner", couple(SituationFamiliale.CELIBATAIRE, LienDemandeur.CONCUBIN)),
                cas("single with a co-tenant", couple(SituationFamiliale.CELIBATAIRE, LienDemandeur.COLOCATAIRE)),
                cas("unsaid", couple(null, LienDemandeur.CONJOINT)),
                cas("number unsaid", nombre(null)),
                cas("too few", nombre(3), "NOMBRE_PERSONNES"),
                cas("too many", nombre(5), "NOMBRE_PERSONNES"));
    }
}
