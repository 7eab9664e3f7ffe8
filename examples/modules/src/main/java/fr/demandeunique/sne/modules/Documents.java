package fr.demandeunique.sne.modules;

import fr.demandeunique.sne.attestation.RedactionAttestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.json.AnomaliesJson;
import fr.demandeunique.sne.client.json.AttestationJson;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.NdjsonReader;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlOptions;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.modules.Programs.Said;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/** The documents that are read and written: JSON, lines of it, XML. */
final class Documents {
    private Documents() {}

    static void run(Said said) throws IOException {
        Demande demande = Household.registered();
        byte[] json = DemandeJson.write(demande);
        said.that("JSON", demande.equals(DemandeJson.read(json).resultat().orElseThrow()));
        said.that(
                "stream",
                demande.equals(DemandeJson.read(new ByteArrayInputStream(json)).demande()));
        said.that(
                "tree",
                demande.equals(DemandeJson.read(DemandeJson.tree(demande)).demande()));
        said.that("schema", DemandeJson.schema().contains("$schema"));

        var lines = new ByteArrayOutputStream();
        lines.write(json);
        lines.write("\n{\"format\":\n".getBytes(StandardCharsets.UTF_8));
        lines.write(json);
        var reader = new NdjsonReader(new ByteArrayInputStream(lines.toByteArray()));
        for (var line = reader.next(); line != null; line = reader.next()) {
            said.that(
                    "line " + line.number(),
                    line.reading().rapport().anomalies().size());
        }

        byte[] xml = DemandeXml.write(demande);
        said.that("XML", demande.equals(DemandeXml.read(xml).resultat().orElseThrow()));
        said.that(
                "without place",
                DemandeXml.losses(demande, XmlOptions.forSne()).anomalies().stream()
                        .map(one -> one.chemin())
                        .toList());
        said.that(
                "02.00",
                new String(DemandeXml.write(demande, XmlOptions.forSne().withVersion("02.00")), StandardCharsets.UTF_8)
                        .contains("02.00"));

        LocalDate day = LocalDate.of(2016, 2, 21);
        var rapport = ControleDemande.controler(
                demande.toBuilder().logementRecherche(null).build(), day);
        String written = AnomaliesJson.write(rapport.anomalies(), Locale.ENGLISH);
        said.that(
                "anomalies",
                AnomaliesJson.read(written.getBytes(StandardCharsets.UTF_8)).size()
                        == rapport.anomalies().size());
        var attestation = RedactionAttestation.rediger(demande, TypeAttestation.ENREGISTREMENT, day, Household.GUICHET)
                .orElseThrow();
        said.that(
                "attestation",
                attestation.equals(
                        AttestationJson.read(AttestationJson.write(attestation)).orElseThrow()));
    }
}
