package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.attestation.Courrier;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.attestation.ReleveDemande;
import fr.demandeunique.sne.attestation.ReleveDonnees;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.dossier.BordereauTransmission;
import fr.demandeunique.sne.dossier.FicheRecapitulative;
import fr.demandeunique.sne.pdf.page.Coverage;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells, before anything is printed, which characters the fonts lack and where: {@code PDF_GLYPHE_ABSENT}, one warning for each
 * character of each place. The fonts have every letter of Latin, Greek and Cyrillic; an accent without a letter of its own is placed
 * over or under the one before it. A warning holds the character alone, never the word around it.
 *
 * <pre>{@code CharacterCheck.controler(attestation).avertissements()}</pre>
 *
 * <p>Places are those of the content: {@code /destinataire/0}, {@code /recapitulatif/2/lignes/1/valeur}.
 */
public final class CharacterCheck {
    private static final String CODE = "PDF_GLYPHE_ABSENT";

    private final List<Anomalie> anomalies = new ArrayList<>();

    private CharacterCheck() {}

    /**
     * Checks all that an attestation says.
     *
     * @param attestation what is printed, as the core wrote it or the gateway gave it
     * @return a warning for each character that no page can show
     */
    public static Rapport controler(Attestation attestation) {
        var check = new CharacterCheck();
        check.texte(attestation.titre(), "/titre");
        check.textes(attestation.expediteur(), "/expediteur");
        check.textes(attestation.destinataire(), "/destinataire");
        check.lignes(attestation.reperes(), "/reperes");
        check.mentions(attestation.mentions(), "/mentions");
        check.rubriques(attestation.recapitulatif(), "/recapitulatif");
        check.mentions(attestation.annexes(), "/annexes");
        return new Rapport(check.anomalies);
    }

    /**
     * Checks all that a préavis says.
     *
     * @param lettre what is printed, as the core wrote it
     * @return a warning for each character that no page can show
     */
    public static Rapport controler(LettrePreavis lettre) {
        var check = new CharacterCheck();
        check.texte(lettre.titre(), "/titre");
        check.textes(lettre.expediteur(), "/expediteur");
        check.textes(lettre.destinataire(), "/destinataire");
        check.texte(lettre.mentionEnvoi(), "/mentionEnvoi");
        check.mentions(lettre.mentions(), "/mentions");
        return new Rapport(check.anomalies);
    }

    /**
     * {@return the characters that the fonts lack in all that a letter says}
     *
     * @param courrier the letter, as the rules made it
     */
    public static Rapport controler(Courrier courrier) {
        var check = new CharacterCheck();
        check.texte(courrier.titre(), "/titre");
        check.textes(courrier.expediteur(), "/expediteur");
        check.textes(courrier.destinataire(), "/destinataire");
        check.texte(courrier.mentionEnvoi(), "/mentionEnvoi");
        if (courrier.repere() != null) {
            check.ligne(courrier.repere(), "/repere");
        }
        check.mentions(courrier.mentions(), "/mentions");
        return new Rapport(check.anomalies);
    }

    /**
     * {@return the characters that the fonts lack in all that such an answer says}
     *
     * @param releve the answer to who asks for his data
     */
    public static Rapport controler(ReleveDonnees releve) {
        var check = new CharacterCheck();
        check.textes(releve.expediteur(), "/expediteur");
        check.textes(releve.destinataire(), "/destinataire");
        check.mentions(releve.mentions(), "/mentions");
        check.rubriques(releve.donnees(), "/donnees");
        return new Rapport(check.anomalies);
    }

    /**
     * Checks all that a fiche récapitulative says.
     *
     * @param fiche what is printed: the fiche of one demande, as the core made it
     * @return a warning for each character that no page can show
     */
    public static Rapport controler(FicheRecapitulative fiche) {
        var check = new CharacterCheck();
        check.texte(fiche.titre(), "/titre");
        check.textes(fiche.expediteur(), "/expediteur");
        for (int i = 0; i < fiche.personnes().size(); i++) {
            check.texte(fiche.personnes().get(i).nom(), "/personnes/" + i + "/nom");
        }
        for (int i = 0; i < fiche.pieces().size(); i++) {
            check.texte(fiche.pieces().get(i).libelle(), "/pieces/" + i + "/libelle");
        }
        check.textes(fiche.consignes(), "/consignes");
        return new Rapport(check.anomalies);
    }

    /**
     * Checks all that a bordereau de transmission says.
     *
     * @param bordereau what is printed: the list of the fiches of a dispatch, as the core made it
     * @return a warning for each character that no page can show
     */
    public static Rapport controler(BordereauTransmission bordereau) {
        var check = new CharacterCheck();
        check.textes(bordereau.expediteur(), "/expediteur");
        for (int i = 0; i < bordereau.dossiers().size(); i++) {
            check.texte(bordereau.dossiers().get(i).titulaire(), "/dossiers/" + i + "/titulaire");
        }
        check.textes(bordereau.consignes(), "/consignes");
        return new Rapport(check.anomalies);
    }

    /**
     * Checks all that a relevé says; places are the keys of what is told.
     *
     * @param releve what is printed, as the core wrote it
     * @return a warning for each character that no page can show
     */
    public static Rapport controler(ReleveDemande releve) {
        var check = new CharacterCheck();
        releve.donnees().forEach(one -> check.texte(one.libelle() + one.valeur(), one.cle()));
        return new Rapport(check.anomalies);
    }

    /**
     * Checks any text, such as a field while it is typed.
     *
     * @param texte of any length
     * @param chemin where it stands, for the anomalies
     * @return a warning for each character that no page can show
     */
    public static Rapport controler(String texte, String chemin) {
        var check = new CharacterCheck();
        check.texte(texte, chemin);
        return new Rapport(check.anomalies);
    }

    private void mentions(List<Mention> mentions, String chemin) {
        for (int i = 0; i < mentions.size(); i++) {
            texte(mentions.get(i).titre(), chemin + "/" + i + "/titre");
            textes(mentions.get(i).paragraphes(), chemin + "/" + i + "/paragraphes");
        }
    }

    private void rubriques(List<Rubrique> rubriques, String chemin) {
        for (int i = 0; i < rubriques.size(); i++) {
            String rubrique = chemin + "/" + i;
            texte(rubriques.get(i).titre(), rubrique + "/titre");
            lignes(rubriques.get(i).lignes(), rubrique + "/lignes");
        }
    }

    private void lignes(List<Ligne> lignes, String chemin) {
        for (int i = 0; i < lignes.size(); i++) {
            ligne(lignes.get(i), chemin + "/" + i);
        }
    }

    private void ligne(Ligne ligne, String chemin) {
        texte(ligne.libelle(), chemin + "/libelle");
        texte(ligne.valeur(), chemin + "/valeur");
    }

    private void textes(List<String> textes, String chemin) {
        for (int i = 0; i < textes.size(); i++) {
            texte(textes.get(i), chemin + "/" + i);
        }
    }

    private void texte(String texte, String chemin) {
        for (int character : Coverage.missing(texte)) {
            anomalies.add(absent(character, chemin));
        }
    }

    /** The same file, its missing characters told with their places; what only the theme says keeps none. */
    static PdfDocument situer(PdfDocument pdf, Supplier<Rapport> controle) {
        if (pdf.avertissements().stream().noneMatch(one -> one.code().equals(CODE))) {
            return pdf;
        }
        List<Anomalie> placed = controle.get().anomalies();
        List<Anomalie> all = new ArrayList<>();
        for (Anomalie one : pdf.avertissements()) {
            boolean known = placed.stream().anyMatch(other -> other.parametres().equals(one.parametres()));
            if (!one.code().equals(CODE) || !known) {
                all.add(one);
            }
        }
        all.addAll(placed);
        return new PdfDocument(pdf.octets(), pdf.pages(), all);
    }

    /** The character alone, never the word around it, since a warning may be logged. */
    static Anomalie absent(int character, String chemin) {
        String hex = HexFormat.of().withUpperCase().toHexDigits(character, character > 0xffff ? 5 : 4);
        return Anomalie.avertissement(CODE, chemin).avec("caractere", "U+" + hex);
    }
}
