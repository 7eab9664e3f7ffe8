package fr.demandeunique.sne.pdf.file;

import fr.demandeunique.sne.pdf.font.FontsInUse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes any number of documents to one file, each as soon as it is there: what stays in memory is eight bytes for each object. Valid
 * as the single files are. Not thread-safe.
 *
 * <pre>{@code
 * var batch = new BatchFile(out, List.of());
 * batch.add(sheets, "EXEMPLE Jeanne – 057 1215 073903 10691");
 * batch.finish(metadata);
 * }</pre>
 */
public final class BatchFile {
    private static final int CATALOG = 1;
    private static final int PAGES = 2;
    private static final int INFO = 3;
    private static final int METADATA = 4;
    private static final int PROFILE = 5;
    private static final int RESOURCES = 6;
    private static final int STRUCTURE = 7;
    private static final int PARENT_TREE = 8;
    private static final int ROOT = 9;
    private static final int OUTLINE = 10;

    private final OutputStream out;
    private final List<Picture> pictures;
    private final Workspace work = new Workspace();
    private final FontsInUse fonts = new FontsInUse();
    /** References to the nodes of the groups, which hang on the roots of their trees. */
    private final Bytes pageNodes = new Bytes(256);

    private final Bytes treeNodes = new Bytes(256);
    private final Bytes parts = new Bytes(256);
    private @Nullable BatchGroup group;
    private @Nullable Item pending;
    private long position;
    private int pages;
    /** Of the parent tree: each page has one, and each annotation. */
    private int keys;

    private int documents;
    private int firstItem;

    /** A bookmark that waits for the number of the next one. */
    private record Item(int number, String title, int page, int previous) {
        void write(ObjectStream into, int next) {
            Bytes item = into.begin(number).put("<</Title ").text(title).put("/Parent ");
            item.reference(OUTLINE);
            if (previous != 0) {
                item.put("/Prev ").reference(previous);
            }
            if (next != 0) {
                item.put("/Next ").reference(next);
            }
            item.put("/Dest[").reference(page).put("/Fit]>>");
        }
    }

    /**
     * @param out is neither flushed nor closed; nothing is written before the first document
     * @param pictures what pages may show
     * @throws IOException if the stream cannot be read or written
     */
    public BatchFile(OutputStream out, List<Picture> pictures) {
        this.out = out;
        this.pictures = List.copyOf(pictures);
        work.references.clear();
        work.references.reserve(OUTLINE);
        work.out.put("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** Pages so far. */
    public int pages() {
        return pages;
    }

    /**
     * Appends a document.
     *
     * @param bookmark what leads to its first page
     * @throws IOException if the stream cannot be read or written
     */
    public void add(Sheets sheets, String bookmark) throws IOException {
        int written = work.out.size();
        int numbers = work.references.size();
        BatchGroup before = group;
        try {
            append(sheets, bookmark);
        } catch (RuntimeException | Error e) {
            // As if it had never come: the next one, or the end of the file, goes on from here.
            work.out.backTo(written);
            work.references.backTo(numbers);
            group = before;
            throw e;
        }
        BatchGroup current = group;
        if (current != null && current.isFull()) {
            endGroup(current);
        }
        flush();
    }

    private void append(Sheets sheets, String bookmark) {
        CrossReferences references = work.references;
        BatchGroup current = group;
        if (current == null) {
            current = new BatchGroup(references.reserve(BatchGroup.OBJECTS), keys);
            group = current;
        }
        int count = sheets.pages();
        int firstPage = references.reserve(2 * count);
        for (int i = 0; i < count; i++) {
            references.at(firstPage + 2 * i + 1, position + work.out.size());
            work.writeContent(sheets.page(i), firstPage + 2 * i + 1, true, work.out);
        }
        ObjectStream objects = work.objects;
        objects.clear();
        work.tree.rebuild(sheets.log);
        int owners = references.reserve(count);
        int base = references.reserve(work.tree.elements());
        int links = sheets.links().size();
        int alternatives = references.reserve(sheets.alternatives().size() + links);
        for (int i = 0; i < count; i++) {
            int content = firstPage + 2 * i + 1;
            Bytes page = objects.begin(firstPage + 2 * i);
            Catalog.page(page, current.pageNode(), RESOURCES, content, 0, keys + i);
            LinkArea.writeEntry(
                    page,
                    sheets.links(),
                    i,
                    alternatives + sheets.alternatives().size());
            page.put(">>");
        }
        for (int i = 0; i < count; i++) {
            work.tree.writeOwners(objects.begin(owners + i), i, base);
        }
        work.tree.writeElements(objects, base, current.part(), firstPage, alternatives);
        for (int i = 0; i < sheets.alternatives().size(); i++) {
            objects.begin(alternatives + i).text(sheets.alternatives().get(i));
        }
        int annotations = alternatives + sheets.alternatives().size();
        for (int i = 0; i < links; i++) {
            sheets.links().get(i).write(objects.begin(annotations + i), keys + count + i);
        }
        current.add(firstPage, count, keys, owners, base, work.tree);
        bookmark(bookmark, firstPage, objects);
        write(objects);
        fonts.useAll(sheets.fonts());
        pages += count;
        keys += count + links;
        documents++;
    }

    private void bookmark(String title, int page, ObjectStream objects) {
        int number = work.references.reserve(1);
        int previous = 0;
        if (pending != null) {
            pending.write(objects, number);
            previous = pending.number();
        } else {
            firstItem = number;
        }
        pending = new Item(number, title, page, previous);
    }

    private void endGroup(BatchGroup current) {
        work.objects.clear();
        current.write(work.objects, PAGES, ROOT);
        write(work.objects);
        pageNodes.reference(current.pageNode()).put(' ');
        treeNodes.reference(current.treeNode()).put(' ');
        parts.reference(current.part()).put(' ');
        group = null;
    }

    private void write(ObjectStream objects) {
        int self = work.references.reserve(1);
        objects.register(self, work.references);
        work.references.at(self, position + work.out.size());
        objects.write(self, work.packer, work.packed, work.out);
    }

    private void flush() throws IOException {
        work.digest.update(work.out.data(), 0, work.out.size());
        work.out.writeTo(out);
        position += work.out.size();
        work.out.clear();
    }

    /**
     * Writes what the documents share and the end of the file.
     *
     * @throws IllegalStateException if there is no document: a PDF file has a page at least
     * @throws IOException if the stream cannot be read or written
     */
    public void finish(Metadata metadata) throws IOException {
        if (documents == 0) {
            throw new IllegalStateException("a batch without documents");
        }
        if (group != null) {
            endGroup(group);
        }
        work.out.put(new SharedObjects(work.references, position + work.out.size())
                .write(fonts, pictures, PROFILE, RESOURCES));
        work.references.at(METADATA, position + work.out.size());
        metadata.write(METADATA, work.out);
        writeRoots(metadata);
        flush();
        work.references.write(work.out, position, CATALOG, INFO, work.digest.digest(), out);
        work.out.writeTo(out);
        work.packer.close();
    }

    private void writeRoots(Metadata metadata) {
        ObjectStream objects = work.objects;
        objects.clear();
        Bytes catalog = objects.begin(CATALOG);
        Catalog.begin(catalog, metadata.language(), PAGES, STRUCTURE, METADATA, PROFILE);
        catalog.put("/PageMode/UseOutlines/Outlines ").reference(OUTLINE).put(">>");
        objects.begin(PAGES)
                .put("<</Type/Pages/Count ")
                .number(pages)
                .put("/Kids[")
                .put(pageNodes)
                .put("]>>");
        metadata.info(objects.begin(INFO));
        objects.begin(STRUCTURE)
                .put("<</Type/StructTreeRoot/K ")
                .reference(ROOT)
                .put("/ParentTree ")
                .reference(PARENT_TREE)
                .put("/ParentTreeNextKey ")
                .number(keys)
                .put(">>");
        objects.begin(PARENT_TREE).put("<</Kids[").put(treeNodes).put("]>>");
        objects.begin(ROOT)
                .put("<</S/Document/P ")
                .reference(STRUCTURE)
                .put("/K[")
                .put(parts)
                .put("]>>");
        if (pending != null) {
            pending.write(objects, 0);
            Bytes outline =
                    objects.begin(OUTLINE).put("<</Type/Outlines/Count ").number(documents);
            outline.put("/First ")
                    .reference(firstItem)
                    .put("/Last ")
                    .reference(pending.number())
                    .put(">>");
        }
        write(objects);
    }
}
