package fr.demandeunique.sne.progiciel.demandes;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A demande as this product last saw it.
 *
 * @param ref what addresses and logs show in the place of the number
 * @param numero null until the register has given one
 * @param guichet that registered it
 * @param etag mark of the version in the register, null while it is on its way
 */
public record Dossier(
        String ref,
        @Nullable NumeroUnique numero,
        CodeGuichet guichet,
        @Nullable String territoire,
        Demande demande,
        @Nullable String etag,
        OffsetDateTime changedAt) {
    /** Who holds the demande, for lists and titles. */
    public String titulaire() {
        Demandeur one = demande.demandeur();
        if (one != null) {
            return one.identite().prenomsNom();
        }
        var association = demande.personneMorale();
        return association == null || association.denomination() == null ? "" : association.denomination();
    }

    /** The number as people read it. */
    public String affichage() {
        return numero == null ? "en attente de numéro" : numero.affichage();
    }

    @Override
    public String toString() {
        return "Dossier[" + ref + "]";
    }
}
