package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.table.Fault;
import fr.demandeunique.sne.client.table.RecordTable.Member;
import fr.demandeunique.sne.client.table.ValueKind;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a value stands in an element. A value is what JSON has: text, number, boolean, list of texts. What is not of the kind that
 * is expected is given as its text, so that the reader of the JSON says what is wrong with it.
 */
enum NatureXml {
    /** Text as it is. */
    TEXTE,
    /** The attribute {@code code} of an empty element. */
    CODE,
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

    static final String ATTRIBUT_CODE = "code";
    private static final Pattern DATE_XML = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(T[0-9:.]+)?(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern BLANCS = Pattern.compile("\\s+");
    private static final int CHIFFRES_MAX = 60;

    static NatureXml de(String nom) {
        return valueOf(nom.toUpperCase(java.util.Locale.ROOT));
    }

    /** The value in an element, null if it is empty. */
    @Nullable
    Object lire(Element element) {
        String code = this == CODE ? element.attribut(ATTRIBUT_CODE) : null;
        return lire(code != null ? code : this == CODE ? element.texte().strip() : element.texte());
    }

    /** The same of the text of an element, or of its code. */
    @Nullable
    Object lire(String text) {
        return switch (this) {
            case TEXTE -> plein(text);
            case CODE -> text.isBlank() ? null : text;
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
    boolean canonique(Element element, Object valeur) {
        if (this == CODE) {
            return element.contenu().isEmpty()
                    && element.attributs().size() == 1
                    && valeur.equals(element.attribut(ATTRIBUT_CODE));
        }
        return element.attributs().isEmpty()
                && element.contenu().size() == 1
                && element.contenu().get(0) instanceof Noeud.Texte seul
                && seul.texte().equals(texte(valeur));
    }

    /** The same for an element that says nothing but a text, or a code. */
    boolean canonique(String said, Object valeur) {
        return valeur instanceof String text ? text.equals(said) : said.equals(texte(valeur));
    }

    /** Puts a value in place of the one that an element holds; other attributes stay. Tells whether XML can hold it. */
    boolean ecrire(Element element, Object valeur) {
        String text = texte(valeur);
        if (text == null || !dit(text, valeur)) {
            return false;
        }
        if (this == CODE) {
            element.poser(ATTRIBUT_CODE, text);
            element.remplacerContenu(List.of());
        } else {
            element.remplacerContenu(List.of(new Noeud.Texte(text)));
        }
        return true;
    }

    /** How a value is written, null if it is not of this nature. */
    @Nullable
    String texte(Object valeur) {
        if (valeur instanceof String text) {
            // Where it is no value, it was kept as it came: it is told if it comes back so, and not as something else.
            return this == TEXTE || this == CODE || text.equals(lire(text)) ? text : null;
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
    static Object vue(Object valeur) {
        if (valeur instanceof Integer number) {
            return BigDecimal.valueOf(number);
        }
        boolean plain = valeur instanceof BigDecimal || valeur instanceof Boolean || valeur instanceof Map<?, ?>;
        if (valeur instanceof List<?> all) {
            return all.stream().map(NatureXml::vue).toList();
        }
        return plain ? valeur : ValueKind.text(valeur);
    }

    /** What was read as a value of a kind, or the {@link Fault} that it is. */
    static Object typee(Object lue, Member<?> member) {
        ValueKind kind = member.kind();
        if (lue instanceof String text) {
            return member.parse(text);
        }
        if (lue instanceof BigDecimal number) {
            return kind.parse(number);
        }
        return lue instanceof Boolean && kind != ValueKind.BOOLEAN ? kind.otherType() : lue;
    }

    /** The same for the text of a value: the empty text says something where it is a code. */
    static boolean dit(@Nullable String text, Object valeur) {
        return valeur instanceof Code<?> && "".equals(text) || dicible(text);
    }

    /** Tells whether an element can hold a text, and say something by it. */
    static boolean dicible(@Nullable String text) {
        return text != null && !text.isEmpty() && RedactionXml.ecrivable(text);
    }

    /** Tells whether a value that is written comes back as it is. */
    boolean revient(Object valeur) {
        String text = texte(valeur);
        if (text == null || !dit(text, valeur)) {
            return false;
        }
        return switch (this) {
            case TEXTE -> true;
            case CODE -> valeur instanceof String || valeur instanceof Code<?>;
            case NOMBRE, ENTIER, DATE, NUMERO, GUICHET, OUI, MOTS -> vue(valeur).equals(lire(text));
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

    private static @Nullable String plein(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static @Nullable Object mots(String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            return null;
        }
        for (int i = 0; i < words.length(); i++) {
            if (Character.isWhitespace(words.charAt(i))) {
                return List.of(BLANCS.split(words));
            }
        }
        return List.of(words);
    }

    private static @Nullable Object date(String text) {
        String day = text.strip();
        if (day.length() > "yyyy-MM-dd".length()) {
            var match = DATE_XML.matcher(day);
            return match.matches() ? match.group(1) : day;
        }
        return plein(day);
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
        return read.numero() != null ? read.numero().compact() : plein(text);
    }

    private static @Nullable Object guichet(String text) {
        var read = CodeGuichet.tryParse(text);
        return read.guichet() != null ? read.guichet().code() : plein(text);
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
