package fr.demandeunique.sne.commune;

import fr.demandeunique.sne.commune.Commune.Nature;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The communes and arrondissements of today by postcode and by name, however it is typed. Made when somebody first searches. */
final class RechercheCommunes {
    private static final Pattern ENTRE_MOTS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ARTICLE = Pattern.compile("^(l|la|le|les) ");
    private static final Map<String, String> ABREGES = Map.of("st", "saint", "ste", "sainte");

    private static final TreeMap<String, List<Integer>> PAR_CODE_POSTAL = new TreeMap<>();
    private static final TreeMap<String, List<Integer>> PAR_NOM = new TreeMap<>();

    static {
        for (int rank = 0; rank < TableCommunes.taille(); rank++) {
            Commune one = TableCommunes.commune(rank);
            if (one.nature() != Nature.ANCIENNE) {
                PAR_NOM.computeIfAbsent(plier(one.nom()), name -> new ArrayList<>(1))
                        .add(rank);
                for (String postcode : one.codesPostaux()) {
                    PAR_CODE_POSTAL
                            .computeIfAbsent(postcode, code -> new ArrayList<>(1))
                            .add(rank);
                }
            }
        }
    }

    private RechercheCommunes() {}

    static List<Commune> deCodePostal(String codePostal) {
        return communes(PAR_CODE_POSTAL.getOrDefault(codePostal, List.of()));
    }

    static List<Commune> chercher(String saisie, int maximum) {
        String folded = plier(saisie);
        if (folded.isEmpty()) {
            return List.of();
        }
        boolean postcode = Character.isDigit(folded.charAt(0));
        SortedMap<String, List<Integer>> found =
                (postcode ? PAR_CODE_POSTAL : PAR_NOM).subMap(folded, folded + Character.MAX_VALUE);
        return found.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> one.getKey().length()))
                .flatMap(one -> one.getValue().stream())
                .distinct()
                .limit(maximum)
                .map(TableCommunes::commune)
                .toList();
    }

    private static List<Commune> communes(List<Integer> ranks) {
        return ranks.stream().map(TableCommunes::commune).toList();
    }

    /** Words in small letters, without accents, without the article: {@code L'Haÿ-les-Roses} is {@code hay les roses}. */
    static String plier(String nom) {
        String plain = Normalizer.normalize(nom, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("æ", "ae");
        var out = new StringBuilder(plain.length());
        for (String word : ENTRE_MOTS.split(plain)) {
            if (!word.isEmpty()) {
                out.append(out.isEmpty() ? "" : " ").append(ABREGES.getOrDefault(word, word));
            }
        }
        return ARTICLE.matcher(out).replaceFirst("");
    }
}
