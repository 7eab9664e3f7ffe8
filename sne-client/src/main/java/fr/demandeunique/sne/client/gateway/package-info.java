/** The contract of the gateway: JSON over the HTTP engine. */
@NullMarked
package fr.demandeunique.sne.client.gateway;

import org.jspecify.annotations.NullMarked;
