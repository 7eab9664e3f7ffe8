package fr.demandeunique.sne.pdf.file;

import java.util.List;

/** Writes the bookmarks of one document as a tree. */
final class Outline {
    private static final int NONE = -1;

    private final List<Sheets.Bookmark> all;

    Outline(List<Sheets.Bookmark> all) {
        this.all = all;
    }

    /** Writes the root under {@code root} and the bookmarks under the numbers that follow it. */
    void write(ObjectStream into, int root, int firstPage) {
        int last = NONE;
        for (int i = 0; i < all.size(); i++) {
            last = parent(i) == NONE ? i : last;
            write(into.begin(root + 1 + i), i, root, firstPage);
        }
        into.begin(root)
                .put("<</Type/Outlines/Count ")
                .number(all.size())
                .put("/First ")
                .reference(root + 1)
                .put("/Last ")
                .reference(root + 1 + last)
                .put(">>");
    }

    private void write(Bytes out, int index, int root, int firstPage) {
        Sheets.Bookmark one = all.get(index);
        int parent = parent(index);
        int previous = sibling(index, -1);
        int next = sibling(index, 1);
        out.put("<</Title ").text(one.title()).put("/Parent ").reference(parent == NONE ? root : root + 1 + parent);
        if (previous != NONE) {
            out.put("/Prev ").reference(root + 1 + previous);
        }
        if (next != NONE) {
            out.put("/Next ").reference(root + 1 + next);
        }
        int kids = 0;
        int lastKid = NONE;
        for (int i = index + 1; i < all.size() && all.get(i).level() > one.level(); i++) {
            kids++;
            lastKid = parent(i) == index ? i : lastKid;
        }
        if (kids > 0) {
            out.put("/First ").reference(root + 2 + index).put("/Last ").reference(root + 1 + lastKid);
            out.put("/Count ").number(kids);
        }
        out.put("/Dest[")
                .reference(firstPage + 2 * one.page())
                .put("/XYZ null ")
                .number((one.y() + 99) / 100);
        out.put(" null]>>");
    }

    private int parent(int index) {
        int level = all.get(index).level();
        int at = index - 1;
        while (at >= 0 && all.get(at).level() >= level) {
            at--;
        }
        return at;
    }

    private int sibling(int index, int step) {
        int parent = parent(index);
        for (int i = index + step; i > parent && i < all.size() && i >= 0; i += step) {
            if (parent(i) == parent) {
                return i;
            }
            if (step > 0 && parent(i) < parent) {
                return NONE;
            }
        }
        return NONE;
    }
}
