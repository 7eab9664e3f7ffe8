package fr.demandeunique.sne.cli;

/** A command that ends with an exit code and one sentence on standard error. */
final class Echec extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    Echec(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
