package fr.demandeunique.sne.dossier;

import org.jspecify.annotations.Nullable;

/**
 * A pièce that the situation of a person makes lawful to require.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param piece the pièce of the list
 * @param caractere when it may be required of this person; never weaker than what the list says of the group it is one of
 * @param personne whose it is, as the pièces write it ({@code demandeur}, {@code coTitulaires/0}); null for the household
 * @param raison why: the fact of the demande, such as {@code motif 05}, {@code situationFamiliale M}, {@code toujours}
 * @param unParmi name of the group of which one pièce is enough, null if this one stands alone
 * @param deposee whether the dossier already holds it, or another of its group, without a mark
 */
public record PieceAttendue(
        PieceListee piece,
        Caractere caractere,
        @Nullable String personne,
        String raison,
        @Nullable String unParmi,
        boolean deposee) {}
