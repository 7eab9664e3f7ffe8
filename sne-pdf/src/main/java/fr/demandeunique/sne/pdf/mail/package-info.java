/**
 * Letters by e-mail (bulletin of 21/02/2017, 3.2: demandes of the portal). Needs Jakarta Mail, such as Angus Mail, which the rest of this library does without:
 * who uses this package adds {@code org.eclipse.angus:angus-mail}.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.pdf.mail;

import org.jspecify.annotations.NullMarked;
