/** The same attestation, rendered by this library and by others. */
@org.jspecify.annotations.NullMarked
package fr.demandeunique.sne.mesures.documents;
