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
import fr.demandeunique.sne.pdf.PdfDocument;
import fr.demandeunique.sne.pdf.sceau.Sceau;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code sne attestation}: writes the PDF of an attestation. */
@Command(name = "attestation")
final class CommandeAttestation extends Commande {
    @Parameters(paramLabel = "FICHIER", descriptionKey = "fichier")
    private String fichier = "";

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
        if (!fichier.equals(Fichiers.ENTREE)
                && Fichiers.memes(fichier, sortie, contexte().textes())) {
            throw new Echec(Echec.USAGE, contexte().textes().texte("sortie.entree"));
        }
        Resultat<Demande> lecture = Fichiers.lire(fichier, contexte()).resultat();
        if (!(lecture instanceof Resultat.Accepte<Demande> lue)) {
            return Sortie.refuser(contexte(), lecture.anomalies());
        }
        Demande demande = lue.valeur();
        LocalDate jour = contexte().jour(le);
        Resultat<MentionsLocales> lieu = mentions.lire(contexte());
        if (!(lieu instanceof Resultat.Accepte<MentionsLocales> connu)) {
            return Sortie.refuser(contexte(), lieu.anomalies());
        }
        Resultat<Attestation> redaction = RedactionAttestation.rediger(
                demande, type(type, demande, jour), jour, guichet.identite(demande), connu.valeur());
        if (!(redaction instanceof Resultat.Accepte<Attestation> accepte)) {
            return Sortie.refuser(contexte(), redaction.anomalies());
        }
        Resultat<PdfDocument> rendu = render(accepte.valeur());
        if (!(rendu instanceof Resultat.Accepte<PdfDocument> rendue)) {
            return Sortie.refuser(contexte(), rendu.anomalies());
        }
        PdfDocument pdf = rendue.valeur();
        Fichiers.ecrire(sortie, pdf.octets(), contexte().textes());
        List<Anomalie> warnings = new ArrayList<>(lecture.anomalies());
        warnings.addAll(accepte.avertissements());
        warnings.addAll(pdf.avertissements());
        Sortie.document(contexte(), json -> {
            json.writeStringField("fichier", sortie);
            json.writeStringField("type", nom(accepte.valeur().type()));
            json.writeNumberField("pages", pdf.pages());
            json.writeNumberField("octets", pdf.octets().length);
            Sortie.anomalies(json, "avertissements", warnings, contexte().langue());
        });
        return BIEN;
    }

    /** The PDF, sealed if a key was given; refused if the key does not serve. */
    private Resultat<PdfDocument> render(Attestation attestation) throws Echec, IOException {
        AttestationRenderer renderer = apparence.rendu(
                contexte(), (theme, marques) -> AttestationRenderer.standard()
                        .withTheme(theme)
                        .withFoldMarks(marques));
        List<AttachedFile> files = joints.lire(contexte());
        if (cle == null) {
            return Resultat.accepte(renderer.render(attestation, files));
        }
        String pem = new String(Fichiers.octets(cle, contexte()), StandardCharsets.ISO_8859_1);
        return Sceau.parse(pem).map(sceau -> {
            Attestation scellee = attestation.avecCodeQr(sceau);
            return sceau.sceller(renderer.render(scellee, files), scellee);
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
