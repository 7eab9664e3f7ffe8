package fr.demandeunique.sne.client.json;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of a tree, read member by member: what is missing or of another type is noted. Not thread-safe. */
final class Objet {
    private final Map<?, ?> membres;
    private final String chemin;
    private final List<Anomalie> anomalies;

    /** What a text at a place means. */
    interface Sens<V> {
        Resultat<V> de(String texte, String chemin);
    }

    Objet(Map<?, ?> membres, String chemin, List<Anomalie> anomalies) {
        this.membres = membres;
        this.chemin = chemin;
        this.anomalies = anomalies;
    }

    /** The text of a required member, empty if it is at fault. */
    String texte(String nom) {
        return membres.get(nom) instanceof String text ? text : faute(nom, "string", "");
    }

    /** The text of a member that may be absent. */
    @Nullable
    String texteOuRien(String nom) {
        return membres.get(nom) == null ? null : texte(nom);
    }

    /** What a required text means, null if it is at fault or means nothing. */
    <V> @Nullable V valeur(String nom, Sens<V> sens) {
        if (!(membres.get(nom) instanceof String text)) {
            return faute(nom, "string", null);
        }
        Resultat<V> meaning = sens.de(text, chemin + "/" + nom);
        anomalies.addAll(meaning.anomalies());
        return meaning instanceof Resultat.Accepte<V> accepte ? accepte.valeur() : null;
    }

    List<String> textes(String nom) {
        List<String> all = new ArrayList<>();
        List<?> elements = liste(nom);
        for (int i = 0; i < elements.size(); i++) {
            all.add(elements.get(i) instanceof String text ? text : faute(nom + "/" + i, "string", ""));
        }
        return all;
    }

    <E> List<E> objets(String nom, Function<Objet, E> sens) {
        List<E> all = new ArrayList<>();
        List<?> elements = liste(nom);
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Map<?, ?> members) {
                all.add(sens.apply(new Objet(members, chemin + "/" + nom + "/" + i, anomalies)));
            } else {
                faute(nom + "/" + i, "object", "");
            }
        }
        return all;
    }

    /** The objects of a member that may be absent. */
    <E> List<E> objetsOuRien(String nom, Function<Objet, E> sens) {
        return membres.get(nom) == null ? List.of() : objets(nom, sens);
    }

    private List<?> liste(String nom) {
        return membres.get(nom) instanceof List<?> elements ? elements : faute(nom, "array", List.of());
    }

    private <V extends @Nullable Object> V faute(String nom, String attendu, V instead) {
        anomalies.add(Anomalie.erreur("JSON_TYPE", chemin + "/" + nom).avec("attendu", attendu));
        return instead;
    }
}
