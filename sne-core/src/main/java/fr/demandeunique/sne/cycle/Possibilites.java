package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What may be done to a demande on a day: each act is tried and thrown away, so that a screen can say which of its buttons would be refused, and why.
 *
 * <pre>{@code Possibilites.de(demande, guichet, jour, false).rapport(Acte.RENOUVELER).conforme()}</pre>
 *
 * <p>The rights of the agent are not looked at, see {@link fr.demandeunique.sne.guichet.Profil}. This class is immutable and thread-safe.
 *
 * @param rapports what the rules of the day say of each act: its refusal, or its warnings
 */
public record Possibilites(Map<Acte, Rapport> rapports) {
    /** Copies the map. */
    public Possibilites {
        rapports = Map.copyOf(rapports);
    }

    /** An act on a demande that is there. */
    public enum Acte {
        /** A modification that changes nothing yet. */
        MODIFIER,
        /** The renewal, on that day. */
        RENOUVELER,
        /** The duplication for a co-titulaire who leaves; possible if one of them may have it. */
        SEPARER,
        /** The examination by a commission, and the attribution after it. */
        ATTRIBUER,
        /** The radiation, on the demand of the applicant. */
        RADIER,
        /** The reactivation after a radiation for want of renewal. */
        REACTIVER
    }

    /**
     * Tries every act.
     *
     * @param demande the demande, as it stands
     * @param guichet who would do it
     * @param jour day on which it would be done
     * @param dupliquee whether a duplicate for the partner who leaves was made already
     * @return what the rules of that day say of each act
     */
    public static Possibilites de(Demande demande, CodeGuichet guichet, LocalDate jour, boolean dupliquee) {
        Arguments.required(demande, "demande");
        Arguments.required(guichet, "guichet");
        Arguments.required(jour, "jour");
        Map<Acte, Rapport> all = new EnumMap<>(Acte.class);
        all.put(Acte.MODIFIER, rapport(Modification.modifier(demande, demande, guichet, jour, dupliquee)));
        all.put(Acte.RENOUVELER, rapport(Renouvellement.renouveler(demande, guichet, jour)));
        all.put(Acte.SEPARER, separation(demande, jour));
        all.put(Acte.ATTRIBUER, Commission.recevoir(demande, jour));
        all.put(Acte.RADIER, rapport(Radiation.radier(demande, MotifRadiation.RENONCIATION, null, guichet, jour)));
        all.put(Acte.REACTIVER, rapport(Reactivation.reactiver(demande, guichet, jour)));
        return new Possibilites(all);
    }

    private static Rapport separation(Demande demande, LocalDate jour) {
        Rapport first = rapport(Separation.separer(demande, 1, jour));
        for (int i = 2; !first.conforme() && i <= demande.coTitulaires().size(); i++) {
            Rapport other = rapport(Separation.separer(demande, i, jour));
            first = other.conforme() ? other : first;
        }
        return first;
    }

    private static Rapport rapport(Resultat<?> tried) {
        return new Rapport(tried.anomalies());
    }

    /**
     * What the rules say of an act.
     *
     * @param acte the act that somebody would do
     * @return conforming if it would be accepted
     */
    public Rapport rapport(Acte acte) {
        return rapports.getOrDefault(acte, Rapport.vide());
    }
}
