/** What the register says besides demandes: summaries, pièces, guichets, code lists, dwellings, movements, alerts, tables. */
@NullMarked
package fr.demandeunique.sne.client.registre;

import org.jspecify.annotations.NullMarked;
