package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.cycle.Calendrier;
import fr.demandeunique.sne.cycle.Commission;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The paragraphs of the letter, mentions c to i of R441-2-4 in the order in which an applicant needs them. */
record Lettre(
        Demande demande,
        Calendrier calendrier,
        NumeroUnique numero,
        TypeAttestation type,
        LocalDate date,
        IdentiteGuichet guichet,
        MentionsLocales lieu) {

    /** From 27/03/2014 the bodies of L365-2 are named beside the landlords. */
    private static final Historique ORGANISMES = Reglement.versions("ATTESTATION_ORGANISMES");

    private static final Historique EN_LIGNE = Reglement.versions("ATTESTATION_EN_LIGNE");

    private static final String DIT_GUICHET = "guichet ";

    /** From this day the text calls the number national and asks to keep the demande up to date (décret 2017-834). */
    private static final LocalDate VERSION_2017 = LocalDate.of(2017, 5, 8);

    List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        mentions.add(new Mention("", ouverture()));
        mentions.add(new Mention(MentionExigee.H.titre(), validite()));
        mentions.add(new Mention(MentionExigee.E.titre(), bailleurs()));
        mentions.add(new Mention(MentionExigee.F.titre(), mediation()));
        if (MentionExigee.I.exigee(date)) {
            mentions.add(new Mention(
                    MentionExigee.I.titre(),
                    List.of("Pour connaître l’avancement de votre demande, adressez-vous " + auGuichet()
                            + " en rappelant votre numéro unique. " + changement())));
        }
        return mentions.stream().map(Lettre::typographie).toList();
    }

    /** A guichet that is called « Guichet… » is not announced as one a second time. */
    private String auGuichet() {
        String nom = guichet.nom();
        if (nom.isBlank()) {
            return "à votre guichet";
        }
        return nom.regionMatches(true, 0, DIT_GUICHET, 0, DIT_GUICHET.length())
                ? "au " + DIT_GUICHET + nom.substring(DIT_GUICHET.length())
                : "à votre guichet, " + nom + ",";
    }

    private List<String> ouverture() {
        List<String> lines = new ArrayList<>();
        lines.add(Destinataire.salutation(demande));
        lines.add("Cette attestation prouve que votre demande de logement social, reçue le "
                + Ecriture.longue(calendrier.depot()) + ", est enregistrée sous le numéro unique "
                + insecable(numero.affichage()) + noms() + ".");
        lines.add((type == TypeAttestation.RENOUVELLEMENT && calendrier.dernierRenouvellement() != null
                        ? "Elle a été renouvelée le " + Ecriture.longue(calendrier.dernierRenouvellement()) + ". "
                        : "")
                + "Votre ancienneté se compte à partir de la date de dépôt ; elle est conservée, avec votre numéro, à "
                + "chaque renouvellement.");
        return lines;
    }

    /** A demande of several is in the name of each. */
    private String noms() {
        return demande.titulaires().size() < 2
                ? ""
                : demande.titulaires().stream()
                        .map(one -> one.identite().prenomsNom())
                        .collect(Collectors.joining(", ", ". Titulaires : ", ""));
    }

    private String changement() {
        return "Faites connaître ce qui change (adresse, téléphone, foyer, ressources) "
                + voies("à ce guichet", true, guichet, lieu, date) + ".";
    }

    /** The ways to a guichet that are open on the day of a letter: « à ce guichet, par téléphone au … ou sur … ». */
    static String voies(
            String auGuichet, boolean telephone, IdentiteGuichet guichet, MentionsLocales lieu, LocalDate date) {
        List<String> ways = new ArrayList<>();
        ways.add(auGuichet);
        if (telephone && guichet.telephone() != null) {
            ways.add("par téléphone au " + Ecriture.telephone(guichet.telephone()));
        }
        if (lieu.portail() != null && EN_LIGNE.vaut(date)) {
            ways.add("sur " + lieu.portail());
        }
        if (!guichet.adresse().isEmpty()) {
            ways.add("par courrier à l’adresse ci-dessus");
        }
        int last = ways.size() - 1;
        return last == 0 ? ways.get(0) : String.join(", ", ways.subList(0, last)) + " ou " + ways.get(last);
    }

    private List<String> validite() {
        String expiration = Ecriture.longue(calendrier.expiration());
        String base = "Votre demande est valable jusqu’au " + expiration
                + ". Pour la conserver, renouvelez-la au plus tard à cette date, auprès de n’importe quel guichet "
                + "enregistreur. Un avis vous sera adressé un mois au moins avant l’échéance.";
        String radiation =
                "Elle sera radiée si vous obtenez un logement social, si vous y renoncez par écrit, si vous ne "
                        + "répondez pas à un courrier envoyé à votre dernière adresse, si la " + Commission.nom(date)
                        + " la déclare irrecevable, ou si vous ne la renouvelez pas.";
        return date.isBefore(VERSION_2017)
                ? List.of(base, radiation)
                : List.of(base + " Signalez tout changement de votre situation dès qu’il survient.", radiation);
    }

    private List<String> bailleurs() {
        List<String> lines = new ArrayList<>();
        lines.add(
                lieu.bailleurs().isEmpty()
                        ? "La liste des bailleurs qui disposent de logements dans les communes que vous demandez est "
                                + "tenue à votre disposition par votre guichet."
                        : "Ces bailleurs disposent de logements dans les communes que vous demandez : "
                                + String.join(", ", lieu.bailleurs()) + ".");
        if (ORGANISMES.vaut(date) && !lieu.organismes().isEmpty()) {
            lines.add("Ces organismes y louent ou y gèrent aussi des logements : "
                    + String.join(", ", lieu.organismes()) + ".");
        }
        return lines;
    }

    private List<String> mediation() {
        List<String> lines = new ArrayList<>();
        lines.add("Vous pouvez saisir la commission de médiation sans délai si vous êtes dépourvu de logement, menacé "
                + "d’expulsion sans relogement, hébergé ou logé temporairement, logé dans un local impropre à "
                + "l’habitation, insalubre ou dangereux, ou, avec un enfant mineur ou une personne handicapée, dans un "
                + "logement non décent ou suroccupé.");
        lines.add(lieu.saisine(demande, calendrier.depot())
                .orElse("Vous pouvez aussi la saisir lorsque votre attente dépasse le délai fixé par le préfet : votre "
                        + "guichet vous indique ce délai."));
        if (lieu.adresseCommission() != null) {
            lines.add("Adresse de la commission : " + lieu.adresseCommission());
        }
        return lines;
    }

    /** The number stays on one line. */
    static String insecable(String text) {
        return text.replace(' ', '\u00a0');
    }

    /** No-break spaces where French typography wants one: before the high punctuation, inside quotes, before a unit. */
    static Mention typographie(Mention mention) {
        return new Mention(
                mention.titre(),
                mention.paragraphes().stream().map(Lettre::typographie).toList());
    }

    private static String typographie(String line) {
        var text = new StringBuilder(line);
        for (int i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) == ' ') {
                char after = text.charAt(i + 1);
                boolean thin = after == ';' || after == '!' || after == '?';
                if (thin || after == ':' || after == '»' || after == '%' || after == '€' || text.charAt(i - 1) == '«') {
                    text.setCharAt(i, thin ? '\u202f' : '\u00a0');
                }
            }
        }
        return text.toString();
    }
}
