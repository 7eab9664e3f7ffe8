package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Who sends a document: a demande tells the code of its guichet, not its name nor its address. */
final class OptionsGuichet {
    @Option(names = "--guichet", paramLabel = "CODE", descriptionKey = "guichet.code", converter = Lecture.class)
    private @Nullable CodeGuichet code;

    @Option(names = "--guichet-nom", paramLabel = "NOM", descriptionKey = "attestation.guichet-nom")
    private @Nullable String nom;

    @Option(names = "--guichet-adresse", paramLabel = "LIGNE", descriptionKey = "attestation.guichet-adresse")
    private List<String> adresse = List.of();

    @Option(names = "--guichet-telephone", paramLabel = "TELEPHONE", descriptionKey = "guichet.telephone")
    private @Nullable String telephone;

    /** Reads the five characters of a code. */
    static final class Lecture implements ITypeConverter<CodeGuichet> {
        @Override
        public CodeGuichet convert(String value) {
            CodeGuichet read = CodeGuichet.tryParse(value).valeur();
            if (read == null) {
                throw new TypeConversionException("guichet");
            }
            return read;
        }
    }

    /** The guichet asked for, else the one that holds the demande. */
    CodeGuichet code(Demande demande) {
        return code != null ? code : de(demande);
    }

    String nom(CodeGuichet guichet) {
        return nom != null ? nom : "Guichet " + guichet.code();
    }

    /** The guichet as a letter names it. */
    IdentiteGuichet identite(Demande demande) {
        CodeGuichet who = code(demande);
        return new IdentiteGuichet(who, nom(who), adresse, telephone);
    }

    List<String> adresse() {
        return adresse;
    }

    /** Name, then address. */
    List<String> lignes(CodeGuichet guichet) {
        return Stream.concat(Stream.of(nom(guichet)), adresse.stream()).toList();
    }

    /** The lines to print below the code: none that would only say the code again. */
    List<String> sansRepeter(CodeGuichet guichet) {
        return nom == null ? adresse : lignes(guichet);
    }

    private static CodeGuichet de(Demande demande) {
        if (demande.guichetDerniereModification() != null) {
            return demande.guichetDerniereModification();
        }
        if (demande.guichetCreation() != null) {
            return demande.guichetCreation();
        }
        NumeroUnique numero = demande.numeroUnique();
        // Without a number the document is refused, whoever would have signed it.
        return numero != null ? numero.guichet() : CodeGuichet.PORTAIL_GRAND_PUBLIC;
    }
}
