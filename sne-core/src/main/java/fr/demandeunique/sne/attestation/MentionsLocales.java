package fr.demandeunique.sne.attestation;

import com.google.auto.value.AutoBuilder;
import fr.demandeunique.sne.dalo.DelaiAnormal;
import fr.demandeunique.sne.dalo.DelaisDalo;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mentions that depend on the place and that only the guichet knows: no public source lists them.
 *
 * <pre>{@code MentionsLocales.builder().bailleurs(List.of("Office d’Exemple")).adresseCommission("1 place d’Essai, 57000 METZ").build()}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param bailleurs landlords with dwellings in the communes asked for (R441-2-4 e); empty if unknown
 * @param organismes bodies that let dwellings they do not own (L365-2), named with the landlords from 27/03/2014; empty if none
 * @param dateSaisine from when the commission de médiation may be seized for an abnormally long wait (g), as a sentence for one demande;
 *     null to have it written from {@code delais}
 * @param delais the delays of the préfet (L441-1-4), from which the day of each demande is reckoned; empty if unknown
 * @param adresseCommission address of that commission (g), on one line; null if unknown
 * @param portail address of the public portal, as it is printed; null if there is none
 * @param recours what may be done against a decision, before whom and in what delay, in the words of the service; null if unknown
 */
public record MentionsLocales(
        List<String> bailleurs,
        List<String> organismes,
        @Nullable String dateSaisine,
        List<DelaiAnormal> delais,
        @Nullable String adresseCommission,
        @Nullable String portail,
        @Nullable String recours) {
    private static final MentionsLocales INCONNUES = builder().build();

    /** Copies the lists, which may hold no null. */
    public MentionsLocales {
        bailleurs = Arguments.list(bailleurs, "bailleurs");
        organismes = Arguments.list(organismes, "organismes");
        delais = Arguments.list(delais, "delais");
    }

    /** {@return nothing is known of the place: the attestation refers to the guichet, and each missing mention is a warning} */
    public static MentionsLocales inconnues() {
        return INCONNUES;
    }

    /** {@return a builder with nothing filled} */
    public static Builder builder() {
        return new AutoBuilder_MentionsLocales_Builder()
                .bailleurs(List.of())
                .organismes(List.of())
                .delais(List.of());
    }

    /** {@return a builder that starts from this record; what it does not change stays} */
    public Builder toBuilder() {
        return new AutoBuilder_MentionsLocales_Builder(this);
    }

    /**
     * {@return the same, with mention g written from the delay of the préfet}
     *
     * <pre>{@code lieu.avecSaisine(delais.echeance("57", 3, depot).orElseThrow())}</pre>
     *
     * @param echeance the delay of the département, with the day that it gives
     */
    public MentionsLocales avecSaisine(DelaisDalo.Echeance echeance) {
        return toBuilder().dateSaisine(phrase(echeance.saisine())).build();
    }

    /**
     * Mention g for a demande: the sentence that is given, else from the delays for the département of the first commune asked for. Where the sizes asked for
     * have different delays the last day is said, on which all have run out (interpretation). Empty if it is not known.
     */
    Optional<String> saisine(Demande demande, LocalDate depot) {
        LogementRecherche recherche = demande.logementRecherche();
        if (dateSaisine != null || recherche == null || recherche.communes().isEmpty()) {
            return Optional.ofNullable(dateSaisine);
        }
        String commune = recherche.communes().get(0);
        var known = new DelaisDalo(delais);
        List<Optional<LocalDate>> days = recherche.types().stream()
                .map(type -> known.saisine(departement(commune), pieces(type), depot))
                .toList();
        return days.stream().allMatch(Optional::isPresent)
                ? days.stream()
                        .flatMap(Optional::stream)
                        .max(LocalDate::compareTo)
                        .map(MentionsLocales::phrase)
                : Optional.empty();
    }

    private static String departement(String commune) {
        return commune.substring(0, Math.min(commune.startsWith("97") ? 3 : 2, commune.length()));
    }

    /** A room is a dwelling of one; {@code T6P} has six at least. */
    private static int pieces(TypeLogement type) {
        String code = type.code();
        return code.length() > 1 && Character.isDigit(code.charAt(1)) ? code.charAt(1) - '0' : 1;
    }

    private static String phrase(LocalDate saisine) {
        return "Vous pouvez aussi la saisir à compter du " + Ecriture.longue(saisine)
                + " si aucune offre adaptée ne vous a été faite : c’est le terme du délai fixé par le préfet, compté depuis la "
                + "réception de votre demande.";
    }

    /** Builds {@link MentionsLocales} records; not thread-safe. */
    @AutoBuilder
    public interface Builder {
        /**
         * {@return this builder}
         *
         * @param bailleurs landlords with dwellings in the communes asked for (R441-2-4 e); empty if unknown
         */
        Builder bailleurs(List<String> bailleurs);

        /**
         * {@return this builder}
         *
         * @param organismes bodies that let dwellings they do not own (L365-2), named with the landlords from 27/03/2014; empty if none
         */
        Builder organismes(List<String> organismes);

        /**
         * {@return this builder}
         *
         * @param dateSaisine from when the commission de médiation may be seized for an abnormally long wait (g), as a sentence for one demande;
         */
        Builder dateSaisine(@Nullable String dateSaisine);

        /**
         * {@return this builder}
         *
         * @param delais the delays of the préfet (L441-1-4), from which the day of each demande is reckoned; empty if unknown
         */
        Builder delais(List<DelaiAnormal> delais);

        /**
         * {@return this builder}
         *
         * @param adresseCommission address of that commission (g), on one line; null if unknown
         */
        Builder adresseCommission(@Nullable String adresseCommission);

        /**
         * {@return this builder}
         *
         * @param portail address of the public portal, as it is printed; null if there is none
         */
        Builder portail(@Nullable String portail);

        /**
         * {@return this builder}
         *
         * @param recours what may be done against a decision, before whom and in what delay, in the words of the service; null if unknown
         */
        Builder recours(@Nullable String recours);

        /** {@return the record as filled so far} */
        MentionsLocales build();
    }
}
