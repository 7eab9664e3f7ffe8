/** The documents of a demande on the wire and on disk, and the typed client of the gateway. */
module fr.demandeunique.sne.client {
    requires transitive fr.demandeunique.sne.core;
    requires transitive java.net.http;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.aalto;
    requires java.xml;

    exports fr.demandeunique.sne.client;
    exports fr.demandeunique.sne.client.json;
    exports fr.demandeunique.sne.client.xml;
}
