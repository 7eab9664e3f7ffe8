/**
 * The members of a demande, named once: what each record holds, of what kind, and how the record is made of what was read. The readers and writers of JSON and of
 * {@code interfaceNuu} all work from here. Not exported.
 */
@NullMarked
package fr.demandeunique.sne.client.table;

import org.jspecify.annotations.NullMarked;
