package fr.demandeunique.sne.bacasable;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.bacasable.Registre.Fiche;
import fr.demandeunique.sne.client.json.AttestationJson;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.LectureDemande;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.cycle.Separation.Consigne;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.LectureNumero;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The gateway contract: from the path of a request to the operation of the register, and back. */
final class Passerelle {
    private final Registre registre;
    private final Map<CodeGuichet, IdentiteGuichet> guichets;
    private final Map<String, Rejeu> rejeux = new ConcurrentHashMap<>();

    Passerelle(Registre registre, Map<CodeGuichet, IdentiteGuichet> guichets) {
        this.registre = registre;
        this.guichets = guichets;
    }

    /** The answer that a key got, and the request that it came with. */
    private record Rejeu(String empreinte, Reponse reponse) {}

    Reponse repondre(Requete requete) {
        CodeGuichet guichet = requete.guichet();
        if (guichet == null) {
            return refus(400, "guichet", "En-tête X-Guichet absent ou invalide", "GW_GUICHET");
        }
        if (!guichets.containsKey(guichet)) {
            return refus(403, "guichet", "Guichet inconnu", "GW_GUICHET_INCONNU");
        }
        if (requete.corps().length > Requete.TAILLE_MAX) {
            return refus(413, "taille", "Document trop grand", "GW_TAILLE");
        }
        List<String> path = requete.segments();
        if (path.isEmpty() || !path.get(0).equals("demandes") || path.size() > 4) {
            return refus(404, "adresse", "Adresse inconnue", "GW_ADRESSE");
        }
        return requete.methode().equals("POST") ? unique(requete, guichet) : router(requete, guichet);
    }

    /** A POST needs its key; the same request sent again gets the same answer, and is not carried out twice. */
    private Reponse unique(Requete requete, CodeGuichet guichet) {
        Optional<String> key = requete.entete("Idempotency-Key");
        if (key.isEmpty() || key.get().isBlank()) {
            return refus(400, "cle", "En-tête Idempotency-Key absent", "GW_CLE_ABSENTE");
        }
        Rejeu done = rejeux.computeIfAbsent(
                guichet + " " + key.get(), name -> new Rejeu(requete.empreinte(), router(requete, guichet)));
        return done.empreinte().equals(requete.empreinte())
                ? done.reponse()
                : refus(422, "cle", "Clé déjà utilisée pour une autre requête", "GW_CLE_REUTILISEE");
    }

    private Reponse router(Requete requete, CodeGuichet guichet) {
        List<String> path = requete.segments();
        if (path.size() == 1) {
            return requete.methode().equals("POST")
                    ? avecDemande(
                            requete.corps(), demande -> ecrire(201, registre.enregistrer(demande, guichet), List.of()))
                    : methode("POST");
        }
        LectureNumero lecture = NumeroUnique.tryParse(path.get(1));
        if (lecture.numero() == null) {
            Anomalie anomalie = lecture.anomalie("");
            return Reponse.probleme(
                    400, "numero", "Numéro unique invalide", anomalie == null ? List.of() : List.of(anomalie));
        }
        Optional<Fiche> fiche = registre.lire(lecture.numero());
        if (fiche.isEmpty()) {
            return refus(404, "demande", "Demande introuvable", "GW_DEMANDE_INCONNUE");
        }
        if (path.size() == 2) {
            return switch (requete.methode()) {
                case "GET" -> Reponse.demande(fiche.get());
                case "PUT" -> modifier(requete, fiche.get(), guichet);
                default -> methode("GET, PUT");
            };
        }
        if (path.size() == 4) {
            return attestation(requete, path, fiche.get(), guichet);
        }
        return sousRessource(requete, path.get(2), fiche.get(), guichet);
    }

    private Reponse sousRessource(Requete requete, String nom, Fiche fiche, CodeGuichet guichet) {
        if (!List.of("renouvellements", "separations", "radiations", "deradiations")
                .contains(nom)) {
            return refus(404, "adresse", "Adresse inconnue", "GW_ADRESSE");
        }
        if (!requete.methode().equals("POST")) {
            return methode("POST");
        }
        if (perimee(requete, fiche)) {
            return perimee();
        }
        return switch (nom) {
            case "renouvellements" -> ecrire(201, registre.renouveler(fiche, guichet), List.of());
            case "deradiations" -> ecrire(200, registre.reactiver(fiche, guichet), List.of());
            case "radiations" ->
                Commande.lire(requete.corps())
                        .map(commande -> commande.texte("motif").isEmpty()
                                ? illisible("GW_MOTIF_ABSENT")
                                : ecrire(
                                        201,
                                        registre.radier(
                                                fiche,
                                                commande.texte("motif").get(),
                                                commande.texte("sousMotif").orElse(null),
                                                guichet),
                                        List.of()))
                        .orElseGet(() -> illisible("JSON_ILLISIBLE"));
            default -> separer(requete, fiche, guichet);
        };
    }

    private Reponse separer(Requete requete, Fiche fiche, CodeGuichet guichet) {
        Optional<Commande> commande = Commande.lire(requete.corps());
        if (commande.isEmpty()
                || commande.get().objet("demande").isEmpty()
                || commande.get().entier("coTitulaire").isEmpty()) {
            return illisible("JSON_ILLISIBLE");
        }
        return avecDemande(
                commande.get().objet("demande").get(),
                demande -> ecrire(
                        201,
                        registre.separer(
                                fiche, commande.get().entier("coTitulaire").get(), demande, guichet),
                        Separation.aCorriger()));
    }

    private Reponse modifier(Requete requete, Fiche fiche, CodeGuichet guichet) {
        if (requete.entete("If-Match").isEmpty()) {
            return refus(428, "version", "En-tête If-Match absent", "GW_VERSION_ABSENTE");
        }
        return perimee(requete, fiche)
                ? perimee()
                : avecDemande(
                        requete.corps(), demande -> ecrire(200, registre.modifier(fiche, demande, guichet), List.of()));
    }

    private Reponse attestation(Requete requete, List<String> path, Fiche fiche, CodeGuichet guichet) {
        if (!path.get(2).equals("attestations")) {
            return refus(404, "adresse", "Adresse inconnue", "GW_ADRESSE");
        }
        if (!requete.methode().equals("GET")) {
            return methode("GET");
        }
        TypeAttestation type = switch (path.get(3)) {
            case "enregistrement" -> TypeAttestation.ENREGISTREMENT;
            case "renouvellement" -> TypeAttestation.RENOUVELLEMENT;
            default -> null;
        };
        IdentiteGuichet identite = guichets.get(guichet);
        if (type == null || identite == null) {
            return refus(404, "adresse", "Adresse inconnue", "GW_ADRESSE");
        }
        Resultat<Attestation> resultat = registre.attestation(fiche, type, identite);
        return resultat instanceof Resultat.Accepte<Attestation> accepte
                ? new Reponse(200, Map.of("Content-Type", "application/json"), AttestationJson.ecrire(accepte.valeur()))
                : Reponse.probleme(422, "regles", "Opération refusée par les règles", resultat.anomalies());
    }

    private static Reponse avecDemande(byte[] json, Function<Demande, Reponse> operation) {
        LectureDemande lecture = DemandeJson.lire(json);
        return lecture.resultat() instanceof Resultat.Accepte<Demande> accepte
                ? operation.apply(accepte.valeur())
                : Reponse.probleme(
                        400, "document", "Document illisible", lecture.rapport().erreurs());
    }

    private static Reponse ecrire(int statut, Resultat<Fiche> resultat, List<Consigne> aFaire) {
        if (resultat instanceof Resultat.Accepte<Fiche> accepte) {
            return Reponse.ecrite(statut, accepte.valeur(), accepte.avertissements(), aFaire);
        }
        boolean stale = resultat.anomalies().stream().anyMatch(one -> one.code().equals("GW_VERSION_PERIMEE"));
        return stale
                ? perimee()
                : Reponse.probleme(422, "regles", "Opération refusée par les règles", resultat.anomalies());
    }

    private static boolean perimee(Requete requete, Fiche fiche) {
        return requete.entete("If-Match")
                .filter(etag -> !etag.equals(fiche.etag()) && !etag.equals("*"))
                .isPresent();
    }

    private static Reponse perimee() {
        return refus(412, "version", "La demande a été modifiée entre-temps", "GW_VERSION_PERIMEE");
    }

    private static Reponse illisible(String code) {
        return refus(400, "document", "Document illisible", code);
    }

    private static Reponse methode(String permises) {
        return refus(405, "methode", "Méthode non permise", "GW_METHODE").avec("Allow", permises);
    }

    private static Reponse refus(int statut, String slug, String titre, String code) {
        return Reponse.probleme(statut, slug, titre, List.of(Anomalie.erreur(code, "")));
    }
}
