package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.base.GeneratorBase;
import com.fasterxml.jackson.core.io.IOContext;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a tree of plain values instead of bytes, so that one table writes both: what {@link JsonTree} would read from the bytes. Not
 * thread-safe.
 */
final class RedactionArbre extends GeneratorBase {
    private @Nullable Cadre cadre;
    private @Nullable Object racine;

    /** An object or a list under way; one of the two is not null. */
    private static final class Cadre {
        private final @Nullable Cadre autour;
        private final @Nullable Map<String, @Nullable Object> membres;
        private final @Nullable List<@Nullable Object> elements;
        private String nom = "";

        Cadre(@Nullable Cadre autour, boolean objet) {
            this.autour = autour;
            this.membres = objet ? new LinkedHashMap<>() : null;
            this.elements = objet ? null : new ArrayList<>();
        }

        void poser(@Nullable Object value) {
            if (membres != null) {
                membres.put(nom, value);
            } else if (elements != null) {
                elements.add(value);
            }
        }

        Object fini() {
            if (membres != null) {
                return membres.isEmpty() ? Map.of() : Collections.unmodifiableMap(membres);
            }
            return elements == null || elements.isEmpty() ? List.of() : Collections.unmodifiableList(elements);
        }
    }

    RedactionArbre() {
        super(0, null, (IOContext) null);
    }

    /** What was written. */
    @Nullable
    Object racine() {
        return racine;
    }

    private void poser(@Nullable Object value) {
        if (cadre == null) {
            racine = value;
        } else {
            cadre.poser(value);
        }
    }

    private void fermer() {
        Cadre done = Objects.requireNonNull(cadre);
        cadre = done.autour;
        poser(done.fini());
    }

    @Override
    public void writeStartObject() {
        cadre = new Cadre(cadre, true);
    }

    @Override
    public void writeEndObject() {
        fermer();
    }

    @Override
    public void writeStartArray() {
        cadre = new Cadre(cadre, false);
    }

    @Override
    public void writeEndArray() {
        fermer();
    }

    @Override
    public void writeFieldName(String name) {
        Objects.requireNonNull(cadre).nom = name;
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
        // Tables are right by construction.
    }

    private static UnsupportedOperationException horsTable() {
        return new UnsupportedOperationException("no table writes bytes, nor text that is JSON already");
    }

    @Override
    public void writeRawUTF8String(byte[] text, int from, int length) {
        throw horsTable();
    }

    @Override
    public void writeUTF8String(byte[] text, int from, int length) {
        throw horsTable();
    }

    @Override
    public void writeRaw(String text) {
        throw horsTable();
    }

    @Override
    public void writeRaw(String text, int from, int length) {
        throw horsTable();
    }

    @Override
    public void writeRaw(char[] text, int from, int length) {
        throw horsTable();
    }

    @Override
    public void writeRaw(char text) {
        throw horsTable();
    }

    @Override
    public void writeBinary(Base64Variant variant, byte[] data, int from, int length) {
        throw horsTable();
    }
}
