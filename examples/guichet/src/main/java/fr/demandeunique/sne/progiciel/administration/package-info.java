/** Administration: accounts, who saw what, what is held about a person, the purge after a year. */
@NullMarked
package fr.demandeunique.sne.progiciel.administration;

import org.jspecify.annotations.NullMarked;
