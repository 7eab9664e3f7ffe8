package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.pdf.fichier.Picture;
import fr.demandeunique.sne.pdf.theme.Logo;

/**
 * A logo as a file shows it.
 *
 * @param width in units of its own
 * @param height in the same units
 */
record LogoPicture(Picture picture, double width, double height) {
    private static final String NAME = "L";

    /**
     * @throws IllegalArgumentException if the logo cannot be read
     */
    static LogoPicture of(Logo logo) {
        if (logo instanceof Logo.Trace trace) {
            return new LogoPicture(new TracedLogo(trace).picture(NAME), trace.width(), trace.height());
        }
        byte[] bytes = ((Logo.Image) logo).bytes();
        if (bytes.length > 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8) {
            return new JpegLogo(bytes).picture(NAME);
        }
        return new PngLogo(bytes).picture(NAME);
    }
}
