package fr.demandeunique.sne.client.table;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.logement.CodeQpv;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.personne.Siret;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

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
    /** A text or a decimal number within reason: what is confirmed may be either. */
    SCALAR("string"),
    /** A day, {@code yyyy-MM-dd}. */
    DATE("string"),
    /** A date of birth, of which the day or the month may be unknown. */
    BIRTH_DATE("string"),
    /** A code of the list that its member names. */
    CODE("string"),
    /** A number of the répertoire of persons. */
    NIR("string"),
    /** The number of a firm. */
    SIREN("string"),
    /** The number of an establishment. */
    SIRET("string"),
    /** The number of a dwelling. */
    RPLS("string"),
    /** The code of a quartier prioritaire. */
    QPV("string"),
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

    private static final Set<ValueKind> IDENTIFIERS =
            EnumSet.of(NIR, SIREN, SIRET, RPLS, NUMERO, FORMER_NUMERO, GUICHET);
    private static final Fault IDENTIFIER_AS_NUMBER = Fault.type("identifier");
    private static final Fault NOT_INTEGER = Fault.of("JSON_ENTIER");
    private static final Fault NOT_AMOUNT = Fault.of("JSON_NOMBRE");
    private static final Fault NOT_DATE = Fault.of("JSON_DATE");
    private static final Fault BLANK = Fault.of("NUMERO_VIDE");
    /** A code of white space; as a code outside its list, it is worth a warning. */
    public static final Fault BLANK_CODE = new Fault(path -> Anomalie.avertissement("CODE_VIDE", path));

    private final Fault otherType;
    private final boolean textual;

    ValueKind(String jsonType) {
        textual = jsonType.equals("string");
        otherType = Fault.type(jsonType);
    }

    /** {@return what is wrong with a value of another JSON type} */
    public Fault otherType() {
        return otherType;
    }

    /** {@return the same of a number, which an identifier never is: a spreadsheet took it for one} */
    public Fault otherType(boolean number) {
        return number && IDENTIFIERS.contains(this) ? IDENTIFIER_AS_NUMBER : otherType;
    }

    /** True for the kinds that JSON writes as a string. */
    public boolean textual() {
        return textual;
    }

    /** True for the kinds that JSON writes as a number. */
    public boolean numeric() {
        return this == INTEGER || this == AMOUNT;
    }

    /** True for the kinds that are read however their groups and letters are typed. */
    public boolean lenient() {
        return this == NIR || this == SIREN || this == SIRET || this == RPLS || this == QPV;
    }

    /** {@return the value that a text stands for, or a {@link Fault}} */
    public Object parse(String text) {
        switch (this) {
            case TEXT, SCALAR:
                return text;
            case DATE:
                LocalDate date = IsoDates.parse(text);
                return date == null ? NOT_DATE : date;
            case BIRTH_DATE:
                return read(DateNaissance.tryParse(text));
            case NIR:
                return read(Nir.tryParse(text));
            case SIREN:
                return read(Siren.tryParse(text));
            case SIRET:
                return read(Siret.tryParse(text));
            case RPLS:
                return read(NumeroRpls.tryParse(text));
            case QPV:
                return read(CodeQpv.tryParse(text));
            case NUMERO:
                return read(NumeroUnique.tryParse(text));
            case FORMER_NUMERO:
                // Kept to the last space: nothing is known of its form.
                return text.isBlank() ? BLANK : new NumeroAncien(text);
            case GUICHET:
                return read(CodeGuichet.tryParse(text));
            default:
                return otherType;
        }
    }

    private static Object read(Lecture<?> scan) {
        Object value = scan.valeur();
        return value != null ? value : new Fault(path -> Objects.requireNonNull(scan.anomalie(path)));
    }

    /** The same for some characters: no text is made of those of a day. */
    Object parse(char[] text, int from, int length) {
        if (this == DATE || this == BIRTH_DATE) {
            LocalDate date = IsoDates.parse(text, from, length);
            if (date != null) {
                return this == DATE ? date : DateNaissance.of(date);
            }
        }
        return parse(new String(text, from, length));
    }

    /** {@return the value that a whole number stands for, or a {@link Fault}} */
    public Object parse(long number) {
        int whole = (int) number;
        return this == INTEGER && whole == number ? Integer.valueOf(whole) : parse(BigDecimal.valueOf(number));
    }

    /** {@return the value that a number stands for, or a {@link Fault}} */
    public Object parse(BigDecimal number) {
        if (!numeric() && this != SCALAR) {
            return otherType(true);
        }
        boolean bounded = number.precision() <= DIGITS_MAX && Math.abs((long) number.scale()) <= DIGITS_MAX;
        if (this != INTEGER) {
            return bounded ? number : NOT_AMOUNT;
        }
        try {
            return bounded ? number.intValueExact() : NOT_INTEGER;
        } catch (ArithmeticException e) {
            return NOT_INTEGER;
        }
    }

    /** {@return a number with an exponent out of all proportion} */
    public Fault outOfProportion() {
        return this == INTEGER ? NOT_INTEGER : NOT_AMOUNT;
    }

    /** {@return a value of a kind whose JSON is a string, as that string} */
    public static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Code<?> code) {
            return code.code();
        }
        if (value instanceof DateNaissance date) {
            return date.texte();
        }
        if (value instanceof NumeroUnique numero) {
            return numero.compact();
        }
        if (value instanceof Nir nir) {
            return nir.numero();
        }
        if (value instanceof NumeroRpls rpls) {
            return rpls.numero();
        }
        // The others show themselves: a day, a guichet, a SIREN, a SIRET, the code of a quartier.
        return value instanceof NumeroAncien former ? former.texte() : value.toString();
    }
}
