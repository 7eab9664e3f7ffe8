package fr.demandeunique.sne.pdf.file;

/** Documents that share a node in each tree of a batch, so that no node grows with the batch. Not thread-safe. */
final class BatchGroup {
    /** Its node of pages, its node of the parent tree, its element. */
    static final int OBJECTS = 3;

    private static final int MOST = 64;

    private final int first;
    private final int firstKey;
    private final Bytes pages = new Bytes(2048);
    private final Bytes owners = new Bytes(2048);
    private final Bytes elements = new Bytes(1024);
    private int pageCount;
    private int keys;
    private int documents;

    /**
     * @param first the first of its numbers
     * @param firstKey its first key in the parent tree
     */
    BatchGroup(int first, int firstKey) {
        this.first = first;
        this.firstKey = firstKey;
    }

    int pageNode() {
        return first;
    }

    int treeNode() {
        return first + 1;
    }

    int part() {
        return first + 2;
    }

    boolean isFull() {
        return documents == MOST;
    }

    void add(int firstPage, int count, int key, int firstOwners, int element, StructureTree tree) {
        for (int i = 0; i < count; i++) {
            pages.reference(firstPage + 2 * i).put(' ');
            owners.number(key + i).put(' ').reference(firstOwners + i).put(' ');
        }
        tree.writeLinkOwners(owners, key + count, element);
        keys += count + tree.links();
        elements.reference(element).put(' ');
        pageCount += count;
        documents++;
    }

    void write(ObjectStream into, int pagesRoot, int rootElement) {
        into.begin(pageNode())
                .put("<</Type/Pages/Parent ")
                .reference(pagesRoot)
                .put("/Count ")
                .number(pageCount)
                .put("/Kids[")
                .put(pages)
                .put("]>>");
        into.begin(treeNode())
                .put("<</Limits[")
                .number(firstKey)
                .put(' ')
                .number(firstKey + keys - 1)
                .put("]/Nums[")
                .put(owners)
                .put("]>>");
        into.begin(part())
                .put("<</S/Part/P ")
                .reference(rootElement)
                .put("/K[")
                .put(elements)
                .put("]>>");
    }
}
