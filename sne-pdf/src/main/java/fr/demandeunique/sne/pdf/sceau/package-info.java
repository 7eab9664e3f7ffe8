/**
 * The seal of an attestation, optional: who holds the key of the guichet's editor can sign what an attestation says, who holds the
 * public key can check it, on paper from the QR code and in the file.
 *
 * <p>This is this project's own, in the spirit of the French 2D-Doc: facts in clear, a key named by its digest, a signature in
 * letters that a QR code packs well. It is no 2D-Doc, no qualified signature and no PAdES; no public reader knows it.
 *
 * <ul>
 *   <li>{@link fr.demandeunique.sne.pdf.sceau.Sceau}: signs, with Ed25519 or ECDSA on P-256, keys given by the editor;
 *   <li>{@link fr.demandeunique.sne.pdf.sceau.CleSceau}: a public key and its name;
 *   <li>{@link fr.demandeunique.sne.pdf.sceau.Verificateur}: tells genuine, altered, unknown key, unsealed.
 * </ul>
 *
 * <p>The sealed code, printed after the summary, holds the text of {@link fr.demandeunique.sne.attestation.ContenuScelle} followed by
 * {@code :KEY:SIGNATURE}; the same text stands among the key words of the file ({@code /Keywords}), where programs that write a file again keep it. A line of
 * comment before {@code startxref}, {@code %SNE-SCEAU:}, holds that text, the SHA-256 of all the other bytes, the name of the key and a signature of the line.
 * Digests and signatures are in base 32 (RFC 4648, no padding).
 *
 * <p>A Java runtime reduced to some modules needs {@code jdk.crypto.ec} for the keys.
 *
 * @since 0.1.0
 */
@NullMarked
package fr.demandeunique.sne.pdf.sceau;

import org.jspecify.annotations.NullMarked;
