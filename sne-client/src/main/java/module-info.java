/** The documents of a demande on the wire and on disk. */
module fr.demandeunique.sne.client {
    requires transitive fr.demandeunique.sne.core;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires java.net.http;

    exports fr.demandeunique.sne.client.json;
}
