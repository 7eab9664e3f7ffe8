package fr.demandeunique.sne.pdf.file;

import java.util.Arrays;

/** Objects that are compressed together. Not thread-safe. */
final class ObjectStream {
    private final Bytes index = new Bytes(2048);
    private final Bytes body = new Bytes(8192);
    private int[] numbers = new int[256];
    private int count;

    void clear() {
        index.clear();
        body.clear();
        count = 0;
    }

    /** Begins the next object; its content goes into what this gives. */
    Bytes begin(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
        index.number(number).put(' ').number(body.size()).put(' ');
        return body;
    }

    /** Notes where the objects are. */
    void register(int self, CrossReferences references) {
        for (int i = 0; i < count; i++) {
            references.inside(numbers[i], self, i);
        }
    }

    /** Appends the stream as an object. */
    void write(int self, Packer packer, Bytes scratch, Bytes out) {
        scratch.clear();
        int first = index.size();
        // One input: index and body become one run of bytes.
        index.put(body);
        packer.pack(index, scratch);
        head(self, first, out).put("/Filter/FlateDecode").stream(scratch);
    }

    private Bytes head(int self, int first, Bytes out) {
        return out.number(self)
                .put(" 0 obj\n<</Type/ObjStm/N ")
                .number(count)
                .put("/First ")
                .number(first);
    }

    /** Appends the stream as an object without compressing it: for a few short objects that would cost more time than bytes. */
    void writePlain(int self, Bytes out) {
        int first = index.size();
        head(self, first, out).stream(index.put(body));
    }
}
