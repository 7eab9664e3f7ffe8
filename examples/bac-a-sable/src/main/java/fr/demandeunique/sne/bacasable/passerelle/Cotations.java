package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.passerelle.Route.Nature;
import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.client.registre.CotationCommuniquee;
import fr.demandeunique.sne.client.registre.CotationCommuniquee.Ligne;
import fr.demandeunique.sne.client.registre.CotationCommuniquee.Place;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cotation.Analogue;
import fr.demandeunique.sne.cotation.Cotateur;
import fr.demandeunique.sne.cotation.Cotation;
import fr.demandeunique.sne.cotation.DistributionCotation;
import fr.demandeunique.sne.cotation.GrilleCotation;
import fr.demandeunique.sne.cotation.LigneCotation;
import fr.demandeunique.sne.cotation.SuiviCotation;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.guichet.Profil;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The score of a demande as its applicant may know it, by the one grid of this sandbox. */
final class Cotations {
    private final GrilleCotation grille;

    Cotations(GrilleCotation grille) {
        this.grille = grille;
    }

    /** The reasons tell of handicap and violence: they are for who may open sensitive pièces. */
    List<Route> routes() {
        return List.of(Route.de(
                        "GET",
                        "/demandes/{numero}/cotation",
                        Nature.LECTURE,
                        Set.of(Profil.GUICHET, Profil.CONSULTANT_SENSIBLE),
                        this::lire)
                .selon(Droit.CONSULTER)
                .avecParametres("langue"));
    }

    private Reponse lire(Contexte c) {
        String langue = c.parametre("langue").orElse("fr");
        if (!Set.of("fr", "en").contains(langue)) {
            return Reponse.parametre();
        }
        Resultat<Cotateur> cotateur = Cotateur.de(grille, c.jour());
        return cotateur instanceof Resultat.Accepte<Cotateur> sound
                ? Reponse.json(coter(c, sound, Locale.forLanguageTag(langue)))
                : Reponse.refus(cotateur.anomalies());
    }

    private static CotationCommuniquee coter(Contexte c, Resultat.Accepte<Cotateur> sound, Locale langue) {
        Demande demande = c.fiche().demande();
        Cotation cotation = sound.valeur().coter(demande);
        SuiviCotation stock = stock(c, sound.valeur());
        Analogue analogue = Analogue.de(demande);
        DistributionCotation scores = stock.distribution(analogue);
        List<Anomalie> warnings = Stream.concat(sound.avertissements().stream(), cotation.avertissements().stream())
                .toList();
        return new CotationCommuniquee(
                cotation.grille(),
                cotation.jour(),
                cotation.points(),
                cotation.maximum(),
                cotation.aVerifier(),
                cotation.detail().stream().map(one -> ligne(one, langue)).toList(),
                new Place(
                        scores.rang(cotation.points()),
                        scores.total(),
                        scores.mediane().orElse(null)),
                stock.attente(analogue).orElse(null),
                warnings);
    }

    private static Ligne ligne(LigneCotation one, Locale langue) {
        return new Ligne(one.critere(), one.libelle(langue), one.points(), one.motif(langue), one.aVerifier());
    }

    /** Counted anew for each question: a sandbox is small, and its clock moves. */
    private static SuiviCotation stock(Contexte c, Cotateur cotateur) {
        var suivi = new SuiviCotation(c.jour());
        for (Fiche one : c.registre().fiches()) {
            Demande demande = one.demande();
            suivi.ajouter(demande, cotateur.coter(demande));
        }
        return suivi;
    }
}
