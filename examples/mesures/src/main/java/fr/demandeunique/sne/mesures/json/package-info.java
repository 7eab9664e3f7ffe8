/** The JSON codec beside databind: without types, and into classes. */
@org.jspecify.annotations.NullMarked
package fr.demandeunique.sne.mesures.json;
