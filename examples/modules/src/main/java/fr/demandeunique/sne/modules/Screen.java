package fr.demandeunique.sne.modules;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.modules.Programs.Said;
import fr.demandeunique.sne.validation.CodeGuichetValide;
import fr.demandeunique.sne.validation.DemandeConforme;
import fr.demandeunique.sne.validation.MappingDemande;
import fr.demandeunique.sne.validation.NumeroUniqueValide;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The bridge to Bean Validation: by annotations on a screen, and by a mapping on the demande itself. */
final class Screen {
    record Typed(
            @NumeroUniqueValide String numero,
            @CodeGuichetValide String guichet,
            @DemandeConforme(date = "2015-12-17") Demande demande) {}

    private Screen() {}

    static void run(Said said) {
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .addMapping(MappingDemande.ouvrir())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            faults(validator, new Typed("057 1315 073903 10691", "1", Household.couple()))
                    .forEach(fault -> said.that("annotation", fault));
            faults(validator, Household.couple().toBuilder().pieces(List.of()).build())
                    .forEach(fault -> said.that("mapping", fault));
        }
    }

    private static List<String> faults(Validator validator, Object typed) {
        return validator.validate(typed).stream()
                .map(one -> one.getPropertyPath() + " " + one.getMessage())
                .sorted()
                .toList();
    }
}
