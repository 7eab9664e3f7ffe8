/** The documents of a demande on the wire and on disk, the typed client of the gateway, and the queue that loses nothing. */
// java.sql is only for who calls the outbox, who has it anyway: the DataSource is his.
// Micrometer is an automatic module, needed neither at run time nor by a module that reads this one.
@SuppressWarnings({"requires-automatic", "module"})
module fr.demandeunique.sne.client {
    requires transitive fr.demandeunique.sne.core;
    requires transitive java.net.http;
    // Not static: a member of an answer that is not @Nullable must be there, and that is looked up at run time.
    requires transitive org.jspecify;
    requires static micrometer.core;
    requires static micrometer.observation;
    requires transitive com.fasterxml.jackson.databind;
    requires static tools.jackson.databind;
    requires static jakarta.persistence;
    requires static java.sql;
    requires static org.dhatim.fastexcel;
    requires static org.dhatim.fastexcel.reader;
    requires com.fasterxml.aalto;
    requires java.xml;
    requires org.slf4j;

    exports fr.demandeunique.sne.client;
    exports fr.demandeunique.sne.client.bulk;
    exports fr.demandeunique.sne.client.error;
    exports fr.demandeunique.sne.client.jackson;
    exports fr.demandeunique.sne.client.jackson3;
    exports fr.demandeunique.sne.client.outbox;
    exports fr.demandeunique.sne.client.json;
    exports fr.demandeunique.sne.client.jpa;
    exports fr.demandeunique.sne.client.micrometer;
    exports fr.demandeunique.sne.client.nuu to
            fr.demandeunique.sne.bacasable;
    exports fr.demandeunique.sne.client.registre;
    exports fr.demandeunique.sne.client.call;
    exports fr.demandeunique.sne.client.xml;

    // Jackson 3 finds its module by the class path, or is given it: a service of a module that may be absent cannot be
    // named here.
    provides com.fasterxml.jackson.databind.Module with
            fr.demandeunique.sne.client.jackson.SneModule;
}
