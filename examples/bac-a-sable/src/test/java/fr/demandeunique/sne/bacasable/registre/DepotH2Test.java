package fr.demandeunique.sne.bacasable.registre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.demandeunique.sne.bacasable.registre.Depot.Ligne;
import fr.demandeunique.sne.bacasable.registre.Depot.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepotH2Test {
    @TempDir
    private Path dossier;

    private static Ligne row(String key, Supplier<byte[]> content) {
        return new Ligne(Table.LETTRES, key, content);
    }

    @Test
    void a_change_whose_content_cannot_be_written_leaves_nothing_to_the_next_one() throws Exception {
        try (Depot depot = DepotH2.ouvrir(dossier)) {
            List<Ligne> broken = List.of(row("a", () -> new byte[] {1}), row("b", () -> {
                throw new IllegalStateException("no content");
            }));
            assertThrows(IllegalStateException.class, () -> depot.valider(broken));
            depot.valider(List.of(row("c", () -> new byte[] {3})));
            assertEquals(Optional.empty(), depot.lire(Table.LETTRES, "a"));
            assertArrayEquals(new byte[] {3}, depot.lire(Table.LETTRES, "c").orElseThrow());
        }
        try (Depot depot = DepotH2.ouvrir(dossier)) {
            List<String> kept = new ArrayList<>();
            depot.lire(Table.LETTRES, (key, content) -> kept.add(key));
            assertEquals(List.of("c"), kept);
        }
    }
}
