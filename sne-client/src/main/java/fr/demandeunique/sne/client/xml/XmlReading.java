package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from an {@code interfaceNuu} document: the demande without the values at fault, and the faults, each with the path
 * of its element, its line and its column.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class XmlReading {
    private final @Nullable Demande demande;
    private final Rapport rapport;
    private final List<Anomalie> recues;
    private final XmlLocator places;
    private final @Nullable String typeFichier;

    XmlReading(
            @Nullable Demande demande,
            Rapport rapport,
            List<Anomalie> recues,
            XmlLocator places,
            @Nullable String typeFichier) {
        this.typeFichier = typeFichier;
        this.demande = demande;
        this.rapport = rapport.anomalies().isEmpty()
                ? rapport
                : new Rapport(rapport.anomalies().stream().map(places::situer).toList());
        this.recues = List.copyOf(recues);
        this.places = places;
    }

    /** {@return the demande, null only if nothing could be read} */
    public @Nullable Demande demande() {
        return demande;
    }

    /** {@return what the header of the document says that the file is for ({@code CRE MOD REN}…), null if it does not say} */
    public @Nullable String typeFichier() {
        return typeFichier;
    }

    /** {@return the faults of the document} */
    public Rapport rapport() {
        return rapport;
    }

    /** {@return what the SNE answered in its {@code listeAnomalie}: its own codes and words} */
    public List<Anomalie> anomaliesRecues() {
        return recues;
    }

    /** {@return the demande if it was read without an error} */
    public Resultat<Demande> resultat() {
        Demande read = demande;
        return read == null ? new Resultat.Refuse<>(rapport.anomalies()) : Resultat.selon(rapport, () -> read);
    }

    /**
     * {@return the same anomaly with its place in the document: the path of the element instead of the JSON Pointer, and the parameters
     * {@code ligne} and {@code colonne} of the nearest element that is there}
     *
     * @param anomalie of the reading or of a check of what was read
     */
    public Anomalie situer(Anomalie anomalie) {
        return places.situer(anomalie);
    }
}
