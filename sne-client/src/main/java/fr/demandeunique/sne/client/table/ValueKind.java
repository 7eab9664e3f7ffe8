package fr.demandeunique.sne.client.table;

import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.LectureGuichet;
import fr.demandeunique.sne.numero.LectureNumero;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** What a member holds, and what a text or a number means there. */
public enum ValueKind {
    /** Any text. */
    TEXT("string"),
    /** Yes or no. */
    BOOLEAN("boolean"),
    /** A whole number that an {@code int} holds. */
    INTEGER("integer"),
    /** A decimal number within reason. */
    AMOUNT("number"),
    /** A day, {@code yyyy-MM-dd}. */
    DATE("string"),
    /** A numéro unique. */
    NUMERO("string"),
    /** A number from before the SNE, in any form. */
    FORMER_NUMERO("string"),
    /** A guichet code. */
    GUICHET("string"),
    /** A record with a table of its own. */
    RECORD("object");

    /** More digits or zeros than any amount or surface has; beyond, arithmetic could be made to cost without bound. */
    private static final int DIGITS_MAX = 30;

    private static final Fault NOT_INTEGER = Fault.of("JSON_ENTIER");
    private static final Fault NOT_AMOUNT = Fault.of("JSON_NOMBRE");
    private static final Fault NOT_DATE = Fault.of("JSON_DATE");
    private static final Fault BLANK = Fault.of("NUMERO_VIDE");

    private final Fault otherType;

    ValueKind(String jsonType) {
        otherType = Fault.type(jsonType);
    }

    /** What is wrong with a value of another JSON type. */
    public Fault otherType() {
        return otherType;
    }

    /** True for the kinds that JSON writes as a number. */
    public boolean numeric() {
        return this == INTEGER || this == AMOUNT;
    }

    /** The value that a text stands for, or a {@link Fault}. */
    public Object parse(String text) {
        switch (this) {
            case TEXT:
                return text;
            case DATE:
                LocalDate date = IsoDates.parse(text);
                return date == null ? NOT_DATE : date;
            case NUMERO:
                LectureNumero numero = NumeroUnique.tryParse(text);
                return numero.numero() != null
                        ? numero.numero()
                        : new Fault(path -> Objects.requireNonNull(numero.anomalie(path)));
            case FORMER_NUMERO:
                // Kept to the last space: nothing is known of its form.
                return text.isBlank() ? BLANK : new NumeroAncien(text);
            case GUICHET:
                LectureGuichet guichet = CodeGuichet.tryParse(text);
                return guichet.guichet() != null
                        ? guichet.guichet()
                        : new Fault(path -> Objects.requireNonNull(guichet.anomalie(path)));
            default:
                return otherType;
        }
    }

    /** The day of some characters, or a {@link Fault}. */
    public static Object parseDate(char[] text, int from, int length) {
        LocalDate date = IsoDates.parse(text, from, length);
        return date == null ? NOT_DATE : date;
    }

    /** The value that a number stands for, or a {@link Fault}. */
    public Object parse(BigDecimal number) {
        if (!numeric()) {
            return otherType;
        }
        boolean bounded = number.precision() <= DIGITS_MAX && Math.abs((long) number.scale()) <= DIGITS_MAX;
        if (this == AMOUNT) {
            return bounded ? number : NOT_AMOUNT;
        }
        try {
            return bounded ? number.intValueExact() : NOT_INTEGER;
        } catch (ArithmeticException e) {
            return NOT_INTEGER;
        }
    }

    /** A number with an exponent out of all proportion. */
    public Fault outOfProportion() {
        return this == INTEGER ? NOT_INTEGER : NOT_AMOUNT;
    }

    /** A value of a kind whose JSON is a string, as that string. */
    public static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof NumeroUnique numero) {
            return numero.compact();
        }
        if (value instanceof CodeGuichet guichet) {
            return guichet.code();
        }
        return value instanceof NumeroAncien former ? former.texte() : value.toString();
    }
}
