/** What goes wrong in a call: sealed kinds with stable codes, and their sentences in French and English. */
@NullMarked
package fr.demandeunique.sne.client.error;

import org.jspecify.annotations.NullMarked;
