import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Looks at a repository before it is published: java Artifacts.java REPOSITORY VERSION LICENCES. Says what is missing, else what there is. */
final class Artifacts {
    private static final List<String> JARS = List.of("sne-core", "sne-client", "sne-pdf", "sne-bac-a-sable");
    private static final List<String> MISSING = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        Path group = Path.of(args[0], "fr", "demandeunique");
        String version = args[1];
        String licences = Files.readString(Path.of(args[2]));
        try (var artifacts = Files.list(group)) {
            Set<String> there = new TreeSet<>(artifacts.map(one -> one.getFileName().toString()).toList());
            Set<String> asked = new TreeSet<>(JARS);
            asked.add("sne");
            ask(there.equals(asked), "artifacts " + there);
        }
        for (String name : JARS) {
            Path folder = group.resolve(name).resolve(version);
            for (String kind : List.of("", "-sources", "-javadoc")) {
                jar(folder.resolve(name + "-" + version + kind + ".jar"), kind);
            }
            bill(folder.resolve(name + "-" + version + "-cyclonedx.xml"), licences);
            for (String text : List.of(".pom", "-cyclonedx.json")) {
                ask(!Files.readString(folder.resolve(name + "-" + version + text)).contains("SNAPSHOT"), name + text);
            }
        }
        if (!MISSING.isEmpty()) {
            MISSING.forEach(System.err::println);
            System.exit(1);
        }
    }

    private static void ask(boolean held, String what) {
        if (!held) {
            MISSING.add(what);
        }
    }

    /** A module with its licence and credits; the other two jars with what they are there for. */
    private static void jar(Path file, String kind) throws IOException {
        try (var jar = new ZipFile(file.toFile())) {
            for (String entry : List.of("META-INF/LICENSE", "META-INF/NOTICE")) {
                ask(jar.getEntry(entry) != null, file.getFileName() + ": " + entry);
            }
            String main = kind.equals("") ? "module-info.class" : kind.equals("-sources") ? "module-info.java" : "index.html";
            ask(jar.getEntry(main) != null, file.getFileName() + ": " + main);
            System.out.println(file.getFileName() + ": " + jar.size() + " entries, " + Files.size(file) / 1024 + " KiB");
        }
    }

    /** Each component says under what licence it is, and the page of licences has it. */
    private static void bill(Path file, String page) throws Exception {
        Element bill = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        NodeList components = bill.getElementsByTagName("component");
        Set<String> licences = new TreeSet<>();
        for (Element one : elements(components)) {
            // What made the bill is a component of it too, without a licence.
            if (one.getParentNode().getNodeName().equals("components") && one.hasAttribute("bom-ref")) {
                List<Element> own = elements(one.getElementsByTagName("license"));
                ask(!own.isEmpty(), file.getFileName() + ": licence of " + one.getAttribute("bom-ref"));
                String name = text(one, "group") + ":" + text(one, "name");
                ask(name.startsWith("fr.demandeunique:") || page.contains("| `" + name + "` |"), file.getFileName() + ": row of " + name + " in the page of licences");
                own.forEach(licence -> licences.add(licence.getTextContent().strip().split("\\s+")[0]));
            }
        }
        System.out.println(file.getFileName() + ": " + (components.getLength() - 2) + " components, " + licences.stream().collect(joining(", ")));
    }

    private static String text(Element of, String name) {
        return elements(of.getElementsByTagName(name)).stream().filter(one -> one.getParentNode() == of).findFirst().orElseThrow().getTextContent();
    }

    private static List<Element> elements(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(at -> (Element) list.item(at)).toList();
    }
}
