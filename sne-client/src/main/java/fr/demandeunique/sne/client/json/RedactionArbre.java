package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.base.GeneratorBase;
import com.fasterxml.jackson.core.io.IOContext;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a tree of plain values instead of bytes, so that one table writes both: what {@link Arbre} would read from the bytes. Not
 * thread-safe.
 */
final class RedactionArbre extends GeneratorBase {
    private static final int CASES = 8;

    private final Deque<Object> ouverts = new ArrayDeque<>(CASES);
    private final Deque<String> noms = new ArrayDeque<>(CASES);
    private @Nullable Object racine;

    RedactionArbre() {
        super(0, null, (IOContext) null);
    }

    /** What was written. */
    @Nullable
    Object racine() {
        return racine;
    }

    private void poser(@Nullable Object value) {
        Object around = ouverts.peek();
        if (around instanceof Membres members) {
            members.put(noms.pop(), value);
        } else if (around instanceof Elements elements) {
            elements.add(value);
        } else {
            racine = value;
        }
    }

    /** An object under way. */
    private static final class Membres extends LinkedHashMap<String, @Nullable Object> {
        private static final long serialVersionUID = 1L;
    }

    /** A list under way. */
    private static final class Elements extends ArrayList<@Nullable Object> {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void writeStartObject() {
        ouverts.push(new Membres());
    }

    @Override
    public void writeEndObject() {
        var members = (Membres) ouverts.pop();
        poser(members.isEmpty() ? Map.of() : Collections.unmodifiableMap(members));
    }

    @Override
    public void writeStartArray() {
        ouverts.push(new Elements());
    }

    @Override
    public void writeEndArray() {
        var elements = (Elements) ouverts.pop();
        poser(elements.isEmpty() ? List.of() : Collections.unmodifiableList(elements));
    }

    @Override
    public void writeFieldName(String name) {
        noms.push(name);
    }

    @Override
    public void writeString(@Nullable String text) {
        poser(text);
    }

    @Override
    public void writeBoolean(boolean yes) {
        poser(yes);
    }

    @Override
    public void writeNull() {
        poser(null);
    }

    @Override
    public void writeNumber(@Nullable BigDecimal number) {
        poser(number);
    }

    @Override
    public void writeNumber(int number) {
        poser(BigDecimal.valueOf(number));
    }

    @Override
    public void writeNumber(long number) {
        poser(BigDecimal.valueOf(number));
    }

    @Override
    public void writeNumber(@Nullable BigInteger number) {
        poser(number == null ? null : new BigDecimal(number));
    }

    @Override
    public void writeNumber(double number) {
        poser(new BigDecimal(Double.toString(number)));
    }

    @Override
    public void writeNumber(float number) {
        poser(new BigDecimal(Float.toString(number)));
    }

    @Override
    public void writeNumber(String number) {
        poser(new BigDecimal(number));
    }

    @Override
    public void writeString(char[] text, int from, int length) {
        poser(new String(text, from, length));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    protected void _releaseBuffers() {
        // There are none.
    }

    @Override
    protected void _verifyValueWrite(String type) {
        Objects.requireNonNull(type);
    }

    // Text that is JSON already, and bytes: no table writes them.

    @Override
    public void writeRawUTF8String(byte[] text, int from, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeUTF8String(byte[] text, int from, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeRaw(String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeRaw(String text, int from, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeRaw(char[] text, int from, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeRaw(char text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeBinary(Base64Variant variant, byte[] data, int from, int length) {
        throw new UnsupportedOperationException();
    }
}
