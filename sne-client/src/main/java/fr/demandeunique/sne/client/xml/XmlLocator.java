package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.controle.Anomalie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where a JSON Pointer stands in a document. The document is read again, with places, only when somebody asks. Thread-safe. */
final class XmlLocator {
    /** How the reader tells a demande that is not the first: no member of a demande is called so. */
    private static final Pattern ANOTHER = Pattern.compile("/(demande|demandeLogement)/(\\d{1,9})");

    private final byte @Nullable [] document;
    private final PlaceTable table;
    private volatile @Nullable Map<String, Element> elements;

    /**
     * @param document the bytes that were read, null if they are no readable document
     */
    XmlLocator(byte @Nullable [] document, PlaceTable table) {
        this.table = table;
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
                named(element(pointer), elements().get(pointer)),
                anomalie.parametres(),
                anomalie.source(),
                anomalie.texte());
        return nearest == null ? placed : placed.avec("ligne", nearest.line()).avec("colonne", nearest.column());
    }

    /** Of the elements that a list counted from the end may be in, the one that is there. */
    private static String named(String path, @Nullable Element there) {
        int last = path.lastIndexOf('/') + 1;
        if (there == null || path.startsWith("@", last)) {
            return path;
        }
        boolean known = path.substring(last).replaceFirst("\\[\\d+]$", "").equals(there.local());
        return known ? path : path.substring(0, last) + there.local();
    }

    private Map<String, Element> elements() {
        Map<String, Element> known = elements;
        if (known == null) {
            Map<String, Element> all = new HashMap<>();
            try {
                BlockReader.read(document == null ? new byte[0] : document, table, all::put);
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
    String element(String pointer) {
        Matcher another = ANOTHER.matcher(pointer);
        if (another.matches()) {
            boolean inside = another.group(1).equals("demandeLogement");
            int rank = 1 + Integer.parseInt(another.group(2));
            return "/" + PlaceTable.ROOT + (inside ? "/demande/" : "/") + another.group(1) + "[" + rank + "]";
        }
        var path = new StringBuilder("/").append(PlaceTable.ROOT);
        List<String> rest = pointer.isEmpty()
                ? List.of()
                : new ArrayList<>(Arrays.asList(pointer.substring(1).split("/", -1)));
        String name = PlaceTable.ROOT;
        while (name != null && !rest.isEmpty()) {
            var block = table.block(name);
            name = null;
            for (var attribute : block.attributes().entrySet()) {
                if (attribute.getValue().name().equals(rest.get(0))) {
                    return path.append("/@").append(attribute.getKey()).toString();
                }
            }
            Found found = search(block.root(), "", rest);
            if (found != null) {
                path.append(found.path());
                rest = rest.subList(found.taken(), rest.size());
                name = found.place().block();
            }
        }
        return path.toString();
    }

    private record Found(Place place, String path, int taken) {}

    private static @Nullable Found search(Place around, String path, List<String> pointer) {
        for (Place place : around.places()) {
            Place leaf = place.repeats() ? place.leaf() : place;
            boolean numbered = place.repeats() && pointer.size() > 1;
            String inside = path + "/" + place.name() + (numbered ? "[" + rank(pointer.get(1)) + "]" : "");
            if (place.repeats()) {
                if (leaf.path().get(0).equals(pointer.get(0))) {
                    return new Found(leaf, place == leaf ? inside : inside + "/" + leaf.name(), numbered ? 2 : 1);
                }
            } else if (place.structure()) {
                Found found = search(place, inside, pointer);
                if (found != null) {
                    return found;
                }
            } else if (holds(place.path(), pointer)) {
                return new Found(place, inside, Math.min(place.path().size(), pointer.size()));
            }
        }
        return null;
    }

    private static int rank(String index) {
        return index.chars().allMatch(c -> c >= '0' && c <= '9') && !index.isEmpty() && index.length() < 7
                ? Integer.parseInt(index) + 1
                : 1;
    }

    /** The pointer may stop before the member, at the list or object that holds it. */
    private static boolean holds(List<String> member, List<String> pointer) {
        for (int i = 0; i < Math.min(member.size(), pointer.size()); i++) {
            boolean place = member.get(i).startsWith("-");
            if (!place && !member.get(i).equals(pointer.get(i))) {
                return false;
            }
        }
        return true;
    }
}
