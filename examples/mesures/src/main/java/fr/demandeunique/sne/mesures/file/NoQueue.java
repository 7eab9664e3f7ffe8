package fr.demandeunique.sne.mesures.file;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** No queue at all: what client, network and sandbox cost, under which no queue can go on the same machine. */
final class NoQueue implements OutboxMesures.Queue {
    private final OutboxMesures.Sender sender;
    private final Queue<byte[]> waiting = new ConcurrentLinkedQueue<>();

    NoQueue(OutboxMesures.Sender sender) {
        this.sender = sender;
    }

    @Override
    public void store(List<Demande> demandes) {
        demandes.forEach(one -> waiting.add(DemandeJson.write(one)));
    }

    @Override
    public void send(int threads) throws InterruptedException {
        List<Thread> all = new ArrayList<>(Collections.nCopies(threads, null));
        all.replaceAll(none -> new Thread(() -> {
            for (byte[] one; (one = waiting.poll()) != null; ) {
                sender.send(UUID.randomUUID().toString(), one);
            }
        }));
        all.forEach(Thread::start);
        for (Thread one : all) {
            one.join();
        }
    }
}
