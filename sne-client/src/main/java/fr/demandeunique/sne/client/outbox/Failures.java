package fr.demandeunique.sne.client.outbox;

import fr.demandeunique.sne.client.error.Context;
import fr.demandeunique.sne.client.error.SneException;

/** What a failed sending says about what was sent. */
final class Failures {
    private Failures() {}

    /** Only the agent can do something about it. */
    static boolean isFinal(SneException e) {
        return !e.retryable() && !e.outcomeUnknown() && !isNobodysFault(e) && !(e instanceof SneException.Interrompu);
    }

    /** Without a token nothing is wrong with what is sent, nor at a wrong address, nor with a certificate, nor without a network. */
    static boolean isNobodysFault(SneException e) {
        return e.peer() == Context.Peer.TOKENS
                || e instanceof SneException.AccesRefuse && e.status() != 403
                || e instanceof SneException.AdresseErronee
                || e instanceof SneException.Certificat
                || e instanceof SneException.Reseau && !(e instanceof SneException.Interrompu);
    }
}
