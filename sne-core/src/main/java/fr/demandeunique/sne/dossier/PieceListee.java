package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.nomenclature.CodePiece;

/**
 * A pièce as the list of one day has it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code which pièce it is, with its label
 * @param rubrique what it proves: {@code identité}, {@code revenu fiscal}, {@code motif}
 * @param caractere when it may be required
 * @param certitude how sure it is that the list of that day has it: {@code L O S I}
 * @param sensible whether only some profiles may see it (interpretation: health, handicap, violence)
 */
public record PieceListee(CodePiece code, String rubrique, Caractere caractere, char certitude, boolean sensible) {}
