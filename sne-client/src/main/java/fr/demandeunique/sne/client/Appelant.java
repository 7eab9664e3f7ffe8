package fr.demandeunique.sne.client;

/** Sends operations and waits for their answers. A test of a progiciel may implement it, and answer what it likes. */
public interface Appelant {
    /** What the operation gives; throws an {@link SneException} if it did not take place. */
    <T> T executer(Operation<T> operation, OptionsAppel options);
}
