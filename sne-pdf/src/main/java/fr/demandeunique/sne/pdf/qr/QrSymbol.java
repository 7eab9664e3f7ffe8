package fr.demandeunique.sne.pdf.qr;

/** Puts bits, correction, mask and format together into a symbol. */
final class QrSymbol {
    private QrSymbol() {}

    /** The symbol with the mask of the lowest penalty; the first of equals. */
    static QrCode best(QrBits bits, QrVersion version, QrLevel level) {
        long[] rows = rows(bits, version, level);
        long[] best = rows;
        int lowest = Integer.MAX_VALUE;
        for (int mask = 0; mask < 8; mask++) {
            long[] tried = masked(rows, version, level, mask);
            int penalty = QrPenalty.of(tried);
            if (penalty < lowest) {
                lowest = penalty;
                best = tried;
            }
        }
        return QrCode.ofRows(best);
    }

    static QrCode masked(QrBits bits, QrVersion version, QrLevel level, int mask) {
        return QrCode.ofRows(masked(rows(bits, version, level), version, level, mask));
    }

    private static long[] masked(long[] rows, QrVersion version, QrLevel level, int mask) {
        var masked = rows.clone();
        long[] turned = version.masks[mask];
        for (int y = 0; y < masked.length; y++) {
            masked[y] ^= turned[y];
        }
        drawFormat(masked, level.bits() << 3 | mask);
        return masked;
    }

    /** The fixed patterns and the data, not masked yet. */
    private static long[] rows(QrBits bits, QrVersion version, QrLevel level) {
        byte[] codewords = interleaved(bits.codewords(version.number, version.capacity(level)), version, level);
        long[] rows = version.fixed.clone();
        short[] places = version.places;
        for (int i = 0; i < places.length; i++) {
            long bit = codewords[i >> 3] >> (7 - (i & 7)) & 1;
            rows[places[i] >> 6] |= bit << places[i];
        }
        return rows;
    }

    /** Data and correction, cut into blocks that are dealt out in turn, so that a stain hits each a little. */
    private static byte[] interleaved(byte[] data, QrVersion version, QrLevel level) {
        int blocks = version.blocks(level);
        var correction = new byte[version.correction(level)];
        var all = new byte[version.codewords()];
        int shortLength = data.length / blocks;
        int shortBlocks = blocks - data.length % blocks;
        int from = 0;
        for (int block = 0; block < blocks; block++) {
            int length = shortLength + (block < shortBlocks ? 0 : 1);
            for (int i = 0; i < length; i++) {
                // The last byte of the longer blocks comes after all the others.
                int at = i < shortLength ? i * blocks + block : shortLength * blocks + block - shortBlocks;
                all[at] = data[from + i];
            }
            ReedSolomon.correct(data, from, from + length, correction);
            for (int i = 0; i < correction.length; i++) {
                all[data.length + i * blocks + block] = correction[i];
            }
            from += length;
        }
        return all;
    }

    /** Level and mask, twice, with a BCH code of 15 bits. */
    private static void drawFormat(long[] rows, int format) {
        int rest = format;
        for (int i = 0; i < 10; i++) {
            rest = rest << 1 ^ (rest >> 9) * 0x537;
        }
        int bits = (format << 10 | rest) ^ 0x5412;
        int side = rows.length;
        for (int i = 0; i < 15; i++) {
            long bit = bits >> i & 1;
            // Down the column beside the upper left finder, then along the row under it; the timing patterns are jumped
            // over.
            int row = i < 6 ? i : i < 8 ? i + 1 : 8;
            int column = i < 8 ? 8 : i == 8 ? 7 : 14 - i;
            rows[row] |= bit << column;
            if (i < 8) {
                rows[8] |= bit << side - 1 - i;
            } else {
                rows[side - 15 + i] |= bit << 8;
            }
        }
    }
}
