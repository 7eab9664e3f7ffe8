package fr.demandeunique.sne.client;

/** What is left to the caller after a failure. */
enum Suite {
    /** Nothing was done, and nothing will be without a change. */
    CORRIGER(false, false),
    /** Nothing was done; later it may be. */
    REPRENDRE(true, false),
    /** Perhaps it was done; the same call with the same key settles it. */
    REPRENDRE_OU_LIRE(true, true),
    /** Perhaps it was done; the same call would fail again, as a rule. */
    LIRE(false, true);

    final boolean reessayable;
    final boolean effetInconnu;

    Suite(boolean reessayable, boolean effetInconnu) {
        this.reessayable = reessayable;
        this.effetInconnu = effetInconnu;
    }
}
