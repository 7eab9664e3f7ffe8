package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Courrier;
import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.dossier.FicheRecapitulative;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.pdf.document.Document;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document of one demande that a {@link Batch} prints, whatever its kind.
 *
 * <pre>{@code BatchDocument papier = BatchDocument.attestation(attestation);}</pre>
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 */
public final class BatchDocument {
    private static final Pattern CODE_POSTAL = Pattern.compile("(?:F-)?(\\d{5})\\b.*");

    private final String type;
    private final NumeroUnique numero;
    private final LocalDate date;
    private final String codePostal;
    private final String signet;
    private final BiFunction<Theme, List<Anomalie>, Document> contenu;

    private BatchDocument(
            String type,
            NumeroUnique numero,
            LocalDate date,
            List<String> destinataire,
            BiFunction<Theme, List<Anomalie>, Document> contenu) {
        this.type = type;
        this.numero = numero;
        this.date = date;
        this.codePostal = codePostal(destinataire);
        this.signet = (destinataire.isEmpty() ? "" : destinataire.get(0) + " – ") + numero.affichage();
        this.contenu = contenu;
    }

    /**
     * {@return an attestation; its type is {@code enregistrement} or {@code renouvellement}}
     *
     * @param attestation what is printed, as the core wrote it or the gateway gave it
     */
    public static BatchDocument attestation(Attestation attestation) {
        return new BatchDocument(
                attestation.type() == TypeAttestation.RENOUVELLEMENT ? "renouvellement" : "enregistrement",
                attestation.numero(),
                attestation.date(),
                attestation.destinataire(),
                (theme, warnings) -> AttestationBlocks.of(
                        attestation,
                        CodeSymbol.of(attestation.codeQr(), warnings),
                        CodeSymbol.of(attestation.sceau(), warnings),
                        theme));
    }

    /**
     * {@return a préavis; its type is {@code preavis} or {@code preavis-ar}}
     *
     * @param lettre what is printed, as the core wrote it
     */
    public static BatchDocument preavis(LettrePreavis lettre) {
        return new BatchDocument(
                lettre.forme() == LettrePreavis.Forme.SIMPLE ? "preavis" : "preavis-ar",
                lettre.numero(),
                lettre.date(),
                lettre.destinataire(),
                (theme, warnings) -> CourrierBlocks.of(lettre, theme));
    }

    /**
     * {@return a letter; its type is that of {@link fr.demandeunique.sne.attestation.TypeCourrier#code}}
     *
     * @param courrier what it says
     */
    public static BatchDocument courrier(Courrier courrier) {
        return new BatchDocument(
                courrier.type().code(),
                courrier.numero(),
                courrier.date(),
                courrier.destinataire(),
                (theme, warnings) -> CourrierBlocks.of(courrier, theme));
    }

    /**
     * {@return a fiche récapitulative, for nobody's letter box; its type is {@code fiche}}
     *
     * @param fiche what is printed: the fiche of one demande, as the core made it
     */
    public static BatchDocument fiche(FicheRecapitulative fiche) {
        return new BatchDocument(
                "fiche",
                fiche.numero(),
                fiche.date(),
                fiche.personnes().stream()
                        .limit(1)
                        .map(FicheRecapitulative.LignePersonne::nom)
                        .toList(),
                (theme, warnings) -> FicheBlocks.of(fiche, CodeSymbol.of(fiche.codeQr(), warnings), theme));
    }

    /** The postcode of an address: five figures that begin a line, the last such line; empty if there is none. */
    static String codePostal(List<String> lines) {
        for (int i = lines.size() - 1; i > 0; i--) {
            Matcher found = CODE_POSTAL.matcher(lines.get(i).strip());
            if (found.matches()) {
                return found.group(1);
            }
        }
        return "";
    }

    /** {@return what kind of document it is, in small letters} */
    public String type() {
        return type;
    }

    /** {@return the numéro unique of its demande} */
    public NumeroUnique numero() {
        return numero;
    }

    /** {@return the day of the document} */
    public LocalDate date() {
        return date;
    }

    /** {@return the postcode of its recipient, empty if there is none} */
    public String codePostal() {
        return codePostal;
    }

    /** What leads to it in the bookmarks: name and number. */
    String signet() {
        return signet;
    }

    Document document(Theme theme, List<Anomalie> warnings) {
        return contenu.apply(theme, warnings);
    }

    /** Kind, day and masked number. */
    @Override
    public String toString() {
        return "BatchDocument[" + type + ", " + date + ", " + numero + "]";
    }
}
