/**
 * Who may register on a date, what each profile may do, territories in their order, what assistance needs to know.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.guichet;

import org.jspecify.annotations.NullMarked;
