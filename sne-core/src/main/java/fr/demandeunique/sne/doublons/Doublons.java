package fr.demandeunique.sne.doublons;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.internal.Empreintes;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Nir;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The demandes of a stock in which a person of a demande is already known: one household has one demande in a département, and one in
 * the whole of Île-de-France (CCH L441-2-1). The gestionnaire detects them, the guichet deals with them (arrêté du 23/03/2015, annexe, 8).
 *
 * <p>Only active demandes with a numéro unique count, each with its demandeur and co-titulaires. Names are compared as
 * {@link CleEtatCivil} writes them. A person who is demandeur on one and co-titulaire on the other is a suspicion only: a couple that
 * separates is there for a while. A person found in a stock of any size costs about the same.
 *
 * <pre>{@code Doublons.parmi(stock).chercher(demande)}</pre>
 *
 * <p>The likeliest come first, then the lower number. A stock that changes is kept in an {@link IndexDoublons}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Doublons {
    private final Repertoire repertoire = new Repertoire();

    private Doublons(Iterable<Demande> stock, Iterable<DecisionDoublon> decisions) {
        decisions.forEach(repertoire::decider);
        for (Demande one : stock) {
            if (Repertoire.active(one)) {
                repertoire.ranger(one);
            }
        }
    }

    /**
     * Sorts a stock of demandes, to search it many times.
     *
     * @param stock read once, kept by key
     * @return the searchable stock, which does not change with the one given
     */
    public static Doublons parmi(Iterable<Demande> stock) {
        return new Doublons(stock, List.of());
    }

    /**
     * {@return the same with what agents have decided: who was found to be two is no longer a doublon, who was found to be one is certain}
     *
     * @param stock read once, kept by key
     * @param decisions of agents, in any order
     */
    public static Doublons parmi(Iterable<Demande> stock, Iterable<DecisionDoublon> decisions) {
        return new Doublons(stock, decisions);
    }

    /**
     * {@return the demandes on which a person of this one already is, in its territory: that of its number, else that of the first commune asked
     * for} The demande itself, or another version of it under the same number, is not one of them.
     *
     * @param demande registered, or about to be
     */
    public List<Doublon> chercher(Demande demande) {
        return repertoire.chercher(demande);
    }

    /**
     * {@return the same in a territory given by its code, {@code 057} or {@code 111}}
     *
     * @param demande registered, or about to be
     * @param territoire three characters, {@code 057} for a département or {@code 111} for Île-de-France
     */
    public List<Doublon> chercher(Demande demande, String territoire) {
        return repertoire.chercher(demande, territoire);
    }

    /**
     * Says of each person who is already known where to look and what to do, as warnings: {@code DOUBLON_CERTAIN} with the source of the check
     * at creation, or of the treatment for a demande that has its number; {@code DOUBLON_SOUPCON} with that of the comparison of civil status.
     *
     * @param demande registered, or about to be
     * @param jour the day whose rules apply
     * @return one warning for each person who was found; nothing if nobody was
     */
    public Rapport controler(Demande demande, LocalDate jour) {
        return rapport(demande, chercher(demande), jour);
    }

    /**
     * {@return the same in a territory given by its code, {@code 057} or {@code 111}}
     *
     * @param demande registered, or about to be
     * @param territoire three characters, {@code 057} for a département or {@code 111} for Île-de-France
     * @param jour the day whose rules apply
     */
    public Rapport controler(Demande demande, String territoire, LocalDate jour) {
        return rapport(demande, chercher(demande, territoire), jour);
    }

    static Rapport rapport(Demande demande, List<Doublon> doublons, LocalDate jour) {
        String regle = demande.numeroUnique() == null ? "DOUBLONS_CREATION" : "DOUBLONS_TRAITEMENT";
        return new Rapport(doublons.stream()
                .map(one -> one.ressemblance() == Ressemblance.MEME_PERSONNE
                        ? Anomalie.avertissement("DOUBLON_CERTAIN", one.chemin())
                                .selon(regle, jour)
                        : Anomalie.avertissement("DOUBLON_SOUPCON", one.chemin())
                                .selon("DOUBLONS_ETAT_CIVIL", jour))
                .distinct()
                .toList());
    }

    /**
     * {@return prints of what gives a person away, to sort a stock that is too large for memory: two persons of one territory whom {@link #comparer} finds alike
     * have the same print at one place at least} Names, day of birth, NIR; 0 for what is not known. The same in every run, and none tells a name; two things
     * share a print once in billions.
     *
     * @param territoire three characters, {@code 057} for a département or {@code 111} for Île-de-France
     * @param personne names and date of birth
     * @param nir null if unknown
     */
    public static long[] empreintes(String territoire, Identite personne, @Nullable Nir nir) {
        String name = personne.nomEtatCivil();
        DateNaissance birth = personne.dateNaissance();
        return new long[] {
            name == null && personne.prenoms().isEmpty()
                    ? 0
                    : empreinte(territoire, CleEtatCivil.empreinteNoms(name, personne.prenoms())),
            birth == null || !birth.complete() ? 0 : empreinte(territoire, Empreintes.melange(birth.hashCode())),
            nir == null ? 0 : empreinte(territoire, texte(nir.numero()))
        };
    }

    private static long empreinte(String territoire, long chose) {
        long print = chose;
        for (int i = 0; i < territoire.length(); i++) {
            print = Empreintes.suite(print, territoire.charAt(i));
        }
        return Empreintes.melange(print) | 1;
    }

    private static long texte(String texte) {
        long print = Empreintes.DEPART;
        for (int i = 0; i < texte.length(); i++) {
            print = Empreintes.suite(print, texte.charAt(i));
        }
        return Empreintes.melange(print);
    }

    /**
     * Compares two persons by civil status and, where both have one, by NIR. Two different NIR are two persons, or one of
     * them is typed wrong: no more than a suspicion. Nor is more to be said of two who were born on a first of January, the day that is typed where none is
     * known.
     *
     * @param un civil status of one person
     * @param nir NIR of the first person, null if unknown
     * @param autre civil status of the other
     * @param autreNir NIR of the other person, null if unknown
     * @return how far they may be one person
     */
    public static Ressemblance comparer(
            CleEtatCivil un, @Nullable Nir nir, CleEtatCivil autre, @Nullable Nir autreNir) {
        boolean both = nir != null && autreNir != null;
        boolean names = un.nomsVoisins(autre);
        if (nir != null && nir.equals(autreNir)) {
            return names || un.memeNaissance(autre) ? Ressemblance.MEME_PERSONNE : Ressemblance.SOUPCON;
        }
        if (un.complete() && autre.complete() && un.equals(autre)) {
            return both || un.naissanceConvenue() ? Ressemblance.SOUPCON : Ressemblance.MEME_PERSONNE;
        }
        boolean suspect = un.memesNoms(autre) && un.naissanceVoisine(autre) || names && un.memeNaissance(autre);
        return suspect && !both ? Ressemblance.SOUPCON : Ressemblance.AUTRE;
    }
}
