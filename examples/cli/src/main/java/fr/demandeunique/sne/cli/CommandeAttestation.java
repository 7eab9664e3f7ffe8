package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.RedactionAttestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.client.json.LectureDemande;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.pdf.DocumentPdf;
import fr.demandeunique.sne.pdf.RenduAttestation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "attestation",
        header = "Imprime l’attestation d’une demande en PDF.",
        description = "D’enregistrement, ou de renouvellement s’il y en a eu un.",
        footerHeading = "%nExemple :%n",
        footer = "  sne attestation demande.json -o attestation.pdf --le 2017-02-21")
final class CommandeAttestation implements Callable<Integer> {
    @Mixin
    private final Communes communes = new Communes();

    @Parameters(paramLabel = "FICHIER", description = "Demande en JSON ; - pour l’entrée standard.")
    private String fichier = "-";

    @Option(names = "-o", required = true, paramLabel = "SORTIE.pdf", description = "Fichier à écrire.")
    private Path pdf = Path.of("");

    @Option(names = "--type", paramLabel = "TYPE", description = "enregistrement ou renouvellement.")
    private @Nullable Type type;

    @Option(names = "--le", paramLabel = "DATE", description = "Date de l’attestation ; aujourd’hui par défaut.")
    private @Nullable LocalDate le;

    @Option(names = "--guichet-nom", paramLabel = "NOM", description = "Nom du guichet qui signe.")
    private @Nullable String guichetNom;

    @Option(
            names = "--guichet-adresse",
            paramLabel = "LIGNE",
            description = "Ligne de l’adresse du guichet ; peut être répétée.")
    private List<String> guichetAdresse = new ArrayList<>();

    private final Sortie sortie;

    CommandeAttestation(Sortie sortie) {
        this.sortie = sortie;
    }

    /** The types as typed. */
    enum Type {
        enregistrement,
        renouvellement
    }

    @Override
    public Integer call() {
        Locale langue = communes.langue();
        LectureDemande lecture = sortie.lire(fichier);
        if (!(lecture.resultat() instanceof Resultat.Accepte<Demande> lue)) {
            return sortie.refuser(lecture.rapport().anomalies(), langue);
        }
        Demande demande = lue.valeur();
        LocalDate date = le == null ? LocalDate.now() : le;
        TypeAttestation kind = type(demande, date);
        Resultat<Attestation> resultat = RedactionAttestation.rediger(demande, kind, date, guichet(demande));
        if (!(resultat instanceof Resultat.Accepte<Attestation> accepte)) {
            return sortie.refuser(resultat.anomalies(), langue);
        }
        DocumentPdf document = RenduAttestation.standard().rendre(accepte.valeur());
        ecrire(document.octets());
        List<Anomalie> avertissements = Stream.concat(
                        accepte.avertissements().stream(), document.avertissements().stream())
                .toList();
        sortie.objet(json -> {
            json.writeStringField("fichier", pdf.toString());
            json.writeStringField("type", kind.name().toLowerCase(Locale.ROOT));
            json.writeNumberField("pages", document.pages());
            json.writeNumberField("octets", document.octets().length);
            Sortie.anomalies(json, "avertissements", avertissements, langue);
        });
        return 0;
    }

    private TypeAttestation type(Demande demande, LocalDate date) {
        if (type != null) {
            return type == Type.enregistrement ? TypeAttestation.ENREGISTREMENT : TypeAttestation.RENOUVELLEMENT;
        }
        return demande.renouvellements().stream().anyMatch(day -> !day.isAfter(date))
                ? TypeAttestation.RENOUVELLEMENT
                : TypeAttestation.ENREGISTREMENT;
    }

    private IdentiteGuichet guichet(Demande demande) {
        CodeGuichet code = demande.guichetDerniereModification();
        if (code == null) {
            code = demande.guichetCreation();
        }
        if (code == null) {
            code = demande.numeroUnique() == null
                    ? CodeGuichet.PORTAIL_GRAND_PUBLIC
                    : demande.numeroUnique().guichet();
        }
        return new IdentiteGuichet(code, guichetNom == null ? "Guichet " + code : guichetNom, guichetAdresse);
    }

    /** Whole or not at all: a reader never sees half a file. */
    private void ecrire(byte[] bytes) {
        Path target = pdf.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new Echec(Sne.EXTERIEUR, "la sortie est un dossier : " + pdf);
        }
        try {
            Path partial = Files.createTempFile(target.getParent(), ".sne", ".pdf");
            try {
                Files.write(partial, bytes);
                Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new Echec(Sne.EXTERIEUR, "impossible d’écrire : " + pdf);
        }
    }
}
