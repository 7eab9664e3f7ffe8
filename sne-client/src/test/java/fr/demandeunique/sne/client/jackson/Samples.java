package fr.demandeunique.sne.client.jackson;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.demandeunique.sne.attestation.ContenuQr;
import fr.demandeunique.sne.client.codec.JsonTable;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.client.json.NdjsonReader;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.logement.CodeQpv;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.personne.Siret;
import fr.demandeunique.sne.reglement.Domaine;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The contract's demande, and a value of any record with something in each component. */
public final class Samples {
    /** A code list of the library is not a value, nor is what one codec hands to another, and what was read is written with its faults. */
    private static final Set<Class<?>> OTHERWISE =
            Set.of(Domaine.class, DemandeReading.class, NdjsonReader.Line.class, JsonTable.Value.class);

    private int rank;

    private Samples() {}

    public static byte[] json() {
        try (var in = Samples.class.getResourceAsStream("/exemple-demande.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Demande demande() {
        return fr.demandeunique.sne.client.json.DemandeJson.read(json())
                .resultat()
                .orElseThrow();
    }

    /** The public records of these packages. */
    static Stream<Class<?>> records(String... packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packages).stream()
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(Samples::visible);
    }

    /** The records that go and come back through a mapper. */
    public static List<Class<?>> travelling() {
        return records("fr.demandeunique.sne")
                .filter(one -> !one.getName().startsWith("fr.demandeunique.sne.client.")
                        || one.getName().matches("fr\\.demandeunique\\.sne\\.client\\.(registre|json)\\..*"))
                .filter(one -> one.getTypeParameters().length == 0 && !OTHERWISE.contains(one))
                .toList();
    }

    private static boolean visible(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return java.lang.reflect.Modifier.isPublic(type.getModifiers()) && (around == null || visible(around));
    }

    public static Object of(Type type) {
        return new Samples().fill(type);
    }

    private Object fill(Type type) {
        rank++;
        if (type instanceof ParameterizedType generic) {
            Type first = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Ressource.class) {
                return record(Ressource.class, first);
            }
            if (generic.getRawType() == List.class) {
                return List.of(fill(first), fill(first));
            }
            return generic.getRawType() == Set.class
                    ? Set.of(fill(first))
                    : Map.of(fill(first), fill(generic.getActualTypeArguments()[1]));
        }
        var raw = (Class<?>) type;
        if (raw == ContenuQr.class) {
            return new ContenuQr(
                    'E', NumeroUnique.parse("057121507390310691"), LocalDate.of(2015, 12, 17), "ABCDEFGH23456723");
        }
        if (raw == SourceJuridique.class) {
            return new SourceJuridique("CCH", "R441-2-7", "2015-05-14");
        }
        return raw.isRecord() && raw != AutresMembres.class ? record(raw, Object.class) : plain(raw);
    }

    private Object plain(Class<?> raw) {
        return switch (raw.getSimpleName()) {
            case "String", "Object" -> "text " + rank;
            case "char", "Character" -> 'C';
            case "boolean", "Boolean" -> true;
            case "int", "Integer" -> rank;
            case "long", "Long" -> (long) rank;
            case "BigDecimal" -> new BigDecimal(rank + ".50");
            case "LocalDate" -> LocalDate.of(2000, 1, 1).plusDays(rank);
            case "YearMonth" -> YearMonth.of(2016, 2);
            case "Instant" -> Instant.ofEpochSecond(rank);
            case "Duration" -> Duration.ofSeconds(rank);
            case "Period" -> Period.ofMonths(rank);
            case "URI" -> URI.create("https://sne.example/" + rank);
            case "OptionalLong" -> OptionalLong.of(rank);
            case "NumeroUnique" -> NumeroUnique.parse("057121507390310691");
            case "Numero", "NumeroAncien" -> new NumeroAncien(" 57/" + rank);
            case "CodeGuichet" -> CodeGuichet.parse(String.format(Locale.ROOT, "%05d", rank));
            case "AutresMembres" -> new AutresMembres(Map.of("unknown " + rank, "kept"));
            default -> {
                Object known = scalar(raw, rank);
                yield known != null ? known : constant(raw);
            }
        };
    }

    /** A number of a person, a firm or a dwelling, a date of birth or a code, another one for each rank; null for other classes. */
    public static Object scalar(Class<?> raw, int rank) {
        return switch (raw.getSimpleName()) {
            case "DateNaissance" -> DateNaissance.of(LocalDate.of(1950, 1, 1).plusDays(rank));
            case "Nir" -> Nir.parse(String.format(Locale.ROOT, "28002574%05d", rank));
            case "Siren" -> withKey(String.format(Locale.ROOT, "%08d", rank), Siren::tryParse);
            case "Siret" -> withKey(String.format(Locale.ROOT, "552100554%04d", rank), Siret::tryParse);
            case "NumeroRpls" -> NumeroRpls.parse(String.format(Locale.ROOT, "R%09d", rank));
            case "CodeQpv" -> CodeQpv.parse(String.format(Locale.ROOT, "QP057%03d", rank));
            default -> Code.class.isAssignableFrom(raw) ? code(raw, rank) : null;
        };
    }

    private static <T> T withKey(String figures, Function<String, Lecture<T>> read) {
        return IntStream.range(0, 10)
                .mapToObj(key -> read.apply(figures + key))
                .flatMap(one -> one.optional().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(figures));
    }

    /** Half of the codes are in their list. */
    private static Object code(Class<?> raw, int rank) {
        try {
            var codes = ((Nomenclature<?>) raw.getField("LISTE").get(null)).codes();
            return rank % 2 == 0
                    ? codes.get(rank % codes.size())
                    : raw.getMethod("of", String.class).invoke(null, "AUTRE " + rank);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(raw.getName(), e);
        }
    }

    private static Object constant(Class<?> raw) {
        if (!raw.isEnum()) {
            throw new AssertionError("no sample of " + raw.getName());
        }
        return raw.getEnumConstants()[0];
    }

    private Object record(Class<?> raw, Type argument) {
        try {
            var components = raw.getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Type type = components[i].getGenericType();
                values[i] = fill(type instanceof TypeVariable<?> ? argument : type);
            }
            return raw.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new AssertionError(raw.getName() + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(raw.getName(), e);
        }
    }
}
