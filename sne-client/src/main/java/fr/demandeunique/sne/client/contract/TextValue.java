package fr.demandeunique.sne.client.contract;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.logement.CodeQpv;
import fr.demandeunique.sne.logement.LectureRpls;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.LectureGuichet;
import fr.demandeunique.sne.numero.LectureNumero;
import fr.demandeunique.sne.numero.Numero;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
import fr.demandeunique.sne.personne.Lecture;
import fr.demandeunique.sne.personne.Nir;
import fr.demandeunique.sne.personne.Siren;
import fr.demandeunique.sne.personne.Siret;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value that JSON holds as a text, also as the name of a member: one line each in the tables below.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param type its class
 * @param write the text, in clear
 * @param read what a text means, or why it means nothing; the places are empty
 */
public record TextValue<T>(Class<T> type, Function<T, String> write, Function<String, Resultat<T>> read) {
    private static final List<TextValue<?>> IDENTIFIERS = List.of(
            new TextValue<>(NumeroUnique.class, NumeroUnique::compact, TextValue::numero),
            new TextValue<>(CodeGuichet.class, CodeGuichet::code, TextValue::guichet),
            new TextValue<>(NumeroRpls.class, NumeroRpls::numero, TextValue::rpls),
            of(NumeroAncien.class, NumeroAncien::texte, NumeroAncien::new, "NUMERO_VIDE"),
            of(Numero.class, TextValue::text, TextValue::either, "NUMERO_VIDE"),
            of(CodeQpv.class, CodeQpv::code, CodeQpv::parse, "QPV_FORME"),
            identifier(Nir.class, Nir::numero, Nir::tryParse),
            identifier(Siren.class, Siren::numero, Siren::tryParse),
            identifier(Siret.class, Siret::numero, Siret::tryParse),
            identifier(DateNaissance.class, DateNaissance::texte, DateNaissance::tryParse));

    /** The identifiers and codes of the library: any mapper that has the module reads and writes them. */
    public static final List<TextValue<?>> VALUES = Stream.concat(
                    IDENTIFIERS.stream(), Nomenclature.toutes().stream().map(TextValue::code))
            .toList();

    /** What the records of the library hold besides; elsewhere they are the affair of whoever owns the mapper. */
    static final List<TextValue<?>> TIMES = List.of(
            of(LocalDate.class, LocalDate::toString, LocalDate::parse, "JSON_DATE"),
            of(YearMonth.class, YearMonth::toString, YearMonth::parse, "JSON_DATE"),
            of(Instant.class, Instant::toString, Instant::parse, "JSON_DATE"),
            of(Duration.class, Duration::toString, Duration::parse, "JSON_DATE"),
            of(Period.class, Period::toString, Period::parse, "JSON_DATE"));

    /** A value whose reader throws {@link IllegalArgumentException} or {@link DateTimeException}; the code says what that means. */
    private static <T> TextValue<T> of(
            Class<T> type, Function<T, String> write, Function<String, T> parse, String code) {
        return new TextValue<>(type, write, text -> {
            try {
                return Resultat.accepte(parse.apply(text));
            } catch (IllegalArgumentException | DateTimeException e) {
                return Resultat.refuse(Anomalie.erreur(code, ""));
            }
        });
    }

    private static <T> TextValue<T> identifier(
            Class<T> type, Function<T, String> write, Function<String, Lecture<T>> scan) {
        return new TextValue<>(type, write, text -> {
            Lecture<T> read = scan.apply(text);
            return selon(read.valeur(), read.anomalie(""));
        });
    }

    /** The codes of a list; all of them are of one class. */
    @SuppressWarnings("unchecked")
    private static <T extends Code<T>> TextValue<T> code(Nomenclature<T> codes) {
        return of((Class<T>) codes.codes().get(0).getClass(), Code::code, codes::of, "CODE_VIDE");
    }

    private static Resultat<NumeroUnique> numero(String text) {
        LectureNumero scan = NumeroUnique.tryParse(text);
        return selon(scan.numero(), scan.anomalie(""));
    }

    private static Resultat<CodeGuichet> guichet(String text) {
        LectureGuichet scan = CodeGuichet.tryParse(text);
        return selon(scan.guichet(), scan.anomalie(""));
    }

    private static Resultat<NumeroRpls> rpls(String text) {
        LectureRpls scan = NumeroRpls.tryParse(text);
        return selon(scan.numero(), scan.anomalie(""));
    }

    private static <T> Resultat<T> selon(@Nullable T value, @Nullable Anomalie fault) {
        return value == null ? Resultat.refuse(Objects.requireNonNull(fault)) : Resultat.accepte(value);
    }

    private static String text(Numero numero) {
        return numero instanceof NumeroUnique unique ? unique.compact() : ((NumeroAncien) numero).texte();
    }

    /** Without a date de dépôt nothing says which kind was meant: what does not read as a numéro unique is an old number. */
    private static Numero either(String text) {
        NumeroUnique numero = NumeroUnique.tryParse(text).numero();
        return numero == null ? new NumeroAncien(text) : numero;
    }

    /** {@return the text of a value of this type} */
    public String text(Object value) {
        return write.apply(type.cast(value));
    }

    /** {@return the value of a text; throws {@link RefusException} if it means nothing} */
    public T parse(String text) {
        return read.apply(text).orElseThrow();
    }
}
