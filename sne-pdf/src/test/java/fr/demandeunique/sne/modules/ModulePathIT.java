package fr.demandeunique.sne.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.qrcode.encoder.Encoder;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The built jars on the module path")
class ModulePathIT {
    private static final String MODULE = "fr.demandeunique.sne.pdf";

    private static String place(Class<?> one) {
        try {
            return Path.of(one.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@link Rendering} says in a virtual machine with these options. */
    private static List<String> run(String... options) throws IOException, InterruptedException {
        String jar = System.getProperty("sne.pdf.jar", "");
        assertTrue(Files.isRegularFile(Path.of(jar)), jar);
        String modules = Stream.of(jar, place(NumeroUnique.class), place(Encoder.class))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "--module-path",
                modules,
                "--add-modules",
                MODULE));
        command.addAll(List.of(options));
        command.addAll(List.of("--class-path", place(Rendering.class), Rendering.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.lines().toList();
    }

    private static List<String> expected(String png) {
        return List.of(
                "modules: module " + MODULE + ", module fr.demandeunique.sne.core",
                "no logo: 1 page",
                "traced logo: 1 page",
                "PNG logo: " + png);
    }

    @Test
    @DisplayName("print an attestation, with any logo")
    void everyLogo() throws IOException, InterruptedException {
        assertEquals(expected("1 page"), run());
    }

    @Test
    @DisplayName("print it without java.desktop too, but for a logo of points")
    void withoutDesktop() throws IOException, InterruptedException {
        assertEquals(expected("PDF_LOGO_MODULE"), run("--limit-modules", MODULE));
    }
}
