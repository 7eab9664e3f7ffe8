package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.enregistrement.PersonnesALoger;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.reglement.Periode;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts a stock in one pass: the four national figures of a year (active, registered, renewed, attributed: bulletin SNE of 21/02/2017,
 * 1.1), and the active ones by territory, seniority, household, age and reason. The nature of a handicap is never counted (arrêté of
 * 15/11/2013).
 *
 * <p>Active: filed by the last day of the year and not struck off by that day. Registered: date de dépôt in the year, or duplication
 * in the year for a demande born of a separation, whatever became of it. Renewed: at least one renewal in the year. Attributed: lease signed in the year, or struck off for attribution in it where the day of
 * the lease is unknown.
 *
 * <pre>{@code
 * var statistiques = new Statistiques(2016);
 * stock.forEach(statistiques::ajouter);
 * statistiques.resultat().chiffres().actives(); // 1961660 for the whole of France, says the bulletin
 * }</pre>
 *
 * <p>Memory does not grow with the stock. Merging is associative and commutative. Not thread-safe.
 */
public final class Statistiques implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String INCONNU = "inconnu";

    private final LocalDate debut;
    private final LocalDate fin;
    private final @Nullable String territoire;
    private final EnumMap<Axe, HashMap<String, Nombre>> axes = new EnumMap<>(Axe.class);
    private final Nombre actives = new Nombre();
    private final Nombre enregistrees = new Nombre();
    private final Nombre renouvelees = new Nombre();
    private final Nombre attributions = new Nombre();

    /** A long that can be added to, in a map. */
    private static final class Nombre implements Serializable {
        private static final long serialVersionUID = 1L;
        private long valeur;
    }

    /**
     * All territories, a calendar year.
     *
     * @param annee calendar year, {@code 2016}
     */
    public Statistiques(int annee) {
        this(LocalDate.of(annee, 1, 1), LocalDate.of(annee, 12, 31), null);
    }

    /**
     * A period and a territory.
     *
     * @param debut first day
     * @param fin last day, included; the stock of active demandes is that of this day
     * @param territoire three characters ({@code 057}, {@code 111}); null for all
     */
    public Statistiques(LocalDate debut, LocalDate fin, @Nullable String territoire) {
        this.debut = debut;
        this.fin = fin;
        this.territoire = territoire;
    }

    /**
     * Counts a demande; one without a numéro unique, or of another territory, is left out. Never throws for bad data.
     *
     * @param demande of the stock
     */
    public void ajouter(Demande demande) {
        NumeroUnique numero = demande.numeroUnique();
        LocalDate depot = demande.dateDepot();
        if (numero == null || depot == null) {
            return;
        }
        String code = numero.codeTerritoire();
        if (territoire != null && !territoire.equals(code)) {
            return;
        }
        LocalDate registered = demande.debutValidite() == null ? depot : demande.debutValidite();
        if (dansLaPeriode(registered)) {
            enregistrees.valeur++;
        }
        List<LocalDate> renewals = demande.renouvellements();
        for (int i = 0; i < renewals.size(); i++) {
            if (dansLaPeriode(renewals.get(i))) {
                renouvelees.valeur++;
                break;
            }
        }
        if (dansLaPeriode(Tension.attribution(demande))) {
            attributions.valeur++;
            Attribution attribution = demande.attribution();
            Siren siren = attribution == null ? null : attribution.siren();
            compter(Axe.BAILLEUR, siren == null ? INCONNU : siren.numero());
            compter(Axe.COMMUNE_ATTRIBUTION, Objects.requireNonNullElse(Tension.commune(attribution, null), INCONNU));
        }
        if (active(demande, registered)) {
            actives.valeur++;
            repartir(demande, depot, code);
        }
    }

    private boolean dansLaPeriode(@Nullable LocalDate jour) {
        return jour != null && new Periode(debut, fin).contient(jour);
    }

    private boolean active(Demande demande, LocalDate registered) {
        if (registered.isAfter(fin)) {
            return false;
        }
        RadiationDemande radiation = demande.radiation();
        if (radiation == null || radiation.date() == null) {
            return !Detecteur.radiee(demande);
        }
        return radiation.date().isAfter(fin);
    }

    private void repartir(Demande demande, LocalDate depot, String code) {
        compter(Axe.TERRITOIRE, code);
        LogementRecherche wanted = demande.logementRecherche();
        compter(
                Axe.COMMUNE,
                wanted == null || wanted.communes().isEmpty()
                        ? INCONNU
                        : wanted.communes().get(0));
        compter(Axe.ANCIENNETE, Tranche.anciennete(ChronoUnit.YEARS.between(depot, fin)));
        compter(Axe.PERSONNES, Tranche.personnes(personnes(demande)));
        Demandeur demandeur = demande.demandeur();
        compter(Axe.AGE, age(demandeur == null ? null : demandeur.dateNaissance()));
        List<Motif> motifs = demande.motifs();
        if (motifs.isEmpty()) {
            compter(Axe.MOTIF, INCONNU);
        }
        for (int i = 0; i < motifs.size(); i++) {
            MotifDemande motif = motifs.get(i).code();
            if (premier(motifs, i)) {
                compter(Axe.MOTIF, motif == null ? INCONNU : motif.code());
            }
        }
    }

    /** Unknown also where what is known of the date allows two answers. */
    private String age(@Nullable DateNaissance naissance) {
        if (naissance == null) {
            return INCONNU;
        }
        String least = Tranche.age(naissance.ageMin(fin));
        return least.equals(Tranche.age(naissance.ageMax(fin))) ? least : INCONNU;
    }

    /** A reason typed twice on one demande counts once. */
    private static boolean premier(List<Motif> motifs, int rank) {
        MotifDemande code = motifs.get(rank).code();
        for (int i = 0; i < rank; i++) {
            if (Objects.equals(code, motifs.get(i).code())) {
                return false;
            }
        }
        return true;
    }

    private int personnes(Demande demande) {
        LogementRecherche wanted = demande.logementRecherche();
        Integer typed = wanted == null ? null : wanted.nombrePersonnes();
        return typed != null && typed > 0
                ? typed
                : PersonnesALoger.de(demande, fin).certaines();
    }

    private void compter(Axe axe, String cellule) {
        ajouter(axe, cellule, 1);
    }

    private void ajouter(Axe axe, String cellule, long nombre) {
        axes.computeIfAbsent(axe, one -> new HashMap<>()).computeIfAbsent(cellule, one -> new Nombre()).valeur +=
                nombre;
    }

    /**
     * Adds what another counted, which stays as it is.
     *
     * @param autre a count over another part of the stock
     * @throws IllegalArgumentException if it counted another period or territory
     */
    public void fusionner(Statistiques autre) {
        if (!debut.equals(autre.debut) || !fin.equals(autre.fin) || !Objects.equals(territoire, autre.territoire)) {
            throw new IllegalArgumentException("counts of different periods or territories do not add up");
        }
        actives.valeur += autre.actives.valeur;
        enregistrees.valeur += autre.enregistrees.valeur;
        renouvelees.valeur += autre.renouvelees.valeur;
        attributions.valeur += autre.attributions.valeur;
        autre.axes.forEach((axe, cells) -> cells.forEach((cell, count) -> ajouter(axe, cell, count.valeur)));
    }

    /** {@return the figures so far} */
    public ResultatStatistique resultat() {
        Function<Axe, Map<String, Long>> cells = axe -> {
            Map<String, Long> plain = new HashMap<>();
            axes.getOrDefault(axe, new HashMap<>()).forEach((cell, count) -> plain.put(cell, count.valeur));
            return plain;
        };
        return new ResultatStatistique(
                debut,
                fin,
                territoire,
                new ResultatStatistique.Chiffres(
                        actives.valeur, enregistrees.valeur, renouvelees.valeur, attributions.valeur),
                List.of(Axe.values()).stream()
                        .map(axe -> Repartition.de(axe, cells.apply(axe)))
                        .toList());
    }
}
