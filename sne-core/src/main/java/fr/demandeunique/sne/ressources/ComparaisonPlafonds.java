package fr.demandeunique.sne.ressources;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.Coparentalite;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.reglement.Reglement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A demande beside the ceilings of a year. A demande over the ceiling is registered all the same: only a commission may declare it
 * irrecevable (arrêté of 23/03/2015, annex 6.4).
 *
 * <pre>{@code ComparaisonPlafonds.de(demande, LocalDate.of(2017, 2, 21), Menage.Regles.parDefaut()).depassements()}</pre>
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no amount.
 *
 * @param annee year of the ceilings
 * @param zone where the dwelling is, null if unknown
 * @param categorie category of the household, null if unknown
 * @param plafonds ceilings in euros; a financing without a sourced value is not in the map
 * @param revenu income compared, null if unknown
 * @param depassements euros above each ceiling, zero within it; only where income and ceiling are known
 * @param avertissements what somebody should check
 */
public record ComparaisonPlafonds(
        int annee,
        @Nullable Zone zone,
        @Nullable Integer categorie,
        Map<Financement, Long> plafonds,
        @Nullable RevenuReference revenu,
        Map<Financement, BigDecimal> depassements,
        List<Anomalie> avertissements) {
    /** Copies maps and list, the maps in the order of the kinds of loan. */
    public ComparaisonPlafonds {
        plafonds = parFinancement(plafonds);
        depassements = parFinancement(depassements);
        avertissements = Arguments.list(avertissements, "avertissements");
    }

    /**
     * {@return the ceilings of a zone, a year and a category, without a demande}
     *
     * @param zone zone of the ceilings
     * @param annee calendar year of the ceilings, {@code 2017}
     * @param categorie category of household, from 1
     */
    public static Map<Financement, Long> plafonds(Zone zone, int annee, int categorie) {
        Map<Financement, Long> all = new EnumMap<>(Financement.class);
        for (Financement one : Financement.de(zone)) {
            Plafonds.plafond(one, zone, annee, categorie).ifPresent(euros -> all.put(one, euros));
        }
        return all;
    }

    /**
     * Compares. Overseas the ceilings are those of LLS and LLTS; the warning {@code PLAFOND_OUTRE_MER} says that the one of PLS is not known.
     *
     * @param demande with incomes and household
     * @param jour day of the attribution: its year gives the ceilings, and ages are completed on it
     * @param regles what no text read settles
     * @return income and ceilings side by side, with a warning for what could not be known
     */
    public static ComparaisonPlafonds de(Demande demande, LocalDate jour, Menage.Regles regles) {
        List<Anomalie> warnings = new ArrayList<>();
        Zone zone = zone(demande, jour, warnings);
        Menage menage = Menage.de(demande, jour, regles).orElse(null);
        if (menage != null && menage.handicap()) {
            warnings.add(Anomalie.avertissement("PLAFOND_HANDICAP_A_VERIFIER", "/handicaps")
                    .selon("PLAFOND_CATEGORIE", jour));
        }
        boolean visite = demande.personnesEnGarde().stream()
                .anyMatch(one -> one.coparentalite() == Coparentalite.DROIT_DE_VISITE
                        && regles.compte(one.coparentalite(), jour));
        if (menage != null && visite) {
            warnings.add(Anomalie.avertissement("PLAFOND_DROIT_DE_VISITE", "/personnesEnGarde")
                    .selon("PLAFOND_DROIT_DE_VISITE", jour));
        }
        Integer categorie = menage == null ? null : menage.categorie();
        Map<Financement, Long> plafonds =
                zone == null || categorie == null ? Map.of() : plafonds(zone, jour.getYear(), categorie);
        RevenuReference revenu =
                RevenuReference.de(demande, jour, null, BigDecimal.ZERO).orElse(null);
        revenus(demande, revenu, jour, warnings);
        warnings.addAll(Plafonds.controler(jour.getYear()).anomalies());
        if (zone != null && categorie != null && calcules(plafonds, zone, jour.getYear(), categorie)) {
            warnings.add(Anomalie.avertissement("PLAFOND_CALCULE", "")
                    .avec("annee", jour.getYear())
                    .selon("PLAFOND_REVISION", jour));
        }
        Map<Financement, BigDecimal> over = new EnumMap<>(Financement.class);
        if (revenu != null) {
            plafonds.forEach((financement, euros) -> over.put(
                    financement,
                    revenu.montant().subtract(BigDecimal.valueOf(euros)).max(BigDecimal.ZERO)));
        }
        return new ComparaisonPlafonds(jour.getYear(), zone, categorie, plafonds, revenu, over, warnings);
    }

    private static boolean calcules(Map<Financement, Long> plafonds, Zone zone, int annee, int categorie) {
        return plafonds.keySet().stream().anyMatch(one -> Plafonds.calcule(one, zone, annee, categorie));
    }

    /** Whose income is missing, whose is that of N-1 alone, and whose may still be that of a couple. */
    private static void revenus(
            Demande demande, @Nullable RevenuReference revenu, LocalDate jour, List<Anomalie> warnings) {
        List<String> missing = revenu == null ? List.of("demandeur") : revenu.manquants();
        for (String personne : missing) {
            warnings.add(revenu("PLAFOND_REVENU_INCOMPLET", personne, jour).avec("annee", jour.getYear() - 2));
        }
        if (revenu == null) {
            return;
        }
        for (String personne : revenu.n1Seul()) {
            warnings.add(revenu("PLAFOND_REVENU_N1_SEUL", personne, jour)
                    .avec("annee", jour.getYear() - 2)
                    .avec("suivante", jour.getYear() - 1));
        }
        boolean separe =
                demande.demandeur() != null && demande.demandeur().situationFamiliale() == SituationFamiliale.SEPARE
                        || demande.motifs().stream().anyMatch(one -> one.code() == MotifDemande.SEPARATION);
        if (separe && Reglement.regle("SEPARATION_RESSOURCES", jour).isPresent()) {
            warnings.add(Anomalie.avertissement("PLAFOND_REVENU_PROPRE", "/demandeur/revenusFiscaux")
                    .selon("SEPARATION_RESSOURCES", jour));
        }
    }

    private static Anomalie revenu(String code, String personne, LocalDate jour) {
        return Anomalie.avertissement(code, "/" + personne + "/revenusFiscaux").selon("PLAFOND_REVENU", jour);
    }

    private static <T> Map<Financement, T> parFinancement(Map<Financement, T> values) {
        Map<Financement, T> copy = new EnumMap<>(Financement.class);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }

    /** The zone of the attributed dwelling if there is one, else that of the first commune asked for. */
    private static @Nullable Zone zone(Demande demande, LocalDate jour, List<Anomalie> warnings) {
        Attribution attribution = demande.attribution();
        LogementAttribue logement = attribution == null ? null : attribution.logement();
        if (logement != null && logement.adresse() != null && logement.adresse().commune() != null) {
            return zone(logement.adresse().commune(), "/attribution/logement/adresse/commune", jour, warnings);
        }
        LogementRecherche recherche = demande.logementRecherche();
        if (recherche == null || recherche.communes().isEmpty()) {
            return null;
        }
        List<Optional<Zone>> zones = recherche.communes().stream()
                .map(one -> Zone.deCommune(one, jour))
                .distinct()
                .toList();
        if (zones.size() > 1) {
            warnings.add(Anomalie.avertissement("PLAFOND_ZONES_DIVERSES", "/logementRecherche/communes")
                    .selon("PLAFOND_ZONE", jour));
        }
        return zone(recherche.communes().get(0), "/logementRecherche/communes/0", jour, warnings);
    }

    /** The zone of a commune; where there is none, somebody must know why every ceiling is missing. */
    private static @Nullable Zone zone(String commune, String chemin, LocalDate jour, List<Anomalie> warnings) {
        Zone found = Zone.deCommune(commune, jour).orElse(null);
        boolean outreMer = commune.startsWith("97");
        if (found == null || outreMer) {
            warnings.add(Anomalie.avertissement(outreMer ? "PLAFOND_OUTRE_MER" : "PLAFOND_ZONE_INCONNUE", chemin)
                    .selon(outreMer ? "PLAFOND_FINANCEMENTS" : "PLAFOND_ZONE", jour));
        }
        return found;
    }

    @Override
    public String toString() {
        return "ComparaisonPlafonds[" + annee + ", " + zone + ", " + categorie + "]";
    }
}
