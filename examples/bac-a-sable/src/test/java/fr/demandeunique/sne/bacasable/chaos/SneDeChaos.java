package fr.demandeunique.sne.bacasable.chaos;

import fr.demandeunique.sne.bacasable.BacASable;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The other process that is killed. Arguments: port, folder, faults. */
final class SneDeChaos {
    private SneDeChaos() {}

    public static void main(String[] args) throws Exception {
        BacASable.builder()
                .port(Integer.parseInt(args[0]))
                .donnees(Path.of(args[1]))
                .pannes(args[2])
                .graine(System.nanoTime())
                .demarrer();
        System.out.println("PRET");
        new CountDownLatch(1).await();
    }
}
