package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.registre.DemandeVersionnee;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.AccordCollectif;
import fr.demandeunique.sne.nomenclature.Booleen;
import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.personne.Siren;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SneDeTest(horloge = "2017-01-10")
@DisplayName("Attribuer un logement : la demande est radiée avec son bail")
class AttribuerTest {
    private static final NumeroRpls LOGEMENT = NumeroRpls.parse("5700000001");

    @Test
    @DisplayName("Le logement se nomme par son numéro RPLS, une fois que le SNE l’a chargé")
    void attribuer(SneClient sne, BacASable bac) {
        var demande = sne.enregistrer(Exemple.nouvelle(bac.jour()));
        var charge = bac.logement(LOGEMENT, bac.jour(), bac.jour());
        var tropTot = assertThrows(SneException.Refus.class, () -> attribuer(sne, demande, bac));
        assertEquals("RPLS_PAS_ENCORE_CHARGE", tropTot.anomalies().get(0).code());

        bac.regler(charge);
        var attribuee = attribuer(sne, demande, bac);

        assertEquals(MotifRadiation.ATTRIBUTION, attribuee.demande().radiation().motif());
    }

    private static DemandeVersionnee attribuer(SneClient sne, DemandeVersionnee demande, BacASable bac) {
        return sne.demandes()
                .attribuer(
                        demande,
                        Attribution.builder()
                                .siren(Siren.parse("123456782"))
                                .dateBail(bac.jour())
                                .dejaLocataire(false)
                                .rpls(LOGEMENT)
                                .contingent(Contingent.ACTION_LOGEMENT)
                                .accordCollectif(AccordCollectif.AUCUN)
                                .dalo(Booleen.NON)
                                .build())
                .execute();
    }
}
