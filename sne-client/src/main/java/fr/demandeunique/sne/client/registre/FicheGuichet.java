package fr.demandeunique.sne.client.registre;

import fr.demandeunique.sne.numero.CodeGuichet;
import java.util.List;

/**
 * A guichet enregistreur.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code its code
 * @param nom its name
 * @param adresse lines of its address
 * @param territoires codes of its territories, in order
 */
public record FicheGuichet(CodeGuichet code, String nom, List<String> adresse, List<String> territoires) {
    /** Copies the lists, which may hold no null. */
    public FicheGuichet {
        adresse = List.copyOf(adresse);
        territoires = List.copyOf(territoires);
    }
}
