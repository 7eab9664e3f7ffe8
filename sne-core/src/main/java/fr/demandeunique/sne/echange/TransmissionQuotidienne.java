package fr.demandeunique.sne.echange;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a système particulier sends to the SNE each day since 23 March 2015 (arrêté of 23/03/2015, annex 3 to 8): creations, modifications,
 * renewals, radiations, and the list of the préavis to send.
 *
 * <p>This class is immutable and thread-safe. It prints numbers masked.
 *
 * @param jour the day whose movements are sent
 * @param mouvements what was done that day, from midnight to midnight in the zone of the territory
 * @param preavis the demandes whose applicant must be told that the end of validity comes near
 */
public record TransmissionQuotidienne(LocalDate jour, List<Mouvement> mouvements, List<NumeroUnique> preavis) {
    private static final Historique QUOTIDIENNE = Reglement.versions("SYSTEME_PARTICULIER_TRANSMISSION");
    private static final Historique SANS_DELAI = Reglement.versions("ALIMENTATION_SANS_DELAI");

    /** Copies the lists, which may hold no null. */
    public TransmissionQuotidienne {
        Arguments.required(jour, "jour");
        mouvements = Arguments.list(mouvements, "mouvements");
        preavis = Arguments.list(preavis, "preavis");
    }

    /**
     * Checks a transmission before it leaves.
     *
     * @param precedente day of the transmission before, null for the first
     * @param fuseau zone of the territory, Europe/Paris or that of the overseas département: it says when a day ends
     * @return nothing, or {@code TRANSMISSION_JOUR_MANQUANT} if a day was left out, {@code TRANSMISSION_JOUR_REPETE}, {@code
     *     TRANSMISSION_AUTRE_JOUR} and {@code TRANSMISSION_TYPE} with the rank of the movement
     */
    public Rapport controler(@Nullable LocalDate precedente, ZoneId fuseau) {
        List<Anomalie> anomalies = new ArrayList<>();
        if (precedente != null && precedente.plusDays(1).isBefore(jour) && QUOTIDIENNE.vaut(jour)) {
            anomalies.add(erreur("TRANSMISSION_JOUR_MANQUANT", "/jour").avec("date", precedente.plusDays(1)));
        }
        if (precedente != null && !precedente.isBefore(jour)) {
            anomalies.add(erreur("TRANSMISSION_JOUR_REPETE", "/jour").avec("date", precedente));
        }
        for (int i = 0; i < mouvements.size(); i++) {
            Mouvement one = mouvements.get(i);
            if (!one.instant().atZone(fuseau).toLocalDate().equals(jour)) {
                anomalies.add(erreur("TRANSMISSION_AUTRE_JOUR", "/mouvements/" + i));
            }
            if (!SensFichier.ACTES.contains(one.type())) {
                anomalies.add(erreur("TRANSMISSION_TYPE", "/mouvements/" + i).avec("type", one.type()));
            }
        }
        return new Rapport(anomalies);
    }

    /**
     * Tells whether the transmission leaves in time: the day after its own at the latest, since a système particulier feeds the national one
     * without delay (R441-2-5; a day is interpretation).
     *
     * @param envoyeeLe the day it leaves
     * @return nothing, or the warning {@code TRANSMISSION_TARDIVE}
     */
    public Rapport controlerEnvoi(LocalDate envoyeeLe) {
        LocalDate limite = jour.plusDays(1);
        return envoyeeLe.isAfter(limite) && SANS_DELAI.vaut(jour)
                ? new Rapport(List.of(Anomalie.avertissement("TRANSMISSION_TARDIVE", "/jour")
                        .avec("limite", limite)
                        .selon("ALIMENTATION_SANS_DELAI", jour)))
                : Rapport.vide();
    }

    private Anomalie erreur(String code, String chemin) {
        return Anomalie.erreur(code, chemin).selon("SYSTEME_PARTICULIER_TRANSMISSION", jour);
    }
}
