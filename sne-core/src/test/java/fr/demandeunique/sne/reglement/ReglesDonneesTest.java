package fr.demandeunique.sne.reglement;

import fr.demandeunique.sne.Bornes;
import fr.demandeunique.sne.EprouveRegle;
import org.junit.jupiter.api.Test;

/** Rules that no function applies: what they say, from which day, and where it is written. Dates copied from the texts, not the table. */
class ReglesDonneesTest {
    @Test
    @EprouveRegle({"NUMERO_MOIS_RECEPTION", "NUMERO_SYSTEME_PARTICULIER", "NUMERO_NATIONAL"})
    void numero() {
        Bornes.verifier("NUMERO_MOIS_RECEPTION", "2011-03-28 circulaire du 03/01/2011");
        Bornes.verifier("NUMERO_SYSTEME_PARTICULIER", "2015-03-23 arrêté du 23/03/2015 (ETLL1506515A), annexe, 3");
        Bornes.verifier("NUMERO_NATIONAL", "2017-01-29 loi 2017-86 du 27/01/2017");
    }

    @Test
    @EprouveRegle({
        "ECHANGE_REPONSE",
        "ECHANGE_COPIE_NUMERIQUE",
        "INTERFACES_VERSION",
        "SYSTEME_PARTICULIER_CAHIER",
        "ALIMENTATION_SANS_DELAI"
    })
    void echange() {
        Bornes.verifier("ECHANGE_REPONSE", "2011-03-28 circulaire du 03/01/2011", "2017-12-31");
        Bornes.verifier("ECHANGE_COPIE_NUMERIQUE", "2017-02-21 bulletin SNE du 21/02/2017, §\u00a04.2");
        Bornes.verifier(
                "INTERFACES_VERSION",
                "2012-05-18 dossier d’interfaces v2",
                "2012-09-05 dossier d’interfaces v2.1",
                "2017-02-08 cahier des charges des interfaces v5");
        Bornes.verifier("SYSTEME_PARTICULIER_CAHIER", "2015-03-23 ETLL1506515A", "2017-06-20 TERL1712417A");
        Bornes.verifier("ALIMENTATION_SANS_DELAI", "2015-12-31 CCH, art. R441-2-5 (version du 31/12/2015)");
    }

    @Test
    @EprouveRegle({"GESTION_PARTAGEE_USAGES", "GESTION_PARTAGEE_OUTIL"})
    void gestion_partagee() {
        Bornes.verifier("GESTION_PARTAGEE_USAGES", "2015-05-14 CCH, art. R441-2-15 (version du 14/05/2015)");
        Bornes.verifier("GESTION_PARTAGEE_OUTIL", "2015-05-14 CCH, art. R441-2-15 (version du 14/05/2015)");
    }

    @Test
    @EprouveRegle("ASSISTANT_MATERNEL")
    void taille_du_logement() {
        Bornes.verifier("ASSISTANT_MATERNEL", "2010-10-01 CCH L441-1 2010-10-01");
    }

    @Test
    @EprouveRegle({"COTATION", "PLAN_PARTENARIAL", "INFORMATION_DEMANDEUR"})
    void information_du_demandeur() {
        Bornes.verifier(
                "COTATION",
                "2016-01-01 CCH, art. L441-2-8 (version du 01/01/2016)",
                "2018-11-23 loi 2018-1021 du 23/11/2018, art. 111");
        Bornes.verifier("PLAN_PARTENARIAL", "2016-01-01 CCH, art. R441-2-13");
        Bornes.verifier("INFORMATION_DEMANDEUR", "2015-12-31 CCH, art. R441-2-17 (version du 31/12/2015)");
    }

    @Test
    @EprouveRegle({"TRAITEMENT_FINALITES", "NIR_TRAITEMENT", "HANDICAP_NATURE", "DROITS_PERSONNES"})
    void donnees_personnelles() {
        Bornes.verifier("TRAITEMENT_FINALITES", "2011-03-28 DEVL1108168A", "2013-11-15 ETLL1328019A");
        Bornes.verifier("NIR_TRAITEMENT", "2017-05-11 décret 2017-917 du 09/05/2017");
        Bornes.verifier("HANDICAP_NATURE", "2013-11-15 ETLL1328019A");
        Bornes.verifier("DROITS_PERSONNES", "2013-11-15 ETLL1328019A", "2023-05-02 Cerfa 14069*05");
    }
}
