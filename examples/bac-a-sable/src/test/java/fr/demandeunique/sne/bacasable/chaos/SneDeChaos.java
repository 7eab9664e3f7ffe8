package fr.demandeunique.sne.bacasable.chaos;

import fr.demandeunique.sne.bacasable.BacASable;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The other process that is killed. Arguments: port (0 takes a free one and says which), folder, faults, and {@code poison} if it fails on some dossiers. */
final class SneDeChaos {
    private SneDeChaos() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        boolean poison = args[3].equals("poison");
        BacASable sne = BacASable.builder()
                .port(poison ? 0 : port)
                .donnees(Path.of(args[1]))
                .pannes(args[2])
                .graine(System.nanoTime())
                .demarrer();
        System.out.println("PRET " + (poison ? new Poison(sne.port()).ecouter(port) : sne.port()));
        new CountDownLatch(1).await();
    }
}
