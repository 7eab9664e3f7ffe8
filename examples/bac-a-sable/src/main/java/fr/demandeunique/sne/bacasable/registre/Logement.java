package fr.demandeunique.sne.bacasable.registre;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dwelling of the RPLS.
 *
 * @param rpls its number
 * @param json what the contract says of it, without the day of the load
 * @param chargeLe the day of the load that brings it into the SNE, null if no load is known that late
 */
public record Logement(String rpls, String json, @Nullable LocalDate chargeLe) {}
