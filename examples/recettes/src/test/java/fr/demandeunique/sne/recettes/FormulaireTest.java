package fr.demandeunique.sne.recettes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.validation.DemandeConforme;
import fr.demandeunique.sne.validation.NumeroUniqueValide;
import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Un formulaire validé par Bean Validation, avec les règles du SNE")
class FormulaireTest {
    record Formulaire(
            @NumeroUniqueValide String numero,
            @DemandeConforme(date = "2015-12-17") Demande demande) {}

    @Test
    @DisplayName("Chaque faute a son champ et sa phrase")
    void valider() {
        var sansPiece = Exemple.nouvelle(LocalDate.of(2015, 12, 17)).toBuilder()
                .pieces(List.of())
                .build();
        try (var fabrique = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.FRENCH), Locale.FRENCH, false)) // Spring Boot gives its own
                .buildValidatorFactory()) {
            Map<String, String> fautes = fabrique.getValidator().validate(new Formulaire("057", sansPiece)).stream()
                    .collect(
                            Collectors.toMap(faute -> faute.getPropertyPath().toString(), faute -> faute.getMessage()));

            assertEquals(Set.of("numero", "demande.pieces"), fautes.keySet());
            assertTrue(fautes.get("demande.pieces").startsWith("La copie d’une pièce d’identité"), fautes.toString());
        }
    }
}
