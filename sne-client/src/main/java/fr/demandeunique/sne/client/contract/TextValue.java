package fr.demandeunique.sne.client.contract;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Lecture;
import fr.demandeunique.sne.controle.RefusException;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.logement.CodeQpv;
import fr.demandeunique.sne.logement.NumeroRpls;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.Numero;
import fr.demandeunique.sne.numero.NumeroAncien;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.personne.DateNaissance;
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
import java.util.function.Function;
import java.util.stream.Stream;

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
            identifier(NumeroUnique.class, NumeroUnique::compact, NumeroUnique::tryParse),
            identifier(CodeGuichet.class, CodeGuichet::code, CodeGuichet::tryParse),
            identifier(NumeroRpls.class, NumeroRpls::numero, NumeroRpls::tryParse),
            of(NumeroAncien.class, NumeroAncien::texte, NumeroAncien::new, "NUMERO_VIDE"),
            of(Numero.class, TextValue::text, TextValue::either, "NUMERO_VIDE"),
            identifier(CodeQpv.class, CodeQpv::code, CodeQpv::tryParse),
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
        return new TextValue<>(type, write, text -> scan.apply(text).resultat(""));
    }

    /** The codes of a list; all of them are of one class. */
    @SuppressWarnings("unchecked")
    private static <T extends Code<T>> TextValue<T> code(Nomenclature<T> codes) {
        return of((Class<T>) codes.codes().get(0).getClass(), Code::code, codes::of, "CODE_VIDE");
    }

    private static String text(Numero numero) {
        return numero instanceof NumeroUnique unique ? unique.compact() : ((NumeroAncien) numero).texte();
    }

    /** Without a date de dépôt nothing says which kind was meant: what does not read as a numéro unique is an old number. */
    private static Numero either(String text) {
        NumeroUnique numero = NumeroUnique.tryParse(text).valeur();
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
