package fr.demandeunique.sne.nomenclature;

import fr.demandeunique.sne.reglement.Revision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One code list of the SNE (interface 02.01 of 2017): its constants by their code, and what the table {@code codes.csv} of this package
 * says of them. Each entry says where it was published and, if known, between which days it may be used; the boxes of the form *05 are
 * entries of their own schema.
 *
 * <pre>{@code SituationFamiliale.LISTE.parLibelle("marie(e)") // Optional[M]}</pre>
 *
 * <p>The table is read when somebody first asks for a label or an entry: codes cost nothing but their classes. Looking a code up
 * allocates nothing as long as the list has it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the class of its codes
 */
public final class Nomenclature<T extends Code<T>> {
    /** The schema of the exchanges with the SNE. */
    public static final String SCHEMA_XML = "SNE-XML-02.01";

    /** Spreads hash codes that differ by their last bits alone. */
    private static final int SPREAD = 0x9E3779B9;

    private final String nom;
    /** Grows while the class of the codes is being initialised, and never after. */
    private final List<T> codes = new ArrayList<>();
    /** Each code at the place of its hash or, if that is taken, at the next free one; at least three places in four are free. */
    private @Nullable Code<?>[] places = new Code<?>[16];

    private volatile @Nullable Libelles libelles;

    Nomenclature(String nom) {
        this.nom = nom;
    }

    /** Adds a constant; only while its class is being initialised. */
    T constante(T code) {
        codes.add(code);
        code.placer(codes.size());
        if (codes.size() * 4 > places.length) {
            places = new Code<?>[places.length * 2];
            codes.forEach(this::ranger);
        } else {
            ranger(code);
        }
        return code;
    }

    private void ranger(T code) {
        int at = debut(code.hashCode());
        while (places[at] != null) {
            at = suivante(at);
        }
        places[at] = code;
    }

    private int debut(int hash) {
        return (hash * SPREAD >>> 16) & places.length - 1;
    }

    private int suivante(int at) {
        return at + 1 & places.length - 1;
    }

    /**
     * {@return the value of a code; upper and lower case differ, as on the wire} A code that the list has is the constant itself; any other is a new
     * value, kept as it is.
     *
     * @param code as on the wire
     * @throws IllegalArgumentException if the code is blank and not in the list
     */
    public T of(String code) {
        Objects.requireNonNull(code, "code");
        for (int at = debut(code.hashCode()); ; at = suivante(at)) {
            T one = a(at);
            if (one == null) {
                return autre(code);
            }
            if (one.code().equals(code)) {
                return one;
            }
        }
    }

    /**
     * {@return the same for the characters of a longer text, for readers of documents; makes a text of them only if the list has no such code}
     *
     * @param text holds the code somewhere
     * @param from index of the first character of the code
     * @param length of the code
     */
    public T of(char[] text, int from, int length) {
        Objects.checkFromIndexSize(from, length, text.length);
        int hash = 0;
        long chars = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + text[i];
            chars = chars << Character.SIZE | text[i];
        }
        boolean court = length > 0 && length <= Code.COURT && text[from] != 0;
        for (int at = debut(hash); ; at = suivante(at)) {
            T one = a(at);
            if (one == null) {
                return autre(new String(text, from, length));
            }
            if (court ? one.caracteres() == chars : same(one.code(), text, from, length)) {
                return one;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable T a(int place) {
        return (T) places[place];
    }

    private T autre(String code) {
        if (code.isBlank()) {
            throw new IllegalArgumentException("A code of the list " + nom + " may not be blank.");
        }
        return codes.get(0).autre(code);
    }

    private static boolean same(String code, char[] text, int from, int length) {
        if (code.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (code.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** {@return the name of the list, as the SNE writes it} */
    public String nom() {
        return nom;
    }

    /** {@return the codes that documents may hold, in the order of the list} */
    public List<T> codes() {
        return Collections.unmodifiableList(codes);
    }

    /**
     * {@return the code of a French label, however it is typed: accents, capitals, apostrophes and spaces do not count, and masculine and
     * feminine are both taken where the label has both} Empty if no label of the list reads so.
     *
     * @param libelle as people type it
     */
    public Optional<T> parLibelle(String libelle) {
        Libelles read = libelles;
        if (read == null) {
            read = new Libelles(Catalogue.liste(nom).parCode().values());
            libelles = read;
        }
        return Optional.ofNullable(read.code(libelle)).map(this::of);
    }

    /** {@return all entries, those of the documents and those of the forms} */
    public List<Entree> entrees() {
        return Catalogue.liste(nom).entrees();
    }

    /**
     * {@return the entries of one schema, such as {@code CERFA-14069*05}; none if the list does not know it}
     *
     * @param schema version of the form or of interfaceNuu
     */
    public List<Entree> entrees(String schema) {
        return entrees().stream().filter(one -> one.schema().equals(schema)).toList();
    }

    Optional<Entree> entree(String code) {
        return Optional.ofNullable(Catalogue.liste(nom).parCode().get(code));
    }

    /** {@return every list} */
    public static List<Nomenclature<?>> toutes() {
        return Listes.TOUTES;
    }

    /**
     * {@return the list of that name}
     *
     * @param nom as {@code codes.csv} names it
     */
    public static Optional<Nomenclature<?>> de(String nom) {
        return Listes.TOUTES.stream().filter(one -> one.nom.equals(nom)).findFirst();
    }

    /** {@return number of the data and day of their last verification} */
    public static Revision revision() {
        return Revision.de(Nomenclature.class);
    }

    @Override
    public String toString() {
        return nom;
    }
}
