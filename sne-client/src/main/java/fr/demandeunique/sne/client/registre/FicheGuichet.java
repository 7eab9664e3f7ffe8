package fr.demandeunique.sne.client.registre;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guichet enregistreur.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code its code
 * @param nom its name
 * @param adresse lines of its address
 * @param territoires codes of its territories, in order
 * @param telephone where applicants call it; null if unknown
 * @param mentions what its attestations say of the place; null if the gateway holds nothing
 */
public record FicheGuichet(
        CodeGuichet code,
        String nom,
        List<String> adresse,
        List<String> territoires,
        @Nullable String telephone,
        @Nullable MentionsLocales mentions) {
    /** Copies the lists, which may hold no null. */
    public FicheGuichet {
        adresse = List.copyOf(adresse);
        territoires = List.copyOf(territoires);
    }

    /** {@return how a letter names it} */
    public IdentiteGuichet identite() {
        return new IdentiteGuichet(code, nom, adresse, telephone);
    }
}
