/**
 * The documents of a demande as PDF, without a PDF library.
 *
 * <p>{@link fr.demandeunique.sne.pdf.AttestationRenderer} is the door, {@link fr.demandeunique.sne.pdf.theme.Theme} the look. Behind
 * them, three parts that do not know one another: {@code document} (what is said), {@code page} (where it stands) and {@code file}
 * (the bytes), with {@code font} (fonts) and {@code theme} below. Only {@code Printer} knows all three: a new document is a class
 * that makes a {@code document.Document} of a domain object and gives it to {@code Printer.imprimer}.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.pdf;

import org.jspecify.annotations.NullMarked;
