package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.pdf.file.Picture;
import fr.demandeunique.sne.pdf.theme.Logo;
import fr.demandeunique.sne.pdf.theme.Place;
import java.io.IOException;
import java.util.List;

/**
 * A logo as a file shows it.
 *
 * @param width in units of its own
 * @param height in the same units
 */
record LogoPicture(Picture picture, double width, double height) {
    /**
     * @throws RefusException with {@code PDF_LOGO_ILLISIBLE} or {@code PDF_LOGO_MODULE}, if a picture of points cannot be read
     * @throws IllegalArgumentException if a path cannot
     */
    static LogoPicture of(Logo logo, Place place) {
        String name = place.name().substring(0, place == Place.SECOND_LOGO ? 2 : 1);
        return logo instanceof Logo.Trace trace
                ? new LogoPicture(new TracedLogo(trace).picture(name), trace.width(), trace.height())
                : read(((Logo.Image) logo).bytes(), name);
    }

    private static LogoPicture read(byte[] bytes, String name) {
        try {
            return RasterLogo.read(bytes, name);
        } catch (IOException | RuntimeException unreadable) {
            // The JDK answers to damaged pictures in several ways.
            throw refused("PDF_LOGO_ILLISIBLE");
        } catch (LinkageError withoutDesktop) {
            throw refused("PDF_LOGO_MODULE");
        }
    }

    private static RefusException refused(String code) {
        return new RefusException(List.of(Anomalie.erreur(code, "/logo")));
    }
}
