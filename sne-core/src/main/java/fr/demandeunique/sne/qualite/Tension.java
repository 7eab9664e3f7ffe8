package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Adresse;
import fr.demandeunique.sne.reglement.Periode;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many wait for how many dwellings, and how long: active demandes, attributions of a period and waiting time, by territory and by commune, for all dwellings and for each type asked for. It is what
 * the public is told of the demand in a commune (CCH, fiche F10007; the portal shows statistics since 06/02/2017).
 *
 * <p>A demande counts in its territory, in the commune that it asks for first and under the type that it asks for first. An attribution counts in the commune of the dwelling where that is
 * known, else in the one asked for first; the time runs from the date de dépôt to the lease, else to the radiation.
 *
 * <pre>{@code stock.forEach(tension::ajouter); tension.lignes()}</pre>
 *
 * <p>Memory grows with the communes, not with the stock. Merging is associative and commutative. Not thread-safe. No personal data.
 */
public final class Tension implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LocalDate debut;
    private final LocalDate fin;

    /** By code. */
    private final HashMap<String, Lieu> territoires = new HashMap<>();

    private final HashMap<String, Lieu> communes = new HashMap<>();

    /** What a line is about. */
    public enum Niveau {
        /** A territory of the SNE, {@code 057}. */
        TERRITOIRE,
        /** A commune, {@code 57463}. */
        COMMUNE
    }

    private static final class Compte implements Serializable {
        private static final long serialVersionUID = 1L;
        private long actives;
        private long attributions;
        private long jours;

        private void ajouter(long actives, long attributions, long jours) {
            this.actives += actives;
            this.attributions += attributions;
            this.jours += jours;
        }

        private void ajouter(Compte autre) {
            ajouter(autre.actives, autre.attributions, autre.jours);
        }

        private Ligne ligne(Niveau niveau, String code, String type) {
            return new Ligne(niveau, code, type, actives, attributions, jours);
        }
    }

    /** A territory or a commune: all types, and each of those asked for. */
    private static final class Lieu implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Compte tous = new Compte();
        private final HashMap<String, Compte> types = new HashMap<>();

        private Compte type(String type) {
            return types.computeIfAbsent(type, absent -> new Compte());
        }
    }

    /**
     * One place and one type.
     *
     * @param niveau what the code is of
     * @param code of the territory or the commune
     * @param type type of dwelling asked for first, {@code T3}; empty for all types
     * @param actives active on the last day
     * @param attributions attributed in the period
     * @param jours days waited by all of these together
     */
    public record Ligne(Niveau niveau, String code, String type, long actives, long attributions, long jours) {
        /**
         * Active demandes for one attribution.
         *
         * @return the ratio, empty without any attribution
         */
        public OptionalDouble demandesParAttribution() {
            return attributions == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) actives / attributions);
        }

        /**
         * Mean time from the dépôt to the attribution.
         *
         * @return days, empty without any attribution
         */
        public OptionalDouble attenteMoyenne() {
            return attributions == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) jours / attributions);
        }
    }

    /**
     * A count that starts from nothing.
     *
     * @param debut first day of the attributions
     * @param fin their last day, included, and the day of the active demandes
     */
    public Tension(LocalDate debut, LocalDate fin) {
        this.debut = debut;
        this.fin = fin;
    }

    /**
     * Counts a demande; one without a numéro unique or a date de dépôt is left out. Never throws for bad data.
     *
     * @param demande of the stock
     */
    public void ajouter(Demande demande) {
        NumeroUnique numero = demande.numeroUnique();
        LocalDate depot = demande.dateDepot();
        if (numero == null || depot == null || depot.isAfter(fin)) {
            return;
        }
        LogementRecherche wanted = demande.logementRecherche();
        String type = wanted == null || wanted.types().isEmpty()
                ? ""
                : wanted.types().get(0).code();
        String commune = wanted == null || wanted.communes().isEmpty()
                ? null
                : wanted.communes().get(0);
        RadiationDemande radiation = demande.radiation();
        if (!Detecteur.radiee(demande)
                || radiation != null
                        && radiation.date() != null
                        && radiation.date().isAfter(fin)) {
            compter(numero.codeTerritoire(), commune, type, 1, 0, 0);
        }
        LocalDate attribuee = attribution(demande);
        if (attribuee != null && new Periode(debut, fin).contient(attribuee)) {
            long days = Math.max(0, ChronoUnit.DAYS.between(depot, attribuee));
            compter(numero.codeTerritoire(), commune(demande.attribution(), commune), type, 0, 1, days);
        }
    }

    /** Day of the lease of a demande that was served, else that of its radiation; null for any other. */
    static @Nullable LocalDate attribution(Demande demande) {
        RadiationDemande radiation = demande.radiation();
        if (radiation == null || radiation.motif() != MotifRadiation.ATTRIBUTION) {
            return null;
        }
        Attribution attribution = demande.attribution();
        return attribution == null || attribution.dateBail() == null ? radiation.date() : attribution.dateBail();
    }

    /** Where the dwelling is that was attributed; what was wanted if it does not say. */
    static @Nullable String commune(@Nullable Attribution attribution, @Nullable String wanted) {
        LogementAttribue logement = attribution == null ? null : attribution.logement();
        Adresse adresse = logement == null ? null : logement.adresse();
        return adresse == null || adresse.commune() == null ? wanted : adresse.commune();
    }

    private void compter(
            String territoire, @Nullable String commune, String type, long actives, long attributions, long days) {
        compter(territoires, territoire, type, actives, attributions, days);
        if (commune != null) {
            compter(communes, commune, type, actives, attributions, days);
        }
    }

    private static void compter(
            HashMap<String, Lieu> lieux, String code, String type, long actives, long attributions, long days) {
        Lieu lieu = lieux.computeIfAbsent(code, absent -> new Lieu());
        lieu.tous.ajouter(actives, attributions, days);
        if (!type.isEmpty()) {
            lieu.type(type).ajouter(actives, attributions, days);
        }
    }

    /**
     * Adds what another counted, which stays as it is.
     *
     * @param autre a count over another part of the stock
     * @throws IllegalArgumentException if it counted another period
     */
    public void fusionner(Tension autre) {
        if (!debut.equals(autre.debut) || !fin.equals(autre.fin)) {
            throw new IllegalArgumentException("counts of different periods do not add up");
        }
        fusionner(territoires, autre.territoires);
        fusionner(communes, autre.communes);
    }

    private static void fusionner(HashMap<String, Lieu> lieux, HashMap<String, Lieu> autres) {
        autres.forEach((code, autre) -> {
            Lieu lieu = lieux.computeIfAbsent(code, absent -> new Lieu());
            lieu.tous.ajouter(autre.tous);
            autre.types.forEach((type, one) -> lieu.type(type).ajouter(one));
        });
    }

    /** {@return the lines, territories first, by code and type; the line of all types before the others} */
    public List<Ligne> lignes() {
        return Stream.concat(lignes(Niveau.TERRITOIRE, territoires), lignes(Niveau.COMMUNE, communes))
                .toList();
    }

    private static Stream<Ligne> lignes(Niveau niveau, HashMap<String, Lieu> lieux) {
        return new TreeMap<>(lieux)
                .entrySet().stream()
                        .flatMap(lieu -> Stream.concat(
                                Stream.of(lieu.getValue().tous.ligne(niveau, lieu.getKey(), "")),
                                new TreeMap<>(lieu.getValue().types)
                                        .entrySet().stream()
                                                .map(type ->
                                                        type.getValue().ligne(niveau, lieu.getKey(), type.getKey()))));
    }

    /** The period. */
    @Override
    public String toString() {
        return "Tension[" + debut + ", " + fin + "]";
    }
}
