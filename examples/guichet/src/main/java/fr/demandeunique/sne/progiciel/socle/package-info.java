/** What every screen stands on: the SNE and its clock, who is logged in, what the browser may do. */
@NullMarked
package fr.demandeunique.sne.progiciel.socle;

import org.jspecify.annotations.NullMarked;
