/**
 * The documents of a demande as PDF: {@code RenduAttestation} lays out what the core wrote, {@code Lettre…} and
 * {@code PagesRecapitulatives} place it, {@code Page} draws, {@code Police} knows the letters, {@code EcrivainPdf} writes the file.
 */
@NullMarked
package fr.demandeunique.sne.pdf;

import org.jspecify.annotations.NullMarked;
