/**
 * A demande as the SNE's own XML document, {@code interfaceNuu}.
 *
 * <p>The elements become the records of a demande as the parser meets them, by the table
 * {@code places.csv} ({@code BlockReader}), and back ({@code DirectWriter}, {@code BlockWriter}). What the table does not
 * know stays in a template ({@code Template}) kept beside the record it belongs to, so that nothing is lost on the way back.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.client.xml;

import org.jspecify.annotations.NullMarked;
