package fr.demandeunique.sne.pdf.file;

/**
 * A picture that pages of a file can show, such as a logo.
 *
 * @param name its name in the resources of the pages
 * @param entries what its dictionary says besides compression and length
 * @param data the stream, compressed as {@code entries} tell
 * @param mask its opacity, as a picture of its own; its data is empty where there is none
 */
public record Picture(String name, String entries, byte[] data, Mask mask) {

    /** How opaque each point is; {@code data} is compressed. */
    public record Mask(String entries, byte[] data) {
        /** All opaque. */
        public static final Mask NONE = new Mask("", new byte[0]);
    }
}
