package fr.demandeunique.sne.enregistrement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.cycle.Enregistrement;
import fr.demandeunique.sne.demande.CoTitulaire;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.demande.PersonneMorale;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.LienParente;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.personne.DateNaissance;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whoever has one name, no day of birth, no home, a guardian, flatmates or a twin is registered, and the message says how to type it. */
class PersonnesAvecPeuTest {
    private static final LocalDate JOUR = LocalDate.of(2026, 6, 1);

    private static Demande demandeur(UnaryOperator<Demandeur.Builder> change) {
        Demande one = Exemples.couple();
        return one.toBuilder()
                .dateDepot(JOUR)
                .demandeur(change.apply(one.demandeur().toBuilder()).build())
                .build();
    }

    private static void enregistree(Demande demande) {
        var done = Enregistrement.enregistrer(demande, Exemples.NUMERO, Exemples.MOSELIS, JOUR);
        assertTrue(done.estAccepte(), () -> done.anomalies().toString());
    }

    private static String message(Demande demande, String code, Locale langue) {
        return ControleDemande.controler(demande, JOUR).anomalies().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> one.message(langue))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_mononym_is_a_name_with_SANS_PRENOM() {
        for (String none : List.of("SANS PRENOM", "-")) {
            enregistree(demandeur(
                    b -> b.identite(i -> i.nom("RAVI").nomNaissance("RAVI").prenoms(List.of(none)))));
        }
        Demande untyped = demandeur(b -> b.identite(i -> i.prenoms(List.of())));
        assertTrue(message(untyped, "PRENOM_ABSENT", Locale.FRENCH).contains("SANS PRENOM"));
        assertTrue(message(untyped, "PRENOM_ABSENT", Locale.ENGLISH).contains("SANS PRENOM"));
        Demande unnamed = demandeur(b -> b.identite(i -> i.nom(null).nomNaissance(null)));
        assertTrue(message(unnamed, "NOM_ABSENT", Locale.FRENCH).contains("SANS PRENOM"));
    }

    @Test
    void an_unknown_day_of_birth_is_a_year_with_zeros() {
        for (String naissance : List.of("1950", "1950-00-00", "1950-03", "1950-03-00")) {
            enregistree(demandeur(b -> b.identite(i -> i.dateNaissance(DateNaissance.parse(naissance)))));
        }
        Demande untyped = demandeur(b -> b.identite(i -> i.dateNaissance(null)));
        for (Locale langue : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertTrue(message(untyped, "DATE_NAISSANCE_ABSENTE", langue).contains("1950-00-00"));
        }
    }

    @Test
    void without_a_fixed_address_the_domiciliation_is_the_postal_address() {
        Demande nowhere = demandeur(b -> b.adresse(null));
        enregistree(nowhere);
        assertTrue(message(nowhere, "RUBRIQUE_ABSENTE", Locale.FRENCH).contains("domiciliation"));
        assertTrue(message(nowhere, "RUBRIQUE_ABSENTE", Locale.ENGLISH).contains("domiciliation"));
        Demande housed = demandeur(b -> b.adresse(null)
                .adresseCourrier(Adresse.builder()
                        .complement("CCAS, domiciliation 12")
                        .codePostal("57000")
                        .localite("METZ")
                        .build()));
        enregistree(housed);
        assertFalse(ControleDemande.controler(housed, JOUR).anomalies().stream()
                .anyMatch(one -> one.chemin().startsWith("/demandeur/adresse")));
        Demande street = housed.toBuilder()
                .formulaire("14069*05")
                .demandeur(housed.demandeur().toBuilder().adresseCourrier(null).build())
                .logementActuel(housed.logementActuel().toBuilder()
                        .modeles(List.of(ModeleLogement.SANS_ABRI))
                        .nombreOccupants(1)
                        .build())
                .build();
        enregistree(street);
        assertTrue(message(street, "ADRESSE_COURRIER_ABSENTE", Locale.FRENCH).contains("domiciliation"));
    }

    @Test
    void a_guardian_is_in_the_postal_address_and_an_association_is_a_personne_morale() {
        enregistree(demandeur(b -> b.adresseCourrier(Adresse.builder()
                .complement("chez l’UDAF, tuteur")
                .codePostal("57000")
                .localite("METZ")
                .build())));
        Demande nobody = demandeur(b -> b).toBuilder().demandeur(null).build();
        assertTrue(message(nobody, "DEMANDEUR_ABSENT", Locale.FRENCH).contains("personne morale"));
        assertTrue(message(nobody, "DEMANDEUR_ABSENT", Locale.FRENCH).contains("tuteur"));
        assertTrue(message(nobody, "DEMANDEUR_ABSENT", Locale.ENGLISH).contains("guardian"));
        enregistree(nobody.toBuilder()
                .coTitulaires(List.of())
                .personnesACharge(List.of())
                .motifs(List.of())
                .logementActuel(null)
                .pieces(List.of())
                .personneMorale(PersonneMorale.builder()
                        .denomination("Association Exemple")
                        .build())
                .build());
    }

    @Test
    void four_co_tenants_are_told_to_file_each_and_are_not_refused() {
        CoTitulaire one = Exemples.couple().coTitulaires().get(0);
        List<CoTitulaire> others = List.of("ALPHA", "BRAVO", "DELTA").stream()
                .map(nom -> one.toBuilder()
                        .lien(LienDemandeur.COLOCATAIRE)
                        .identite(i -> i.nom(nom).nomNaissance(nom).prenoms(List.of("Ada")))
                        .build())
                .toList();
        Demande shared = demandeur(b -> b).toBuilder().coTitulaires(others).build();
        enregistree(shared);
        List<Anomalie> told = ControleDemande.controler(shared, JOUR).avertissements().stream()
                .filter(each -> each.code().equals("COLOCATAIRE_PROPRE_DEMANDE"))
                .toList();
        assertEquals(3, told.size());
        assertTrue(told.get(0).message().contains("chambre en colocation"));
    }

    @Test
    void twins_are_two_children() {
        List<PersonneACharge> twins = List.of("Zoé", "Loïc").stream()
                .map(prenom -> PersonneACharge.builder()
                        .identite(i -> i.nom("EXEMPLE")
                                .prenoms(List.of(prenom))
                                .dateNaissance(DateNaissance.parse("2020-03-03")))
                        .lienParente(LienParente.ENFANT)
                        .build())
                .toList();
        Demande family = demandeur(b -> b).toBuilder().personnesACharge(twins).build();
        enregistree(family);
        assertEquals(4, PersonnesALoger.de(family, JOUR).certaines());
        assertFalse(ControleDemande.controler(family, JOUR).anomalies().stream()
                .anyMatch(one -> one.chemin().startsWith("/personnesACharge")));
    }
}
