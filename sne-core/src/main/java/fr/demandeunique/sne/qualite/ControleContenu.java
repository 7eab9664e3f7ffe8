package fr.demandeunique.sne.qualite;

import static fr.demandeunique.sne.qualite.Detecteur.si;

import fr.demandeunique.sne.commune.Commune;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.Motif;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.dossier.ListePieces;
import fr.demandeunique.sne.dossier.PieceListee;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.nomenclature.MotifDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked for and why, in known codes, and the pièces of the dossier. */
final class ControleContenu {
    private final ListePieces liste;
    /** No paper was required of a demande filed before (R441-2-3). */
    private static final LocalDate EXIGENCE = LocalDate.of(2010, 5, 3);

    private final LocalDate jour;
    private final boolean limitative;
    private final Set<CodePiece> codesPieces;

    ControleContenu(LocalDate jour) {
        this.jour = jour;
        this.liste = ListePieces.le(jour);
        this.limitative = liste.limitative();
        this.codesPieces = liste.pieces().stream().map(PieceListee::code).collect(Collectors.toUnmodifiableSet());
    }

    long constats(Demande demande) {
        long found = recherche(demande) | pieces(demande);
        if (demande.personneMorale() != null) {
            return found;
        }
        return found
                | motifs(demande)
                | si(demande.logementActuel() == null, Indicateur.LOGEMENT_ACTUEL_ABSENT)
                | si(!ControleDemande.codesConnus(demande, jour), Indicateur.CODE_INCONNU);
    }

    private static long recherche(Demande demande) {
        LogementRecherche wanted = demande.logementRecherche();
        if (wanted == null) {
            return Indicateur.COMMUNE_ABSENTE.bit();
        }
        List<String> communes = wanted.communes();
        boolean outside = false;
        NumeroUnique numero = demande.numeroUnique();
        for (int i = 0; numero != null && i < communes.size(); i++) {
            outside |= communes.get(i).length() == 5 && !Commune.duTerritoire(communes.get(i), numero);
        }
        return si(communes.isEmpty() || wanted.types().isEmpty(), Indicateur.COMMUNE_ABSENTE)
                | si(outside, Indicateur.COMMUNE_HORS_TERRITOIRE);
    }

    private static long motifs(Demande demande) {
        List<Motif> motifs = demande.motifs();
        boolean silent = false;
        boolean handicap = false;
        for (int i = 0; i < motifs.size(); i++) {
            Motif one = motifs.get(i);
            silent |= one.code() == MotifDemande.AUTRE && ControleTitulaires.vide(one.precision());
            handicap |= one.code() == MotifDemande.HANDICAP;
        }
        return si(motifs.isEmpty(), Indicateur.MOTIF_ABSENT)
                | si(silent, Indicateur.MOTIF_SANS_TEXTE)
                | si(handicap && demande.handicaps().isEmpty(), Indicateur.HANDICAP_SANS_COMPLEMENT);
    }

    private long pieces(Demande demande) {
        List<PieceJustificative> pieces = demande.pieces();
        LocalDate depot = demande.dateDepot();
        boolean identity = demande.personneMorale() != null
                || demande.piecesInconnues()
                || depot != null && depot.isBefore(EXIGENCE);
        long found = 0;
        for (int i = 0; i < pieces.size(); i++) {
            PieceJustificative one = pieces.get(i);
            CodePiece code = one.code();
            identity |= code != null && code.identite();
            if (one.marque() != null) {
                MarquePiece mark = one.marque();
                found |= si(mark == MarquePiece.INEXPLOITABLE, Indicateur.PIECE_INEXPLOITABLE)
                        | si(mark == MarquePiece.OBSOLETE, Indicateur.PIECE_OBSOLETE);
            } else {
                found |= si(liste.perimee(one), Indicateur.PIECE_OBSOLETE)
                        | si(
                                limitative && (code == null || !codesPieces.contains(code)),
                                Indicateur.PIECE_HORS_PERIMETRE);
            }
        }
        return found | si(!identity, Indicateur.PIECE_IDENTITE_ABSENTE);
    }
}
