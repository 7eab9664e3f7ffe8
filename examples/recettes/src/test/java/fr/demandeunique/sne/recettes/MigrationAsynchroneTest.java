package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.demandeunique.sne.bacasable.BacASable;
import fr.demandeunique.sne.bacasable.junit.SneDeTest;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlOptions;
import fr.demandeunique.sne.echange.ModeEchange;
import fr.demandeunique.sne.echange.ModeEchange.Fonction;
import fr.demandeunique.sne.numero.CodeGuichet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SneDeTest(horloge = "2018-01-02")
@DisplayName("Quitter l’échange asynchrone : les mêmes documents, par le service")
class MigrationAsynchroneTest {
    @Test
    @DisplayName("Le fichier qui attendait d’être transmis part aussitôt, et le numéro revient")
    void envoyer_un_fichier_par_le_service(BacASable bac) {
        assertFalse(
                ModeEchange.ASYNCHRONE.controler(Fonction.DEMANDES, bac.jour()).conforme());
        byte[] fichier =
                DemandeXml.write(Exemple.nouvelle(bac.jour()), XmlOptions.forSne()); // DEM10691-201801020900-000001.xml

        var lecture = DemandeXml.read(fichier); // all that it holds, what nobody knows too
        assertEquals(0, lecture.rapport().erreurs().size());
        try (SneClient sne = SneClient.builder()
                .url(bac.urlNuu()) // .tls(Tls.defaults().certificatePkcs12(fichier, motDePasse))
                .guichet(CodeGuichet.parse("10691"))
                .nuu(NuuSettings.defaults())
                .build()) {
            var enregistree = sne.enregistrer(lecture.resultat().orElseThrow());

            assertEquals("0118", enregistree.numero().compact().substring(3, 7));
        }
    }
}
