package fr.demandeunique.sne.bacasable.passerelle;

import java.util.ArrayList;
import java.util.List;

/** Every operation of the contract. */
final class Routes {
    static final String BASE = "/sne/v1";

    private static final List<String> PREFIXE = List.of("sne", "v1");

    private final List<Route> routes = new ArrayList<>();

    Routes(Referentiels referentiels, Cotations cotations, CycleDeVie cycle) {
        routes.addAll(Demandes.routes());
        routes.addAll(cycle.routes());
        routes.addAll(PiecesDeposees.routes());
        routes.addAll(Attestations.routes());
        routes.addAll(cotations.routes());
        routes.addAll(referentiels.routes());
        routes.addAll(Mouvements.routes());
        routes.addAll(Qualite.routes());
        routes.addAll(Tableaux.routes());
    }

    /** The operations at an address, of which an address written out wins over one with a variable part. */
    List<Route> a(List<String> path) {
        if (path.size() <= PREFIXE.size() || !path.subList(0, PREFIXE.size()).equals(PREFIXE)) {
            return List.of();
        }
        List<String> below = path.subList(PREFIXE.size(), path.size());
        List<Route> found =
                routes.stream().filter(one -> one.variables(below).isPresent()).toList();
        List<Route> exact =
                found.stream().filter(one -> one.segments().equals(below)).toList();
        return exact.isEmpty() ? found : exact;
    }

    static List<String> sousLaBase(List<String> path) {
        return path.subList(PREFIXE.size(), path.size());
    }
}
