package fr.demandeunique.sne.enregistrement;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementAttribue;
import fr.demandeunique.sne.internal.Caracteres;
import fr.demandeunique.sne.logement.CalendrierRpls;
import fr.demandeunique.sne.logement.CalendrierRpls.Saisie;
import fr.demandeunique.sne.logement.CodeQpv;
import fr.demandeunique.sne.personne.Adresse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is declared with an attribution (R441-2-9; arrêté of 17/09/2012): landlord, lease, contingent, and the dwelling by its RPLS number or
 * else by its full description. The law is that of the day of the lease, that of the check if there is none.
 *
 * <pre>{@code ControleAttribution.controler(demande, LocalDate.of(2017, 2, 21)).conforme()}</pre>
 */
public final class ControleAttribution {
    /** The SNE 4.1.7 brings the field. */
    private static final LocalDate CHAMP_QPV = LocalDate.of(2017, 2, 6);

    private ControleAttribution() {}

    /**
     * Checks the attribution of a demande; nothing to say if it has none.
     *
     * @param demande with its attribution
     * @param date the day whose rules apply
     * @return errors and warnings, each with its place in the demande
     */
    public static Rapport controler(Demande demande, LocalDate date) {
        var constats = new Constats(demande, date);
        controler(demande, constats);
        return constats.rapport();
    }

    /**
     * {@return the same for a dwelling whose dates are known, with the calendar of the RPLS loads: a number that the SNE does not know yet on the day of
     * the check is an error, {@code RPLS_PAS_ENCORE_CHARGE}, and a description is no longer warned about until then}
     *
     * @param demande with its attribution
     * @param date the day whose rules apply
     * @param calendrier days on which the SNE loads the répertoire
     * @param livraison day of delivery of the dwelling
     * @param immatriculation day on which it got its number, null if it has none yet
     */
    public static Rapport controler(
            Demande demande,
            LocalDate date,
            CalendrierRpls calendrier,
            LocalDate livraison,
            @Nullable LocalDate immatriculation) {
        Rapport rapport = controler(demande, date);
        Attribution attribution = demande.attribution();
        if (attribution == null || calendrier.saisie(livraison, immatriculation, date) == Saisie.NUMERO) {
            return rapport;
        }
        if (attribution.rpls() == null) {
            return new Rapport(rapport.anomalies().stream()
                    .filter(one -> !one.code().equals("ATTRIBUTION_RPLS_ATTENDU"))
                    .toList());
        }
        var constats = new Constats(demande, date);
        constats.signaler("RPLS_PAS_ENCORE_CHARGE", "/attribution/rpls");
        return rapport.puis(constats.rapport());
    }

    static void controler(Demande demande, Constats constats) {
        Attribution attribution = demande.attribution();
        if (attribution == null) {
            return;
        }
        LocalDate bail = attribution.dateBail();
        LocalDate jour = bail == null ? constats.date() : bail;
        constats.ici(Lieu.ATTRIBUTION);
        bail(demande, bail, jour, constats);
        bailleur(attribution, jour, constats);
        reservation(attribution, jour, constats);
        logement(attribution, jour, constats);
        qpv(attribution, jour, constats);
    }

    private static void bail(Demande demande, @Nullable LocalDate bail, LocalDate jour, Constats constats) {
        if (bail == null) {
            signaler("ATTRIBUTION_BAIL_ABSENT", "/dateBail", jour, constats);
            return;
        }
        if (bail.isAfter(constats.date())) {
            signaler("ATTRIBUTION_BAIL_FUTUR", "/dateBail", jour, constats);
        }
        LocalDate depot = demande.dateDepot();
        if (depot != null && bail.isBefore(depot)) {
            signaler("ATTRIBUTION_BAIL_AVANT_DEPOT", "/dateBail", jour, constats);
        }
    }

    private static void bailleur(Attribution attribution, LocalDate jour, Constats constats) {
        if (attribution.siren() == null) {
            signaler("ATTRIBUTION_SIREN_ABSENT", "/siren", jour, constats);
        }
        if (attribution.dejaLocataire() == null) {
            signaler("ATTRIBUTION_DEJA_LOCATAIRE_ABSENT", "/dejaLocataire", jour, constats);
        }
    }

    private static void reservation(Attribution attribution, LocalDate jour, Constats constats) {
        if (attribution.contingent() == null) {
            signaler("ATTRIBUTION_CONTINGENT_ABSENT", "/contingent", jour, constats);
        }
        if (attribution.accordCollectif() == null) {
            signaler("ATTRIBUTION_ACCORD_ABSENT", "/accordCollectif", jour, constats);
        }
    }

    private static void logement(Attribution attribution, LocalDate jour, Constats constats) {
        LogementAttribue logement = attribution.logement();
        if (attribution.rpls() != null) {
            if (logement != null) {
                signaler("ATTRIBUTION_RPLS_ET_LOGEMENT", "/logement", jour, constats);
            }
        } else if (logement == null) {
            signaler("ATTRIBUTION_LOGEMENT_ABSENT", "/rpls", jour, constats);
        } else {
            signaler("ATTRIBUTION_RPLS_ATTENDU", "/rpls", jour, constats);
            decrit(logement, attribution.qpv() != null, jour, constats);
        }
    }

    /** Every field is typed while RPLS does not know the dwelling; a QPV code serves where the ZUS is no longer asked. */
    private static void decrit(LogementAttribue logement, boolean qpv, LocalDate jour, Constats constats) {
        Adresse adresse = logement.adresse();
        manque(adresse == null || Caracteres.vide(adresse.voie()), "/logement/adresse/voie", jour, constats);
        manque(adresse == null || Caracteres.vide(adresse.commune()), "/logement/adresse/commune", jour, constats);
        manque(logement.type() == null, "/logement/type", jour, constats);
        manque(logement.surface() == null || logement.surface().signum() <= 0, "/logement/surface", jour, constats);
        manque(logement.loyer() == null || logement.loyer().signum() < 0, "/logement/loyer", jour, constats);
        manque(logement.zus() == null && !qpv, "/logement/zus", jour, constats);
    }

    private static void manque(boolean absent, String suite, LocalDate jour, Constats constats) {
        if (absent) {
            signaler("ATTRIBUTION_LOGEMENT_INCOMPLET", suite, jour, constats);
        }
    }

    private static void qpv(Attribution attribution, LocalDate jour, Constats constats) {
        CodeQpv code = attribution.qpv();
        if (code == null) {
            return;
        }
        if (constats.date().isBefore(CHAMP_QPV)) {
            signaler("QPV_AVANT_CHAMP", "/qpv", CHAMP_QPV, constats);
        }
        LogementAttribue logement = attribution.logement();
        Adresse adresse = logement == null ? null : logement.adresse();
        String commune = adresse == null ? null : adresse.commune();
        if (!code.enUsage(jour)) {
            signaler("QPV_GENERATION", "/qpv", jour, constats);
        }
        if (commune != null && !code.estDe(commune)) {
            signaler("QPV_DEPARTEMENT", "/qpv", jour, constats);
        }
    }

    /** By the law of the lease, not of the check. */
    private static void signaler(String code, String suite, LocalDate jour, Constats constats) {
        Anomalie anomalie = constats.anomalie(code, constats.chemin(suite), jour);
        constats.ajouter(anomalie);
    }
}
