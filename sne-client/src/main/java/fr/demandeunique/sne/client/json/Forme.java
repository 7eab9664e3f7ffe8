package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.AutresMembres;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The table of one record: its members in the order in which they are written, and where each one goes.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <R> the record
 * @param <B> its builder
 */
final class Forme<R, B> {
    /** The member that names the format of a whole document. */
    static final String FORMAT = "format";

    private final Supplier<B> vide;
    private final Function<B, R> construire;
    private final Function<R, AutresMembres> autres;
    private final BiConsumer<B, AutresMembres> garder;
    private final List<Membre<R, B, ?>> membres;
    private final Map<String, Place<R, B>> places = new HashMap<>();
    private final @Nullable String format;

    /** One member; a list is never null in its record, so only its emptiness says that it is absent. */
    record Membre<R, B, V>(
            String nom, Nature<V> nature, boolean liste, Function<R, @Nullable V> lecture, BiConsumer<B, V> ecriture) {

        /** True for an empty list, which its record cannot tell from none. */
        private boolean lire(Lecture from, B builder) throws IOException {
            V value = nature.lecteur().lire(from);
            if (value == null) {
                return false;
            }
            ecriture.accept(builder, value);
            return liste && ((List<?>) value).isEmpty();
        }

        private void ecrire(JsonGenerator out, R record, AutresMembres rest) throws IOException {
            V value = lecture.apply(record);
            boolean absent = value == null
                    || liste && ((List<?>) value).isEmpty() && !(rest.valeurs().get(nom) instanceof List<?>);
            if (!absent) {
                out.writeFieldName(nom);
                nature.redacteur().ecrire(out, value);
            }
        }
    }

    /** Where a member stands in the table. */
    private record Place<R, B>(int rang, Membre<R, B, ?> membre) {}

    private Forme(
            Supplier<B> vide,
            Function<B, R> construire,
            Function<R, AutresMembres> autres,
            BiConsumer<B, AutresMembres> garder,
            List<Membre<R, B, ?>> membres,
            @Nullable String format) {
        this.vide = vide;
        this.construire = construire;
        this.autres = autres;
        this.garder = garder;
        this.membres = List.copyOf(membres);
        this.format = format;
        for (int i = 0; i < membres.size(); i++) {
            places.put(membres.get(i).nom(), new Place<>(i, membres.get(i)));
        }
    }

    static <R, B> Forme<R, B> de(
            Supplier<B> vide,
            Function<B, R> construire,
            Function<R, AutresMembres> autres,
            BiConsumer<B, AutresMembres> garder) {
        return new Forme<>(vide, construire, autres, garder, List.of(), null);
    }

    /** The same, as the root of a document that names its format. */
    Forme<R, B> format(String nom) {
        return new Forme<>(vide, construire, autres, garder, membres, nom);
    }

    Forme<R, B> texte(String nom, Function<R, @Nullable String> lecture, BiConsumer<B, String> ecriture) {
        return avec(nom, Nature.TEXTE, lecture, ecriture);
    }

    Forme<R, B> oui(String nom, Function<R, @Nullable Boolean> lecture, BiConsumer<B, Boolean> ecriture) {
        return avec(nom, Nature.OUI, lecture, ecriture);
    }

    Forme<R, B> entier(String nom, Function<R, @Nullable Integer> lecture, BiConsumer<B, Integer> ecriture) {
        return avec(nom, Nature.ENTIER, lecture, ecriture);
    }

    Forme<R, B> montant(String nom, Function<R, @Nullable BigDecimal> lecture, BiConsumer<B, BigDecimal> ecriture) {
        return avec(nom, Nature.MONTANT, lecture, ecriture);
    }

    Forme<R, B> date(String nom, Function<R, @Nullable LocalDate> lecture, BiConsumer<B, LocalDate> ecriture) {
        return avec(nom, Nature.DATE, lecture, ecriture);
    }

    Forme<R, B> numero(String nom, Function<R, @Nullable NumeroUnique> lecture, BiConsumer<B, NumeroUnique> ecriture) {
        return avec(nom, Nature.NUMERO, lecture, ecriture);
    }

    Forme<R, B> ancien(String nom, Function<R, @Nullable NumeroAncien> lecture, BiConsumer<B, NumeroAncien> ecriture) {
        return avec(nom, Nature.ANCIEN, lecture, ecriture);
    }

    Forme<R, B> guichet(String nom, Function<R, @Nullable CodeGuichet> lecture, BiConsumer<B, CodeGuichet> ecriture) {
        return avec(nom, Nature.GUICHET, lecture, ecriture);
    }

    <E> Forme<R, B> objet(String nom, Forme<E, ?> forme, Function<R, @Nullable E> lecture, BiConsumer<B, E> ecriture) {
        return avec(nom, Nature.objet(forme), lecture, ecriture);
    }

    Forme<R, B> textes(String nom, Function<R, List<String>> lecture, BiConsumer<B, List<String>> ecriture) {
        return liste(nom, Nature.TEXTE, lecture, ecriture);
    }

    Forme<R, B> dates(String nom, Function<R, List<LocalDate>> lecture, BiConsumer<B, List<LocalDate>> ecriture) {
        return liste(nom, Nature.DATE, lecture, ecriture);
    }

    <E> Forme<R, B> objets(
            String nom, Forme<E, ?> forme, Function<R, List<E>> lecture, BiConsumer<B, List<E>> ecriture) {
        return liste(nom, Nature.objet(forme), lecture, ecriture);
    }

    private <E> Forme<R, B> liste(
            String nom, Nature<E> element, Function<R, List<E>> lecture, BiConsumer<B, List<E>> ecriture) {
        return avec(new Membre<>(nom, Nature.liste(element), true, lecture::apply, ecriture));
    }

    private <V> Forme<R, B> avec(
            String nom, Nature<V> nature, Function<R, @Nullable V> lecture, BiConsumer<B, V> ecriture) {
        return avec(new Membre<>(nom, nature, false, lecture, ecriture));
    }

    private Forme<R, B> avec(Membre<R, B, ?> membre) {
        List<Membre<R, B, ?>> all = new ArrayList<>(membres);
        all.add(membre);
        return new Forme<>(vide, construire, autres, garder, all, format);
    }

    /** The members, in the order in which they are written; without {@link #FORMAT}. */
    List<Membre<R, B, ?>> membres() {
        return membres;
    }

    @Nullable
    String format() {
        return format;
    }

    /** Reads the current object; a member at fault is noted and left out, the others are read. */
    @Nullable
    R lire(Lecture lecture) throws IOException {
        JsonParser json = lecture.json();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return lecture.fauteDeType("object");
        }
        B builder = vide.get();
        Map<String, @Nullable Object> rest = null;
        var seen = new boolean[membres.size()];
        boolean named = format == null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken token = json.nextToken();
            Place<R, B> place = places.get(name);
            if (place != null) {
                if (seen[place.rang]) {
                    lecture.faute("JSON_DOUBLON");
                    continue;
                }
                seen[place.rang] = true;
                if (token != JsonToken.VALUE_NULL && place.membre.lire(lecture, builder)) {
                    rest = avec(rest, name, List.of());
                }
            } else if (format != null && name.equals(FORMAT)) {
                lireFormat(lecture, named);
                named = true;
            } else if (rest != null && rest.containsKey(name)) {
                lecture.faute("JSON_DOUBLON");
            } else {
                rest = avec(rest, name, Arbre.lire(lecture));
            }
        }
        if (!named) {
            lecture.noter(Anomalie.erreur("JSON_FORMAT", "/" + FORMAT).avec("attendu", String.valueOf(format)));
        }
        if (rest != null) {
            garder.accept(builder, new AutresMembres(rest));
        }
        return construire.apply(builder);
    }

    /** Most objects hold nothing but what is in the table. */
    private static Map<String, @Nullable Object> avec(
            @Nullable Map<String, @Nullable Object> rest, String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = rest == null ? new LinkedHashMap<>() : rest;
        all.put(name, value);
        return all;
    }

    private void lireFormat(Lecture lecture, boolean again) throws IOException {
        JsonParser json = lecture.json();
        if (again) {
            lecture.faute("JSON_DOUBLON");
        } else if (json.currentToken() != JsonToken.VALUE_STRING
                || !json.getText().equals(format)) {
            lecture.faute(Anomalie.erreur("JSON_FORMAT", lecture.chemin()).avec("attendu", String.valueOf(format)));
        }
    }

    /** Writes a record as an object. */
    void ecrire(JsonGenerator out, R record) throws IOException {
        AutresMembres rest = autres.apply(record);
        out.writeStartObject();
        if (format != null) {
            out.writeStringField(FORMAT, format);
        }
        for (Membre<R, B, ?> membre : membres) {
            membre.ecrire(out, record, rest);
        }
        for (var other : rest.valeurs().entrySet()) {
            String name = other.getKey();
            // A name of the table belongs to its field: what was noted beside it has been written, or is out of date.
            if (!places.containsKey(name) && !(format != null && name.equals(FORMAT))) {
                out.writeFieldName(name);
                Arbre.ecrire(out, other.getValue());
            }
        }
        out.writeEndObject();
    }
}
