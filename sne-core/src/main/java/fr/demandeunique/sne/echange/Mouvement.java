package fr.demandeunique.sne.echange;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Something that a guichet did to a demande, as dispatching brings it to the others: without it, a guichet's own software would not
 * know the demande any more and would create it again.
 *
 * <pre>{@code Mouvement.aRecevoir(mouvements, CodeGuichet.parse("10691"))}</pre>
 *
 * <p>This class is immutable and thread-safe. It prints the number masked.
 *
 * @param type creation, modification, renewal, radiation or deletion
 * @param numero which demande moved
 * @param instant when it was done
 * @param auteur who did it
 */
public record Mouvement(TypeFichier type, NumeroUnique numero, Instant instant, CodeGuichet auteur) {
    /** Checks that nothing is missing. */
    public Mouvement {
        Arguments.required(type, "type");
        Arguments.required(numero, "numero");
        Arguments.required(instant, "instant");
        Arguments.required(auteur, "auteur");
    }

    /**
     * {@return what a guichet has to take in, from the oldest: what the others did} Its own movements are left out, it knows them.
     *
     * @param mouvements in any order
     * @param guichet who takes them in
     */
    public static List<Mouvement> aRecevoir(Collection<Mouvement> mouvements, CodeGuichet guichet) {
        return mouvements.stream()
                .filter(one -> !one.auteur.equals(guichet) && SensFichier.ACTES.contains(one.type))
                .sorted(Comparator.comparing(Mouvement::instant))
                .toList();
    }
}
