/** What rule is in force on which day, and where it is written. */
@NullMarked
package fr.demandeunique.sne.reglement;

import org.jspecify.annotations.NullMarked;
