package fr.demandeunique.sne.progiciel.saisie;

import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.progiciel.socle.Ref;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of a draft. What a file is, its content says, never its name. */
@Repository
class DraftFiles {
    private final JdbcClient jdbc;
    private final FileScanner scanner;

    DraftFiles(JdbcClient jdbc, FileScanner scanner) {
        this.jdbc = jdbc;
        this.scanner = scanner;
    }

    /** A file as lists show it. */
    record Stored(String id, String code, String mediaType, int size) {
        public String libelle() {
            return FormView.libelle("piece", code);
        }

        public String taille() {
            return Math.max(1, size / 1024) + " Kio";
        }
    }

    /** Keeps a file; false if it is neither a PDF, nor a JPEG, nor a PNG, or if the scanner refuses it. */
    boolean add(String draft, String code, byte[] bytes) {
        Optional<String> type = FileType.of(bytes);
        if (type.isEmpty() || !scanner.accepts(bytes)) {
            return false;
        }
        jdbc.sql("insert into draft_file values (?, ?, ?, ?, ?, ?)")
                .params(
                        Ref.fresh(),
                        draft,
                        code,
                        type.get(),
                        Base64.getEncoder().encodeToString(bytes),
                        bytes.length)
                .update();
        return true;
    }

    List<Stored> of(String draft) {
        return jdbc.sql("select id, code, media_type, size from draft_file where draft = ? order by id")
                .param(draft)
                .query(Stored.class)
                .list();
    }

    List<DepotPiece> deposits(String draft) {
        return jdbc.sql("select code, media_type, content from draft_file where draft = ? order by id")
                .param(draft)
                .query((row, n) -> DepotPiece.of(
                        CodePiece.of(row.getString(1)),
                        row.getString(2),
                        Base64.getDecoder().decode(row.getString(3))))
                .list();
    }
}
