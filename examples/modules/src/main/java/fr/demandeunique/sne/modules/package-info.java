/** One small program an area, each of which calls the entry points of that area once. */
@NullMarked
package fr.demandeunique.sne.modules;

import org.jspecify.annotations.NullMarked;
