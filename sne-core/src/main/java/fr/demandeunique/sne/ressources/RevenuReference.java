package fr.demandeunique.sne.ressources;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.personne.RevenuFiscal;
import fr.demandeunique.sne.personne.Titulaire;
import fr.demandeunique.sne.reglement.Reglement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The income that is compared to a ceiling: the revenus fiscaux de référence of year N-2, or those of N-1, or the last twelve months,
 * where these are lower by 10 % or more (arrêté of 29/07/1987; service-public F10007). Who has an income of N-1 only is counted with it, and
 * {@link #n1Seul named}. Of a couple that separates, only the income of who asks counts (L441-1, from 27/03/2014).
 *
 * <pre>{@code RevenuReference.de(demande, LocalDate.of(2017, 2, 21), null, BigDecimal.ZERO)}</pre>
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no amount.
 *
 * @param montant euros a year, never below zero
 * @param base which income was taken
 * @param manquants who has no income in the demande, as {@link Demande#personnes} names them: spouses and partners of a PACS have one
 *     tax notice and count as one
 * @param n1Seul who has an income of N-1 and none of N-2
 */
public record RevenuReference(BigDecimal montant, Base base, List<String> manquants, List<String> n1Seul) {
    private static final BigDecimal SEUIL = new BigDecimal("0.9");

    /** Copies the lists, which may hold no null. */
    public RevenuReference {
        manquants = Arguments.list(manquants, "manquants");
        n1Seul = Arguments.list(n1Seul, "n1Seul");
    }

    /** Where the income comes from. */
    public enum Base {
        /** Revenu fiscal de référence of the second year before. */
        N_2,
        /** Revenu fiscal de référence of the year before, lower by 10 % or more, or the only one that is known. */
        N_1,
        /** The last twelve months, lower by 10 % or more. */
        DOUZE_MOIS
    }

    /**
     * The income of a demande on a day.
     *
     * @param demande with the taxable incomes of its titulaires
     * @param jour its year is the year N of the ceiling
     * @param douzeDerniersMois taxable income of all for the last twelve months, null if not asked
     * @param hebergementEhpad what a partner pays for an EHPAD, within the limit of art. 199 quindecies of the CGI; deducted from
     *     14/05/2015 (R441-1)
     * @return empty if nobody has an income of N-2 or N-1
     */
    public static Optional<RevenuReference> de(
            Demande demande, LocalDate jour, @Nullable BigDecimal douzeDerniersMois, BigDecimal hebergementEhpad) {
        if (demande.demandeur() == null) {
            return Optional.empty();
        }
        var sum = new Somme(jour.getYear());
        List<RevenuFiscal> commun = new ArrayList<>();
        for (Titulaire one : Menage.titulaires(demande, jour)) {
            if (one == demande.demandeur() || Menage.union(one)) {
                commun.addAll(one.revenusFiscaux());
            } else {
                sum.ajouter(reference(demande, one), one.revenusFiscaux());
            }
        }
        sum.ajouter("demandeur", commun);
        if (sum.avant == null) {
            return Optional.empty();
        }
        BigDecimal montant = sum.avant;
        Base base = sum.aucunAvant ? Base.N_1 : Base.N_2;
        BigDecimal limite = montant.multiply(SEUIL);
        if (sum.dernier != null && baisse(sum.dernier, limite, montant)) {
            montant = sum.dernier;
            base = Base.N_1;
        }
        if (douzeDerniersMois != null
                && baisse(douzeDerniersMois, limite, sum.avant)
                && douzeDerniersMois.compareTo(montant) < 0) {
            montant = douzeDerniersMois;
            base = Base.DOUZE_MOIS;
        }
        boolean ehpad = Reglement.regle("PLAFOND_EHPAD", jour).isPresent();
        BigDecimal net = ehpad ? montant.subtract(hebergementEhpad.max(BigDecimal.ZERO)) : montant;
        return Optional.of(new RevenuReference(net.max(BigDecimal.ZERO), base, sum.manquants, sum.n1Seul));
    }

    private static String reference(Demande demande, Titulaire one) {
        return "coTitulaires/" + demande.coTitulaires().indexOf(one);
    }

    /** {@return whether everybody has an income} */
    public boolean complet() {
        return manquants.isEmpty();
    }

    /** An amount such as 1E+999999999 is no income, and adding it would exhaust the memory. */
    static boolean plausible(BigDecimal montant) {
        return montant.scale() <= 20 && (long) montant.precision() - montant.scale() <= 12;
    }

    private static boolean baisse(BigDecimal recent, BigDecimal limite, BigDecimal avant) {
        return avant.signum() > 0 && recent.compareTo(limite) <= 0;
    }

    @Override
    public String toString() {
        return "RevenuReference[" + base + ", complet=" + complet() + "]";
    }

    /** Adds up years N-2 and N-1; N-1 as a lower income counts only if everybody who has N-2 has it too. */
    private static final class Somme {
        private final int annee;
        private final List<String> manquants = new ArrayList<>();
        private final List<String> n1Seul = new ArrayList<>();
        private @Nullable BigDecimal avant;
        private @Nullable BigDecimal dernier;
        private boolean dernierComplet = true;
        private boolean aucunAvant = true;

        private Somme(int annee) {
            this.annee = annee;
        }

        private void ajouter(String personne, List<RevenuFiscal> revenus) {
            BigDecimal before = de(revenus, annee - 2);
            BigDecimal last = de(revenus, annee - 1);
            if (before == null && last == null) {
                manquants.add(personne);
                return;
            }
            if (before == null) {
                n1Seul.add(personne);
                avant = plus(avant, last);
            } else {
                aucunAvant = false;
                dernierComplet &= last != null;
                avant = plus(avant, before);
            }
            dernier = dernierComplet ? plus(dernier, last) : null;
        }

        private static @Nullable BigDecimal plus(@Nullable BigDecimal sum, @Nullable BigDecimal more) {
            return sum == null || more == null ? more == null ? sum : more : sum.add(more);
        }

        private static @Nullable BigDecimal de(List<RevenuFiscal> revenus, int annee) {
            return revenus.stream()
                    .filter(one -> one.annee() != null && one.annee() == annee)
                    .map(RevenuFiscal::montant)
                    .filter(one -> one != null && plausible(one))
                    .reduce(BigDecimal::add)
                    .orElse(null);
        }
    }
}
