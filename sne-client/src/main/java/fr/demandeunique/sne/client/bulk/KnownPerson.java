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
import org.jspecify.annotations.Nullable;

/**
 * A person as {@link DuplicateSearch} keeps one on the disk, under one of the prints that give her away: print, kind of print, number, guichet, place on the demande, then birth name, first names, date of birth, sex
 * and NIR, each text behind its length. The number is read only of those who are found.
 */
final class KnownPerson {
    /** What a print is of, as {@code Doublons.empreintes} orders them. */
    private static final int NAMES = 0;

    private static final int BIRTH = 1;

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
        print = in.getLong();
        kind = in.get();
        place = in.get();
        start = in.position();
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

    long print() {
        return print;
    }

    int kind() {
        return kind;
    }

    CleEtatCivil key() {
        return key;
    }

    @Nullable
    Nir nir() {
        return nir;
    }

    /** Where the next one stands. */
    int end() {
        return end;
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

        private final ByteBuffer out = ByteBuffer.allocate(10 + 7 * (1 + TEXT_MAX));
        private String numero = "";
        private String guichet = "";

        void start(Demande demande) {
            numero = Objects.requireNonNull(demande.numeroUnique()).compact();
            guichet = StockAudit.guichet(demande);
        }

        String territoire() {
            return numero.substring(0, 3);
        }

        void write(Titulaire person, int place, int kind, long print) {
            Identite one = person.identite();
            out.clear();
            out.putLong(print).put((byte) kind).put((byte) Math.min(place, Byte.MAX_VALUE));
            text(numero);
            text(guichet);
            text(one.nomEtatCivil());
            text(String.join(" ", one.prenoms()));
            text(one.dateNaissance() == null ? null : one.dateNaissance().texte());
            text(one.sexeConnu() == null ? null : one.sexeConnu().code());
            text(person.nir() == null ? null : person.nir().numero());
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
