package fr.demandeunique.sne.bacasable.passerelle;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.registre.Fichier;
import fr.demandeunique.sne.bacasable.registre.Pieces;
import fr.demandeunique.sne.bacasable.registre.Registre;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.dossier.Livraison;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scanning firm: what it gets now shows in the SNE after the night that pours it. The sandbox pours as early as the calendar allows,
 * so that a test knows the day.
 */
final class Numeriseur {
    private static final byte[] PAGE = "%PDF-1.4\n% page numérisée du bac à sable\n".getBytes(StandardCharsets.UTF_8);

    private final Registre registre;

    Numeriseur(Registre registre) {
        this.registre = registre;
    }

    /** {@code {"numeroUnique":"…","code":"ID-FR","personne":"demandeur","contenu":"base64 of a PDF, optional"}}. */
    Reponse recevoir(Requete requete) {
        Envoi envoi = Json.lire(requete.corps(), Envoi.class).orElse(null);
        if (envoi == null
                || envoi.code() == null
                || envoi.numero() == null
                || registre.fiche(envoi.numero()).isEmpty()) {
            return Reponse.illisible("GW_NUMERISEUR");
        }
        if (envoi.personne() != null
                && !Pieces.personne(registre.fiche(envoi.numero()).orElseThrow().demande(), envoi.personne())) {
            return Reponse.refus(List.of(Anomalie.erreur("GW_PIECE_PERSONNE", "/personne")));
        }
        LocalDate visible =
                Livraison.de(registre.horloge().instant()).visibleAuPlusTot().plusDays(1);
        registre.ecrire(tx -> {
            Pieces.confier(
                    tx,
                    envoi.numero(),
                    new Fichier.Attente(envoi.code(), envoi.personne(), visible),
                    new Pieces.Arrivee(
                            "application/pdf", envoi.contenu() == null ? PAGE : envoi.contenu(), "NUMERISEUR"));
            return visible;
        });
        return Reponse.json(Json.objet("visibleLe", visible)).statut(202);
    }

    private record Envoi(
            @JsonProperty("numeroUnique") @Nullable NumeroUnique numero,
            @Nullable CodePiece code,
            @Nullable String personne,
            byte @Nullable [] contenu) {}
}
