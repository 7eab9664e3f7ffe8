package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.doublons.CleEtatCivil;
import fr.demandeunique.sne.doublons.DecisionDoublon;
import fr.demandeunique.sne.doublons.DecisionDoublon.Verdict;
import fr.demandeunique.sne.internal.Empreintes;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Counts the active demandes of one person on one territory over a whole stock. The person is the {@link CleEtatCivil}: birth name and
 * first names, whichever of the two stands first, and the date of birth (practice of 2024).
 *
 * <p>Unlike the other indicators it cannot do with constant memory: it keeps a 64-bit print and a count for each person, 12 bytes in a
 * table at most three quarters full, about 40 MB for two million. Two persons share a print once in millions of stocks; the answer is
 * a suspicion in any case. No name is kept.
 *
 * <p>What agents have decided ({@link DecisionDoublon}) is not asked again: two demandeurs who were found to be two no longer count for each other, two who were
 * found to be one count even if they are typed differently, as long as both stay who they were.
 *
 * <pre>{@code stock.forEach(suivi::ajouter); stock.stream().filter(suivi.concernees())}</pre>
 *
 * <p>Merging is associative and commutative. Not thread-safe: one for each thread, then merge.
 */
public final class SuiviDoublons implements Serializable {
    private static final long serialVersionUID = 1L;

    private long[] empreintes = new long[16];
    private int[] nombres = new int[16];
    private int personnes;

    private final HashMap<NumeroUnique, List<DecisionDoublon>> decisions = new HashMap<>();
    private final HashMap<NumeroUnique, Vu> vus = new HashMap<>();

    /** The demandeur of a demande that a decision names: the print, 0 if it does not count by itself, and the half of that of the decision. */
    private record Vu(long empreinte, int personne) implements Serializable {}

    /** A count that starts from nothing. */
    public SuiviDoublons() {}

    /**
     * A count that starts from what agents have decided.
     *
     * @param decisions in order: a later one about the same two demandeurs takes the place of an earlier one; those about others than demandeurs are left out
     */
    public SuiviDoublons(Collection<DecisionDoublon> decisions) {
        decisions.forEach(this::decider);
    }

    private void decider(DecisionDoublon decision) {
        if (!decision.entreDemandeurs()) {
            return;
        }
        for (NumeroUnique numero : List.of(decision.un(), decision.autre())) {
            List<DecisionDoublon> all = decisions.computeIfAbsent(numero, absent -> new ArrayList<>(1));
            all.removeIf(one -> one.un().equals(decision.un()) && one.autre().equals(decision.autre()));
            all.add(decision);
        }
    }

    /**
     * Counts a demande; one that is struck off, or whose demandeur lacks a name or a day of birth, is left out.
     *
     * @param demande of the stock
     */
    public void ajouter(Demande demande) {
        long print = empreinte(demande);
        if (print != 0) {
            ajouter(print, 1);
        }
        if (decidee(demande) && demande.demandeur() != null && !Detecteur.radiee(demande)) {
            vus.put(Objects.requireNonNull(demande.numeroUnique()), new Vu(print, DecisionDoublon.empreinte(demande)));
        }
    }

    /**
     * {@return whether a decision names this demande}
     *
     * @param demande of the stock
     */
    public boolean decidee(Demande demande) {
        return !decisions.isEmpty() && demande.numeroUnique() != null && decisions.containsKey(demande.numeroUnique());
    }

    /**
     * Adds the counts of another, which stays as it is.
     *
     * @param autre a count over another part of the stock
     */
    public void fusionner(SuiviDoublons autre) {
        long[] prints = autre.empreintes;
        int[] counts = autre.nombres;
        for (int i = 0; i < prints.length; i++) {
            if (prints[i] != 0) {
                ajouter(prints[i], counts[i]);
            }
        }
        autre.decisions.values().forEach(all -> all.forEach(this::decider));
        vus.putAll(autre.vus);
    }

    /** {@return how many demandes share their person and territory with another} */
    public long demandes() {
        long sum = 0;
        for (int one : nombres) {
            sum += one > 1 ? one : 0;
        }
        for (var one : vus.entrySet()) {
            boolean counted = nombre(one.getValue().empreinte) > 1;
            boolean due = concernee(one.getKey());
            sum += counted == due ? 0 : due ? 1 : -1;
        }
        return sum;
    }

    /**
     * Tells, once the stock was counted, whether a demande shares its person and territory with another: for a second pass.
     *
     * @return a test for each demande of the stock
     */
    public Predicate<Demande> concernees() {
        return demande -> {
            NumeroUnique numero = demande.numeroUnique();
            return numero != null && vus.containsKey(numero) ? concernee(numero) : nombre(empreinte(demande)) > 1;
        };
    }

    /**
     * {@return whether a demande that a decision names shares its person with another all the same}
     *
     * @param numero of a demande that was counted; false for another
     */
    public boolean concernee(NumeroUnique numero) {
        Vu mine = vus.get(numero);
        if (mine == null) {
            return false;
        }
        int others = nombre(mine.empreinte) - 1;
        for (DecisionDoublon one : decisions.getOrDefault(numero, List.of())) {
            NumeroUnique theirs = one.un().equals(numero) ? one.autre() : one.un();
            Vu other = vus.get(theirs);
            if (other == null
                    || one.empreinte() != mine.personne + other.personne
                    || !numero.codeTerritoire().equals(theirs.codeTerritoire())) {
                continue;
            }
            if (one.verdict() == Verdict.MEME_PERSONNE) {
                return true;
            }
            others -= mine.empreinte != 0 && mine.empreinte == other.empreinte ? 1 : 0;
        }
        return others > 0;
    }

    /**
     * {@return how many demandes have this print}
     *
     * @param empreinte as {@link #empreinte(Demande)} gives it
     */
    public int nombre(long empreinte) {
        return empreinte == 0 ? 0 : nombres[place(empreinte)];
    }

    private void ajouter(long print, int count) {
        int at = place(print);
        if (empreintes[at] == 0) {
            if (++personnes * 4L > empreintes.length * 3L) {
                agrandir();
                at = place(print);
            }
            empreintes[at] = print;
        }
        nombres[at] += count;
    }

    private int place(long print) {
        int mask = empreintes.length - 1;
        int at = (int) (print ^ print >>> 32) & mask;
        while (empreintes[at] != 0 && empreintes[at] != print) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void agrandir() {
        long[] prints = empreintes;
        int[] counts = nombres;
        empreintes = new long[prints.length * 2];
        nombres = new int[prints.length * 2];
        for (int i = 0; i < prints.length; i++) {
            if (prints[i] != 0) {
                int at = place(prints[i]);
                empreintes[at] = prints[i];
                nombres[at] = counts[i];
            }
        }
    }

    /**
     * {@return the print of the person and territory, 0 if the demande does not count: what a second pass may keep instead of the demandes} It is the same in
     * every run, and tells no
     * name.
     *
     * @param demande of the stock
     */
    public static long empreinte(Demande demande) {
        Demandeur person = demande.demandeur();
        NumeroUnique numero = demande.numeroUnique();
        if (person == null || numero == null || Detecteur.radiee(demande)) {
            return 0;
        }
        String name = person.identite().nomEtatCivil();
        DateNaissance known = person.dateNaissance();
        LocalDate birth = known == null ? null : known.jour().orElse(null);
        if (name == null || birth == null || person.prenoms().isEmpty()) {
            return 0;
        }
        long print = Empreintes.suite(CleEtatCivil.empreinteNoms(name, person.prenoms()), birth.toEpochDay());
        String territory = numero.codeTerritoire();
        for (int i = 0; i < territory.length(); i++) {
            print = Empreintes.suite(print, territory.charAt(i));
        }
        long mixed = Empreintes.melange(print);
        return mixed == 0 ? 1 : mixed;
    }

    /** How many persons, and nothing about them. */
    @Override
    public String toString() {
        return "SuiviDoublons[" + personnes + "]";
    }
}
