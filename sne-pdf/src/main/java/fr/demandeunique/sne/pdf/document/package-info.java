/**
 * What a document says: an ordered tree of blocks, without a place, a font or a byte. This is the part to build a new document on.
 *
 * <ul>
 *   <li>{@link fr.demandeunique.sne.pdf.document.Document}: title, day, foot of the pages, blocks;
 *   <li>{@link fr.demandeunique.sne.pdf.document.Block}: all the blocks there are, {@code Block.Heading}, {@code Block.Paragraph},
 *       {@code Block.Fields} (labels and values), {@code Block.Grid} (a table under headers), {@code Block.Letterhead} (sender,
 *       window of the envelope, date, code), {@code Block.Beside} (blocks next to a code), {@code Block.Band} (a value in large)…
 *   <li>{@link fr.demandeunique.sne.pdf.document.Figure} and {@link fr.demandeunique.sne.pdf.document.Symbol}: the code that machines
 *       read and what it means to those who do not see it.
 * </ul>
 *
 * <p>A document becomes bytes in {@code fr.demandeunique.sne.pdf.Printer}, which all documents share: it tags every block, wraps,
 * turns pages, and repeats the headers of tables. Texts are given as they are: line ends are {@code \n}; accents that come apart
 * from their letters, controls and French spaces before high signs are taken care of later. Everything here is immutable and
 * thread-safe.
 */
@NullMarked
package fr.demandeunique.sne.pdf.document;

import org.jspecify.annotations.NullMarked;
