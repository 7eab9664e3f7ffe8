/** The gateway contract over HTTP: the door, then one small class for each group of addresses. */
@NullMarked
package fr.demandeunique.sne.bacasable.passerelle;

import org.jspecify.annotations.NullMarked;
