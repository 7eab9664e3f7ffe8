/** The JSON of the contract for every public value, by one mapper that no setting of an editor's own mapper reaches; not exported. */
@NullMarked
package fr.demandeunique.sne.client.contract;

import org.jspecify.annotations.NullMarked;
