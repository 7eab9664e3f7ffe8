package fr.demandeunique.sne.bacasable;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.call.NuuSettings;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox with a client of each of its two services. */
abstract class NuuCase {
    BacASable sne;
    SneClient nuu;
    SneClient passerelle;

    @BeforeEach
    void demarrer() {
        sne = BacASable.demarrer();
        nuu = client(NuuSettings.defaults().withGuesses());
        passerelle = sne.client("10691");
    }

    SneClient client(NuuSettings reglage) {
        return SneClient.builder()
                .url(sne.urlNuu())
                .guichet(CodeGuichet.parse("10691"))
                .nuu(reglage)
                .build();
    }

    @AfterEach
    void arreter() {
        nuu.close();
        passerelle.close();
        sne.close();
    }

    static Demande couple() {
        return Appels.couple();
    }
}
