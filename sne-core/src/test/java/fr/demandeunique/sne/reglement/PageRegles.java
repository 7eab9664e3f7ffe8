package fr.demandeunique.sne.reglement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes {@code REGLES.md} from the data. */
final class PageRegles {
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String INTRODUCTION = """
            # Les règles, leurs dates et leurs sources

            <!-- Page produite par PageReglesTest à partir de regles.csv : ne pas la modifier à la main. -->

            Chaque règle que cette bibliothèque applique, dans chacune de ses versions, avec les jours où elle vaut et le texte qui
            la fonde. « Du » et « au » sont compris. Une règle qui n’a pas de version un jour donné n’existait pas ce jour-là.
            Pour la liste d’un jour : `sne regles --au 2017-02-21`, ou `Reglement.enVigueur(date)`.

            Révision des données : **%s**, vérifiée le **%s**.

            « CCH » est le code de la construction et de l’habitation. La certitude dit quel genre de texte fonde la règle :
            %s. « Version non lue » : l’article a changé ce jour-là, son nouveau texte n’a pas été lu, et la règle est celle de la dernière
            version lue. Les choix faits là où les textes se taisent sont dans [CHOIX.md](CHOIX.md).

            """;

    private PageRegles() {}

    static String ecrire() {
        var page = new StringBuilder();
        List<Domaine> domaines = Reglement.domaines();
        Revision revision = Reglement.revision();
        page.append(INTRODUCTION.formatted(revision.numero(), JOUR.format(revision.verifieeLe()), certitudes()));
        for (Domaine one : domaines) {
            page.append("- [%s](#%s)\n".formatted(one.titre(), ancre(one.titre())));
        }
        for (Domaine one : domaines) {
            page.append("\n## ").append(one.titre()).append("\n\n");
            page.append("| règle | du | au | ce qu’elle dit | source | certitude |\n");
            page.append("| --- | --- | --- | --- | --- | --- |\n");
            one.regles().stream().flatMap(regle -> regle.versions().stream()).forEach(regle -> ligne(page, regle));
        }
        return composer(page.toString());
    }

    /** One line for each version, and nothing else that two rules share: so that two branches merge without a conflict. */
    private static void ligne(StringBuilder page, Regle one) {
        page.append("| `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                        one.code(),
                        JOUR.format(one.du()),
                        fin(one.au()),
                        one.libelle(),
                        one.source().citation(),
                        one.relue() ? one.certitude() : one.certitude() + " (version non lue)"));
    }

    private static String fin(@Nullable LocalDate au) {
        return au == null ? "en vigueur" : JOUR.format(au);
    }

    private static String certitudes() {
        var all = new StringBuilder();
        for (Certitude one : Certitude.values()) {
            all.append(all.isEmpty() ? "" : ", ")
                    .append("**")
                    .append(one)
                    .append("** ")
                    .append(one.libelle());
        }
        return all.toString();
    }

    /** The anchor that hosts of Markdown make of a title. */
    private static String ancre(String titre) {
        return titre.toLowerCase(Locale.FRENCH).replace(' ', '-').replaceAll("[^\\p{L}\\p{N}-]", "");
    }

    private static String composer(String page) {
        return page.replace(" :", "\u00a0:").replace(" »", "\u00a0»").replace("« ", "«\u00a0");
    }
}
