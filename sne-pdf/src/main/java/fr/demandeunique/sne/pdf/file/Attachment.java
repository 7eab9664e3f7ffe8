package fr.demandeunique.sne.pdf.file;

/**
 * A file inside the file, which PDF/A-3 allows.
 *
 * @param name its name, {@code demande.json}
 * @param mediaType {@code application/json}
 * @param description what it is, in a few words
 * @param relation what it is to the document: Source, Data, Alternative, Supplement
 * @param data its bytes
 */
public record Attachment(String name, String mediaType, String description, String relation, byte[] data) {

    /** Writes the file itself. */
    void writeFile(int self, String day, Bytes out) {
        byte[] packed = Packer.small(data);
        out.number(self).put(" 0 obj\n<</Type/EmbeddedFile/Subtype/").put(mediaType.replace("/", "#2F"));
        out.put("/Params<</Size ")
                .number(data.length)
                .put("/ModDate(D:")
                .put(day)
                .put("000000Z)>>");
        out.put("/Filter/FlateDecode").stream(packed, packed.length);
    }

    /** Writes what is said of it. */
    void writeDescription(int file, Bytes out) {
        out.put("<</Type/Filespec/F ")
                .text(name)
                .put("/UF ")
                .text(name)
                .put("/Desc ")
                .text(description);
        out.put("/AFRelationship/")
                .put(relation)
                .put("/EF<</F ")
                .reference(file)
                .put("/UF ")
                .reference(file);
        out.put(">>>>");
    }
}
