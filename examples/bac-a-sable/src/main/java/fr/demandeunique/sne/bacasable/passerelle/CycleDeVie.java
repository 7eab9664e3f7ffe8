package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.passerelle.Route.Nature;
import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.bacasable.registre.Operations;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.json.DemandeReading;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.AnnulationRadiation;
import fr.demandeunique.sne.cycle.Auteur;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.cycle.Separation;
import fr.demandeunique.sne.cycle.Substitution;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.guichet.Droit;
import fr.demandeunique.sne.guichet.Profil;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.SousMotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renew, strike off, reactivate, undo a radiation, separate, substitute, attribute. */
final class CycleDeVie {
    private final AnnulationRadiation annulation;

    /** No text read says who may undo a radiation: that is a setting. */
    CycleDeVie(AnnulationRadiation annulation) {
        this.annulation = annulation;
    }

    List<Route> routes() {
        return List.of(
                route("renouvellements", Droit.RENOUVELER, CycleDeVie::renouveler),
                route("radiations", Droit.RADIER, CycleDeVie::radier),
                route("deradiations", Droit.RENOUVELER, CycleDeVie::reactiver),
                Route.de(
                        "POST",
                        "/demandes/{numero}/annulations-radiation",
                        Nature.CHANGEMENT,
                        Profils.SUIVI,
                        this::annuler),
                route("substitutions", Droit.MODIFIER, CycleDeVie::substituer),
                route("separations", Droit.DUPLIQUER, CycleDeVie::separer),
                route("attributions", Droit.RADIER, CycleDeVie::attribuer));
    }

    private static Route route(String end, Droit droit, Route.Action action) {
        return Route.de("POST", "/demandes/{numero}/" + end, Nature.CHANGEMENT, Profils.GUICHET, action)
                .selon(droit);
    }

    private static Reponse renouveler(Contexte c) {
        return sansOrdre(
                c, () -> Operations.renouveler(c.tx(), c.fiche(), c.guichet().code()));
    }

    private static Reponse reactiver(Contexte c) {
        return sansOrdre(
                c, () -> Operations.reactiver(c.tx(), c.fiche(), c.guichet().code()));
    }

    /** An operation that is asked for by an object and nothing in it. */
    private static Reponse sansOrdre(Contexte c, Supplier<Resultat<Fiche>> operation) {
        return Json.objet(c.requete().corps()).isEmpty()
                ? Reponse.illisible("GW_OBJET")
                : Reponse.selon(operation.get());
    }

    private Reponse annuler(Contexte c) {
        String raison = Json.objet(c.requete().corps())
                .flatMap(one -> Json.texte(one, "raison"))
                .orElse(null);
        if (raison == null) {
            return Reponse.illisible("GW_OBJET");
        }
        Auteur auteur = c.profil() == Profil.GESTIONNAIRE_TERRITORIAL
                ? Auteur.GESTIONNAIRE
                : c.guichet().auteur();
        Resultat<Fiche> resultat = Operations.annuler(
                c.tx(), c.fiche(), annulation, raison, auteur, c.guichet().code());
        return resultat.anomalies().stream().anyMatch(one -> one.code().equals("ANNULATION_AUTEUR"))
                ? Reponse.interdit(resultat.anomalies())
                : Reponse.selon(resultat);
    }

    /** Who takes the place of the demandeur, as it is sent. */
    private record Remplacement(
            @Nullable Integer coTitulaire,
            Substitution.@Nullable Raison raison,
            @Nullable String preuve) {}

    private static Reponse substituer(Contexte c) {
        Remplacement sent = Json.lire(c.requete().corps(), Remplacement.class).orElse(null);
        return sent == null || sent.coTitulaire() == null || sent.raison() == null
                ? Reponse.illisible("GW_SUBSTITUTION")
                : Reponse.selon(Operations.substituer(
                        c.tx(),
                        c.fiche(),
                        new Substitution.Ordre(
                                sent.coTitulaire(),
                                sent.raison(),
                                sent.preuve(),
                                c.guichet().code())));
    }

    private static Reponse radier(Contexte c) {
        if (Json.objet(c.requete().corps())
                .flatMap(one -> Json.texte(one, "motif"))
                .isEmpty()) {
            return Reponse.illisible("GW_MOTIF_ABSENT");
        }
        Ordre sent = Json.lire(c.requete().corps(), Ordre.class).orElse(null);
        if (sent == null) {
            return Reponse.illisible("GW_ORDRE_RADIATION");
        }
        Auteur auteur = sent.auteur() == null ? c.guichet().auteur() : sent.auteur();
        List<Anomalie> interdit = c.guichet().inhabilite(sent.motif(), auteur, c.jour());
        if (!interdit.isEmpty()) {
            return Reponse.interdit(interdit);
        }
        // Who strikes off for an attribution declares the lease (R441-2-8 a, R441-2-9).
        Attribution attribution = c.fiche().demande().attribution();
        return Reponse.selon(
                sent.motif() == MotifRadiation.ATTRIBUTION
                        ? Operations.attribuer(
                                c.tx(),
                                c.fiche(),
                                attribution == null ? Attribution.builder().build() : attribution,
                                c.guichet().code())
                        : Operations.radier(
                                c.tx(), c.fiche(), sent.de(c.guichet().code(), auteur), sent.motive()));
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
        /** True for an order that says what it stands on, and for an irrecevabilité, which a commission alone pronounces. */
        boolean motive() {
            return motif == MotifRadiation.IRRECEVABILITE
                    || auteur != null
                    || ecritLe != null
                    || avertiLe != null
                    || commissionLe != null;
        }

        OrdreRadiation de(CodeGuichet guichet, Auteur author) {
            return new OrdreRadiation(
                    motif, sousMotif, author, guichet, ecritLe, avertiLe, expediteur, commissionLe, organismeL3652);
        }
    }

    /** The duplicate as the agent filled it. */
    private record Duplicata(
            @Nullable Integer coTitulaire, @Nullable DemandeReading demande) {}

    private static Reponse separer(Contexte c) {
        Duplicata sent = Json.lire(c.requete().corps(), Duplicata.class).orElse(null);
        if (sent == null || sent.coTitulaire() == null || sent.demande() == null) {
            return Reponse.illisible("GW_SEPARATION");
        }
        List<Anomalie> interdit = Stream.ofNullable(sent.demande().demande())
                .flatMap(one -> c.guichet().horsTerritoire(one).stream())
                .toList();
        if (!interdit.isEmpty()) {
            return Reponse.interdit(interdit);
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
        if (attribution == null) {
            return Reponse.probleme(
                    400, "document", "Document illisible", lecture.rapport().erreurs());
        }
        List<Anomalie> interdit =
                c.guichet().inhabilite(MotifRadiation.ATTRIBUTION, c.guichet().auteur(), c.jour());
        return interdit.isEmpty()
                ? Reponse.selon(Demandes.avec(
                        Operations.attribuer(
                                c.tx(), c.fiche(), attribution, c.guichet().code()),
                        lecture.rapport().anomalies()))
                : Reponse.interdit(interdit);
    }
}
