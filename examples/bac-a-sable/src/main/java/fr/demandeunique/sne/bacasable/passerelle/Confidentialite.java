package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.dossier.AccesPieces;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.guichet.Profil;
import java.util.List;

/** What a profile may see of a demande: the pièces that its rights of the day open, and the complément handicap with the sensitive ones. */
final class Confidentialite {
    private Confidentialite() {}

    static byte[] montrer(Contexte c) {
        if (c.profil() == Profil.GUICHET) {
            return c.fiche().json();
        }
        Demande demande = c.fiche().demande();
        Demande.Builder shown = demande.toBuilder()
                .pieces(demande.pieces().stream()
                        .filter(one -> AccesPieces.liste(c.profil(), one, c.jour()))
                        .toList());
        return DemandeJson.write(
                c.profil().peut(Droit.LIRE_PIECES_SENSIBLES, c.jour())
                        ? shown.build()
                        : shown.handicaps(List.of()).build());
    }
}
