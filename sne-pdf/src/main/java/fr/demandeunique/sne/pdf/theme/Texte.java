package fr.demandeunique.sne.pdf.theme;

/** A sentence of the documents that no rule dictates and that an editor may word otherwise. */
public enum Texte {
    /** Beside the code of the attestation. */
    CODE_LEGENDE("Ce code identifie votre demande\u202f: joignez une copie de cette page à vos pièces justificatives."),
    /** What the code is, for those who do not see it; the number follows. */
    CODE_ALTERNATIVE("Code QR qui identifie la demande"),
    /** Above the number in large. */
    NUMERO("Votre numéro unique d’enregistrement"),
    /** Above the number in large on the sheet of a dossier. */
    NUMERO_DOSSIER("Numéro unique du dossier"),
    /** Above the last day in large on a préavis. */
    ECHEANCE("Dernier jour pour renouveler votre demande"),
    /** On the sheet of a dossier that announces nothing. */
    PIECES_VIDES("Aucune pièce n’est jointe."),
    /** Title of the summary page. */
    RECAPITULATIF("Récapitulatif de votre demande"),
    /** Under the title of the summary page. */
    RECAPITULATIF_CONSIGNE(
            "Vérifiez ces informations\u202f: si l’une d’elles est inexacte ou a changé, signalez-le à votre guichet."),
    /** In a rubric where the applicant filled nothing. */
    RUBRIQUE_VIDE("Rien n’a été renseigné."),
    /** After the title of a table that goes on from the page before. */
    SUITE("(suite)"),
    /** Title beside the sealed code. */
    SCEAU("Sceau de cette attestation"),
    /** What the sealed code is, for those who do not see it. */
    SCEAU_ALTERNATIVE("Code QR du sceau de l’attestation"),
    /** Beside the sealed code. */
    SCEAU_CONSIGNE(
            "Ce code contient, signés par l’émetteur de l’attestation\u202f: son type, sa date, le numéro unique, la date de dépôt,"
                    + " la fin de validité, le guichet et les noms des titulaires. Qui vérifie l’attestation lit ce code et compare ce"
                    + " qu’il dit à ce qui est imprimé."),
    /** Title of a demande printed in the order of the form. */
    RELEVE("Relevé de votre demande de logement social"),
    /** Below that title; the number of the form takes the place of {@code %s}. */
    RELEVE_AVIS(
            "Ce relevé n’est pas le formulaire officiel Cerfa et ne le remplace pas. Il suit l’ordre du formulaire n°\u00a0%s."),
    /** What is to be done with a relevé. */
    RELEVE_CONSIGNE(
            "Relisez chaque rubrique. Si une information est fausse ou manque, corrigez-la à la main à côté. Datez, signez à la fin, et"
                    + " rendez ce relevé à votre guichet. Les lettres et chiffres entre parenthèses sont ceux des cases du formulaire."),
    /** In the place of a value that the form wants and the demande does not say. */
    RELEVE_MANQUE("À compléter\u00a0:"),
    /** In the place of a value that only the form shows. */
    RELEVE_CONFIDENTIEL("Connu, non imprimé ici"),
    /** At the foot of each page of a relevé. */
    RELEVE_PIED("Relevé\u202f; ce n’est pas le formulaire Cerfa"),
    /** Above the frames to sign of a relevé. */
    RELEVE_SIGNATURE("J’ai relu ce relevé\u202f: ce qu’il dit est exact, ou je l’ai corrigé à la main."),
    /** At the end of a letter by e-mail. */
    COURRIEL_JOINT(
            "La lettre complète est jointe à ce message, au format PDF\u202f: vous pouvez l’enregistrer, l’imprimer et la conserver."),
    /** What the logo is, for those who do not see it. */
    LOGO("Logo"),
    /** What the second logo is, for those who do not see it. */
    SECOND_LOGO("Second logo"),
    /** What the picture of a signature is, for those who do not see it. */
    SIGNATURE_IMAGE("Signature manuscrite");

    private final String standard;

    Texte(String standard) {
        this.standard = standard;
    }

    /** {@return the words of the standard theme} */
    public String standard() {
        return standard;
    }
}
