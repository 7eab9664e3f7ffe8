package fr.demandeunique.sne.modules;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the programs of the areas that are named on the command line, one after another; all of them if none is. */
public final class Programs {
    static final List<String> AREAS = List.of(
            "core",
            "operations",
            "validation",
            "documents",
            "mappers",
            "calls",
            "sandbox",
            "tls",
            "outbox",
            "pdf",
            "logo",
            "seal",
            "classes");

    private Programs() {}

    /** @param args names of {@link #AREAS} */
    public static void main(String[] args) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String area : args.length == 0 ? AREAS : List.of(args)) {
            run(area, (name, value) -> out.println(area + " " + name + ": " + value));
        }
    }

    /** A switch, and no map of programs: so that no class of an area is loaded in a virtual machine that lacks what it needs. */
    private static void run(String area, Said said) throws Exception {
        switch (area) {
            case "core" -> Core.run(said);
            case "operations" -> Acts.run(said);
            case "validation" -> Screen.run(said);
            case "documents" -> Documents.run(said);
            case "mappers" -> Mappers.run(said);
            case "calls" -> Calls.run(said);
            case "sandbox" -> Sandbox.run(said);
            case "tls" -> Sandbox.overTls(said);
            case "outbox" -> Queue.run(said);
            case "pdf" -> Papers.run(said);
            case "logo" -> Papers.logos(said);
            case "seal" -> Seals.run(said);
            case "classes" -> Everything.run(said);
            default -> throw new IllegalArgumentException(area);
        }
    }

    /** Takes what a program has to say. */
    interface Said {
        void that(String name, Object value);
    }
}
