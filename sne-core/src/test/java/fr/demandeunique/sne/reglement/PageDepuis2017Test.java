package fr.demandeunique.sne.reglement;

import fr.demandeunique.sne.Bornes;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The days on which those rules change whose tests look at something else or at a part of their versions, each with the day before and after. */
class PageDepuis2017Test {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ENREGISTREMENT_PIECE|2010-05-03 CCH R441-2-3 2010-05-03|2015-05-14 CCH R441-2-3 2015-05-14|2017-05-08 CCH R441-2-3 2017-05-08"
                        + "|2021-05-01 CCH R441-2-3 2021-05-01",
                "PIECES_INSTRUCTION|2010-05-03 CCH R441-2-3 2010-05-03|2015-05-14 CCH R441-2-3 2015-05-14|2017-05-08 CCH R441-2-3 2017-05-08"
                        + "|2021-05-01 CCH R441-2-3 2021-05-01",
                "RESIDENCE_INDIFFERENTE|2010-05-03 CCH R441-2-3 2010-05-03|2015-05-14 CCH R441-2-3 2015-05-14|2017-05-08 CCH R441-2-3 2017-05-08"
                        + "|2021-05-01 CCH R441-2-3 2021-05-01",
                "RUBRIQUES|2010-05-03 CCH R441-2-2 2010-05-03|2015-05-14 CCH R441-2-2 2015-05-14|2017-05-11 CCH R441-2-2 2017-05-11",
                "PERSONNE_MORALE|2015-05-14 CCH R441-2-2 2015-05-14|2017-05-11 CCH R441-2-2 2017-05-11",
                "NIR_INTERDIT|2010-05-03 CCH R441-2-2 2010-05-03|2015-05-14 CCH R441-2-2 2015-05-14|2017-05-11",
                "NIR_ATTENDU|2017-05-11 décret 2017-917 du 09/05/2017",
                "NIR_EXIGE_PAR_LE_SNE|2021-02-03 réponse ministérielle citant le GIP SNE (questions SEQ210220863 et SEQ220700317)",
                "FORMULAIRE_CERFA|2010-06-14 arrêté du 14/06/2010|2010-10-01 arrêté du 14/06/2010|2013-07-24 arrêté du 24/07/2013"
                        + "|2018-09-10 arrêté du 06/08/2018 (TERL1820983A)|2019-09-10 arrêté du 06/08/2018 (TERL1820983A)|2021-02-01 arrêté du 22/12/2020"
                        + "|2022-04-28 arrêté du 20/04/2022",
                "PERSONNES_A_LOGER|2010-05-03 interprétation|2020-10-07 service-public.fr, fiche F10007 (07/10/2020)"
                        + "|2022-04-28 notice 51423 du formulaire 14069*05 G2",
                "ATTESTATION_CONTENU|2010-05-03 CCH R441-2-4 2010-05-03|2015-05-14 CCH R441-2-4 2015-05-14|2017-05-08 CCH R441-2-4 2017-05-08",
                "ATTESTATION_SUIVI|2015-05-14 CCH R441-2-4 2015-05-14|2017-05-08 CCH R441-2-4 2017-05-08",
                "ATTESTATION_ANNEXES|2010-05-03 CCH R441-2-4 2010-05-03|2015-05-14 CCH R441-2-4 2015-05-14|2017-05-08 CCH R441-2-4 2017-05-08",
                "ATTESTATION_ETAPES|2017-05-08 CCH R441-2-4 2017-05-08",
                "ATTESTATION_EN_LIGNE|2015-05-14 CCH R441-2-4 2015-05-14|2017-05-08 CCH R441-2-4 2017-05-08",
                "ATTESTATION_TITRE|2010-05-03 CCH R441-2-3 2010-05-03|2015-05-14 CCH R441-2-3 2015-05-14|2017-05-08 attestation du guichet grand public (2023)",
                "PLAFOND_REVISION|2010-11-11 CCH R441-1 2010-11-11|2010-11-17 CCH L441-1|2011-06-05 CCH R441-1 2011-06-05|2015-05-14 CCH R441-1 2015-05-14"
                        + "|2017-05-08 CCH R441-1 2017-05-08|2019-06-26 CCH R441-1 2019-06-26",
                "PLAFOND_PLS|2010-01-01 arrêté du 29/07/1987|2024-12-03 arrêté du 29/07/1987 (EQUC8700526A) 1 2024-12-03",
                "PLAFOND_EHPAD|2015-05-14 CCH R441-1 2015-05-14|2017-05-08 CCH R441-1 2017-05-08|2019-06-26 CCH R441-1 2019-06-26",
                "PREMIER_QUARTILE|2017-01-29 loi 2017-86 du 27/01/2017",
                "PREMIER_QUARTILE_SEUILS|2017-01-29 loi 2017-86 du 27/01/2017|2018-11-25 loi 2018-1021 du 23/11/2018|2020-06-15 arrêté du 15/06/2020"
                        + "|2021-06-30 arrêté du 30/06/2021|2024-05-13 arrêté du 13/05/2024|2025-01-01 arrêté du 03/06/2025",
                "PIECES_LISTE|2010-05-03 CCH R441-2-3 2010-05-03|2013-07-24 arrêté du 24/07/2013|2018-09-10 arrêté du 06/08/2018 (TERL1820983A)"
                        + "|2021-02-01 arrêté du 22/12/2020|2022-04-27 arrêté du 19/04/2022",
                "PIECES_QUINZE_JOURS|2015-12-31 CCH R441-2-4-1 2015-12-31",
                "PIECES_UNE_FOIS|2014-03-27 CCH L441-2-1 2014-03-27|2016-10-22 CCH L441-2-1 2016-10-22|2017-01-29 CCH L441-2-1 2017-01-29"
                        + "|2023-02-21 CCH L441-2-1 2023-02-21",
                "PIECES_COURRIER_ABANDON|2015-12-31 interprétation|2022-04-27 assistance SNE, dossier unique 43000764917",
                "PIECES_NIR_MASQUE|2017-05-11 assistance SNE, NIR 43000745538",
                "STATISTIQUES_BAILLEUR|2015-05-14 CCH R441-12 2015-05-14|2017-05-08 CCH R441-12 2017-05-08|2019-09-01 CCH R441-12 2019-09-01",
                "COMMUNES_MAX|2011-03-28 réforme de la demande (USH, 11/2012)|2012-05-18 réforme de la demande (USH, 11/2012)"
                        + "|2018-09-10 service-public.fr, fiche F10007 (07/10/2020)",
                "PLAFOND_ANNEE|2010-01-01 interprétation",
                "SUPPRESSION_PAR_LE_GESTIONNAIRE|2010-05-03 interprétation",
                "PIECES_GUICHET|2015-12-31 interprétation",
                "PIECE_VALIDITE|2022-04-28 notice 51423 du formulaire 14069*05 A2",
                "PLAFOND_INDIFFERENT|2010-05-03 interprétation|2015-03-23 arrêté du 23/03/2015 (ETLL1506515A) annexe, 6.4 2015-03-23",
                "MOTIF_AUTRE|2012-05-18 listes de codes du SNE motif 23",
                "NIR_CLE|2017-05-11 interprétation",
                "IDENTITE_FORMULAIRE|2022-04-28 notice 51423 du formulaire 14069*05 A2, B1",
                "COLOCATAIRES|2022-04-28 notice 51423 du formulaire 14069*05 G1",
                "SALARIE_PRIVE|2022-04-28 notice 51423 du formulaire 14069*05 D13, D28",
                "CHOMAGE_FIN|2022-04-28 notice 51423 du formulaire 14069*05 D14, D29",
                "SIRET_EMPLOYEUR|2022-04-28 notice 51423 du formulaire 14069*05 D12, D27",
                "MODELES_LOGEMENT|2012-05-18 réforme de la demande (USH, 11/2012)",
                "LOGEMENT_ACTUEL|2022-04-28 notice 51423 du formulaire 14069*05 F23",
                "ADRESSE_COURRIER|2022-04-28 notice 51423 du formulaire 14069*05",
                "NOMBRE_PERSONNES|2022-04-28 notice 51423 du formulaire 14069*05 G2",
                "COMPLEMENT_HANDICAP|2010-05-03 interprétation|2022-04-28 notice 51423 du formulaire 14069*05 C1",
                "VRAISEMBLANCE|2010-05-03 interprétation",
                "COMMUNES_CODE|2010-05-03 code officiel géographique de l’Insee",
                "FORMAT_DOCUMENT|2012-05-18 cahier des charges des interfaces du SNE",
                "DATE_DEPOT|2010-05-03 interprétation",
                "ATTESTATION_RECAPITULATIF|2017-02-06 bulletin SNE du 21/02/2017 3.2",
                "ENVOI_FICHE_PREREMPLIE|2016-01-01 interprétation|2017-02-21 bulletin SNE du 21/02/2017 5.1",
                "PLAFOND_ZONE|2010-01-01 fiche service-public F10007",
                "PLAFOND_REVENU|2010-01-01 fiche service-public F10007",
                "CODES_SNE|2017-02-08 listes de codes du SNE interface 02.01 de 2017",
                "HANDICAP_NATURE|2013-11-15 arrêté du 15/11/2013 (ETLL1328019A)",
                "PIECES_LIMITATIVES|2015-12-31 CCH R441-2-4-1 2015-12-31",
                "PIECES_SYSTEME|2015-12-31 CCH R441-2-5 2015-12-31|2017-05-08 CCH R441-2-5 2017-05-08",
                "PIECES_MARQUES|2015-12-31 interprétation|2022-04-27 assistance SNE, dossier unique 43000764917",
                "ENVOI_BORDEREAU|2016-01-01 interprétation|2017-02-21 bulletin SNE du 21/02/2017 5.1",
                "ENVOI_MANUSCRIT|2016-01-01 interprétation|2017-02-21 bulletin SNE du 21/02/2017 5.1",
                "ENVOI_PERIMETRE|2016-01-01 interprétation|2017-02-21 bulletin SNE du 21/02/2017 5.1",
                "ENVOI_SANS_TRI|2016-01-01 interprétation|2020-01-01 documents d’assistance du SNE (2020)",
                "ENVOI_DEVERSEMENT|2016-01-01 interprétation|2017-02-21 bulletin SNE du 21/02/2017 5.1.1",
                "ENVOI_COURRIEL|2017-02-21 bulletin SNE du 21/02/2017 5.1",
                "ATTESTATION_ORGANISMES|2014-03-27 CCH L441-2-1 2014-03-27|2016-10-22 CCH L441-2-1 2016-10-22|2017-01-29 CCH L441-2-1 2017-01-29"
                        + "|2023-02-21 CCH L441-2-1 2023-02-21",
                "ATTESTATION_ENVOI_NATIONAL|2017-02-21 bulletin SNE du 21/02/2017 3.2",
                "RENOUVELLEMENT_SEJOUR|2010-05-03 interprétation",
                "CORRECTION_DEPOT|2010-05-03 interprétation",
                "QUALITE_SUIVI|2017-02-21 bulletin SNE du 21/02/2017 6.2",
                "STATISTIQUES_CHIFFRES|2017-02-21 bulletin SNE du 21/02/2017 1.1"
            })
    void a_rule_changes_on_its_days_and_cites_its_text(String row) {
        String[] cells = row.split("\\|", -1);
        Bornes.verifier(cells[0], Arrays.copyOfRange(cells, 1, cells.length));
    }
}
