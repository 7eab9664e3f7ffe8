package fr.demandeunique.sne.reglement;

/** How sure a rule is: what kind of text says it. The letter is what {@code regles.csv} holds. */
public enum Certitude {
    /** A law, a decree, an arrêté or an article of a code says it. */
    L("texte légal ou réglementaire"),
    /** A form, a circular, a bulletin, a specification or a page of the administration says it. */
    O("document officiel"),
    /** Somebody who read the text says it: press, doctrine, federation, a library in use. */
    S("source secondaire"),
    /** No text says it: this library chose, and {@code CHOIX.md} tells why. */
    I("interprétation");

    private final String libelle;

    Certitude(String libelle) {
        this.libelle = libelle;
    }

    /** {@return what the letter means, in French} */
    public String libelle() {
        return libelle;
    }

    /** {@return true if a legal text or an official document is behind the rule} */
    public boolean opposable() {
        return this == L || this == O;
    }
}
