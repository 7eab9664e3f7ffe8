package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Periode;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The right of one kind of service to register, in one version of the law (R441-2-1 in its versions of 03/05/2010, 01/01/2012,
 * 14/05/2015, 09/06/2016, 08/05/2017 and 01/01/2022), read from the table {@code habilitations.csv}.
 *
 * <pre>{@code
 * HabilitationGuichet.peutEnregistrer(QualiteGuichet.EMPLOYEUR, Set.of(FaitGuichet.CONVENTION), LocalDate.of(2012, 1, 1))
 *         .conforme() // false: only its own employees since that day
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param qualite what kind of service it is
 * @param periode the days on which it holds
 * @param lettre letter of the article, null for a mandataire and for the portal
 * @param conditions the facts that are all required
 * @param arretePossible true if the préfet may fix by arrêté the participation of one who refuses the convention (R441-2-5)
 * @param regle name of the rule in {@link Reglement}
 */
public record HabilitationGuichet(
        QualiteGuichet qualite,
        Periode periode,
        @Nullable String lettre,
        Set<FaitGuichet> conditions,
        boolean arretePossible,
        String regle) {
    private static final Map<QualiteGuichet, List<HabilitationGuichet>> TABLE = load();
    private static final Historique ENREGISTREUR = Reglement.versions("GUICHET_ENREGISTREUR");
    private static final Historique ORIENTATION = Reglement.versions("GUICHET_ORIENTATION");

    /** Copies the set, which may hold no null. */
    public HabilitationGuichet {
        Arguments.required(qualite, "qualite");
        Arguments.required(periode, "periode");
        Arguments.required(conditions, "conditions");
        Arguments.required(regle, "regle");
        conditions = Set.copyOf(conditions);
    }

    /**
     * {@return the version that holds that day; empty if such a service may not register then}
     *
     * @param qualite what the service is
     * @param date the day of the question
     */
    public static Optional<HabilitationGuichet> enVigueur(QualiteGuichet qualite, LocalDate date) {
        return Optional.ofNullable(version(qualite, date));
    }

    private static @Nullable HabilitationGuichet version(QualiteGuichet qualite, LocalDate date) {
        for (HabilitationGuichet one : versions(qualite)) {
            if (one.periode.contient(date)) {
                return one;
            }
        }
        return null;
    }

    /**
     * {@return all versions, from the oldest}
     *
     * @param qualite what the service is
     */
    public static List<HabilitationGuichet> versions(QualiteGuichet qualite) {
        return Objects.requireNonNull(TABLE.get(qualite));
    }

    /**
     * {@return whether a service may register a demande on a day}
     *
     * <p>Errors: {@code HABILITATION_REGIME} before 3 May 2010, {@code HABILITATION_QUALITE} for a service that is not in the list
     * of that day, and one of {@link FaitGuichet#codeAnomalie} for each condition that is not met. A public service that may not
     * register is reminded of its duty to orient the applicant, with the warning {@code HABILITATION_ORIENTER}.
     *
     * @param qualite what the service is
     * @param faits what is known to be true of it, and of the applicant
     * @param date day of the registration
     */
    public static Rapport peutEnregistrer(QualiteGuichet qualite, Set<FaitGuichet> faits, LocalDate date) {
        HabilitationGuichet version = version(qualite, date);
        if (version != null && faits.containsAll(version.conditions)) {
            return Rapport.vide();
        }
        List<Anomalie> anomalies = new ArrayList<>();
        if (version == null) {
            String code = ENREGISTREUR.vaut(date) ? "HABILITATION_QUALITE" : "HABILITATION_REGIME";
            anomalies.add(Anomalie.erreur(code, "").selon("GUICHET_ENREGISTREUR", date));
        } else {
            // In the order of the enum, so that two runs say the same.
            for (FaitGuichet fait : FaitGuichet.values()) {
                if (version.conditions.contains(fait) && !faits.contains(fait)) {
                    anomalies.add(Anomalie.erreur(fait.codeAnomalie(), "").selon(version.regle, date));
                }
            }
        }
        if (qualite.servicePublic() && ORIENTATION.vaut(date)) {
            anomalies.add(Anomalie.avertissement("HABILITATION_ORIENTER", "").selon("GUICHET_ORIENTATION", date));
        }
        return new Rapport(anomalies);
    }

    /**
     * {@return whether a public service must orient the applicant towards a guichet, because it may not register that day}
     *
     * @param qualite what the service is
     * @param faits what has been signed or decided for it
     * @param date the day of the question
     */
    public static boolean doitOrienter(QualiteGuichet qualite, Set<FaitGuichet> faits, LocalDate date) {
        return peutEnregistrer(qualite, faits, date).anomalies().stream()
                .anyMatch(one -> one.gravite() == Gravite.AVERTISSEMENT);
    }

    private static Map<QualiteGuichet, List<HabilitationGuichet>> load() {
        Map<QualiteGuichet, List<HabilitationGuichet>> byKind = new EnumMap<>(QualiteGuichet.class);
        for (String[] cells : Table.lire(HabilitationGuichet.class, "habilitations.csv")) {
            Set<FaitGuichet> conditions = EnumSet.noneOf(FaitGuichet.class);
            Stream.of(cells[4].split(" "))
                    .filter(name -> !name.isEmpty())
                    .map(FaitGuichet::valueOf)
                    .forEach(conditions::add);
            var one = new HabilitationGuichet(
                    QualiteGuichet.valueOf(cells[0]),
                    Periode.lire(cells[1], cells[2]),
                    cells[3].isEmpty() ? null : cells[3],
                    conditions,
                    cells[5].equals("oui"),
                    cells[6]);
            byKind.computeIfAbsent(one.qualite, kind -> new ArrayList<>()).add(one);
        }
        byKind.replaceAll((kind, versions) -> List.copyOf(versions));
        return byKind;
    }
}
