package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.doublons.Ressemblance;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import org.jspecify.annotations.Nullable;

/**
 * Two persons of a stock who may be one, on two demandes of one territory; the first has the lower number.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param un the first person
 * @param autre the second
 * @param ressemblance the same person, or a suspicion
 */
public record DuplicatePair(Side un, Side autre, Ressemblance ressemblance) {
    /**
     * Where one of the two stands.
     *
     * @param numero of the demande
     * @param chemin of the person on it: {@code /demandeur}, {@code /coTitulaires/0}
     * @param guichet that works on it, null if it names none
     */
    public record Side(
            NumeroUnique numero, String chemin, @Nullable CodeGuichet guichet) {}
}
