package fr.demandeunique.sne.demande;

import fr.demandeunique.sne.controle.AutresMembres;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tab « Logement recherché ».
 *
 * <p>This class is immutable and thread-safe. Its {@code toString} shows no personal data.
 *
 * @param types list typeLogement
 * @param categorie {@code A} flat, {@code M} house, {@code I} no matter, null if unknown
 * @param nombrePersonnes persons to house, null if unknown
 * @param communes INSEE codes, in order of preference
 * @param elargie whether the search may be widened, null if unknown
 * @param autres members that this library does not know, kept for the way back
 */
public record LogementRecherche(
        List<String> types,
        @Nullable String categorie,
        @Nullable Integer nombrePersonnes,
        List<String> communes,
        @Nullable Boolean elargie,
        AutresMembres autres) {
    public LogementRecherche {
        types = List.copyOf(types);
        communes = List.copyOf(communes);
    }

    /** A builder with nothing filled. */
    public static Builder builder() {
        return new Builder();
    }
    /** A builder that starts from this record; what it does not change stays. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public String toString() {
        return "LogementRecherche[…]";
    }
    /** Builds {@link LogementRecherche} records; not thread-safe. */
    public static final class Builder {
        private List<String> types = List.of();
        private @Nullable String categorie;
        private @Nullable Integer nombrePersonnes;
        private List<String> communes = List.of();
        private @Nullable Boolean elargie;
        private AutresMembres autres = AutresMembres.aucun();

        private Builder() {}

        private Builder(LogementRecherche from) {
            types = from.types;
            categorie = from.categorie;
            nombrePersonnes = from.nombrePersonnes;
            communes = from.communes;
            elargie = from.elargie;
            autres = from.autres;
        }
        /** @see LogementRecherche#types() */
        public Builder types(List<String> types) {
            this.types = Objects.requireNonNull(types, "types");
            return this;
        }
        /** @see LogementRecherche#categorie() */
        public Builder categorie(@Nullable String categorie) {
            this.categorie = categorie;
            return this;
        }
        /** @see LogementRecherche#nombrePersonnes() */
        public Builder nombrePersonnes(@Nullable Integer nombrePersonnes) {
            this.nombrePersonnes = nombrePersonnes;
            return this;
        }
        /** @see LogementRecherche#communes() */
        public Builder communes(List<String> communes) {
            this.communes = Objects.requireNonNull(communes, "communes");
            return this;
        }
        /** @see LogementRecherche#elargie() */
        public Builder elargie(@Nullable Boolean elargie) {
            this.elargie = elargie;
            return this;
        }
        /** @see LogementRecherche#autres() */
        public Builder autres(AutresMembres autres) {
            this.autres = Objects.requireNonNull(autres, "autres");
            return this;
        }
        /** The record as filled so far. */
        public LogementRecherche build() {
            return new LogementRecherche(types, categorie, nombrePersonnes, communes, elargie, autres);
        }
    }
}
