package fr.demandeunique.sne.bacasable.registre;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the register is kept beyond this JVM. Everything of one {@link #valider} is kept, or nothing of it. */
interface Depot extends AutoCloseable {
    /** The tables, all of the same shape: a key and a content. */
    enum Table {
        DEMANDES,
        EFFACEES,
        FICHIERS,
        CONTENUS,
        MOUVEMENTS,
        LETTRES,
        CLES,
        EXTRACTIONS,
        LOGEMENTS,
        ETAT
    }

    /** A row to write; null content to remove it. Written out only by who keeps it: nine of ten rows need it only in a folder. */
    record Ligne(Table table, String cle, @Nullable Supplier<byte[]> contenu) {}

    /** Reads a table whole, in the order of its keys. */
    void lire(Table table, BiConsumer<String, byte[]> lecteur);

    /** The same, of each content only its first bytes. */
    void lireDebuts(Table table, int octets, BiConsumer<String, byte[]> lecteur);

    Optional<byte[]> lire(Table table, String cle);

    /** Returns once the rows outlive this process. */
    void valider(List<Ligne> lignes);

    @Override
    void close() throws IOException;
}
