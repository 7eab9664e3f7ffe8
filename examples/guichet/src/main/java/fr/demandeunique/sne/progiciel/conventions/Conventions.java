package fr.demandeunique.sne.progiciel.conventions;

import fr.demandeunique.sne.client.json.ConventionJson;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.flux.ConventionReservation;
import fr.demandeunique.sne.flux.LogementPropose;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.NotFoundException;
import fr.demandeunique.sne.progiciel.socle.Ref;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The conventions of a guichet, each kept as the document of the library. */
@Repository
public class Conventions {
    private final JdbcClient jdbc;

    Conventions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One with its reference. */
    public record Kept(String id, ConventionReservation convention) {
        /** Its réservataire, as people call it. */
        public String titre() {
            var nature = convention.nature();
            return Objects.requireNonNullElse(convention.nom(), nature == null ? "Convention" : nature.libelle());
        }
    }

    public List<Kept> of(CodeGuichet guichet) {
        return jdbc.sql("select id, content from convention where guichet = ? order by id")
                .param(guichet.code())
                .query((row, n) -> new Kept(row.getString(1), read(row.getString(2))))
                .list();
    }

    Kept find(String id, Agent agent) {
        return of(agent.guichet()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    String add(ConventionReservation convention, Agent agent) {
        String id = Ref.fresh();
        jdbc.sql("insert into convention values (?, ?, ?)")
                .params(id, agent.guichet().code(), text(convention))
                .update();
        return id;
    }

    void replace(String id, ConventionReservation convention) {
        jdbc.sql("update convention set content = ? where id = ?")
                .params(text(convention), id)
                .update();
    }

    /** Counts a dwelling that was attributed to a candidate of the réservataire. */
    public void count(String id, Attribution attribution, Agent agent) {
        jdbc.sql("select id from convention where id = ? for update")
                .param(id)
                .query(String.class)
                .optional();
        ConventionReservation known = find(id, agent).convention();
        var dwelling = attribution.logement();
        var adresse = dwelling == null ? null : dwelling.adresse();
        List<LogementPropose> all = new ArrayList<>(known.logements());
        all.add(LogementPropose.builder()
                .proposeLe(attribution.dateBail())
                .attribueLe(attribution.dateBail())
                .type(dwelling == null ? null : dwelling.type())
                .financement(dwelling == null ? null : dwelling.financement())
                .qpv(attribution.qpv() != null)
                .commune(adresse == null ? null : adresse.commune())
                .build());
        replace(id, known.toBuilder().logements(all).build());
    }

    private static ConventionReservation read(String json) {
        return ConventionJson.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static String text(ConventionReservation convention) {
        return new String(ConventionJson.write(convention), StandardCharsets.UTF_8);
    }
}
