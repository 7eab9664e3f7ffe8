package fr.demandeunique.sne.client;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sentence of an anomaly that came over the wire, if it is one of this library, which never holds personal data: the code has a sentence here, and what came is
 * that sentence with codes, dates, figures or words of this library in it. Anything else may quote what an agent typed, and stays in the anomaly.
 */
final class PhraseConnue {
    private static final Pattern PARAMETRE = Pattern.compile("\\{(\\w+)}");
    private static final String VALEUR = "[A-Z0-9_./-]{1,40}";

    private PhraseConnue() {}

    /** The sentence of what is not there: a demande, unless something else was asked for. */
    static String absence(SneException.Contexte contexte) {
        List<Anomalie> anomalies = contexte.anomalies();
        boolean demande = anomalies.isEmpty()
                || anomalies.stream().anyMatch(one -> one.code().equals("GW_DEMANDE_INCONNUE"));
        return contexte.statut() == 410 ? "EFFACEE" : demande ? "INTROUVABLE" : "INTROUVABLE_AUTRE";
    }

    static Optional<String> de(Anomalie anomalie, Locale langue) {
        if (!Messages.codes().contains(anomalie.code())) {
            return Optional.empty();
        }
        String template = Messages.texte(anomalie.code(), Map.of(), Locale.FRENCH);
        Map<String, String> mots = Messages.mots(anomalie.code(), Locale.FRENCH);
        String value =
                mots.values().stream().map(Pattern::quote).collect(Collectors.joining("|", "(", "|" + VALEUR + ")"));
        Map<Integer, String> names = new HashMap<>();
        var regex = new StringBuilder();
        Matcher holes = PARAMETRE.matcher(template);
        int from = 0;
        while (holes.find()) {
            regex.append(Pattern.quote(template.substring(from, holes.start()))).append(value);
            names.put(names.size() + 1, holes.group(1));
            from = holes.end();
        }
        regex.append(Pattern.quote(template.substring(from)));
        Matcher known = Pattern.compile(regex.toString()).matcher(anomalie.message(Locale.FRENCH));
        if (!known.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        names.forEach((rank, name) -> values.put(name, valeur(known.group(rank), mots)));
        return Optional.of(Messages.texte(anomalie.code(), values, langue));
    }

    /** The value that was told in words. */
    private static String valeur(String shown, Map<String, String> mots) {
        return mots.entrySet().stream()
                .filter(one -> one.getValue().equals(shown))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(shown);
    }
}
