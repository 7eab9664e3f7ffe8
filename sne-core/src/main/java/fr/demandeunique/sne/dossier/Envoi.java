package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch as it lies on the desk before it leaves for the scanning firm: what {@link ConformiteEnvoi} looks at.
 *
 * <p>It says what is really in the parcel, also what was prepared by hand, so that a wrong one can be told. One made from demandes by
 * this library ({@link #preparer}) has its fiches and its bordereau right by construction.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param guichet who sends
 * @param date the day it leaves
 * @param canal paper, or secured e-mail
 * @param bordereaux the bordereaux in it; one is right
 * @param fiches the fiches récapitulatives in it, in order
 * @param dossiers the dossiers in it, in order
 */
public record Envoi(
        CodeGuichet guichet,
        LocalDate date,
        Canal canal,
        List<Bordereau> bordereaux,
        List<Fiche> fiches,
        List<Dossier> dossiers) {

    /** Copies the lists, which may hold no null. */
    public Envoi {
        bordereaux = Arguments.list(bordereaux, "bordereaux");
        fiches = Arguments.list(fiches, "fiches");
        dossiers = Arguments.list(dossiers, "dossiers");
    }

    /**
     * A bordereau found in the dispatch.
     *
     * @param guichet the guichet that it names, null if none
     * @param numeros the numéros uniques that it lists, as written
     * @param manuscrit whether anything on it is handwritten
     */
    public record Bordereau(@Nullable CodeGuichet guichet, List<String> numeros, boolean manuscrit) {
        /** Copies the list, which may hold no null. */
        public Bordereau {
            numeros = Arguments.list(numeros, "numeros");
        }

        /**
         * {@return the bordereau that this library edits}
         *
         * @param bordereau the one that this library made for the dispatch
         */
        public static Bordereau de(BordereauTransmission bordereau) {
            return new Bordereau(
                    bordereau.guichet(),
                    bordereau.dossiers().stream()
                            .map(one -> one.numero().compact())
                            .toList(),
                    false);
        }

        @Override
        public String toString() {
            return "Bordereau[" + guichet + ", " + numeros.size() + "]";
        }
    }

    /**
     * A fiche found in the dispatch.
     *
     * @param numero the numéro unique printed on it, as written; null if it is blank
     * @param origine where it was edited, null if elsewhere than where it may be
     * @param codeQr whether it carries its QR code
     * @param manuscrite whether anything on it is handwritten
     */
    public record Fiche(@Nullable String numero, @Nullable OrigineFiche origine, boolean codeQr, boolean manuscrite) {
        /**
         * {@return the fiche that this library edits}
         *
         * @param fiche the one that this library made for the demande
         */
        public static Fiche de(FicheRecapitulative fiche) {
            return new Fiche(fiche.numero().compact(), fiche.origine(), true, false);
        }

        @Override
        public String toString() {
            return "Fiche[" + origine + "]";
        }
    }

    /**
     * The pièces of one demande in the dispatch.
     *
     * @param numero the numéro unique of the demande
     * @param pieces what lies below the fiche
     */
    public record Dossier(NumeroUnique numero, List<Piece> pieces) {
        /** Copies the list, which may hold no null. */
        public Dossier {
            pieces = Arguments.list(pieces, "pieces");
        }

        /**
         * {@return the dossier of a demande, as its list of pièces tells it; empty if it has no number}
         *
         * @param demande with its pièces
         */
        public static Optional<Dossier> de(Demande demande) {
            return Optional.ofNullable(demande.numeroUnique())
                    .map(numero -> new Dossier(
                            numero, demande.pieces().stream().map(Piece::de).toList()));
        }

        @Override
        public String toString() {
            return "Dossier[" + numero + ", " + pieces.size() + "]";
        }
    }

    /**
     * A pièce of the dispatch.
     *
     * @param piece what the register knows of it
     * @param lisible whether it can be read
     * @param manuscrite whether it is handwritten
     * @param nirVisible whether a NIR can be read on it
     */
    public record Piece(PieceJustificative piece, boolean lisible, boolean manuscrite, boolean nirVisible) {
        /** Checks that nothing is missing. */
        public Piece {
            Arguments.required(piece, "piece");
        }

        /**
         * {@return a pièce about which nothing was noticed but its mark}
         *
         * @param piece as the dossier lists it
         */
        public static Piece de(PieceJustificative piece) {
            return new Piece(piece, piece.marque() != MarquePiece.INEXPLOITABLE, false, false);
        }

        @Override
        public String toString() {
            return "Piece[" + piece.code() + "]";
        }
    }

    /**
     * {@return a dispatch whose fiches and bordereau this library edited}
     *
     * @param bordereau the bordereau, made of {@code fiches}
     * @param fiches the fiches, in the order of the dossiers
     * @param demandes the demandes whose pièces leave, each registered; one without a number is left out
     * @param canal how it leaves: a parcel or a mail
     */
    public static Envoi preparer(
            BordereauTransmission bordereau, List<FicheRecapitulative> fiches, List<Demande> demandes, Canal canal) {
        return new Envoi(
                bordereau.guichet(),
                bordereau.date(),
                canal,
                List.of(Bordereau.de(bordereau)),
                fiches.stream().map(Fiche::de).toList(),
                demandes.stream().map(Dossier::de).flatMap(Optional::stream).toList());
    }

    /** Guichet, day and count. */
    @Override
    public String toString() {
        return "Envoi[" + guichet + ", " + date + ", " + dossiers.size() + "]";
    }
}
