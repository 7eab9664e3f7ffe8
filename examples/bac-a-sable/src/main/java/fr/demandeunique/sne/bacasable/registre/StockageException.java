package fr.demandeunique.sne.bacasable.registre;

/** The folder cannot be read or written now: nothing was done, and the next call tries anew. */
public final class StockageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StockageException(String message, Throwable cause) {
        super(message, cause);
    }
}
