package fr.demandeunique.sne.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything that an editor can call is documented: what it means, each parameter, the answer, the exceptions that are checked. The compiler's own check
 * (doclint) says what is missing; what no module exports is left out.
 */
class JavadocTest {
    private static final Path ROOT = Path.of("../..");

    @TestFactory
    Stream<DynamicTest> what_a_module_exports_is_documented() {
        return Stream.of("sne-core", "sne-client", "sne-pdf", "examples/bac-a-sable")
                .map(module -> DynamicTest.dynamicTest(module, () -> check(ROOT.resolve(module))));
    }

    private void check(Path module) throws IOException {
        Set<String> exported = exported(module);
        assertFalse(exported.isEmpty(), "nothing exported");
        List<Path> sources = new ArrayList<>();
        for (String name : exported) {
            Path folder = module.resolve("src/main/java").resolve(name.replace('.', '/'));
            assertTrue(
                    Files.readString(folder.resolve("package-info.java")).contains("@since "), name + ": since when?");
            sources.addAll(sources(folder));
            // The classes of the code lists.
            sources.addAll(sources(
                    module.resolve("target/generated-sources/code-lists").resolve(name.replace('.', '/'))));
        }
        var heard = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(heard, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    // No class files.
                    "--should-stop=ifNoError=FLOW",
                    "-Xmaxwarns",
                    "100000",
                    "-Xdoclint:all/protected",
                    "-Xdoclint/package:" + String.join(",", exported),
                    "-cp",
                    System.getProperty("java.class.path"));
            compiler.getTask(
                            new StringWriter(), files, heard, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        List<String> missing = heard.getDiagnostics().stream()
                .filter(JavadocTest::counts)
                .map(one -> Path.of(one.getSource().toUri()).getFileName() + ":" + one.getLineNumber() + " "
                        + one.getMessage(Locale.ROOT))
                .toList();
        assertEquals(List.of(), missing);
    }

    /** JDK 17 asks for the components of a record a second time, at its compact constructor; later ones do not. */
    private static boolean counts(Diagnostic<? extends JavaFileObject> one) {
        if (one.getSource() == null || !one.getCode().startsWith("compiler.warn.proc.messager")) {
            assertTrue(one.getKind() != Diagnostic.Kind.ERROR, one::toString);
            return false;
        }
        return !(one.getMessage(Locale.ROOT).startsWith("no @param for ") && compact(one));
    }

    private static boolean compact(Diagnostic<? extends JavaFileObject> one) {
        try {
            return Files.readAllLines(Path.of(one.getSource().toUri()))
                    .get((int) one.getLineNumber() - 1)
                    .matches("\\s*(public )?[A-Z]\\w* \\{");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> exported(Path module) throws IOException {
        String text = Files.readString(module.resolve("src/main/java/module-info.java"));
        Set<String> all = new TreeSet<>();
        Matcher exports = Pattern.compile("exports ([\\w.]+);").matcher(text);
        while (exports.find()) {
            all.add(exports.group(1));
        }
        return all;
    }

    private static List<Path> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.toString().endsWith(".java")).toList();
        }
    }
}
