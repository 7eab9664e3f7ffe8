package fr.demandeunique.sne.progiciel.importation;

import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.progiciel.importation.Importation.Cell;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.NotFoundException;
import fr.demandeunique.sne.progiciel.socle.Ref;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of a guichet, and which of their demandes have left. */
@Repository
class Importations {
    private final JdbcClient jdbc;

    Importations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One in the list. */
    record Line(String id, String nom, OffsetDateTime at, String agent) {}

    String add(Agent agent, String nom, byte[] content) {
        String id = Ref.fresh();
        jdbc.sql("insert into importation values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        agent.guichet().code(),
                        agent.login(),
                        nom,
                        Base64.getEncoder().encodeToString(content),
                        OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The file was corrected elsewhere: it takes the place of the first, and what was typed for its cells is no longer needed. */
    void replace(String id, String nom, byte[] content) {
        jdbc.sql("update importation set nom = ?, content = ? where id = ?")
                .params(nom, Base64.getEncoder().encodeToString(content), id)
                .update();
        jdbc.sql("delete from import_correction where importation = ?")
                .param(id)
                .update();
    }

    List<Line> of(CodeGuichet guichet) {
        return jdbc.sql("select id, nom, at, agent from importation where guichet = ? order by at desc")
                .param(guichet.code())
                .query(Line.class)
                .list();
    }

    Importation find(String id, Agent agent) {
        Map<Cell, String> corrections = new HashMap<>();
        jdbc.sql("select lieu, titre, texte from import_correction where importation = ?")
                .param(id)
                .query(row -> {
                    corrections.put(new Cell(row.getString(1), row.getString(2)), row.getString(3));
                });
        return jdbc.sql("select id, nom, content from importation where id = ? and guichet = ?")
                .params(id, agent.guichet().code())
                .query((row, n) -> new Importation(row.getString(1), row.getString(2), row.getString(3), corrections))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    void correct(String id, Cell cell, String texte) {
        if (jdbc.sql("update import_correction set texte = ? where importation = ? and lieu = ? and titre = ?")
                        .params(texte, id, cell.lieu(), cell.titre())
                        .update()
                == 0) {
            jdbc.sql("insert into import_correction values (?, ?, ?, ?)")
                    .params(id, cell.lieu(), cell.titre(), texte)
                    .update();
        }
    }

    /** References of the demandes that have left, by the print of what was in the file. */
    Map<String, String> gone(String id) {
        Map<String, String> all = new HashMap<>();
        jdbc.sql("select empreinte, ref from import_ligne where importation = ?")
                .param(id)
                .query(row -> {
                    all.put(row.getString(1), row.getString(2));
                });
        return all;
    }

    /** One at a time: two clicks send nothing twice. */
    void lock(String id) {
        jdbc.sql("select id from importation where id = ? for update")
                .param(id)
                .query(String.class)
                .optional();
    }

    void gone(String id, String empreinte, String lieu, String ref) {
        jdbc.sql("insert into import_ligne values (?, ?, ?, ?)")
                .params(id, empreinte, lieu, ref)
                .update();
    }
}
