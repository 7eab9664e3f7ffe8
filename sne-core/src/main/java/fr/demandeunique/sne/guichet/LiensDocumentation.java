package fr.demandeunique.sne.guichet;

import fr.demandeunique.sne.internal.Arguments;
import fr.demandeunique.sne.reglement.Table;
import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where guichets find their documentation: configuration, with the addresses of the bulletin of 21/02/2017 to begin with.
 *
 * <pre>{@code LiensDocumentation.duBulletin().avec(Lien.FOIRE_AUX_QUESTIONS, URI.create("https://intranet.example/faq"))}</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param adresses an address for each link
 */
public record LiensDocumentation(Map<Lien, URI> adresses) {
    private static final LiensDocumentation BULLETIN = load();

    /** What the bulletin points to. */
    public enum Lien {
        /** Digital documentation for applicants (1.2). */
        KIT_DOCUMENTATION,
        /** Where landlords register new dwellings (3.1). */
        IMMATRICULATION_RPLS,
        /** How to send papers to the scanning firm (5.1). */
        MODES_OPERATOIRES_NUMERISATION,
        /** How to call the help desk of the scanning firm (5.1.2). */
        ASSISTANCE_NUMERISATION,
        /** Reference documents and questions of guichets (7.1). */
        FOIRE_AUX_QUESTIONS
    }

    /** Copies the addresses, in the order of the links. */
    public LiensDocumentation {
        Arguments.required(adresses, "adresses");
        adresses = Collections.unmodifiableMap(new EnumMap<>(adresses));
    }

    /** {@return the addresses of the bulletin} */
    public static LiensDocumentation duBulletin() {
        return BULLETIN;
    }

    /**
     * {@return the same with one address changed}
     *
     * @param lien which page
     * @param adresse where it is now
     */
    public LiensDocumentation avec(Lien lien, URI adresse) {
        Map<Lien, URI> all = new EnumMap<>(adresses);
        all.put(lien, adresse);
        return new LiensDocumentation(all);
    }

    /**
     * {@return the address of a link}
     *
     * @param lien which page
     */
    public URI adresse(Lien lien) {
        return Objects.requireNonNull(adresses.get(lien), lien.name());
    }

    private static LiensDocumentation load() {
        Map<Lien, URI> all = new EnumMap<>(Lien.class);
        for (String[] cells : Table.lire(LiensDocumentation.class, "liens.csv")) {
            all.put(Lien.valueOf(cells[0]), URI.create(cells[1]));
        }
        return new LiensDocumentation(all);
    }
}
