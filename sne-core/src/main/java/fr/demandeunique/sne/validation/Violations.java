package fr.demandeunique.sne.validation;

import fr.demandeunique.sne.controle.Anomalie;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.util.List;

/** Turns an anomaly into a violation: its place into nodes of a property path, its sentence into a message. */
final class Violations {
    /** What Bean Validation calls an element of a list of plain values. */
    private static final String ELEMENT = "<list element>";

    private Violations() {}

    /**
     * Adds one violation.
     *
     * @param message what to say instead of the sentence of the anomaly, empty for the sentence
     */
    static void ajouter(Anomalie anomalie, String message, ConstraintValidatorContext context) {
        boolean hibernate = Hibernate.preparer(anomalie, context);
        String template = !message.isEmpty() ? message : hibernate ? Hibernate.MESSAGE : litteral(anomalie.message());
        ConstraintViolationBuilder builder = context.buildConstraintViolationWithTemplate(template);
        placer(builder, anomalie.chemin());
    }

    /** A sentence is not a template: what would be replaced in it is not. */
    static String litteral(String phrase) {
        return phrase.replace("\\", "\\\\")
                .replace("{", "\\{")
                .replace("}", "\\}")
                .replace("$", "\\$");
    }

    /** The rank in a list belongs to the node after the list; a plain value in a list has no name, only a rank. */
    private static void placer(ConstraintViolationBuilder builder, String chemin) {
        if (chemin.isEmpty()) {
            builder.addConstraintViolation();
            return;
        }
        String[] parts = chemin.substring(1).split("/", -1);
        NodeBuilderCustomizableContext node = builder.addPropertyNode(parts[0]);
        NodeBuilderDefinedContext ranked = null;
        int index = -1;
        for (int i = 1; i < parts.length; i++) {
            int rank = rang(parts[i]);
            if (rank >= 0) {
                index = rank;
                continue;
            }
            node = ranked == null ? node.addPropertyNode(parts[i]) : ranked.addPropertyNode(parts[i]);
            ranked = index < 0 ? null : node.inIterable().atIndex(index);
            index = -1;
        }
        if (index >= 0) {
            (ranked == null
                            ? node.addContainerElementNode(ELEMENT, List.class, 0)
                            : ranked.addContainerElementNode(ELEMENT, List.class, 0))
                    .inIterable()
                    .atIndex(index)
                    .addConstraintViolation();
        } else if (ranked == null) {
            node.addConstraintViolation();
        } else {
            ranked.addConstraintViolation();
        }
    }

    private static int rang(String part) {
        if (part.isEmpty() || part.length() > 9) {
            return -1;
        }
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < '0' || part.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(part);
    }
}
