package fr.demandeunique.sne.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code sne completion}: what makes a shell complete the command, made from the options themselves. */
@Command(name = "completion")
final class CommandeCompletion extends Commande {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "bash|zsh", descriptionKey = "completion.coquille", converter = Lecture.class)
    private String coquille = "";

    CommandeCompletion(Contexte contexte) {
        super(contexte);
    }

    /** One of the two shells. */
    static final class Lecture implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.equals("bash") && !value.equals("zsh")) {
                throw new TypeConversionException("shell");
            }
            return value;
        }
    }

    @Override
    public Integer call() {
        CommandSpec root = Objects.requireNonNull(spec).root();
        String script = coquille.equals("bash") ? bash(root) : zsh(root);
        contexte().brut().writeBytes(script.getBytes(StandardCharsets.UTF_8));
        contexte().brut().flush();
        return BIEN;
    }

    private static String bash(CommandSpec root) {
        var values = new StringBuilder();
        var words = new StringBuilder();
        var arguments = new StringBuilder();
        for (CommandSpec one : Mots.commandes(root)) {
            for (OptionSpec option : one.options()) {
                if (option.arity().max() > 0) {
                    values.append("    ")
                            .append(Arrays.stream(option.names())
                                    .map(name -> (option.inherited() ? "*" : one.name()) + "/" + name)
                                    .collect(Collectors.joining("|")))
                            .append(") ")
                            .append(valeurs(option))
                            .append("; return ;;\n");
                }
            }
            words.append("    ")
                    .append(one.name())
                    .append(") words='")
                    .append(noms(one.options()))
                    .append("' ;;\n");
            one.positionalParameters().stream()
                    .findFirst()
                    .ifPresent(each -> arguments
                            .append("    ")
                            .append(one.name())
                            .append(") ")
                            .append(valeurs(each))
                            .append(" ;;\n"));
        }
        String commands = Mots.commandes(root).stream().map(CommandSpec::name).collect(Collectors.joining(" "));
        return """
                # bash completion of sne: sne completion bash > /etc/bash_completion.d/sne
                _sne_list() { local IFS=$'\\n'; COMPREPLY=($(compgen "$@")); }
                _sne() {
                  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command='' words i
                  COMPREPLY=()
                  if [ "$cur" = = ]; then
                    cur=''
                  elif [ "$prev" = = ]; then
                    prev=${COMP_WORDS[COMP_CWORD - 2]}
                  fi
                  for ((i = 1; i < COMP_CWORD; i++)); do
                    case ${COMP_WORDS[i]} in
                    --langue) ((i++)) ;;
                    -* | = | help | aide) ;;
                    *) command=${COMP_WORDS[i]}; break ;;
                    esac
                  done
                  case $command/$prev in
                """
                + dedoubler(values)
                + """
                  esac
                  case $command in
                """
                + words
                + "    *) words='" + noms(root.options()) + "' ;;\n"
                + """
                  esac
                  if [[ $cur == -* ]]; then
                    _sne_list -W "${words// /$'\\n'}" -- "$cur"
                    return
                  fi
                  case $command in
                """
                + arguments
                + "    '') _sne_list -W $'help\\n" + commands.replace(" ", "\\n") + "' -- \"$cur\" ;;\n"
                + """
                  esac
                }
                complete -o filenames -F _sne sne
                """;
    }

    /** An option that all have is told once. */
    private static String dedoubler(StringBuilder lines) {
        return lines.toString().lines().distinct().map(one -> one + "\n").collect(Collectors.joining());
    }

    private static String valeurs(ArgSpec argument) {
        List<String> choice = Mots.choix(argument);
        return !choice.isEmpty()
                ? "_sne_list -W $'" + String.join("\\n", choice) + "' -- \"$cur\""
                : Mots.dossier(argument)
                        ? "_sne_list -d -- \"$cur\""
                        : Mots.fichier(argument) ? "_sne_list -f -- \"$cur\"" : ":";
    }

    private static String noms(List<OptionSpec> options) {
        return options.stream().flatMap(one -> Stream.of(one.names())).collect(Collectors.joining(" "));
    }

    private static String zsh(CommandSpec root) {
        var commands = new StringBuilder();
        var cases = new StringBuilder();
        for (CommandSpec one : Mots.commandes(root)) {
            commands.append("    '")
                    .append(one.name())
                    .append(':')
                    .append(cite(String.join(" ", one.usageMessage().header())))
                    .append("'\n");
            cases.append("    ").append(one.name()).append(")\n      _arguments -s");
            cases.append(options(one));
            one.positionalParameters()
                    .forEach(each -> cases.append(" \\\n        '")
                            .append(each.arity().max() > 1 ? "*" : "")
                            .append(':')
                            .append(cite(each.paramLabel()))
                            .append(action(each))
                            .append('\''));
            cases.append(" ;;\n");
        }
        return """
                #compdef sne
                # zsh completion of sne: sne completion zsh > a folder of $fpath, under the name _sne
                local curcontext=$curcontext state line
                local -a commands
                commands=(
                """ + commands + """
                )
                _arguments -C -s""" + options(root) + " \\\n  ':sne:->command' '*::sne:->rest'\n" + """
                if [[ $state == command ]]; then
                  _describe -t commands sne commands
                  return
                fi
                case $words[1] in
                """ + cases
                + "    help) _describe -t commands sne commands ;;\nesac\n";
    }

    private static String options(CommandSpec command) {
        return command.options().stream().map(CommandeCompletion::option).collect(Collectors.joining());
    }

    private static String option(OptionSpec option) {
        String[] names = option.names();
        String spec = names.length == 1 ? names[0] : "{" + String.join(",", names) + "}";
        String value = option.arity().max() == 0 ? "" : ":" + cite(option.paramLabel()) + action(option);
        String sense = "[" + cite(String.join(" ", option.description())) + "]" + value;
        return " \\\n        " + (option.isMultiValue() ? "'*'" : "")
                + (names.length == 1 ? "'" + spec + sense + "'" : spec + "'" + sense + "'");
    }

    private static String action(ArgSpec argument) {
        List<String> choice = Mots.choix(argument);
        return ":"
                + (!choice.isEmpty()
                        ? "(" + String.join(" ", choice) + ")"
                        : Mots.dossier(argument) ? "_files -/" : Mots.fichier(argument) ? "_files" : " ");
    }

    private static String cite(String text) {
        return Mots.texte(text).replaceAll("([\\\\\\[\\]:])", "\\\\$1").replace("'", "'\\''");
    }
}
