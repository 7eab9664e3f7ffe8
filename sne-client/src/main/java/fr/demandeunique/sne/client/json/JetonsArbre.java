package fr.demandeunique.sne.client.json;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.base.ParserMinimalBase;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a tree of plain values, so that one table reads documents and trees alike; holds the tree to the limits of a document.
 * Not thread-safe.
 */
final class JetonsArbre extends ParserMinimalBase {
    private final @Nullable Object racine;
    private Cadre cadre = new Cadre(null, null, false);
    private @Nullable Object valeur;
    private int jetons;
    private long caracteres;
    private boolean fini;

    /** An object or an array that is being read, or what is around the root. */
    private static final class Cadre extends JsonStreamContext {
        private final @Nullable Cadre autour;
        private final @Nullable Iterator<?> reste;
        private @Nullable String nom;

        Cadre(@Nullable Cadre autour, @Nullable Iterator<?> reste, boolean objet) {
            super(reste == null ? TYPE_ROOT : objet ? TYPE_OBJECT : TYPE_ARRAY, -1);
            this.autour = autour;
            this.reste = reste;
            _nestingDepth = autour == null ? 0 : autour._nestingDepth + 1;
        }

        void avancer() {
            _index++;
        }

        @Override
        public @Nullable Cadre getParent() {
            return autour;
        }

        @Override
        public @Nullable String getCurrentName() {
            return nom;
        }
    }

    JetonsArbre(@Nullable Object racine) {
        super(StreamReadConstraints.defaults());
        this.racine = racine;
    }

    @Override
    public @Nullable JsonToken nextToken() throws StreamConstraintsException {
        Iterator<?> rest = cadre.reste;
        JsonToken token;
        if (rest == null) {
            token = jetons == 0 ? entrer(racine) : null;
            fini = token == null;
        } else if (_currToken == JsonToken.FIELD_NAME) {
            token = entrer(valeur);
        } else if (!rest.hasNext()) {
            token = cadre.inObject() ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
            cadre = cadre.autour;
        } else {
            cadre.avancer();
            token = cadre.inObject() ? nommer((Map.Entry<?, ?>) rest.next()) : entrer(rest.next());
        }
        if (++jetons > JsonDocument.TOKENS_MAX) {
            throw new StreamConstraintsException("too many values");
        }
        _currToken = token;
        return token;
    }

    private JsonToken nommer(Map.Entry<?, ?> member) throws StreamConstraintsException {
        String name = String.valueOf(member.getKey());
        compter(name, JsonDocument.NAME_MAX);
        cadre.nom = name;
        valeur = member.getValue();
        return JsonToken.FIELD_NAME;
    }

    private JsonToken entrer(@Nullable Object value) throws StreamConstraintsException {
        valeur = value;
        if (value instanceof String text) {
            compter(text, JsonDocument.TEXT_MAX);
            return JsonToken.VALUE_STRING;
        }
        if (value instanceof Map<?, ?> members) {
            descendre(members.entrySet().iterator(), true);
            return JsonToken.START_OBJECT;
        }
        if (value instanceof List<?> elements) {
            descendre(elements.iterator(), false);
            return JsonToken.START_ARRAY;
        }
        if (value instanceof Boolean yes) {
            return yes ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE;
        }
        if (value == null) {
            return JsonToken.VALUE_NULL;
        }
        BigDecimal number = JsonTree.number(value);
        if (number.precision() > JsonDocument.DIGITS_MAX) {
            throw new StreamConstraintsException("too many digits");
        }
        valeur = number;
        return number.scale() == 0 ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_NUMBER_FLOAT;
    }

    private void descendre(Iterator<?> content, boolean object) throws StreamConstraintsException {
        cadre = new Cadre(cadre, content, object);
        if (cadre.getNestingDepth() > JsonDocument.DEPTH_MAX) {
            throw new StreamConstraintsException("too deep");
        }
    }

    private void compter(String text, int max) throws StreamConstraintsException {
        caracteres += text.length();
        if (text.length() > max || caracteres > JsonDocument.BYTES_MAX) {
            throw new StreamConstraintsException("too long");
        }
    }

    @Override
    public @Nullable String getText() {
        if (_currToken == JsonToken.FIELD_NAME) {
            return cadre.nom;
        }
        return _currToken != null && _currToken.isScalarValue() ? String.valueOf(valeur) : null;
    }

    @Override
    public BigDecimal getDecimalValue() {
        if (valeur instanceof BigDecimal number) {
            return number;
        }
        throw new IllegalStateException("no number here");
    }

    @Override
    public @Nullable String currentName() {
        boolean inside = _currToken == JsonToken.START_OBJECT || _currToken == JsonToken.START_ARRAY;
        return inside && cadre.autour != null ? cadre.autour.nom : cadre.nom;
    }

    @Override
    public JsonStreamContext getParsingContext() {
        return cadre;
    }

    @Override
    public boolean isClosed() {
        return fini;
    }

    @Override
    public void close() {
        fini = true;
    }

    // What follows is only there because the class above asks for it.

    @Override
    @SuppressWarnings("deprecation")
    public @Nullable String getCurrentName() {
        return currentName();
    }

    @Override
    public void overrideCurrentName(String name) {
        cadre.nom = name;
    }

    @Override
    public char[] getTextCharacters() {
        return String.valueOf(getText()).toCharArray();
    }

    @Override
    public boolean hasTextCharacters() {
        return false;
    }

    @Override
    public int getTextLength() {
        return String.valueOf(getText()).length();
    }

    @Override
    public int getTextOffset() {
        return 0;
    }

    @Override
    public Number getNumberValue() {
        return getDecimalValue();
    }

    @Override
    public NumberType getNumberType() {
        return _currToken == JsonToken.VALUE_NUMBER_INT ? NumberType.BIG_INTEGER : NumberType.BIG_DECIMAL;
    }

    @Override
    public int getIntValue() {
        return getDecimalValue().intValueExact();
    }

    @Override
    public long getLongValue() {
        return getDecimalValue().longValueExact();
    }

    @Override
    public BigInteger getBigIntegerValue() {
        return getDecimalValue().toBigIntegerExact();
    }

    @Override
    public float getFloatValue() {
        return getDecimalValue().floatValue();
    }

    @Override
    public double getDoubleValue() {
        return getDecimalValue().doubleValue();
    }

    @Override
    public byte[] getBinaryValue(Base64Variant variant) {
        throw new UnsupportedOperationException("no table reads bytes");
    }

    @Override
    public JsonLocation currentLocation() {
        return JsonLocation.NA;
    }

    @Override
    public JsonLocation currentTokenLocation() {
        return JsonLocation.NA;
    }

    @Override
    @SuppressWarnings("deprecation")
    public JsonLocation getCurrentLocation() {
        return JsonLocation.NA;
    }

    @Override
    @SuppressWarnings("deprecation")
    public JsonLocation getTokenLocation() {
        return JsonLocation.NA;
    }

    @Override
    public @Nullable ObjectCodec getCodec() {
        return null;
    }

    @Override
    public void setCodec(ObjectCodec codec) {
        throw new UnsupportedOperationException("tables read without a codec");
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    protected void _handleEOF() {
        throw new IllegalStateException("unbalanced");
    }
}
