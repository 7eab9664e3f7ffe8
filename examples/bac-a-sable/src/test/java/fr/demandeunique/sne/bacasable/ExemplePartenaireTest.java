package fr.demandeunique.sne.bacasable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.bacasable.appels.JournalAppels;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.bacasable.pannes.Pannes;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@SneDeTest(horloge = "2015-12-17")
class ExemplePartenaireTest {
    @Test
    void une_coupure_ne_cree_pas_deux_demandes(SneClient sne, Pannes pannes, JournalAppels appels) {
        pannes.regler("POST:coupure-apres*1/demandes");

        DemandeVersionnee enregistree = sne.enregistrer(Appels.couple());

        assertEquals("057 1215 073903 10691", enregistree.numero().affichage());
        assertEquals(2, appels.de("POST", "/demandes").size());
        assertEquals(true, appels.dernier().rejouee());
    }

    @Test
    void une_demande_oubliee_est_radiee(SneClient sne, BacASable bac) {
        var numero = sne.enregistrer(Appels.couple().toBuilder().preavis(null).build())
                .numero();

        bac.nuitsJusquau(LocalDate.of(2017, 1, 17));

        assertEquals(EtatDemande.RADIEE, sne.lire(numero).demande().etat());
        assertEquals("PREAVIS_ACCUSE_RECEPTION", bac.lettres().get(1).type());
    }
}
