package fr.demandeunique.sne.cotation;

import static fr.demandeunique.sne.nomenclature.MesureCotation.*;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.InformationsDalo;
import fr.demandeunique.sne.demande.LogementActuel;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PersonneACharge;
import fr.demandeunique.sne.enregistrement.PersonnesALoger;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.MesureCotation;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.StatutDalo;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Personne;
import fr.demandeunique.sne.personne.Ressource;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.personne.SituationProfessionnelle;
import fr.demandeunique.sne.personne.Titulaire;
import fr.demandeunique.sne.ressources.ComparaisonPlafonds;
import fr.demandeunique.sne.ressources.Financement;
import fr.demandeunique.sne.ressources.Menage;
import fr.demandeunique.sne.ressources.PremierQuartile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the criteria of a grid look at in a demande on a day. */
final class Mesures {
    /** Those that are a number; {@link MesureCotation#FAIT} is one where its criterion has steps or bands. */
    static final Set<MesureCotation> NOMBRES =
            Set.of(ANCIENNETE, PERSONNES, ENFANTS, SURFACE_PAR_PERSONNE, TAUX_EFFORT, REVENU_PLAFOND, RESSOURCES_UC);

    /** Those that mean nothing without values. */
    static final Set<MesureCotation> AVEC_VALEURS = Set.of(MOTIF, LOGEMENT_ACTUEL, CONTRAT, FAIT);

    /** Those that take none. */
    static final Set<MesureCotation> SANS_VALEURS = Set.of(
            DALO,
            HANDICAP,
            MUTATION,
            ANCIENNETE,
            PERSONNES,
            ENFANTS,
            SURFACE_PAR_PERSONNE,
            TAUX_EFFORT,
            REVENU_PLAFOND,
            RESSOURCES_UC);

    private static final int MAJORITE = 18;
    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    private final Demande demande;
    private final FaitsCotation faits;
    private final @Nullable Siren territoire;
    private final LocalDate jour;
    private final List<String> priorites;
    private @Nullable Set<String> presumees;

    /**
     * What is looked at.
     *
     * @param priorites codes of the priorities in force on the day
     */
    Mesures(Demande demande, FaitsCotation faits, @Nullable Siren territoire, LocalDate jour, List<String> priorites) {
        this.priorites = priorites;
        this.demande = demande;
        this.faits = faits;
        this.territoire = territoire;
        this.jour = jour;
    }

    /** Whether the criterion counts a number. */
    static boolean nombre(CritereCotation critere) {
        return critere.mesure() != null && NOMBRES.contains(critere.mesure())
                || critere.mesure() == FAIT
                        && (critere.par() != null || !critere.tranches().isEmpty());
    }

    Constat de(CritereCotation critere) {
        MesureCotation mesure = Objects.requireNonNull(critere.mesure());
        List<String> valeurs = critere.valeurs();
        String nom = mesure.code();
        return switch (nom) {
            case "PRIORITE" -> priorite(valeurs);
            case "DALO" -> Constat.de(nom, dalo());
            case "ANCIENNETE" -> anciennete();
            case "MOTIF" -> codes(nom, demande.motifs(), Motif::code, valeurs);
            case "LOGEMENT_ACTUEL" -> codes(nom, modeles(), Function.identity(), valeurs);
            case "CONTRAT" -> codes(nom, professions(), SituationProfessionnelle::contrat, valeurs);
            case "HANDICAP" -> Constat.de(nom, !demande.handicaps().isEmpty());
            case "MUTATION" -> modeles().isEmpty() ? Constat.inconnu(nom) : Constat.de(nom, mutation(demande));
            case "COMMUNE_RESIDENCE" -> communes(nom, residence(), valeurs);
            case "COMMUNE_TRAVAIL" ->
                communes(
                        nom,
                        professions().stream()
                                .map(SituationProfessionnelle::commune)
                                .filter(Objects::nonNull)
                                .toList(),
                        valeurs);
            case "COMMUNE_DEMANDEE" -> communes(nom, demandees(demande), valeurs);
            case "PERSONNES" -> personnes();
            case "ENFANTS" -> Constat.de(nom, mineurs(demande, jour));
            case "SURFACE_PAR_PERSONNE" -> surface();
            case "TAUX_EFFORT" -> effort();
            case "REVENU_PLAFOND" -> revenu();
            case "RESSOURCES_UC" -> ressourcesUc();
            default -> fait(critere);
        };
    }

    private Constat priorite(List<String> valeurs) {
        Constat presumed = null;
        Constat ruledOut = null;
        for (String code : priorites) {
            if (!valeurs.isEmpty() && !valeurs.contains(code)) {
                continue;
            }
            if (faits.prioritesReconnues().contains(code)) {
                return new Constat(true, null, "PRIORITE", Map.of("priorite", code), false);
            }
            if (presumees().contains(code)) {
                Map<String, String> words = Map.of("priorite", code);
                if (faits.prioritesEcartees().contains(code)) {
                    ruledOut = new Constat(false, null, "PRIORITE.ECARTEE", words, false);
                } else if (presumed == null) {
                    presumed = new Constat(true, null, "PRIORITE", words, true);
                }
            }
        }
        return presumed != null ? presumed : ruledOut != null ? ruledOut : Constat.de("PRIORITE", false);
    }

    /** Looked for once, whatever the number of criteria. */
    private Set<String> presumees() {
        Set<String> found = presumees;
        if (found == null) {
            found = new HashSet<>();
            for (String code : priorites) {
                if (Presomption.presumee(code, demande, jour)) {
                    found.add(code);
                }
            }
            presumees = found;
        }
        return found;
    }

    private boolean dalo() {
        InformationsDalo dalo = demande.dalo();
        return dalo != null
                && dalo.statut() == StatutDalo.ACTIF
                && (dalo.dateDecision() == null || !dalo.dateDecision().isAfter(jour));
    }

    private Constat anciennete() {
        LocalDate depot = demande.dateDepot();
        return depot == null
                ? Constat.inconnu("ANCIENNETE")
                : Constat.de("ANCIENNETE", Math.max(0, ChronoUnit.MONTHS.between(depot, jour)));
    }

    private static <E> Constat codes(
            String mesure, List<E> all, Function<E, ? extends @Nullable Code<?>> code, List<String> valeurs) {
        List<String> found =
                all.stream().map(code).filter(Objects::nonNull).map(Code::code).toList();
        return found.isEmpty()
                ? Constat.inconnu(mesure)
                : Constat.de(mesure, found.stream().anyMatch(valeurs::contains));
    }

    private List<ModeleLogement> modeles() {
        LogementActuel logement = demande.logementActuel();
        return logement == null ? List.of() : logement.modeles();
    }

    /** Whether the applicant is a tenant of social housing already. */
    static boolean mutation(Demande demande) {
        LogementActuel logement = demande.logementActuel();
        return logement != null && logement.modeles().contains(ModeleLogement.HLM);
    }

    private List<SituationProfessionnelle> professions() {
        return demande.titulaires().stream()
                .map(Titulaire::situationProfessionnelle)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> residence() {
        Demandeur demandeur = demande.demandeur();
        return demandeur == null
                        || demandeur.adresse() == null
                        || demandeur.adresse().commune() == null
                ? List.of()
                : List.of(demandeur.adresse().commune());
    }

    static List<String> demandees(Demande demande) {
        LogementRecherche recherche = demande.logementRecherche();
        return recherche == null ? List.of() : recherche.communes();
    }

    private Constat communes(String mesure, List<String> places, List<String> valeurs) {
        if (places.isEmpty() || valeurs.isEmpty() && territoire == null) {
            return Constat.inconnu(mesure);
        }
        return Constat.de(
                mesure,
                places.stream()
                        .anyMatch(one -> valeurs.isEmpty()
                                ? dans(one, Objects.requireNonNull(territoire))
                                : valeurs.contains(one) || valeurs.contains(actuelle(one))));
    }

    private static String actuelle(String commune) {
        return Commune.de(commune).map(one -> one.actuelle().code()).orElse(commune);
    }

    /** Whether a commune, of today or of the past, is in an EPCI or an établissement public territorial. */
    static boolean dans(String commune, Siren territoire) {
        return Commune.de(commune)
                .map(Commune::actuelle)
                .filter(one -> Stream.of(one.epci(), one.ept()).anyMatch(territoire.numero()::equals))
                .isPresent();
    }

    private Constat personnes() {
        LogementRecherche recherche = demande.logementRecherche();
        Integer typed = recherche == null ? null : recherche.nombrePersonnes();
        int number = typed != null && typed > 0
                ? typed
                : PersonnesALoger.de(demande, jour).certaines();
        return number == 0 ? Constat.inconnu("PERSONNES") : Constat.de("PERSONNES", number);
    }

    /** Children who have surely not reached eighteen, those in shared custody and on visits included. */
    static int mineurs(Demande demande, LocalDate jour) {
        return mineurs(demande.personnesACharge(), jour) + mineurs(demande.personnesEnGarde(), jour);
    }

    private static int mineurs(Collection<? extends Personne> persons, LocalDate jour) {
        return (int) persons.stream()
                .map(Personne::dateNaissance)
                .filter(one -> one != null && mineur(one, jour))
                .count();
    }

    private static boolean mineur(DateNaissance naissance, LocalDate jour) {
        return naissance.ageMax(jour) < MAJORITE;
    }

    private Constat surface() {
        LogementActuel logement = demande.logementActuel();
        if (logement == null
                || !positif(logement.surface())
                || logement.nombreOccupants() == null
                || logement.nombreOccupants() < 1) {
            return Constat.inconnu("SURFACE_PAR_PERSONNE");
        }
        return Constat.de(
                "SURFACE_PAR_PERSONNE",
                Objects.requireNonNull(logement.surface())
                        .divide(BigDecimal.valueOf(logement.nombreOccupants()), 1, RoundingMode.HALF_UP));
    }

    private Constat effort() {
        LogementActuel logement = demande.logementActuel();
        BigDecimal ressources = mensuelles();
        if (logement == null || !positif(logement.loyer()) || ressources.signum() <= 0) {
            return Constat.inconnu("TAUX_EFFORT");
        }
        return Constat.de("TAUX_EFFORT", pourcent(Objects.requireNonNull(logement.loyer()), ressources));
    }

    private BigDecimal mensuelles() {
        Stream<Ressource<RessourceRecue>> titulaires =
                demande.titulaires().stream().flatMap(one -> one.ressources().stream());
        Stream<Ressource<RessourceRecue>> aCharge = demande.personnesACharge().stream()
                .map(PersonneACharge::ressources)
                .flatMap(List::stream);
        return Stream.concat(titulaires, aCharge)
                .map(Ressource::montant)
                .filter(Mesures::positif)
                .map(Objects::requireNonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Constat revenu() {
        var comparaison = ComparaisonPlafonds.de(demande, jour, Menage.Regles.parDefaut());
        Long plafond = comparaison.plafonds().get(Financement.PLUS);
        if (plafond == null || comparaison.revenu() == null) {
            return Constat.inconnu("REVENU_PLAFOND");
        }
        return Constat.de("REVENU_PLAFOND", pourcent(comparaison.revenu().montant(), BigDecimal.valueOf(plafond)));
    }

    private Constat ressourcesUc() {
        return mensuelles().signum() == 0
                ? Constat.inconnu("RESSOURCES_UC")
                : PremierQuartile.parUnite(demande, jour)
                        .map(one -> Constat.de("RESSOURCES_UC", one))
                        .orElseGet(() -> Constat.inconnu("RESSOURCES_UC"));
    }

    private static BigDecimal pourcent(BigDecimal part, BigDecimal tout) {
        return part.multiply(CENT).divide(tout, 1, RoundingMode.HALF_UP);
    }

    /** An amount such as 1E+999999999 is none: computing with it would exhaust the memory. */
    private static boolean positif(@Nullable BigDecimal montant) {
        return montant != null
                && montant.signum() > 0
                && montant.scale() <= 20
                && (long) montant.precision() - montant.scale() <= 12;
    }

    private Constat fait(CritereCotation critere) {
        String name = critere.valeurs().get(0);
        FaitLocal found = faits.faits().stream()
                .filter(one -> name.equals(one.nom()))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return Constat.inconnu("FAIT");
        }
        if (nombre(critere)) {
            BigDecimal value = found.valeur();
            return value == null
                    ? Constat.inconnu("FAIT")
                    : new Constat(null, value, "FAIT.VALEUR", Map.of("valeur", value.toPlainString()), false);
        }
        return found.vrai() == null ? Constat.inconnu("FAIT") : Constat.de("FAIT", found.vrai());
    }
}
