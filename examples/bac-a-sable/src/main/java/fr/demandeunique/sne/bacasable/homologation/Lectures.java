package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.appels.Appel;
import fr.demandeunique.sne.bacasable.appels.AppelServi;
import fr.demandeunique.sne.bacasable.homologation.Acte.Issue;
import fr.demandeunique.sne.bacasable.homologation.Envoi.Genre;
import fr.demandeunique.sne.bacasable.registre.Pieces;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.doublons.CleEtatCivil;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a call for the scenarios, whichever way it came; empty for one that none of them looks at. */
final class Lectures {
    /** The client has to mend its call, not the agent his form. */
    private static final Set<Integer> FAUTES = Set.of(400, 405, 406, 413, 415, 428);

    private static final String ASYNCHRONE = "/asynchrone";

    private Lectures() {}

    /** What the body of an answer tells. */
    record Suite(List<String> codes, int trouves, String suivant) {}

    static Optional<Envoi> envoi(String methode, String chemin, Map<String, String> entetes, byte[] corps) {
        Appel masked = new Appel(0, methode, chemin, Map.of(), new byte[0], 0, false, List.of(), Duration.ZERO);
        String cite = methode + " " + masked.cheminMasque();
        if (LectureJson.ici(chemin)) {
            return Optional.of(LectureJson.envoi(methode, chemin, cite, entetes, corps));
        }
        if (LectureSoap.ici(chemin) && methode.equals("POST")) {
            return Optional.of(LectureSoap.envoi(cite, entetes, corps));
        }
        return chemin.startsWith(ASYNCHRONE)
                ? Optional.of(new Envoi(Canal.JSON, Genre.DEPOSER, cite, "", "", "", "", "", "", "", ""))
                : Optional.empty();
    }

    static Optional<Acte> acte(AppelServi servi) {
        Appel appel = servi.appel();
        return envoi(appel.methode(), appel.chemin(), appel.entetes(), servi.corps())
                .map(envoi -> {
                    Suite suite = envoi.canal() == Canal.JSON ? LectureJson.suite(servi) : LectureSoap.suite(servi);
                    String wait = servi.entete("Retry-After");
                    return new Acte(
                            envoi,
                            new Preuve(appel.rang(), envoi.acte(), appel.statut(), appel.rejouee(), appel.pannes()),
                            issue(appel, suite),
                            servi.jour(),
                            servi.recuA(),
                            servi.recuA().plus(appel.duree()),
                            suite.codes(),
                            servi.entete("ETag"),
                            Duration.ofSeconds(wait.matches("[0-9]{1,6}") ? Long.parseLong(wait) : 0),
                            suite.trouves(),
                            suite.suivant());
                });
    }

    private static Issue issue(Appel appel, Suite suite) {
        int status = appel.statut();
        if (status == 0 || appel.pannes().contains("demi-corps")) {
            return Issue.PERDUE;
        }
        if (status == 429 || status == 503 || suite.codes().contains("GW_CLE_EN_COURS")) {
            return Issue.RALENTIE;
        }
        if (status >= 500) {
            // A fault of its own making is the SNE's way to say that the document cannot be read.
            return appel.pannes().isEmpty() ? Issue.FAUTIVE : Issue.PERDUE;
        }
        if (status == 412) {
            return Issue.PERIMEE;
        }
        if (FAUTES.contains(status) || suite.codes().contains("GW_CLE_REUTILISEE")) {
            return Issue.FAUTIVE;
        }
        return status >= 400 || !suite.codes().isEmpty() ? Issue.REFUSEE : Issue.ACCEPTEE;
    }

    /** Who a demande is about, by what every way of speaking has: the name, the first of the first names, the day of birth. */
    static String personne(@Nullable Demande demande) {
        Demandeur one = demande == null ? null : demande.demandeur();
        if (one == null || one.nom() == null || one.prenoms().isEmpty() || one.dateNaissance() == null) {
            return "";
        }
        return CleEtatCivil.normaliser(one.nom()) + " "
                + CleEtatCivil.normaliser(one.prenoms().get(0).strip().split(" ", 2)[0]) + " " + one.dateNaissance();
    }

    static String empreinte(byte[] octets) {
        return HexFormat.of().formatHex(Pieces.sha256(octets));
    }
}
