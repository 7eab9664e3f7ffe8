package fr.demandeunique.sne.guichet;

/** What a service is, for the list of those who may register (R441-2-1). The letters are those of the article. */
public enum QualiteGuichet {
    /** a) Organisme d’habitations à loyer modéré with rental dwellings. */
    ORGANISME_HLM(false),
    /** b) Société d’économie mixte with dwellings under convention; from 09/06/2016, approved (L481-1). */
    SEM(false),
    /** c) Société d’économie mixte of an overseas département (laws of 1946 and 1983). */
    SEM_OUTRE_MER(false),
    /** d) Service of the State designated for it. */
    ETAT(true),
    /** e) Département, commune or EPCI that decided so. */
    COLLECTIVITE(true),
    /** e) Établissement public territorial of the métropole du Grand Paris that decided so, from 08/05/2017. */
    ETABLISSEMENT_PUBLIC_TERRITORIAL(true),
    /** f) Employer that holds reservations. */
    EMPLOYEUR(false),
    /** f) then g) Collecteur of the employers' contribution, until Action Logement Services took its place. */
    COLLECTEUR(false),
    /** g) Action Logement Services (L313-19); from 08/05/2017 for the employees of the firms that contribute to it. */
    ACTION_LOGEMENT_SERVICES(false),
    /** f) Chamber of commerce and industry, until 31/12/2011. */
    CHAMBRE_DE_COMMERCE(false),
    /** f) Disinterested body that holds reservations. */
    ORGANISME_DESINTERESSE(false),
    /** h) Service intégré d’accueil et d’orientation, from 14/05/2015. */
    SIAO(false),
    /** A guichet, or a common mandataire, to which guichets gave the task. */
    MANDATAIRE(false),
    /** The common place of reception as mandataire, from 14/05/2015. */
    LIEU_ACCUEIL_COMMUN(false),
    /** The manager of a système particulier as mandataire, from 14/05/2015. */
    GESTIONNAIRE_SYSTEME_PARTICULIER(false),
    /** The public portal, where the applicant registers. */
    PORTAIL_GRAND_PUBLIC(false);

    private final boolean servicePublic;

    QualiteGuichet(boolean servicePublic) {
        this.servicePublic = servicePublic;
    }

    /** {@return true for a public service, which must orient an applicant that it does not register} */
    public boolean servicePublic() {
        return servicePublic;
    }
}
