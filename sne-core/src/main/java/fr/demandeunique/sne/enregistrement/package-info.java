/** What a demande is checked for, tab by tab, and the forms it was captured on. */
@NullMarked
package fr.demandeunique.sne.enregistrement;

import org.jspecify.annotations.NullMarked;
