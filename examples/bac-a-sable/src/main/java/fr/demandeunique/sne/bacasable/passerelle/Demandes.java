package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.passerelle.Route.Nature;
import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.bacasable.registre.Operations;
import fr.demandeunique.sne.bacasable.registre.Sommaire;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.registre.Resume;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.doublons.Doublon;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.guichet.Profil;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Register, read, list, search, change and delete demandes. */
final class Demandes {
    private Demandes() {}

    static List<Route> routes() {
        return List.of(
                Route.de("POST", "/demandes", Nature.CREATION, Profils.GUICHET, Demandes::enregistrer)
                        .selon(Droit.ENREGISTRER),
                Route.de("GET", "/demandes", Nature.LECTURE, Profils.TOUS, Demandes::lister)
                        .selon(Droit.CONSULTER)
                        .avecParametres("range", "etat"),
                Route.de("POST", "/demandes/doublons", Nature.LECTURE, Profils.GUICHET, Demandes::doublons)
                        .selon(Droit.CONSULTER),
                Route.de("GET", "/demandes/{numero}", Nature.LECTURE, Profils.TOUS, Demandes::lire)
                        .selon(Droit.CONSULTER),
                Route.de("PUT", "/demandes/{numero}", Nature.REMPLACEMENT, Profils.GUICHET, Demandes::modifier)
                        .selon(Droit.MODIFIER),
                Route.de("DELETE", "/demandes/{numero}", Nature.REMPLACEMENT, Profils.GESTIONNAIRE, Demandes::supprimer)
                        .selon(Droit.SUPPRIMER));
    }

    private static DemandeReading lue(Contexte c) {
        return DemandeJson.read(c.requete().corps());
    }

    private static Reponse enregistrer(Contexte c) {
        DemandeReading lue = lue(c);
        List<Anomalie> interdit = Stream.concat(
                        c.guichet().inhabilite(c.jour()).stream(),
                        Stream.ofNullable(lue.demande()).flatMap(one -> c.guichet().horsTerritoire(one).stream()))
                .toList();
        return interdit.isEmpty()
                ? changer(
                        lue,
                        demande -> Operations.enregistrer(
                                c.tx(), demande, c.guichet().code()),
                        resultat -> Reponse.creee(resultat, List.of()))
                : Reponse.interdit(interdit);
    }

    private static Reponse lister(Contexte c) {
        Optional<String> etat = c.parametre("etat");
        if (etat.filter(one -> !Set.of("ACTIVE", "RADIEE").contains(one)).isPresent()) {
            return Reponse.parametre();
        }
        List<Fiche> visible = c.registre().fiches().stream()
                .filter(one -> visible(c, one))
                .filter(one -> etat.isEmpty()
                        || etat.get().equals(one.sommaire().etat().code()))
                .sorted(Comparator.comparing(
                                (Fiche one) -> String.valueOf(one.sommaire().depot()))
                        .thenComparing(one -> one.numero().compact()))
                .toList();
        return Plage.page(c, "demandes", visible, one -> resume(c, one));
    }

    /** A guichet sees what it created or changed last; a territorial manager, the demandes of its territories. */
    static boolean visible(Contexte c, Fiche fiche) {
        return c.profil() == Profil.GESTIONNAIRE_TERRITORIAL
                ? c.guichet().couvre(fiche.territoires())
                : fiche.sommaire().touchePar(c.guichet().code());
    }

    /** A demande without its persons. */
    static Resume resume(Contexte c, Fiche fiche) {
        Sommaire sommaire = fiche.sommaire();
        Calendrier calendrier = sommaire.calendrier();
        return new Resume(
                fiche.numero(),
                sommaire.etat(),
                sommaire.depot(),
                calendrier == null ? null : calendrier.expiration(),
                calendrier == null ? null : calendrier.etat(c.jour()).name(),
                sommaire.creation(),
                sommaire.modification(),
                String.valueOf(fiche.version()));
    }

    /** In the territory of the demande; one without a commune is searched for in the territories of the guichet. */
    private static Reponse doublons(Contexte c) {
        return avecDemande(lue(c), lue -> {
            Demande demande = lue.valeur();
            if (demande.demandeur() == null || demande.demandeur().dateNaissance() == null) {
                return Reponse.refus(List.of(Anomalie.erreur("GW_DOUBLON_CRITERES", "/demandeur")));
            }
            List<Anomalie> interdit = c.guichet().horsTerritoire(demande);
            if (!interdit.isEmpty()) {
                return Reponse.interdit(interdit);
            }
            Stream<Doublon> found = demande.logementRecherche() == null
                    ? c.guichet().territoires().stream()
                            .flatMap(one -> c.registre().doublons().chercher(demande, one).stream())
                    : c.registre().doublons().chercher(demande).stream();
            return Reponse.json(Map.of(
                    "doublons",
                    found.map(one -> Json.objet(
                                    "numeroUnique", one.autre().numeroUnique(),
                                    "etat", one.autre().etat(),
                                    "dateDepot", one.autre().dateDepot(),
                                    "guichetCreation", one.autre().guichetCreation(),
                                    "criteres", List.of(one.ressemblance()),
                                    "chemin", one.cheminAutre()))
                            .toList()));
        });
    }

    private static Reponse lire(Contexte c) {
        Fiche fiche = c.fiche();
        boolean known = c.requete()
                .entete("If-None-Match")
                .filter(condition -> Passerelle.designe(condition, fiche.etag()))
                .isPresent();
        return known
                ? Reponse.vide(304).avec("ETag", fiche.etag())
                : Reponse.demande(fiche, Confidentialite.montrer(c));
    }

    private static Reponse modifier(Contexte c) {
        return changer(
                lue(c),
                demande -> Operations.modifier(
                        c.tx(), c.fiche(), demande, c.guichet().code()),
                Reponse::selon);
    }

    private static Reponse supprimer(Contexte c) {
        List<Anomalie> refus =
                Operations.supprimer(c.tx(), c.fiche(), c.guichet().code());
        return refus.isEmpty() ? Reponse.vide(204) : Reponse.refus(refus);
    }

    /** Writes with the demande that was sent, and says what came of it together with what reading it gave rise to. */
    static Reponse changer(
            DemandeReading lecture,
            Function<Demande, Resultat<Fiche>> operation,
            Function<Resultat<Fiche>, Reponse> dire) {
        return avecDemande(lecture, lue -> dire.apply(avec(operation.apply(lue.valeur()), lue.avertissements())));
    }

    /** The same result with the warnings of the document, of which the register sees no more than what could be read. */
    static Resultat<Fiche> avec(Resultat<Fiche> resultat, List<Anomalie> lues) {
        List<Anomalie> all =
                Stream.concat(resultat.anomalies().stream(), lues.stream()).toList();
        return resultat instanceof Resultat.Accepte<Fiche> accepte
                ? new Resultat.Accepte<>(accepte.valeur(), all)
                : new Resultat.Refuse<>(all);
    }

    private static Reponse avecDemande(DemandeReading lecture, Function<Resultat.Accepte<Demande>, Reponse> operation) {
        return lecture.resultat() instanceof Resultat.Accepte<Demande> accepte
                ? operation.apply(accepte)
                : Reponse.probleme(
                        400, "document", "Document illisible", lecture.rapport().erreurs());
    }
}
