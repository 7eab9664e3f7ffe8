package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.doublons.CleEtatCivil;
import fr.demandeunique.sne.nomenclature.Sexe;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Identite;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Titulaire;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A person as {@link DuplicateSearch} keeps one on the disk, under one of the prints that give her away: print, length of all, kind of print, place on the demande, then number, guichet, birth name, first names, date of
 * birth, sex and NIR, each text behind its length. The number is read only of those who are found.
 */
final class KnownPerson {
    /** What a print is of, as {@code Doublons.empreintes} orders them. */
    private static final int NAMES = 0;

    private static final int BIRTH = 1;

    /** Behind the print. */
    private static final int LENGTH = Long.BYTES;

    private static final int KIND = LENGTH + Short.BYTES;
    private static final int PLACE = KIND + 1;
    private static final int TEXTS = PLACE + 1;

    /** The bits of a sorted print that give way to the rank of the entry. */
    private static final long RANK = (1 << 24) - 1;

    private final byte[] bytes;
    private final int start;
    private final long print;
    private final int kind;
    private final int place;
    private final CleEtatCivil key;
    private final @Nullable Nir nir;
    private final int end;

    private KnownPerson(ByteBuffer in) {
        bytes = in.array();
        int at = in.position();
        print = in.getLong(at);
        kind = in.get(at + KIND);
        place = in.get(at + PLACE);
        start = at + TEXTS;
        in.position(start);
        skip(in);
        skip(in);
        String name = text(in);
        String first = text(in);
        String birth = text(in);
        String sex = text(in);
        String number = text(in);
        key = CleEtatCivil.de(
                name,
                first == null ? List.of() : List.of(first),
                birth == null ? null : DateNaissance.parse(birth),
                sex == null ? null : Sexe.of(sex));
        nir = number == null ? null : Nir.parse(number);
        end = in.position();
    }

    static KnownPerson read(byte[] bytes, int at) {
        return new KnownPerson(ByteBuffer.wrap(bytes, at, bytes.length - at));
    }

    /** Gives the places of those that have their print in common, two or more at a time, and reads no other: most persons of a stock are alone. */
    static void alike(byte[] bytes, Consumer<int[]> blocks) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long[] sorted = new long[1024];
        int[] places = new int[1024];
        int count = 0;
        for (int at = 0; at < bytes.length; at += in.getShort(at + LENGTH)) {
            if (count == sorted.length) {
                sorted = Arrays.copyOf(sorted, 2 * count);
                places = Arrays.copyOf(places, 2 * count);
            }
            sorted[count] = in.getLong(at) & ~RANK | count;
            places[count++] = at;
        }
        Arrays.sort(sorted, 0, count);
        int from = 0;
        for (int to = 1; to <= count; to++) {
            if (to == count || (sorted[to] & ~RANK) != (sorted[from] & ~RANK)) {
                if (to - from > 1) {
                    int[] block = new int[to - from];
                    for (int i = from; i < to; i++) {
                        block[i - from] = places[(int) (sorted[i] & RANK)];
                    }
                    blocks.accept(block);
                }
                from = to;
            }
        }
    }

    private static void skip(ByteBuffer in) {
        in.position(in.position() + 1 + (in.get(in.position()) & 0xFF));
    }

    private static @Nullable String text(ByteBuffer in) {
        int length = in.get() & 0xFF;
        if (length == 0) {
            return null;
        }
        var text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    /** Whether both stand under one print of one kind. */
    boolean together(KnownPerson other) {
        return print == other.print && kind == other.kind;
    }

    CleEtatCivil key() {
        return key;
    }

    @Nullable
    Nir nir() {
        return nir;
    }

    /** Whether this is the first kind of print that both share: a pair is found under each of them. */
    boolean firstShared(KnownPerson other) {
        return kind == NAMES || !key.memesNoms(other.key) && (kind == BIRTH || !key.memeNaissance(other.key));
    }

    boolean sameDemande(KnownPerson other) {
        int length = 1 + bytes[start];
        return Arrays.equals(bytes, start, start + length, other.bytes, other.start, other.start + length);
    }

    DuplicatePair.Side side() {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
        NumeroUnique numero = NumeroUnique.parse(Objects.requireNonNull(text(in)));
        String guichet = text(in);
        return new DuplicatePair.Side(
                numero,
                place == 0 ? "/demandeur" : "/coTitulaires/" + (place - 1),
                guichet == null ? null : CodeGuichet.parse(guichet));
    }

    /** Puts persons into bytes. One for each thread. */
    static final class Writer {
        private static final int TEXT_MAX = 255;

        private final ByteBuffer out = ByteBuffer.allocate(TEXTS + 7 * (1 + TEXT_MAX));
        private String numero = "";
        private String guichet = "";

        void start(Demande demande) {
            numero = Objects.requireNonNull(demande.numeroUnique()).compact();
            guichet = StockAudit.guichet(demande);
        }

        String territoire() {
            return numero.substring(0, 3);
        }

        /** Begins the entries of a person, who is under a print only when {@link #under} says so. */
        void write(Titulaire person, int place) {
            Identite one = person.identite();
            out.clear().position(TEXTS);
            out.put(PLACE, (byte) Math.min(place, Byte.MAX_VALUE));
            text(numero);
            text(guichet);
            text(one.nomEtatCivil());
            text(String.join(" ", one.prenoms()));
            text(one.dateNaissance() == null ? null : one.dateNaissance().texte());
            text(one.sexeConnu() == null ? null : one.sexeConnu().code());
            text(person.nir() == null ? null : person.nir().numero());
            out.putShort(LENGTH, (short) out.position());
        }

        /** Makes it the entry of a print. */
        void under(int kind, long print) {
            out.putLong(0, print).put(KIND, (byte) kind);
        }

        private void text(@Nullable String text) {
            byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            int length = Math.min(bytes.length, TEXT_MAX);
            out.put((byte) length).put(bytes, 0, length);
        }

        byte[] bytes() {
            return out.array();
        }

        int length() {
            return out.position();
        }
    }
}
