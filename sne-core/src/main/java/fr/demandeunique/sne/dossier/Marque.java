package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.demande.PieceJustificative;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a service notes on a pièce that does not serve as it is.
 *
 * <p>The record keeps the mark as text ({@link PieceJustificative#marque()}), so that an unknown one survives; this is the typed
 * view of it.
 *
 * <pre>{@code Marque.de(piece) // Optional[OBSOLETE]}</pre>
 */
public enum Marque {
    /** It cannot be read. */
    INEXPLOITABLE("Inexploitable"),
    /** The list of the arrêté does not have it. */
    HORS_PERIMETRE("Hors périmètre réglementaire"),
    /** Once right, now out of date. */
    OBSOLETE("Obsolète");

    private final String libelle;

    Marque(String libelle) {
        this.libelle = libelle;
    }

    /** As screens show it: {@code Hors périmètre réglementaire}. */
    public String libelle() {
        return libelle;
    }

    /** Reads a code or a label, whatever its case; empty for none or for a mark that this library does not know. */
    public static Optional<Marque> lire(@Nullable String texte) {
        if (texte == null) {
            return Optional.empty();
        }
        String read = texte.strip();
        for (Marque one : values()) {
            if (one.name().equals(read.toUpperCase(Locale.ROOT)) || one.libelle.equalsIgnoreCase(read)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The mark of a pièce, empty if it has none or an unknown one. */
    public static Optional<Marque> de(PieceJustificative piece) {
        return lire(piece.marque());
    }

    /** The same pièce with this mark and nothing else changed. */
    public PieceJustificative sur(PieceJustificative piece) {
        return piece.toBuilder().marque(name()).build();
    }

    /** The same pièce without any mark. */
    public static PieceJustificative retirer(PieceJustificative piece) {
        return piece.toBuilder().marque(null).build();
    }
}
