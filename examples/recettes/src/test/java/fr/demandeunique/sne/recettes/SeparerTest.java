package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SneDeTest(horloge = "2015-12-17")
@DisplayName("Séparer un couple : la nouvelle demande d’abord, la correction ensuite")
class SeparerTest {
    @Test
    @DisplayName("La date de dépôt est conservée, et chacun a sa demande")
    void separer(SneClient sne, BacASable bac) {
        var initiale = sne.enregistrer(Exemple.nouvelle(bac.jour()));
        bac.regler(LocalDate.of(2016, 2, 16));
        var duplication = Separation.separer(initiale.demande(), 1, bac.jour()).orElseThrow();
        assertEquals("SEPARATION_REMPLIR_DEMANDEUR", duplication.aFaire().get(0).code()); // to show to the agent

        var nouvelle = sne.separer(initiale, 1, remplir(duplication.nouvelle(), initiale.demande()));
        var relue = sne.lire(initiale.numero());
        sne.modifier(relue.with(relue.demande().toBuilder()
                .demandeur(divorce(relue.demande()))
                .coTitulaires(List.of())
                .build()));

        assertEquals(LocalDate.of(2015, 12, 17), nouvelle.demande().dateDepot());
        assertEquals(List.of("Anaïs"), nouvelle.demande().demandeur().prenoms());
    }

    /** What the agent types: the form opens on the tabs that {@code aFaire} names. */
    private static Demande remplir(Demande duplicata, Demande initiale) {
        return duplicata.toBuilder()
                .demandeur(divorce(duplicata).toBuilder()
                        .adresse(initiale.demandeur().adresse())
                        .build())
                .logementActuel(initiale.logementActuel())
                .motifs(initiale.motifs())
                .logementRecherche(initiale.logementRecherche())
                .pieces(initiale.pieces())
                .build();
    }

    private static Demandeur divorce(Demande demande) {
        return demande.demandeur().toBuilder()
                .situationFamiliale(SituationFamiliale.DIVORCE)
                .build();
    }
}
