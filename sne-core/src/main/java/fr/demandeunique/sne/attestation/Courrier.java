package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a letter to an applicant says, ready to be laid out.
 *
 * <p>This class is immutable and thread-safe. It holds personal data: its {@code toString} shows none.
 *
 * @param type which letter it is
 * @param date the day it is dated
 * @param numero the numéro unique, in clear on the letter
 * @param titre title of the letter
 * @param expediteur lines of the guichet: name, then address
 * @param destinataire lines of the applicant's postal address: name, then address
 * @param mentionEnvoi how it travels, as printed above the address; empty for a simple letter
 * @param repere what stands in large below the title, null if nothing does
 * @param mentions the paragraphs of the letter, in order, as those of an {@link Attestation}
 */
public record Courrier(
        TypeCourrier type,
        LocalDate date,
        NumeroUnique numero,
        String titre,
        List<String> expediteur,
        List<String> destinataire,
        String mentionEnvoi,
        @Nullable Ligne repere,
        List<Mention> mentions) {
    /** Copies the lists, which may hold no null. */
    public Courrier {
        expediteur = Arguments.list(expediteur, "expediteur");
        destinataire = Arguments.list(destinataire, "destinataire");
        mentions = Arguments.list(mentions, "mentions");
    }

    /** {@return the day as a letter writes it: {@code 10 novembre 2016}} */
    public String dateEnLettres() {
        return Ecriture.longue(date);
    }

    /** Type, day and masked number. */
    @Override
    public String toString() {
        return "Courrier[" + type + ", " + date + ", " + numero + "]";
    }
}
