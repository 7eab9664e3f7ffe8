package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.guichet.Profil;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.util.List;
import java.util.Map;
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

    Map<String, Object> json() {
        return Json.objet(
                "code", code().code(),
                "nom", identite.nom(),
                "adresse", identite.adresse(),
                "territoires", territoires);
    }
}
