package fr.demandeunique.sne.cli;

/** Stops a command with a sentence and an exit code; the data themselves are never refused this way. */
final class Echec extends Exception {
    private static final long serialVersionUID = 1L;

    /** The data is refused. */
    static final int REFUS = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** The outside world failed. */
    static final int MONDE = 3;

    private final int code;

    Echec(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
