package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.FaitsAttestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.codec.JsonDocument;
import fr.demandeunique.sne.client.codec.JsonTree;
import fr.demandeunique.sne.client.codec.TreeMembers;
import fr.demandeunique.sne.client.table.IsoDates;
import fr.demandeunique.sne.client.table.RecordTable;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an attestation says, as JSON, format {@value #FORMAT}: for the way from the register to the renderer.
 *
 * <p>Every member is required but {@code codeQr}, {@code annexes}, {@code reperes} and {@code faits}. Unlike a demande, an attestation is not corrected and sent back: a fault
 * refuses the whole, and unknown members are ignored.
 *
 * <p>This class is thread-safe. No anomaly quotes the document.
 */
public final class AttestationJson {
    /** The value of the member {@code format}. */
    public static final String FORMAT = "sne-attestation/1";

    private AttestationJson() {}

    /**
     * {@return the attestation on one line, UTF-8}
     *
     * @param attestation as the rules made it, with its annexes
     */
    public static byte[] write(Attestation attestation) {
        Objects.requireNonNull(attestation, "attestation");
        return JsonDocument.write(out -> write(out, attestation), false);
    }

    private static void write(JsonGenerator out, Attestation attestation) throws IOException {
        out.writeStartObject();
        out.writeStringField(RecordTable.FORMAT, FORMAT);
        out.writeStringField("type", attestation.type().name());
        out.writeStringField("date", attestation.date().toString());
        out.writeStringField("numeroUnique", attestation.numero().compact());
        out.writeStringField("titre", attestation.titre());
        writeTexts(out, "expediteur", attestation.expediteur());
        writeTexts(out, "destinataire", attestation.destinataire());
        writeMentions(out, "mentions", attestation.mentions());
        if (!attestation.reperes().isEmpty()) {
            writeLines(out, "reperes", attestation.reperes());
        }
        out.writeArrayFieldStart("recapitulatif");
        for (Attestation.Rubrique rubrique : attestation.recapitulatif()) {
            write(out, rubrique);
        }
        out.writeEndArray();
        String codeQr = attestation.codeQr();
        if (codeQr != null) {
            out.writeStringField("codeQr", codeQr);
        }
        if (!attestation.annexes().isEmpty()) {
            writeMentions(out, "annexes", attestation.annexes());
        }
        FaitsAttestation faits = attestation.faits();
        if (faits != null) {
            write(out, faits);
        }
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, FaitsAttestation faits) throws IOException {
        out.writeObjectFieldStart("faits");
        out.writeStringField("depot", faits.depot().toString());
        out.writeStringField("valableJusquau", faits.valableJusquau().toString());
        if (faits.guichet() != null) {
            out.writeStringField("guichet", faits.guichet().toString());
        }
        writeTexts(out, "titulaires", faits.titulaires());
        out.writeEndObject();
    }

    private static void writeMentions(JsonGenerator out, String name, List<Attestation.Mention> mentions)
            throws IOException {
        out.writeArrayFieldStart(name);
        for (Attestation.Mention mention : mentions) {
            out.writeStartObject();
            out.writeStringField("titre", mention.titre());
            writeTexts(out, "paragraphes", mention.paragraphes());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void write(JsonGenerator out, Attestation.Rubrique rubrique) throws IOException {
        out.writeStartObject();
        out.writeStringField("titre", rubrique.titre());
        writeLines(out, "lignes", rubrique.lignes());
        out.writeEndObject();
    }

    private static void writeLines(JsonGenerator out, String name, List<Attestation.Ligne> lignes) throws IOException {
        out.writeArrayFieldStart(name);
        for (Attestation.Ligne ligne : lignes) {
            out.writeStartObject();
            out.writeStringField("libelle", ligne.libelle());
            out.writeStringField("valeur", ligne.valeur());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeTexts(JsonGenerator out, String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    /**
     * Reads an attestation; never throws, whatever the bytes.
     *
     * @param json UTF-8
     * @return the attestation, or an anomaly that says what cannot be read
     */
    public static Resultat<Attestation> read(byte[] json) {
        Objects.requireNonNull(json, "json");
        var read = JsonDocument.read(json, JsonTree::readMembers);
        Map<String, @Nullable Object> members = read.value();
        if (members == null) {
            return new Resultat.Refuse<>(read.rapport().anomalies());
        }
        var anomalies = new ArrayList<>(read.rapport().anomalies());
        if (!FORMAT.equals(members.get(RecordTable.FORMAT))) {
            anomalies.add(
                    Anomalie.erreur("JSON_FORMAT", "/" + RecordTable.FORMAT).avec("attendu", FORMAT));
        }
        Attestation attestation = read(new TreeMembers(members, "", anomalies));
        return attestation == null
                ? new Resultat.Refuse<>(anomalies)
                : Resultat.selon(new Rapport(anomalies), () -> attestation);
    }

    private static @Nullable Attestation read(TreeMembers from) {
        TypeAttestation type = from.value("type", AttestationJson::type);
        LocalDate date = from.value("date", AttestationJson::date);
        NumeroUnique numero = from.value("numeroUnique", AttestationJson::numero);
        String titre = from.text("titre");
        List<String> expediteur = from.texts("expediteur");
        List<String> destinataire = from.texts("destinataire");
        List<Attestation.Mention> mentions = from.objects("mentions", AttestationJson::mention);
        List<Attestation.Rubrique> recapitulatif = from.objects(
                "recapitulatif",
                one -> new Attestation.Rubrique(one.text("titre"), one.objects("lignes", AttestationJson::ligne)));
        String codeQr = from.textOrNull("codeQr");
        List<Attestation.Mention> annexes = from.objectsOrNone("annexes", AttestationJson::mention);
        List<Attestation.Ligne> reperes = from.objectsOrNone("reperes", AttestationJson::ligne);
        FaitsAttestation faits = from.objectOrNull("faits", AttestationJson::faits);
        if (type == null || date == null || numero == null) {
            return null;
        }
        return new Attestation(
                type,
                date,
                numero,
                titre,
                expediteur,
                destinataire,
                mentions,
                recapitulatif,
                codeQr,
                annexes,
                reperes,
                faits,
                null);
    }

    private static @Nullable FaitsAttestation faits(TreeMembers from) {
        LocalDate depot = from.value("depot", AttestationJson::date);
        LocalDate valableJusquau = from.value("valableJusquau", AttestationJson::date);
        CodeGuichet guichet =
                from.textOrNull("guichet") == null ? null : from.value("guichet", AttestationJson::guichet);
        List<String> titulaires = from.texts("titulaires");
        return depot == null || valableJusquau == null
                ? null
                : new FaitsAttestation(depot, valableJusquau, guichet, titulaires);
    }

    private static Resultat<CodeGuichet> guichet(String text, String chemin) {
        return CodeGuichet.tryParse(text).resultat(chemin);
    }

    private static Attestation.Mention mention(TreeMembers from) {
        return new Attestation.Mention(from.text("titre"), from.texts("paragraphes"));
    }

    private static Attestation.Ligne ligne(TreeMembers from) {
        return new Attestation.Ligne(from.text("libelle"), from.text("valeur"));
    }

    private static Resultat<TypeAttestation> type(String text, String chemin) {
        return Arrays.stream(TypeAttestation.values())
                .filter(type -> type.name().equals(text))
                .findFirst()
                .map(Resultat::accepte)
                .orElseGet(() -> Resultat.refuse(Anomalie.erreur("ATTESTATION_TYPE_INCONNU", chemin)));
    }

    private static Resultat<LocalDate> date(String text, String chemin) {
        LocalDate date = IsoDates.parse(text);
        return date == null ? Resultat.refuse(Anomalie.erreur("JSON_DATE", chemin)) : Resultat.accepte(date);
    }

    private static Resultat<NumeroUnique> numero(String text, String chemin) {
        return NumeroUnique.tryParse(text).resultat(chemin);
    }
}
