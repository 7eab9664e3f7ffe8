package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.pdf.file.Attachment;

/**
 * A file to be put inside a document, which makes it a PDF/A-3: the demande as JSON beside its attestation, say. Immutable as long as
 * nobody changes the array, which is not copied.
 *
 * <pre>{@code new AttachedFile("demande.json", "application/json", "La demande", AttachedFile.Relation.DONNEES, bytes); }</pre>
 *
 * @param nom its name, without a folder
 * @param type its media type, {@code application/json}
 * @param description what it is, in a few words
 * @param relation what it is to the document
 * @param octets its bytes
 */
public record AttachedFile(String nom, String type, String description, Relation relation, byte[] octets) {
    /** What a file is to the document that holds it (PDF/A-3, AFRelationship). */
    public enum Relation {
        /** What the document was made from. */
        SOURCE("Source"),
        /** The data that the document shows. */
        DONNEES("Data"),
        /** The same content in another form. */
        ALTERNATIVE("Alternative"),
        /** More than the document shows. */
        SUPPLEMENT("Supplement");

        private final String name;

        Relation(String name) {
            this.name = name;
        }
    }

    /** Refuses with an {@link IllegalArgumentException} a name with a folder, and what is no media type. */
    public AttachedFile {
        if (nom.isBlank() || nom.indexOf('/') >= 0 || nom.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("a name without a folder is needed");
        }
        if (!type.matches("[a-zA-Z0-9][a-zA-Z0-9.+-]*/[a-zA-Z0-9][a-zA-Z0-9.+-]*")) {
            throw new IllegalArgumentException("not a media type such as application/json");
        }
    }

    Attachment attachment() {
        return new Attachment(nom, type, description, relation.name, octets);
    }

    /** The type and the size; neither name nor content. */
    @Override
    public String toString() {
        return "AttachedFile[" + type + ", " + octets.length + " octets]";
    }
}
