package fr.demandeunique.sne.bacasable.generation;

import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.ComplementHandicap;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.enregistrement.FormulaireCerfa;
import fr.demandeunique.sne.enregistrement.Formulaires;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.AccordCollectif;
import fr.demandeunique.sne.nomenclature.CapaciteMarche;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.Contingent;
import fr.demandeunique.sne.nomenclature.EtatDemande;
import fr.demandeunique.sne.nomenclature.EtatHandicap;
import fr.demandeunique.sne.nomenclature.HandicapMoteur;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.OrigineDemande;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.qualite.Indicateur;
import fr.demandeunique.sne.reglement.Reglement;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes up a stock of demandes: the same seed, size and day give the same stock, whatever the machine, the locale, the time zone and the order in which the
 * demandes are asked for. Names, addresses and incomes are drawn from tables of this package; nobody real is in it.
 *
 * <pre>{@code
 * var stock = StockGenerator.of(2017, 1_000, LocalDate.of(2017, 2, 21));
 * stock.demande(0).demande();
 * stock.demande(0).defauts(); // what an audit ought to find
 * }</pre>
 *
 * <p>Without the faults that are put in on purpose ({@link #withoutFaults}), no {@link Indicateur} points at any of them on that day, and the rules refuse none.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class StockGenerator {
    /** The two demandes of a planted duplicate are so far from one another. */
    private static final int APART = 8;

    private static final int MILLION = 1_000_000;
    private static final int SPREAD = 7919;
    private static final Set<Indicateur> OF_THE_CYCLE = EnumSet.of(
            Indicateur.CONTACT_ANCIEN,
            Indicateur.RADIATION_EN_RETARD,
            Indicateur.EXPIREE_ACTIVE,
            Indicateur.PREAVIS_NON_ENVOYE,
            Indicateur.PREAVIS_TARDIF);

    private final long seed;
    private final long size;
    private final LocalDate day;
    private final FaultTable faults;
    private final boolean nir;

    private StockGenerator(long seed, long size, LocalDate day, FaultTable faults) {
        this.seed = seed;
        this.size = size;
        this.day = day;
        this.faults = faults;
        this.nir = Reglement.regle("NIR_ATTENDU", day).isPresent();
    }

    /**
     * A stock with the usual faults, at the rates of {@code defauts.csv}.
     *
     * @param graine two seeds, two stocks
     * @param nombre how many demandes; two persons may be the same beyond 10,321,920
     * @param jour the day on which the stock stands; the NIR is there from the day on which it is expected (08/05/2017)
     * @return the stock, of which nothing is made yet
     */
    public static StockGenerator of(long graine, long nombre, LocalDate jour) {
        if (nombre < 0) {
            throw new IllegalArgumentException("a size of 0 or more expected");
        }
        return new StockGenerator(graine, nombre, jour, FaultTable.usual());
    }

    /** {@return the same stock without any fault} */
    public StockGenerator withoutFaults() {
        StockGenerator without = this;
        for (Indicateur one : Indicateur.values()) {
            without = without.withFault(one, 0);
        }
        return without;
    }

    /**
     * The same with another rate of one fault.
     *
     * @param defaut which
     * @param taux for how many demandes it is drawn, 0 to 1; it is not put in where the demande leaves no room for it, such as a radiation in an active one
     * @return a new stock; this one stays as it is
     */
    public StockGenerator withFault(Indicateur defaut, double taux) {
        if (!(taux >= 0 && taux <= 1)) {
            throw new IllegalArgumentException("a rate from 0 to 1 expected");
        }
        return new StockGenerator(seed, size, day, faults.with(defaut, (int) Math.round(taux * 10_000)));
    }

    /** {@return how many demandes it has} */
    public long nombre() {
        return size;
    }

    /**
     * The demande of a rank, which is the same each time.
     *
     * @param rang from 0
     * @return the demande and what is wrong with it
     */
    public GeneratedDemande demande(long rang) {
        if (rang < 0 || rang >= size) {
            throw new IndexOutOfBoundsException("no such rank in the stock");
        }
        Core twin = twin(rang);
        Core core = twin == null ? Core.of(seed, rang, day, nir) : twin;
        Set<Indicateur> found = EnumSet.noneOf(Indicateur.class);
        Set<String> touched = new HashSet<>();
        if (twin != null) {
            found.add(Indicateur.DOUBLON_SUSPECT);
            touched.addAll(faults.row(Indicateur.DOUBLON_SUSPECT).zones());
        }
        List<FaultTable.Row> drawn = faults.draw(new Dice(seed, rang, 2));
        Cycle cycle = cycle(core, drawn, found, touched, new Dice(seed, rang, 3));
        Demande demande = filled(core, rang, cycle);
        if (twin != null && twin.rank() != rang) {
            demande = retyped(demande);
        }
        var put = new Faults(core, day, new Dice(seed, rang, 4));
        for (FaultTable.Row one : drawn) {
            Demande changed = one.zones().stream().anyMatch(touched::contains) ? null : put.put(one.fault(), demande);
            if (changed != null) {
                demande = changed;
                found.addAll(one.found());
                touched.addAll(one.zones());
            }
        }
        return new GeneratedDemande(rang, demande, found);
    }

    /** What the pair of a planted duplicate shares, null if this rank is in none. */
    private @Nullable Core twin(long rank) {
        long low = rank & ~APART;
        if ((low | APART) >= size
                || !new Dice(seed, low, 5)
                        .chance(faults.row(Indicateur.DOUBLON_SUSPECT).rate())) {
            return null;
        }
        Core core = Core.of(seed, low, day, nir);
        return core.active() ? core : null;
    }

    private Cycle cycle(Core core, List<FaultTable.Row> drawn, Set<Indicateur> found, Set<String> touched, Dice dice) {
        if (core.active()) {
            FaultTable.Row late = drawn.stream()
                    .filter(one -> OF_THE_CYCLE.contains(one.fault()))
                    .findFirst()
                    .orElse(null);
            touch(late, found, touched);
            return Cycle.active(day, core.years(), late == null ? null : late.fault(), dice);
        }
        FaultTable.Row late = drawn.stream()
                .filter(one -> one.fault() == Indicateur.PURGE_EN_RETARD)
                .findFirst()
                .orElse(null);
        touch(late, found, touched);
        LocalDate end = late == null
                ? day.minusDays(5 + dice.below(355))
                : day.minusYears(1).minusDays(5 + dice.below(200));
        return Cycle.ended(end, core.state().equals("RADREN"), core.years(), dice);
    }

    private static void touch(FaultTable.@Nullable Row fault, Set<Indicateur> found, Set<String> touched) {
        if (fault != null) {
            found.addAll(fault.found());
            touched.addAll(fault.zones());
        }
    }

    private Demande filled(Core core, long rank, Cycle cycle) {
        var dice = new Dice(seed, rank, 6);
        LocalDate depot = cycle.depot();
        boolean separated = core.active() && dice.chance(120);
        if (separated) {
            depot = depot.minusDays(100 + dice.below(1200));
        }
        CodeGuichet guichet = core.place().guichet(dice, seed, rank);
        int sequence = (int) (rank % MILLION * SPREAD % MILLION);
        boolean moved = dice.chance(1500);
        Demande.Builder demande = Demande.builder()
                .numeroUnique(NumeroUnique.of(core.place().code(), YearMonth.from(cycle.depot()), sequence, guichet))
                .etat(core.active() ? EtatDemande.ACTIVE : EtatDemande.RADIEE)
                .dateDepot(depot)
                .debutValidite(separated ? cycle.depot() : null)
                .guichetCreation(guichet)
                .guichetDerniereModification(moved ? core.place().other(guichet) : guichet)
                .dateDerniereModification(cycle.modified())
                .versionDemande("02.00")
                .formulaire(form(depot))
                .origine(OrigineDemande.of(Weighted.group("origine").draw(dice)))
                .renouvellements(cycle.renewals())
                .preavis(cycle.notice())
                .precisions(dice.chance(1200) ? Weighted.group("precision").draw(dice) : null)
                .dalo(dice.chance(2500) ? dalo(dice) : null)
                .copieNumerique(dice.chance(7000))
                .pieces(papers(core, depot, dice));
        reasons(demande, dice);
        new Household(core, day, nir, new Dice(seed, rank, 7)).fill(demande);
        if (!core.active()) {
            ended(core, cycle, demande, dice);
        }
        return demande.build();
    }

    private static @Nullable String form(LocalDate depot) {
        List<FormulaireCerfa> usable = Formulaires.officiels().utilisables(depot);
        return usable.isEmpty() ? null : usable.get(usable.size() - 1).code();
    }

    private static InformationsDalo dalo(Dice dice) {
        return InformationsDalo.builder()
                .statut(dice.chance(9000) ? StatutDalo.NON : StatutDalo.ACTIF)
                .build();
    }

    private List<PieceJustificative> papers(Core core, LocalDate depot, Dice dice) {
        CodePiece identity = switch (core.nationality()) {
            case "1" -> CodePiece.IDENTITE_FRANCAISE;
            case "2" -> CodePiece.IDENTITE_UNION;
            default -> CodePiece.TITRE_SEJOUR;
        };
        List<PieceJustificative> papers = new ArrayList<>(2);
        papers.add(PieceJustificative.builder()
                .code(identity)
                .deposeeLe(depot)
                .finValidite(identity == CodePiece.TITRE_SEJOUR ? day.plusDays(20 + dice.below(1500)) : null)
                .build());
        if (dice.chance(4500)) {
            LocalDate first = LocalDate.of(day.getYear(), 1, 1);
            LocalDate from = depot.isAfter(first) ? depot : first;
            papers.add(PieceJustificative.builder()
                    .code(CodePiece.AVIS_IMPOSITION)
                    .deposeeLe(from)
                    .build());
        }
        return papers;
    }

    private static void reasons(Demande.Builder demande, Dice dice) {
        Set<String> codes = new LinkedHashSet<>();
        for (int i = dice.chance(3500) ? 2 : 1; i > 0; i--) {
            codes.add(Weighted.group("motif").draw(dice));
        }
        List<Motif> reasons = new ArrayList<>(2);
        for (String code : codes) {
            String text = code.equals("23") ? Weighted.group("autre").draw(dice) : null;
            reasons.add(
                    Motif.builder().code(MotifDemande.of(code)).precision(text).build());
        }
        demande.motifs(reasons);
        if (codes.contains("07")) {
            demande.handicaps(List.of(ComplementHandicap.builder()
                    .personne("demandeur")
                    .etat(EtatHandicap.STABILISE)
                    .marche(CapaciteMarche.of(Integer.toString(1 + dice.below(4))))
                    .moteur(List.of(HandicapMoteur.MEMBRES_INFERIEURS))
                    .build()));
        }
    }

    private static void ended(Core core, Cycle cycle, Demande.Builder demande, Dice dice) {
        MotifRadiation reason = MotifRadiation.of(core.state());
        demande.radiation(RadiationDemande.builder()
                .motif(reason)
                .sousMotif(reason == MotifRadiation.IRRECEVABILITE ? SousMotifRadiation.RESSOURCES : null)
                .date(cycle.modified())
                .build());
        if (reason == MotifRadiation.ATTRIBUTION) {
            String department = core.place().communes().draw(dice).departement();
            demande.attribution(Attribution.builder()
                    .siren(landlord(core.place(), dice))
                    .dateBail(cycle.modified())
                    .dejaLocataire(dice.chance(3000))
                    .rpls(NumeroRpls.parse((department + "00000000").substring(0, 3)
                            + Integer.toString(10_000_000 + dice.below(9_000_000))
                                    .substring(1)))
                    .contingent(Contingent.of(Weighted.group("contingent").draw(dice)))
                    .accordCollectif(AccordCollectif.AUCUN)
                    .build());
        }
    }

    /** A made-up SIREN, its key computed: a dozen landlords for a territory. */
    private static Siren landlord(Place place, Dice dice) {
        int number = 99_000_000 + place.rank() * 100 + dice.below(12);
        int sum = 0;
        for (int i = 0, rest = number; i < 8; i++, rest /= 10) {
            int figure = rest % 10 * (i % 2 == 0 ? 2 : 1);
            sum += figure > 9 ? figure - 9 : figure;
        }
        return Siren.parse(Integer.toString(number) + (10 - sum % 10) % 10);
    }

    /** The same person as another agent types her: capitals, no accents, usage name and name at birth as they were. */
    private static Demande retyped(Demande demande) {
        Demandeur asker = demande.demandeur();
        if (asker == null) {
            return demande;
        }
        return demande.toBuilder()
                .demandeur(asker.toBuilder()
                        .identite(one -> one.nomNaissance(plain(asker.identite().nomNaissance()))
                                .prenoms(asker.prenoms().stream()
                                        .map(StockGenerator::plain)
                                        .toList()))
                        .build())
                .build();
    }

    private static String plain(@Nullable String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toUpperCase(Locale.ROOT);
    }
}
