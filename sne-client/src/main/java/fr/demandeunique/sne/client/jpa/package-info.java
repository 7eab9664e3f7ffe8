/**
 * Converters of Jakarta Persistence, for entities that hold a numéro unique, a guichet or a whole demande; need {@code jakarta.persistence:jakarta.persistence-api} 3.1 or later,
 * which this library does not bring. A persistence unit that names them as managed classes applies them to every attribute of these types; elsewhere,
 * {@code @Convert(converter = NumeroUniqueConverter.class)} on the attribute does. JPA converts no identifier: a numéro unique is a unique column, not an {@code @Id}.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.client.jpa;

import org.jspecify.annotations.NullMarked;
