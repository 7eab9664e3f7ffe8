package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.pdf.AttachedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** What is put inside the file of a document. */
final class OptionsJoints {
    private static final Map<String, String> TYPES = Map.of(
            "json", "application/json",
            "xml", "application/xml",
            "csv", "text/csv",
            "txt", "text/plain",
            "pdf", "application/pdf",
            "png", "image/png",
            "jpg", "image/jpeg");

    @Option(names = "--joindre", paramLabel = "FICHIER", descriptionKey = "rendu.joindre")
    private List<String> joints = List.of();

    /** Refuses files: nothing is put inside a file of many documents. */
    void aucun(Contexte contexte) throws Echec {
        if (!joints.isEmpty()) {
            throw new Echec(Echec.USAGE, contexte.textes().texte("joindre.plusieurs"));
        }
    }

    /** The files to be put inside; two of the same name could not be told apart. */
    List<AttachedFile> lire(Contexte contexte) throws Echec, IOException {
        List<AttachedFile> all = new ArrayList<>();
        for (String fichier : joints) {
            byte[] octets = Fichiers.octets(fichier, contexte);
            String nom = String.valueOf(Path.of(fichier).getFileName());
            if (fichier.equals(Fichiers.ENTREE)
                    || all.stream().anyMatch(one -> one.nom().equals(nom))) {
                throw new Echec(Echec.USAGE, contexte.textes().texte("joindre.double", nom));
            }
            all.add(joint(nom, octets));
        }
        return all;
    }

    private static AttachedFile joint(String nom, byte[] octets) {
        String extension = nom.substring(nom.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = TYPES.getOrDefault(extension, "application/octet-stream");
        boolean donnees = extension.equals("json") || extension.equals("xml") || extension.equals("csv");
        return new AttachedFile(
                nom, type, nom, donnees ? AttachedFile.Relation.DONNEES : AttachedFile.Relation.SUPPLEMENT, octets);
    }
}
