package fr.demandeunique.sne.cycle;

import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.guichet.Profil;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In what quality somebody acts on a demande. The {@link Profil} says what the screens let through; R441-2-8 asks besides whether a guichet
 * is the landlord concerned.
 *
 * <pre>{@code Auteur.GUICHET.peut(Droit.DUPLIQUER, LocalDate.of(2017, 2, 21)) // true}</pre>
 */
public enum Auteur {
    /** The applicant, online. */
    DEMANDEUR(null),
    /** A guichet enregistreur that is not the landlord concerned. */
    GUICHET(Profil.GUICHET),
    /** The landlord concerned, itself a guichet. */
    BAILLEUR(Profil.GUICHET),
    /** Gestionnaire territorial, départemental or régional, or of a système particulier. */
    GESTIONNAIRE(Profil.GESTIONNAIRE_TERRITORIAL),
    /** Assistance nationale. */
    ASSISTANCE(Profil.ASSISTANCE_NATIONALE);

    private final @Nullable Profil profil;

    Auteur(@Nullable Profil profil) {
        this.profil = profil;
    }

    /** {@return the profile under which this author uses the SNE, null for the applicant} */
    public @Nullable Profil profil() {
        return profil;
    }

    /**
     * {@return whether the profile of this author allows something on a day}
     *
     * @param droit what is to be done
     * @param jour the day whose rights are asked for
     */
    public boolean peut(Droit droit, LocalDate jour) {
        return profil != null && profil.peut(droit, jour);
    }
}
