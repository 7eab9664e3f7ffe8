package fr.demandeunique.sne.numero;

import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;

/** How far a numéro unique reaches. */
public enum Portee {
    /** One département. */
    DEPARTEMENTALE,
    /** The eight départements of Île-de-France, prefix {@code 111}. */
    REGIONALE,
    /** The whole country: in the law since 29/01/2017, not in use, planned for 2027; reserved, never returned. */
    NATIONALE,
    /** The territory is not in the table. */
    INCONNUE;

    /**
     * {@return how far a number reaches by the text of a day, whatever is delivered: the law says national since 29/01/2017 though no such number
     * is, so that {@link NumeroUnique#portee} and this answer differ} Before 03/05/2010 there were numbers of départements only.
     *
     * <pre>{@code Portee.duTexte(Territoire.de("057").orElseThrow(), LocalDate.of(2017, 1, 29)) // NATIONALE}</pre>
     *
     * @param territoire of the number
     * @param jour the day whose text is asked
     */
    public static Portee duTexte(Territoire territoire, LocalDate jour) {
        if (Reglement.regle("NUMERO_NATIONAL", jour).isPresent()) {
            return NATIONALE;
        }
        return Reglement.regle("NUMERO_PORTEE", jour).isPresent() ? territoire.portee() : DEPARTEMENTALE;
    }
}
