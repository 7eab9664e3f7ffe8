package fr.demandeunique.sne;

import fr.demandeunique.sne.controle.AutresMembres;
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
                chemins(value).forEach(each -> paths.add(one.getName() + "/" + each));
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
            value = value instanceof List<?> list ? list.get(Integer.parseInt(part)) : valeur(value, part);
        }
        return value;
    }

    /** The same record with nothing at a path. */
    @SuppressWarnings("unchecked")
    public static <R> R sans(R record, String chemin) {
        return (R) sansComposant(record, chemin.split("/"), 0);
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
        return one.getType() == AutresMembres.class ? AutresMembres.aucun() : null;
    }

    private static Object sansComposant(Object record, String[] path, int from) {
        String nom = path[from];
        if (from == path.length - 1) {
            return avec(record, nom, vide(composant(record.getClass(), nom)));
        }
        Object value = valeur(record, nom);
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            int index = Integer.parseInt(path[from + 1]);
            copy.set(index, sansComposant(copy.get(index), path, from + 2));
            return avec(record, nom, copy);
        }
        if (value == null) {
            throw new AssertionError(String.join("/", path));
        }
        return avec(record, nom, sansComposant(value, path, from + 1));
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
