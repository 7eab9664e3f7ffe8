package fr.demandeunique.sne.attestation;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an attestation says on its day, ready to be laid out: the letter, then the summary of the demande.
 *
 * <p>This class is immutable and thread-safe. It holds personal data: its {@code toString} shows none.
 *
 * @param type registration or renewal
 * @param date the day it is dated
 * @param numero the numéro unique
 * @param titre title of the letter
 * @param expediteur lines of the guichet: name, then address
 * @param destinataire lines of the applicant's postal address: name, then address
 * @param mentions the paragraphs of the letter, in order
 * @param recapitulatif the summary page, one rubric for each screen tab; empty where there is no such page (before 06/02/2017)
 * @param codeQr payload of the QR code, plain ASCII without a name; null where there is none (before 06/02/2017)
 * @param annexes what is joined to the letter: the pièces to give, those that the service may ask for, and from 08/05/2017 the next
 *     steps; each is laid out as the mentions are
 * @param reperes what stands in large beside the number: date de dépôt, end of validity; empty if nothing does
 * @param faits what a seal says in clear; null where nothing is known but the text
 * @param sceau what the sealed code says, printed after the summary; null if it is not sealed
 */
public record Attestation(
        TypeAttestation type,
        LocalDate date,
        NumeroUnique numero,
        String titre,
        List<String> expediteur,
        List<String> destinataire,
        List<Mention> mentions,
        List<Rubrique> recapitulatif,
        @Nullable String codeQr,
        List<Mention> annexes,
        List<Ligne> reperes,
        @Nullable FaitsAttestation faits,
        @Nullable String sceau) {
    /** Begins a paragraph that is an item of a list: a thing to do. */
    public static final String A_FAIRE = "☐ ";

    /** Begins a paragraph that is an item of a list: a thing done. */
    public static final String FAIT = "☑ ";

    /** Begins a paragraph that is an item of a list. */
    public static final String POINT = "• ";

    /** Copies the lists, which may hold no null. */
    public Attestation {
        Arguments.required(type, "type");
        Arguments.required(date, "date");
        Arguments.required(numero, "numero");
        Arguments.required(titre, "titre");
        expediteur = Arguments.list(expediteur, "expediteur");
        destinataire = Arguments.list(destinataire, "destinataire");
        mentions = Arguments.list(mentions, "mentions");
        recapitulatif = Arguments.list(recapitulatif, "recapitulatif");
        annexes = Arguments.list(annexes, "annexes");
        reperes = Arguments.list(reperes, "reperes");
    }

    /**
     * An attestation without seal, of which nothing is known but the text.
     *
     * @param type registration or renewal
     * @param date day of the attestation
     * @param numero number of the demande
     * @param titre heading of the page
     * @param expediteur name and address of the guichet, a line each
     * @param destinataire name and address of the applicant, a line each
     * @param mentions what the text wants said, in its order
     * @param recapitulatif what the demande says, tab by tab
     * @param codeQr content of the QR code, null for none
     * @param annexes what is joined to the letter
     * @param reperes what stands in large beside the number
     */
    public Attestation(
            TypeAttestation type,
            LocalDate date,
            NumeroUnique numero,
            String titre,
            List<String> expediteur,
            List<String> destinataire,
            List<Mention> mentions,
            List<Rubrique> recapitulatif,
            @Nullable String codeQr,
            List<Mention> annexes,
            List<Ligne> reperes) {
        this(
                type,
                date,
                numero,
                titre,
                expediteur,
                destinataire,
                mentions,
                recapitulatif,
                codeQr,
                annexes,
                reperes,
                null,
                null);
    }

    /**
     * An attestation without annexes, and with nothing beside the number.
     *
     * @param type registration or renewal
     * @param date day of the attestation
     * @param numero number of the demande
     * @param titre heading of the page
     * @param expediteur name and address of the guichet, a line each
     * @param destinataire name and address of the applicant, a line each
     * @param mentions what the text wants said, in its order
     * @param recapitulatif what the demande says, tab by tab
     * @param codeQr content of the QR code, null for none
     */
    public Attestation(
            TypeAttestation type,
            LocalDate date,
            NumeroUnique numero,
            String titre,
            List<String> expediteur,
            List<String> destinataire,
            List<Mention> mentions,
            List<Rubrique> recapitulatif,
            @Nullable String codeQr) {
        this(
                type,
                date,
                numero,
                titre,
                expediteur,
                destinataire,
                mentions,
                recapitulatif,
                codeQr,
                List.of(),
                List.of());
    }

    /**
     * A titled paragraph group of the letter; {@code titre} is empty for the opening. A paragraph that begins with {@link #A_FAIRE}, {@link #FAIT} or {@link #POINT}
     * is an item of a list.
     *
     * @param titre what stands above, empty for none
     * @param paragraphes in their order
     */
    public record Mention(String titre, List<String> paragraphes) {
        /** Copies the list, which may hold no null. */
        public Mention {
            Arguments.required(titre, "titre");
            paragraphes = Arguments.list(paragraphes, "paragraphes");
        }

        @Override
        public String toString() {
            return "Mention[" + titre + "]";
        }
    }

    /**
     * A block of the summary; no line means that the applicant filled nothing there, which the page says.
     *
     * @param titre what stands above
     * @param lignes in their order
     */
    public record Rubrique(String titre, List<Ligne> lignes) {
        /** Copies the list, which may hold no null. */
        public Rubrique {
            Arguments.required(titre, "titre");
            lignes = Arguments.list(lignes, "lignes");
        }

        @Override
        public String toString() {
            return "Rubrique[" + titre + "]";
        }
    }

    /**
     * A label and its value.
     *
     * @param libelle what it is, in words
     * @param valeur as it is read
     */
    public record Ligne(String libelle, String valeur) {
        /** Checks that nothing is missing. */
        public Ligne {
            Arguments.required(libelle, "libelle");
            Arguments.required(valeur, "valeur");
        }

        @Override
        public String toString() {
            return "Ligne[" + libelle + "]";
        }
    }

    /**
     * {@return the same attestation with its QR code written in this format; unchanged where it has none}
     *
     * @param format how the content of the code is written
     */
    public Attestation avecCodeQr(FormatQr format) {
        return codeQr == null ? this : avec(format.texte(this), sceau);
    }

    /**
     * {@return the same attestation with a sealed code after its summary, beside the plain one of its first page}
     *
     * @param format who seals, {@code fr.demandeunique.sne.pdf.sceau.Sceau}
     */
    public Attestation avecSceau(FormatQr format) {
        return avec(codeQr, format.texte(this));
    }

    private Attestation avec(@Nullable String code, @Nullable String sealed) {
        return new Attestation(
                type,
                date,
                numero,
                titre,
                expediteur,
                destinataire,
                mentions,
                recapitulatif,
                code,
                annexes,
                reperes,
                faits,
                sealed);
    }

    /** {@return the day as a letter writes it: {@code 21 février 2017}} */
    public String dateEnLettres() {
        return Ecriture.longue(date);
    }

    @Override
    public String toString() {
        return "Attestation[" + type + ", " + date + ", " + numero + "]";
    }
}
