package fr.demandeunique.sne.bacasable.registre;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dwelling of the RPLS.
 *
 * @param rpls its number
 * @param json what the contract says of it, without the day of the load
 * @param chargeLe the day it was loaded into the SNE, null while it waits for the next load
 */
public record Logement(String rpls, String json, @Nullable LocalDate chargeLe) {}
