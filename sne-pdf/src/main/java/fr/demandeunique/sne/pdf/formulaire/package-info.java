/**
 * The official form itself, given as a PDF with fields to fill. Needs Apache PDFBox, which the rest of this library does without: who uses this package adds
 * {@code org.apache.pdfbox:pdfbox}.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.pdf.formulaire;

import org.jspecify.annotations.NullMarked;
