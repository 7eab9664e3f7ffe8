package fr.demandeunique.sne.progiciel.portail;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.qualite.Tension;
import fr.demandeunique.sne.qualite.Tension.Niveau;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How many wait in a commune for one dwelling that was let, and how long they waited.
 *
 * @param rapport active demandes for one attribution, in words where there is no figure
 * @param mois months from the dépôt to the attribution
 */
record Attente(String commune, String rapport, String mois) {
    private static final double DAYS = 365.25 / 12;

    /** The communes with something to tell; a figure that rests on fewer demandes than may be shown is kept secret. */
    static List<Attente> of(Tension tension, int least) {
        return tension.lignes().stream()
                .filter(one -> one.niveau() == Niveau.COMMUNE && one.type().isEmpty())
                .map(one -> of(one, least))
                .toList();
    }

    private static Attente of(Tension.Ligne one, int least) {
        String commune = Commune.de(one.code()).map(Commune::libelle).orElse(one.code());
        if (one.attributions() == 0) {
            return new Attente(commune, "aucune attribution", "–");
        }
        return one.actives() < least || one.attributions() < least
                ? new Attente(commune, "secret", "secret")
                : new Attente(commune, number(one.demandesParAttribution(), 1), number(one.attenteMoyenne(), DAYS));
    }

    private static String number(OptionalDouble value, double unit) {
        return String.format(Locale.FRENCH, "%.1f", value.orElse(0) / unit);
    }
}
