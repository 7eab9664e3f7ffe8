package fr.demandeunique.sne.bacasable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answers already given, by idempotency key: the same request sent again gets the same answer, success or refusal, and is not
 * carried out twice. Thread-safe.
 */
final class Rejeux {
    /** The contract keeps them 30 days; a sandbox that runs for ever must not fill the memory. */
    private static final int MAX = 100_000;

    private final Map<String, Rejeu> byKey = new LinkedHashMap<>();

    /** A request, and the answer that it got; null while it is being carried out. */
    private record Rejeu(String empreinte, @Nullable Reponse reponse) {}

    Reponse unique(String cle, String empreinte, Supplier<Reponse> operation) {
        synchronized (byKey) {
            Rejeu known = byKey.get(cle);
            if (known != null) {
                return rejouer(known, empreinte);
            }
            byKey.put(cle, new Rejeu(empreinte, null));
            if (byKey.size() > MAX) {
                byKey.remove(byKey.keySet().iterator().next());
            }
        }
        Reponse reponse = null;
        try {
            reponse = operation.get();
            return reponse;
        } finally {
            synchronized (byKey) {
                if (reponse == null) {
                    byKey.remove(cle);
                } else {
                    byKey.put(cle, new Rejeu(empreinte, reponse));
                }
            }
        }
    }

    private static Reponse rejouer(Rejeu known, String empreinte) {
        if (!known.empreinte().equals(empreinte)) {
            return Reponse.refus(422, "cle", "Clé déjà utilisée pour une autre requête", "GW_CLE_REUTILISEE");
        }
        return known.reponse() != null
                ? known.reponse()
                : Reponse.refus(409, "cle", "Requête en cours de traitement", "GW_CLE_EN_COURS");
    }
}
