package fr.demandeunique.sne.progiciel;

import java.util.Map;

/** The screens that need no demande. */
final class Screens {
    private Screens() {}

    static void more(Map<String, String> all) {
        for (String path : new String[] {
            "doublons", "renouvellements", "qualite", "assistance", "administration", "portail", "portail/statistiques", "portail/ma-demande"
        }) {
            all.put(path.replace('/', '-'), "/" + path);
        }
    }
}
