package fr.demandeunique.sne.pdf.file;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes one file of one document: PDF 1.7, PDF/UA-1 and PDF/A-2a, or 3a with attachments. The same document gives the same bytes.
 *
 * <p>The fonts and the structure trees of documents of the same shape are kept, compressed, from one document to the next. This class
 * is thread-safe; each thread has its own {@link Sheets}.
 */
public final class SingleFile {
    private static final int CATALOG = 1;
    private static final int PAGES = 2;
    private static final int INFO = 3;
    private static final int METADATA = 4;
    private static final int PROFILE = 5;
    private static final int RESOURCES = 6;
    /** Shapes are few in practice; a hostile run of documents must not fill the memory. */
    private static final int MOST_SHAPES = 512;

    private final List<Picture> pictures;
    private final Map<Integer, Shared> shared = new ConcurrentHashMap<>();
    private final Map<StructureLog.Shape, Structure> structures = new ConcurrentHashMap<>();

    /** What all documents with the same fonts begin with. */
    private record Shared(byte[] bytes, CrossReferences references, byte[] digest) {}

    /** A structure tree as it stands in the file. */
    private record Structure(byte[] bytes, int elements) {}

    /**
     * @param pictures what pages may show
     */
    public SingleFile(List<Picture> pictures) {
        this.pictures = List.copyOf(pictures);
    }

    /**
     * Writes the file.
     *
     * @param attachments in the order of their names, as a name tree wants them
     */
    public byte[] assemble(Sheets sheets, Metadata metadata, List<Attachment> attachments) {
        Workspace work = sheets.work;
        Bytes out = work.out;
        CrossReferences references = work.references;
        Shared common = shared.computeIfAbsent(sheets.fonts().signature(), key -> shared(sheets));
        out.clear();
        out.put(common.bytes());
        references.load(common.references());

        int pages = sheets.pages();
        int firstPage = references.reserve(2 * pages);
        for (int i = 0; i < pages; i++) {
            references.at(firstPage + 2 * i + 1, out.size());
            work.writeContent(sheets.page(i), firstPage + 2 * i + 1, false, out);
        }
        int structureStart = out.size();
        int root = placeStructure(sheets, firstPage);
        int structureEnd = out.size();
        references.at(METADATA, out.size());
        metadata.write(METADATA, out);
        writeObjects(sheets, metadata, attachments, root, firstPage);

        // Not the structure, which follows from the content.
        work.digest.update(common.digest());
        work.digest.update(out.data(), common.bytes().length, structureStart - common.bytes().length);
        work.digest.update(out.data(), structureEnd, out.size() - structureEnd);
        references.write(out, out.size(), CATALOG, INFO, work.digest.digest());
        return out.copy();
    }

    private Shared shared(Sheets sheets) {
        var references = new CrossReferences();
        references.reserve(RESOURCES);
        var out = new Bytes(1 << 15);
        // Four bytes above 127 tell transfer programs that the file is not text.
        out.put("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        out.put(new SharedObjects(references, out.size()).write(sheets.fonts(), pictures, PROFILE, RESOURCES));
        byte[] bytes = out.copy();
        return new Shared(bytes, references, Workspace.sha256().digest(bytes));
    }

    /** Copies the structure tree, or writes it if there was none of this shape; gives the number of its root. */
    private int placeStructure(Sheets sheets, int firstPage) {
        int pages = sheets.pages();
        StructureLog.Shape shape = sheets.log.shape(firstPage, pages);
        Structure structure = structures.get(shape);
        if (structure == null) {
            structure = structure(sheets, firstPage);
            if (structures.size() >= MOST_SHAPES) {
                structures.clear();
            }
            structures.put(shape, structure);
        }
        CrossReferences references = sheets.work.references;
        int objects = structure.elements() + 2;
        int root = references.reserve(objects + 1);
        int self = root + objects;
        for (int i = 0; i < objects; i++) {
            references.inside(root + i, self, i);
        }
        references.at(self, sheets.work.out.size());
        sheets.work.out.put(structure.bytes());
        return root;
    }

    private static Structure structure(Sheets sheets, int firstPage) {
        Workspace work = sheets.work;
        StructureTree tree = work.tree;
        tree.rebuild(sheets.log);
        int root = firstPage + 2 * sheets.pages();
        int base = root + 2;
        int self = base + tree.elements();
        ObjectStream objects = work.objects;
        objects.clear();
        objects.begin(root)
                .put("<</Type/StructTreeRoot/K ")
                .reference(base)
                .put("/ParentTree ")
                .reference(root + 1)
                .put("/ParentTreeNextKey ")
                .number(tree.pages() + tree.links())
                .put(">>");
        Bytes owners = objects.begin(root + 1).put("<</Nums[");
        for (int page = 0; page < tree.pages(); page++) {
            owners.number(page);
            tree.writeOwners(owners, page, base);
        }
        owners.put(' ');
        tree.writeLinkOwners(owners, tree.pages(), base);
        owners.put("]>>");
        tree.writeElements(objects, base, root, firstPage, self + 1);
        try (var packer = new Packer(Packer.SMALL)) {
            var bytes = new Bytes(1 << 13);
            objects.write(self, packer, work.packed, bytes);
            return new Structure(bytes.copy(), tree.elements());
        }
    }

    /** All else that depends on the text of the document. */
    private void writeObjects(Sheets sheets, Metadata metadata, List<Attachment> attachments, int root, int firstPage) {
        Workspace work = sheets.work;
        CrossReferences references = work.references;
        ObjectStream objects = work.objects;
        objects.clear();
        int figures = references.reserve(sheets.alternatives().size());
        for (int i = 0; i < sheets.alternatives().size(); i++) {
            objects.begin(figures + i).text(sheets.alternatives().get(i));
        }
        // They follow the alternatives, where the structure looks for them.
        int annotations = references.reserve(sheets.links().size());
        for (int i = 0; i < sheets.links().size(); i++) {
            sheets.links().get(i).write(objects.begin(annotations + i), sheets.pages() + i);
        }
        writePages(sheets, objects, firstPage, annotations);
        metadata.info(objects.begin(INFO));
        int outline = sheets.bookmarks().isEmpty()
                ? 0
                : references.reserve(1 + sheets.bookmarks().size());
        if (outline != 0) {
            new Outline(sheets.bookmarks()).write(objects, outline, firstPage);
        }
        int files = references.reserve(2 * attachments.size());
        String day = metadata.date().format(DateTimeFormatter.BASIC_ISO_DATE);
        for (int i = 0; i < attachments.size(); i++) {
            references.at(files + 2 * i, work.out.size());
            attachments.get(i).writeFile(files + 2 * i, day, work.out);
            attachments.get(i).writeDescription(files + 2 * i, objects.begin(files + 2 * i + 1));
        }
        Bytes catalog = objects.begin(CATALOG);
        Catalog.begin(catalog, metadata.language(), PAGES, root, METADATA, PROFILE);
        if (outline != 0) {
            catalog.put("/Outlines ").reference(outline);
        }
        if (!attachments.isEmpty()) {
            Catalog.attachments(catalog, attachments, files);
        }
        catalog.put(">>");
        int self = references.reserve(1);
        objects.register(self, references);
        references.at(self, work.out.size());
        objects.writePlain(self, work.out);
    }

    private static void writePages(Sheets sheets, ObjectStream objects, int firstPage, int annotations) {
        Workspace work = sheets.work;
        int pages = sheets.pages();
        Bytes kids =
                objects.begin(PAGES).put("<</Type/Pages/Count ").number(pages).put("/Kids[");
        for (int i = 0; i < pages; i++) {
            kids.reference(firstPage + 2 * i).put(' ');
        }
        kids.put("]>>");
        for (int i = 0; i < pages; i++) {
            int squares = 0;
            if (sheets.page(i).squares.size() > 0) {
                squares = work.references.reserve(1);
                work.references.at(squares, work.out.size());
                Workspace.writeSquares(sheets.page(i), squares, work.out);
            }
            Bytes page = objects.begin(firstPage + 2 * i);
            Catalog.page(page, PAGES, RESOURCES, firstPage + 2 * i + 1, squares, i);
            LinkArea.writeEntry(page, sheets.links(), i, annotations);
            page.put(">>");
        }
    }
}
