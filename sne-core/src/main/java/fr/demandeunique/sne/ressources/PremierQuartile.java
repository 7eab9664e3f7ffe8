package fr.demandeunique.sne.ressources;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.Titulaire;
import fr.demandeunique.sne.reglement.Periode;
import fr.demandeunique.sne.reglement.Reglement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The poorest quarter of the applicants by income per unité de consommation, to whom at least 25 % of the yearly attributions outside
 * QPV go (loi of 27/01/2017, in force on 29/01/2017).
 *
 * <p>The thresholds are fixed by arrêté for each EPCI, for the whole region in Île-de-France. This library ships none: they are
 * configuration. A demande at the threshold is inside.
 *
 * <pre>{@code new PremierQuartile(List.of(seuil)).estDedans("200039865", montant, jour)}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param seuils the thresholds known to the caller
 */
public record PremierQuartile(List<Seuil> seuils) {
    private static final BigDecimal MOIS = BigDecimal.valueOf(12);
    private static final int ADULTE = 14;

    /** Copies the list, which may hold no null. */
    public PremierQuartile {
        seuils = Arguments.list(seuils, "seuils");
    }

    /**
     * A threshold of an arrêté.
     *
     * @param territoire SIREN of the EPCI, or {@code 111} for Île-de-France; compared as it is
     * @param periode the days on which it applies
     * @param euros a year and unité de consommation
     */
    public record Seuil(String territoire, Periode periode, BigDecimal euros) {
        private boolean vaut(String where, LocalDate jour) {
            return territoire.equals(where) && periode.contient(jour);
        }
    }

    /**
     * Monthly income × 12 / unités de consommation, in euros, half a cent up; empty if there is no unité.
     *
     * @param mensuel euros a month
     * @param unites unités de consommation, 1 or more
     * @return euros a year and unité
     */
    public static Optional<BigDecimal> parUnite(BigDecimal mensuel, BigDecimal unites) {
        return unites.signum() <= 0
                ? Optional.empty()
                : Optional.of(mensuel.multiply(MOIS).divide(unites, 2, RoundingMode.HALF_UP));
    }

    /**
     * Income per unité of a demande: monthly resources of all, what is paid out not deducted; 1 for the demandeur, 0.5 for each other
     * person of 14 or more, 0.3 for a younger one (interpretation: scale of the INSEE).
     *
     * @param demande with resources and persons
     * @param jour the day on which ages are taken
     * @return empty without a demandeur
     */
    public static Optional<BigDecimal> parUnite(Demande demande, LocalDate jour) {
        if (demande.demandeur() == null) {
            return Optional.empty();
        }
        BigDecimal mensuel = BigDecimal.ZERO;
        int tenths = 5;
        for (Titulaire one : demande.titulaires()) {
            mensuel = mensuel.add(somme(one.ressources()));
            tenths += 5;
        }
        for (PersonneACharge one : demande.personnesACharge()) {
            mensuel = mensuel.add(somme(one.ressources()));
            tenths += enfant(one.dateNaissance(), jour) ? 3 : 5;
        }
        return parUnite(mensuel, BigDecimal.valueOf(tenths, 1));
    }

    /** Surely younger than 14; a person of unknown age counts as any other. */
    private static boolean enfant(@Nullable DateNaissance naissance, LocalDate jour) {
        return naissance != null && naissance.ageMax(jour) < ADULTE;
    }

    private static BigDecimal somme(List<Ressource<RessourceRecue>> ressources) {
        return ressources.stream()
                .map(Ressource<RessourceRecue>::montant)
                .filter(one -> one != null && RevenuReference.plausible(one))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * {@return the threshold of a territory on a day, empty if the caller gave none}
     *
     * @param territoire SIREN of the EPCI, or {@code 111} for Île-de-France
     * @param jour the day whose law decides
     */
    public Optional<Seuil> seuil(String territoire, LocalDate jour) {
        return seuils.stream().filter(one -> one.vaut(territoire, jour)).findFirst();
    }

    /**
     * {@return whether an income per unité is inside; empty if no threshold is known or the law does not exist yet}
     *
     * @param territoire SIREN of the EPCI, or {@code 111} for Île-de-France
     * @param parUnite euros a year and unité de consommation
     * @param jour the day whose law decides
     */
    public Optional<Boolean> estDedans(String territoire, BigDecimal parUnite, LocalDate jour) {
        return Reglement.regle("PREMIER_QUARTILE", jour)
                .flatMap(rule -> seuil(territoire, jour))
                .map(one -> parUnite.compareTo(one.euros) <= 0);
    }

    /**
     * Whether the attributions of a year, outside QPV, reach the share that the law wants.
     *
     * @param attributions attributions outside QPV
     * @param prioritaires those to the first quarter, or to households rehoused by an ANRU operation
     * @param jour the day whose law decides
     * @return empty before the law, and without an attribution
     */
    public static Optional<Boolean> partAtteinte(long attributions, long prioritaires, LocalDate jour) {
        return attributions <= 0 || Reglement.regle("PREMIER_QUARTILE", jour).isEmpty()
                ? Optional.empty()
                : Optional.of(prioritaires >= attributions / 4 + (attributions % 4 == 0 ? 0 : 1));
    }
}
