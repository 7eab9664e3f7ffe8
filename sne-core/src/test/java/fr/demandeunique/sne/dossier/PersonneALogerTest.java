package fr.demandeunique.sne.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.demandeunique.sne.DemandePleine;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.personne.DateNaissance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonneALogerTest {
    private static final Demande PLEINE = DemandePleine.demande();
    private static final LocalDate JOUR = LocalDate.of(2017, 2, 21);

    private static Map<String, PersonneALoger> personnes(Demande demande) {
        return PersonneALoger.de(demande).stream()
                .collect(Collectors.toMap(PersonneALoger::reference, one -> one, (one, other) -> one));
    }

    /** A child in garde is housed elsewhere too: its papers are asked of the household, not of it. */
    @Test
    void nobody_in_garde_is_among_those_who_show_papers() {
        assertEquals(
                1 + PLEINE.coTitulaires().size() + PLEINE.personnesACharge().size(),
                PersonneALoger.de(PLEINE).size());
    }

    @Test
    void each_has_the_role_of_their_place() {
        var all = personnes(PLEINE);
        assertEquals("Demandeur", all.get("demandeur").role());
        assertEquals("Conjoint ou co-titulaire", all.get("coTitulaires/0").role());
        assertEquals("Personne à charge", all.get("personnesACharge/0").role());
    }

    @Test
    void the_facts_that_make_a_piece_due_are_those_of_the_person() {
        var all = personnes(PLEINE);
        var demandeur = PLEINE.demandeur();
        assertEquals(
                demandeur.situationProfessionnelle().contrat(),
                all.get("demandeur").contrat());
        assertEquals(demandeur.situationFamiliale(), all.get("demandeur").situationFamiliale());
        assertEquals(demandeur.ressources(), all.get("demandeur").ressources());
        assertNull(all.get("personnesACharge/0").contrat());
        assertNull(all.get("personnesACharge/0").situationFamiliale());
        assertEquals(
                PLEINE.personnesACharge().get(0).ressources(),
                all.get("personnesACharge/0").ressources());
        var sans = personnes(PLEINE.toBuilder()
                .demandeur(demandeur.toBuilder().situationProfessionnelle(null).build())
                .build());
        assertNull(sans.get("demandeur").contrat());
    }

    /** Where it cannot be known, a titulaire counts as adult, nobody else. */
    @ParameterizedTest
    @CsvSource({
        "1999-02-21, true, true",
        "1999-02-22, false, false",
        "1999-02-00, true, false",
        "1999, true, false",
        "1998, true, true",
        "1999-03-00, false, false",
        "2000, false, false",
        ", true, false"
    })
    void of_age_at_eighteen(String born, boolean titulaire, boolean aCharge) {
        DateNaissance naissance = born == null ? null : DateNaissance.parse(born);
        var demandeur = PLEINE.demandeur().toBuilder()
                .identite(one -> one.dateNaissance(naissance))
                .build();
        var child = PersonneACharge.builder()
                .identite(one -> one.dateNaissance(naissance))
                .build();
        var all = personnes(PLEINE.toBuilder()
                .demandeur(demandeur)
                .personnesACharge(List.of(child))
                .build());
        assertEquals(titulaire, all.get("demandeur").majeure(JOUR));
        assertEquals(aCharge, all.get("personnesACharge/0").majeure(JOUR));
        assertEquals("PersonneALoger[demandeur]", all.get("demandeur").toString());
    }
}
