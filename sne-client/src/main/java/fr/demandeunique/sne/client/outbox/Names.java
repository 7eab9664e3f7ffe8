package fr.demandeunique.sne.client.outbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the tables are named. The statements of this package say {@code sne_outbox_message}; an editor may have them in a schema of his, or with another prefix.
 *
 * @param schema empty for that of the connection
 */
record Names(String schema, String prefix) {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern TABLE = Pattern.compile("\\bsne_outbox_(message|dossier|sequence|numero|schema)\\b");
    private static final Pattern INDEX = Pattern.compile("\\bsne_outbox_(message|dossier)_(by_\\w+|due)\\b");
    private static final int LONGEST = 40;

    static final Names DEFAULT = new Names("", "sne_outbox_");

    Names {
        if (!schema.isEmpty() && !IDENTIFIER.matcher(schema).matches()) {
            throw new IllegalArgumentException("schema: letters, figures and _ expected");
        }
        if (!IDENTIFIER.matcher(prefix).matches() || prefix.length() > LONGEST) {
            throw new IllegalArgumentException("prefix: a letter, then letters, figures and _, 40 at most, expected");
        }
    }

    private String qualifier() {
        return schema.isEmpty() ? "" : schema + ".";
    }

    /** A statement with these names. */
    String in(String sql) {
        String tables = TABLE.matcher(sql).replaceAll(Matcher.quoteReplacement(qualifier() + prefix) + "$1");
        return INDEX.matcher(tables).replaceAll(Matcher.quoteReplacement(prefix) + "$1_$2");
    }

    /** What stands before the name of an index, where that is asked for. */
    String indexQualifier(boolean qualified) {
        return qualified ? qualifier() : "";
    }
}
