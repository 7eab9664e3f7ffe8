package fr.demandeunique.sne.progiciel;

import java.util.Map;

/** The screens that need no demande. */
final class Screens {
    private Screens() {}

    static void more(Map<String, String> all) {
        for (String path : new String[] {
            "doublons",
            "renouvellements",
            "qualite",
            "assistance",
            "numerisation",
            "imports",
            "commissions",
            "conventions",
            "conventions/nouvelle",
            "administration",
            "administration/lettres",
            "portail",
            "portail/statistiques",
            "portail/ma-demande",
            "portail/verifier"
        }) {
            all.put(path.replace('/', '-'), "/" + path);
        }
    }
}
