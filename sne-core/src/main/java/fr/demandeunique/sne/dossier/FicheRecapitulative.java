package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.controle.Textes;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sheet that lies on top of the pièces of one dossier when they go to be scanned: numéro unique printed in advance, QR code,
 * list of the pièces (bulletin SNE of 21/02/2017, 5.1). Ready to be laid out; nothing on it is to be written by hand.
 *
 * <pre>{@code FicheRecapitulative.de(demande, guichet, List.of("MOSELIS"), OrigineFiche.PROGICIEL, date).orElseThrow().codeQr()}</pre>
 *
 * <p>This class is immutable and thread-safe. It holds personal data: its {@code toString} shows none.
 *
 * @param numero the numéro unique, printed in advance
 * @param date the day of edition
 * @param titre title of the sheet
 * @param guichet who sends
 * @param expediteur lines of the guichet: name, then address
 * @param origine where the sheet was edited
 * @param dateDepot date de dépôt of the demande, null if unknown
 * @param personnes the persons of the demande, the demandeur first
 * @param pieces the pièces that lie below, in the order of the demande
 * @param consignes the instructions printed at the foot
 * @param codeQr payload of the QR code, plain ASCII without a name: {@code SNE1:F:numéro:yyyyMMdd:guichet}. The real payload of
 *     the SNE is not public; this one is this library's own
 */
public record FicheRecapitulative(
        NumeroUnique numero,
        LocalDate date,
        String titre,
        CodeGuichet guichet,
        List<String> expediteur,
        OrigineFiche origine,
        @Nullable LocalDate dateDepot,
        List<LignePersonne> personnes,
        List<LignePiece> pieces,
        List<String> consignes,
        String codeQr) {
    private static final List<String> CONSIGNES = List.of(
            "Placez cette fiche devant les pièces du dossier\u00a0: une fiche pour chaque dossier.",
            "Joignez un seul bordereau de transmission à l’envoi.",
            "N’écrivez rien à la main\u202f; tout document manuscrit est rejeté.");

    /** Copies the lists, which may hold no null. */
    public FicheRecapitulative {
        expediteur = Arguments.list(expediteur, "expediteur");
        personnes = Arguments.list(personnes, "personnes");
        pieces = Arguments.list(pieces, "pieces");
        consignes = Arguments.list(consignes, "consignes");
    }

    /**
     * A person of the dossier.
     *
     * @param reference place in the demande: {@code demandeur}, {@code coTitulaires/0}
     * @param role {@code Demandeur}, {@code Conjoint ou co-titulaire}, {@code Personne à charge}, {@code Personne morale}
     * @param nom first names and name
     * @param dateNaissance null if unknown
     */
    public record LignePersonne(
            String reference,
            String role,
            String nom,
            @Nullable DateNaissance dateNaissance) {
        @Override
        public String toString() {
            return "LignePersonne[" + reference + "]";
        }
    }

    /**
     * A pièce of the dossier.
     *
     * @param code which pièce it is, null if unknown
     * @param libelle what it is, in French
     * @param personne whose it is, a {@link LignePersonne#reference()}; null if it is the whole household's or unknown
     * @param deposeeLe day of the deposit, null if unknown
     * @param marque why it does not serve as it is, null if nothing was noted
     */
    public record LignePiece(
            @Nullable CodePiece code,
            String libelle,
            @Nullable String personne,
            @Nullable LocalDate deposeeLe,
            @Nullable MarquePiece marque) {
        @Override
        public String toString() {
            return "LignePiece[" + code + "]";
        }
    }

    /**
     * Edits the sheet of a demande, with all the pièces that the demande lists.
     *
     * @param demande with its number and the pièces of its dossier
     * @param guichet the guichet that sends the sheet
     * @param expediteur name and address of that guichet, a line each
     * @param origine where the pièces come from
     * @param date day of the edition
     * @return the sheet, with a warning {@code FICHE_SANS_PIECE} if it announces nothing; refused without a numéro unique
     *     ({@code FICHE_SANS_NUMERO}) or without a titulaire ({@code FICHE_SANS_DEMANDEUR})
     */
    public static Resultat<FicheRecapitulative> de(
            Demande demande, CodeGuichet guichet, List<String> expediteur, OrigineFiche origine, LocalDate date) {
        NumeroUnique numero = demande.numeroUnique();
        if (numero == null) {
            return Resultat.refuse(
                    Anomalie.erreur("FICHE_SANS_NUMERO", "/numeroUnique").selon("ENVOI_FICHE_PREREMPLIE", date));
        }
        List<LignePersonne> personnes = personnes(demande);
        if (personnes.isEmpty()) {
            return Resultat.refuse(
                    Anomalie.erreur("FICHE_SANS_DEMANDEUR", "/demandeur").selon("ENVOI_FICHE_PREREMPLIE", date));
        }
        List<LignePiece> pieces =
                demande.pieces().stream().map(FicheRecapitulative::ligne).toList();
        var fiche = new FicheRecapitulative(
                numero,
                date,
                "Fiche récapitulative des pièces justificatives",
                guichet,
                expediteur,
                origine,
                demande.dateDepot(),
                personnes,
                pieces,
                CONSIGNES,
                "SNE1:F:" + numero.compact() + ":" + date.format(DateTimeFormatter.BASIC_ISO_DATE) + ":"
                        + guichet.code());
        return new Resultat.Accepte<>(
                fiche,
                pieces.isEmpty()
                        ? List.of(Anomalie.avertissement("FICHE_SANS_PIECE", "/pieces")
                                .selon("ENVOI_FICHE_PREREMPLIE", date))
                        : List.of());
    }

    /** {@return the pièces grouped by the person they belong to, by {@link LignePersonne#reference()}; the key is empty for the household} */
    public Map<String, List<LignePiece>> piecesParPersonne() {
        return pieces.stream()
                .collect(Collectors.groupingBy(
                        one -> one.personne == null ? "" : one.personne,
                        java.util.LinkedHashMap::new,
                        Collectors.toUnmodifiableList()));
    }

    private static List<LignePersonne> personnes(Demande demande) {
        List<LignePersonne> all = new ArrayList<>();
        if (demande.personneMorale() != null) {
            String nom = demande.personneMorale().denomination();
            all.add(new LignePersonne("personneMorale", "Personne morale", nom == null ? "" : Textes.ligne(nom), null));
        }
        PersonneALoger.de(demande)
                .forEach(one -> all.add(new LignePersonne(
                        one.reference(),
                        one.role(),
                        one.personne().identite().prenomsNom(),
                        one.personne().dateNaissance())));
        return all;
    }

    private static LignePiece ligne(PieceJustificative piece) {
        String libelle = piece.libelle();
        if (libelle == null || libelle.isBlank()) {
            libelle = piece.code() == null ? "Pièce sans titre" : piece.code().libelle();
        }
        return new LignePiece(piece.code(), libelle, piece.personne(), piece.deposeeLe(), piece.marque());
    }

    /** Guichet, day and masked number. */
    @Override
    public String toString() {
        return "FicheRecapitulative[" + guichet + ", " + date + ", " + numero + "]";
    }
}
