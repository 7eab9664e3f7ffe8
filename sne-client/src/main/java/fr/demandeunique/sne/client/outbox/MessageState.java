package fr.demandeunique.sne.client.outbox;

import java.util.Locale;

/** Where something stands on its way to the SNE. */
public enum MessageState {
    /** Stored, leaves when its turn comes. */
    PENDING("PENDING", "À envoyer", "To be sent"),
    /** On its way; nobody else sends it. */
    SENDING("SENDING", "En cours d’envoi", "Being sent"),
    /** Arrived; its content is no longer stored here. */
    SENT("SENT", "Envoyé", "Sent"),
    /** Refused by the SNE: to be corrected, sent again or given up. What follows in the dossier waits. */
    REFUSED("REFUSED", "Refusé\u00a0: à corriger", "Refused: to be corrected"),
    /**
     * It may have arrived, and neither the SNE nor this library can tell: to be looked for at the SNE, then confirmed, sent again or given up. What follows in the
     * dossier waits.
     */
    TO_CHECK("TO_CHECK", "À vérifier au SNE", "To be checked at the SNE"),
    /** Given up by the agent; its content is no longer stored here. */
    ABANDONED("ABANDONED", "Abandonné", "Given up");

    private final String code;
    private final String french;
    private final String english;

    MessageState(String code, String french, String english) {
        this.code = code;
        this.french = french;
        this.english = english;
    }

    /** {@return what the queue stores: it outlives the name of the constant} */
    public String code() {
        return code;
    }

    /** The state of a stored code; {@link IllegalArgumentException} if there is none. */
    static MessageState of(String code) {
        for (MessageState one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw new IllegalArgumentException("no such state: " + code);
    }

    /**
     * {@return the words for a screen, in French unless English is asked for}
     *
     * @param language English for English, anything else for French
     */
    public String label(Locale language) {
        return "en".equals(language.getLanguage()) ? english : french;
    }

    /**
     * Nothing more happens to it.
     *
     * @return whether it has come to its end
     */
    public boolean isFinal() {
        return this == SENT || this == ABANDONED;
    }
}
