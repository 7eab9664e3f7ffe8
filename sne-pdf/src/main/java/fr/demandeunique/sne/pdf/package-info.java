/**
 * The documents of a demande as PDF, without a PDF library.
 *
 * <p>{@link fr.demandeunique.sne.pdf.RenduAttestation} is the door, {@link fr.demandeunique.sne.pdf.theme.Theme} the look. Behind
 * them, three parts that do not know one another: {@code document} (what is said), {@code page} (where it stands) and {@code fichier}
 * (the bytes), with {@code police} (fonts) and {@code theme} below. Only {@code Imprimeur} knows all three: a new document is a class
 * that makes a {@code document.Document} of a domain object and gives it to {@code Imprimeur.imprimer}.
 */
@NullMarked
package fr.demandeunique.sne.pdf;

import org.jspecify.annotations.NullMarked;
