package fr.demandeunique.sne.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Spec;

/** {@code sne manuel}: the page of the manual, made from the options themselves. */
@Command(name = "manuel")
final class CommandeManuel extends Commande {
    @Spec
    private @Nullable CommandSpec spec;

    CommandeManuel(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() {
        contexte().brut().writeBytes(page().getBytes(StandardCharsets.UTF_8));
        contexte().brut().flush();
        return BIEN;
    }

    private String page() {
        CommandSpec root = Objects.requireNonNull(spec).root();
        var page = new StringBuilder(".TH SNE 1 \"\" \"" + new Version().getVersion()[0] + "\"\n");
        section("nom", page);
        page.append("sne \\- ").append(lignes(root.usageMessage().header())).append('\n');
        section("synopsis", page);
        page.append(".B sne\n.I ")
                .append(texte("commande"))
                .append("\n[")
                .append(texte("manuel.options"))
                .append("]\n");
        section("description", page);
        page.append(lignes(root.usageMessage().description())).append('\n');
        section("options", page);
        options(root.options(), page);
        section("commandes", page);
        for (CommandSpec one : Mots.commandes(root)) {
            commande(one, page);
        }
        section("codes", page);
        for (Map.Entry<String, String> one : root.usageMessage().exitCodeList().entrySet()) {
            entree(one.getKey(), one.getValue(), page);
        }
        section("environnement", page);
        for (String one : List.of(Langue.VARIABLE, "NO_COLOR", "SNE_JAR", "JAVA_HOME")) {
            entree(one, texte("manuel.env." + one), page);
        }
        return page.toString();
    }

    private void commande(CommandSpec one, StringBuilder page) {
        page.append(".SS sne ").append(roff(one.name())).append('\n');
        UsageMessageSpec usage = one.usageMessage();
        page.append(lignes(usage.header())).append("\n.PP\n");
        page.append(lignes(usage.description())).append('\n');
        for (PositionalParamSpec each : one.positionalParameters()) {
            entree(each.paramLabel(), String.join(" ", each.description()), page);
        }
        options(one.options().stream().filter(each -> !Mots.commune(each)).toList(), page);
        page.append(".PP\n.nf\n")
                .append(Arrays.stream(usage.footer())
                        .map(this::roff)
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n")))
                .append("\n.fi\n");
    }

    private void options(List<OptionSpec> options, StringBuilder page) {
        for (OptionSpec one : options) {
            String names = String.join(", ", one.names());
            entree(
                    one.arity().max() == 0 ? names : names + " " + one.paramLabel(),
                    String.join(" ", one.description()),
                    page);
        }
    }

    private void entree(String nom, String sens, StringBuilder page) {
        page.append(".TP\n.B ")
                .append(roff(nom))
                .append('\n')
                .append(roff(sens))
                .append('\n');
    }

    private void section(String nom, StringBuilder page) {
        page.append(".SH ").append(texte("manuel." + nom)).append('\n');
    }

    private String texte(String cle) {
        return contexte().textes().texte(cle);
    }

    private String lignes(String[] lines) {
        return Arrays.stream(lines).map(this::roff).collect(Collectors.joining("\n"));
    }

    /** As it is printed, and never as a request of the typesetter. */
    private String roff(String text) {
        String plain = Mots.texte(text).replace("\\", "\\e").replace("-", "\\-").replaceAll("[\u00a0\u202f]", "\\\\~");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
