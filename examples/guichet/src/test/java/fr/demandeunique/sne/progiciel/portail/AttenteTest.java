package fr.demandeunique.sne.progiciel.portail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.qualite.Tension;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("La tension par commune")
class AttenteTest {
    private static final LocalDate BAIL = LocalDate.of(2016, 12, 17);

    private static Demande active(String commune) {
        return Demande.builder()
                .numeroUnique(NumeroUnique.parse("057121507390310691"))
                .etat(EtatDemande.ACTIVE)
                .dateDepot(LocalDate.of(2015, 12, 17))
                .logementRecherche(LogementRecherche.builder()
                        .communes(List.of(commune))
                        .types(List.of(TypeLogement.T3))
                        .build())
                .build();
    }

    private static Demande attribuee(String commune) {
        return active(commune).toBuilder()
                .etat(EtatDemande.RADIEE)
                .radiation(RadiationDemande.builder()
                        .motif(MotifRadiation.ATTRIBUTION)
                        .date(BAIL)
                        .build())
                .attribution(Attribution.builder().dateBail(BAIL).build())
                .build();
    }

    @Test
    void les_demandes_pour_une_attribution_et_les_mois_d_attente_restent_secrets_sous_le_seuil() {
        var tension = new Tension(LocalDate.of(2016, 2, 22), LocalDate.of(2017, 2, 21));
        List.of(
                        active("57463"),
                        active("57463"),
                        active("57463"),
                        attribuee("57463"),
                        attribuee("57463"),
                        active("57672"))
                .forEach(tension::ajouter);
        var calme = new Attente("Thionville (57)", "aucune attribution", "–");
        assertEquals(List.of(new Attente("Metz (57)", "1,5", "12,0"), calme), Attente.of(tension, 2));
        assertEquals(List.of(new Attente("Metz (57)", "secret", "secret"), calme), Attente.of(tension, 3));
    }
}
