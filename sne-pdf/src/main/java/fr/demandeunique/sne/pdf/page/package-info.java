/**
 * Where a document stands: the blocks of {@link fr.demandeunique.sne.pdf.document} on A4 pages, wrapped by measured width, turned over
 * to further pages, in the colours of a theme. It knows nothing of files: it draws on a {@link fr.demandeunique.sne.pdf.page.Surface}.
 *
 * <p>{@link fr.demandeunique.sne.pdf.page.Layout} is the door. Places are in millimetres from the upper left corner.
 */
@NullMarked
package fr.demandeunique.sne.pdf.page;

import org.jspecify.annotations.NullMarked;
