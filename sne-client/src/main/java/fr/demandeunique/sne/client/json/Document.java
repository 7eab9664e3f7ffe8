package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import fr.demandeunique.sne.client.octets.Utf8;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A whole document: its limits, its encoding, its end, and the faults that leave nothing to read. */
final class Document {
    /** Some thousand times the size of a full demande. */
    static final int OCTETS_MAX = 16 << 20;

    static final int PROFONDEUR_MAX = 100;

    static final int TEXTE_MAX = 1 << 20;
    static final int NOM_MAX = 10_000;
    static final int CHIFFRES_MAX = 100;
    /** A value in memory weighs more than its text: this, not the size, bounds what {@code [1,1,1…]} can take. */
    static final int JETONS_MAX = 1_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(OCTETS_MAX)
                    .maxNestingDepth(PROFONDEUR_MAX)
                    .maxStringLength(TEXTE_MAX)
                    .maxNameLength(NOM_MAX)
                    .maxNumberLength(CHIFFRES_MAX)
                    .maxTokenCount(JETONS_MAX)
                    .build())
            // Names come from outside: they do not go into the table of the virtual machine.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private Document() {}

    /** What a document gave: its value, null if unreadable, and the faults. */
    record Lu<T>(@Nullable T valeur, Rapport rapport) {}

    interface Redaction {
        void ecrire(JsonGenerator out) throws IOException;
    }

    /** Reads one value and nothing after it. Never throws, whatever the bytes. */
    static <T> Lu<T> lire(byte[] bytes, Nature.Lecteur<T> lecteur) {
        if (bytes.length > OCTETS_MAX) {
            return illisible(tropGrand());
        }
        if (pdf(bytes)) {
            return illisible(Anomalie.erreur("DOCUMENT_PDF", ""));
        }
        Utf8.Faute fault = Utf8.premiereFaute(bytes);
        if (fault != null) {
            return illisible(Anomalie.erreur("JSON_ILLISIBLE", "")
                    .avec("ligne", fault.ligne())
                    .avec("colonne", fault.colonne()));
        }
        int start = Utf8.marque(bytes);
        try (JsonParser json = JSON.createParser(bytes, start, bytes.length - start)) {
            return lire(json, lecteur);
        } catch (IOException e) {
            // Only creating or closing the parser ends here: the bytes could not even be recognised.
            return illisible(
                    Anomalie.erreur("JSON_ILLISIBLE", "").avec("ligne", 1).avec("colonne", 1));
        }
    }

    /** A PDF, which people take for its data. */
    private static boolean pdf(byte[] bytes) {
        return bytes.length > 4
                && bytes[0] == '%'
                && bytes[1] == 'P'
                && bytes[2] == 'D'
                && bytes[3] == 'F'
                && bytes[4] == '-';
    }

    /** Reads a tree of plain values, as if it were a document. */
    static <T> Lu<T> lire(Map<?, ?> arbre, Nature.Lecteur<T> lecteur) {
        return lire(new JetonsArbre(arbre), lecteur);
    }

    private static <T> Lu<T> lire(JsonParser json, Nature.Lecteur<T> lecteur) {
        var lecture = new Lecture(json);
        T value;
        try {
            if (json.nextToken() == null) {
                return illisible(Anomalie.erreur("JSON_VIDE", ""));
            }
            value = lecteur.lire(lecture);
        } catch (IOException e) {
            lecture.arreter(arret(json, e));
            return new Lu<>(null, lecture.rapport());
        }
        if (!estFini(json)) {
            lecture.arreter(Anomalie.erreur("JSON_SUITE", ""));
        }
        return new Lu<>(value, lecture.rapport());
    }

    private static boolean estFini(JsonParser json) {
        try {
            return json.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Why the reading stopped; the text of the exception may quote the document, so only the place is kept. */
    private static Anomalie arret(JsonParser json, IOException cause) {
        if (cause instanceof StreamConstraintsException) {
            return json.getParsingContext().getNestingDepth() > PROFONDEUR_MAX
                    ? Anomalie.erreur("JSON_TROP_PROFOND", "").avec("max", PROFONDEUR_MAX)
                    : tropGrand();
        }
        JsonLocation place = cause instanceof JsonProcessingException known && known.getLocation() != null
                ? known.getLocation()
                : json.currentLocation();
        return Anomalie.erreur("JSON_ILLISIBLE", "")
                .avec("ligne", place.getLineNr())
                .avec("colonne", place.getColumnNr());
    }

    private static Anomalie tropGrand() {
        return Anomalie.erreur("JSON_TROP_GRAND", "").avec("mebioctets", OCTETS_MAX >> 20);
    }

    private static <T> Lu<T> illisible(Anomalie cause) {
        return new Lu<>(null, new Rapport(List.of(cause)));
    }

    /** The object of a document as a tree of plain values, which cannot be modified. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> arbre(Redaction redaction) {
        var out = new RedactionArbre();
        try {
            redaction.ecrire(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (Map<String, @Nullable Object>) Objects.requireNonNull(out.racine());
    }

    /** The bytes of a document, UTF-8 without a byte order mark. */
    static byte[] ecrire(Redaction redaction, boolean lisible) {
        var bytes = new ByteArrayOutputStream(2048);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            // Half a character becomes an escape; a whole one outside the first plane stays as it is.
            out.enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
            if (lisible) {
                out.setPrettyPrinter(Presentation.nouvelle());
            }
            redaction.ecrire(out);
        } catch (IOException e) {
            // Memory does not fail: only a value that JSON cannot hold comes here.
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
