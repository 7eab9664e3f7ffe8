package fr.demandeunique.sne.client;

import fr.demandeunique.sne.client.call.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A time that moves when the test says so, or when somebody waits for it. */
public final class TempsFactice implements TimeSource {
    private record Rendezvous(long nanos, CompletableFuture<Boolean> futur) {}

    public static final Instant DEBUT = Instant.parse("2017-02-21T10:00:00Z");

    private final List<Rendezvous> rendezvous = new ArrayList<>();
    private long nanos;
    /** How long somebody waited, in order. */
    public final List<Duration> attentes = new CopyOnWriteArrayList<>();

    @Override
    public synchronized Instant now() {
        return DEBUT.plusNanos(nanos);
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration duree) {
        attentes.add(duree);
        avancer(duree);
    }

    @Override
    public CompletableFuture<Boolean> after(Duration duree) {
        var futur = new CompletableFuture<Boolean>();
        synchronized (this) {
            rendezvous.add(new Rendezvous(nanos + duree.toNanos(), futur));
            notifyAll();
        }
        return futur;
    }

    /** How many have asked to be woken, or were and are no longer interested. */
    public synchronized int rendezvous() {
        return rendezvous.size();
    }

    /** Until so many have asked to be woken. */
    public synchronized void attendreRendezvous(int count) throws InterruptedException {
        while (rendezvous.size() < count) {
            wait();
        }
    }

    public void avancer(Duration duree) {
        List<Rendezvous> echus;
        synchronized (this) {
            nanos += duree.toNanos();
            echus = rendezvous.stream().filter(one -> one.nanos <= nanos).toList();
            rendezvous.removeAll(echus);
        }
        echus.forEach(one -> one.futur.complete(true));
    }
}
