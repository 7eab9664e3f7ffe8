/** The numéro unique, the code of a guichet, the territories. */
@NullMarked
package fr.demandeunique.sne.numero;

import org.jspecify.annotations.NullMarked;
