package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.reglement.Reglement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes {@code QUALITE.md} from the table of indicators. */
final class PageQualite {
    private static final String INTRODUCTION = """
            # Les indicateurs de qualité

            <!-- Page produite par IndicateurTest à partir de indicateurs.csv : ne pas la modifier à la main. -->

            La liste nationale du « suivi qualité » n’est pas publique. Ce jeu d’indicateurs est celui de cette bibliothèque : %d
            indicateurs, vus en un seul passage (`SuiviQualite`), comptés par guichet (`SuiviParGuichet`), et dont chacun donne
            l’extraction des demandes concernées (`Detecteur.concernees`). Rien de nominatif n’en sort : des nombres, et dix numéros
            uniques masqués au plus par indicateur.

            Une demande radiée n’est regardée que pour sa radiation, son attribution, son numéro et l’effacement de ses données. La
            source est la règle de [REGLES.md](REGLES.md) qui fait de l’écart une faute, ou « interprétation » : un seuil choisi ici,
            dans le code de l’indicateur ou dans `dossier/pieces.csv`.
            """;

    private PageQualite() {}

    static String ecrire() {
        var page = new StringBuilder(INTRODUCTION.formatted(Indicateur.values().length));
        Map<String, List<Indicateur>> byDomain = Arrays.stream(Indicateur.values())
                .collect(Collectors.groupingBy(Indicateur::domaine, LinkedHashMap::new, Collectors.toList()));
        byDomain.forEach((domain, all) -> {
            page.append("\n## ")
                    .append(domain.substring(0, 1).toUpperCase(java.util.Locale.FRENCH))
                    .append(domain.substring(1))
                    .append("\n\n| indicateur | gravité | ce qu’il voit | que faire | source |\n")
                    .append("| --- | --- | --- | --- | --- |\n");
            all.forEach(one -> page.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            one.name(),
                            one.gravite() == Gravite.ERREUR ? "erreur" : "avertissement",
                            one.libelle(),
                            one.remede(),
                            one.regle()
                                    .map(code -> "`" + code + "`, " + citation(code))
                                    .orElse("interprétation"))));
        });
        return page.append('\n').append(mesures()).toString();
    }

    /** What {@code MesureDoublonsTest} found. */
    private static String mesures() {
        try (var in = PageQualite.class.getResourceAsStream("mesure_doublons.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String citation(String code) {
        var versions = Reglement.versions(code).versions();
        return versions.get(versions.size() - 1).source().citation();
    }
}
