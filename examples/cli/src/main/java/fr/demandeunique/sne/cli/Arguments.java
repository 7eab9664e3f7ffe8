package fr.demandeunique.sne.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The arguments as they were typed. */
final class Arguments {
    private Arguments() {}

    /** Whether an option without a value is there. */
    static boolean contient(String[] args, String option) {
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].equals(option)) {
                return true;
            }
        }
        return false;
    }

    /** {@code help numero} as {@code numero --aide}. */
    static String[] aide(String[] args) {
        if (args.length == 0 || !args[0].equals("help") && !args[0].equals("aide")) {
            return args;
        }
        List<String> words = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
        boolean command = !words.isEmpty() && !words.get(0).startsWith("-");
        words.add(command ? 1 : 0, "--aide");
        return words.toArray(String[]::new);
    }

    /**
     * In the locale C, Java 17 reads each byte beyond ASCII of an argument as {@code ?}. Where the system keeps the bytes, they are
     * read again as UTF-8.
     */
    static String[] relire(String[] args) {
        boolean doubtful = Arrays.stream(args).anyMatch(one -> one.indexOf('?') >= 0 || one.indexOf('\ufffd') >= 0);
        if (!doubtful || "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"))) {
            return args;
        }
        try {
            return relire(args, Files.readAllBytes(Path.of("/proc/self/cmdline")));
        } catch (IOException | SecurityException e) {
            return args;
        }
    }

    /** The last words of a command line whose words are ended by NUL, if they are the same as these but for the lost bytes. */
    static String[] relire(String[] args, byte[] commande) {
        String[] words = new String(commande, StandardCharsets.ISO_8859_1).split("\0", -1);
        int first = words.length - 1 - args.length;
        if (first < 0) {
            return args;
        }
        var read = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            String bytes = words[first + i];
            if (!memes(args[i], bytes)) {
                return args;
            }
            read[i] = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
        return read;
    }

    private static boolean memes(String argument, String bytes) {
        if (argument.length() != bytes.length()) {
            return false;
        }
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.charAt(i) < 0x80 && bytes.charAt(i) != argument.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
