package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.passerelle.Route.Nature;
import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.bacasable.registre.Fichier;
import fr.demandeunique.sne.bacasable.registre.Pieces;
import fr.demandeunique.sne.client.registre.Piece;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.dossier.AccesPieces;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dossier unique: list, deposit, read and mark pièces. */
final class PiecesDeposees {
    private static final int CODE_MAX = 40;

    private PiecesDeposees() {}

    static List<Route> routes() {
        return List.of(
                Route.de("GET", "/demandes/{numero}/pieces", Nature.LECTURE, Profils.PIECES, PiecesDeposees::lister)
                        .selon(Droit.LISTER_PIECES)
                        .avecParametres("range"),
                Route.de(
                                "POST",
                                "/demandes/{numero}/pieces",
                                Nature.CHANGEMENT,
                                Profils.GUICHET,
                                PiecesDeposees::deposer)
                        .selon(Droit.DEPOSER_PIECES)
                        .avecParametres("code", "personne", "libelle")
                        .recevant(""),
                Route.de(
                                "GET",
                                "/demandes/{numero}/pieces/{piece}/contenu",
                                Nature.LECTURE,
                                Profils.CONTENUS,
                                PiecesDeposees::contenu)
                        .selon(Droit.LIRE_PIECES)
                        .rendant("application/pdf", "image/jpeg", "image/png"),
                Route.de(
                                "POST",
                                "/demandes/{numero}/pieces/{piece}/marquages",
                                Nature.CHANGEMENT,
                                Profils.GUICHET,
                                PiecesDeposees::marquer)
                        .selon(Droit.DEPOSER_PIECES));
    }

    private static List<PieceJustificative> visibles(Contexte c) {
        return c.fiche().demande().pieces().stream()
                .filter(one -> AccesPieces.liste(c.profil(), one, c.jour()))
                .toList();
    }

    private static Reponse lister(Contexte c) {
        return Plage.page(c, "pieces", visibles(c), one -> montrer(c, one, Optional.empty()))
                .avec("ETag", c.fiche().etag());
    }

    /** What the demande says of the pièce, then what the register knows of its file. */
    private static Piece montrer(Contexte c, PieceJustificative piece, Optional<Fichier> fresh) {
        String id = String.valueOf(piece.id());
        Fichier file = fresh.or(() -> c.registre().fichier(id)).orElse(null);
        return new Piece(
                id,
                piece.code(),
                piece.libelle(),
                piece.personne(),
                piece.deposeeLe(),
                piece.marque(),
                file == null ? null : file.typeContenu(),
                file == null ? null : file.octets(),
                file == null ? null : file.sha256(),
                file == null ? null : file.provenance(),
                AccesPieces.sensible(piece, c.jour()),
                null);
    }

    private static Reponse deposer(Contexte c) {
        Optional<String> code = c.parametre("code").filter(one -> !one.isBlank() && one.length() <= CODE_MAX);
        if (code.isEmpty()) {
            return Reponse.refus(400, "parametre", "Code de la pièce absent", "GW_PIECE_CODE");
        }
        if (c.parametre("personne")
                .filter(one -> !Pieces.personne(c.fiche().demande(), one))
                .isPresent()) {
            return Reponse.refus(List.of(Anomalie.erreur("GW_PIECE_PERSONNE", "")));
        }
        byte[] contenu = c.requete().corps();
        String annonce =
                c.requete().entete("Content-Type").map(Passerelle::type).orElse("");
        if (!TypeContenu.TOUS.contains(annonce)) {
            return Reponse.refus(415, "representation", "Type de contenu non lu", "GW_PIECE_TYPE");
        }
        if (contenu.length == 0) {
            return Reponse.refus(List.of(Anomalie.erreur("GW_PIECE_VIDE", "")));
        }
        if (!TypeContenu.de(contenu).filter(annonce::equals).isPresent()) {
            return Reponse.refus(List.of(Anomalie.erreur("GW_PIECE_CONTENU", "")));
        }
        if (!c.requete()
                .entete("Content-Digest")
                .map(one -> one.equals(digest(contenu)))
                .orElse(true)) {
            return Reponse.refus(List.of(Anomalie.erreur("GW_EMPREINTE", "")));
        }
        var arrivee = new Pieces.Arrivee(annonce, contenu, "GUICHET");
        Resultat<Fiche> resultat = Pieces.deposer(
                c.tx(),
                c.fiche(),
                PieceJustificative.builder()
                        .code(CodePiece.of(code.get()))
                        .personne(c.parametre("personne").orElse(null))
                        .libelle(c.parametre("libelle").orElse(null))
                        .build(),
                arrivee,
                c.guichet().code());
        if (!(resultat instanceof Resultat.Accepte<Fiche> accepte)) {
            return Reponse.refus(resultat.anomalies());
        }
        List<PieceJustificative> pieces = accepte.valeur().demande().pieces();
        PieceJustificative added = pieces.get(pieces.size() - 1);
        Fichier fresh = arrivee.fichier(String.valueOf(added.id()), c.fiche().numero(), null);
        return piece(c, added, Optional.of(fresh), accepte)
                .statut(201)
                .avec(
                        "Location",
                        Routes.BASE + "/demandes/" + c.fiche().numero().compact() + "/pieces/" + added.id()
                                + "/contenu");
    }

    private static Reponse piece(
            Contexte c, PieceJustificative piece, Optional<Fichier> fresh, Resultat.Accepte<Fiche> accepte) {
        return Reponse.json(Map.of("piece", montrer(c, piece, fresh), "avertissements", accepte.avertissements()))
                .avec("ETag", accepte.valeur().etag());
    }

    private static Reponse contenu(Contexte c) {
        String id = c.variable("piece");
        Optional<PieceJustificative> piece = visibles(c).stream()
                .filter(one -> id.equals(one.id()) && AccesPieces.contenu(c.profil(), one, c.jour()))
                .findFirst();
        Optional<Fichier> fichier = piece.flatMap(one -> c.registre().fichier(id));
        Optional<byte[]> octets = fichier.flatMap(one -> c.registre().contenu(id));
        return octets.map(
                        all -> Reponse.octets(fichier.get().typeContenu(), all).avec("Content-Digest", digest(all)))
                .orElseGet(() -> Reponse.introuvable("GW_PIECE_INCONNUE"));
    }

    private static String digest(byte[] contenu) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(Pieces.sha256(contenu)) + ":";
    }

    /** By its code or its label, whatever the case. */
    private static Optional<MarquePiece> marque(String text) {
        return MarquePiece.LISTE.codes().stream()
                .filter(one ->
                        one.code().equalsIgnoreCase(text) || one.libelle().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Reponse marquer(Contexte c) {
        Optional<String> text = Json.objet(c.requete().corps()).flatMap(one -> Json.texte(one, "marque"));
        if (text.isEmpty()) {
            return Reponse.illisible("GW_MARQUE");
        }
        Optional<MarquePiece> marque = marque(text.get().strip());
        if (marque.isEmpty()) {
            return Reponse.refus(List.of(Anomalie.erreur("GW_MARQUE", "/marque")));
        }
        String id = c.variable("piece");
        Demande demande = c.fiche().demande();
        if (Pieces.trouver(demande, id).isEmpty()) {
            return Reponse.introuvable("GW_PIECE_INCONNUE");
        }
        Resultat<Fiche> resultat =
                Pieces.marquer(c.tx(), c.fiche(), id, marque.get(), c.guichet().code());
        return resultat instanceof Resultat.Accepte<Fiche> accepte
                ? piece(c, Pieces.trouver(accepte.valeur().demande(), id).orElseThrow(), Optional.empty(), accepte)
                : Reponse.refus(resultat.anomalies());
    }
}
