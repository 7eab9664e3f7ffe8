package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.guichet.Profil;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The profiles under which a caller may speak, and the sets of them that the contract names. */
public final class Profils {
    /** All that the contract has. */
    public static final Set<Profil> TOUS = Set.copyOf(EnumSet.complementOf(EnumSet.of(Profil.ASSISTANCE_NATIONALE)));

    /** Those who open a demande for what it says, and not for its pièces alone. */
    static final Set<Profil> CONSULTATION =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Profil.ASSISTANCE_NATIONALE, Profil.CONSULTANT_SIMPLE)));

    static final Set<Profil> GUICHET = Set.of(Profil.GUICHET);
    static final Set<Profil> GESTIONNAIRE = Set.of(Profil.GESTIONNAIRE_TERRITORIAL);
    static final Set<Profil> SUIVI = Set.of(Profil.GUICHET, Profil.GESTIONNAIRE_TERRITORIAL);
    static final Set<Profil> PIECES = Set.copyOf(EnumSet.of(
            Profil.GUICHET, Profil.CONSULTANT_SIMPLE, Profil.CONSULTANT_DEMANDE, Profil.CONSULTANT_SENSIBLE));
    static final Set<Profil> CONTENUS = Set.of(Profil.GUICHET, Profil.CONSULTANT_DEMANDE, Profil.CONSULTANT_SENSIBLE);

    private Profils() {}

    /** As the header writes it. */
    static String nom(Profil profil) {
        return profil.name().toLowerCase(Locale.ROOT);
    }

    /** The profile that the header names. */
    public static Optional<Profil> de(String nom) {
        return Arrays.stream(Profil.values())
                .filter(one -> TOUS.contains(one) && nom(one).equals(nom))
                .findFirst();
    }
}
