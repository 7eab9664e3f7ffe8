package fr.demandeunique.sne.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.demandeunique.sne.DemandesArbitraires;
import fr.demandeunique.sne.Exemples;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bridge says what the rules say, no more and no less, as Hibernate Validator shows it. */
class PontTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Horloge HORLOGE = new Horloge();
    private static final Validator FRANCAIS = validator(Locale.FRANCE);
    private static final Validator ANGLAIS = validator(Locale.UK);

    record Avec(
            @DemandeConforme(avertissements = true) @Nullable
            Demande demande) {}

    record Fixe(@DemandeConforme(date = "2015-12-16") Demande demande) {}

    record Plusieurs(List<@DemandeConforme Demande> demandes, Map<String, @DemandeConforme Demande> parNumero) {}

    record Dite(@DemandeConforme(message = "à revoir") Demande demande) {}

    record Fausse(@DemandeConforme(date = "hier") Demande demande) {}

    record Saisie(
            @NumeroUniqueValide @Nullable String numero,
            @CodeGuichetValide @Nullable CharSequence guichet) {}

    record SaisieDite(
            @NumeroUniqueValide(message = "numéro à revoir") String numero,

            @CodeGuichetValide(message = "guichet à revoir") String guichet) {}

    /** The day of the test, as the clock of the validator tells it. */
    private static final class Horloge implements ClockProvider {
        private volatile LocalDate jour = LocalDate.EPOCH;

        @Override
        public Clock getClock() {
            return Clock.fixed(jour.atTime(0, 30).atZone(PARIS).toInstant(), PARIS);
        }
    }

    /** As a web framework does: the language of the request, whatever the machine speaks. */
    private record Langue(MessageInterpolator delegate, Locale locale) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return delegate.interpolate(template, context, locale);
        }

        @Override
        public String interpolate(String template, Context context, Locale asked) {
            return delegate.interpolate(template, context, asked);
        }
    }

    private static Validator validator(Locale locale) {
        try (InputStream mapping = MappingDemande.ouvrir()) {
            return Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new Langue(new ParameterMessageInterpolator(), locale))
                    .clockProvider(HORLOGE)
                    .addMapping(mapping)
                    .buildValidatorFactory()
                    .getValidator();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** {@code /coTitulaires/0/nir} as Bean Validation writes it, worked out apart from the code. */
    private static String chemin(String racine, String pointeur) {
        String path = pointeur.replaceAll("/(\\d+)/", "[$1].").replaceAll("/(\\d+)$", "[$1].<list element>");
        path = path.replace('/', '.');
        return racine.isEmpty() ? path.substring(1) : racine + path;
    }

    private static List<String> directes(
            Demande demande, LocalDate jour, boolean avertissements, String racine, Locale langue) {
        return ControleDemande.controler(demande, jour).anomalies().stream()
                .filter(one -> avertissements || one.gravite() == Gravite.ERREUR)
                .map(one -> one.code() + " " + chemin(racine, one.chemin()) + " " + one.message(langue))
                .sorted()
                .toList();
    }

    private static <T> List<String> violations(Collection<ConstraintViolation<T>> violations) {
        return violations.stream()
                .map(one -> anomalie(one).code() + " " + one.getPropertyPath() + " " + one.getMessage())
                .sorted()
                .toList();
    }

    private static Anomalie anomalie(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> hibernate = violation.unwrap(HibernateConstraintViolation.class);
        return hibernate.getDynamicPayload(Anomalie.class);
    }

    @Property(tries = 400)
    void the_bridge_says_what_the_rules_say(@ForAll long graine) {
        var arbitraires = new DemandesArbitraires(graine);
        Demande demande = arbitraires.demande();
        HORLOGE.jour = arbitraires.jour();
        assertEquals(directes(demande, HORLOGE.jour, false, "", Locale.FRENCH), violations(FRANCAIS.validate(demande)));
        assertEquals(
                directes(demande, HORLOGE.jour, true, "demande", Locale.FRENCH),
                violations(FRANCAIS.validate(new Avec(demande))));
        assertEquals(
                directes(demande, HORLOGE.jour, true, "demande", Locale.ENGLISH),
                violations(ANGLAIS.validate(new Avec(demande))));
        assertEquals(
                ControleDemande.controler(demande, HORLOGE.jour).conforme(),
                FRANCAIS.validate(demande).isEmpty());
    }

    @Property(tries = 100)
    void a_plausible_demande_on_any_day_too(@ForAll long graine) {
        HORLOGE.jour = new DemandesArbitraires(graine).jour();
        assertEquals(
                directes(Exemples.active(), HORLOGE.jour, true, "demande", Locale.FRENCH),
                violations(FRANCAIS.validate(new Avec(Exemples.active()))));
    }

    @Test
    void the_property_path_can_be_walked() {
        HORLOGE.jour = LocalDate.of(2015, 12, 21);
        Demande demande = Exemples.active().toBuilder()
                .motifs(List.of(
                        Motif.builder().code(MotifDemande.LOGEMENT_TROP_PETIT).build(),
                        Motif.builder().code(MotifDemande.AUTRE).build()))
                .logementRecherche(LogementRecherche.builder()
                        .types(List.of(TypeLogement.T4))
                        .elargie(true)
                        .nombrePersonnes(4)
                        .communes(List.of("57463", "?"))
                        .build())
                .build();
        assertEquals(
                Stream.of("motifs[1].precision", "logementRecherche.communes[1].<list element>")
                        .sorted()
                        .toList(),
                FRANCAIS.validate(demande).stream()
                        .map(one -> one.getPropertyPath().toString())
                        .sorted()
                        .toList());
        for (var violation : FRANCAIS.validate(demande)) {
            List<Integer> ranks = new ArrayList<>();
            violation.getPropertyPath().forEach(node -> {
                if (node.isInIterable()) {
                    ranks.add(node.getIndex());
                }
            });
            assertEquals(List.of(1), ranks);
        }
    }

    @Test
    void the_day_may_be_fixed() {
        HORLOGE.jour = LocalDate.of(2015, 12, 21);
        assertEquals(
                List.of("demande.dateDepot"),
                FRANCAIS.validate(new Fixe(Exemples.active())).stream()
                        .map(one -> one.getPropertyPath().toString())
                        .toList());
        assertTrue(FRANCAIS.validate(Exemples.active()).isEmpty());
        assertThrows(ValidationException.class, () -> FRANCAIS.validate(new Fausse(Exemples.active())));
    }

    @Test
    void it_holds_for_the_elements_of_a_list_and_the_values_of_a_map() {
        HORLOGE.jour = LocalDate.of(2015, 12, 16);
        var holder = new Plusieurs(List.of(Exemples.active()), Map.of("a", Exemples.active()));
        assertEquals(
                List.of("demandes[0].dateDepot", "parNumero[a].dateDepot"),
                FRANCAIS.validate(holder).stream()
                        .map(one -> one.getPropertyPath().toString().replaceAll("\\.?<[a-z ]+>", ""))
                        .sorted()
                        .toList());
    }

    @Test
    void a_message_of_ones_own_is_kept_for_texts_too() {
        assertEquals(
                Set.of("numero numéro à revoir", "guichet guichet à revoir"),
                FRANCAIS.validate(new SaisieDite("0571", "1")).stream()
                        .map(one -> one.getPropertyPath() + " " + one.getMessage())
                        .collect(Collectors.toSet()));
    }

    @Test
    void null_is_valid_and_a_message_of_ones_own_is_kept() {
        HORLOGE.jour = LocalDate.of(2015, 12, 16);
        assertTrue(FRANCAIS.validate(new Avec(null)).isEmpty());
        assertTrue(FRANCAIS.validate(new Saisie(null, null)).isEmpty());
        assertEquals(
                "à revoir",
                FRANCAIS.validate(new Dite(Exemples.active())).iterator().next().getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "057 1215 073903 10691, 10691,",
        "057121507390310691, gdpub,",
        "057 1315 073903 10691, 10691, NUMERO_MOIS numero",
        "'', 10691, NUMERO_VIDE numero",
        "057 1215 073903 10691, 1069, GUICHET_TROP_COURT guichet",
        "057 1215 073903 10691, 1069é, GUICHET_CARACTERE guichet"
    })
    void numbers_and_guichets(String numero, String guichet, @Nullable String expected) {
        var violations = FRANCAIS.validate(new Saisie(numero, new StringBuilder(guichet)));
        assertEquals(
                expected == null ? List.of() : List.of(expected),
                violations.stream()
                        .map(one -> anomalie(one).code() + " " + one.getPropertyPath())
                        .toList());
        for (var violation : violations) {
            assertEquals(anomalie(violation).message(), violation.getMessage());
            assertFalse(violation.getMessage().contains("{"));
        }
    }

    /** Hibernate Validator 8 refuses a mapping of schema 3.1 (HV000122); 9, which the other tests run, reads 3.0 as well. */
    @Test
    void the_mapping_stays_at_the_schema_that_Hibernate_Validator_8_reads() throws IOException {
        try (InputStream in = MappingDemande.ouvrir()) {
            String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(text.contains(" version=\"3.0\"") && text.contains("validation-mapping-3.0.xsd"), text);
            assertFalse(text.contains("mapping-3.1") || text.contains("=\"3.1\""), text);
        }
    }
}
