package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a préavis says (CCH R441-2-7): that the demande ends on a day, how to renew it, what happens otherwise and when. Ready to
 * be laid out.
 *
 * <p>This class is immutable and thread-safe. It holds personal data: its {@code toString} shows none.
 *
 * @param forme how it travels
 * @param date the day it is dated
 * @param numero the numéro unique, in clear on the letter
 * @param titre title of the letter
 * @param expediteur lines of the guichet or of the gestionnaire: name, then address
 * @param destinataire lines of the applicant's postal address: name, then address
 * @param mentionEnvoi how it travels, as printed above the address; empty for a simple letter
 * @param expiration last day of validity of the demande
 * @param mentions the paragraphs of the letter, in order
 */
public record LettrePreavis(
        Forme forme,
        LocalDate date,
        NumeroUnique numero,
        String titre,
        List<String> expediteur,
        List<String> destinataire,
        String mentionEnvoi,
        LocalDate expiration,
        List<Mention> mentions) {

    /** Copies the lists, which may hold no null. */
    public LettrePreavis {
        expediteur = Arguments.list(expediteur, "expediteur");
        destinataire = Arguments.list(destinataire, "destinataire");
        mentions = Arguments.list(mentions, "mentions");
    }

    /** The two préavis that the SNE keeps the day of: simple, then with accusé de réception. */
    public enum Forme {
        /** A simple letter. */
        SIMPLE(""),
        /** A letter whose delivery is proven, as the law asks where no electronic channel serves. */
        ACCUSE_RECEPTION("Lettre recommandée avec accusé de réception");

        private final String mention;

        Forme(String mention) {
            this.mention = mention;
        }

        /** {@return what is printed above the address, empty for a simple letter} */
        public String mention() {
            return mention;
        }
    }

    /** {@return the day as a letter writes it: {@code 10 novembre 2016}} */
    public String dateEnLettres() {
        return Ecriture.longue(date);
    }

    /** Form, day and masked number. */
    @Override
    public String toString() {
        return "LettrePreavis[" + forme + ", " + date + ", " + numero + "]";
    }
}
