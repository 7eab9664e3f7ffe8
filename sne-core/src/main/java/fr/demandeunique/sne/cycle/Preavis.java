package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.EnvoiPreavis;
import fr.demandeunique.sne.reglement.Reglement;
import fr.demandeunique.sne.reglement.SourceJuridique;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the préavis reaches the applicant, by the law of the day on which it is sent (R441-2-7): four regimes since 03/05/2010.
 *
 * <pre>{@code Preavis.canaux(faits, LocalDate.of(2016, 11, 10)).orElseThrow().canaux() // [COURRIER_PREUVE]}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param canaux by which to send it, all of them
 * @param gestionnaire true while the text names the gestionnaire as sender
 * @param source where it is written
 */
public record Preavis(Set<Canal> canaux, boolean gestionnaire, SourceJuridique source) {
    private static final LocalDate EXPEDITEUR_LIBRE = LocalDate.of(2012, 1, 1);
    private static final LocalDate EN_LIGNE = LocalDate.of(2015, 5, 14);
    private static final LocalDate COURRIER_ET_COURRIEL = LocalDate.of(2017, 5, 8);

    private static final List<Boolean> OUI_OU_NON = List.of(false, true);
    private static final List<Boolean> NON = List.of(false);

    /** A way to send it. */
    public enum Canal {
        /** Registered letter with accusé de réception, or any means that proves the delivery. */
        COURRIER_PREUVE,
        /** Letter; the text of 08/05/2017 asks for no proof any more. */
        COURRIER,
        /** E-mail or the account on the portal. */
        ELECTRONIQUE
    }

    /**
     * What decides the channel.
     *
     * @param electroniqueAccepte the applicant agreed to electronic notices (until 13/05/2015)
     * @param dejaEnLigne registered or renewed at least once online (from 14/05/2015)
     * @param souhaiteCourrier wishes a letter all the same (from 08/05/2017)
     * @param courrielConnu an e-mail address is known, and from 28/04/2022 the applicant consents to its use (form *05)
     */
    public record Faits(
            boolean electroniqueAccepte, boolean dejaEnLigne, boolean souhaiteCourrier, boolean courrielConnu) {}

    /** Copies the set, which may hold no null. */
    public Preavis {
        canaux = Set.copyOf(canaux);
    }

    /**
     * {@return the channels on the day of sending; empty before 03/05/2010} Without a known address nothing goes electronically.
     *
     * @param faits what the applicant has told of addresses and choices
     * @param envoi day of the sending
     */
    public static Optional<Preavis> canaux(Faits faits, LocalDate envoi) {
        return Reglement.regle("PREAVIS", envoi)
                .map(rule -> new Preavis(choix(faits, envoi), envoi.isBefore(EXPEDITEUR_LIBRE), rule.source()));
    }

    /**
     * {@return every case that the text of a day tells apart, the facts at which it does not look left false: what an editor must ask before sending}
     * Empty before 03/05/2010.
     *
     * <pre>{@code Preavis.cas(LocalDate.of(2017, 2, 21)).size() // 4: online or not, e-mail known or not}</pre>
     *
     * @param envoi day of the sending
     */
    public static List<Faits> cas(LocalDate envoi) {
        if (Reglement.regle("PREAVIS", envoi).isEmpty()) {
            return List.of();
        }
        boolean online = !envoi.isBefore(EN_LIGNE);
        boolean letter = !envoi.isBefore(COURRIER_ET_COURRIEL);
        List<Faits> all = new ArrayList<>();
        for (boolean fait : OUI_OU_NON) {
            for (boolean souhait : letter ? OUI_OU_NON : NON) {
                for (boolean courriel : OUI_OU_NON) {
                    all.add(new Faits(!online && fait, online && fait, souhait, courriel));
                }
            }
        }
        return List.copyOf(all);
    }

    private static Set<Canal> choix(Faits faits, LocalDate envoi) {
        if (envoi.isBefore(COURRIER_ET_COURRIEL)) {
            boolean ok = envoi.isBefore(EN_LIGNE) ? faits.electroniqueAccepte : faits.dejaEnLigne;
            return EnumSet.of(ok && faits.courrielConnu ? Canal.ELECTRONIQUE : Canal.COURRIER_PREUVE);
        }
        Set<Canal> canaux = EnumSet.noneOf(Canal.class);
        if (faits.courrielConnu) {
            canaux.add(Canal.ELECTRONIQUE);
        }
        if (!faits.dejaEnLigne || faits.souhaiteCourrier || !faits.courrielConnu) {
            canaux.add(Canal.COURRIER);
        }
        return canaux;
    }

    /**
     * Tells what is wrong with the préavis of a demande, as seen on a day: none though its last day is over, sent too late, or without
     * the proof that the law of its day wants. Warnings only: the demande itself is not at fault. Nothing for a demande that is not
     * active: it gets no préavis.
     *
     * @param demande as it stands
     * @param jour the day from which one looks
     * @return nothing, or the errors and warnings
     */
    public static Rapport controler(Demande demande, LocalDate jour) {
        if (Etats.inactive(demande, jour) != null) {
            return Rapport.vide();
        }
        if (!(Calendrier.de(demande, jour) instanceof Resultat.Accepte<Calendrier> accepte)) {
            return Rapport.vide();
        }
        Calendrier calendrier = accepte.valeur();
        LocalDate limite = calendrier.preavisAuPlusTard();
        LocalDate premier = premier(demande, calendrier, jour);
        Anomalie found = null;
        if (premier == null) {
            found = jour.isAfter(limite) ? avertissement("PREAVIS_ABSENT", limite) : null;
        } else if (premier.isAfter(limite)) {
            found = avertissement("PREAVIS_ENVOYE_TARD", limite);
        } else if (premier.isBefore(EN_LIGNE) && !preuve(demande, calendrier)) {
            found = avertissement("PREAVIS_SANS_PREUVE", limite);
        }
        return found == null
                ? Rapport.vide()
                : new Rapport(List.of(found.selon("PREAVIS", premier == null ? jour : premier)));
    }

    private static Anomalie avertissement(String code, LocalDate limite) {
        return Anomalie.avertissement(code, "/preavis").avec("limite", limite);
    }

    private static boolean preuve(Demande demande, Calendrier calendrier) {
        EnvoiPreavis preavis = demande.preavis();
        LocalDate proved = preavis == null ? null : preavis.accuseReception();
        return proved != null && proved.isAfter(calendrier.base()) && !proved.isAfter(calendrier.preavisAuPlusTard());
    }

    /**
     * {@return whether a copy goes to the person or the structure that helps the applicant: from 28/04/2022 (form *05), to one who agreed}
     *
     * @param accord whether the helper agreed
     * @param envoi day of the sending
     */
    public static boolean copieAidant(boolean accord, LocalDate envoi) {
        return accord && Reglement.regle("PREAVIS_AIDANT", envoi).isPresent();
    }

    /** True if one was sent in the current year of validity, a month or more before its end. */
    static boolean envoyeATemps(Demande demande, Calendrier calendrier) {
        return premier(demande, calendrier, calendrier.preavisAuPlusTard()) != null;
    }

    private static @Nullable LocalDate premier(Demande demande, Calendrier calendrier, LocalDate jour) {
        EnvoiPreavis preavis = demande.preavis();
        return preavis == null ? null : preavis.premier(calendrier.base(), jour);
    }
}
