package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.List;

/**
 * What the treatment « Numéro unique » is for (arrêtés of 28/03/2011 and 15/11/2013), and what it may hold for that.
 *
 * <pre>{@code Finalite.AUTRE.controler(LocalDate.of(2017, 2, 21)).conforme() // false}</pre>
 */
public enum Finalite {
    /** To register demandes and follow them. */
    ENREGISTREMENT,
    /** To make them available to those who attribute dwellings. */
    MISE_A_DISPOSITION,
    /** Statistics, without names and without the nature of a handicap. */
    STATISTIQUES,
    /** Anything else. */
    AUTRE;

    private static final Historique FINALITES = Reglement.versions("TRAITEMENT_FINALITES");
    private static final Historique NIR = Reglement.versions("NIR_TRAITEMENT");

    /**
     * {@return nothing, or {@code FINALITE_INTERDITE}: the arrêté of that day has no such purpose}
     *
     * @param jour the day whose arrêté decides
     */
    public Rapport controler(LocalDate jour) {
        return this != AUTRE && FINALITES.vaut(jour)
                ? Rapport.vide()
                : new Rapport(List.of(Anomalie.erreur("FINALITE_INTERDITE", "").selon("TRAITEMENT_FINALITES", jour)));
    }

    /**
     * {@return whether the treatment may hold the NIR on a day: from 11/05/2017 (décret 2017-917), three days after the form could ask for it, and
     * only to register}
     *
     * @param jour the day whose arrêté decides
     */
    public boolean admetNir(LocalDate jour) {
        return this == ENREGISTREMENT && NIR.vaut(jour);
    }
}
