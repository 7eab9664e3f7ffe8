/**
 * The SNE's own service for editors, « NUU »: {@code interfaceNuu} documents over SOAP 1.2 with MTOM and a client certificate.
 *
 * <p>What is known of it publicly comes from the client code that was published for the interface of 08/02/2017; the official WSDL
 * and schema are the ministry's, and not shipped here.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.client.nuu;

import org.jspecify.annotations.NullMarked;
