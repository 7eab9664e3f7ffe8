package fr.demandeunique.sne.bacasable.homologation;

/**
 * What a product asks for, whichever way it speaks. Kept in memory alone: it knows who it is about.
 *
 * @param acte as it may be cited
 * @param numero the demande, empty if none is named
 * @param personne key of the demandeur, empty if none can be told
 * @param empreinte the same for two calls that ask for the same thing
 * @param cle idempotency key, empty without one
 * @param version condition on the version, empty without one
 * @param fil which feed, by the kinds that it asks for
 * @param curseur from where, empty from the start
 */
record Envoi(
        Canal canal,
        Genre genre,
        String acte,
        String guichet,
        String numero,
        String personne,
        String empreinte,
        String cle,
        String version,
        String fil,
        String curseur) {
    enum Genre {
        CREER,
        LIRE,
        MODIFIER,
        SEPARER,
        RENOUVELER,
        AUTRE_ECRITURE,
        CHERCHER,
        SUIVRE,
        /** A file of the asynchronous mode. */
        DEPOSER,
        AUTRE;

        boolean ecrit() {
            return compareTo(AUTRE_ECRITURE) <= 0 && this != LIRE;
        }
    }

    boolean est(Genre one) {
        return genre == one;
    }

    @Override
    public String toString() {
        return acte;
    }
}
