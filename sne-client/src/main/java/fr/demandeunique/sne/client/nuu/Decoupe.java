package fr.demandeunique.sne.client.nuu;

import fr.demandeunique.sne.client.nuu.MessageMtom.Illisible;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a multipart body at its boundary lines; lines end in CRLF or LF. Not thread-safe. */
final class Decoupe {
    private static final int PARTIES_MAX = 100;

    private final byte[] corps;
    private final byte[] separateur;

    Decoupe(byte[] corps, String boundary) {
        this.corps = corps;
        this.separateur = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The parts; what stands before the first boundary and after the last is left out. */
    List<Partie> parties() throws Illisible {
        List<Partie> all = new ArrayList<>();
        int start = -1;
        for (int line = 0; line < corps.length; line = suivante(line)) {
            if (!estSeparateur(line)) {
                continue;
            }
            if (start >= 0) {
                all.add(partie(start, sansFinDeLigne(line)));
            }
            if (all.size() > PARTIES_MAX) {
                throw new Illisible("too many parts");
            }
            if (estFin(line)) {
                return all;
            }
            start = suivante(line);
        }
        throw new Illisible("multipart cut short");
    }

    /** The start of the next line, the end of the body if there is none. */
    private int suivante(int line) {
        for (int i = line; i < corps.length; i++) {
            if (corps[i] == '\n') {
                return i + 1;
            }
        }
        return corps.length;
    }

    private boolean estSeparateur(int line) {
        int end = line + separateur.length;
        if (end > corps.length || !Arrays.equals(corps, line, end, separateur, 0, separateur.length)) {
            return false;
        }
        int rest = estFin(line) ? end + 2 : end;
        while (rest < corps.length && (corps[rest] == ' ' || corps[rest] == '\t')) {
            rest++;
        }
        return rest >= corps.length || corps[rest] == '\r' || corps[rest] == '\n';
    }

    private boolean estFin(int line) {
        int end = line + separateur.length;
        return end + 1 < corps.length && corps[end] == '-' && corps[end + 1] == '-';
    }

    /** The line end before a boundary belongs to the boundary. */
    private int sansFinDeLigne(int line) {
        int end = line;
        if (end > 0 && corps[end - 1] == '\n') {
            end--;
        }
        if (end > 0 && corps[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    private Partie partie(int start, int end) throws Illisible {
        Map<String, String> headers = new LinkedHashMap<>();
        String last = null;
        int line = start;
        while (line < end) {
            int next = suivante(line);
            int stop = Math.min(sansFinDeLigne(next), end);
            if (stop <= line) {
                line = next;
                break;
            }
            String text = new String(corps, line, stop - line, StandardCharsets.UTF_8);
            if ((text.charAt(0) == ' ' || text.charAt(0) == '\t') && last != null) {
                headers.merge(last, " " + text.strip(), String::concat);
            } else {
                int colon = text.indexOf(':');
                if (colon < 0) {
                    throw new Illisible("bad part header");
                }
                last = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.put(last, text.substring(colon + 1).strip());
            }
            line = next;
        }
        return Partie.decodee(headers, line >= end ? new byte[0] : Arrays.copyOfRange(corps, line, end));
    }
}
