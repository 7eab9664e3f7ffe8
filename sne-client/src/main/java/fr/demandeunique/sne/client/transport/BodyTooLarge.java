package fr.demandeunique.sne.client.transport;

import java.io.IOException;

/** The answer went over the limit. */
final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
}
