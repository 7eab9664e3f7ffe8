package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.numero.Territoire;
import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Periode;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A profile of access to the SNE, with what it allows on a day (table {@code profils.csv}).
 *
 * <pre>{@code Profil.GESTIONNAIRE_TERRITORIAL.peut(Droit.DUPLIQUER, LocalDate.of(2017, 2, 21)) // false: the guichet's task}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public enum Profil {
    /** Registers, modifies, renews, strikes off, duplicates, deposits pièces. */
    GUICHET("guichet"),
    /** Sees the list of the pièces that are not sensitive. */
    CONSULTANT_SIMPLE("consultant simple"),
    /** Sees and opens the pièces that are not sensitive. */
    CONSULTANT_DEMANDE("consultant demande"),
    /** Sees and opens all pièces. */
    CONSULTANT_SENSIBLE("consultant sensible"),
    /** Manages the accounts and the procedures of its territories. */
    GESTIONNAIRE_TERRITORIAL("gestionnaire territorial"),
    /** Checks the requests for accounts, and helps the gestionnaires. */
    ASSISTANCE_NATIONALE("assistance nationale");

    private static final Historique ORDRE = Reglement.versions("PROFILS_TERRITOIRES_ORDRE");
    private static final Set<Profil> ORDONNES = Set.of(CONSULTANT_DEMANDE, GESTIONNAIRE_TERRITORIAL);

    private final String libelle;

    Profil(String libelle) {
        this.libelle = libelle;
    }

    /** {@return the name on the screens} */
    public String libelle() {
        return libelle;
    }

    /**
     * {@return whether this profile alone allows something on a day}
     *
     * @param droit what the person asks for
     * @param date the day whose rules apply
     */
    public boolean peut(Droit droit, LocalDate date) {
        return Octroi.TABLE.stream()
                .anyMatch(one -> one.profil == this && one.droit == droit && one.periode.contient(date));
    }

    /**
     * Everything that this profile allows on a day.
     *
     * @param date the day whose rules apply
     * @return the rights, none if the profile does not exist that day
     */
    public Set<Droit> droits(LocalDate date) {
        return Octroi.TABLE.stream()
                .filter(one -> one.profil == this && one.periode.contient(date))
                .map(Octroi::droit)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Checks what a person asks for against the profiles that the person holds; rights add up.
     *
     * @param profils all that the person holds
     * @param droit what the person asks for
     * @param date the day whose rules apply
     * @return nothing, or the error {@code PROFIL_DROIT}; {@code PROFIL_DUPLICATION} for a duplication, which is the guichet's task
     */
    public static Rapport autoriser(Collection<Profil> profils, Droit droit, LocalDate date) {
        if (profils.stream().anyMatch(one -> one.peut(droit, date))) {
            return Rapport.vide();
        }
        String regle = Octroi.TABLE.stream()
                .filter(one -> one.droit == droit)
                .findFirst()
                .orElseThrow()
                .regle();
        Anomalie refus = droit == Droit.DUPLIQUER
                ? Anomalie.erreur("PROFIL_DUPLICATION", "")
                : Anomalie.erreur("PROFIL_DROIT", "").avec("droit", droit);
        return new Rapport(List.of(refus.selon(regle, date)));
    }

    /**
     * {@return the territories of a person in the order in which the SNE shows them at login: by number, from 6 February 2017, for the
     * profiles « consultant demande » and « gestionnaire territorial » (bulletin of 21/02/2017, 2); as given otherwise}
     *
     * @param territoires those that the person may work in
     * @param date the day whose rules apply
     */
    public List<Territoire> presenter(List<Territoire> territoires, LocalDate date) {
        return ORDONNES.contains(this) && ORDRE.vaut(date)
                ? territoires.stream().sorted().toList()
                : List.copyOf(territoires);
    }

    /** One right given to one profile between two days. */
    private record Octroi(Profil profil, Droit droit, Periode periode, String regle) {
        static final List<Octroi> TABLE = Table.lire(Profil.class, "profils.csv").stream()
                .map(cells -> new Octroi(
                        Profil.valueOf(cells[0]), Droit.valueOf(cells[1]), Periode.lire(cells[2], cells[3]), cells[4]))
                .toList();
    }
}
