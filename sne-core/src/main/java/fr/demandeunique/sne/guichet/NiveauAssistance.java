package fr.demandeunique.sne.guichet;

import java.util.Optional;

/** The chain of support: a guichet asks its gestionnaire territorial, who asks the assistance nationale. */
public enum NiveauAssistance {
    /** Where the question comes from. */
    GUICHET,
    /** Manager of the territory: first answer, access codes. */
    GESTIONNAIRE_TERRITORIAL,
    /** National assistance: checks the fiches de collecte of the accounts, answers the gestionnaires. */
    ASSISTANCE_NATIONALE;

    /**
     * Whom to turn to next, empty at the end of the chain.
     *
     * @return the next level
     */
    public Optional<NiveauAssistance> suivant() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
