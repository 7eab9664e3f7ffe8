package fr.demandeunique.sne;

import fr.demandeunique.sne.controle.AutresMembres;
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
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.personne.Siret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Demandes with any value in any place, the same for the same seed: absent, empty, odd, plausible, and dates from 1900 to 2100. */
public final class DemandesArbitraires {
    private static final List<String> TEXTES = List.of(
            "",
            " ",
            "\u00a0",
            "\u2003",
            "\0",
            "\ud83d\ude00",
            "\ud83d",
            "İ",
            "ß",
            "Œ",
            "e\u0301",
            "{nom}",
            "null",
            "/~",
            "1",
            "2",
            "3",
            "23",
            "M",
            "L",
            "E",
            "P",
            "CDD",
            "CDI",
            "APP",
            "CHO",
            "SD",
            "LP",
            "T4",
            "57463",
            "2A004",
            "14069*01",
            "14069*02",
            "14069*03",
            "14069*05",
            "*99",
            "demandeur",
            "coTitulaires/0",
            "personnesACharge/1",
            "personnesEnGarde/0",
            "coTitulaires/99999",
            "ID-FR",
            "ID-UE",
            "SEJ",
            "INEXPLOITABLE",
            "RADIRR",
            "ACTIVE",
            "123456789",
            "12345678901234",
            "180025746312307",
            "180022A46312363",
            "-1",
            "9".repeat(300));

    private final Random random;
    private final int manque;

    public DemandesArbitraires(long graine) {
        random = new Random(graine);
        manque = random.nextInt(10);
    }

    public LocalDate jour() {
        return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(73_414));
    }

    public Demande demande() {
        return (Demande) valeur(Demande.class, false);
    }

    private static final Map<Class<?>, Object> IDENTIFIANTS = Map.of(
            Nir.class, Nir.parse("180022A463123"),
            Siren.class, Siren.parse("552100554"),
            Siret.class, Siret.parse("55210055400013"),
            NumeroRpls.class, NumeroRpls.parse("ABC1234567"),
            CodeQpv.class, CodeQpv.parse("QN02A01N"));

    private @Nullable Object valeur(Type type, boolean peutManquer) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            List<Object> all = new ArrayList<>();
            for (int i = random.nextInt(random.nextInt(6) == 0 ? 30 : 4); i > 0; i--) {
                all.add(valeur(list.getActualTypeArguments()[0], false));
            }
            return all;
        }
        if (type == AutresMembres.class) {
            return random.nextBoolean() ? AutresMembres.aucun() : new AutresMembres(Map.of("inconnu", "gardé"));
        }
        if (peutManquer && random.nextInt(10) < manque) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return record((Class<?>) generic.getRawType(), generic.getActualTypeArguments()[0]);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class || raw == Object.class) {
            return texte();
        } else if (raw == LocalDate.class) {
            return jour();
        } else if (raw == Integer.class) {
            return switch (random.nextInt(8)) {
                case 0 -> Integer.MAX_VALUE;
                case 1 -> Integer.MIN_VALUE;
                default -> random.nextInt(12) - 1;
            };
        } else if (raw == Boolean.class) {
            return random.nextBoolean();
        } else if (raw == BigDecimal.class) {
            return new BigDecimal(random.nextInt()).scaleByPowerOfTen(random.nextInt(40) - 20);
        } else if (raw == NumeroUnique.class) {
            return NumeroUnique.parse("0571215" + (100_000 + random.nextInt(900_000)) + "10691");
        } else if (raw == NumeroAncien.class) {
            return new NumeroAncien("57/" + random.nextInt(1_000_000));
        } else if (raw == CodeGuichet.class) {
            return CodeGuichet.parse(random.nextBoolean() ? "10691" : "G1104");
        }
        if (raw == DateNaissance.class) {
            DateNaissance day = DateNaissance.of(jour());
            String text = day.texte();
            return switch (random.nextInt(6)) {
                case 0 -> DateNaissance.parse(text.substring(0, 4));
                case 1 -> DateNaissance.parse(text.substring(0, 7));
                case 2 -> DateNaissance.parse(text.substring(0, 4) + "-00-00");
                default -> day;
            };
        }
        if (Code.class.isAssignableFrom(raw)) {
            return code(raw);
        }
        Object value = IDENTIFIANTS.get(raw);
        return value == null ? record(raw, raw) : value;
    }

    /** A code of the list, or any other text. */
    private Code<?> code(Class<?> raw) {
        Nomenclature<?> list = Nomenclature.toutes().stream()
                .filter(one -> raw.isInstance(one.codes().get(0)))
                .findFirst()
                .orElseThrow();
        String text = texte();
        return random.nextBoolean() || text.isBlank() ? un(list.codes()) : list.of(text);
    }

    private <T> T un(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String texte() {
        if (random.nextInt(4) == 0) {
            List<Nomenclature<?>> lists = Nomenclature.toutes();
            return un(lists.get(random.nextInt(lists.size())).codes()).code();
        }
        return TEXTES.get(random.nextInt(TEXTES.size()));
    }

    /** @param variable what the type variable of the record stands for, if it has one */
    private Object record(Class<?> raw, Type variable) {
        try {
            RecordComponent[] components = raw.getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Type type = components[i].getGenericType();
                values[i] = valeur(
                        type instanceof TypeVariable<?> ? variable : type,
                        components[i].getAnnotatedType().isAnnotationPresent(Nullable.class));
            }
            return raw.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(raw.getName(), e);
        }
    }
}
