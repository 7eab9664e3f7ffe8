package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.client.codec.JsonDocument;
import fr.demandeunique.sne.client.codec.JsonTree;
import fr.demandeunique.sne.client.codec.TreeMembers;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.dalo.DelaiAnormal;
import fr.demandeunique.sne.reglement.Certitude;
import fr.demandeunique.sne.reglement.Periode;
import java.io.IOException;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of a guichet as JSON, as the gateway holds them and as {@code sne attestation --mentions} reads them:
 *
 * <pre>{@code
 * {"bailleurs":["Office d’Exemple"], "organismes":[], "portail":"www.exemple.test",
 *  "commission":{"adresse":"1 place d’Essai, 57000 METZ", "delais":[{"departement":"57","piecesMin":1,"duree":"P2Y"}]}}
 * }</pre>
 *
 * <p>Every member may be absent; in {@code commission}, {@code saisine} is a sentence that stands for the delays. Unknown members are
 * ignored, a member of another type refuses the whole.
 *
 * <p>This class is thread-safe. No anomaly quotes the document.
 */
public final class MentionsJson {
    private MentionsJson() {}

    /**
     * {@return the mentions on one line, UTF-8; what is not known is absent}
     *
     * @param mentions of one guichet
     */
    public static byte[] write(MentionsLocales mentions) {
        Objects.requireNonNull(mentions, "mentions");
        return JsonDocument.write(out -> write(out, mentions), false);
    }

    private static void write(JsonGenerator out, MentionsLocales mentions) throws IOException {
        out.writeStartObject();
        texts(out, "bailleurs", mentions.bailleurs());
        texts(out, "organismes", mentions.organismes());
        text(out, "portail", mentions.portail());
        text(out, "recours", mentions.recours());
        out.writeObjectFieldStart("commission");
        text(out, "adresse", mentions.adresseCommission());
        text(out, "saisine", mentions.dateSaisine());
        if (!mentions.delais().isEmpty()) {
            out.writeArrayFieldStart("delais");
            for (DelaiAnormal one : mentions.delais()) {
                out.writeStartObject();
                out.writeStringField("departement", one.departement());
                out.writeNumberField("piecesMin", one.piecesMin());
                if (one.piecesMax() != null) {
                    out.writeNumberField("piecesMax", one.piecesMax());
                }
                out.writeStringField("duree", one.duree().toString());
                out.writeStringField("source", one.source());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void texts(JsonGenerator out, String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String one : texts) {
            out.writeString(one);
        }
        out.writeEndArray();
    }

    private static void text(JsonGenerator out, String name, @Nullable String text) throws IOException {
        if (text != null) {
            out.writeStringField(name, text);
        }
    }

    /**
     * Reads the mentions of a guichet; never throws, whatever the bytes.
     *
     * @param json UTF-8
     * @return the mentions, or an anomaly that says what cannot be read
     */
    public static Resultat<MentionsLocales> read(byte[] json) {
        Objects.requireNonNull(json, "json");
        var read = JsonDocument.read(json, JsonTree::readMembers);
        Map<String, @Nullable Object> members = read.value();
        var anomalies = new ArrayList<>(read.rapport().anomalies());
        if (members == null) {
            return new Resultat.Refuse<>(anomalies);
        }
        var from = new TreeMembers(members, "", anomalies);
        MentionsLocales.Builder mentions = MentionsLocales.builder()
                .bailleurs(from.textsOrNone("bailleurs"))
                .organismes(from.textsOrNone("organismes"))
                .portail(from.textOrNull("portail"))
                .recours(from.textOrNull("recours"));
        TreeMembers commission = from.objectOrNull("commission");
        if (commission != null) {
            mentions.adresseCommission(commission.textOrNull("adresse"))
                    .dateSaisine(commission.textOrNull("saisine"))
                    .delais(commission.objectsOrNone("delais", MentionsJson::delai));
        }
        return Resultat.selon(new Rapport(anomalies), mentions::build);
    }

    /** What the guichet writes of its own préfet is taken as read. */
    private static DelaiAnormal delai(TreeMembers from) {
        Integer fewest = from.integerOrNull("piecesMin");
        Period duree = from.value("duree", MentionsJson::duree);
        String source = from.textOrNull("source");
        return new DelaiAnormal(
                from.text("departement"),
                fewest == null ? 1 : fewest,
                from.integerOrNull("piecesMax"),
                duree == null ? Period.ZERO : duree,
                Periode.toujours(),
                Certitude.L,
                source == null ? "" : source);
    }

    private static Resultat<Period> duree(String text, String chemin) {
        try {
            Period read = Period.parse(text);
            if (!read.isNegative() && !read.isZero()) {
                return Resultat.accepte(read);
            }
        } catch (DateTimeParseException e) {
            // Told below.
        }
        return Resultat.refuse(Anomalie.erreur("JSON_TYPE", chemin).avec("attendu", "P2Y, P30M"));
    }
}
