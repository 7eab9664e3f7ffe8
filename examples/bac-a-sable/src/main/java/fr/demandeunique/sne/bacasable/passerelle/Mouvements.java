package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.passerelle.Route.Nature;
import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.client.registre.LigneMouvement;
import fr.demandeunique.sne.client.registre.LotMouvements;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The feed of what happened, by cursor: ascending, without a gap, every page further than the one before. */
final class Mouvements {
    private static final int MAX = 500;
    private static final int LIMITE = 100;
    private static final String CURSEUR = "m:";
    /** How many movements one look goes through for the wanted types: a cursor may move on over an empty page. */
    private static final int PAS = 5_000;

    private Mouvements() {}

    static List<Route> routes() {
        return List.of(Route.de("GET", "/mouvements", Nature.LECTURE, Profils.CONSULTATION, Mouvements::suivre)
                .avecParametres("curseur", "depuis", "types", "limite"));
    }

    private static Reponse suivre(Contexte c) {
        Optional<String> limite = c.parametre("limite");
        if (limite.filter(one -> !one.matches("[1-9][0-9]{0,2}") || Integer.parseInt(one) > MAX)
                .isPresent()) {
            return Reponse.parametre();
        }
        Optional<Long> start = depart(c);
        if (start.isEmpty()) {
            return Reponse.refus(400, "parametre", "Curseur ou date illisible", "GW_CURSEUR");
        }
        int size = limite.map(Integer::parseInt).orElse(LIMITE);
        Set<String> types =
                c.parametre("types").map(one -> Set.of(distinct(one))).orElse(Set.of());
        List<LigneMouvement> page = new ArrayList<>();
        long rang = start.get();
        boolean over = false;
        while (page.size() < size && !over) {
            List<LigneMouvement> seen = c.registre().mouvements(rang, PAS);
            for (LigneMouvement one : seen) {
                rang = one.rang();
                if ((types.isEmpty() || types.contains(one.type().code())) && visible(c, one)) {
                    page.add(one);
                    if (page.size() == size) {
                        break;
                    }
                }
            }
            over = seen.size() < PAS;
        }
        // Without a match the cursor stays where it was, as the contract says of an empty page.
        long next = page.isEmpty() ? start.get() : rang;
        return Reponse.json(new LotMouvements(
                page, curseur(next), c.registre().mouvements(rang, 1).isEmpty()));
    }

    /** Those of the territories of the guichet; of a demande that is gone, only its number tells where it was. */
    private static boolean visible(Contexte c, LigneMouvement one) {
        return c.guichet()
                .couvre(c.registre()
                        .fiche(one.numero())
                        .map(Fiche::territoires)
                        .orElse(List.of(one.numero().codeTerritoire())));
    }

    private static String[] distinct(String types) {
        return List.of(types.split(",", -1)).stream().distinct().toArray(String[]::new);
    }

    /** The rank after which to start; empty if what was given cannot be read. */
    private static Optional<Long> depart(Contexte c) {
        Optional<String> curseur = c.parametre("curseur");
        Optional<String> depuis = c.parametre("depuis");
        if (curseur.isPresent()) {
            return depuis.isPresent() ? Optional.empty() : lire(curseur.get());
        }
        if (depuis.isEmpty()) {
            return Optional.of(0L);
        }
        try {
            return Optional.of(c.registre().rangAvant(LocalDate.parse(depuis.get())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String curseur(long rang) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((CURSEUR + rang).getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<Long> lire(String curseur) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(curseur), StandardCharsets.US_ASCII);
            return text.matches("m:[0-9]{1,15}")
                    ? Optional.of(Long.parseLong(text.substring(CURSEUR.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
