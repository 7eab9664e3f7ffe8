/** An SNE inside the JVM, for development and tests. */
module fr.demandeunique.sne.bacasable {
    requires transitive fr.demandeunique.sne.client;
    requires fr.demandeunique.sne.pdf;
    requires com.fasterxml.jackson.databind;
    requires java.sql;
    requires jdk.httpserver;
    requires static transitive org.jspecify;
    requires static org.bouncycastle.pkix;
    requires static org.bouncycastle.provider;
    requires static org.junit.jupiter.api;
    requires static org.junit.platform.commons;

    exports fr.demandeunique.sne.bacasable;
    exports fr.demandeunique.sne.bacasable.appels;
    exports fr.demandeunique.sne.bacasable.generation;
    exports fr.demandeunique.sne.bacasable.homologation;
    exports fr.demandeunique.sne.bacasable.junit;
    exports fr.demandeunique.sne.bacasable.pannes;
    exports fr.demandeunique.sne.bacasable.tls;

    // Their records are rows and documents.
    opens fr.demandeunique.sne.bacasable.homologation to
            com.fasterxml.jackson.databind;
    opens fr.demandeunique.sne.bacasable.registre to
            com.fasterxml.jackson.databind;
    opens fr.demandeunique.sne.bacasable.passerelle to
            com.fasterxml.jackson.databind;
}
