package fr.demandeunique.sne.progiciel.socle;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Names and addresses of the guichets, as the register has them; the code alone while it is away. */
@Service("guichets")
public class Guichets {
    private final SneClient sne;
    private final Map<CodeGuichet, IdentiteGuichet> known = new ConcurrentHashMap<>();

    Guichets(SneClient sne) {
        this.sne = sne;
    }

    public IdentiteGuichet identite(CodeGuichet code) {
        IdentiteGuichet one = known.get(code);
        if (one != null) {
            return one;
        }
        try {
            var fiche = sne.referentiels().guichet(code).execute();
            var identite = new IdentiteGuichet(code, fiche.nom(), fiche.adresse());
            known.put(code, identite);
            return identite;
        } catch (SneException e) {
            return new IdentiteGuichet(code, "", List.of());
        }
    }

    /** {@code 10691 MOSELIS}; empty for no guichet. */
    public String libelle(@Nullable CodeGuichet code) {
        return code == null ? "" : (code.code() + " " + identite(code).nom()).strip();
    }
}
