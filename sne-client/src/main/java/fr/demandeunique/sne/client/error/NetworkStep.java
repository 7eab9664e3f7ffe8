package fr.demandeunique.sne.client.error;

/** How far a call went that got no answer. */
public enum NetworkStep {
    /** The name of the host is not known. */
    NAME("NOM", false),
    /** Nothing answered at that address in time. */
    CONNECT_TIMEOUT("CONNEXION_DELAI", false),
    /** Nothing listens at that address. */
    CONNECT("CONNEXION_REFUSEE", false),
    /** The connection was cut before the end of the answer. */
    CUT("COUPURE", true),
    /** A secure connection was cut, maybe by a server that does not like the certificate. */
    CUT_TLS("COUPURE_TLS", true),
    /** A connection without TLS was cut without any answer, maybe by a server that expects TLS. */
    CUT_SILENT("COUPURE_MUETTE", true),
    /** Something else. */
    OTHER("ECHEC", true);

    private final String sentence;
    private final boolean sent;

    NetworkStep(String sentence, boolean sent) {
        this.sentence = sentence;
        this.sent = sent;
    }

    String sentence() {
        return sentence;
    }

    /** What was sent may have reached the server. */
    boolean sent() {
        return sent;
    }
}
