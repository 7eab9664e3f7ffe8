package fr.demandeunique.sne.mesures.documents;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A made-up attestation of two pages: a letter of seven mentions, a summary of forty lines in five rubrics, a QR code. */
final class Modele {
    private static final String[] RUBRIQUES = {
        "Demandeur et conjoint",
        "Personnes à charge",
        "Revenus et ressources",
        "Logement actuel",
        "Logement recherché et handicap"
    };
    private static final int[] LIGNES = {12, 7, 8, 6, 7};
    private static final String[] LIBELLES = {
        "Date de dépôt",
        "Nom de naissance",
        "Situation familiale",
        "Nationalité",
        "Loyer mensuel",
        "Nombre d’occupants",
        "Communes demandées (code Insee)",
        "Recherche élargie"
    };
    private static final String[] VALEURS = {
        "17/12/2015",
        "Madame Jeanne EXEMPLE",
        "Marié(e)",
        "Union européenne",
        "612,40\u00a0€",
        "4",
        "57463, 57480, 57412, 57049, 57751, 57616, 57642, 57487",
        "Oui"
    };

    private Modele() {}

    /** One of many that differ by their number, their name and their figures, as those of a real run do. */
    static Attestation attestation(int rang) {
        return new Attestation(
                TypeAttestation.ENREGISTREMENT,
                LocalDate.of(2017, 2, 21),
                NumeroUnique.parse("0571215" + (100000 + rang % 900000) + "10691"),
                "Attestation d’enregistrement départemental d’une demande de logement locatif social",
                List.of("MOSELIS", "3, rue de Courcelles", "57070 Metz"),
                List.of(
                        "Madame Jeanne EXEMPLE-" + rang,
                        "Bâtiment C, appartement 12",
                        "4 bis, rue des Essais",
                        "57000 Metz"),
                mentions(),
                rubriques(rang),
                "SNE1;E;0571215" + (100000 + rang % 900000) + "10691;20170221");
    }

    private static List<Mention> mentions() {
        return List.of(
                new Mention(
                        "",
                        List.of(
                                "Madame, Monsieur,",
                                "Votre demande de logement social, reçue le 17 décembre 2015, est enregistrée sous le numéro unique"
                                        + " ci-dessus.")),
                new Mention(
                        "Durée de validité et renouvellement",
                        List.of(
                                "Votre demande est valable jusqu’au 17 décembre 2016. Pour la conserver, renouvelez-la au plus tard"
                                        + " à cette date, auprès de n’importe quel guichet enregistreur. Un avis vous sera adressé un"
                                        + " mois au moins avant l’échéance.",
                                "Elle sera radiée si vous obtenez un logement social, si vous y renoncez par écrit, si vous ne"
                                        + " répondez pas à un courrier envoyé à votre dernière adresse, ou si vous ne la renouvelez"
                                        + " pas.")),
                new Mention(
                        "Bailleurs de votre secteur",
                        List.of("La liste des bailleurs est tenue à votre disposition par votre guichet.")),
                new Mention(
                        "Commission de médiation",
                        List.of(
                                "Vous pouvez saisir la commission de médiation sans délai si vous êtes dépourvu de logement, menacé"
                                        + " d’expulsion sans relogement, hébergé ou logé temporairement, logé dans un local impropre"
                                        + " à l’habitation, insalubre ou dangereux, ou, avec un enfant mineur ou une personne"
                                        + " handicapée, dans un logement non décent ou suroccupé.",
                                "Vous pouvez aussi la saisir lorsque votre attente dépasse le délai fixé par le préfet\u00a0: votre"
                                        + " guichet vous indique ce délai.")),
                new Mention(
                        "Suivre votre demande",
                        List.of(
                                "Pour connaître l’avancement de votre demande, adressez-vous à votre guichet, MOSELIS, en rappelant"
                                        + " votre numéro unique.")),
                new Mention(
                        "Pièces justificatives",
                        List.of(
                                "Les pièces nécessaires à l’examen de votre demande vous seront demandées par le service"
                                        + " instructeur\u202f; elles ne se déposent qu’une fois. Joignez à votre envoi une copie de cette"
                                        + " première page.")));
    }

    private static List<Rubrique> rubriques(int rang) {
        List<Rubrique> all = new ArrayList<>();
        for (int r = 0; r < RUBRIQUES.length; r++) {
            List<Ligne> lignes = new ArrayList<>();
            for (int i = 0; i < LIGNES[r]; i++) {
                int k = (r * 3 + i) % LIBELLES.length;
                lignes.add(new Ligne(LIBELLES[k], VALEURS[k] + (k == 1 ? " " + rang : "")));
            }
            all.add(new Rubrique(RUBRIQUES[r], lignes));
        }
        return all;
    }
}
