package fr.demandeunique.sne.progiciel.saisie;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.outbox.MessageStatus;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.NotFoundException;
import fr.demandeunique.sne.progiciel.socle.Ref;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The drafts, kept with their last versions: a page that was opened earlier is merged, never lost. */
@Repository
public class DraftStore {
    private static final int VERSIONS = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Opens a draft and returns its identifier; that of the same agent on the same demande if there is one. */
    public String open(
            Draft.Kind kind,
            @Nullable String ref,
            int coTitulaire,
            Agent agent,
            Map<String, ? extends @Nullable Object> content,
            @Nullable Map<String, ? extends @Nullable Object> base,
            @Nullable String etag) {
        Optional<String> known = jdbc.sql("select id from draft where ref = ? and agent = ? and kind = ?")
                .params(ref, agent.login(), kind.name())
                .query(String.class)
                .optional();
        if (ref != null && known.isPresent()) {
            return known.get();
        }
        String id = Ref.fresh();
        jdbc.sql("insert into draft values (?, ?, ?, ?, ?, ?, 'demande', false, 1, ?, ?, ?, null, '{}', '{}', ?)")
                .params(
                        id,
                        kind.name(),
                        ref,
                        coTitulaire,
                        agent.guichet().code(),
                        agent.login(),
                        text(content),
                        base == null ? null : text(base),
                        etag,
                        now())
                .update();
        jdbc.sql("insert into draft_version values (?, 1, ?, ?)")
                .params(id, text(content), agent.login())
                .update();
        return id;
    }

    /**
     * Opens what the SNE refused, with everything that it found shown at once.
     *
     * @param now the demande as the register has it by now: what others wrote since comes in, or stands beside what was typed; null where it is not there yet
     */
    public String openCorrection(MessageStatus message, Demande demande, @Nullable Dossier now, Agent agent) {
        Tree mine = new Tree(DemandeJson.tree(demande));
        Merge merged = now == null
                ? new Merge(mine, Map.of(), 0)
                : Merge.of(new Tree(Map.of()), mine, new Tree(DemandeJson.tree(now.demande())));
        Map<String, Object> conflicts = new LinkedHashMap<>(merged.conflicts());
        Set<String> typed = FormView.fields(merged.tree()).stream()
                .filter(one -> !one.lecture())
                .map(FormView.FieldView::pointer)
                .collect(Collectors.toSet());
        // What no agent types is as the register says.
        conflicts.keySet().stream()
                .filter(one -> !typed.contains(one))
                .toList()
                .forEach(one -> merged.tree().put(one, conflicts.remove(one)));
        String id = open(
                Draft.Kind.CORRECTION,
                message.dossier(),
                0,
                agent,
                merged.tree().members(),
                null,
                now == null ? null : now.etag());
        jdbc.sql("update draft set message = ?, checked = true, conflicts = ? where id = ?")
                .params(message.id(), text(conflicts), id)
                .update();
        return id;
    }

    /** A draft of the agent's guichet; not found otherwise. */
    public Draft find(String id, Agent agent) {
        return jdbc.sql("select * from draft where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional()
                .filter(one -> one.guichet().equals(agent.guichet()))
                .orElseThrow(NotFoundException::new);
    }

    /** The drafts of a guichet, newest first. */
    public List<Draft> of(CodeGuichet guichet) {
        return jdbc.sql("select * from draft where guichet = ? order by changed_at desc")
                .param(guichet.code())
                .query((row, n) -> read(row))
                .list();
    }

    /** Who else has a draft on the same demande. */
    List<String> others(Draft draft) {
        return draft.ref() == null
                ? List.of()
                : jdbc.sql("select agent from draft where ref = ? and id <> ?")
                        .params(draft.ref(), draft.id())
                        .query(String.class)
                        .list();
    }

    /** The content of an earlier version, and who wrote what followed it; empty if it is too old. */
    Optional<Tree> version(String id, int version) {
        return jdbc.sql("select content from draft_version where draft = ? and version = ?")
                .params(id, version)
                .query(String.class)
                .optional()
                .map(Tree::parse);
    }

    /** Saves; false if somebody saved another version meanwhile. */
    boolean save(Draft draft, Agent agent) {
        int done = jdbc.sql("""
                        update draft set version = version + 1, content = ?, base = ?, etag = ?, onglet = ?, checked = ?, unclear = ?, conflicts = ?, agent = ?,
                        changed_at = ? where id = ? and version = ?""")
                .params(
                        text(draft.tree().members()),
                        draft.base() == null ? null : text(draft.base().members()),
                        draft.etag(),
                        draft.onglet(),
                        draft.checked(),
                        text(draft.unclear()),
                        text(draft.conflicts()),
                        draft.ref() == null ? agent.login() : draft.agent(),
                        now(),
                        draft.id(),
                        draft.version())
                .update();
        if (done == 1) {
            jdbc.sql("insert into draft_version values (?, ?, ?, ?)")
                    .params(draft.id(), draft.version() + 1, text(draft.tree().members()), agent.login())
                    .update();
            jdbc.sql("delete from draft_version where draft = ? and version < ?")
                    .params(draft.id(), draft.version() + 1 - VERSIONS)
                    .update();
        }
        return done == 1;
    }

    /** Forgets a draft, its versions and its files. */
    public void remove(String id) {
        for (String table : List.of("draft_file where draft", "draft_version where draft", "draft where id")) {
            jdbc.sql("delete from " + table + " = ?").param(id).update();
        }
    }

    private String text(Map<String, ? extends @Nullable Object> members) {
        return json.writeValueAsString(members);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    private static Draft read(ResultSet row) throws SQLException {
        String base = row.getString("base");
        Map<String, String> unclear = new HashMap<>();
        Tree.parse(row.getString("unclear")).members().forEach((key, value) -> unclear.put(key, String.valueOf(value)));
        Map<String, Object> conflicts = new LinkedHashMap<>();
        Tree.parse(row.getString("conflicts"))
                .members()
                .forEach((key, value) -> conflicts.put(key, value == null ? "" : value));
        return new Draft(
                row.getString("id"),
                Draft.Kind.valueOf(row.getString("kind")),
                row.getString("ref"),
                row.getInt("co_titulaire"),
                CodeGuichet.parse(row.getString("guichet")),
                row.getString("agent"),
                row.getString("onglet"),
                row.getBoolean("checked"),
                row.getInt("version"),
                Tree.parse(row.getString("content")),
                base == null ? null : Tree.parse(base),
                row.getString("etag"),
                row.getString("message"),
                unclear,
                conflicts,
                row.getObject("changed_at", OffsetDateTime.class));
    }
}
