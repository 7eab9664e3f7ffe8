package fr.demandeunique.sne.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.demandeunique.sne.dossier.BordereauTransmission;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Files kept from another day; {@code -Ddocuments.golden=ecrire} writes them anew after a change that was meant. */
class GoldenTest {
    private static final Path DOSSIER = Path.of("src/test/resources/fr/demandeunique/sne/pdf/golden");

    private static Map<String, byte[]> documents() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        all.put("attestation", Exemple.courant().rendu().octets());
        var joint = new AttachedFile(
                "demande.json",
                "application/json",
                "La demande",
                AttachedFile.Relation.DONNEES,
                "{}".getBytes(StandardCharsets.UTF_8));
        all.put(
                "attestation-sans-code-jointe",
                AttestationRenderer.standard()
                        .withFoldMarks(true)
                        .render(Exemple.courant().codeQr(null).attestation(), List.of(joint))
                        .octets());
        Theme drawn = Theme.builder()
                .logo(LogoTest.trace())
                .signature("La directrice")
                .contact("Téléphone 03 87 00 00 00", "du lundi au vendredi")
                .build();
        all.put(
                "attestation-gros-caracteres",
                AttestationRenderer.standard()
                        .withTheme(drawn.inLargePrint())
                        .render(Exemple.courant().attestation())
                        .octets());
        all.put("lot", BatchPdfTest.lot(3, true));
        var dossier = DossierRenderer.standard();
        all.put("fiche", dossier.fiche(ExempleDossier.ordinaire()).octets());
        BordereauTransmission liste = ExempleDossier.bordereau(40);
        all.put(
                "bordereau",
                dossier.bordereau(liste, ExempleDossier.envoi(liste, CodePiece.IDENTITE_FRANCAISE))
                        .orElseThrow()
                        .octets());
        all.put(
                "releve",
                ReleveRenderer.standard().render(ExempleReleve.ordinaire()).octets());
        return all;
    }

    @Test
    void hold_the_same_content_and_the_very_same_bytes() throws IOException {
        for (var one : documents().entrySet()) {
            byte[] made = one.getValue();
            String name = one.getKey() + ".pdf";
            if ("ecrire".equals(System.getProperty("documents.golden"))) {
                Files.createDirectories(DOSSIER);
                Files.write(DOSSIER.resolve(name), made);
            }
            byte[] kept = Files.readAllBytes(DOSSIER.resolve(name));
            // First what does not depend on the compressor of the platform: a difference here is ours.
            Map<Long, String> before = content(kept);
            Map<Long, String> now = content(made);
            assertEquals(before.keySet(), now.keySet(), name);
            before.forEach((number, text) -> assertEquals(text, now.get(number), name + ", object " + number));
            assertArrayEquals(kept, made, name + ": same content, compressed otherwise");
        }
    }

    /** All the streams of a file, inflated; those that hold the other objects are among them. */
    private static Map<Long, String> content(byte[] pdf) throws IOException {
        Map<Long, String> content = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var cos = document.getDocument();
            for (COSObjectKey key : cos.getXrefTable().keySet()) {
                var object = cos.getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        content.put(key.getNumber(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return content;
    }
}
