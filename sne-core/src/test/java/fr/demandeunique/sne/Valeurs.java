package fr.demandeunique.sne;

import fr.demandeunique.sne.attestation.ContenuQr;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.Raison;
import fr.demandeunique.sne.logement.CodeQpv;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.logement.RaisonQpv;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.personne.Siret;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A value for every type that the model uses, never the same twice but for yes and no. */
public final class Valeurs {
    /** Begins every text. */
    public static final String SAISIE = "saisie";

    private int next;

    /** Values that are counted from a number on: from far enough apart, two of these give nothing in common. */
    public Valeurs(int first) {
        next = first;
    }

    /** The record types with a builder that a record is made of, itself first. */
    public static List<Class<?>> recordsDe(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(type, found);
        return new ArrayList<>(found);
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        boolean built = type.isRecord()
                && Arrays.stream(type.getMethods())
                        .anyMatch(one -> one.getName().equals("toBuilder"));
        if (built && found.add(type)) {
            for (RecordComponent one : type.getRecordComponents()) {
                Type each = one.getGenericType() instanceof ParameterizedType list
                        ? list.getActualTypeArguments()[0]
                        : one.getType();
                if (each instanceof ParameterizedType generic) {
                    each = generic.getRawType();
                }
                if (each instanceof Class<?> simple) {
                    collect(simple, found);
                }
            }
        }
    }

    /** A value of a type. */
    public Object de(Class<?> type) {
        return value(type);
    }

    /** A value for a component. */
    public Object de(RecordComponent one) {
        return value(one.getGenericType());
    }

    /** A record with every component filled. */
    public Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = de(components[i]);
        }
        try {
            var made = type.getDeclaredConstructor(types);
            made.setAccessible(true);
            return made.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    private Object value(Type type) {
        if (type instanceof WildcardType any) {
            return value(any.getUpperBounds()[0]);
        }
        if (type instanceof TypeVariable<?>) {
            // Only the code of a resource: its type hangs on the list that the resource is in.
            return RessourceRecue.of(SAISIE + next++);
        }
        if (type instanceof ParameterizedType record && ((Class<?>) record.getRawType()).isRecord()) {
            return record((Class<?>) record.getRawType());
        }
        if (type instanceof ParameterizedType many) {
            Type each = many.getActualTypeArguments()[0];
            if (many.getRawType() == Map.class) {
                return Map.of(value(each), value(many.getActualTypeArguments()[1]));
            }
            return many.getRawType() == Set.class ? Set.of(value(each)) : List.of(value(each), value(each));
        }
        if (type instanceof Class<?> list && list.isEnum()) {
            return list.getEnumConstants()[0];
        }
        int n = next++;
        if (type == String.class) {
            return SAISIE + n;
        } else if (type == LocalDate.class) {
            return LocalDate.of(2000, 1, 1).plusDays(n);
        } else if (type == Integer.class || type == int.class) {
            return n;
        } else if (type == Long.class || type == long.class) {
            return (long) n;
        } else if (type == char.class) {
            return (char) ('A' + n % 26);
        } else if (type == OptionalLong.class) {
            return OptionalLong.of(n);
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(n);
        } else if (type == URI.class) {
            return URI.create("https://exemple.test/" + n);
        } else if (type == Historique.class) {
            return Reglement.versions("VALIDITE");
        } else if (type == double.class) {
            return (double) n;
        } else if (type == Period.class) {
            return Period.ofDays(n);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(n);
        } else if (type == Boolean.class || type == boolean.class) {
            return true;
        } else if (type == NumeroUnique.class) {
            return NumeroUnique.parse("0571215" + (100_000 + n) + "10691");
        } else if (type == NumeroAncien.class) {
            return new NumeroAncien("57/" + n);
        } else if (type == CodeGuichet.class) {
            return CodeGuichet.parse(String.valueOf(10_000 + n));
        } else if (type == ContenuQr.class) {
            return new ContenuQr(
                    'E', (NumeroUnique) value(NumeroUnique.class), LocalDate.of(2017, 2, 21), "A".repeat(16));
        } else if (type == AutresMembres.class) {
            return new AutresMembres(Map.of("inconnu", SAISIE + n));
        }
        if (type instanceof Class<?> code && Code.class.isAssignableFrom(code)) {
            try {
                return code.getMethod("of", String.class).invoke(null, SAISIE + n);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(code.getName(), e);
            }
        }
        if (type == DateNaissance.class) {
            return DateNaissance.of(LocalDate.of(1950, 1, 1).plusDays(n));
        } else if (type == Nir.class) {
            return Nir.parse("18002574" + (10_000 + n));
        } else if (type == Siren.class) {
            return avecCle(Siren::tryParse, 10_000_000 + n);
        } else if (type == Siret.class) {
            return avecCle(Siret::tryParse, 5_521_005_540_000L + n);
        } else if (type == NumeroRpls.class) {
            return NumeroRpls.parse(String.valueOf(1_000_000_000 + n));
        } else if (type == CodeQpv.class) {
            return CodeQpv.parse(String.format("QP%06d", n));
        }
        if (type == Object.class || type instanceof TypeVariable) {
            return SAISIE + n;
        }
        if (type == Raison.class) {
            return RaisonQpv.QPV_FORME;
        }
        Class<?> other = (Class<?>) type;
        if (other.isSealed()) {
            return record(other.getPermittedSubclasses()[0]);
        }
        if (!other.isRecord()) {
            throw new AssertionError("no value for " + type);
        }
        return record(other);
    }

    /** The number with the one last digit that makes it valid. */
    private static <V> V avecCle(Function<String, Lecture<V>> read, long start) {
        return IntStream.range(0, 10)
                .mapToObj(key -> read.apply(String.valueOf(start * 10 + key)).valeur())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
