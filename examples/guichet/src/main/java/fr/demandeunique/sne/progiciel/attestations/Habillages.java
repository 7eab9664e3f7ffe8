package fr.demandeunique.sne.progiciel.attestations;

import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.progiciel.saisie.Tree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What each guichet has set for its letters. */
@Repository
class Habillages {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Habillages(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Habillage of(CodeGuichet guichet) {
        return Habillage.of(Tree.parse(jdbc.sql("select content from reglage_lettres where guichet = ?")
                .param(guichet.code())
                .query(String.class)
                .optional()
                .orElse("{}")));
    }

    void put(CodeGuichet guichet, Habillage habillage) {
        String text = json.writeValueAsString(habillage);
        if (jdbc.sql("update reglage_lettres set content = ? where guichet = ?")
                        .params(text, guichet.code())
                        .update()
                == 0) {
            jdbc.sql("insert into reglage_lettres values (?, ?)")
                    .params(guichet.code(), text)
                    .update();
        }
    }
}
