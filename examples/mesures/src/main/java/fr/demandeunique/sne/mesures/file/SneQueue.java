package fr.demandeunique.sne.mesures.file;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.outbox.MessageState;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.client.outbox.OutboxSender;
import fr.demandeunique.sne.demande.Demande;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** That of this library: a dossier each. */
final class SneQueue implements OutboxMesures.Queue {
    private final Outbox outbox;
    private final SneClient sne;

    SneQueue(DataSource source, SneClient sne) {
        this.outbox = Outbox.of(source);
        this.sne = sne;
        outbox.migrate();
    }

    @Override
    public void store(List<Demande> demandes) {
        String course = Long.toString(System.currentTimeMillis(), 36);
        for (int from = 0; from < demandes.size(); from += OutboxMesures.BATCH) {
            List<OutboxMessage> some = new ArrayList<>();
            for (int i = from; i < Math.min(demandes.size(), from + OutboxMesures.BATCH); i++) {
                some.add(OutboxMessage.enregistrer(course + "-" + i, demandes.get(i)));
            }
            outbox.enqueue(some);
        }
    }

    @Override
    public void send(int threads) throws InterruptedException {
        try (OutboxSender sender = outbox.sender(sne)) {
            List<Thread> all = Stream.generate(() -> new Thread(sender::drain))
                    .limit(threads)
                    .toList();
            all.forEach(Thread::start);
            for (Thread one : all) {
                one.join();
            }
        }
        var counts = outbox.counts();
        if (counts.get(MessageState.PENDING) + counts.get(MessageState.SENDING) + counts.get(MessageState.REFUSED)
                > 0) {
            throw new IllegalStateException(counts.toString());
        }
    }
}
