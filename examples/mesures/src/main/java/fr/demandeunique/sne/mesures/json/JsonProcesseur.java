package fr.demandeunique.sne.mesures.json;

import fr.demandeunique.sne.mesures.ParTours;

/** The methods of {@link JsonMesures} and of {@link CorpusMesures} in turns: {@code JsonProcesseur contrat 40}, or {@code corpus}, and how many seconds. */
public final class JsonProcesseur {
    private JsonProcesseur() {}

    public static void main(String[] args) throws Exception {
        var turns = new ParTours();
        if (args[0].equals("contrat")) {
            var one = new JsonMesures();
            one.preparer();
            turns.avec("lire", one::lire)
                    .avec("lireClasses", one::lireClasses)
                    .avec("lireArbre", one::lireArbre)
                    .avec("ecrire", one::ecrire);
        } else {
            var all = new CorpusMesures();
            all.preparer();
            System.out.println(CorpusMesures.NOMBRE + " documents, " + all.moyenne() + " o");
            turns.avec("lire", all::lire)
                    .avec("lireClasses", all::lireClasses)
                    .avec("lireArbre", all::lireArbre)
                    .avec("lireFlux", all::lireFlux)
                    .avec("lireFluxClasses", all::lireFluxClasses)
                    .avec("ecrire", all::ecrire);
        }
        turns.mesurer(Integer.parseInt(args[1]));
    }
}
