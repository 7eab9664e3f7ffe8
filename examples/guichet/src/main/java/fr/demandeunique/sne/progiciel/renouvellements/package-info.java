/** Renouvellements: what falls due, préavis by channel, the batch for the printer, the e-mails. */
@NullMarked
package fr.demandeunique.sne.progiciel.renouvellements;

import org.jspecify.annotations.NullMarked;
