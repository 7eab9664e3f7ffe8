package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.PlaceTable;
import fr.demandeunique.sne.client.xml.XmlOptions;
import fr.demandeunique.sne.client.xml.XmlSchema;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sne convertir}: between the JSON of a demande and {@code interfaceNuu}, without a loss. A member that cannot be read goes over as it came, and is told. */
@Command(name = "convertir")
final class CommandeConvertir extends Commande {
    @Parameters(index = "0", paramLabel = "ENTREE", descriptionKey = "convertir.entree")
    private String entree = "";

    @Parameters(index = "1", paramLabel = "SORTIE", descriptionKey = "convertir.sortie")
    private String sortie = "";

    @Option(names = "--version", paramLabel = "02.00|02.01", descriptionKey = "convertir.version")
    private @Nullable String version;

    @Option(names = "--stricte", descriptionKey = "convertir.stricte")
    private boolean stricte;

    @Option(names = "--schema", paramLabel = "XSD", descriptionKey = "convertir.schema")
    private @Nullable String schema;

    @Option(names = "--places", paramLabel = "FICHIER", descriptionKey = "convertir.places")
    private @Nullable String places;

    CommandeConvertir(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        Boolean asked = extension();
        if (version != null && !XmlOptions.VERSIONS.contains(version)) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("convertir.version.inconnue", version));
        }
        PlaceTable table = places == null ? PlaceTable.known() : table(places);
        XmlSchema official = schema == null ? null : schema(schema);
        byte[] document = Fichiers.octets(entree, contexte());
        // Where no extension tells: the other of the two.
        boolean xml = asked == null ? !Fichiers.xml(entree, document) : asked;
        DemandeReading lecture = Fichiers.lire(entree, document, table);
        Demande lue = lecture.demande();
        if (lue == null || stricte && !lecture.rapport().conforme()) {
            return Sortie.refuser(contexte(), sortie, lecture.rapport().anomalies());
        }
        XmlOptions options = XmlOptions.lossless().withVersion(version).withPlaces(table);
        byte[] bytes = xml ? DemandeXml.write(lue, options) : json(lue);
        Rapport again = relue(bytes, xml, table);
        if (again != null) {
            return Sortie.refuser(contexte(), sortie, again.anomalies());
        }
        List<Anomalie> told = new ArrayList<>(lecture.rapport().anomalies());
        if (official != null && Fichiers.xml(entree, document)) {
            official.check(document).anomalies().forEach(one -> told.add(one.enAvertissement()));
        }
        if (official != null && xml) {
            // What this library adds in its own namespace is no business of the schema.
            Rapport faults = official.check(DemandeXml.write(lue, options.withoutComplement()));
            if (!faults.conforme()) {
                return Sortie.refuser(contexte(), sortie, faults.anomalies());
            }
        }
        Fichiers.ecrire(sortie, bytes, contexte());
        Sortie.resume(contexte(), sortie, out -> {
            out.writeStringField("fichier", sortie);
            out.writeStringField("format", xml ? "interfaceNuu" : DemandeJson.FORMAT);
            out.writeNumberField("octets", bytes.length);
            Sortie.anomalies(out, "avertissements", told, contexte().langue());
        });
        return BIEN;
    }

    /** Why nobody could read what is about to be written, such as a document beyond the limits of the other format; null if it is read again. */
    private static @Nullable Rapport relue(byte[] bytes, boolean xml, PlaceTable table) {
        DemandeReading read = Fichiers.lire(xml ? "x.xml" : "x.json", bytes, table);
        return read.demande() == null ? read.rapport() : null;
    }

    private PlaceTable table(String fichier) throws Echec, IOException {
        try {
            return PlaceTable.known().with(new String(Fichiers.octets(fichier, contexte()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("convertir.places.refusees", fichier));
        }
    }

    private XmlSchema schema(String fichier) throws Echec {
        try {
            return XmlSchema.of(Path.of(fichier));
        } catch (IOException | InvalidPathException e) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("fichier.absent", fichier));
        } catch (IllegalArgumentException e) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("convertir.schema.refuse", fichier));
        }
    }

    private byte[] json(Demande demande) {
        Demande written = version == null
                ? demande
                : demande.toBuilder().versionDemande(version).build();
        return (DemandeJson.writeIndented(written) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** True for XML; null for the standard output. */
    private @Nullable Boolean extension() throws Echec {
        if (sortie.equals(Fichiers.ENTREE)) {
            return null;
        }
        String name = sortie.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") || name.endsWith(".json")) {
            return name.endsWith(".xml");
        }
        throw new Echec(Echec.USAGE, contexte().textes().texte("convertir.extension", sortie));
    }
}
