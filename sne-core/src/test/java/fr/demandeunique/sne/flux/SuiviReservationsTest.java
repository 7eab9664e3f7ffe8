package fr.demandeunique.sne.flux;

import static fr.demandeunique.sne.flux.Conventions.epci;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.flux.BilanReservations.Ligne;
import fr.demandeunique.sne.flux.BilanReservations.Ventilation;
import fr.demandeunique.sne.nomenclature.NatureReservataire;
import fr.demandeunique.sne.nomenclature.TypeLogementRpls;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuiviReservationsTest {
    private static final LocalDate JOUR = LocalDate.of(2024, 6, 1);

    private static final LogementPropose T3 = LogementPropose.builder()
            .proposeLe(JOUR)
            .attribueLe(LocalDate.of(2024, 12, 31))
            .type(TypeLogementRpls.T3)
            .financement("PLUS")
            .qpv(true)
            .commune("57463")
            .construction(1979)
            .build();
    private static final LogementPropose T4 = T3.toBuilder()
            .attribueLe(LocalDate.of(2025, 1, 1))
            .type(TypeLogementRpls.T4)
            .qpv(false)
            .construction(1980)
            .build();

    @Test
    void the_bilan_breaks_down_by_reservataire_and_by_each_axis_of_the_text() {
        var suivi = new SuiviReservations(2024);
        suivi.ajouter(epci().toBuilder().logements(List.of(T3, T4)).build());
        suivi.ajouter(epci().toBuilder()
                .nature(NatureReservataire.ETAT)
                .nom(null)
                .logements(List.of(LogementPropose.builder().proposeLe(JOUR).build()))
                .build());
        suivi.ajouter(
                "EPCI d’essai",
                T3.toBuilder().proposeLe(LocalDate.of(2023, 12, 31)).build());
        suivi.ajouter(
                "EPCI d’essai",
                T3.toBuilder()
                        .proposeLe(LocalDate.of(2023, 12, 31))
                        .attribueLe(null)
                        .build());
        BilanReservations bilan = suivi.bilan();
        assertEquals(2024, bilan.annee());
        assertEquals(
                List.of(
                        new Ligne(Ventilation.ENSEMBLE, "EPCI d’essai", "", 2, 2),
                        new Ligne(Ventilation.ENSEMBLE, "ETAT", "", 1, 0)),
                bilan.lignes(Ventilation.ENSEMBLE));
        assertEquals(
                List.of(
                        new Ligne(Ventilation.TYPE, "EPCI d’essai", "T3", 1, 2),
                        new Ligne(Ventilation.TYPE, "EPCI d’essai", "T4", 1, 0),
                        new Ligne(Ventilation.TYPE, "ETAT", "inconnu", 1, 0)),
                bilan.lignes(Ventilation.TYPE));
        assertEquals("PLUS", bilan.lignes(Ventilation.FINANCEMENT).get(0).valeur());
        assertEquals(
                List.of("QPV", "hors QPV", "inconnu"),
                bilan.lignes(Ventilation.QPV).stream().map(Ligne::valeur).toList());
        assertEquals("57463", bilan.lignes(Ventilation.COMMUNE).get(0).valeur());
        assertEquals(
                List.of("1970-1979", "1980-1989", "inconnu"),
                bilan.lignes(Ventilation.CONSTRUCTION).stream()
                        .map(Ligne::valeur)
                        .toList());
        for (Ventilation one : Ventilation.values()) {
            assertEquals(
                    3, bilan.lignes(one).stream().mapToLong(Ligne::proposes).sum(), one.name());
        }
    }

    @Test
    void parts_add_up_and_travel() throws Exception {
        var one = new SuiviReservations(2024);
        one.ajouter("A", T3);
        var other = new SuiviReservations(2024);
        other.ajouter("A", T4);
        var whole = new SuiviReservations(2024);
        whole.ajouter("A", T3);
        whole.ajouter("A", T4);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(other);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            one.fusionner((SuiviReservations) in.readObject());
        }
        assertEquals(whole.bilan(), one.bilan());
        assertThrows(IllegalArgumentException.class, () -> one.fusionner(new SuiviReservations(2023)));
    }

    /** R441-5-1: the landlord owes it all its réservataires; one that proposed nothing owes it all the same. */
    @Test
    void each_landlord_owes_a_bilan_in_each_departement_over_all_its_conventions() {
        ConventionReservation metz =
                epci().toBuilder().logements(List.of(T3, T4)).build();
        ConventionReservation state = metz.toBuilder()
                .nature(NatureReservataire.ETAT)
                .reservataire(null)
                .nom(null)
                .logements(List.of(T3))
                .build();
        ConventionReservation elsewhere =
                metz.toBuilder().departement("54").logements(List.of()).build();
        ConventionReservation other = metz.toBuilder()
                .bailleur(fr.demandeunique.sne.personne.Siren.parse("200039865"))
                .build();
        List<BilanBailleur> all = new ConventionsReservation(List.of(metz, other, elsewhere, state)).bilans(2024);
        assertEquals(
                List.of("200039865 57", "552100554 54", "552100554 57"),
                all.stream()
                        .map(one -> one.bailleur().numero() + " " + one.departement())
                        .toList());
        assertEquals(List.of(), all.get(1).bilan().lignes());
        List<Ligne> totals = all.get(2).bilan().lignes(Ventilation.ENSEMBLE);
        assertEquals(
                List.of(
                        new Ligne(Ventilation.ENSEMBLE, "EPCI d’essai", "", 2, 1),
                        new Ligne(Ventilation.ENSEMBLE, "ETAT", "", 1, 1)),
                totals);
        Ligne commune = all.get(2).bilan().lignes(Ventilation.COMMUNE).get(0);
        assertEquals("57463", commune.valeur());
        assertEquals("Metz (57)", commune.libelle());
        assertEquals(
                "PLUS",
                all.get(2).bilan().lignes(Ventilation.FINANCEMENT).get(0).libelle());
        assertEquals(
                2023,
                new ConventionsReservation(List.of(metz))
                        .bilans(2023)
                        .get(0)
                        .bilan()
                        .annee());
    }
}
