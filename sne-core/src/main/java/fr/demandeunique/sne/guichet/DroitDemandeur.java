package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an applicant may ask for: information on the demande (R441-2-17, from 31/12/2015; more from 19/12/2019) and rights over personal data (arrêté of 15/11/2013;
 * notice of form *05 of 02/05/2023). They are asked for at the service that registered the demande.
 *
 * <pre>{@code DroitDemandeur.ouverts(LocalDate.of(2017, 2, 21)).contains(DroitDemandeur.PORTABILITE) // false}</pre>
 */
public enum DroitDemandeur {
    /** To see the data of the demande, at any time. */
    ACCES("DROITS_PERSONNES"),
    /** To have them corrected. */
    RECTIFICATION("DROITS_PERSONNES"),
    /** To be told of the treatment. */
    INFORMATION("DROITS_PERSONNES", 2023, 5, 2),
    /** To have them erased. */
    EFFACEMENT("DROITS_PERSONNES", 2023, 5, 2),
    /** To have the treatment limited. */
    LIMITATION("DROITS_PERSONNES", 2023, 5, 2),
    /** To take them elsewhere. */
    PORTABILITE("DROITS_PERSONNES", 2023, 5, 2),
    /** To know how long others wait in the établissement public. */
    DELAI("INFORMATION_DEMANDEUR"),
    /** To know what the commission decided, and why. */
    DECISION("INFORMATION_DEMANDEUR"),
    /** To know one’s rank among the candidates. */
    RANG("INFORMATION_DEMANDEUR"),
    /** To have the dwelling that is offered described. */
    LOGEMENT_PROPOSE("INFORMATION_DEMANDEUR"),
    /** To know what follows from a refusal. */
    CONSEQUENCES_REFUS("INFORMATION_DEMANDEUR"),
    /** To know the criteria of the cotation and their weights, one’s own points and the place that they give among like demandes. */
    COTATION("INFORMATION_DEMANDEUR", 2019, 12, 19),
    /** To know when a refusal changes the points, and how. */
    EFFET_REFUS_COTATION("INFORMATION_DEMANDEUR", 2019, 12, 19),
    /** To know whether one has priority under L441-1, subject to verification. */
    PRIORITE("INFORMATION_DEMANDEUR", 2019, 12, 19),
    /** To know whether a dwelling is offered under the DALO. */
    OFFRE_DALO("INFORMATION_DEMANDEUR", 2019, 12, 19);

    private final Historique regle;
    private final LocalDate depuis;

    DroitDemandeur(String regle) {
        this(regle, Reglement.versions(regle).versions().get(0).du());
    }

    DroitDemandeur(String regle, int annee, int mois, int jour) {
        this(regle, LocalDate.of(annee, mois, jour));
    }

    DroitDemandeur(String regle, LocalDate depuis) {
        this.regle = Reglement.versions(regle);
        this.depuis = depuis;
    }

    /**
     * {@return whether a text gives this right on a day}
     *
     * @param jour the day whose texts decide
     */
    public boolean ouvert(LocalDate jour) {
        return regle.vaut(jour) && !jour.isBefore(depuis);
    }

    /**
     * {@return the rights of a day}
     *
     * @param jour the day whose texts decide
     */
    public static Set<DroitDemandeur> ouverts(LocalDate jour) {
        Set<DroitDemandeur> open = EnumSet.noneOf(DroitDemandeur.class);
        Arrays.stream(values()).filter(one -> one.ouvert(jour)).forEach(open::add);
        return Collections.unmodifiableSet(open);
    }
}
