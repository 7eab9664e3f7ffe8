package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.reglement.Historique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an applicant may ask for: information on the demande (R441-2-17, from 31/12/2015) and rights over personal data (arrêté of 15/11/2013;
 * notice of form *05 of 02/05/2023). They are asked for at the service that registered the demande.
 *
 * <pre>{@code DroitDemandeur.ouverts(LocalDate.of(2017, 2, 21)).contains(DroitDemandeur.PORTABILITE) // false}</pre>
 */
public enum DroitDemandeur {
    /** To see the data of the demande, at any time. */
    ACCES("DROITS_PERSONNES", 0),
    /** To have them corrected. */
    RECTIFICATION("DROITS_PERSONNES", 0),
    /** To be told of the treatment. */
    INFORMATION("DROITS_PERSONNES", 1),
    /** To have them erased. */
    EFFACEMENT("DROITS_PERSONNES", 1),
    /** To have the treatment limited. */
    LIMITATION("DROITS_PERSONNES", 1),
    /** To take them elsewhere. */
    PORTABILITE("DROITS_PERSONNES", 1),
    /** To know how long others wait in the établissement public. */
    DELAI("INFORMATION_DEMANDEUR", 0),
    /** To know what the commission decided, and why. */
    DECISION("INFORMATION_DEMANDEUR", 0),
    /** To know one’s rank among the candidates. */
    RANG("INFORMATION_DEMANDEUR", 0),
    /** To have the dwelling that is offered described. */
    LOGEMENT_PROPOSE("INFORMATION_DEMANDEUR", 0),
    /** To know what follows from a refusal. */
    CONSEQUENCES_REFUS("INFORMATION_DEMANDEUR", 0);

    private final Historique regle;
    private final int depuis;

    DroitDemandeur(String regle, int depuis) {
        this.regle = Reglement.versions(regle);
        this.depuis = depuis;
    }

    /** Tells whether a text gives this right on a day. */
    public boolean ouvert(LocalDate jour) {
        return regle.enVigueur(jour)
                .filter(one -> regle.versions().indexOf(one) >= depuis)
                .isPresent();
    }

    /** The rights of a day. */
    public static Set<DroitDemandeur> ouverts(LocalDate jour) {
        Set<DroitDemandeur> open = EnumSet.noneOf(DroitDemandeur.class);
        Arrays.stream(values()).filter(one -> one.ouvert(jour)).forEach(open::add);
        return Collections.unmodifiableSet(open);
    }
}
