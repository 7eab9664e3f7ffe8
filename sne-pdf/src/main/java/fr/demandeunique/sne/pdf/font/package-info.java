/**
 * The fonts of the documents: Noto Sans in two weights, cut beforehand into tiers, so that a document embeds the smallest files that
 * hold its letters and nothing is subset at run time.
 *
 * <p>{@link fr.demandeunique.sne.pdf.font.Typeface} is the door; layouts measure with it, the writer embeds what
 * {@link fr.demandeunique.sne.pdf.font.FontsInUse} has noted. The tiers are made by {@code FontBuilder}, in the tests.
 */
@NullMarked
package fr.demandeunique.sne.pdf.font;

import org.jspecify.annotations.NullMarked;
