package fr.demandeunique.sne.demande;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.internal.Arguments;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A child in shared or visiting custody.
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param nom name, null if unknown
 * @param prenoms first names
 * @param dateNaissance date of birth, null if unknown
 * @param sexe {@code M} or {@code F}, null if unknown
 * @param coparentalite {@code G} shared custody, {@code D} visits, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record PersonneEnGarde(
        @Nullable String nom,
        List<String> prenoms,
        @Nullable LocalDate dateNaissance,
        @Nullable String sexe,
        @Nullable String coparentalite,
        AutresMembres autres) {
    public PersonneEnGarde {
        prenoms = Arguments.list(prenoms, "prenoms");
        Arguments.required(autres, "autres");
    }

    /** A builder with nothing filled. */
    public static Builder builder() {
        return new AutoBuilder_PersonneEnGarde_Builder().prenoms(List.of()).autres(AutresMembres.aucun());
    }
    /** A builder that starts from this record; what it does not change stays. */
    public Builder toBuilder() {
        return new AutoBuilder_PersonneEnGarde_Builder(this);
    }

    @Override
    public String toString() {
        return "PersonneEnGarde[…]";
    }
    /** Builds {@link PersonneEnGarde} records; not thread-safe. */
    @AutoBuilder(ofClass = PersonneEnGarde.class)
    public interface Builder {
        Builder nom(@Nullable String nom);

        Builder prenoms(List<String> prenoms);

        Builder dateNaissance(@Nullable LocalDate dateNaissance);

        Builder sexe(@Nullable String sexe);

        Builder coparentalite(@Nullable String coparentalite);

        Builder autres(AutresMembres autres);

        /** The record as filled so far. */
        PersonneEnGarde build();
    }
}
