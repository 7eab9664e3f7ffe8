/**
 * The documents of a demande as PDF, without a PDF library.
 *
 * <p>{@link fr.demandeunique.sne.pdf.RenduAttestation} is the door. Behind it, in layers that know only those below: layouts of the
 * letter and of the summary; the flow of lines over pages; a canvas in millimetres; the objects of the file and the fonts in it.
 */
@NullMarked
package fr.demandeunique.sne.pdf;

import org.jspecify.annotations.NullMarked;
