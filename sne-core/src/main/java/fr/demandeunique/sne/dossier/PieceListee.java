package fr.demandeunique.sne.dossier;

/**
 * A pièce as the list of one day has it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code code of this library: {@code ID-FR}, {@code RFR}, {@code MOT-05}
 * @param rubrique what it proves: {@code identité}, {@code revenu fiscal}, {@code motif}
 * @param libelle what it is, in French
 * @param caractere when it may be required
 * @param certitude how sure it is that the list of that day has it: {@code L O S I}
 * @param sensible whether only some profiles may see it (interpretation: health, handicap, violence)
 */
public record PieceListee(
        String code, String rubrique, String libelle, Caractere caractere, char certitude, boolean sensible) {}
