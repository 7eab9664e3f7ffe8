package fr.demandeunique.sne.personne;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Gravite;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.Raison;
import fr.demandeunique.sne.internal.Scan;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Why a text is not a NIR, a SIREN, a SIRET or a date of birth. The name is the code of the anomaly. */
public enum RaisonIdentifiant implements Raison {
    /** Something else than digits, or than {@code 2A} and {@code 2B} in the place of the département. */
    NIR_CARACTERE(Gravite.AVERTISSEMENT, "NIR_CLE", LocalDate.of(2017, 5, 11)),
    /** Neither 13 nor 15 characters. */
    NIR_LONGUEUR(Gravite.AVERTISSEMENT, "NIR_CLE", LocalDate.of(2017, 5, 11)),
    /** The key does not match. */
    NIR_CLE(Gravite.AVERTISSEMENT, "NIR_CLE", LocalDate.of(2017, 5, 11)),
    /** Not 9 digits. */
    SIREN_FORME(Gravite.ERREUR, "SIRET_SIREN", LocalDate.of(2022, 4, 28)),
    /** The key does not match. */
    SIREN_CLE(Gravite.AVERTISSEMENT, "SIRET_SIREN", LocalDate.of(2022, 4, 28)),
    /** Not 14 digits. */
    SIRET_FORME(Gravite.ERREUR, "SIRET_SIREN", LocalDate.of(2022, 4, 28)),
    /** The key does not match. */
    SIRET_CLE(Gravite.AVERTISSEMENT, "SIRET_SIREN", LocalDate.of(2022, 4, 28)),
    /** Not a day, a month or a year as ISO writes it. */
    DATE_NAISSANCE_FORME(Gravite.ERREUR, null, LocalDate.EPOCH),
    /** No such day in the calendar. */
    DATE_NAISSANCE_IMPOSSIBLE(Gravite.ERREUR, null, LocalDate.EPOCH);

    private static final RaisonIdentifiant[] TOUTES = values();

    private final Gravite gravite;
    private final @Nullable String regle;
    private final LocalDate depuis;

    RaisonIdentifiant(Gravite gravite, @Nullable String regle, LocalDate depuis) {
        this.gravite = gravite;
        this.regle = regle;
        this.depuis = depuis;
    }

    /** What a scanner answered, a fault or the value in one number. */
    static <V> Lecture<V> lecture(long scanned, LongFunction<V> make) {
        return scanned >= 0
                ? Lecture.lue(make.apply(scanned))
                : Lecture.refusee(Scan.reason(scanned, TOUTES), Scan.position(scanned));
    }

    @Override
    public Anomalie anomalie(String chemin) {
        var found = new Anomalie(name(), gravite, chemin, Map.of(), null, null);
        return regle == null ? found : found.selon(regle, depuis);
    }
}
