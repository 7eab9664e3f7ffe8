package fr.demandeunique.sne.dossier;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.dossier.Envoi.Bordereau;
import fr.demandeunique.sne.dossier.Envoi.Dossier;
import fr.demandeunique.sne.dossier.Envoi.Fiche;
import fr.demandeunique.sne.dossier.Envoi.Piece;
import fr.demandeunique.sne.nomenclature.MarquePiece;
import fr.demandeunique.sne.numero.NumeroUnique;
import fr.demandeunique.sne.reglement.Reglement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells before a dispatch leaves why the scanning firm would reject it: 9 % of the documents were, at the beginning of 2017, « principally
 * for want of respect of the ways of sending » (bulletin SNE of 21/02/2017, 5.1). Each reason is a code.
 *
 * <p>An error is what the firm rejects: a fiche missing or in excess, not one bordereau, anything handwritten, a fiche edited elsewhere
 * or without its number or QR code, numbers that differ, a pièce out of scope or that cannot be read. A warning is what the firm lets
 * through and the guichet would regret: it detects neither duplicates nor stale pièces.
 *
 * <p>Places: {@code /bordereaux/0}, {@code /fiches/2/numero}, {@code /dossiers/2/pieces/1}.
 *
 * <pre>{@code ConformiteEnvoi.controler(envoi).conforme()}</pre>
 */
public final class ConformiteEnvoi {
    /** What the firm rejects; the reasons whose sentence needs no figures. */
    private static final List<String> MOTIFS = List.of(
            "ENVOI_PIECE_ILLISIBLE",
            "ENVOI_PIECE_HORS_PERIMETRE",
            "ENVOI_MANUSCRIT",
            "ENVOI_FICHE_ORIGINE",
            "ENVOI_FICHE_NUMERO",
            "ENVOI_FICHE_QR",
            "ENVOI_FICHE_DOUBLE",
            "ENVOI_FICHE_SANS_DOSSIER",
            "ENVOI_DOSSIER_SANS_FICHE",
            "ENVOI_DOSSIER_SANS_PIECE",
            "ENVOI_DOSSIER_DOUBLE",
            "ENVOI_BORDEREAU_ABSENT",
            "ENVOI_BORDEREAU_MULTIPLE",
            "ENVOI_BORDEREAU_GUICHET",
            "ENVOI_BORDEREAU_EN_TROP",
            "ENVOI_BORDEREAU_DOUBLE",
            "ENVOI_BORDEREAU_OUBLI");

    private final Envoi envoi;
    private final LocalDate date;
    private final List<Anomalie> anomalies = new ArrayList<>();

    private ConformiteEnvoi(Envoi envoi) {
        this.envoi = envoi;
        this.date = envoi.date();
    }

    /**
     * The reasons for which the firm sends a document back: to note what it did reject, in the words of
     * {@link fr.demandeunique.sne.controle.Messages}.
     *
     * @return the codes of those reasons
     */
    public static List<String> motifs() {
        return MOTIFS;
    }

    /**
     * Checks a parcel of paper.
     *
     * @param envoi what is about to leave
     * @return why the scanning firm would send it back, as errors; warnings for what it would only ask about
     */
    public static Rapport controler(Envoi envoi) {
        return controler(envoi, null);
    }

    /**
     * Checks a dispatch; never throws for bad data.
     *
     * @param envoi what is about to leave
     * @param premierJourCourriel the first day of the secured e-mail channel, as the firm announced it (« courant 2017 »); null while
     *     it is not known, and then no e-mail may leave
     * @return why the scanning firm would send it back, as errors; warnings for what it would only ask about
     */
    public static Rapport controler(Envoi envoi, @Nullable LocalDate premierJourCourriel) {
        var check = new ConformiteEnvoi(envoi);
        check.canal(premierJourCourriel);
        check.bordereaux();
        check.fiches();
        check.correspondance();
        for (int i = 0; i < envoi.dossiers().size(); i++) {
            check.dossier(envoi.dossiers().get(i), "/dossiers/" + i);
        }
        return new Rapport(check.anomalies);
    }

    private void canal(@Nullable LocalDate premierJourCourriel) {
        if (envoi.canal() == Canal.COURRIEL_SECURISE
                && (premierJourCourriel == null || date.isBefore(premierJourCourriel))) {
            erreur("ENVOI_COURRIEL_FERME", "/canal", "ENVOI_COURRIEL");
        }
        if (Prestataire.le(date).isEmpty()) {
            avertissement("ENVOI_SANS_PRESTATAIRE", "/date", "ENVOI_BORDEREAU");
        }
        if (envoi.dossiers().isEmpty()) {
            erreur("ENVOI_VIDE", "/dossiers", "ENVOI_BORDEREAU");
        }
    }

    private void bordereaux() {
        if (envoi.bordereaux().isEmpty()) {
            erreur("ENVOI_BORDEREAU_ABSENT", "/bordereaux", "ENVOI_BORDEREAU");
        } else if (envoi.bordereaux().size() > 1) {
            erreur("ENVOI_BORDEREAU_MULTIPLE", "/bordereaux", "ENVOI_BORDEREAU");
        }
        for (int i = 0; i < envoi.bordereaux().size(); i++) {
            Bordereau one = envoi.bordereaux().get(i);
            if (one.manuscrit()) {
                erreur("ENVOI_MANUSCRIT", "/bordereaux/" + i, "ENVOI_MANUSCRIT");
            }
            if (!envoi.guichet().equals(one.guichet())) {
                erreur("ENVOI_BORDEREAU_GUICHET", "/bordereaux/" + i + "/guichet", "ENVOI_BORDEREAU");
            }
        }
    }

    private void fiches() {
        if (envoi.fiches().size() != envoi.dossiers().size()) {
            anomalies.add(Anomalie.erreur("ENVOI_FICHES_NOMBRE", "/fiches")
                    .avec("fiches", envoi.fiches().size())
                    .avec("dossiers", envoi.dossiers().size())
                    .selon("ENVOI_FICHE_PREREMPLIE", date));
        }
        for (int i = 0; i < envoi.fiches().size(); i++) {
            Fiche one = envoi.fiches().get(i);
            String chemin = "/fiches/" + i;
            if (one.manuscrite()) {
                erreur("ENVOI_MANUSCRIT", chemin, "ENVOI_MANUSCRIT");
            }
            if (one.origine() == null) {
                erreur("ENVOI_FICHE_ORIGINE", chemin + "/origine", "ENVOI_FICHE_PREREMPLIE");
            }
            if (!NumeroUnique.isValid(one.numero())) {
                erreur("ENVOI_FICHE_NUMERO", chemin + "/numero", "ENVOI_FICHE_PREREMPLIE");
            }
            if (!one.codeQr()) {
                erreur("ENVOI_FICHE_QR", chemin + "/codeQr", "ENVOI_FICHE_PREREMPLIE");
            }
        }
    }

    /** The same numbers, each once, on the bordereau, on the fiches and on the dossiers. */
    private void correspondance() {
        Set<NumeroUnique> dossiers = new LinkedHashSet<>();
        for (int i = 0; i < envoi.dossiers().size(); i++) {
            if (!dossiers.add(envoi.dossiers().get(i).numero())) {
                erreur("ENVOI_DOSSIER_DOUBLE", "/dossiers/" + i, "ENVOI_BORDEREAU");
            }
        }
        Set<NumeroUnique> fiches = new HashSet<>();
        for (int i = 0; i < envoi.fiches().size(); i++) {
            NumeroUnique numero =
                    NumeroUnique.tryParse(envoi.fiches().get(i).numero()).valeur();
            if (numero == null) {
                continue;
            }
            if (!fiches.add(numero)) {
                erreur("ENVOI_FICHE_DOUBLE", "/fiches/" + i, "ENVOI_FICHE_PREREMPLIE");
            } else if (!dossiers.contains(numero)) {
                erreur("ENVOI_FICHE_SANS_DOSSIER", "/fiches/" + i, "ENVOI_FICHE_PREREMPLIE");
            }
        }
        for (int i = 0; i < envoi.dossiers().size(); i++) {
            if (!fiches.contains(envoi.dossiers().get(i).numero())) {
                erreur("ENVOI_DOSSIER_SANS_FICHE", "/dossiers/" + i, "ENVOI_FICHE_PREREMPLIE");
            }
        }
        if (envoi.bordereaux().size() == 1) {
            bordereau(envoi.bordereaux().get(0), dossiers);
        }
    }

    private void bordereau(Bordereau bordereau, Set<NumeroUnique> dossiers) {
        Set<NumeroUnique> listed = new HashSet<>();
        for (int i = 0; i < bordereau.numeros().size(); i++) {
            NumeroUnique numero =
                    NumeroUnique.tryParse(bordereau.numeros().get(i)).valeur();
            String chemin = "/bordereaux/0/numeros/" + i;
            if (numero == null || !dossiers.contains(numero)) {
                erreur("ENVOI_BORDEREAU_EN_TROP", chemin, "ENVOI_BORDEREAU");
            } else if (!listed.add(numero)) {
                erreur("ENVOI_BORDEREAU_DOUBLE", chemin, "ENVOI_BORDEREAU");
            }
        }
        for (int i = 0; i < envoi.dossiers().size(); i++) {
            if (!listed.contains(envoi.dossiers().get(i).numero())) {
                erreur("ENVOI_BORDEREAU_OUBLI", "/dossiers/" + i, "ENVOI_BORDEREAU");
            }
        }
    }

    private void dossier(Dossier dossier, String chemin) {
        if (dossier.pieces().isEmpty()) {
            erreur("ENVOI_DOSSIER_SANS_PIECE", chemin + "/pieces", "ENVOI_PERIMETRE");
        }
        ListePieces liste = ListePieces.le(date);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < dossier.pieces().size(); i++) {
            piece(dossier.pieces().get(i), chemin + "/pieces/" + i, liste, seen);
        }
    }

    private void piece(Piece sent, String chemin, ListePieces liste, Set<String> seen) {
        PieceJustificative piece = sent.piece();
        MarquePiece marque = piece.marque();
        if (!sent.lisible() || marque == MarquePiece.INEXPLOITABLE) {
            erreur("ENVOI_PIECE_ILLISIBLE", chemin, "ENVOI_PERIMETRE");
        }
        if (marque == MarquePiece.HORS_PERIMETRE || liste.piece(piece.code()).isEmpty()) {
            erreur("ENVOI_PIECE_HORS_PERIMETRE", chemin, "ENVOI_PERIMETRE");
        }
        if (sent.manuscrite()) {
            erreur("ENVOI_MANUSCRIT", chemin, "ENVOI_MANUSCRIT");
        }
        if (marque == MarquePiece.OBSOLETE || liste.perimee(piece)) {
            avertissement("ENVOI_PIECE_OBSOLETE", chemin, "ENVOI_SANS_TRI");
        }
        if (piece.code() != null && !seen.add(DossierUnique.cle(piece))) {
            avertissement("ENVOI_PIECE_DOUBLE", chemin, "ENVOI_SANS_TRI");
        }
        if (sent.nirVisible() && Reglement.regle("PIECES_NIR_MASQUE", date).isPresent()) {
            avertissement("ENVOI_PIECE_NIR", chemin, "PIECES_NIR_MASQUE");
        }
    }

    private void erreur(String code, String chemin, String regle) {
        anomalies.add(Anomalie.erreur(code, chemin).selon(regle, date));
    }

    private void avertissement(String code, String chemin, String regle) {
        anomalies.add(Anomalie.avertissement(code, chemin).selon(regle, date));
    }
}
