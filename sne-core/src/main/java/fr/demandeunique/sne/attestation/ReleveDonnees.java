package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an applicant who asks what is held about the people of a demande: why, for how long and with which rights, by the law of its day ({@code
 * TRAITEMENT_FINALITES}, {@code CONSERVATION}, {@code DROITS_PERSONNES}), then the data.
 *
 * <p>This class is immutable and thread-safe. It holds personal data: its {@code toString} shows none.
 *
 * @param date the day of the answer
 * @param numero the numéro unique, in clear on the page; null while there is none
 * @param titre title of the answer
 * @param expediteur lines of the guichet: name, then address
 * @param destinataire lines of the applicant's postal address: name, then address
 * @param mentions the paragraphs before the data, in order, as those of an {@link Attestation}
 * @param donnees the data, block by block
 */
public record ReleveDonnees(
        LocalDate date,
        @Nullable NumeroUnique numero,
        String titre,
        List<String> expediteur,
        List<String> destinataire,
        List<Mention> mentions,
        List<Rubrique> donnees) {
    /** Copies the lists, which may hold no null. */
    public ReleveDonnees {
        expediteur = Arguments.list(expediteur, "expediteur");
        destinataire = Arguments.list(destinataire, "destinataire");
        mentions = Arguments.list(mentions, "mentions");
        donnees = Arguments.list(donnees, "donnees");
    }

    /**
     * Writes the answer. Which data there are, only the product that holds them knows: its own tables as well as the demande.
     *
     * @param demande whose address and number stand on it
     * @param date the day of the answer, whose law it tells
     * @param guichet who answers
     * @param donnees all that is held, block by block, in words that the applicant understands
     * @return the answer, to be laid out
     */
    public static ReleveDonnees de(Demande demande, LocalDate date, IdentiteGuichet guichet, List<Rubrique> donnees) {
        NumeroUnique numero = demande.numeroUnique();
        List<Mention> mentions = new ArrayList<>();
        mentions.add(new Mention(
                "",
                List.of(
                        Destinataire.salutation(demande),
                        "Voici ce que nous détenons au " + Ecriture.longue(date)
                                + " sur les personnes de votre demande de logement social"
                                + (numero == null ? "" : ", numéro unique " + Lettre.insecable(numero.affichage()))
                                + ". Si une donnée est fausse ou incomplète, dites-le-nous.")));
        regle("À quoi servent ces données", "TRAITEMENT_FINALITES", date).ifPresent(mentions::add);
        regle("Combien de temps elles sont gardées", "CONSERVATION", date).ifPresent(mentions::add);
        regle("Vos droits", "DROITS_PERSONNES", date).ifPresent(mentions::add);
        return new ReleveDonnees(
                date,
                numero,
                "Données détenues sur votre demande de logement social",
                Stream.concat(Stream.of(guichet.nom()), guichet.adresse().stream())
                        .filter(line -> !line.isBlank())
                        .toList(),
                Destinataire.lignes(demande),
                mentions.stream().map(Lettre::typographie).toList(),
                donnees);
    }

    /** {@return the day as a letter writes it: {@code 10 novembre 2016}} */
    public String dateEnLettres() {
        return Ecriture.longue(date);
    }

    private static Optional<Mention> regle(String titre, String code, LocalDate date) {
        return Reglement.regle(code, date)
                .map(one -> new Mention(
                        titre, List.of(one.libelle(), "Source : " + one.source().citation() + ".")));
    }

    /** The day and the masked number. */
    @Override
    public String toString() {
        return "ReleveDonnees[" + date + ", " + numero + "]";
    }
}
