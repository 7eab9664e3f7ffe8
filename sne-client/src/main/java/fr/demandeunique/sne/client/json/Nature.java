package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.LectureGuichet;
import fr.demandeunique.sne.numero.LectureNumero;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of value is read and written.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param genre name of the kind, for whoever compares the table with the schema
 * @param forme the record that the value is, or that the elements of the list are; null for plain values
 * @param lecteur reads the current value; notes a fault and gives null if it is not of this kind
 * @param redacteur writes a value
 */
record Nature<V>(String genre, @Nullable Forme<?> forme, Lecteur<V> lecteur, Redacteur<V> redacteur) {
    /** More digits or zeros than any amount or surface has; beyond, arithmetic could be made to cost without bound. */
    private static final int CHIFFRES_MAX = 30;

    interface Lecteur<V> {
        @Nullable
        V lire(Lecture lecture) throws IOException;
    }

    interface Redacteur<V> {
        void ecrire(JsonGenerator out, V valeur) throws IOException;
    }

    static final Nature<String> TEXTE = new Nature<>("texte", null, Lecture::texte, JsonGenerator::writeString);
    static final Nature<Boolean> OUI = new Nature<>("oui", null, Nature::lireOui, JsonGenerator::writeBoolean);
    static final Nature<Integer> ENTIER = new Nature<>("entier", null, Nature::lireEntier, JsonGenerator::writeNumber);
    static final Nature<BigDecimal> MONTANT =
            new Nature<>("montant", null, Nature::lireMontant, JsonGenerator::writeNumber);
    static final Nature<LocalDate> DATE =
            new Nature<>("date", null, Nature::lireDate, (out, date) -> out.writeString(date.toString()));
    static final Nature<NumeroUnique> NUMERO =
            new Nature<>("numero", null, Nature::lireNumero, (out, numero) -> out.writeString(numero.compact()));
    static final Nature<NumeroAncien> ANCIEN =
            new Nature<>("texte", null, Nature::lireAncien, (out, numero) -> out.writeString(numero.texte()));
    static final Nature<CodeGuichet> GUICHET =
            new Nature<>("guichet", null, Nature::lireGuichet, (out, guichet) -> out.writeString(guichet.code()));

    static <E> Nature<E> objet(Forme<E> forme) {
        return new Nature<>("objet", forme, forme::lire, forme::ecrire);
    }

    static <E> Nature<List<E>> liste(Nature<E> element) {
        return new Nature<>(
                "liste " + element.genre, element.forme, lecture -> lireListe(lecture, element), (out, all) -> {
                    out.writeStartArray();
                    for (E one : all) {
                        element.redacteur.ecrire(out, one);
                    }
                    out.writeEndArray();
                });
    }

    private static <E> @Nullable List<E> lireListe(Lecture lecture, Nature<E> element) throws IOException {
        JsonParser json = lecture.json();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return lecture.fauteDeType("array");
        }
        List<E> all = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            E one = element.lecteur.lire(lecture);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    private static @Nullable Boolean lireOui(Lecture lecture) throws IOException {
        return switch (lecture.json().currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> lecture.fauteDeType("boolean");
        };
    }

    private static @Nullable Integer lireEntier(Lecture lecture) throws IOException {
        if (!lecture.json().currentToken().isNumeric()) {
            return lecture.fauteDeType("integer");
        }
        BigDecimal number = Arbre.nombre(lecture.json());
        if (number == null || !borne(number)) {
            return lecture.faute("JSON_ENTIER");
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            return lecture.faute("JSON_ENTIER");
        }
    }

    private static @Nullable BigDecimal lireMontant(Lecture lecture) throws IOException {
        if (!lecture.json().currentToken().isNumeric()) {
            return lecture.fauteDeType("number");
        }
        BigDecimal number = Arbre.nombre(lecture.json());
        return number == null || !borne(number) ? lecture.faute("JSON_NOMBRE") : number;
    }

    private static boolean borne(BigDecimal number) {
        return number.precision() <= CHIFFRES_MAX && Math.abs(number.scale()) <= CHIFFRES_MAX;
    }

    private static @Nullable LocalDate lireDate(Lecture lecture) throws IOException {
        String text = lecture.texte();
        if (text == null) {
            return null;
        }
        LocalDate date = Dates.lire(text);
        return date == null ? lecture.faute("JSON_DATE") : date;
    }

    private static @Nullable NumeroUnique lireNumero(Lecture lecture) throws IOException {
        String text = lecture.texte();
        if (text == null) {
            return null;
        }
        LectureNumero scan = NumeroUnique.tryParse(text);
        NumeroUnique numero = scan.numero();
        return numero != null ? numero : lecture.faute(Objects.requireNonNull(scan.anomalie(lecture.chemin())));
    }

    /** Kept to the last space: nothing is known of its form. */
    private static @Nullable NumeroAncien lireAncien(Lecture lecture) throws IOException {
        String text = lecture.texte();
        if (text == null) {
            return null;
        }
        return text.isBlank() ? lecture.faute("NUMERO_VIDE") : new NumeroAncien(text);
    }

    private static @Nullable CodeGuichet lireGuichet(Lecture lecture) throws IOException {
        String text = lecture.texte();
        if (text == null) {
            return null;
        }
        LectureGuichet scan = CodeGuichet.tryParse(text);
        CodeGuichet guichet = scan.guichet();
        return guichet != null ? guichet : lecture.faute(Objects.requireNonNull(scan.anomalie(lecture.chemin())));
    }
}
