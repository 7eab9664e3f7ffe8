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
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.LectureNumero;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** From a well-formed call to the operation of the register, and back. */
final class Operations {
    /** The state of the demande forbids it, whatever is sent: 409; anything else that the rules refuse is 422. */
    private static final Set<String> ETATS = Set.of(
            "DEMANDE_NON_ACTIVE",
            "SEPARATION_DEMANDE_NON_ACTIVE",
            "REACTIVATION_DEMANDE_ACTIVE",
            "GW_SEPARATION_DEJA_FAITE");

    private static final int RANG_NUMERO = 3;
    private static final int RANG_TYPE = 5;

    private final Registre registre;

    Operations(Registre registre) {
        this.registre = registre;
    }

    Reponse executer(Requete requete, Ressource ressource, IdentiteGuichet guichet) {
        if (ressource == Ressource.DEMANDES) {
            return avecDemande(requete.corps(), demande -> creer(registre.enregistrer(demande, guichet.code()), false));
        }
        LectureNumero lecture = NumeroUnique.tryParse(requete.segments().get(RANG_NUMERO));
        NumeroUnique numero = lecture.numero();
        if (numero == null) {
            Anomalie anomalie = lecture.anomalie("");
            return Reponse.probleme(
                    400, "numero", "Numéro unique invalide", anomalie == null ? List.of() : List.of(anomalie));
        }
        Optional<Fiche> fiche = registre.lire(numero);
        if (fiche.isEmpty()) {
            return Reponse.refus(404, "demande", "Demande introuvable", "GW_DEMANDE_INCONNUE");
        }
        return switch (ressource) {
            case ATTESTATION -> attestation(requete.segments().get(RANG_TYPE), fiche.get(), guichet);
            case DEMANDE ->
                requete.methode().equals("GET")
                        ? Reponse.demande(fiche.get())
                        : modifier(requete, numero, guichet.code());
            case SEPARATIONS -> separer(requete, numero, guichet.code());
            case RADIATIONS -> radier(requete, numero, guichet.code());
            case RENOUVELLEMENTS ->
                changer(requete, numero, courante -> ecrire(registre.renouveler(courante, guichet.code())));
            default -> changer(requete, numero, courante -> ecrire(registre.reactiver(courante, guichet.code())));
        };
    }

    private Reponse modifier(Requete requete, NumeroUnique numero, CodeGuichet guichet) {
        if (requete.entete("If-Match").isEmpty()) {
            return Reponse.refus(428, "version", "En-tête If-Match absent", "GW_VERSION_ABSENTE");
        }
        return avecDemande(
                requete.corps(),
                demande -> changer(requete, numero, courante -> ecrire(registre.modifier(courante, demande, guichet))));
    }

    private Reponse separer(Requete requete, NumeroUnique numero, CodeGuichet guichet) {
        Optional<Commande> commande = Commande.lire(requete.corps());
        Optional<Integer> rang = commande.flatMap(one -> one.entier("coTitulaire"));
        Optional<byte[]> json = commande.flatMap(one -> one.objet("demande"));
        if (rang.isEmpty() || json.isEmpty()) {
            return illisible("GW_SEPARATION");
        }
        return avecDemande(
                json.get(),
                demande -> changer(
                        requete,
                        numero,
                        courante -> creer(registre.separer(courante, rang.get(), demande, guichet), true)));
    }

    private Reponse radier(Requete requete, NumeroUnique numero, CodeGuichet guichet) {
        Optional<Commande> commande = Commande.lire(requete.corps());
        Optional<String> motif = commande.flatMap(one -> one.texte("motif"));
        if (motif.isEmpty()) {
            return illisible("GW_MOTIF_ABSENT");
        }
        String sousMotif = commande.flatMap(one -> one.texte("sousMotif")).orElse(null);
        return changer(requete, numero, courante -> ecrire(registre.radier(courante, motif.get(), sousMotif, guichet)));
    }

    private Reponse attestation(String nom, Fiche fiche, IdentiteGuichet guichet) {
        TypeAttestation type = switch (nom) {
            case "enregistrement" -> TypeAttestation.ENREGISTREMENT;
            case "renouvellement" -> TypeAttestation.RENOUVELLEMENT;
            default -> null;
        };
        if (type == null) {
            return Reponse.refus(404, "adresse", "Adresse inconnue", "GW_ADRESSE");
        }
        Resultat<Attestation> resultat = registre.attestation(fiche, type, guichet);
        return resultat instanceof Resultat.Accepte<Attestation> accepte
                ? Reponse.json(AttestationJson.ecrire(accepte.valeur()))
                : refuser(resultat.anomalies());
    }

    /** The version is checked and the change made in one go: of two callers with the same version, one is told so. */
    private Reponse changer(Requete requete, NumeroUnique numero, Function<Fiche, Reponse> operation) {
        synchronized (registre) {
            Fiche courante = registre.lire(numero).orElseThrow();
            return requete.entete("If-Match")
                            .filter(condition -> !designe(condition, courante.etag()))
                            .isPresent()
                    ? Reponse.refus(412, "version", "La demande a été modifiée entre-temps", "GW_VERSION_PERIMEE")
                    : operation.apply(courante);
        }
    }

    /** A list of strong marks, or any version at all; a weak one designates nothing here (RFC 9110, 13.1.1). */
    private static boolean designe(String condition, String etag) {
        return Arrays.stream(condition.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(etag));
    }

    private static Reponse avecDemande(byte[] json, Function<Demande, Reponse> operation) {
        LectureDemande lecture = DemandeJson.lire(json);
        return lecture.resultat() instanceof Resultat.Accepte<Demande> accepte
                ? operation.apply(accepte.valeur())
                : Reponse.probleme(
                        400, "document", "Document illisible", lecture.rapport().erreurs());
    }

    private static Reponse creer(Resultat<Fiche> resultat, boolean separation) {
        return resultat instanceof Resultat.Accepte<Fiche> accepte
                ? Reponse.creee(
                        accepte.valeur(), accepte.avertissements(), separation ? Separation.aCorriger() : List.of())
                : refuser(resultat.anomalies());
    }

    private static Reponse ecrire(Resultat<Fiche> resultat) {
        return resultat instanceof Resultat.Accepte<Fiche> accepte
                ? Reponse.ecrite(accepte.valeur(), accepte.avertissements(), List.of())
                : refuser(resultat.anomalies());
    }

    private static Reponse refuser(List<Anomalie> anomalies) {
        return anomalies.stream().anyMatch(one -> ETATS.contains(one.code()))
                ? Reponse.probleme(409, "etat", "L’état de la demande ne le permet pas", anomalies)
                : Reponse.probleme(422, "regles", "Opération refusée par les règles", anomalies);
    }

    private static Reponse illisible(String code) {
        return Reponse.refus(400, "document", "Document illisible", code);
    }
}
