package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.pdf.AttachedFile;
import fr.demandeunique.sne.pdf.Batch;
import fr.demandeunique.sne.pdf.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a document looks, and what is put inside its file. */
final class OptionsRendu {
    private static final Map<String, String> TYPES = Map.of(
            "json", "application/json",
            "xml", "application/xml",
            "csv", "text/csv",
            "txt", "text/plain",
            "pdf", "application/pdf",
            "png", "image/png",
            "jpg", "image/jpeg");

    @Option(names = "--theme", paramLabel = "THEME", descriptionKey = "rendu.theme")
    private @Nullable String theme;

    @Option(names = "--marques-de-pliage", descriptionKey = "rendu.marques")
    private boolean marques;

    @Option(names = "--gros-caracteres", descriptionKey = "rendu.gros-caracteres")
    private boolean grosCaracteres;

    @Option(names = "--joindre", paramLabel = "FICHIER", descriptionKey = "rendu.joindre")
    private List<String> joints = List.of();

    /** A renderer that takes a theme; it refuses a logo that cannot be read. */
    interface Rendu<R> {
        R de(Theme theme, boolean marques);
    }

    /** The renderer that these options ask for. */
    <R> R rendu(Contexte contexte, Rendu<R> rendu) throws Echec, IOException {
        Theme look = theme == null ? Theme.standard() : LectureTheme.lire(theme, contexte);
        try {
            return rendu.de(grosCaracteres ? look.inLargePrint() : look, marques);
        } catch (RefusException unreadable) {
            Anomalie reason = unreadable.anomalies().get(0);
            throw new Echec(
                    Echec.USAGE,
                    contexte.textes()
                            .texte(
                                    "theme.logo",
                                    String.valueOf(theme),
                                    reason.message(contexte.textes().langue())));
        }
    }

    /** What prints many documents into one file with the same options; nothing is put inside that one. */
    Batch lot(Contexte contexte) throws Echec, IOException {
        if (!joints.isEmpty()) {
            throw new Echec(Echec.USAGE, contexte.textes().texte("joindre.plusieurs"));
        }
        return rendu(
                contexte,
                (theme, marques) -> Batch.standard().withTheme(theme).withFoldMarks(marques));
    }

    /** The files to be put inside; two of the same name could not be told apart. */
    List<AttachedFile> joints(Contexte contexte) throws Echec, IOException {
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
