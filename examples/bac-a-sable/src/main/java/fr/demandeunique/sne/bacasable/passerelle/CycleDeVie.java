package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.passerelle.Route.Nature;
import fr.demandeunique.sne.bacasable.registre.Operations;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renew, strike off, reactivate, separate, attribute. */
final class CycleDeVie {
    private CycleDeVie() {}

    static List<Route> routes() {
        return List.of(
                route("renouvellements", Droit.RENOUVELER, CycleDeVie::renouveler),
                route("radiations", Droit.RADIER, CycleDeVie::radier),
                route("deradiations", Droit.RENOUVELER, CycleDeVie::reactiver),
                route("separations", Droit.DUPLIQUER, CycleDeVie::separer),
                route("attributions", Droit.RADIER, CycleDeVie::attribuer));
    }

    private static Route route(String end, Droit droit, Route.Action action) {
        return Route.de("POST", "/demandes/{numero}/" + end, Nature.CHANGEMENT, Profils.GUICHET, action)
                .selon(droit);
    }

    private static Reponse renouveler(Contexte c) {
        return Json.objet(c.requete().corps())
                .map(ignored -> Reponse.selon(
                        Operations.renouveler(c.tx(), c.fiche(), c.guichet().code())))
                .orElseGet(() -> Reponse.illisible("GW_OBJET"));
    }

    private static Reponse reactiver(Contexte c) {
        return Json.objet(c.requete().corps())
                .map(ignored -> Reponse.selon(
                        Operations.reactiver(c.tx(), c.fiche(), c.guichet().code())))
                .orElseGet(() -> Reponse.illisible("GW_OBJET"));
    }

    private static Reponse radier(Contexte c) {
        if (Json.objet(c.requete().corps())
                .flatMap(one -> Json.texte(one, "motif"))
                .isEmpty()) {
            return Reponse.illisible("GW_MOTIF_ABSENT");
        }
        return Json.lire(c.requete().corps(), Ordre.class)
                .map(one -> Reponse.selon(
                        Operations.radier(c.tx(), c.fiche(), one.de(c.guichet().code()), one.motive())))
                .orElseGet(() -> Reponse.illisible("GW_ORDRE_RADIATION"));
    }

    /** An order as it is sent. */
    private record Ordre(
            MotifRadiation motif,
            @Nullable SousMotifRadiation sousMotif,
            @Nullable Auteur auteur,
            @Nullable LocalDate ecritLe,
            @Nullable LocalDate avertiLe,
            @Nullable CodeGuichet expediteur,
            @Nullable LocalDate commissionLe,
            boolean organismeL3652) {
        /** True for an order that says what it stands on: then the core checks who may, and what the applicant knew. */
        boolean motive() {
            return auteur != null || ecritLe != null || avertiLe != null || commissionLe != null;
        }

        OrdreRadiation de(CodeGuichet guichet) {
            return new OrdreRadiation(
                    motif,
                    sousMotif,
                    auteur == null ? Auteur.GUICHET : auteur,
                    guichet,
                    ecritLe,
                    avertiLe,
                    expediteur,
                    commissionLe,
                    organismeL3652);
        }
    }

    /** The duplicate as the agent filled it. */
    private record Duplicata(int coTitulaire, @Nullable DemandeReading demande) {}

    private static Reponse separer(Contexte c) {
        Duplicata sent = Json.lire(c.requete().corps(), Duplicata.class).orElse(null);
        if (sent == null || sent.coTitulaire() == 0 || sent.demande() == null) {
            return Reponse.illisible("GW_SEPARATION");
        }
        return Demandes.changer(
                sent.demande(),
                demande -> Operations.separer(
                        c.tx(),
                        c.fiche(),
                        sent.coTitulaire(),
                        demande,
                        c.guichet().code()),
                resultat -> Reponse.creee(resultat, Separation.aCorriger()));
    }

    /** The codec of the demande reads the attribution: it is put where a demande has it. */
    private static Reponse attribuer(Contexte c) {
        if (Json.objet(c.requete().corps()).isEmpty()) {
            return Reponse.illisible("GW_OBJET");
        }
        String body = new String(c.requete().corps(), StandardCharsets.UTF_8);
        DemandeReading lecture = DemandeJson.read(
                ("{\"format\":\"sne-demande/1\",\"attribution\":" + body + "}").getBytes(StandardCharsets.UTF_8));
        Attribution attribution = lecture.resultat() instanceof Resultat.Accepte<Demande> accepte
                ? accepte.valeur().attribution()
                : null;
        List<Anomalie> fautes = lecture.rapport().erreurs();
        return attribution == null
                ? Reponse.probleme(400, "document", "Document illisible", fautes)
                : Reponse.selon(Demandes.avec(
                        Operations.attribuer(
                                c.tx(), c.fiche(), attribution, c.guichet().code()),
                        lecture.rapport().anomalies()));
    }
}
