package fr.demandeunique.sne.cli;

import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.client.json.MentionsJson;
import fr.demandeunique.sne.controle.Resultat;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a letter says of the place, from a file as the gateway has it. */
final class OptionsMentions {
    @Option(names = "--mentions", paramLabel = "FICHIER", descriptionKey = "attestation.mentions")
    private @Nullable String mentions;

    /** The mentions of the file, unknown without one. */
    Resultat<MentionsLocales> lire(Contexte contexte) throws Echec, IOException {
        return mentions == null
                ? Resultat.accepte(MentionsLocales.inconnues())
                : Fichiers.annexe(mentions, MentionsJson.read(Fichiers.octets(mentions, contexte)), contexte);
    }
}
