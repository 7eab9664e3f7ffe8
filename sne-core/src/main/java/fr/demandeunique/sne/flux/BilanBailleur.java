package fr.demandeunique.sne.flux;

import fr.demandeunique.sne.personne.Siren;
import org.jspecify.annotations.Nullable;

/**
 * The bilan that a landlord owes all its réservataires for its dwellings in a département (R441-5-1).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param bailleur SIREN of the landlord, null where the conventions do not say
 * @param departement INSEE code, null where the conventions do not say
 * @param bilan over all its conventions there
 */
public record BilanBailleur(
        @Nullable Siren bailleur, @Nullable String departement, BilanReservations bilan) {}
