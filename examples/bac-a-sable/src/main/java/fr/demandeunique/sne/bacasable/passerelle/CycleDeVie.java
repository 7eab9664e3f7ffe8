package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.json.Commande;
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
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return Commande.lire(c.requete().corps())
                .map(ignored -> Reponse.selon(
                        Operations.renouveler(c.tx(), c.fiche(), c.guichet().code())))
                .orElseGet(() -> Reponse.illisible("GW_OBJET"));
    }

    private static Reponse reactiver(Contexte c) {
        return Commande.lire(c.requete().corps())
                .map(ignored -> Reponse.selon(
                        Operations.reactiver(c.tx(), c.fiche(), c.guichet().code())))
                .orElseGet(() -> Reponse.illisible("GW_OBJET"));
    }

    private static Reponse radier(Contexte c) {
        Optional<Commande> commande = Commande.lire(c.requete().corps());
        Optional<String> motif = commande.flatMap(one -> one.texte("motif"));
        if (motif.isEmpty()) {
            return Reponse.illisible("GW_MOTIF_ABSENT");
        }
        try {
            return Reponse.selon(Operations.radier(
                    c.tx(),
                    c.fiche(),
                    ordre(motif.get(), commande.get(), c.guichet().code()),
                    motive(commande.get())));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Reponse.illisible("GW_ORDRE_RADIATION");
        }
    }

    /** True for an order that says what it stands on: then the core checks who may, and what the applicant knew. */
    private static boolean motive(Commande commande) {
        return Stream.of("auteur", "ecritLe", "avertiLe", "commissionLe")
                .anyMatch(one -> commande.texte(one).isPresent());
    }

    private static OrdreRadiation ordre(String motif, Commande commande, CodeGuichet guichet) {
        return new OrdreRadiation(
                MotifRadiation.of(motif),
                commande.texte("sousMotif").map(SousMotifRadiation::of).orElse(null),
                commande.texte("auteur").map(Auteur::valueOf).orElse(Auteur.GUICHET),
                guichet,
                commande.texte("ecritLe").map(LocalDate::parse).orElse(null),
                commande.texte("avertiLe").map(LocalDate::parse).orElse(null),
                commande.texte("expediteur").map(CodeGuichet::parse).orElse(null),
                commande.texte("commissionLe").map(LocalDate::parse).orElse(null),
                commande.vrai("organismeL3652"));
    }

    private static Reponse separer(Contexte c) {
        Optional<Commande> commande = Commande.lire(c.requete().corps());
        Optional<Integer> rang = commande.flatMap(one -> one.entier("coTitulaire"));
        Optional<byte[]> json = commande.flatMap(one -> one.objet("demande"));
        if (rang.isEmpty() || json.isEmpty()) {
            return Reponse.illisible("GW_SEPARATION");
        }
        return Demandes.changer(
                json.get(),
                demande -> Operations.separer(
                        c.tx(), c.fiche(), rang.get(), demande, c.guichet().code()),
                resultat -> Reponse.creee(resultat, Separation.aCorriger()));
    }

    /** The codec of the demande reads the attribution: it is put where a demande has it. */
    private static Reponse attribuer(Contexte c) {
        if (Commande.lire(c.requete().corps()).isEmpty()) {
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
