package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.passerelle.Route.Nature;
import fr.demandeunique.sne.client.registre.FicheTerritoire;
import fr.demandeunique.sne.client.registre.ListeCodes;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.Territoire;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guichets, territories, code lists, dwellings of the RPLS. */
final class Referentiels {
    private final Map<CodeGuichet, Guichet> guichets;

    Referentiels(Map<CodeGuichet, Guichet> guichets) {
        this.guichets = guichets;
    }

    List<Route> routes() {
        return List.of(
                lecture("/guichets", this::guichets).avecParametres("range", "territoire"),
                lecture("/guichets/{code}", this::guichet),
                lecture("/territoires", Referentiels::territoires).avecParametres("range"),
                lecture("/territoires/{code}", Referentiels::territoire),
                lecture("/nomenclatures", Referentiels::nomenclatures),
                lecture("/nomenclatures/{liste}", Referentiels::nomenclature).avecParametres("version"),
                lecture("/rpls/{rpls}", Referentiels::logement));
    }

    private static Route lecture(String adresse, Route.Action action) {
        return Route.de("GET", adresse, Nature.LECTURE, Profils.TOUS, action);
    }

    private Reponse guichets(Contexte c) {
        Optional<String> territoire = c.parametre("territoire");
        List<Guichet> all = guichets.values().stream()
                .filter(one -> territoire.isEmpty() || one.territoires().contains(territoire.get()))
                .sorted(Comparator.comparing(Guichet::code))
                .toList();
        return Plage.page(c, "guichets", all, Guichet::fiche);
    }

    private Reponse guichet(Contexte c) {
        CodeGuichet code = CodeGuichet.tryParse(c.variable("code")).valeur();
        Guichet found = code == null ? null : guichets.get(code);
        return found == null ? Reponse.introuvable("GW_GUICHET_ABSENT") : Reponse.json(found.fiche());
    }

    private static Reponse territoires(Contexte c) {
        return Plage.page(c, "territoires", Territoire.toutes(), Referentiels::fiche);
    }

    private static Reponse territoire(Contexte c) {
        return Territoire.de(c.variable("code"))
                .map(one -> Reponse.json(fiche(one)))
                .orElseGet(() -> Reponse.introuvable("GW_TERRITOIRE_ABSENT"));
    }

    private static FicheTerritoire fiche(Territoire one) {
        return new FicheTerritoire(one.code(), one.libelle(), one.departements());
    }

    private static Reponse nomenclatures(Contexte c) {
        return Reponse.json(Map.of(
                "nomenclatures",
                Nomenclature.toutes().stream()
                        .map(one -> Json.objet(
                                "liste", one.nom(), "codes", one.codes().size()))
                        .toList()));
    }

    private static Reponse nomenclature(Contexte c) {
        Optional<Nomenclature<?>> list = Nomenclature.de(c.variable("liste"));
        if (list.isEmpty()) {
            return Reponse.introuvable("GW_LISTE_INCONNUE");
        }
        if (c.parametre("version").filter(one -> !one.equals(VERSION)).isPresent()) {
            return Reponse.introuvable("GW_VERSION_LISTE");
        }
        return Reponse.json(new ListeCodes(
                        list.get().nom(),
                        VERSION,
                        list.get().codes().stream()
                                .map(one -> new ListeCodes.Code(one.code(), one.libelle()))
                                .toList()))
                .avec("ETag", "\"" + VERSION + "\"");
    }

    /** The version of the SNE's interface whose lists the core holds. */
    private static final String VERSION = "02.01";

    private static Reponse logement(Contexte c) {
        return Optional.ofNullable(NumeroRpls.tryParse(c.variable("rpls")).valeur())
                .flatMap(one -> c.registre().logement(one, c.jour()))
                .map(Reponse::json)
                .orElseGet(() -> Reponse.introuvable("GW_RPLS_INCONNU"));
    }
}
