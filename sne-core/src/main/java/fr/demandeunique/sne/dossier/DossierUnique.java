package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of an applicant and what may be put in the dossier: one copy, shared (L441-2-1 from 27/03/2014), from a list that
 * nobody may go beyond (R441-2-4-1 from 31/12/2015).
 *
 * <p>Adding or marking a pièce returns the same demande with another list of pièces, and touches no other field: what is typed
 * elsewhere, the revenu fiscal first, cannot be lost (bulletin SNE of 21/02/2017, 2).
 *
 * <pre>{@code DossierUnique.ajouter(demande, piece, date).orElseThrow()}</pre>
 */
public final class DossierUnique {
    private DossierUnique() {}

    /**
     * Checks what a service means to ask of an applicant.
     *
     * @param demande whose dossier
     * @param codes the pièces asked for, by code
     * @param personne of whom, as the pièces write it; null for the household
     * @param date the day of the request
     * @return {@code PIECE_HORS_LISTE} (error from 31/12/2015, warning before) for one that is not in the list of that day,
     *     {@code PIECE_SANS_OBJET} (the same) for one that the situation does not call for, {@code PIECE_DEJA_DEPOSEE} (error from
     *     27/03/2014) for one that the dossier holds, neither marked nor stale, for each person asked
     */
    public static Rapport demander(Demande demande, List<CodePiece> codes, @Nullable String personne, LocalDate date) {
        ListePieces liste = ListePieces.le(date);
        List<PieceAttendue> attendues = liste.attendues(demande);
        List<Anomalie> anomalies = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            CodePiece code = codes.get(i);
            String chemin = "/" + i;
            List<PieceAttendue> wanted = attendues.stream()
                    .filter(one -> one.piece().code().equals(code) && memePersonne(one.personne(), personne))
                    .toList();
            if (liste.piece(code).isEmpty()) {
                anomalies.add(limite("PIECE_HORS_LISTE", chemin, liste, date));
            } else if (wanted.isEmpty() && !liste.surDeclaration(code)) {
                anomalies.add(limite("PIECE_SANS_OBJET", chemin, liste, date));
            } else if (!wanted.isEmpty() && wanted.stream().allMatch(one -> deposee(demande, one, liste))) {
                anomalies.add(dejaDeposee(chemin, date));
            }
        }
        return new Rapport(anomalies);
    }

    private static boolean memePersonne(@Nullable String attendue, @Nullable String demandee) {
        return attendue == null || demandee == null || attendue.equals(demandee);
    }

    /** The very pièce, of that person, still of use: another of its group does not forbid to ask for this one. */
    private static boolean deposee(Demande demande, PieceAttendue wanted, ListePieces liste) {
        return demande.pieces().stream()
                .anyMatch(one -> wanted.piece().code().equals(one.code())
                        && one.marque() == null
                        && !liste.perimee(one)
                        && ListePieces.estDe(one, wanted.personne()));
    }

    private static Anomalie limite(String code, String chemin, ListePieces liste, LocalDate date) {
        Anomalie one = liste.limitative() ? Anomalie.erreur(code, chemin) : Anomalie.avertissement(code, chemin);
        return one.selon(liste.limitative() ? "PIECES_LIMITATIVES" : "PIECES_LISTE", date);
    }

    private static Anomalie dejaDeposee(String chemin, LocalDate date) {
        return (Reglement.regle("PIECES_UNE_FOIS", date).isPresent()
                        ? Anomalie.erreur("PIECE_DEJA_DEPOSEE", chemin)
                        : Anomalie.avertissement("PIECE_DEJA_DEPOSEE", chemin))
                .selon("PIECES_UNE_FOIS", date);
    }

    /**
     * Checks the pièces of a dossier as they stand on a day. All are warnings: a deposit is never refused, it is marked.
     *
     * @param demande with its pièces
     * @param date the day whose rules apply
     * @return {@code PIECE_HORS_LISTE}, {@code PIECE_MARQUE_INCONNUE}, {@code PIECE_DOUBLE}, {@code PIECE_PERIMEE},
     *     {@code PIECE_DEPOT_FUTUR}, by pièce; {@code PIECE_ATTENDUE} for each that is required to examine the demande and missing
     */
    public static Rapport controler(Demande demande, LocalDate date) {
        ListePieces liste = ListePieces.le(date);
        List<Anomalie> anomalies = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < demande.pieces().size(); i++) {
            controler(demande.pieces().get(i), i, liste, date, seen, anomalies);
        }
        Set<String> groupes = new HashSet<>();
        for (PieceAttendue one : liste.attendues(demande)) {
            if (one.caractere() != Caractere.COMPLEMENTAIRE
                    && !one.deposee()
                    && groupes.add(one.personne() + " "
                            + (one.unParmi() == null ? one.piece().code() : one.unParmi()))) {
                anomalies.add(Anomalie.avertissement("PIECE_ATTENDUE", "/pieces")
                        .avec("piece", one.piece().code())
                        .avec("caractere", one.caractere().libelle())
                        .avec("personne", genre(one.personne()))
                        .avec("de", Objects.requireNonNullElse(one.personne(), "foyer"))
                        .selon(
                                one.caractere() == Caractere.ENREGISTREMENT ? "ENREGISTREMENT_PIECE" : "PIECES_LISTE",
                                date));
            }
        }
        return new Rapport(anomalies);
    }

    /** What the person is in the household; {@code coTitulaires/0} is a co-titulaire. */
    private static String genre(@Nullable String personne) {
        return personne == null ? "foyer" : personne.split("/", 2)[0];
    }

    private static void controler(
            PieceJustificative piece,
            int rang,
            ListePieces liste,
            LocalDate date,
            Set<String> seen,
            List<Anomalie> anomalies) {
        String chemin = "/pieces/" + rang;
        if (piece.marque() != null) {
            if (!piece.marque().connu()) {
                anomalies.add(Anomalie.avertissement("PIECE_MARQUE_INCONNUE", chemin + "/marque")
                        .selon("PIECES_MARQUES", date));
            }
            return;
        }
        if (liste.regle().isPresent() && liste.piece(piece.code()).isEmpty()) {
            anomalies.add(Anomalie.avertissement("PIECE_HORS_LISTE", chemin + "/code")
                    .selon(liste.limitative() ? "PIECES_LIMITATIVES" : "PIECES_LISTE", date));
        } else if (piece.code() != null && !seen.add(cle(piece))) {
            anomalies.add(Anomalie.avertissement("PIECE_DOUBLE", chemin).selon("PIECES_UNE_FOIS", date));
        }
        if (liste.perimee(piece)) {
            anomalies.add(Anomalie.avertissement("PIECE_PERIMEE", chemin + "/deposeeLe")
                    .selon("PIECES_MARQUES", date));
        }
        if (piece.deposeeLe() != null && piece.deposeeLe().isAfter(date)) {
            anomalies.add(Anomalie.avertissement("PIECE_DEPOT_FUTUR", chemin + "/deposeeLe")
                    .selon("PIECES_SYSTEME", date));
        }
    }

    /** Two pièces of one person under one code and one title are the same; three payslips of three months have three titles. */
    static String cle(PieceJustificative piece) {
        return piece.personne() + "|" + piece.code() + "|" + piece.libelle();
    }

    /**
     * Adds a pièce at the end of the dossier, and changes nothing else.
     *
     * @param demande to whose dossier the pièce comes
     * @param piece as the agent describes it
     * @param date the day of the deposit
     * @return the demande with the pièce, and what {@link #controler} says of this pièce as warnings
     */
    public static Resultat<Demande> ajouter(Demande demande, PieceJustificative piece, LocalDate date) {
        List<PieceJustificative> pieces = new ArrayList<>(demande.pieces());
        pieces.add(piece);
        Demande with = demande.toBuilder().pieces(pieces).build();
        String chemin = "/pieces/" + (pieces.size() - 1);
        return new Resultat.Accepte<>(
                with,
                controler(with, date).anomalies().stream()
                        .filter(one ->
                                one.chemin().equals(chemin) || one.chemin().startsWith(chemin + "/"))
                        .toList());
    }

    /**
     * Marks a pièce, and changes nothing else.
     *
     * @param demande with the pièce in its dossier
     * @param rang its place in {@link Demande#pieces()}, from 0
     * @param marque what is noted; null takes the mark away
     * @param date the day of the mark
     * @return the demande, or {@code PIECE_INTROUVABLE}
     */
    public static Resultat<Demande> marquer(Demande demande, int rang, @Nullable MarquePiece marque, LocalDate date) {
        if (rang < 0 || rang >= demande.pieces().size()) {
            return Resultat.refuse(
                    Anomalie.erreur("PIECE_INTROUVABLE", "/pieces/" + rang).selon("PIECES_MARQUES", date));
        }
        List<PieceJustificative> pieces = new ArrayList<>(demande.pieces());
        pieces.set(rang, pieces.get(rang).toBuilder().marque(marque).build());
        return Resultat.accepte(demande.toBuilder().pieces(pieces).build());
    }
}
