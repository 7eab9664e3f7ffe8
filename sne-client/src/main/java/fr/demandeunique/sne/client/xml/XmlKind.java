package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.table.Fault;
import fr.demandeunique.sne.client.table.IsoDates;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.controle.Textes;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a value stands in an element. A value is what JSON has: text, number, boolean, list of texts. What is not of the kind that
 * is expected is given as its text, so that the reader of the JSON says what is wrong with it.
 */
enum XmlKind {
    /** Text as it is. */
    TEXTE,
    /** The attribute {@code code} of an empty element. */
    CODE,
    /** A code that is the text of its element; the attribute {@code code} is read too. */
    CODETEXTE,
    /** {@code yyyy-MM-dd}; a time or an offset behind it is left out. */
    DATE,
    /** A decimal number. */
    NOMBRE,
    /** A whole number. */
    ENTIER,
    /** A numéro unique; spaces and case are put right. */
    NUMERO,
    /** A guichet code; spaces and case are put right. */
    GUICHET,
    /** {@code true} or {@code false}; 1 and 0 are read too. */
    OUI,
    /** Words separated by one space. */
    MOTS;

    static final String CODE_ATTRIBUTE = "code";
    private static final Pattern DATE_XML = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(T[0-9:.]+)?(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern BLANCS = Pattern.compile("\\s+");
    private static final int CHIFFRES_MAX = 60;
    /** So many digits always fit in a {@code long}. */
    private static final int LONG_MAX = 18;

    static XmlKind of(String nom) {
        return valueOf(nom.toUpperCase(java.util.Locale.ROOT));
    }

    /** The value in an element, null if it is empty. */
    @Nullable
    Object read(Element element) {
        boolean coded = this == CODE || this == CODETEXTE && element.content().isEmpty();
        String code = coded ? element.attribute(CODE_ATTRIBUTE) : null;
        return read(code != null ? code : this == CODE ? element.text().strip() : element.text());
    }

    /** The same of the text of an element, or of its code. */
    @Nullable
    Object read(String text) {
        return switch (this) {
            // A code of white space is none; it is read all the same, to be told and kept.
            case TEXTE, CODE -> full(text);
            case CODETEXTE -> full(text.strip());
            case MOTS -> mots(text);
            case DATE -> date(text);
            case NOMBRE -> nombre(text);
            case ENTIER -> entier(nombre(text));
            case NUMERO -> numero(text);
            case GUICHET -> guichet(text);
            case OUI -> oui(text.strip());
        };
    }

    /** Tells whether writing the value would give this very element. */
    boolean canonical(Element element, Object valeur) {
        if (this == CODE) {
            return element.content().isEmpty()
                    && element.attributes().size() == 1
                    && valeur.equals(element.attribute(CODE_ATTRIBUTE));
        }
        return element.attributes().isEmpty()
                && element.content().size() == 1
                && element.content().get(0) instanceof XmlNode.Text seul
                && seul.text().equals(text(valeur));
    }

    /** The same for an element that says nothing but a text, or a code. */
    boolean canonical(String said, Object valeur) {
        return valeur instanceof String text ? text.equals(said) : said.equals(text(valeur));
    }

    /** Puts a value in place of the one that an element holds; other attributes stay. Tells whether it says anything. */
    boolean write(Element element, Object valeur) {
        String text = written(valeur);
        if (text == null) {
            return false;
        }
        if (this == CODE) {
            element.put(CODE_ATTRIBUTE, text);
            element.replaceContent(List.of());
        } else {
            if (this == CODETEXTE) {
                element.put(CODE_ATTRIBUTE, null);
            }
            element.replaceContent(List.of(new XmlNode.Text(text)));
        }
        return true;
    }

    /**
     * The value of a member that an element says, if it is told just as this library would write it; null to be read with more care.
     *
     * @param said all that the element says, a text or a code
     */
    @Nullable
    Object direct(String said, Member<?> member) {
        Object value = switch (this) {
            case TEXTE -> member.kind() == ValueKind.TEXT && !said.isEmpty() ? said : null;
            case CODE -> said.isEmpty() || member.kind() != ValueKind.CODE ? null : member.parse(said);
            case DATE -> said.length() == IsoDates.LENGTH ? day(IsoDates.parse(said), member.kind()) : null;
            case NOMBRE, ENTIER -> plainNumber(said, member.kind());
            case NUMERO, GUICHET -> same(said, member.parse(said));
            case MOTS -> member.list() && member.kind() == ValueKind.TEXT && oneWord(said) ? List.of(said) : null;
            case OUI ->
                member.kind() != ValueKind.BOOLEAN
                        ? null
                        : said.equals("true") ? Boolean.TRUE : said.equals("false") ? Boolean.FALSE : null;
            case CODETEXTE -> null;
        };
        return value instanceof Fault ? null : value;
    }

    private static @Nullable Object day(@Nullable LocalDate day, ValueKind kind) {
        return day == null || kind == ValueKind.DATE
                ? day
                : kind == ValueKind.BIRTH_DATE ? DateNaissance.of(day) : null;
    }

    /** Digits without a 0 too many before them, with or without a point and digits behind it; null to be read with more care. */
    private @Nullable Object plainNumber(String text, ValueKind kind) {
        int length = text.length();
        if (length == 0 || length > LONG_MAX || text.charAt(0) == '0' && length > 1 && text.charAt(1) != '.') {
            return null;
        }
        long digits = 0;
        int scale = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + c - '0';
            } else if (c == '.' && scale == 0 && i > 0 && i < length - 1 && this == NOMBRE) {
                scale = length - 1 - i;
            } else {
                return null;
            }
        }
        if (kind == ValueKind.AMOUNT) {
            return BigDecimal.valueOf(digits, scale);
        }
        return kind == ValueKind.INTEGER && scale == 0 && digits <= Integer.MAX_VALUE ? (Object) (int) digits : null;
    }

    /** An identifier, if this is how it is written. */
    private static @Nullable Object same(String said, Object value) {
        boolean identifier = !(value instanceof Fault) && !(value instanceof String);
        return identifier && said.equals(ValueKind.text(value)) ? value : null;
    }

    private static boolean oneWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** How a value is written, null if it is not of this nature. */
    @Nullable
    String text(Object valeur) {
        if (valeur instanceof String text) {
            // Where it is no value, it was kept as it came: it is told if it comes back so, and not as something else.
            return this == TEXTE || this == CODE || this == CODETEXTE || text.equals(read(text)) ? text : null;
        }
        // Interfaces last: telling that a class is none of them takes longer than all the rest.
        if (valeur instanceof Code<?> || valeur instanceof LocalDate || valeur instanceof DateNaissance) {
            return ValueKind.text(valeur);
        }
        if (valeur instanceof BigDecimal number) {
            return this == NOMBRE || this == ENTIER ? number.toPlainString() : null;
        }
        if (valeur instanceof Integer number) {
            return number.toString();
        }
        if (valeur instanceof Boolean yes) {
            return this == OUI ? yes.toString() : null;
        }
        if (valeur instanceof List<?> words) {
            return this == MOTS ? jointe(words) : null;
        }
        return valeur instanceof Map<?, ?> ? null : ValueKind.text(valeur);
    }

    /** A value as JSON has it. */
    static Object plain(Object valeur) {
        if (valeur instanceof Integer number) {
            return BigDecimal.valueOf(number);
        }
        boolean plain = valeur instanceof BigDecimal || valeur instanceof Boolean || valeur instanceof Map<?, ?>;
        if (valeur instanceof List<?> all) {
            return all.stream().map(XmlKind::plain).toList();
        }
        return plain ? valeur : ValueKind.text(valeur);
    }

    /** What was read as a value of a kind, or the {@link Fault} that it is. */
    static Object typed(Object lue, Member<?> member) {
        ValueKind kind = member.kind();
        if (lue instanceof String text) {
            return member.parse(text);
        }
        if (lue instanceof BigDecimal number) {
            return kind.parse(number);
        }
        return lue instanceof Boolean && kind != ValueKind.BOOLEAN ? kind.otherType() : lue;
    }

    /**
     * What an element will say, null for nothing: a text without what XML cannot hold. The empty text says something where it is a code; a code that lacked some of its
     * characters would be another one.
     */
    @Nullable
    String written(Object valeur) {
        String text = text(valeur);
        if (text == null) {
            return null;
        }
        String clean = switch (this) {
            case TEXTE -> Textes.nettoyer(text);
            case MOTS -> Textes.ligne(text);
            // A reader takes the white space around it for the layout of the document.
            case CODETEXTE -> Textes.interdit(text) < 0 && text.equals(text.strip()) ? text : null;
            default -> Textes.interdit(text) < 0 ? text : null;
        };
        return clean == null || clean.isEmpty() && !(valeur instanceof Code<?>) ? null : clean;
    }

    /** Tells whether an element can hold the whole of a text, and say something by it. */
    static boolean sayable(@Nullable String text) {
        return text != null && !text.isEmpty() && Textes.interdit(text) < 0;
    }

    /** What an attribute says of a value, null for nothing. */
    static @Nullable String attribute(@Nullable Object valeur) {
        String text = mot(valeur);
        return sayable(text) ? text : null;
    }

    /** Tells whether a text is written without the characters that XML cannot hold, and not left out. */
    boolean cleans() {
        return this == TEXTE || this == MOTS;
    }

    /** The same of a value of which {@link #written} has made this. */
    boolean comesBack(Object valeur, String written) {
        boolean itself = this == TEXTE ? written == valeur : this == CODE && written == mot(valeur);
        return itself && !written.isEmpty() || comesBack(valeur);
    }

    /** Tells whether a value that is written comes back as it is. */
    boolean comesBack(Object valeur) {
        boolean sure = switch (this) {
            case DATE ->
                valeur instanceof DateNaissance
                        || valeur instanceof LocalDate day && day.getYear() >= 1000 && day.getYear() <= 9999;
            case NUMERO -> valeur instanceof NumeroUnique;
            case GUICHET -> valeur instanceof CodeGuichet;
            case OUI -> valeur instanceof Boolean;
            case ENTIER -> valeur instanceof Integer;
            case NOMBRE ->
                valeur instanceof BigDecimal number && number.scale() >= 0 && number.precision() <= CHIFFRES_MAX / 2;
            case MOTS -> valeur instanceof List<?> words && words.size() == 1 && word(words.get(0));
            default -> false;
        };
        return sure || comesBackRead(valeur);
    }

    /** One word without a mark or a blank in it. */
    private static boolean word(Object one) {
        return one instanceof String text && !text.isEmpty() && text.indexOf(' ') < 0 && Textes.ordinaire(text);
    }

    private boolean comesBackRead(Object valeur) {
        String text = text(valeur);
        if (!sayable(text) && !(valeur instanceof Code<?> && "".equals(text))) {
            return false;
        }
        return switch (this) {
            case TEXTE -> true;
            case CODETEXTE -> written(valeur) != null;
            case CODE -> valeur instanceof String || valeur instanceof Code<?>;
            case NOMBRE, ENTIER, DATE, NUMERO, GUICHET, OUI -> plain(valeur).equals(read(String.valueOf(text)));
            // As it is written: the writer knows more white space than the reader.
            case MOTS -> plain(valeur).equals(read(String.valueOf(written(valeur))));
        };
    }

    private static @Nullable String jointe(List<?> words) {
        if (words.size() == 1) {
            return mot(words.get(0));
        }
        var text = new StringJoiner(" ");
        for (Object one : words) {
            String word = mot(one);
            if (word == null) {
                return null;
            }
            text.add(word);
        }
        return text.toString();
    }

    /** A word or a code, null if the value is neither. */
    static @Nullable String mot(@Nullable Object one) {
        return one instanceof Code<?> code ? code.code() : one instanceof String word ? word : null;
    }

    private static @Nullable String full(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static @Nullable Object mots(String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            return null;
        }
        return List.of(oneWord(words) ? new String[] {words} : BLANCS.split(words));
    }

    private static @Nullable Object date(String text) {
        String day = text.strip();
        if (day.length() > "yyyy-MM-dd".length()) {
            var match = DATE_XML.matcher(day);
            return match.matches() ? match.group(1) : day;
        }
        return full(day);
    }

    private static @Nullable Object nombre(String text) {
        String number = text.strip();
        if (number.isEmpty()) {
            return null;
        }
        return decimal(number) ? new BigDecimal(number) : number;
    }

    /** Digits with at most one point among them, and a sign before; no exponent. */
    private static boolean decimal(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (i > 0 || c != '-' && c != '+') {
                return false;
            }
        }
        return digits > 0 && points < 2 && text.length() <= CHIFFRES_MAX;
    }

    private static @Nullable Object entier(@Nullable Object number) {
        return number instanceof BigDecimal decimal
                        && decimal.scale() != 0
                        && decimal.stripTrailingZeros().scale() <= 0
                ? new BigDecimal(decimal.toBigInteger())
                : number;
    }

    private static @Nullable Object numero(String text) {
        var read = NumeroUnique.tryParse(text);
        return read.valeur() != null ? read.valeur().compact() : full(text);
    }

    private static @Nullable Object guichet(String text) {
        var read = CodeGuichet.tryParse(text);
        return read.valeur() != null ? read.valeur().code() : full(text);
    }

    private static @Nullable Object oui(String text) {
        return switch (text) {
            case "" -> null;
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> text;
        };
    }
}
