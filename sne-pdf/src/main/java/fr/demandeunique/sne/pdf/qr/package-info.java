/**
 * QR codes (ISO/IEC 18004) as squares of modules, without a picture.
 *
 * <p>{@link fr.demandeunique.sne.pdf.qr.QrCode} is the door. Symbols up to version {@value
 * fr.demandeunique.sne.pdf.qr.QrVersion#LAST} are made here, a row in a {@code long}; longer texts, which no document of this library
 * has of itself, go to ZXing.
 */
@NullMarked
package fr.demandeunique.sne.pdf.qr;

import org.jspecify.annotations.NullMarked;
