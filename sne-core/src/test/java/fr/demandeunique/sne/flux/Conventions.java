package fr.demandeunique.sne.flux;

import fr.demandeunique.sne.nomenclature.HorsFlux;
import fr.demandeunique.sne.nomenclature.NatureReservataire;
import fr.demandeunique.sne.personne.Siren;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Conventions of the tests. */
final class Conventions {
    static final Siren BAILLEUR = Siren.parse("552100554");
    static final Siren METZ = Siren.parse("200039865");

    private Conventions() {}

    /** An EPCI with 20 % of the flow, signed on 02/10/2023 for three years; 2023 and 2024 are done. */
    static ConventionReservation epci() {
        return ConventionReservation.builder()
                .bailleur(BAILLEUR)
                .nature(NatureReservataire.EPCI)
                .reservataire(METZ)
                .nom("EPCI d’essai")
                .departement("57")
                .signeeLe(LocalDate.of(2023, 10, 2))
                .du(LocalDate.of(2023, 11, 1))
                .au(LocalDate.of(2026, 10, 31))
                .stock(2000)
                .part(new BigDecimal("20"))
                .annees(List.of(
                        annee(2023).bilanLe(LocalDate.of(2024, 2, 27)).build(),
                        annee(2024).bilanLe(LocalDate.of(2025, 2, 1)).build()))
                .build();
    }

    /** 130 dwellings came free, of which 23 do not count; 21 were proposed, 15 attributed. */
    static AnneeFlux.Builder annee(int annee) {
        return AnneeFlux.builder()
                .annee(annee)
                .liberes(130)
                .soustractions(List.of(HorsDuFlux.of(HorsFlux.MUTATION, 20), HorsDuFlux.of(HorsFlux.VENTE, 3)))
                .proposes(21)
                .attribues(15);
    }
}
