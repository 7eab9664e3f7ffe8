package fr.demandeunique.sne.cotation;

import java.math.BigDecimal;

/**
 * The time that passed between the dépôt and the lease of the demandes served (R441-2-17).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param attributions how many were served
 * @param moyenne mean, in full months, one decimal
 * @param mediane months within which half of them were served
 */
public record AttenteConstatee(long attributions, BigDecimal moyenne, int mediane) {}
