package fr.demandeunique.sne.mesures.xml;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.fasterxml.jackson.module.jakarta.xmlbind.JakartaXmlBindAnnotationModule;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlOptions;
import fr.demandeunique.sne.client.xml.XmlReading;
import fr.demandeunique.sne.demande.Demande;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads and writes {@code interfaceNuu}: the demande of the JSON contract, and a large one of 4.6 KB with 9 persons and 10 communes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class XmlMesures {
    private final XmlOptions options = XmlOptions.forSne();

    @Param({"contrat", "grande"})
    String document = "grande";

    private Demande source;
    private byte[] xml;
    private Demande demande;
    private JAXBContext jaxb;
    private XmlMapper jackson;
    private Modele.InterfaceNuu modele;

    @Setup
    public void preparer() throws IOException, JAXBException {
        byte[] example;
        try (var in = XmlMesures.class.getResourceAsStream("/exemple-demande.json")) {
            example = in.readAllBytes();
        }
        Demande one = DemandeJson.read(example).resultat().orElseThrow();
        source = document.equals("grande") ? grande(one) : one;
        xml = DemandeXml.write(source, options);
        XmlReading read = DemandeXml.read(xml);
        demande = read.resultat().orElseThrow();
        jaxb = JAXBContext.newInstance(Modele.InterfaceNuu.class);
        jackson = XmlMapper.xmlBuilder()
                .defaultUseWrapper(false)
                .addModule(new JakartaXmlBindAnnotationModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        modele = lireJaxb();
        verifier(modele);
        verifier(lireJackson());
    }

    private static Demande grande(Demande one) {
        var persons = new ArrayList<>(one.personnesACharge());
        while (persons.size() < 7) {
            persons.addAll(one.personnesACharge());
        }
        return one.toBuilder()
                .personnesACharge(persons.subList(0, 7))
                .logementRecherche(one.logementRecherche().toBuilder()
                        .communes(List.of(
                                "57463", "57480", "57672", "57227", "57306", "57631", "57757", "57660", "57206",
                                "57160"))
                        .build())
                .build();
    }

    /** All three read the same. */
    private void verifier(Modele.InterfaceNuu other) {
        var place = other.demande.demandeLogement;
        boolean same =
                place.personnePhysique.demandeur.nom.equals(demande.demandeur().nom())
                        && place.personnePhysique.personnesACharge.size()
                                == demande.personnesACharge().size()
                        && place.logementRecherche.localisations.size()
                                == demande.logementRecherche().communes().size()
                        && place.personnePhysique.demandeur.listeRessourceRecue.details.size()
                                == demande.demandeur().ressources().size();
        if (!same) {
            throw new IllegalStateException("the peers read another document");
        }
    }

    @Benchmark
    public XmlReading lire() {
        return DemandeXml.read(xml);
    }

    @Benchmark
    public Modele.InterfaceNuu lireJaxb() throws JAXBException {
        return (Modele.InterfaceNuu) jaxb.createUnmarshaller().unmarshal(new ByteArrayInputStream(xml));
    }

    @Benchmark
    public Modele.InterfaceNuu lireJackson() throws IOException {
        return jackson.readValue(xml, Modele.InterfaceNuu.class);
    }

    @Benchmark
    public byte[] ecrire() {
        return DemandeXml.write(demande, options);
    }

    /** Of a demande that came as XML: nothing is left to be told beside the elements. */
    @Benchmark
    public byte[] ecrireSansPerte() {
        return DemandeXml.write(demande);
    }

    /** Of a demande that came as JSON: the complement tells what the elements have no place for. */
    @Benchmark
    public byte[] ecrireComplement() {
        return DemandeXml.write(source);
    }

    @Benchmark
    public byte[] ecrireJaxb() throws JAXBException {
        var out = new ByteArrayOutputStream(8192);
        jaxb.createMarshaller().marshal(modele, out);
        return out.toByteArray();
    }

    @Benchmark
    public byte[] ecrireJackson() throws IOException {
        return jackson.writeValueAsBytes(modele);
    }
}
