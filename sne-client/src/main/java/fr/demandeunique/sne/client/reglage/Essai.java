package fr.demandeunique.sne.client.reglage;

/**
 * One exchange with the server: a call has one, or several when it is tried again. Holds no personal data.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param operation what is done, such as {@code demandes.renouveler}: a name out of a short list, fit for a metric
 * @param methode HTTP method
 * @param modele path with the names of its variables, such as {@code /demandes/{numero}/renouvellements}
 * @param requete identifier of the call, the same for all its tries, sent as {@code X-Request-Id}
 * @param rang which try, from 1
 */
public record Essai(String operation, String methode, String modele, String requete, int rang) {}
