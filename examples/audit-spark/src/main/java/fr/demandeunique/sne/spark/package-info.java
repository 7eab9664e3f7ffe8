/** The audit of a stock on Apache Spark. */
@NullMarked
package fr.demandeunique.sne.spark;

import org.jspecify.annotations.NullMarked;
