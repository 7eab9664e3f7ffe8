package fr.demandeunique.sne.bacasable;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The door of the sandbox: what is wrong with a call whatever it asks for, and the keys of what was already done. */
final class Passerelle {
    private static final int CLE_MAX = 255;
    private static final Set<String> JSON_ACCEPTE = Set.of("*/*", "application/*", "application/json");

    private final HorlogeReglable horloge;
    private final Operations operations;
    private final Map<CodeGuichet, IdentiteGuichet> guichets;
    private final Rejeux rejeux = new Rejeux();

    Passerelle(HorlogeReglable horloge, Registre registre, Map<CodeGuichet, IdentiteGuichet> guichets) {
        this.horloge = horloge;
        this.operations = new Operations(registre);
        this.guichets = guichets;
    }

    Reponse repondre(Requete requete) {
        Ressource ressource = Ressource.de(requete.segments());
        if (ressource == null) {
            return Reponse.refus(404, "adresse", "Adresse inconnue", "GW_ADRESSE");
        }
        if (!ressource.accepte(requete.methode())) {
            return Reponse.refus(405, "methode", "Méthode non permise", "GW_METHODE")
                    .avec("Allow", ressource.permises());
        }
        if (requete.corps().length > Requete.TAILLE_MAX) {
            return Reponse.refus(413, "taille", "Document trop grand", "GW_TAILLE");
        }
        if (requete.parametres() != null) {
            return Reponse.refus(400, "parametre", "Paramètre inconnu", "GW_PARAMETRE");
        }
        if (!requete.entete("Accept").map(Passerelle::accepteJson).orElse(true)) {
            return Reponse.refus(406, "representation", "Seul le JSON est servi", "GW_ACCEPT");
        }
        if (requete.corps().length > 0
                && !requete.entete("Content-Type").map(Passerelle::estJson).orElse(true)) {
            return Reponse.refus(415, "representation", "Seul le JSON est lu", "GW_CONTENT_TYPE");
        }
        return ressource == Ressource.HORLOGE ? horloge.repondre(requete) : pourGuichet(requete, ressource);
    }

    private Reponse pourGuichet(Requete requete, Ressource ressource) {
        CodeGuichet code =
                CodeGuichet.tryParse(requete.entete("X-Guichet").orElse(null)).guichet();
        if (code == null) {
            return Reponse.refus(400, "guichet", "En-tête X-Guichet absent ou invalide", "GW_GUICHET");
        }
        IdentiteGuichet guichet = guichets.get(code);
        if (guichet == null) {
            return Reponse.refus(403, "guichet", "Guichet inconnu", "GW_GUICHET_INCONNU");
        }
        if (!requete.methode().equals("POST")) {
            return operations.executer(requete, ressource, guichet);
        }
        Optional<String> key = requete.entete("Idempotency-Key");
        if (key.isEmpty() || key.get().isBlank() || key.get().length() > CLE_MAX) {
            return Reponse.refus(400, "cle", "En-tête Idempotency-Key absent ou trop long", "GW_CLE_ABSENTE");
        }
        return rejeux.unique(
                code + " " + key.get(), requete.empreinte(), () -> operations.executer(requete, ressource, guichet));
    }

    private static boolean accepteJson(String accept) {
        return Arrays.stream(accept.split(",", -1)).map(Passerelle::type).anyMatch(JSON_ACCEPTE::contains);
    }

    private static boolean estJson(String contentType) {
        return type(contentType).equals("application/json");
    }

    private static String type(String text) {
        return text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
