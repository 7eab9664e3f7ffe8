package fr.demandeunique.sne.client.call;

/**
 * One exchange with the server: a call has one, or several when it is tried again. Holds no personal data.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param operation what is done, such as {@code demandes.renouveler}: a name out of a short list, fit for a metric
 * @param method HTTP method
 * @param template path with the names of its variables, such as {@code /demandes/{numero}/renouvellements}
 * @param requestId identifier of the call, the same for all its tries, sent as {@code X-Request-Id}
 * @param rank which try, from 1
 */
public record Attempt(String operation, String method, String template, String requestId, int rank) {}
