package fr.demandeunique.sne.demande;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.nomenclature.Sexe;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Personne;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonnesTest {
    private static final Demande PLEINE = DemandePleine.demande();

    @Test
    void everybody_is_found_by_the_reference_that_a_piece_writes() {
        assertEquals(
                List.of("demandeur", "coTitulaires/0", "coTitulaires/1", "personnesACharge/0", "personnesEnGarde/0"),
                List.copyOf(PLEINE.personnes().keySet()));
        assertSame(PLEINE.demandeur(), PLEINE.personnes().get("demandeur"));
        assertSame(PLEINE.coTitulaires().get(1), PLEINE.personnes().get("coTitulaires/1"));
        assertThrows(
                UnsupportedOperationException.class, () -> PLEINE.personnes().clear());
        assertTrue(Demande.builder().build().personnes().isEmpty());
    }

    @Test
    void the_demandeur_is_the_first_titulaire_if_there_is_one() {
        assertEquals(3, PLEINE.nombreTitulaires());
        assertEquals(
                List.of(
                        PLEINE.demandeur(),
                        PLEINE.coTitulaires().get(0),
                        PLEINE.coTitulaires().get(1)),
                PLEINE.titulaires());
        Demande without = PLEINE.toBuilder().demandeur(null).build();
        assertEquals(PLEINE.coTitulaires(), without.titulaires());
        assertEquals(2, without.nombreTitulaires());
        assertThrows(IndexOutOfBoundsException.class, () -> without.titulaire(2));
    }

    @Test
    void a_person_answers_for_its_identity() {
        Personne one = PLEINE.coTitulaires().get(0).toBuilder()
                .identite(i -> i.sexe(Sexe.MASCULIN))
                .build();
        Identite who = one.identite();
        assertEquals(who.civilite(), one.civilite());
        assertEquals(who.nom(), one.nom());
        assertEquals(who.nomNaissance(), one.nomNaissance());
        assertEquals(who.prenoms(), one.prenoms());
        assertEquals(who.dateNaissance(), one.dateNaissance());
        assertEquals(Sexe.MASCULIN, one.sexe());
        assertEquals(who.nationalite(), one.nationalite());
        assertEquals(who.nir(), one.nir());
        assertEquals("PATRON", one.nomNaissance(), "what the change does not name stays");
    }

    @ParameterizedTest
    @CsvSource({"A, B, A, B", "A,, A, A", "' ', B, B, B", "A, ' ', A, A", ",,,"})
    void a_name_stands_in_for_the_other_where_it_is_missing(
            String nom, String nomNaissance, String courant, String etatCivil) {
        Identite who = Identite.builder()
                .nom(nom)
                .nomNaissance(nomNaissance)
                .prenoms(List.of("Zoé", "Rose"))
                .build();
        assertEquals(courant, who.nomCourant());
        assertEquals(etatCivil, who.nomEtatCivil());
        assertEquals(courant == null ? "Zoé Rose" : "Zoé Rose " + courant, who.prenomsNom());
        assertEquals("", Identite.inconnue().prenomsNom());
    }
}
