/** An editor's software in small: it asks of the module path what it uses, as any other would. */
@SuppressWarnings("requires-automatic") // H2, Micrometer and PDFBox have module names, but no descriptors.
module fr.demandeunique.sne.modules {
    requires fr.demandeunique.sne.client;
    requires fr.demandeunique.sne.pdf;
    requires fr.demandeunique.sne.bacasable;
    requires static org.jspecify;

    // What is optional in these modules is asked for by who uses it:
    requires java.desktop; // logos of points
    requires java.sql; // the outbox
    requires jakarta.validation;
    requires org.hibernate.validator;
    requires tools.jackson.databind;
    requires jakarta.persistence;
    requires micrometer.core;
    requires micrometer.observation;
    requires org.dhatim.fastexcel; // workbooks, out
    requires org.dhatim.fastexcel.reader; // and in
    requires jakarta.mail; // letters by e-mail
    requires org.apache.pdfbox; // the official form, filled
    requires com.h2database;
    requires org.bouncycastle.pkix; // the sandbox over TLS: it makes its certificates

    // Bean Validation reads the annotations of the screen.
    opens fr.demandeunique.sne.modules to
            org.hibernate.validator;
}
