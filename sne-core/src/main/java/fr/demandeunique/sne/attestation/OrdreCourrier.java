package fr.demandeunique.sne.attestation;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.cycle.Commission;
import fr.demandeunique.sne.internal.Arguments;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which letter is wanted, and what the demande itself does not tell.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param type which letter
 * @param date the day it is dated
 * @param guichet who signs it
 * @param lieu what the guichet says of the place: its portal, the remedies
 * @param faitLe day of the letter that was left without answer, or of the commission; null for letters that tell of neither
 * @param avis what the commission decided; null for letters that do not tell it
 * @param logement the dwelling that was offered, on one line, as it is printed; null if none was
 */
public record OrdreCourrier(
        TypeCourrier type,
        LocalDate date,
        IdentiteGuichet guichet,
        MentionsLocales lieu,
        @Nullable LocalDate faitLe,
        Commission.@Nullable Avis avis,
        @Nullable String logement) {
    /** Checks that nothing is missing. */
    public OrdreCourrier {
        Arguments.required(type, "type");
        Arguments.required(date, "date");
        Arguments.required(guichet, "guichet");
        Arguments.required(lieu, "lieu");
    }

    /**
     * {@return a builder of a letter of a guichet, with nothing else}
     *
     * @param type which letter
     * @param date the day it is dated
     * @param guichet who signs it
     */
    public static Builder builder(TypeCourrier type, LocalDate date, IdentiteGuichet guichet) {
        return new AutoBuilder_OrdreCourrier_Builder()
                .type(type)
                .date(date)
                .guichet(guichet)
                .lieu(MentionsLocales.inconnues());
    }

    /** The type and the day. */
    @Override
    public String toString() {
        return "OrdreCourrier[" + type + ", " + date + "]";
    }

    /** Builds {@link OrdreCourrier} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         *
         * @param type which letter
         */
        Builder type(TypeCourrier type);

        /**
         * {@return this builder}
         *
         * @param date the day it is dated
         */
        Builder date(LocalDate date);

        /**
         * {@return this builder}
         *
         * @param guichet who signs it
         */
        Builder guichet(IdentiteGuichet guichet);

        /**
         * {@return this builder}
         *
         * @param lieu what the guichet says of the place: its portal, the remedies
         */
        Builder lieu(MentionsLocales lieu);

        /**
         * {@return this builder}
         *
         * @param faitLe day of the letter that was left without answer, or of the commission; null for letters that tell of neither
         */
        Builder faitLe(@Nullable LocalDate faitLe);

        /**
         * {@return this builder}
         *
         * @param avis what the commission decided; null for letters that do not tell it
         */
        Builder avis(Commission.@Nullable Avis avis);

        /**
         * {@return this builder}
         *
         * @param logement the dwelling that was offered, on one line, as it is printed; null if none was
         */
        Builder logement(@Nullable String logement);

        /** {@return the record as filled so far} */
        OrdreCourrier build();
    }
}
