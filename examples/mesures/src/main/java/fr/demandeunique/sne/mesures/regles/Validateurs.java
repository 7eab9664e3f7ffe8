package fr.demandeunique.sne.mesures.regles;

import fr.demandeunique.sne.validation.MappingDemande;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Hibernate Validator, on the day of the data, without expressions in the messages: the faster way to run it. */
final class Validateurs {
    private Validateurs() {}

    static Validator hibernate() {
        try (InputStream mapping = MappingDemande.ouvrir()) {
            return Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .clockProvider(
                            () -> Clock.fixed(Donnees.JOUR.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                    .addMapping(mapping)
                    .buildValidatorFactory()
                    .getValidator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same without the mapping of this library, as a product that only has annotations starts it. */
    static Validator annotations() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .clockProvider(() -> Clock.fixed(Donnees.JOUR.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .buildValidatorFactory()
                .getValidator();
    }
}
