package fr.demandeunique.sne.pdf.file;

import java.util.Arrays;

/** The elements of one document, rebuilt from its log, and how they are written. Not thread-safe. */
final class StructureTree {
    private static final int NONE = -1;
    /** Below it, kids are the complements of annotations. */
    private static final int LINKS = -(1 << 28);

    private Tag[] tags = new Tag[256];
    private int[] parents = new int[256];
    private int[] firstKids = new int[256];
    private int[] lastKids = new int[256];
    private int elements;
    /** A kid is an element, the complement of a mark, or one of an annotation below {@link #LINKS}. */
    private int[] kids = new int[512];

    private int[] nextKids = new int[512];
    private int kidCount;
    /** The element of each mark, page after page, and where the marks of each page begin. */
    private int[] owners = new int[256];

    private int[] pageOfMark = new int[256];
    private int marks;
    private int[] pageStarts = new int[8];
    private int pages;
    private int[] boxes = new int[8];
    private int figures;
    /** The element of each annotation, and its page. */
    private int[] linkOwners = new int[8];

    private int[] linkPages = new int[8];
    private int links;
    private int current;

    void rebuild(StructureLog log) {
        elements = 0;
        kidCount = 0;
        marks = 0;
        pages = 0;
        figures = 0;
        links = 0;
        current = NONE;
        log.replay(this);
        pageStarts = put(pageStarts, pages, marks);
    }

    int elements() {
        return elements;
    }

    int pages() {
        return pages;
    }

    int figures() {
        return figures;
    }

    int links() {
        return links;
    }

    void page() {
        pageStarts = put(pageStarts, pages++, marks);
    }

    void open(Tag tag) {
        if (elements == tags.length) {
            tags = Arrays.copyOf(tags, 2 * elements);
        }
        tags[elements] = tag;
        parents = put(parents, elements, current);
        firstKids = put(firstKids, elements, NONE);
        lastKids = put(lastKids, elements, NONE);
        if (current != NONE) {
            addKid(elements);
        }
        current = elements++;
    }

    void close() {
        current = parents[current];
    }

    void content() {
        owners = put(owners, marks, current);
        pageOfMark = put(pageOfMark, marks, pages - 1);
        addKid(~marks++);
    }

    void box(int left, int bottom, int right, int top) {
        boxes = put(boxes, 4 * figures, left);
        boxes = put(boxes, 4 * figures + 1, bottom);
        boxes = put(boxes, 4 * figures + 2, right);
        boxes = put(boxes, 4 * figures + 3, top);
        figures++;
    }

    void link() {
        linkOwners = put(linkOwners, links, current);
        linkPages = put(linkPages, links, pages - 1);
        addKid(LINKS - links++);
    }

    private void addKid(int kid) {
        kids = put(kids, kidCount, kid);
        nextKids = put(nextKids, kidCount, NONE);
        if (firstKids[current] == NONE) {
            firstKids[current] = kidCount;
        } else {
            nextKids[lastKids[current]] = kidCount;
        }
        lastKids[current] = kidCount++;
    }

    private static int[] put(int[] array, int at, int value) {
        int[] wide = at < array.length ? array : Arrays.copyOf(array, Math.max(at + 1, 2 * array.length));
        wide[at] = value;
        return wide;
    }

    /**
     * Writes the elements.
     *
     * @param base number of the first element; the others follow
     * @param parent number of what the first hangs on
     * @param firstPage number of the first page object; the others follow by steps of two
     * @param alternatives number of the first alternative text; the others follow, and then the annotations
     */
    void writeElements(ObjectStream into, int base, int parent, int firstPage, int alternatives) {
        int figure = 0;
        for (int i = 0; i < elements; i++) {
            Tag tag = tags[i];
            Bytes out = into.begin(base + i);
            out.put("<</S/").put(tag.type()).put("/P ").reference(i == 0 ? parent : base + parents[i]);
            if (tag == Tag.FIGURE) {
                out.put("/Alt ").reference(alternatives + figure);
                out.put("/A<</O/Layout/Placement/Block/BBox[").number(boxes[4 * figure]);
                for (int k = 1; k < 4; k++) {
                    out.put(' ').number(boxes[4 * figure + k]);
                }
                out.put("]>>");
                figure++;
            } else {
                out.put(tag.attributes());
            }
            writeKids(out, i, base, firstPage, alternatives + figures);
            out.put(">>");
        }
    }

    private void writeKids(Bytes out, int element, int base, int firstPage, int annotations) {
        int first = firstKids[element];
        if (first == NONE) {
            return;
        }
        boolean several = nextKids[first] != NONE;
        int page = NONE;
        out.put(several ? "/K[" : "/K ");
        for (int kid = first; kid != NONE; kid = nextKids[kid]) {
            if (kids[kid] >= 0) {
                out.reference(base + kids[kid]);
            } else if (kids[kid] <= LINKS) {
                int link = LINKS - kids[kid];
                out.put("<</Type/OBJR/Obj ").reference(annotations + link);
                out.put("/Pg ").reference(firstPage + 2 * linkPages[link]).put(">>");
            } else {
                int mark = ~kids[kid];
                int markPage = pageOfMark[mark];
                page = page == NONE ? markPage : page;
                int number = mark - pageStarts[markPage];
                if (markPage == page) {
                    out.number(number);
                } else {
                    out.put("<</Type/MCR/Pg ").reference(firstPage + 2 * markPage);
                    out.put("/MCID ").number(number).put(">>");
                }
            }
            if (several) {
                out.put(' ');
            }
        }
        if (several) {
            out.put(']');
        }
        if (page != NONE) {
            out.put("/Pg ").reference(firstPage + 2 * page);
        }
    }

    /** Which element each annotation belongs to, under the keys that follow {@code key}. */
    void writeLinkOwners(Bytes out, int key, int base) {
        for (int i = 0; i < links; i++) {
            out.number(key + i).put(' ').reference(base + linkOwners[i]).put(' ');
        }
    }

    /** Which element each mark of a page belongs to, as an array. */
    void writeOwners(Bytes out, int page, int base) {
        out.put('[');
        for (int mark = pageStarts[page]; mark < pageStarts[page + 1]; mark++) {
            out.reference(base + owners[mark]).put(' ');
        }
        out.put(']');
    }
}
