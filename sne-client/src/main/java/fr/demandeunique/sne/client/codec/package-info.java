/** The tables of a demande on a stream of JSON, for the packages that read and write it. Not exported. */
@NullMarked
package fr.demandeunique.sne.client.codec;

import org.jspecify.annotations.NullMarked;
