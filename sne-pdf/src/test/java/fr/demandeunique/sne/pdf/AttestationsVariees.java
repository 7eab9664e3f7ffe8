package fr.demandeunique.sne.pdf;

import fr.demandeunique.sne.attestation.Attestation;
import fr.demandeunique.sne.attestation.Attestation.Ligne;
import fr.demandeunique.sne.attestation.Attestation.Mention;
import fr.demandeunique.sne.attestation.Attestation.Rubrique;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Attestations of every shape, made up from a seed: the same seed gives the same attestation. */
final class AttestationsVariees {
    private static final String[] MOTS = {
        "demande",
        "logement",
        "certifiée",
        "Saint-Rémy-en-Bouzemont",
        "l’Haÿ-les-Roses",
        "Ștefan",
        "ŁÓDŹ",
        "İnönü",
        "Straße",
        "Œuvre",
        "Γεώργιος",
        "Щербаков",
        "Nguyễn",
        "Þórður",
        "Ðoković",
        "x\u0302y\u0323",
        "e\u0301te\u0301",
        "«\u00a0ici\u00a0»",
        "1\u202f480,50\u00a0€",
        "n°",
        "(a\\b)",
        "A&B<C>",
        "fi",
        "ffl",
        "à",
        "ou",
        "de",
        "Ÿ",
        "ÀÉÊÎÔÛÇ",
        "zoe@exemple.fr",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
        "03 87 00 00 00",
        "—",
        "…",
        "½",
        "m²",
        "ǅ",
        "ŉ",
        "ẞ"
    };

    private final Random random;

    private AttestationsVariees(long graine) {
        random = new Random(graine);
    }

    /** One in four with a sealed code, short or long. */
    static Attestation de(long graine) {
        var variees = new AttestationsVariees(graine);
        Attestation attestation = variees.attestation();
        return graine % 4 == 1
                ? attestation.avecSceau(one -> "SNE3:" + "A7".repeat(80 + variees.random.nextInt(300)))
                : attestation;
    }

    private Attestation attestation() {
        boolean avecRecapitulatif = random.nextInt(5) > 0;
        return new Attestation(
                random.nextBoolean() ? TypeAttestation.ENREGISTREMENT : TypeAttestation.RENOUVELLEMENT,
                LocalDate.of(2010, 10, 1).plusDays(random.nextInt(6000)),
                NumeroUnique.parse("0571215" + (100000 + random.nextInt(899999)) + "10691"),
                "Attestation " + phrase(1 + random.nextInt(12)),
                liste(random.nextInt(6), () -> phrase(1 + random.nextInt(6))),
                liste(random.nextInt(8), () -> phrase(1 + random.nextInt(5))),
                liste(
                        random.nextInt(random.nextInt(4) == 0 ? 40 : 8),
                        () -> new Mention(
                                random.nextInt(4) == 0 ? "" : phrase(1 + random.nextInt(8)),
                                liste(random.nextInt(4), () -> phrase(1 + random.nextInt(90))))),
                avecRecapitulatif ? liste(1 + random.nextInt(14), this::rubrique) : List.of(),
                random.nextInt(6) == 0 ? null : "SNE2:" + random.nextLong(),
                random.nextInt(3) > 0
                        ? List.of()
                        : liste(
                                1 + random.nextInt(3),
                                () -> new Mention(phrase(1 + random.nextInt(4)), liste(3, () -> marque() + phrase(9)))),
                liste(
                        random.nextInt(4),
                        () -> new Ligne(phrase(1 + random.nextInt(3)), phrase(1 + random.nextInt(3)))));
    }

    private Rubrique rubrique() {
        int lignes = random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextInt(6) == 0 ? 60 : 9);
        return new Rubrique(
                phrase(1 + random.nextInt(5)),
                liste(
                        lignes,
                        () -> new Ligne(
                                phrase(1 + random.nextInt(6)),
                                random.nextInt(9) == 0
                                        ? ""
                                        : phrase(1 + random.nextInt(random.nextInt(20) == 0 ? 400 : 12)))));
    }

    private String marque() {
        return List.of("", Attestation.A_FAIRE, Attestation.FAIT, Attestation.POINT)
                .get(random.nextInt(4));
    }

    private String phrase(int mots) {
        return IntStream.range(0, mots)
                .mapToObj(i -> mot())
                .collect(Collectors.joining(random.nextInt(15) == 0 ? "\n" : " "));
    }

    private String mot() {
        // Most words need the common fonts only, as in life.
        return random.nextInt(3) > 0 ? MOTS[random.nextInt(5)] : MOTS[random.nextInt(MOTS.length)];
    }

    private static <T> List<T> liste(int taille, Supplier<T> element) {
        return new ArrayList<>(Stream.generate(element).limit(taille).toList());
    }
}
