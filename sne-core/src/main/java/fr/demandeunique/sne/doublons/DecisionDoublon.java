package fr.demandeunique.sne.doublons;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.Nir;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agent found about two persons who look like one: the question is not asked again. The editor keeps it, and gives it to {@link Doublons#parmi(Iterable,
 * Iterable)} or {@link IndexDoublons#decider}.
 *
 * <p>It holds as long as both persons stay who they were: {@code empreinte} sums up their civil status and NIR, and tells neither. A name corrected since, or
 * somebody else in the place, and the question is open again.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param un the lesser of the two numbers
 * @param cheminUn the person on it: {@code /demandeur}, {@code /coTitulaires/0}
 * @param autre the other number
 * @param cheminAutre the person on that
 * @param verdict the same person, or two
 * @param auteur who decided, as the editor names its agents
 * @param le day of the decision
 * @param empreinte of both persons as they were
 */
public record DecisionDoublon(
        NumeroUnique un,
        String cheminUn,
        NumeroUnique autre,
        String cheminAutre,
        Verdict verdict,
        String auteur,
        LocalDate le,
        int empreinte)
        implements Serializable {
    private static final String DEMANDEUR = "/demandeur";

    /** What was found. */
    public enum Verdict {
        /** They are one: the doublon is certain from now on, until one of the demandes is dealt with. */
        MEME_PERSONNE,
        /** They are two: neither is a doublon of the other. */
        PERSONNES_DIFFERENTES
    }

    /** A null where a value is due is a {@link NullPointerException} that names it. */
    public DecisionDoublon {
        Arguments.required(un, "un");
        Arguments.required(cheminUn, "cheminUn");
        Arguments.required(autre, "autre");
        Arguments.required(cheminAutre, "cheminAutre");
        Arguments.required(verdict, "verdict");
        Arguments.required(auteur, "auteur");
        Arguments.required(le, "le");
    }

    /**
     * {@return the decision about a doublon that was found for a demande}
     *
     * @param demande the demande that was looked at, once it has its number
     * @param doublon what was found
     * @param verdict one person or two
     * @param auteur who decided, as the system names agents
     * @param le day of the decision
     * @throws IllegalArgumentException if the demande has no number yet, or not the person that the doublon names
     */
    public static DecisionDoublon de(Demande demande, Doublon doublon, Verdict verdict, String auteur, LocalDate le) {
        NumeroUnique numero = demande.numeroUnique();
        if (numero == null) {
            throw new IllegalArgumentException("decide once the demande has its number");
        }
        Repertoire.Inscrit mine = Repertoire.inscrit(demande, doublon.chemin());
        Repertoire.Inscrit theirs = Repertoire.inscrit(doublon.autre(), doublon.cheminAutre());
        NumeroUnique other = Objects.requireNonNull(doublon.autre().numeroUnique());
        int print = Repertoire.empreinte(mine, theirs);
        return numero.compareTo(other) <= 0
                ? new DecisionDoublon(
                        numero, doublon.chemin(), other, doublon.cheminAutre(), verdict, auteur, le, print)
                : new DecisionDoublon(
                        other, doublon.cheminAutre(), numero, doublon.chemin(), verdict, auteur, le, print);
    }

    /** {@return whether the decision is about the demandeurs of both demandes} */
    public boolean entreDemandeurs() {
        return DEMANDEUR.equals(cheminUn) && DEMANDEUR.equals(cheminAutre);
    }

    /**
     * {@return the half of {@code empreinte} that is the demandeur's: the sum of both halves is the whole} It tells nothing of the person.
     *
     * @param demande of the stock, with a demandeur
     * @throws IllegalArgumentException if it has none
     */
    public static int empreinte(Demande demande) {
        return Repertoire.empreinte(Repertoire.inscrit(demande, DEMANDEUR));
    }

    /**
     * {@return the half of {@code empreinte} of a person who is known by this}
     *
     * @param cle civil status
     * @param nir null if unknown
     */
    public static int empreinte(CleEtatCivil cle, @Nullable Nir nir) {
        // Mixed, so that the sum of two does not undo what tells them apart.
        return (31 * cle.hashCode() + Objects.hashCode(nir)) * 0x9E3779B9 ^ cle.hashCode() >>> 15;
    }

    /** The two numbers, masked, and the verdict. */
    @Override
    public String toString() {
        return "DecisionDoublon[" + un + ", " + autre + ", " + verdict + "]";
    }
}
