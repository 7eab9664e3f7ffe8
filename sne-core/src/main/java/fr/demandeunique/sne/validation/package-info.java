/**
 * The bridge to Jakarta Bean Validation: constraints that run the rules of this library and report their anomalies as violations.
 *
 * <p>It needs {@code jakarta.validation-api} on the class path, which this library brings to nobody; every other package works without.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.validation;

import org.jspecify.annotations.NullMarked;
