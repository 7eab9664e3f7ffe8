package fr.demandeunique.sne;

import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Personne;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of the model, component by component: a component that somebody adds shows up in every test that lists them, until
 * it is decided what it does there.
 */
public final class Composants {
    private Composants() {}

    /** The names of the components of a record, in order. */
    public static List<String> noms(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** What a record holds under a name. */
    public static @Nullable Object valeur(Object record, String nom) {
        return lire(composant(record.getClass(), nom), record);
    }

    /** The paths of all that is filled, down to what is not a record with a builder: {@code coTitulaires/0/prenoms}. */
    public static List<String> chemins(Object record) {
        List<String> paths = new ArrayList<>();
        for (RecordComponent one : record.getClass().getRecordComponents()) {
            Object value = lire(one, record);
            if (value == null || value.equals(vide(one))) {
                continue;
            }
            if (value instanceof List<?> list && aTiroirs(list.get(0))) {
                for (int i = 0; i < list.size(); i++) {
                    String prefix = one.getName() + "/" + i + "/";
                    chemins(list.get(i)).forEach(each -> paths.add(prefix + each));
                }
            } else if (aTiroirs(value)) {
                // In documents the members of an identity stand among those of the person.
                String prefix = value instanceof Identite ? "" : one.getName() + "/";
                chemins(value).forEach(each -> paths.add(prefix + each));
            } else {
                paths.add(one.getName());
            }
        }
        return paths;
    }

    /** What a record holds at a path. */
    public static @Nullable Object lire(Object record, String chemin) {
        Object value = record;
        for (String part : chemin.split("/")) {
            Object in = value instanceof Personne one && !noms(one.getClass()).contains(part) ? one.identite() : value;
            value = in instanceof List<?> list ? list.get(Integer.parseInt(part)) : valeur(in, part);
        }
        return value;
    }

    /** The same record with nothing at a path. */
    @SuppressWarnings("unchecked")
    public static <R> R sans(R record, String chemin) {
        return (R) place(record, chemin.split("/"), 0, null);
    }

    /** The same record with another value at a path. */
    @SuppressWarnings("unchecked")
    public static <R> R avecA(R record, String chemin, Object valeur) {
        return (R) place(record, chemin.split("/"), 0, valeur);
    }

    /** The same record with another value of a component. */
    @SuppressWarnings("unchecked")
    public static <R> R avec(R record, String nom, @Nullable Object valeur) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getName().equals(nom) ? valeur : lire(components[i], record);
        }
        try {
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(nom, e);
        }
    }

    /** What a component holds when nothing was filled. */
    public static @Nullable Object vide(Class<?> type, String nom) {
        return vide(composant(type, nom));
    }

    private static @Nullable Object vide(RecordComponent one) {
        if (one.getType() == List.class) {
            return List.of();
        }
        if (one.getType() == Identite.class) {
            return Identite.inconnue();
        }
        return one.getType() == AutresMembres.class ? AutresMembres.aucun() : null;
    }

    private static Object place(Object record, String[] path, int from, @Nullable Object placed) {
        String nom = path[from];
        if (record instanceof Personne one && !noms(record.getClass()).contains(nom)) {
            return avec(record, "identite", place(one.identite(), path, from, placed));
        }
        if (from == path.length - 1) {
            return avec(record, nom, placed == null ? vide(composant(record.getClass(), nom)) : placed);
        }
        Object value = valeur(record, nom);
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            int index = Integer.parseInt(path[from + 1]);
            copy.set(index, place(copy.get(index), path, from + 2, placed));
            return avec(record, nom, copy);
        }
        if (value == null) {
            throw new AssertionError(String.join("/", path));
        }
        return avec(record, nom, place(value, path, from + 1, placed));
    }

    /** A record that is filled member by member; the others are values like a date or a number. */
    private static boolean aTiroirs(Object value) {
        return value instanceof Record
                && Arrays.stream(value.getClass().getMethods())
                        .anyMatch(one -> one.getName().equals("toBuilder"));
    }

    private static RecordComponent composant(Class<?> type, String nom) {
        return Arrays.stream(type.getRecordComponents())
                .filter(one -> one.getName().equals(nom))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type.getSimpleName() + " has no " + nom));
    }

    private static @Nullable Object lire(RecordComponent one, Object record) {
        try {
            return one.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(one.getName(), e);
        }
    }
}
