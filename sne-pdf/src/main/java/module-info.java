/** The documents of a demande as PDF. */
@SuppressWarnings("requires-automatic") // ZXing and PDFBox have a module name, but no descriptor.
module fr.demandeunique.sne.pdf {
    requires transitive fr.demandeunique.sne.core;
    requires static java.desktop; // Reads logos that are pictures of points, no more.
    requires static jakarta.mail; // Letters by e-mail, in the package mail alone.
    requires static jakarta.activation;
    requires static org.apache.pdfbox; // Fills the official form, in the package formulaire alone.
    requires static transitive org.jspecify;
    requires com.google.zxing;

    exports fr.demandeunique.sne.pdf;
    exports fr.demandeunique.sne.pdf.formulaire;
    exports fr.demandeunique.sne.pdf.mail;
    exports fr.demandeunique.sne.pdf.theme;
    exports fr.demandeunique.sne.pdf.sceau;
}
