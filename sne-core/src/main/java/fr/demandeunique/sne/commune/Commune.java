package fr.demandeunique.sne.commune;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A commune of the code officiel géographique, an arrondissement municipal of Paris, Lyon or Marseille, or what was a commune once.
 *
 * <p>A demande names communes by their INSEE code, for years; meanwhile communes merge, and some come back. So a code of the past finds the
 * commune that holds its territory {@linkplain #actuelle today}, and {@link #existence} says whether the code was that of a commune on a
 * day, as far as the table knows: it holds the versions of 2019 to 2026 (Licence ouverte, INSEE, La Poste, DGCL), and before 2019 no days.
 *
 * <pre>{@code Commune.de("57463").orElseThrow().libelle() // Metz (57)}</pre>
 *
 * <p>The table is read when the first commune is asked for. This class is immutable and thread-safe.
 *
 * @param code INSEE code, 5 characters: {@code 57463}, {@code 2A004}
 * @param nom official name
 * @param nature what the code names today
 * @param rattachement INSEE code of the commune that holds its territory today; null for a commune of today
 * @param departement INSEE code of the département or the collectivité, {@code 57}, {@code 974}
 * @param codesPostaux postcodes of today, in order; empty for what was a commune once
 * @param epci SIREN of the EPCI, null if none or unknown
 * @param ept SIREN of the établissement public territorial of the Grand Paris, null outside of it
 * @param du first day, if after 1 January 2019; null if before or unknown
 * @param au last day, from 2019 on; null if it is still a commune, or if it ended earlier
 */
public record Commune(
        String code,
        String nom,
        Nature nature,
        @Nullable String rattachement,
        String departement,
        List<String> codesPostaux,
        @Nullable String epci,
        @Nullable String ept,
        @Nullable LocalDate du,
        @Nullable LocalDate au) {
    /** First day that the table knows about. */
    public static final LocalDate CONNUE_DEPUIS = LocalDate.of(2019, 1, 1);

    /** What a code names today. */
    public enum Nature {
        /** A commune. */
        COMMUNE,
        /** An arrondissement municipal of Paris, Lyon or Marseille: part of a commune, with a code of its own. */
        ARRONDISSEMENT,
        /** What was a commune once, and is part of another today. */
        ANCIENNE
    }

    /** Whether a code was that of a commune, or of an arrondissement, on a day. */
    public enum Existence {
        /** It was. */
        OUI,
        /** It was not: not yet, or no longer. */
        NON,
        /** No source says it: before 2019. */
        INCONNUE
    }

    /** Copies the list, which may hold no null. */
    public Commune {
        codesPostaux = Arguments.list(codesPostaux, "codesPostaux");
    }

    /**
     * {@return the commune, of today or of the past, that has or had this INSEE code; empty if the table has none}
     *
     * @param code INSEE code, {@code 57463}, {@code 2A004}
     */
    public static Optional<Commune> de(String code) {
        return TableCommunes.commune(code);
    }

    /**
     * {@return the communes and arrondissements of a postcode of today, by code; empty if there are none}
     *
     * @param codePostal five figures
     */
    public static List<Commune> deCodePostal(String codePostal) {
        return RechercheCommunes.deCodePostal(codePostal.strip());
    }

    /**
     * {@return what a field with suggestions shows: the communes and arrondissements of today whose postcode or name begins with what is typed, in
     * whatever case, with or without accents, hyphens and the article, {@code st} for {@code saint}} A name that is complete comes first, then
     * the shortest ones: {@code chercher("st denis", 10)}.
     *
     * @param saisie what is typed; nothing is found for nothing
     * @param maximum how many are wanted at most
     */
    public static List<Commune> chercher(String saisie, int maximum) {
        return RechercheCommunes.chercher(saisie, maximum);
    }

    /**
     * The same as {@code de(code)} and {@link #existence(LocalDate)}, for checks of many demandes: allocates nothing for a code that has been that of a commune
     * since 2019, nor for a day before it.
     *
     * @param code INSEE code, {@code 57463}, {@code 2A004}
     * @param jour the day of the question
     * @return {@link Existence#NON} also for a code that the table does not have
     */
    public static Existence existence(String code, LocalDate jour) {
        boolean known = !jour.isBefore(CONNUE_DEPUIS);
        if (known && TableCommunes.toujours(code)) {
            return Existence.OUI;
        }
        int rank = TableCommunes.rang(code);
        if (rank < 0) {
            return Existence.NON;
        }
        return known ? TableCommunes.commune(rank).existence(jour) : Existence.INCONNUE;
    }

    /**
     * Whether a postcode of five figures can be that of a commune, by its INSEE code: one of its postcodes of today, or of those of the commune that holds its
     * territory. Allocates nothing where the answer is in the row of the commune.
     *
     * @param code INSEE code, {@code 57463}, {@code 2A004}
     * @param codePostal five figures
     * @return true also for a code that the table does not have, or that has no postcodes: nothing is known against it
     */
    public static boolean admet(String code, String codePostal) {
        int rank = TableCommunes.rang(code);
        if (rank < 0 || TableCommunes.aCodePostal(rank, codePostal)) {
            return true;
        }
        Commune now = TableCommunes.commune(rank).actuelle();
        return now.codesPostaux.isEmpty() || now.codesPostaux.contains(codePostal);
    }

    /**
     * {@return whether a commune is in the territory of a number, by its INSEE code, of today or of the past: some have gone to another département} Yes where
     * the
     * territory is not known. Allocates nothing for a code of that territory.
     *
     * @param code INSEE code, {@code 57463}, {@code 2A004}
     * @param numero of the demande
     */
    public static boolean duTerritoire(String code, NumeroUnique numero) {
        return numero.estDuTerritoire(code)
                || de(code).filter(one -> numero.estDuTerritoire(one.actuelle().code))
                        .isPresent();
    }

    /**
     * {@return how people read a commune by its INSEE code: {@link #libelle}, the code itself if the table does not have it}
     *
     * <pre>{@code Commune.libelle("57463") // Metz (57)}</pre>
     *
     * @param code INSEE code, {@code 57463}, {@code 2A004}
     */
    public static String libelle(String code) {
        return de(code).filter(one -> !one.nom.isEmpty()).map(Commune::libelle).orElse(code);
    }

    /**
     * {@return the commune that held, on a day, the territory of what a code names: itself where it was one, or where no source says it; the commune of today
     * where it
     * had ended} An arrondissement is its own.
     *
     * @param jour the day of the question
     */
    public Commune le(LocalDate jour) {
        return nature == Nature.ANCIENNE && existence(jour) == Existence.NON ? actuelle() : this;
    }

    /** {@return the commune that holds its territory today: itself, unless it is an arrondissement or was merged into another} */
    public Commune actuelle() {
        return rattachement == null ? this : TableCommunes.commune(rattachement).orElseThrow();
    }

    /**
     * {@return whether the code was that of a commune, or of an arrondissement, on a day}
     *
     * @param jour the day of the question
     */
    public Existence existence(LocalDate jour) {
        if (jour.isBefore(CONNUE_DEPUIS)) {
            return Existence.INCONNUE;
        }
        boolean ended = nature == Nature.ANCIENNE && (au == null || jour.isAfter(au));
        boolean begun = du == null || !jour.isBefore(du);
        return begun && !ended ? Existence.OUI : Existence.NON;
    }

    /** {@return the name with its département, as people read it: {@code Metz (57)}} */
    public String libelle() {
        return nom + " (" + departement + ")";
    }
}
