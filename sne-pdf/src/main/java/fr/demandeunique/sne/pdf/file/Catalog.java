package fr.demandeunique.sne.pdf.file;

import java.util.List;

/** The dictionaries that single files and batches have in common. */
final class Catalog {
    private Catalog() {}

    /** The root of the file, to be closed by the caller. */
    static void begin(Bytes out, String language, int pages, int structure, int metadata, int profile) {
        out.put("<</Type/Catalog/Pages ")
                .reference(pages)
                .put("/Lang(")
                .put(language)
                .put(")/MarkInfo<</Marked true>>");
        out.put("/StructTreeRoot ").reference(structure).put("/Metadata ").reference(metadata);
        out.put("/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1");
        out.put("/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ")
                .reference(profile)
                .put(">>]");
    }

    /** The files inside the file; each is a stream and, under the next number, its description. */
    static void attachments(Bytes out, List<Attachment> attachments, int files) {
        out.put("/AF[");
        for (int i = 0; i < attachments.size(); i++) {
            out.reference(files + 2 * i + 1).put(' ');
        }
        out.put("]/Names<</EmbeddedFiles<</Names[");
        for (int i = 0; i < attachments.size(); i++) {
            out.text(attachments.get(i).name()).reference(files + 2 * i + 1).put(' ');
        }
        out.put("]>>>>");
    }

    /**
     * A page without its end, with a second content stream unless {@code squares} is 0. It names its resources itself: PDF/A-2 refuses those that come
     * down from the tree.
     */
    static void page(Bytes out, int parent, int resources, int content, int squares, int structureKey) {
        out.put("<</Type/Page/Parent ").reference(parent).put("/MediaBox[0 0 595.28 841.89]/Resources ");
        out.reference(resources).put("/Contents[").reference(content);
        if (squares != 0) {
            out.put(' ').reference(squares);
        }
        out.put("]/StructParents ").number(structureKey).put("/Tabs/S");
    }
}
