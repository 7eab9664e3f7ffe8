package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.pdf.fichier.Picture;

/** A JPEG file, which a PDF holds as it is. */
record JpegLogo(byte[] bytes) {
    LogoPicture picture(String name) {
        int at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xff) == 0xff) {
            int marker = bytes[at + 1] & 0xff;
            // Frames: baseline and progressive, all but the marks for tables (C4, C8, CC) in the same row.
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return picture(name, pair(at + 7), pair(at + 5), bytes[at + 9]);
            }
            at += 2 + pair(at + 2);
        }
        throw new IllegalArgumentException("the logo is not a JPEG file that can be read");
    }

    private LogoPicture picture(String name, int width, int height, int channels) {
        if (channels != 1 && channels != 3 || width == 0 || height == 0) {
            throw new IllegalArgumentException("the logo must be grey or RGB, it has " + channels + " channels");
        }
        String entries = "/Type/XObject/Subtype/Image/Width " + width + "/Height " + height + "/ColorSpace/"
                + (channels == 1 ? "DeviceGray" : "DeviceRGB") + "/BitsPerComponent 8/Filter/DCTDecode";
        return new LogoPicture(new Picture(name, entries, bytes, Picture.Mask.NONE), width, height);
    }

    private int pair(int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    @Override
    public String toString() {
        return "JpegLogo[" + bytes.length + " bytes]";
    }
}
