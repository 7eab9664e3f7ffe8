package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.client.registre.FicheGuichet;
import fr.demandeunique.sne.guichet.Profil;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.util.List;
import java.util.Set;

/**
 * A guichet that may speak.
 *
 * @param identite what an attestation says of it
 * @param territoires codes of its territories, sorted
 * @param profils under which profiles it may speak
 */
public record Guichet(IdentiteGuichet identite, List<String> territoires, Set<Profil> profils) {
    public Guichet {
        territoires = territoires.stream().sorted().distinct().toList();
        profils = Set.copyOf(profils);
    }

    public CodeGuichet code() {
        return identite.code();
    }

    FicheGuichet fiche() {
        return new FicheGuichet(code(), identite.nom(), identite.adresse(), territoires);
    }
}
