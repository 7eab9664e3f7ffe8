package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.attestation.OrdreCourrier;
import fr.demandeunique.sne.attestation.RedactionCourrier;
import fr.demandeunique.sne.attestation.TypeCourrier;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Commission.Avis;
import fr.demandeunique.sne.cycle.Commission.Decision;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.pdf.BatchDocument;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code sne courrier}: writes a letter of one kind for one or several demandes. */
@Command(name = "courrier")
final class CommandeCourrier extends CommandeLettres {
    @Option(
            names = "--type",
            required = true,
            paramLabel = "TYPE",
            descriptionKey = "courrier.type",
            converter = LectureType.class)
    private TypeCourrier type = TypeCourrier.RADIATION;

    @Option(names = "--du", paramLabel = "DATE", descriptionKey = "courrier.du")
    private @Nullable LocalDate du;

    @Option(
            names = "--decision",
            paramLabel = "a|b|c|d|e",
            descriptionKey = "courrier.decision",
            converter = LectureDecision.class)
    private @Nullable Decision decision;

    @Option(names = "--rang", paramLabel = "N", descriptionKey = "courrier.rang")
    private @Nullable Integer rang;

    @Option(names = "--motif", paramLabel = "MOTIF", descriptionKey = "courrier.motif")
    private @Nullable String motif;

    @Option(names = "--logement", paramLabel = "TEXTE", descriptionKey = "courrier.logement")
    private @Nullable String logement;

    CommandeCourrier(Contexte contexte) {
        super(contexte);
    }

    /** The types as the command names them. */
    static final class LectureType implements ITypeConverter<TypeCourrier> {
        @Override
        public TypeCourrier convert(String value) {
            return TypeCourrier.de(value).orElseThrow(() -> new TypeConversionException("type"));
        }
    }

    /** The decisions by their letters in R441-3. */
    static final class LectureDecision implements ITypeConverter<Decision> {
        @Override
        public Decision convert(String value) {
            return Arrays.stream(Decision.values())
                    .filter(one -> String.valueOf(one.lettre()).equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("decision"));
        }
    }

    @Override
    String type() {
        return type.code();
    }

    @Override
    Resultat<BatchDocument> papier(Demande demande, IdentiteGuichet guichet, MentionsLocales lieu, LocalDate jour) {
        Decision taken = decision == null && type == TypeCourrier.IRRECEVABILITE ? Decision.IRRECEVABILITE : decision;
        return RedactionCourrier.rediger(
                        demande,
                        OrdreCourrier.builder(type, jour, guichet)
                                .lieu(lieu)
                                .faitLe(du)
                                .avis(taken == null ? null : new Avis(taken, rang, motif))
                                .logement(logement)
                                .build())
                .map(BatchDocument::courrier);
    }
}
