package fr.demandeunique.sne.modules;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.demandeunique.sne.client.jackson.SneModule;
import fr.demandeunique.sne.client.jackson3.SneJacksonModule;
import fr.demandeunique.sne.client.jpa.NumeroUniqueConverter;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.modules.Programs.Said;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** An editor's own mappers, of documents and of rows. */
final class Mappers {
    private Mappers() {}

    static void run(Said said) throws IOException {
        Demande demande = Household.registered();
        ObjectMapper found = new ObjectMapper().findAndRegisterModules();
        said.that("by service", found.getRegisteredModuleIds().contains(SneModule.class.getName()));
        said.that("Jackson 2", demande.equals(found.readValue(found.writeValueAsBytes(demande), Demande.class)));
        said.that("numéro", found.writeValueAsString(Household.NUMERO));
        said.that("JPA", new NumeroUniqueConverter().convertToDatabaseColumn(Household.NUMERO));
        // A module that may be absent cannot be named as a service: on the module path this one is given by hand.
        JsonMapper three =
                JsonMapper.builder().addModule(new SneJacksonModule()).build();
        said.that("Jackson 3", demande.equals(three.readValue(three.writeValueAsBytes(demande), Demande.class)));
        said.that("numéro, 3", Household.NUMERO.equals(three.readValue("\"057121507390310691\"", NumeroUnique.class)));
    }
}
