package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.json.Commande;
import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.bacasable.registre.Fichier;
import fr.demandeunique.sne.bacasable.registre.Pieces;
import fr.demandeunique.sne.bacasable.registre.Registre;
import fr.demandeunique.sne.dossier.Livraison;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

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
        Optional<Commande> commande = Commande.lire(requete.corps());
        Optional<NumeroUnique> numero = commande.flatMap(one -> one.texte("numeroUnique"))
                .map(one -> NumeroUnique.tryParse(one).numero());
        Optional<Fiche> fiche = numero.flatMap(registre::fiche);
        Optional<CodePiece> code = commande.flatMap(one -> one.texte("code"))
                .filter(one -> !one.isBlank())
                .map(CodePiece::of);
        if (fiche.isEmpty() || code.isEmpty()) {
            return Reponse.illisible("GW_NUMERISEUR");
        }
        Optional<byte[]> contenu = contenu(commande.get());
        if (contenu.isEmpty()) {
            return Reponse.illisible("GW_NUMERISEUR");
        }
        LocalDate visible =
                Livraison.de(registre.horloge().instant()).visibleAuPlusTot().plusDays(1);
        String personne = commande.get().texte("personne").orElse(null);
        registre.ecrire(tx -> {
            Pieces.confier(
                    tx,
                    numero.get(),
                    new Fichier.Attente(code.get(), personne, visible),
                    new Pieces.Arrivee("application/pdf", contenu.get(), "NUMERISEUR"));
            return visible;
        });
        return Reponse.json(Json.objet("visibleLe", visible)).statut(202);
    }

    private static Optional<byte[]> contenu(Commande commande) {
        try {
            return Optional.of(commande.texte("contenu")
                    .map(text -> Base64.getDecoder().decode(text))
                    .orElse(PAGE));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
