package fr.demandeunique.sne.bacasable.registre;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Keeps for the life of this JVM what the register does not hold itself: the files of the pièces, and the last answers by
 * idempotency key.
 */
final class DepotMemoire implements Depot {
    /** The contract keeps the keys 30 days; a sandbox that runs for ever must not fill the memory. */
    private static final int CLES_MAX = 100_000;

    private final Map<String, byte[]> contenus = new LinkedHashMap<>();
    private final Map<String, byte[]> cles = new LinkedHashMap<>();

    @Override
    public synchronized void lire(Table table, BiConsumer<String, byte[]> lecteur) {
        lignes(table).forEach(lecteur);
    }

    @Override
    public void lireDebuts(Table table, int octets, BiConsumer<String, byte[]> lecteur) {
        lire(table, lecteur);
    }

    private Map<String, byte[]> lignes(Table table) {
        return switch (table) {
            case CLES -> cles;
            case CONTENUS -> contenus;
            default -> Map.of();
        };
    }

    @Override
    public synchronized Optional<byte[]> lire(Table table, String cle) {
        return Optional.ofNullable(lignes(table).get(cle));
    }

    @Override
    public synchronized void valider(List<Ligne> nouvelles) {
        for (Ligne one : nouvelles) {
            if (one.table() == Table.CLES || one.table() == Table.CONTENUS) {
                Supplier<byte[]> contenu = one.contenu();
                if (contenu == null) {
                    lignes(one.table()).remove(one.cle());
                } else {
                    lignes(one.table()).put(one.cle(), contenu.get());
                }
            }
        }
        while (cles.size() > CLES_MAX) {
            cles.remove(cles.keySet().iterator().next());
        }
    }

    @Override
    public void close() {
        // Nothing to give back.
    }
}
