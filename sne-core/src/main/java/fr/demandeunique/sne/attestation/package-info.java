/** What an attestation must say on a given day. */
@NullMarked
package fr.demandeunique.sne.attestation;

import org.jspecify.annotations.NullMarked;
