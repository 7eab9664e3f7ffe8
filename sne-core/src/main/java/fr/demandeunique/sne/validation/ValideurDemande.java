package fr.demandeunique.sne.validation;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@link ControleDemande} for {@link DemandeConforme}.
 *
 * <p>This class is thread-safe once initialized.
 */
@SuppressWarnings("exports")
public final class ValideurDemande implements ConstraintValidator<DemandeConforme, Demande> {
    private @Nullable LocalDate date;
    private boolean avertissements;
    private String message = "";

    /** For the provider of Bean Validation. */
    public ValideurDemande() {}

    @Override
    public void initialize(DemandeConforme contrainte) {
        try {
            date = contrainte.date().isEmpty() ? null : LocalDate.parse(contrainte.date());
        } catch (DateTimeParseException e) {
            throw new ConstraintDeclarationException("@DemandeConforme: not an ISO date: " + contrainte.date(), e);
        }
        avertissements = contrainte.avertissements();
        message = contrainte.message();
    }

    @Override
    public boolean isValid(@Nullable Demande demande, ConstraintValidatorContext context) {
        if (demande == null) {
            return true;
        }
        Rapport rapport = ControleDemande.controler(demande, date != null ? date : aujourdhui(context));
        List<Anomalie> anomalies = rapport.anomalies();
        boolean valid = true;
        for (int i = 0; i < anomalies.size(); i++) {
            Anomalie one = anomalies.get(i);
            if (avertissements || one.gravite() == Gravite.ERREUR) {
                if (valid) {
                    context.disableDefaultConstraintViolation();
                    valid = false;
                }
                Violations.ajouter(one, message, context);
            }
        }
        return valid;
    }

    private static LocalDate aujourdhui(ConstraintValidatorContext context) {
        Clock clock = context.getClockProvider().getClock();
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
