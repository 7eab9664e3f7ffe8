package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.xml.Correspondances.Champ;
import fr.demandeunique.sne.controle.Anomalie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where a JSON Pointer stands in a document. The document is read again, with places, only when somebody asks. Thread-safe. */
final class PlacesXml {
    private final byte @Nullable [] document;
    private volatile @Nullable Map<String, Element> elements;

    /**
     * @param document the bytes that were read, null if they are no readable document
     */
    PlacesXml(byte @Nullable [] document) {
        this.document = document;
    }

    Anomalie situer(Anomalie anomalie) {
        if (document == null || anomalie.parametres().containsKey("ligne")) {
            return anomalie;
        }
        String pointer = anomalie.chemin();
        Element nearest = elements().get("");
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Element found = elements().get(at);
            if (found != null) {
                nearest = found;
                break;
            }
        }
        Anomalie placed = new Anomalie(
                anomalie.code(),
                anomalie.gravite(),
                chemin(pointer),
                anomalie.parametres(),
                anomalie.source(),
                anomalie.texte());
        return nearest == null ? placed : placed.avec("ligne", nearest.ligne()).avec("colonne", nearest.colonne());
    }

    private Map<String, Element> elements() {
        Map<String, Element> known = elements;
        if (known == null) {
            Map<String, Element> all = new HashMap<>();
            try {
                BlockReader.read(document == null ? new byte[0] : document, all::put);
            } catch (XmlParser.Stop e) {
                // The same bytes were read once already: they cannot fail now.
                throw new IllegalStateException(e);
            }
            known = places(all);
            elements = known;
        }
        return known;
    }

    /** The lists that the table counts from the end, counted from the start as a pointer does. */
    private static Map<String, Element> places(Map<String, Element> known) {
        Map<String, Element> all = new HashMap<>(known);
        Set<String> two = new HashSet<>();
        for (String pointer : known.keySet()) {
            int at = pointer.indexOf("/-2/");
            if (at >= 0) {
                two.add(pointer.substring(0, at));
            }
        }
        known.forEach((pointer, element) -> {
            int at = pointer.indexOf("/-");
            if (at >= 0) {
                String list = pointer.substring(0, at);
                int size = two.contains(list) ? 2 : 1;
                int end = pointer.indexOf('/', at + 1);
                int index = size + Integer.parseInt(pointer.substring(at + 1, end));
                all.put(list + "/" + index + pointer.substring(end), element);
            }
        });
        return all;
    }

    /** The path of the element that holds a member, or that should. */
    static String chemin(String pointer) {
        var path = new StringBuilder("/").append(Correspondances.RACINE);
        List<String> rest = pointer.isEmpty()
                ? List.of()
                : new ArrayList<>(Arrays.asList(pointer.substring(1).split("/", -1)));
        String bloc = Correspondances.RACINE;
        while (bloc != null && !rest.isEmpty()) {
            var block = Correspondances.de(true).bloc(bloc);
            bloc = null;
            for (var attribut : block.attributs().entrySet()) {
                if (attribut.getValue().name().equals(rest.get(0))) {
                    return path.append("/@").append(attribut.getKey()).toString();
                }
            }
            Trouve found = chercher(block.racine(), "", rest);
            if (found != null) {
                path.append(found.chemin());
                rest = rest.subList(found.pris(), rest.size());
                bloc = found.champ().bloc();
            }
        }
        return path.toString();
    }

    private record Trouve(Champ champ, String chemin, int pris) {}

    private static @Nullable Trouve chercher(Champ place, String path, List<String> pointer) {
        for (Champ champ : place.enfants().values()) {
            Champ leaf = champ.repete() ? champ.feuille() : champ;
            boolean numbered = champ.repete() && pointer.size() > 1;
            String inside = path + "/" + champ.nom() + (numbered ? "[" + rang(pointer.get(1)) + "]" : "");
            if (champ.repete()) {
                if (leaf.membre().get(0).equals(pointer.get(0))) {
                    return new Trouve(leaf, champ == leaf ? inside : inside + "/" + leaf.nom(), numbered ? 2 : 1);
                }
            } else if (champ.structure()) {
                Trouve found = chercher(champ, inside, pointer);
                if (found != null) {
                    return found;
                }
            } else if (tient(champ.membre(), pointer)) {
                return new Trouve(champ, inside, Math.min(champ.membre().size(), pointer.size()));
            }
        }
        return null;
    }

    private static int rang(String index) {
        return index.chars().allMatch(c -> c >= '0' && c <= '9') && !index.isEmpty() && index.length() < 7
                ? Integer.parseInt(index) + 1
                : 1;
    }

    /** The pointer may stop before the member, at the list or object that holds it. */
    private static boolean tient(List<String> membre, List<String> pointer) {
        for (int i = 0; i < Math.min(membre.size(), pointer.size()); i++) {
            boolean place = membre.get(i).startsWith("-");
            if (!place && !membre.get(i).equals(pointer.get(i))) {
                return false;
            }
        }
        return true;
    }
}
