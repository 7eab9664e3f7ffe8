package fr.demandeunique.sne.controle;

/**
 * Why a text is not the identifier or the date that it should be. Each kind of value has its own list; the name of a reason is the code of its
 * anomaly.
 *
 * <pre>{@code NumeroUnique.tryParse("057 1315 073903 10691").raison().name() // NUMERO_MOIS}</pre>
 */
public interface Raison {

    /** {@return the code of the anomaly} */
    String name();

    /**
     * {@return the fault at a place of a document, with the source of the form if a text gives one}
     *
     * @param chemin JSON Pointer of the text in its document
     */
    Anomalie anomalie(String chemin);
}
