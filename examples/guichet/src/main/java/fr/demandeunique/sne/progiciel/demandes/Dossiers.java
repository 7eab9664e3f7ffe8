package fr.demandeunique.sne.progiciel.demandes;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.numero.Territoire;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.NotFoundException;
import fr.demandeunique.sne.progiciel.socle.Ref;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the demandes. Whoever asks with an {@link Agent} gets only what that agent may see. */
@Repository
public class Dossiers {
    private final JdbcClient jdbc;
    private final Clock clock;

    Dossiers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a search gave: demandes, or why the text was not understood. */
    public record Found(List<Dossier> dossiers, List<Anomalie> anomalies) {}

    /** One that the agent may see; not found otherwise. */
    public Dossier find(String ref, Agent agent) {
        return find(ref).filter(one -> sees(agent, one)).orElseThrow(NotFoundException::new);
    }

    public Optional<Dossier> find(String ref) {
        return jdbc.sql("select * from dossier where ref = ?")
                .param(ref)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The one of that number. */
    public Optional<Dossier> find(NumeroUnique numero) {
        return jdbc.sql("select * from dossier where numero = ?")
                .param(numero.compact())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those changed last, that the agent may see. */
    public List<Dossier> recent(Agent agent, int count) {
        return within(agent, "order by changed_at desc, ref", "", count);
    }

    /** By number, typed with any spacing, or by the beginning of the name. */
    public Found search(String text, Agent agent) {
        if (text.chars().filter(Character::isDigit).count() > 4) {
            var read = NumeroUnique.tryParse(text);
            NumeroUnique numero = read.valeur();
            return numero == null
                    ? new Found(
                            List.of(),
                            Optional.ofNullable(read.anomalie("")).stream().toList())
                    : new Found(
                            find(numero).filter(one -> sees(agent, one)).stream()
                                    .toList(),
                            List.of());
        }
        String start = fold(text).replace("%", "").replace("_", "");
        return new Found(within(agent, "and nom like :nom order by nom, naissance", start + "%", 50), List.of());
    }

    private List<Dossier> within(Agent agent, String more, String nom, int count) {
        if (!agent.peut(Droit.CONSULTER, LocalDate.now(clock))) {
            return List.of();
        }
        return jdbc.sql(
                        "select * from dossier where (guichet = :guichet or territoire in (:territoires)) and (numero is not null or etat is null) "
                                + more + " limit :count")
                .param("guichet", agent.guichet().code())
                .param("territoires", agent.territoires())
                .param("nom", nom)
                .param("count", count)
                .query((row, n) -> read(row))
                .list();
    }

    /** Every one that the agent may see, for a search of duplicates or of what falls due. */
    public List<Dossier> all(Agent agent) {
        return within(agent, "order by ref", "", Integer.MAX_VALUE);
    }

    /** Every one, for public figures. */
    public List<Dossier> all() {
        return jdbc.sql("select * from dossier").query((row, n) -> read(row)).list();
    }

    public List<String> waitingForNumber() {
        return jdbc.sql("select ref from dossier where numero is null")
                .query(String.class)
                .list();
    }

    /** A demande that this desk has just sent. */
    public void add(String ref, Demande demande, CodeGuichet guichet) {
        insert(ref, demande, guichet, null);
    }

    /** What the register holds; returns its reference. */
    public String put(Demande demande, String etag) {
        NumeroUnique numero = java.util.Objects.requireNonNull(demande.numeroUnique());
        Optional<Dossier> known = find(numero);
        if (known.isEmpty()) {
            String ref = Ref.fresh();
            CodeGuichet author = demande.guichetCreation();
            insert(ref, demande, author == null ? numero.guichet() : author, etag);
            return ref;
        }
        update(known.get().ref(), demande, etag);
        return known.get().ref();
    }

    /** The register has given its number to a demande of this desk. */
    public void number(String ref, NumeroUnique numero) {
        // The feed may have been faster, and have brought it as a stranger: it will not tell of it again.
        Optional<Dossier> stranger = find(numero).filter(other -> !other.ref().equals(ref));
        stranger.ifPresent(other -> {
            jdbc.sql("update mouvement set ref = ? where ref = ?")
                    .params(ref, other.ref())
                    .update();
            jdbc.sql("delete from dossier where ref = ?").param(other.ref()).update();
        });
        jdbc.sql("update dossier set numero = ?, territoire = ? where ref = ?")
                .params(numero.compact(), numero.codeTerritoire(), ref)
                .update();
        stranger.ifPresent(other -> update(ref, other.demande(), other.etag()));
    }

    /** Keeps of a demande what names nobody, and no longer its number. */
    public void forget(String ref, Demande purged) {
        update(ref, purged, null);
        jdbc.sql("update dossier set numero = null, nom = null, naissance = null where ref = ?")
                .param(ref)
                .update();
    }

    private void insert(String ref, Demande demande, CodeGuichet guichet, @Nullable String etag) {
        jdbc.sql("insert into dossier (ref, guichet, content, changed_at) values (?, ?, '', ?)")
                .params(ref, guichet.code(), now())
                .update();
        update(ref, demande, etag);
    }

    private void update(String ref, Demande demande, @Nullable String etag) {
        NumeroUnique numero = demande.numeroUnique();
        var demandeur = demande.demandeur();
        String nom = demandeur == null ? null : demandeur.identite().nomCourant();
        var birth = demandeur == null ? null : demandeur.identite().dateNaissance();
        EtatDemande etat = demande.etat();
        jdbc.sql("""
                        update dossier set numero = coalesce(?, numero), territoire = ?, etat = ?, nom = ?, naissance = ?, content = ?, etag = ?, changed_at = ?
                        where ref = ?""")
                .params(
                        numero == null ? null : numero.compact(),
                        territoire(demande),
                        etat == null ? null : etat.code(),
                        nom == null ? null : fold(nom),
                        birth == null ? null : birth.texte(),
                        new String(DemandeJson.write(demande), StandardCharsets.UTF_8),
                        etag,
                        now(),
                        ref)
                .update();
    }

    private static @Nullable String territoire(Demande demande) {
        if (demande.numeroUnique() != null) {
            return demande.numeroUnique().codeTerritoire();
        }
        var recherche = demande.logementRecherche();
        return recherche == null || recherche.communes().isEmpty()
                ? null
                : Territoire.deCommune(recherche.communes().get(0))
                        .map(Territoire::code)
                        .orElse(null);
    }

    private boolean sees(Agent agent, Dossier one) {
        return agent.voit(one.guichet(), one.territoire()) && agent.peut(Droit.CONSULTER, LocalDate.now(clock));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    private static String fold(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }

    private static Dossier read(ResultSet row) throws SQLException {
        String numero = row.getString("numero");
        Demande demande = DemandeJson.read(row.getString("content").getBytes(StandardCharsets.UTF_8))
                .demande();
        return new Dossier(
                row.getString("ref"),
                numero == null ? null : NumeroUnique.parse(numero),
                CodeGuichet.parse(row.getString("guichet")),
                row.getString("territoire"),
                java.util.Objects.requireNonNull(demande),
                row.getString("etag"),
                row.getObject("changed_at", OffsetDateTime.class));
    }
}
