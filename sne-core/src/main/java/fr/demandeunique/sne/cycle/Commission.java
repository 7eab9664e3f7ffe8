package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.dossier.ListePieces;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a commission d’attribution may decide, by the law of the day (R441-3; L441-2-2), and how many candidates it examines.
 *
 * <pre>{@code Commission.controler(new Commission.Avis(Decision.ATTRIBUTION_RANG, 1, null), jour).conforme()}</pre>
 */
public final class Commission {
    private static final int CANDIDATS = 3;
    private static final LocalDate R331_25_1 = LocalDate.of(2016, 1, 1);
    private static final LocalDate PIECE_DE_LA_LISTE = LocalDate.of(2017, 5, 8);

    private Commission() {}

    /** The five decisions of R441-3 from 14/05/2015. */
    public enum Decision {
        /** a) Attribution to one candidate. */
        ATTRIBUTION('a', "Attribution"),
        /** b) Attribution with a rank: the next one is offered the dwelling if the first refuses. */
        ATTRIBUTION_RANG('b', "Attribution par rang"),
        /** c) Attribution on condition that a missing pièce comes; from 08/05/2017, a pièce of the list of R441-2-4-1 and in no other case. */
        CONDITION_SUSPENSIVE('c', "Attribution sous condition suspensive"),
        /** d) No attribution to this candidate. */
        NON_ATTRIBUTION('d', "Non-attribution"),
        /** e) Irrecevabilité: séjour or resources. */
        IRRECEVABILITE('e', "Irrecevabilité");

        private final char lettre;
        private final String libelle;

        Decision(char lettre, String libelle) {
            this.lettre = lettre;
            this.libelle = libelle;
        }

        /**
         * The decision in words.
         *
         * @return the decision in French
         */
        public String libelle() {
            return libelle;
        }

        /**
         * Letter of R441-3.
         *
         * @return the letter under which the article lists the decision
         */
        public char lettre() {
            return lettre;
        }
    }

    /**
     * A decision on one candidate.
     *
     * @param decision what was decided
     * @param rang from 1 with {@link Decision#ATTRIBUTION_RANG}, null else
     * @param motif the reason: of a refusal in words, of an irrecevabilité {@code IRRSEJ} or {@code IRRRES}, the missing pièce of a
     *     condition in words or, from 08/05/2017, by its code in the list of the day; null for an attribution
     */
    public record Avis(
            Decision decision,
            @Nullable Integer rang,
            @Nullable String motif) {
        /** Checks that nothing is missing. */
        public Avis {
            Arguments.required(decision, "decision");
        }

        /** The decision and its rank; the reason may speak of the applicant. */
        @Override
        public String toString() {
            return "Avis[" + decision + ", " + rang + "]";
        }
    }

    /**
     * The candidates for one dwelling.
     *
     * @param nombre how many are examined
     * @param insuffisants there are too few candidates
     * @param designePrefet a DALO candidate designated by the préfet (from 25/04/2010)
     * @param r331251 a dwelling of R331-25-1 (from 01/01/2016), D331-25-1 from 01/09/2019
     */
    public record Candidats(int nombre, boolean insuffisants, boolean designePrefet, boolean r331251) {}

    /**
     * Who sits in the commission (L441-2 and R441-9, from 25/11/2018).
     */
    public enum Membre {
        /** Six members of the landlord, of whom one stands for the tenants. */
        ORGANISME(6, true),
        /** The maire of the commune of the dwelling; in case of a tie this voice prevails. */
        MAIRE(1, true),
        /** The préfet. */
        PREFET(1, true),
        /** The president of the EPCI or of the établissement public territorial. */
        PRESIDENT_INTERCOMMUNALITE(1, true),
        /** Bodies of insertion. */
        ORGANISME_INSERTION(0, false),
        /** Mayors of arrondissement. */
        MAIRE_ARRONDISSEMENT(0, false),
        /** Holders of reservations. */
        RESERVATAIRE(0, false);

        private final int voix;
        private final boolean deliberatif;

        Membre(int voix, boolean deliberatif) {
            this.voix = voix;
            this.deliberatif = deliberatif;
        }

        /** {@return how many voices; none for who is only heard} */
        public int voix() {
            return voix;
        }

        /** {@return whether it votes} */
        public boolean deliberatif() {
            return deliberatif;
        }
    }

    /**
     * What the votes decide: the majority, and in case of a tie what the maire voted.
     *
     * @param pour votes for
     * @param contre votes against
     * @param maire what the maire voted, null if absent
     * @param jour day of the meeting
     * @return empty for a tie without the maire, and before 25/11/2018, when the text read says nothing
     */
    public static Optional<Boolean> vote(int pour, int contre, @Nullable Boolean maire, LocalDate jour) {
        if (Reglement.regle("COMMISSION_COMPOSITION", jour).isEmpty()) {
            return Optional.empty();
        }
        return pour == contre ? Optional.ofNullable(maire) : Optional.of(pour > contre);
    }

    /**
     * {@return how the commission is called on a day, for letters; since the loi ELAN (25/11/2018) it also examines the occupation of dwellings}
     *
     * @param jour the day of the letter
     */
    public static String nom(LocalDate jour) {
        return Reglement.regle("COMMISSION_NOM", jour).isPresent()
                ? "commission d’attribution des logements et d’examen de l’occupation des logements"
                : "commission d’attribution";
    }

    /**
     * {@return whether a commission may examine the demande: with a numéro unique, active, and not due to be struck off for want of renewal; past its expiry
     * it may, with the warning {@code DEMANDE_EXPIREE}}
     *
     * @param demande as it stands
     * @param jour day of the meeting
     */
    public static Rapport recevoir(Demande demande, LocalDate jour) {
        return AttributionLogement.recevable(demande, jour, jour);
    }

    /**
     * Checks a decision.
     *
     * @param avis of the commission
     * @param jour day of the meeting
     * @return nothing, or the errors
     */
    public static Rapport controler(Avis avis, LocalDate jour) {
        List<Anomalie> found = new ArrayList<>();
        rang(avis, jour, found);
        String motif = avis.motif();
        boolean silent = motif == null || motif.isBlank();
        switch (avis.decision()) {
            case CONDITION_SUSPENSIVE -> {
                if (Reglement.regle("COMMISSION_DECISIONS", jour).isEmpty()) {
                    found.add(erreur("COMMISSION_DECISION_SANS_TEXTE", "COMMISSION_DECISIONS", jour));
                } else if (motif == null || silent) {
                    found.add(erreur("COMMISSION_PIECE_NON_DITE", "COMMISSION_DECISIONS", jour));
                } else if (!jour.isBefore(PIECE_DE_LA_LISTE) && !listee(motif, jour)) {
                    found.add(erreur("COMMISSION_PIECE_HORS_LISTE", "COMMISSION_DECISIONS", jour));
                }
            }
            case NON_ATTRIBUTION -> {
                if (silent && Reglement.regle("REFUS_MOTIVE", jour).isPresent()) {
                    found.add(erreur("COMMISSION_REFUS_SANS_MOTIF", "REFUS_MOTIVE", jour));
                }
            }
            case IRRECEVABILITE -> {
                if (motif == null
                        || motif.isBlank()
                        || !SousMotifRadiation.of(motif).connu()) {
                    found.add(erreur("COMMISSION_IRRECEVABILITE_MOTIF", "IRRECEVABILITE", jour));
                }
            }
            case ATTRIBUTION, ATTRIBUTION_RANG -> {
                // No reason is needed.
            }
        }
        return new Rapport(found);
    }

    /** Whether a pièce, named by its code or its label, is one of the list of the day. */
    private static boolean listee(String motif, LocalDate jour) {
        CodePiece piece = CodePiece.LISTE.parLibelle(motif.strip()).orElseGet(() -> CodePiece.of(motif.strip()));
        return ListePieces.le(jour).piece(piece).isPresent();
    }

    private static void rang(Avis avis, LocalDate jour, List<Anomalie> found) {
        boolean ranked = avis.decision() == Decision.ATTRIBUTION_RANG;
        if (ranked && Reglement.regle("COMMISSION_RANG", jour).isEmpty()) {
            found.add(erreur("COMMISSION_DECISION_SANS_TEXTE", "COMMISSION_RANG", jour));
        } else if (ranked != (avis.rang() != null && avis.rang() >= 1)) {
            found.add(erreur("COMMISSION_RANG", "COMMISSION_RANG", jour));
        }
    }

    /**
     * Checks that at least three candidates are examined, or that an exception of the day holds.
     *
     * @param candidats for one dwelling
     * @param jour day of the meeting
     * @return nothing, or the errors
     */
    public static Rapport controler(Candidats candidats, LocalDate jour) {
        boolean exception = candidats.insuffisants()
                || candidats.designePrefet()
                || candidats.r331251() && !jour.isBefore(R331_25_1);
        return candidats.nombre() >= CANDIDATS
                        || exception
                        || Reglement.regle("COMMISSION_CANDIDATS", jour).isEmpty()
                ? Rapport.vide()
                : new Rapport(List.of(erreur("COMMISSION_TROIS_CANDIDATS", "COMMISSION_CANDIDATS", jour)));
    }

    /**
     * Checks the decisions of a sitting together: each by itself, and no rank given twice.
     *
     * @param avis the decisions, one for each candidate
     * @param jour day of the sitting
     * @return what is wrong; paths begin with the place of the decision in the list, {@code /0}
     */
    public static Rapport controler(List<Avis> avis, LocalDate jour) {
        List<Anomalie> found = new ArrayList<>();
        Set<Integer> ranks = new HashSet<>();
        for (int i = 0; i < avis.size(); i++) {
            String at = "/" + i;
            controler(avis.get(i), jour).anomalies().forEach(one -> found.add(one.sous(at)));
            Integer rang = avis.get(i).rang();
            if (rang != null && !ranks.add(rang)) {
                found.add(Anomalie.erreur("COMMISSION_RANG_DOUBLE", at)
                        .avec("rang", rang)
                        .selon("COMMISSION_RANG", jour));
            }
        }
        return new Rapport(found);
    }

    private static Anomalie erreur(String code, String regle, LocalDate jour) {
        return Anomalie.erreur(code, "").selon(regle, jour);
    }
}
