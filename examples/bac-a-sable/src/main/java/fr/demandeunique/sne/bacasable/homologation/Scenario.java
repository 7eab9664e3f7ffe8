package fr.demandeunique.sne.bacasable.homologation;

import java.util.Locale;
import java.util.function.Supplier;

/** What a product is asked to do, and judged on, in the order of the script. */
public enum Scenario {
    /** A demande is registered at the first go. */
    ENREGISTREMENT(JugeEnregistrement::new),
    /** The answer to a registration is lost; it is sent again without a second demande. */
    REPONSE_PERDUE(JugeReponsePerdue::new),
    /** The SNE asks to slow down; the product waits as long as it was told. */
    DEBIT(JugeDebit::new),
    /** Somebody else has changed the demande: it is read again before it is written. */
    VERSION_PERIMEE(JugeVersion::new),
    /** A person who has a demande is found, and no second one is made. */
    DOUBLON(JugeDoublon::new),
    /** A couple separates: first the duplicate, then the correction of the initial demande. */
    SEPARATION(JugeSeparation::new),
    /** A refusal reaches the agent, who corrects; nothing is sent blindly again. */
    REFUS(JugeRefus::new),
    /** A demande is renewed, once. */
    RENOUVELLEMENT(JugeRenouvellement::new),
    /** The movements go on where they stopped. */
    MOUVEMENTS(JugeMouvements::new),
    /** After 30 December 2017 nothing leaves by the asynchronous mode. */
    MODE_ASYNCHRONE(JugeAsynchrone::new);

    private final Supplier<Juge> juge;

    Scenario(Supplier<Juge> juge) {
        this.juge = juge;
    }

    Juge juge() {
        return juge.get();
    }

    /**
     * Whether a product can meet it that way: the SNE's own service knows no versions.
     *
     * @param canal the way
     * @return false where the way has nothing of the kind
     */
    public boolean applicable(Canal canal) {
        return this != VERSION_PERIMEE || canal == Canal.JSON;
    }

    /**
     * What it is called.
     *
     * @param langue French or English
     * @return its title
     */
    public String titre(Locale langue) {
        return Textes.de(langue).texte("titre." + name());
    }

    /**
     * What to do with the product for it.
     *
     * @param langue French or English
     * @return a sentence or two for who holds the product
     */
    public String consigne(Locale langue) {
        return Textes.de(langue).texte("consigne." + name());
    }

    /**
     * What is judged.
     *
     * @param langue French or English
     * @return a sentence
     */
    public String attendu(Locale langue) {
        return Textes.de(langue).texte("attendu." + name());
    }
}
