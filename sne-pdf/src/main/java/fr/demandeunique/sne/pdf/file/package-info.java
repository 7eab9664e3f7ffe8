/**
 * The bytes of a PDF 1.7 file, written directly: objects, compressed streams, structure tree, cross-references. It knows neither what
 * a document says nor how it is laid out; a layout tells it where each run of text stands and which element it belongs to.
 *
 * <p>{@link fr.demandeunique.sne.pdf.file.Sheets} takes the marks of the pages of one document;
 * {@link fr.demandeunique.sne.pdf.file.SingleFile} makes a file of it, {@link fr.demandeunique.sne.pdf.file.BatchFile} appends
 * it to a file of thousands. What does not change from one document to the next (fonts, colour profile, structure trees of the same
 * shape) is kept compressed and copied.
 */
@NullMarked
package fr.demandeunique.sne.pdf.file;

import org.jspecify.annotations.NullMarked;
