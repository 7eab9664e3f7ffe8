/** Exchanges under load: the client, and the sandbox that answers it. */
@NullMarked
package fr.demandeunique.sne.mesures.echanges;

import org.jspecify.annotations.NullMarked;
