package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Complément handicap: one for each person, who is on the demande. What the handicap is never leaves the demande: no statistics, no
 * message (arrêté du 15/11/2013).
 */
final class ControleHandicap {
    /** Up to this many, comparing each with each is cheaper than a set. */
    private static final int PEU = 16;

    private ControleHandicap() {}

    static void controler(Demande demande, Constats constats) {
        List<ComplementHandicap> handicaps = demande.handicaps();
        Set<String> seen = handicaps.size() > PEU ? new HashSet<>() : null;
        for (int i = 0; i < handicaps.size(); i++) {
            String personne = handicaps.get(i).personne();
            constats.ici(Lieu.HANDICAPS, i);
            if (personne == null) {
                constats.signaler("HANDICAP_PERSONNE_ABSENTE", "/personne");
            } else if (!existe(personne, demande)) {
                constats.signaler("HANDICAP_PERSONNE_INCONNUE", "/personne");
            } else if (seen == null ? before(handicaps, i, personne) : !seen.add(personne)) {
                constats.signaler("HANDICAP_PERSONNE_REPETEE", "/personne");
            }
        }
    }

    private static boolean before(List<ComplementHandicap> handicaps, int rang, String personne) {
        for (int i = 0; i < rang; i++) {
            if (personne.equals(handicaps.get(i).personne())) {
                return true;
            }
        }
        return false;
    }

    private static boolean existe(String personne, Demande demande) {
        if (personne.equals("demandeur")) {
            return demande.demandeur() != null;
        }
        return dans(rang(personne, "coTitulaires/"), demande.coTitulaires())
                || dans(rang(personne, "personnesACharge/"), demande.personnesACharge())
                || dans(rang(personne, "personnesEnGarde/"), demande.personnesEnGarde());
    }

    private static boolean dans(int rang, List<?> personnes) {
        return rang >= 0 && rang < personnes.size();
    }

    /** The rank in {@code coTitulaires/1}, if that is the list; -1 otherwise. */
    static int rang(@Nullable String personne, String liste) {
        if (personne == null) {
            return -1;
        }
        int from = liste.length();
        int length = personne.length();
        // The slash first: a reference to another list is told apart without reading its name.
        if (length <= from || length - from > 4 || personne.charAt(from - 1) != '/' || !personne.startsWith(liste)) {
            return -1;
        }
        if (personne.charAt(from) == '0' && length - from > 1) {
            return -1;
        }
        int rank = 0;
        for (int i = from; i < length; i++) {
            int figure = personne.charAt(i) - '0';
            if (figure < 0 || figure > 9) {
                return -1;
            }
            rank = rank * 10 + figure;
        }
        return rank;
    }
}
