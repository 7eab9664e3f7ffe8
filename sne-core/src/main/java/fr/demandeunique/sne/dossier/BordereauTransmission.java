package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one list that goes with a dispatch to the scanning firm: which dossiers, how many (bulletin SNE of 21/02/2017, 5.1). Ready to
 * be laid out; nothing on it is to be written by hand.
 *
 * <pre>{@code BordereauTransmission.de(guichet, List.of("MOSELIS"), date, 1, fiches).nombreDossiers()}</pre>
 *
 * <p>This class is immutable and thread-safe. It holds personal data: its {@code toString} shows none.
 *
 * @param reference name of the dispatch, made of the guichet, the day and its rank that day: {@code 10691-20170221-1}
 * @param guichet who sends
 * @param expediteur lines of the guichet: name, then address
 * @param date day of the dispatch
 * @param titre title of the sheet
 * @param prestataire the scanning firm of that day, null if no source names it
 * @param dossiers the dossiers, in the order of the dispatch
 * @param consignes the instructions printed at the foot
 */
public record BordereauTransmission(
        String reference,
        CodeGuichet guichet,
        List<String> expediteur,
        LocalDate date,
        String titre,
        @Nullable String prestataire,
        List<LigneDossier> dossiers,
        List<String> consignes) {
    private static final List<String> CONSIGNES = List.of(
            "Chaque dossier de l’envoi porte devant ses pièces sa fiche récapitulative.",
            "N’écrivez rien à la main\u202f; tout document manuscrit est rejeté.");

    /** Copies the lists, which may hold no null. */
    public BordereauTransmission {
        expediteur = Arguments.list(expediteur, "expediteur");
        dossiers = Arguments.list(dossiers, "dossiers");
        consignes = Arguments.list(consignes, "consignes");
    }

    /**
     * A dossier of the dispatch.
     *
     * @param rang place in the dispatch, from 1
     * @param numero its numéro unique
     * @param titulaire name of the first titulaire, to find it again in the parcel
     * @param nombrePieces how many pièces lie below its fiche
     */
    public record LigneDossier(int rang, NumeroUnique numero, String titulaire, int nombrePieces) {
        @Override
        public String toString() {
            return "LigneDossier[" + rang + ", " + numero + "]";
        }
    }

    /**
     * Lists the fiches of a dispatch, in their order.
     *
     * @param guichet the guichet that sends
     * @param expediteur name and address of that guichet, a line each
     * @param date day of the dispatch
     * @param rangDuJour which dispatch of that guichet on that day, from 1
     * @param fiches those that it goes with, in the order of the parcel
     * @return the bordereau, with one dossier for each fiche
     */
    public static BordereauTransmission de(
            CodeGuichet guichet,
            List<String> expediteur,
            LocalDate date,
            int rangDuJour,
            List<FicheRecapitulative> fiches) {
        LigneDossier[] lines = new LigneDossier[fiches.size()];
        for (int i = 0; i < lines.length; i++) {
            FicheRecapitulative fiche = fiches.get(i);
            String titulaire =
                    fiche.personnes().isEmpty() ? "" : fiche.personnes().get(0).nom();
            lines[i] = new LigneDossier(
                    i + 1, fiche.numero(), titulaire, fiche.pieces().size());
        }
        return new BordereauTransmission(
                guichet.code() + "-" + date.toString().replace("-", "") + "-" + rangDuJour,
                guichet,
                expediteur,
                date,
                "Bordereau de transmission",
                Prestataire.le(date).map(Prestataire::nom).orElse(null),
                List.of(lines),
                CONSIGNES);
    }

    /** {@return how many dossiers, as many as fiches} */
    public int nombreDossiers() {
        return dossiers.size();
    }

    /** {@return how many pièces in all} */
    public int nombrePieces() {
        return dossiers.stream().mapToInt(LigneDossier::nombrePieces).sum();
    }

    /** Reference and count. */
    @Override
    public String toString() {
        return "BordereauTransmission[" + reference + ", " + dossiers.size() + "]";
    }
}
