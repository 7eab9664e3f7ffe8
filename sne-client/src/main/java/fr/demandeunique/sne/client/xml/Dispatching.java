package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.client.registre.LigneMouvement;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.RadiationDemande;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A batch of dispatching files: what other guichets did to the demandes of a guichet, one {@code interfaceNuu} document each, of type
 * {@code DIS} (dispatching), {@code COP} (copie numérique) or {@code RET} (retour). The batch is read into movements like those of
 * the feed, in the order in which the files were made; a file that cannot be read is told, and stops none of the others.
 *
 * <pre>{@code Dispatching.read(dossier).mouvements()}</pre>
 *
 * <p>Dispatching goes on after the end of the asynchronous exchanges on 31/12/2017 (bulletin of 21/02/2017, 3.3). This class is
 * thread-safe.
 */
public final class Dispatching {
    private static final Set<TypeFichier> TYPES =
            Set.of(TypeFichier.DISPATCHING, TypeFichier.COPIE_NUMERIQUE, TypeFichier.RETOUR);

    /** The SNE writes the hours of Paris where a document gives no offset. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm", Locale.ROOT);

    private Dispatching() {}

    /**
     * What a file brought.
     *
     * @param fichier name of the file
     * @param mouvement what happened, by the name of the file
     * @param demande the demande as it is now
     */
    public record Recu(String fichier, LigneMouvement mouvement, Demande demande) {
        @Override
        public String toString() {
            return "Recu[" + mouvement.type() + ", " + mouvement.numero() + "]";
        }
    }

    /**
     * A batch that was read.
     *
     * @param recus what the files brought, in the order in which they were made
     * @param fautes the files that could not be taken in, with the reason
     */
    public record Lot(List<Recu> recus, Map<String, Rapport> fautes) {
        /** Copies the collections, which may hold no null. */
        public Lot {
            recus = List.copyOf(recus);
            fautes = Map.copyOf(fautes);
        }

        /** {@return the movements, ranked from 1} */
        public List<LigneMouvement> mouvements() {
            return recus.stream().map(Recu::mouvement).toList();
        }
    }

    /**
     * Reads all files ending in {@code .xml} of a folder; folders inside are left alone.
     *
     * @param dossier the folder into which the files were received
     * @return what the files hold, by number, and what could not be read
     * @throws IOException if the folder or a file of it cannot be opened; the content never makes it throw
     */
    public static Lot read(Path dossier) throws IOException {
        List<Recu> read = new ArrayList<>();
        Map<String, Rapport> faults = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(dossier)) {
            files = all.filter(Files::isRegularFile)
                    .filter(one -> one.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            try (InputStream in = Files.newInputStream(file)) {
                XmlReading document = DemandeXml.read(in);
                Recu one = recu(name, document);
                if (one == null) {
                    faults.put(name, faute(document));
                } else {
                    read.add(one);
                }
            }
        }
        read.sort(Comparator.comparing((Recu one) -> one.mouvement().instant()).thenComparing(Recu::fichier));
        List<Recu> ranked = new ArrayList<>();
        for (Recu one : read) {
            ranked.add(new Recu(one.fichier, rank(one.mouvement, ranked.size() + 1), one.demande));
        }
        return new Lot(ranked, faults);
    }

    private static Rapport faute(XmlReading document) {
        return document.rapport().conforme()
                ? new Rapport(List.of(Anomalie.erreur("DISPATCHING_DOCUMENT", "/interfaceNuu/entete")))
                : document.rapport();
    }

    private static @Nullable Recu recu(String name, XmlReading document) {
        Demande demande = document.demande();
        if (demande == null || demande.numeroUnique() == null) {
            return null;
        }
        String code = NuuDocument.entete(demande, "typeFichier");
        TypeFichier type = code == null || code.isBlank() ? null : TypeFichier.of(code);
        Instant instant = instant(NuuDocument.entete(demande, "dateFichier"));
        if (type == null || !TYPES.contains(type) || instant == null) {
            return null;
        }
        RadiationDemande radiation = demande.radiation();
        return new Recu(
                name,
                new LigneMouvement(
                        0,
                        type,
                        instant,
                        LocalDate.ofInstant(instant, PARIS),
                        demande.numeroUnique(),
                        demande.guichetDerniereModification(),
                        radiation == null ? null : radiation.motif(),
                        null),
                demande);
    }

    private static LigneMouvement rank(LigneMouvement one, long rang) {
        return new LigneMouvement(
                rang, one.type(), one.instant(), one.jour(), one.numero(), one.guichet(), one.motif(), one.version());
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            try {
                return LocalDateTime.parse(text).atZone(PARIS).toInstant();
            } catch (DateTimeException again) {
                return null;
            }
        }
    }

    /**
     * Writes a batch, for tests: one file a demande, {@code DIS10691-201702211015-000000.xml}.
     *
     * @param dossier folder, which is there
     * @param type {@code DIS}, {@code COP} or {@code RET}
     * @param guichet the guichet for which the batch is
     * @param instant when it was made
     * @param demandes one file each
     * @return the files, in order
     * @throws IOException if the folder cannot be read or written
     */
    public static List<Path> write(
            Path dossier, TypeFichier type, CodeGuichet guichet, Instant instant, List<Demande> demandes)
            throws IOException {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("type: DIS, COP or RET expected");
        }
        List<Path> files = new ArrayList<>();
        String minute = MINUTE.format(instant.atZone(PARIS));
        for (Demande one : demandes) {
            String name =
                    String.format(Locale.ROOT, "%s%s-%s-%06d.xml", type.code(), guichet.code(), minute, files.size());
            XmlOptions options = XmlOptions.lossless()
                    .withHeader(type, instant.atZone(PARIS).toOffsetDateTime().toString());
            files.add(Files.write(dossier.resolve(name), DemandeXml.write(one, options)));
        }
        return files;
    }
}
