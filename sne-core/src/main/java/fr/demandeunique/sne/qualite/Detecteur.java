package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.enregistrement.Formulaires;
import fr.demandeunique.sne.enregistrement.Seuils;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one demande after another, on one day, for every {@link Indicateur} at once. Made for millions: the answer is a set of bits,
 * and what depends on the day only is computed beforehand.
 *
 * <p>A demande that is struck off is watched only for its radiation, its attribution, its number and its erasure. {@link
 * Indicateur#DOUBLON_SUSPECT} needs the others of the stock: see {@link SuiviDoublons}.
 *
 * <pre>{@code stock.filter(Detecteur.le(jour).concernees(Indicateur.REVENU_PERIME)) // the extraction of one indicator}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Detecteur {
    /** The faults that are doubts, with the codes that {@link ControleDemande} gives them, and those of an error about the same. */
    private static final Map<Indicateur, Set<String>> DOUTES = Map.of(
            Indicateur.AGE_INVRAISEMBLABLE, Set.of("AGE_INVRAISEMBLABLE", "DATE_NAISSANCE_FUTURE"),
            Indicateur.CONTACT_INVALIDE, Set.of("TELEPHONE_DOUTEUX", "COURRIEL_DOUTEUX"),
            Indicateur.REVENU_INVRAISEMBLABLE, Set.of("REVENU_INVRAISEMBLABLE", "REVENU_ANNEE"),
            Indicateur.RESSOURCES_INVRAISEMBLABLES, Set.of("RESSOURCE_INVRAISEMBLABLE"),
            Indicateur.COMMUNE_HORS_TERRITOIRE, Set.of("COMMUNE_HORS_TERRITOIRE"),
            Indicateur.NOMBRE_PERSONNES, Set.of("PERSONNES_A_LOGER_ECART"));

    private static final long DOUTEUX =
            DOUTES.keySet().stream().mapToLong(Indicateur::bit).sum();

    private final LocalDate jour;
    private final Echeances echeances;
    private final LocalDate moisAvant;
    private final LocalDate anneeAvant;
    private final LocalDate contactAvant;
    private final ControleTitulaires titulaires;
    private final ControleContenu contenu;
    private final Seuils seuils;

    private Detecteur(LocalDate jour, Seuils seuils) {
        this.jour = jour;
        this.seuils = seuils;
        this.echeances = new Echeances(jour);
        this.moisAvant = jour.minusMonths(1);
        this.anneeAvant = jour.minusYears(1);
        this.contactAvant = jour.minusMonths(13);
        this.titulaires = new ControleTitulaires(jour, seuils);
        this.contenu = new ControleContenu(jour);
    }

    /**
     * {@return a detector for that day} Make one for a stock, not one for a demande.
     *
     * @param jour the day whose rules find the faults
     */
    public static Detecteur le(LocalDate jour) {
        return new Detecteur(jour, Seuils.usuels());
    }

    /**
     * {@return the same with other bounds of what is plausible, those that the demandes are {@linkplain ControleDemande checked} with}
     *
     * @param jour the day whose rules find the faults
     * @param seuils bounds outside which a value is doubted
     */
    public static Detecteur le(LocalDate jour, Seuils seuils) {
        return new Detecteur(jour, seuils);
    }

    /** {@return the day on which the stock is looked at} */
    public LocalDate jour() {
        return jour;
    }

    /**
     * {@return the faults of a demande, one bit each: bit {@code n} is {@code Indicateur.values()[n]}} Never throws for bad data.
     *
     * @param demande of the stock
     */
    public long constats(Demande demande) {
        long found = depot(demande) | etat(demande) | numero(demande);
        if (radiee(demande)) {
            return found | radiation(demande) | attribution(demande);
        }
        found |= cycle(demande) | titulaires.constats(demande) | contenu.constats(demande);
        boolean asked = (found & DOUTEUX) != 0 && !demande.confirmations().isEmpty();
        return asked ? found & ~confirmes(demande) : found;
    }

    /** What hardly seems true and was confirmed by an agent is no fault; one thing of its kind that was not is enough to stay one. */
    private long confirmes(Demande demande) {
        Rapport rapport = ControleDemande.controler(demande, jour, Formulaires.officiels(), seuils);
        long found = 0;
        for (var one : DOUTES.entrySet()) {
            boolean confirmed = rapport.confirmees().stream()
                    .anyMatch(each -> one.getValue().contains(each.code()));
            boolean left =
                    rapport.anomalies().stream().anyMatch(each -> one.getValue().contains(each.code()));
            found |= si(confirmed && !left, one.getKey());
        }
        return found;
    }

    /**
     * {@return the same, as a list in the order of the enum}
     *
     * @param demande of the stock
     */
    public List<Indicateur> indicateurs(Demande demande) {
        return liste(constats(demande));
    }

    /**
     * Tells for each demande whether it has one of these faults: the extraction that a guichet asks for.
     *
     * @param indicateurs the faults to look for, at least one
     * @return a test for each demande of the stock
     */
    public Predicate<Demande> concernees(Indicateur... indicateurs) {
        long mask = 0;
        for (Indicateur one : indicateurs) {
            mask |= one.bit();
        }
        long wanted = mask;
        return demande -> (constats(demande) & wanted) != 0;
    }

    static List<Indicateur> liste(long constats) {
        List<Indicateur> found = new ArrayList<>(Long.bitCount(constats));
        for (Indicateur one : Indicateur.values()) {
            if ((constats & one.bit()) != 0) {
                found.add(one);
            }
        }
        return List.copyOf(found);
    }

    /** Whether the demande is struck off, by its state or by a radiation on it. */
    static boolean radiee(Demande demande) {
        return demande.etat() == EtatDemande.RADIEE || demande.radiation() != null;
    }

    private long depot(Demande demande) {
        LocalDate depot = demande.dateDepot();
        if (depot == null || depot.isAfter(jour)) {
            return Indicateur.DEPOT_ABSENT.bit();
        }
        boolean before =
                demande.debutValidite() != null && demande.debutValidite().isBefore(depot);
        List<LocalDate> renewals = demande.renouvellements();
        for (int i = 0; i < renewals.size(); i++) {
            before |= renewals.get(i).isBefore(depot);
        }
        return si(before, Indicateur.DATES_INCOHERENTES);
    }

    private static long etat(Demande demande) {
        EtatDemande etat = demande.etat();
        boolean wrong = etat == EtatDemande.ACTIVE
                ? demande.radiation() != null
                : etat == EtatDemande.RADIEE
                        ? demande.radiation() == null
                        : demande.numeroUnique() != null || etat != null;
        return si(wrong, Indicateur.ETAT_INCOHERENT);
    }

    private long numero(Demande demande) {
        NumeroUnique numero = demande.numeroUnique();
        LocalDate depot = demande.dateDepot();
        if (numero == null) {
            return si(depot != null && depot.isBefore(moisAvant), Indicateur.ATTESTATION_EN_RETARD);
        }
        long found = 0;
        if (depot != null && demande.debutValidite() == null) {
            found = si(!numero.moisEnregistrement().equals(YearMonth.from(depot)), Indicateur.NUMERO_MOIS);
        }
        if (demande.guichetCreation() != null) {
            found |= si(!numero.guichet().equals(demande.guichetCreation()), Indicateur.NUMERO_GUICHET);
        }
        return found;
    }

    private long cycle(Demande demande) {
        LocalDate base = echeances.base(demande);
        if (base == null) {
            return 0;
        }
        long found = 0;
        if (demande.numeroUnique() != null) {
            found = si(echeances.expiree(base), Indicateur.EXPIREE_ACTIVE)
                    | si(echeances.radiable(base), Indicateur.RADIATION_EN_RETARD)
                    | preavis(demande.preavis(), base);
        }
        LocalDate modified = demande.dateDerniereModification();
        boolean old = base.isBefore(contactAvant) && (modified == null || modified.isBefore(contactAvant));
        return found | si(old, Indicateur.CONTACT_ANCIEN);
    }

    /** Only a préavis sent since the base counts: the others are those of former years. */
    private long preavis(@Nullable EnvoiPreavis sent, LocalDate base) {
        LocalDate first = sent == null ? null : sent.premier(base, jour);
        if (first == null) {
            return si(echeances.preavisDu(base), Indicateur.PREAVIS_NON_ENVOYE);
        }
        LocalDate latest = Echeances.calendrier(base).preavisAuPlusTard();
        return si(first.isAfter(latest), Indicateur.PREAVIS_TARDIF);
    }

    private long radiation(Demande demande) {
        RadiationDemande radiation = demande.radiation();
        if (radiation == null) {
            return Indicateur.RADIATION_INCOMPLETE.bit();
        }
        boolean incomplete = radiation.motif() == null
                || radiation.date() == null
                || !radiation.motif().connu()
                || radiation.motif() == MotifRadiation.DERADIATION
                || (radiation.motif() == MotifRadiation.IRRECEVABILITE && radiation.sousMotif() == null);
        boolean late = radiation.date() != null
                && radiation.date().isBefore(anneeAvant)
                && (demande.demandeur() != null && demande.demandeur().nom() != null);
        return si(incomplete, Indicateur.RADIATION_INCOMPLETE) | si(late, Indicateur.PURGE_EN_RETARD);
    }

    private static long attribution(Demande demande) {
        Attribution attribution = demande.attribution();
        RadiationDemande radiation = demande.radiation();
        boolean attributed = radiation != null && radiation.motif() == MotifRadiation.ATTRIBUTION;
        if (attribution == null) {
            return si(attributed, Indicateur.ATTRIBUTION_INCOMPLETE);
        }
        boolean incomplete =
                attribution.siren() == null || attribution.dateBail() == null || attribution.contingent() == null;
        boolean unknown = attribution.rpls() == null;
        return si(attributed && incomplete, Indicateur.ATTRIBUTION_INCOMPLETE) | si(unknown, Indicateur.RPLS_INCONNU);
    }

    static long si(boolean faute, Indicateur indicateur) {
        return faute ? indicateur.bit() : 0;
    }
}
