package fr.demandeunique.sne.client.nuu;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts a multipart body at its boundary lines; lines end in CRLF or LF. Not thread-safe. */
public final class Multipart {
    private static final int PARTS_MAX = 100;

    private final byte[] body;
    private final byte[] separator;

    Multipart(byte[] body, String boundary) {
        this.body = body;
        this.separator = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The parts; what stands before the first boundary and after the last is left out. */
    List<Part> parts() throws Unreadable {
        List<Part> all = new ArrayList<>();
        int start = -1;
        for (int line = 0; line < body.length; line = next(line)) {
            if (!isSeparator(line)) {
                continue;
            }
            if (start >= 0) {
                all.add(part(start, withoutLineEnd(line)));
            }
            if (all.size() > PARTS_MAX) {
                throw new Unreadable("too many parts");
            }
            if (isLast(line)) {
                return all;
            }
            start = next(line);
        }
        throw new Unreadable("multipart cut short");
    }

    /** The start of the next line, the end of the body if there is none. */
    private int next(int line) {
        for (int i = line; i < body.length; i++) {
            if (body[i] == '\n') {
                return i + 1;
            }
        }
        return body.length;
    }

    private boolean isSeparator(int line) {
        int end = line + separator.length;
        if (end > body.length || !Arrays.equals(body, line, end, separator, 0, separator.length)) {
            return false;
        }
        int rest = isLast(line) ? end + 2 : end;
        while (rest < body.length && (body[rest] == ' ' || body[rest] == '\t')) {
            rest++;
        }
        return rest >= body.length || body[rest] == '\r' || body[rest] == '\n';
    }

    private boolean isLast(int line) {
        int end = line + separator.length;
        return end + 1 < body.length && body[end] == '-' && body[end + 1] == '-';
    }

    /** The line end before a boundary belongs to the boundary. */
    private int withoutLineEnd(int line) {
        int end = line;
        if (end > 0 && body[end - 1] == '\n') {
            end--;
        }
        if (end > 0 && body[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    private Part part(int start, int end) throws Unreadable {
        Map<String, String> headers = new LinkedHashMap<>();
        String last = null;
        int line = start;
        while (line < end) {
            int after = next(line);
            int stop = Math.min(withoutLineEnd(after), end);
            if (stop <= line) {
                line = after;
                break;
            }
            String text = new String(body, line, stop - line, StandardCharsets.UTF_8);
            if ((text.charAt(0) == ' ' || text.charAt(0) == '\t') && last != null) {
                headers.merge(last, " " + text.strip(), String::concat);
            } else {
                int colon = text.indexOf(':');
                if (colon < 0) {
                    throw new Unreadable("bad part header");
                }
                last = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.put(last, text.substring(colon + 1).strip());
            }
            line = after;
        }
        return Part.decoded(headers, line >= end ? new byte[0] : Arrays.copyOfRange(body, line, end));
    }

    static String withoutBrackets(String id) {
        String bare = id.strip();
        return bare.startsWith("<") && bare.endsWith(">") ? bare.substring(1, bare.length() - 1) : bare;
    }

    /** The message is not what MIME, MTOM or SOAP say; never quotes it. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** One part of a multipart message: its headers, names in lower case, and its bytes decoded. */
    record Part(Map<String, String> headers, byte[] bytes) {
        /** Content id without its angle brackets, empty if there is none. */
        String id() {
            return withoutBrackets(headers.getOrDefault("content-id", ""));
        }

        String type() {
            return headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        }

        /** The part with its transfer encoding undone. */
        static Part decoded(Map<String, String> headers, byte[] raw) throws Unreadable {
            String encoding = Header.of(headers.getOrDefault("content-transfer-encoding", "binary"))
                    .value();
            return switch (encoding) {
                case "", "7bit", "8bit", "binary" -> new Part(headers, raw);
                case "base64" -> new Part(headers, base64(raw));
                case "quoted-printable" -> new Part(headers, quotedPrintable(raw));
                default -> throw new Unreadable("unknown transfer encoding");
            };
        }

        private static byte[] base64(byte[] raw) throws Unreadable {
            try {
                return Base64.getMimeDecoder().decode(raw);
            } catch (IllegalArgumentException e) {
                throw new Unreadable("bad base64");
            }
        }

        private static byte[] quotedPrintable(byte[] raw) throws Unreadable {
            var out = new ByteArrayOutputStream(raw.length);
            for (int i = 0; i < raw.length; i++) {
                if (raw[i] != '=') {
                    out.write(raw[i]);
                } else if (i + 1 < raw.length && (raw[i + 1] == '\n' || raw[i + 1] == '\r')) {
                    // A soft line end: nothing.
                    i += raw[i + 1] == '\r' && i + 2 < raw.length && raw[i + 2] == '\n' ? 2 : 1;
                } else if (i + 2 < raw.length
                        && Character.digit(raw[i + 1], 16) >= 0
                        && Character.digit(raw[i + 2], 16) >= 0) {
                    out.write(Character.digit(raw[i + 1], 16) << 4 | Character.digit(raw[i + 2], 16));
                    i += 2;
                } else {
                    throw new Unreadable("bad quoted-printable");
                }
            }
            return out.toByteArray();
        }

        /** The size only: the content is personal. */
        @Override
        public String toString() {
            return "Part[" + bytes.length + "]";
        }
    }

    /**
     * A structured header value such as {@code multipart/related; boundary="x"}.
     *
     * @param value what stands before the first parameter, in lower case
     * @param parameters the parameters, names in lower case, quotes taken away
     */
    record Header(String value, Map<String, String> parameters) {
        static Header of(String text) {
            int end = text.indexOf(';');
            String value = (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
            Map<String, String> all = new LinkedHashMap<>();
            int at = end;
            while (at >= 0 && at < text.length()) {
                int equals = text.indexOf('=', at);
                if (equals < 0) {
                    break;
                }
                String name = text.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
                var content = new StringBuilder();
                at = value(text, equals + 1, content);
                all.putIfAbsent(name, content.toString());
            }
            return new Header(value, all);
        }

        /** Reads a value, quoted or not; gives the place of the semicolon behind it. */
        private static int value(String text, int from, StringBuilder into) {
            int at = from;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '"') {
                for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                    if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                        at++;
                    }
                    into.append(text.charAt(at));
                }
                int next = text.indexOf(';', at);
                return next < 0 ? text.length() : next;
            }
            int next = text.indexOf(';', at);
            int end = next < 0 ? text.length() : next;
            into.append(text.substring(at, end).strip());
            return end;
        }

        @Nullable
        String parameter(String name) {
            return parameters.get(name);
        }
    }
}
