/** An SNE inside the JVM, for development and tests. */
module fr.demandeunique.sne.bacasable {
    requires transitive fr.demandeunique.sne.client;
    requires fr.demandeunique.sne.pdf;
    requires com.fasterxml.jackson.core;
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
    exports fr.demandeunique.sne.bacasable.junit;
    exports fr.demandeunique.sne.bacasable.pannes;
    exports fr.demandeunique.sne.bacasable.tls;
}
