package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlOptions;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sne convertir}: between the JSON of a demande and {@code interfaceNuu}, without a loss. A member that cannot be read goes over as it came, and is told. */
@Command(name = "convertir")
final class CommandeConvertir extends Commande {
    private static final Set<String> VERSIONS = Set.of("02.00", "02.01");

    @Parameters(index = "0", paramLabel = "ENTREE", descriptionKey = "convertir.entree")
    private String entree = "";

    @Parameters(index = "1", paramLabel = "SORTIE", descriptionKey = "convertir.sortie")
    private String sortie = "";

    @Option(names = "--version", paramLabel = "02.00|02.01", descriptionKey = "convertir.version")
    private @Nullable String version;

    @Option(names = "--stricte", descriptionKey = "convertir.stricte")
    private boolean stricte;

    CommandeConvertir(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        boolean xml = extension();
        if (version != null && !VERSIONS.contains(version)) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("convertir.version.inconnue", version));
        }
        DemandeReading lecture = Fichiers.lire(entree, contexte());
        Demande lue = lecture.demande();
        if (lue == null || stricte && !lecture.rapport().conforme()) {
            return Sortie.refuser(contexte(), lecture.rapport().anomalies());
        }
        byte[] bytes = xml ? DemandeXml.write(lue, XmlOptions.lossless().withVersion(version)) : json(lue);
        Fichiers.ecrire(sortie, bytes, contexte().textes());
        Sortie.document(contexte(), out -> {
            out.writeStringField("fichier", sortie);
            out.writeStringField("format", xml ? "interfaceNuu" : DemandeJson.FORMAT);
            out.writeNumberField("octets", bytes.length);
            Sortie.anomalies(
                    out,
                    "avertissements",
                    lecture.rapport().anomalies(),
                    contexte().langue());
        });
        return BIEN;
    }

    private byte[] json(Demande demande) {
        Demande written = version == null
                ? demande
                : demande.toBuilder().versionDemande(version).build();
        return (DemandeJson.writeIndented(written) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** True for XML. */
    private boolean extension() throws Echec {
        String name = sortie.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") || name.endsWith(".json")) {
            return name.endsWith(".xml");
        }
        throw new Echec(Echec.USAGE, contexte().textes().texte("convertir.extension", sortie));
    }
}
