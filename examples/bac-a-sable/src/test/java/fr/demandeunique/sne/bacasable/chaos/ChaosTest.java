package fr.demandeunique.sne.bacasable.chaos;

import fr.demandeunique.sne.bacasable.chaos.Progiciel.Transport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@link Chaos} with the progiciel on H2: once each by default, ten times each and with everything with {@code -Pchaos}. */
@Timeout(900)
class ChaosTest {
    @TempDir
    private Path dossier = Path.of("");

    private void eprouver(Transport transport) throws Exception {
        String base = "jdbc:h2:" + dossier.resolve("progiciel")
                + ";USER=sne;LOCK_TIMEOUT=20000;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        new Chaos(dossier, transport, "H2", base, Boolean.getBoolean("chaos.tout")).eprouver();
    }

    @Test
    void every_demande_is_there_exactly_once_and_in_order_whatever_breaks() throws Exception {
        eprouver(Transport.PASSERELLE);
    }

    @Test
    void nor_is_any_lost_or_doubled_over_NUU_which_knows_no_key() throws Exception {
        eprouver(Transport.NUU);
    }
}
