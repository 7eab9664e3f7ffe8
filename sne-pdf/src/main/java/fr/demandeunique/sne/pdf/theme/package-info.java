/**
 * How documents look, for editors who want them to look like theirs: colours with checked contrast, logo, letterhead, signature, texts.
 * Nothing here places anything: {@link fr.demandeunique.sne.pdf.theme.Theme} is the door.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.pdf.theme;

import org.jspecify.annotations.NullMarked;
