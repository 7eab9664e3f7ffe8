package fr.demandeunique.sne.bacasable;

import fr.demandeunique.sne.attestation.IdentiteGuichet;
import fr.demandeunique.sne.attestation.MentionsLocales;
import fr.demandeunique.sne.bacasable.passerelle.Guichet;
import fr.demandeunique.sne.bacasable.passerelle.Profils;
import fr.demandeunique.sne.guichet.Profil;
import fr.demandeunique.sne.guichet.QualiteGuichet;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The guichets of every sandbox; but for the first and the last, which the bulletin and the portal have, they are made up. */
final class GuichetsDEssai {
    private GuichetsDEssai() {}

    static List<Guichet> tous() {
        return List.of(
                guichet(
                        QualiteGuichet.ORGANISME_HLM,
                        "10691",
                        "MOSELIS",
                        "1 place du Bac-à-Sable",
                        "57000 METZ",
                        "057"),
                guichet(
                        QualiteGuichet.COLLECTIVITE,
                        "57M01",
                        "Mairie d’Essai de Moselle",
                        "6 place du Bac-à-Sable",
                        "57100 THIONVILLE",
                        "057"),
                guichet(
                        QualiteGuichet.COLLECTIVITE,
                        "G1104",
                        "Mairie d’Essai",
                        "2 place du Bac-à-Sable",
                        "75013 PARIS",
                        "111"),
                guichet(
                        QualiteGuichet.ORGANISME_HLM,
                        "13001",
                        "Habitat d’Essai Provence",
                        "3 place du Bac-à-Sable",
                        "13001 MARSEILLE",
                        "013",
                        "083"),
                guichet(
                        QualiteGuichet.SEM_OUTRE_MER,
                        "97411",
                        "Logement d’Essai Réunion",
                        "4 place du Bac-à-Sable",
                        "97400 SAINT-DENIS",
                        "974"),
                guichet(
                        QualiteGuichet.ORGANISME_HLM,
                        "20A01",
                        "Office d’Essai de Corse",
                        "5 place du Bac-à-Sable",
                        "20000 AJACCIO",
                        "02A",
                        "02B"),
                new Guichet(
                        new IdentiteGuichet(
                                CodeGuichet.PORTAIL_GRAND_PUBLIC, "Guichet internet grand public", List.of()),
                        List.of(),
                        Profils.TOUS,
                        QualiteGuichet.PORTAIL_GRAND_PUBLIC,
                        MentionsLocales.inconnues()));
    }

    private static Guichet guichet(
            QualiteGuichet qualite, String code, String nom, String rue, String ville, String... territoires) {
        return new Guichet(
                new IdentiteGuichet(CodeGuichet.parse(code), nom, List.of(rue, ville)),
                List.of(territoires),
                Profils.TOUS,
                qualite,
                MentionsLocales.inconnues());
    }

    static Set<Profil> profils(String... names) {
        Set<Profil> profils = EnumSet.noneOf(Profil.class);
        Arrays.stream(names)
                .map(name -> Profils.de(name).orElseThrow(() -> new IllegalArgumentException("profile " + name)))
                .forEach(profils::add);
        return profils;
    }
}
