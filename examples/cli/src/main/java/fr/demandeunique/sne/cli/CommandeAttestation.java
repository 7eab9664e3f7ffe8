package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.attestation.RedactionAttestation;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.pdf.AttachedFile;
import fr.demandeunique.sne.pdf.AttestationRenderer;
import fr.demandeunique.sne.pdf.Batch;
import fr.demandeunique.sne.pdf.BatchDocument;
import fr.demandeunique.sne.pdf.PdfDocument;
import fr.demandeunique.sne.pdf.sceau.Sceau;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code sne attestation}: writes the PDF of one attestation or of several. */
@Command(name = "attestation")
final class CommandeAttestation extends Commande {
    @Parameters(arity = "1..*", paramLabel = "FICHIER", descriptionKey = "attestation.fichiers")
    private List<String> fichiers = List.of();

    @Option(
            names = {"-o", "--sortie"},
            required = true,
            paramLabel = "PDF",
            descriptionKey = "attestation.sortie")
    private String sortie = "";

    @Option(
            names = "--type",
            paramLabel = "enregistrement|renouvellement",
            descriptionKey = "attestation.type",
            converter = LectureType.class)
    private @Nullable TypeAttestation type;

    @Option(names = "--le", paramLabel = "DATE", descriptionKey = "attestation.le")
    private @Nullable LocalDate le;

    @Mixin
    private OptionsGuichet guichet = new OptionsGuichet();

    @Mixin
    private OptionsMentions mentions = new OptionsMentions();

    @Mixin
    private OptionsApparence apparence = new OptionsApparence();

    @Mixin
    private OptionsJoints joints = new OptionsJoints();

    @Mixin
    private OptionsCourriel courriel = new OptionsCourriel();

    @Option(names = "--sceau", paramLabel = "PEM", descriptionKey = "attestation.sceau")
    private @Nullable String cle;

    CommandeAttestation(Contexte contexte) {
        super(contexte);
    }

    /** The types as the command names them. */
    static final class LectureType implements ITypeConverter<TypeAttestation> {
        @Override
        public TypeAttestation convert(String value) {
            for (TypeAttestation one : TypeAttestation.values()) {
                if (nom(one).equals(value)) {
                    return one;
                }
            }
            throw new TypeConversionException("type");
        }
    }

    static String nom(TypeAttestation type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Integer call() throws Echec, IOException {
        Fichiers.distincts(fichiers, sortie, contexte().textes());
        courriel.verifier(contexte(), fichiers, sortie);
        boolean une = fichiers.size() == 1;
        List<Demande> demandes = new ArrayList<>();
        List<Attestation> attestations = new ArrayList<>();
        List<Anomalie> refus = new ArrayList<>();
        List<Anomalie> warnings = new ArrayList<>();
        for (int i = 0; i < fichiers.size(); i++) {
            String chemin = une ? "" : "/dossiers/" + i;
            Resultat<Attestation> redaction = rediger(fichiers.get(i), demandes);
            List<Anomalie> said = redaction.estAccepte() ? warnings : refus;
            redaction.anomalies().forEach(one -> said.add(one.sous(chemin)));
            if (redaction instanceof Resultat.Accepte<Attestation> accepte) {
                attestations.add(accepte.valeur());
            }
        }
        if (attestations.size() < fichiers.size()) {
            return Sortie.refuser(contexte(), sortie, refus);
        }
        Resultat<Sceau> seal = sceau();
        if (seal != null && !seal.estAccepte()) {
            return Sortie.refuser(contexte(), sortie, seal.anomalies());
        }
        Sceau sceau = seal == null ? null : seal.orElseThrow();
        return une ? une(demandes.get(0), attestations.get(0), sceau, warnings) : reunir(attestations, sceau, warnings);
    }

    private Resultat<Attestation> rediger(String fichier, List<Demande> demandes) throws Echec, IOException {
        Resultat<Demande> lecture = Fichiers.lire(fichier, contexte()).resultat();
        if (!(lecture instanceof Resultat.Accepte<Demande> lue)) {
            return new Resultat.Refuse<>(lecture.anomalies());
        }
        Demande demande = lue.valeur();
        demandes.add(demande);
        LocalDate jour = contexte().jour(le);
        Resultat<MentionsLocales> lieu = mentions.lire(contexte());
        if (!(lieu instanceof Resultat.Accepte<MentionsLocales> connu)) {
            return new Resultat.Refuse<>(lieu.anomalies());
        }
        Resultat<Attestation> redaction = RedactionAttestation.rediger(
                demande, type(type, demande, jour), jour, guichet.identite(demande), connu.valeur());
        if (!(redaction instanceof Resultat.Accepte<Attestation> accepte)) {
            return redaction;
        }
        List<Anomalie> warnings = new ArrayList<>(lecture.anomalies());
        warnings.addAll(accepte.avertissements());
        return new Resultat.Accepte<>(accepte.valeur(), warnings);
    }

    private @Nullable Resultat<Sceau> sceau() throws Echec, IOException {
        return cle == null
                ? null
                : Sceau.parse(new String(Fichiers.octets(cle, contexte()), StandardCharsets.ISO_8859_1));
    }

    /** One document; a seal is in its QR code and in its file. */
    private int une(Demande demande, Attestation attestation, @Nullable Sceau sceau, List<Anomalie> warnings)
            throws Echec, IOException {
        AttestationRenderer renderer = apparence.rendu(
                contexte(),
                (theme, marques) ->
                        AttestationRenderer.standard().withTheme(theme).withFoldMarks(marques));
        List<AttachedFile> files = joints.lire(contexte());
        PdfDocument pdf;
        if (sceau == null) {
            pdf = renderer.render(attestation, files);
        } else {
            Attestation scellee = attestation.avecSceau(sceau);
            pdf = sceau.sceller(renderer.render(scellee, files), scellee);
        }
        warnings.addAll(pdf.avertissements());
        warnings.addAll(courriel.ecrire(demande, BatchDocument.attestation(attestation), pdf, apparence, contexte()));
        return ecrire(List.of(attestation), pdf.octets(), pdf.pages(), warnings);
    }

    /** All in one file with a bookmark each; a seal is in each QR code. */
    private int reunir(List<Attestation> attestations, @Nullable Sceau sceau, List<Anomalie> warnings)
            throws Echec, IOException {
        List<Batch.Pli> plis = attestations.stream()
                .map(one -> Batch.Pli.de(BatchDocument.attestation(sceau == null ? one : one.avecSceau(sceau))))
                .toList();
        var bytes = new ByteArrayOutputStream();
        var manifest = new StringBuilder();
        joints.aucun(contexte());
        Batch.Bilan done = apparence
                .rendu(
                        contexte(),
                        (theme, marques) -> Batch.standard().withTheme(theme).withFoldMarks(marques))
                .print(plis, "Attestations", contexte().jour(le), bytes, manifest, Batch.NO_PROGRESS);
        List<String> rows = manifest.toString().lines().skip(1).toList();
        for (int i = 0; i < rows.size(); i++) {
            // What was found while it was laid out is told by its code.
            String codes = rows.get(i).substring(rows.get(i).lastIndexOf(';') + 1);
            for (String code : codes.isEmpty() ? new String[0] : codes.split(" ")) {
                warnings.add(Anomalie.avertissement(code, "/dossiers/" + i));
            }
        }
        return ecrire(attestations, bytes.toByteArray(), done.pages(), warnings);
    }

    private int ecrire(List<Attestation> attestations, byte[] octets, long pages, List<Anomalie> warnings)
            throws Echec, IOException {
        String types =
                attestations.stream().map(one -> nom(one.type())).distinct().collect(Collectors.joining(", "));
        return Sortie.papier(
                contexte(),
                sortie,
                types,
                new PdfDocument(octets, Math.toIntExact(pages), List.of()),
                warnings,
                json -> {
                    if (attestations.size() > 1) {
                        json.writeNumberField("documents", attestations.size());
                    }
                });
    }

    /** The type asked for; else renewal if there was one by that day. */
    static TypeAttestation type(@Nullable TypeAttestation type, Demande demande, LocalDate jour) {
        if (type != null) {
            return type;
        }
        return demande.renouvellements().stream().anyMatch(one -> !one.isAfter(jour))
                ? TypeAttestation.RENOUVELLEMENT
                : TypeAttestation.ENREGISTREMENT;
    }
}
