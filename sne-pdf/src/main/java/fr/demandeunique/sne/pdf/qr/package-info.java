/** QR codes (ISO/IEC 18004) as squares of modules, without a picture: ZXing encodes, {@link fr.demandeunique.sne.pdf.qr.QrCode} chooses the size. */
@NullMarked
package fr.demandeunique.sne.pdf.qr;

import org.jspecify.annotations.NullMarked;
