import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The texts of the project as pages, from the README on: java Site.java ROOT FOLDER. What a text links to comes along: texts and sources as pages, pictures as they are.
 * A link that leads nowhere fails.
 */
final class Site {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    /** What stands at the head of each page. */
    private static final Map<String, String> MENU = new TreeMap<>(Map.of(
            "1 Accueil", "README.md",
            "2 English", "docs/README.en.md",
            "3 Règles", "sne-core/REGLES.md",
            "4 Idées fausses", "docs/IDEES-FAUSSES.md",
            "5 Architecture", "docs/ARCHITECTURE.md",
            "6 Contribuer", "docs/CONTRIBUTING.md",
            "7 Journal", "CHANGELOG.md"));

    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1b1b2f; --paper: #fff; --soft: #f3f4f8; --line: #d5d7e0; --link: #0b4fb3; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e8e8f0; --paper: #16171d; --soft: #22242d; --line: #3a3d49; --link: #8ab4ff; } }
            body { margin: 0; font: 1rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
            header { background: var(--soft); border-bottom: 1px solid var(--line); padding: .6rem 1.5rem; }
            nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; list-style: none; margin: 0; padding: 0; }
            main { max-width: 62rem; margin: 0 auto; padding: 1rem 1.5rem 4rem; overflow-wrap: break-word; }
            a { color: var(--link); } a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
            h1, h2, h3 { line-height: 1.25; scroll-margin-top: 1rem; } h2 { margin-top: 2.4rem; border-bottom: 1px solid var(--line); }
            pre { background: var(--soft); border: 1px solid var(--line); border-radius: 4px; padding: .8rem 1rem; overflow-x: auto; line-height: 1.4; font-size: .85rem; }
            :not(pre) > code { background: var(--soft); padding: .1em .3em; border-radius: 3px; font-size: .9em; }
            .wide { overflow-x: auto; } table { border-collapse: collapse; font-size: .92rem; }
            th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: start; vertical-align: top; } th { background: var(--soft); }
            img { max-width: 100%; height: auto; border: 1px solid var(--line); background: #fff; }
            """;

    private final Path root;
    private final Path folder;
    private final Map<Path, Set<String>> anchors = new HashMap<>();
    private final Deque<Path> waiting = new ArrayDeque<>();
    private final Set<Path> met = new HashSet<>();
    private final List<String> dead = new ArrayList<>();

    private Site(Path root, Path folder) {
        this.root = root.toAbsolutePath().normalize();
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        var site = new Site(Path.of(args[0]), Path.of(args[1]));
        for (String start : site.MENU.values()) {
            site.meet(site.root.resolve(start));
        }
        while (!site.waiting.isEmpty()) {
            site.write(site.waiting.remove());
        }
        if (!site.dead.isEmpty()) {
            site.dead.forEach(System.err::println);
            System.exit(1);
        }
        Path index = site.folder.resolve("index.html");
        Files.writeString(index, "<!DOCTYPE html><html lang=\"fr\"><meta charset=\"utf-8\"><title>SDK SNE</title>"
                + "<meta http-equiv=\"refresh\" content=\"0; url=README.html\"><a href=\"README.html\">SDK SNE</a>");
        System.out.println(site.met.size() + " pages and pictures: " + index);
    }

    private void meet(Path file) {
        if (met.add(file)) {
            waiting.add(file);
        }
    }

    private static boolean text(Path file) {
        return file.toString().endsWith(".md");
    }

    private static boolean picture(Path file) {
        return file.toString().matches(".*\\.(png|svg|jpg)");
    }

    private void write(Path file) throws IOException {
        Path to = folder.resolve(address(file));
        Files.createDirectories(to.getParent());
        if (Files.isDirectory(file)) {
            try (var files = Files.list(file)) {
                String list = files.filter(Files::isRegularFile)
                        .sorted()
                        .peek(this::meet)
                        .map(one -> "<li><a href=\"" + one.getFileName() + ".html\">" + one.getFileName() + "</a></li>")
                        .collect(joining("\n"));
                Files.writeString(to, page(file.resolve("index"), file.getFileName().toString(), "<h1>" + file.getFileName() + "</h1>\n<ul>\n" + list + "\n</ul>\n"));
            }
        } else if (picture(file)) {
            Files.copy(file, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } else if (text(file)) {
            Node document = PARSER.parse(Files.readString(file));
            Map<Node, String> names = headings(document);
            document.accept(new Links(file));
            String body = HtmlRenderer.builder()
                    .extensions(TABLES)
                    .attributeProviderFactory(context -> (node, tag, attributes) -> {
                        if (names.containsKey(node)) {
                            attributes.put("id", names.get(node));
                        }
                        if (tag.equals("th")) {
                            attributes.put("scope", "col");
                        }
                    })
                    .build()
                    .render(document)
                    .replace("<table>", "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"tableau\"><table>")
                    .replace("</table>", "</table></div>")
                    .replace("<pre>", "<pre tabindex=\"0\">");
            Files.writeString(to, page(file, title(document), body));
        } else {
            Files.writeString(to, page(file, root.relativize(file).toString(), "<h1>" + file.getFileName()
                    + "</h1>\n<pre tabindex=\"0\"><code>" + escape(Files.readString(file)) + "</code></pre>\n"));
        }
    }

    private String address(Path file) {
        String name = root.relativize(file).toString();
        return Files.isDirectory(file) ? name + "/index.html" : text(file) ? name.substring(0, name.length() - 3) + ".html" : picture(file) ? name : name + ".html";
    }

    private String page(Path file, String title, String body) {
        String up = "../".repeat(root.relativize(file).getNameCount() - 1);
        boolean english = !body.matches("(?s).*[éèàç].*") || file.toString().endsWith(".en.md");
        String menu = MENU.entrySet().stream()
                .map(one -> "<li><a href=\"" + up + one.getValue().replaceAll("md$", "html") + "\""
                        + (root.resolve(one.getValue()).equals(file) ? " aria-current=\"page\"" : "") + ">"
                        + one.getKey().substring(2) + "</a></li>")
                .collect(joining());
        return "<!DOCTYPE html>\n<html lang=\"" + (english ? "en" : "fr") + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escape(title)
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<header><nav aria-label=\"SDK SNE\"><ul>" + menu
                + "<li><a href=\"" + up + "api/index.html\">Javadoc</a></li></ul></nav></header>\n<main>\n" + body
                + "</main>\n</body>\n</html>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String title(Node document) {
        for (Node one = document.getFirstChild(); one != null; one = one.getNext()) {
            if (one instanceof Heading) {
                return words(one);
            }
        }
        return "SDK SNE";
    }

    private static String words(Node node) {
        var all = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                all.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                all.append(code.getLiteral());
            }
        });
        return all.toString();
    }

    /** The names of the headings, as the usual hosts of Markdown make them. */
    private static Map<Node, String> headings(Node document) {
        Map<Node, String> names = new HashMap<>();
        for (Node one = document.getFirstChild(); one != null; one = one.getNext()) {
            if (one instanceof Heading) {
                String plain = words(one).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-');
                String name = plain;
                for (int i = 1; names.containsValue(name); i++) {
                    name = plain + "-" + i;
                }
                names.put(one, name);
            }
        }
        return names;
    }

    /** Turns the links of a text towards the pages, and sends what they name on its way. */
    private final class Links extends AbstractVisitor {
        private final Path from;

        private Links(Path from) {
            this.from = from;
        }

        @Override
        public void visit(Link link) {
            link.setDestination(turned(link.getDestination()));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            image.setDestination(turned(image.getDestination()));
            visitChildren(image);
        }

        private String turned(String destination) {
            if (destination.matches("[a-z]+:.*")) {
                return destination;
            }
            String[] parts = destination.split("#", 2);
            String anchor = parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "";
            Path file = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
            // A folder is told by its own text, else by the list of its files.
            if (Files.exists(file.resolve("README.md"))) {
                file = file.resolve("README.md");
            }
            if (!Files.exists(file) || !(anchor.isEmpty() || anchors(file).contains(anchor))) {
                dead.add(root.relativize(from) + ": " + destination);
                return destination;
            }
            meet(file);
            Path here = Path.of("/").resolve(address(from)).getParent();
            return here.relativize(Path.of("/").resolve(address(file))) + (anchor.isEmpty() ? "" : "#" + anchor);
        }

        private Set<String> anchors(Path file) {
            return anchors.computeIfAbsent(file, any -> {
                try {
                    return Set.copyOf(headings(PARSER.parse(Files.readString(file))).values());
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }
}
