package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.dossier.DossierUnique;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pièces of the dossier: the demande lists them, the register holds their files. */
public final class Pieces {
    private Pieces() {}

    /** A file, and where it came from: {@code GUICHET NUMERISEUR PORTAIL}. */
    public record Arrivee(String typeContenu, byte[] contenu, String provenance) {
        public Fichier fichier(String id, NumeroUnique numero, Fichier.@Nullable Attente attente) {
            return new Fichier(
                    id,
                    numero,
                    typeContenu,
                    contenu.length,
                    HexFormat.of().formatHex(sha256(contenu)),
                    provenance,
                    attente);
        }
    }

    /** Gives an identifier to each pièce that has none. */
    static Demande identifier(Demande demande) {
        return demande.pieces().stream().allMatch(one -> one.id() != null)
                ? demande
                : demande.toBuilder()
                        .pieces(demande.pieces().stream()
                                .map(one -> one.id() == null
                                        ? one.toBuilder().id(suivant()).build()
                                        : one)
                                .toList())
                        .build();
    }

    /** Unique in the whole register, so that a file needs no other key; it tells nothing of the demande. */
    private static String suivant() {
        return "P" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Adds a pièce and its file; the identifier is the register's. */
    public static Resultat<Fiche> deposer(
            Transaction tx, Fiche avant, PieceJustificative piece, Arrivee arrivee, @Nullable CodeGuichet guichet) {
        return Operations.changer(tx, avant, "COP", guichet, (demande, jour) -> {
            PieceJustificative added =
                    piece.toBuilder().id(suivant()).deposeeLe(jour).build();
            tx.fichier(arrivee.fichier(String.valueOf(added.id()), avant.numero(), null), arrivee.contenu());
            return DossierUnique.ajouter(demande, added, jour)
                    .map(with -> with.toBuilder().copieNumerique(true).build());
        });
    }

    /** Leaves a pièce with the scanning firm; the dossier does not know it before its night. */
    public static void confier(Transaction tx, NumeroUnique numero, Fichier.Attente attente, Arrivee arrivee) {
        tx.fichier(arrivee.fichier("attente-" + UUID.randomUUID(), numero, attente), arrivee.contenu());
    }

    /** Pours a pièce that was left with the scanning firm, unless its demande is gone. */
    static boolean verser(Transaction tx, Fichier fichier, byte[] contenu) {
        tx.retirer(fichier);
        Fichier.Attente attente = Objects.requireNonNull(fichier.attente());
        PieceJustificative piece = PieceJustificative.builder()
                .code(attente.code())
                .personne(attente.personne())
                .build();
        var arrivee = new Arrivee(fichier.typeContenu(), contenu, fichier.provenance());
        return tx.fiche(fichier.numero())
                .map(fiche -> deposer(tx, fiche, piece, arrivee, null))
                .isPresent();
    }

    /** Marks a pièce that the demande lists. */
    public static Resultat<Fiche> marquer(
            Transaction tx, Fiche avant, String id, MarquePiece marque, CodeGuichet guichet) {
        return Operations.changer(tx, avant, "MOD", guichet, (demande, jour) -> {
            List<PieceJustificative> pieces = demande.pieces().stream()
                    .map(one ->
                            id.equals(one.id()) ? one.toBuilder().marque(marque).build() : one)
                    .toList();
            return new Resultat.Accepte<>(demande.toBuilder().pieces(pieces).build(), List.of());
        });
    }

    /** True for a person of the demande, as the pièces write it: {@code demandeur}, {@code coTitulaires/0}, {@code personnesACharge/1}. */
    public static boolean personne(Demande demande, String reference) {
        return reference.equals("demandeur")
                || rang(reference, "coTitulaires/", demande.coTitulaires().size())
                || rang(
                        reference,
                        "personnesACharge/",
                        demande.personnesACharge().size());
    }

    private static boolean rang(String reference, String list, int size) {
        String rank = reference.startsWith(list) ? reference.substring(list.length()) : "";
        return rank.matches("0|[1-9][0-9]?") && Integer.parseInt(rank) < size;
    }

    public static Optional<PieceJustificative> trouver(Demande demande, String id) {
        return demande.pieces().stream().filter(one -> id.equals(one.id())).findFirst();
    }

    public static byte[] sha256(byte[] contenu) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(contenu);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
