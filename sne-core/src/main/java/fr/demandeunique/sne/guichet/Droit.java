package fr.demandeunique.sne.guichet;

/** Something that a profile allows or not. */
public enum Droit {
    /** See the demandes. */
    CONSULTER,
    /** Register a demande. */
    ENREGISTRER,
    /** Modify it. */
    MODIFIER,
    /** Renew it. */
    RENOUVELER,
    /** Strike it off, for the motifs that belong to a guichet. */
    RADIER,
    /** Duplicate it for the partner who leaves. */
    DUPLIQUER,
    /** Delete it: not a radiation, it leaves no trace of a demande. */
    SUPPRIMER,
    /** Strike it off for want of renewal. */
    RADIER_NON_RENOUVELEE,
    /** Deposit pièces. */
    DEPOSER_PIECES,
    /** See which pièces there are, sensitive ones left out. */
    LISTER_PIECES,
    /** Open the pièces, sensitive ones left out. */
    LIRE_PIECES,
    /** See and open the sensitive pièces too. */
    LIRE_PIECES_SENSIBLES,
    /** Give access codes and keep their list. */
    GERER_COMPTES,
    /** Check the requests for accounts. */
    CONTROLER_COMPTES,
    /** Look for persons who are on two demandes. */
    DETECTER_DOUBLONS,
    /** Settle what was detected, with the applicant. */
    TRAITER_DOUBLONS,
    /** Follow for each applicant the delay of L441-1-4. */
    SUIVRE_DELAIS
}
