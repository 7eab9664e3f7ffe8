package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.bacasable.registre.Fiche;
import fr.demandeunique.sne.bacasable.registre.Operations;
import fr.demandeunique.sne.bacasable.registre.Registre;
import fr.demandeunique.sne.bacasable.registre.Transaction;
import fr.demandeunique.sne.client.nuu.MtomMessage;
import fr.demandeunique.sne.client.nuu.Multipart;
import fr.demandeunique.sne.client.nuu.NuuMethod;
import fr.demandeunique.sne.client.nuu.Soap;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlReading;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.cycle.JourLegal;
import fr.demandeunique.sne.cycle.OrdreRadiation;
import fr.demandeunique.sne.demande.Attribution;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.doublons.Doublon;
import fr.demandeunique.sne.doublons.IndexDoublons;
import fr.demandeunique.sne.guichet.Profil;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The SNE's own service over the same register: SOAP 1.2 with MTOM, {@code interfaceNuu} documents. Its WSDL is a reconstruction of
 * this project's, and says so.
 */
final class Nuu {
    private static final List<String> CHEMIN = List.of("services", "DemandeLogementImplService");

    /** What a guichet may send; the others come from the SNE. */
    private static final Set<String> TYPES = Set.of("CRE", "CRS", "MOD", "REN", "RAD", "SUP");

    /** What the SNE says when it cannot say more. */
    private static final String ERREUR = "Une erreur inattendue est survenue lors du traitement de la demande.";

    private static final String SOAP = "application/soap+xml; charset=utf-8";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Registre registre;
    private final Map<CodeGuichet, Guichet> guichets;

    Nuu(Registre registre, Map<CodeGuichet, Guichet> guichets) {
        this.registre = registre;
        this.guichets = guichets;
    }

    static boolean ici(List<String> path) {
        return path.equals(CHEMIN)
                || path.size() == 3
                        && path.subList(0, 2).equals(CHEMIN)
                        && path.get(2).isEmpty();
    }

    Reponse repondre(Requete requete, long decalage) {
        if (requete.methode().equals("GET") && "wsdl".equalsIgnoreCase(requete.question())) {
            return Reponse.octets("text/xml; charset=utf-8", wsdl(requete));
        }
        if (!requete.methode().equals("POST")) {
            return Reponse.refus(405, "methode", "Méthode non permise", "GW_METHODE")
                    .avec("Allow", "GET, POST");
        }
        try {
            Soap.Lue call =
                    Soap.lire(MtomMessage.lire(requete.entete("Content-Type").orElse(null), requete.corps()));
            NuuMethod operation = Arrays.stream(NuuMethod.values())
                    .filter(one -> one.element().equals(call.element()))
                    .findFirst()
                    .orElse(null);
            byte[] document = operation == null ? null : document(operation, call, decalage);
            if (operation == null || document == null) {
                return faute();
            }
            if (!multiple(requete)) {
                return Reponse.octets(SOAP, Soap.reponseSimple(operation, document));
            }
            MtomMessage answer = Soap.reponse(operation, document);
            return Reponse.octets(answer.type(operation.action()), answer.corps(operation.action()));
        } catch (Multipart.Unreadable e) {
            return faute();
        }
    }

    /** Tells whether the client sends attachments, or says that it takes them: one that does neither may not know them. */
    private static boolean multiple(Requete requete) {
        return Stream.of("Content-Type", "Accept")
                .anyMatch(name ->
                        requete.entete(name).orElse("").toLowerCase(Locale.ROOT).contains("multipart/related"));
    }

    private static Reponse faute() {
        return Reponse.octets(SOAP, Soap.faute("Receiver", ERREUR)).statut(500);
    }

    /** The document of the answer, null if the SNE would say no more than that it failed. */
    private byte @Nullable [] document(NuuMethod operation, Soap.Lue call, long decalage) {
        return switch (operation) {
            case NUM_UNIQUE -> ecrire(call, decalage);
            case DEMANDE_LOGEMENT -> lire(call.textes().get("numUnique"));
            case DOUBLONS -> doublons(call);
            case NOUVEAUX_DALO -> depuis(call.textes().get("dateNouveauDaloDepuisLe"), "DALO");
            case DEMANDES_RADIEES -> depuis(call.textes().get("dateRadiationDepuisLe"), "RAD");
        };
    }

    private byte @Nullable [] lire(@Nullable String text) {
        NumeroUnique numero = NumeroUnique.tryParse(text).valeur();
        Optional<Fiche> fiche = numero == null ? Optional.empty() : registre.fiche(numero);
        return fiche.map(one -> ReponsesNuu.demande(one.demande(), List.of()))
                .orElseGet(() -> ReponsesNuu.demande(
                        Demande.builder().build(), List.of(Anomalie.erreur("GW_DEMANDE_INCONNUE", ""))));
    }

    private byte @Nullable [] doublons(Soap.Lue call) {
        Demande partial = demande(call).map(XmlReading::demande).orElse(null);
        if (partial == null || partial.demandeur() == null) {
            // An association is answered so by the SNE itself.
            return null;
        }
        IndexDoublons stock = registre.doublons();
        CodeGuichet code = partial.guichetDerniereModification();
        Guichet guichet = code == null ? null : guichets.get(code);
        Stream<Doublon> found = partial.logementRecherche() != null || guichet == null
                ? stock.chercher(partial).stream()
                : guichet.territoires().stream().flatMap(one -> stock.chercher(partial, one).stream());
        return ReponsesNuu.doublons(found.map(Doublon::autre).distinct().toList());
    }

    private byte @Nullable [] depuis(@Nullable String text, String type) {
        Instant instant = instant(Objects.requireNonNullElse(text, "").strip());
        if (instant == null) {
            return null;
        }
        List<Demande> all = registre.mouvements(0, Integer.MAX_VALUE).stream()
                .filter(one -> one.type().code().equals(type) && !one.instant().isBefore(instant))
                .filter(one -> !type.equals("RAD") || one.motif() != null)
                .map(one -> registre.fiche(one.numero()))
                .flatMap(Optional::stream)
                .map(Fiche::demande)
                .distinct()
                .toList();
        return ReponsesNuu.liste(all);
    }

    /** An {@code xs:dateTime}, which may be without a zone: it is the SNE's then. */
    private static @Nullable Instant instant(String text) {
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(read).atZone(PARIS).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The document is an attachment, XML inside the envelope, or base64, as stacks without MTOM write it. */
    private static Optional<XmlReading> demande(Soap.Lue call) {
        String inline = call.textes().getOrDefault("fichierDemande", "");
        return Optional.ofNullable(call.documents().get("fichierDemande"))
                .or(() -> Optional.ofNullable(Soap.base64(inline)))
                .map(DemandeXml::read)
                .filter(read -> read.demande() != null);
    }

    private byte @Nullable [] ecrire(Soap.Lue call, long decalage) {
        XmlReading read = demande(call).orElse(null);
        Demande recue = read == null ? null : read.demande();
        if (read == null || recue == null) {
            return null;
        }
        if (!read.rapport().conforme()) {
            return ReponsesNuu.demande(recue, read.rapport().erreurs());
        }
        CodeGuichet code = recue.guichetDerniereModification();
        if (code == null || !guichets.containsKey(code)) {
            return ReponsesNuu.demande(recue, List.of(Anomalie.erreur("GW_GUICHET_INCONNU", "")));
        }
        return registre.ecrire(
                horloge -> horloge.instant().plusSeconds(decalage),
                tx -> executer(tx, String.valueOf(read.typeFichier()), recue, guichets.get(code)));
    }

    private byte @Nullable [] executer(Transaction tx, String type, Demande recue, Guichet speaker) {
        CodeGuichet guichet = speaker.code();
        List<Anomalie> interdit = interdit(tx, type, recue, speaker);
        if (!interdit.isEmpty()) {
            return ReponsesNuu.demande(recue, interdit);
        }
        if (type.equals("CRE")) {
            return resultat(recue, Operations.enregistrer(tx, ReponsesNuu.aEnregistrer(recue, tx.jour()), guichet));
        }
        if (!TYPES.contains(type)) {
            return ReponsesNuu.demande(recue, List.of(Anomalie.erreur("GW_TYPE_FICHIER", "/interfaceNuu/typeFichier")));
        }
        NumeroUnique numero = recue.numeroUnique();
        Fiche fiche = numero == null ? null : registre.fiche(numero).orElse(null);
        if (fiche == null) {
            return ReponsesNuu.demande(recue, List.of(Anomalie.erreur("GW_DEMANDE_INCONNUE", "")));
        }
        if (!speaker.couvre(fiche.territoires())) {
            return ReponsesNuu.demande(recue, speaker.horsTerritoire(fiche));
        }
        return switch (type) {
            case "MOD" ->
                resultat(recue, Operations.modifier(tx, fiche, ReponsesNuu.fusion(fiche.demande(), recue), guichet));
            case "REN" -> resultat(recue, Operations.renouveler(tx, fiche, guichet));
            case "RAD" -> radier(tx, fiche, recue, speaker);
            case "CRS" -> separer(tx, fiche, recue, guichet);
            default -> ReponsesNuu.demande(recue, Operations.supprimer(tx, fiche, guichet));
        };
    }

    /** What the gateway answers 403 to: the profile, the territory, the list of R441-2-1. */
    private static List<Anomalie> interdit(Transaction tx, String type, Demande recue, Guichet speaker) {
        Profil profil = type.equals("SUP") ? Profil.GESTIONNAIRE_TERRITORIAL : Profil.GUICHET;
        if (!speaker.profils().contains(profil)) {
            return List.of(Anomalie.erreur("GW_PROFIL_INTERDIT", ""));
        }
        List<Anomalie> all = new ArrayList<>();
        if (type.equals("CRE")) {
            String here = speaker.territoires().stream().findFirst().orElse("");
            all.addAll(speaker.inhabilite(JourLegal.de(tx.instant(), here)));
        }
        if (type.equals("CRE") || type.equals("CRS")) {
            all.addAll(speaker.horsTerritoire(recue));
        }
        return all;
    }

    private byte @Nullable [] radier(Transaction tx, Fiche fiche, Demande recue, Guichet speaker) {
        CodeGuichet guichet = speaker.code();
        var radiation = recue.radiation();
        if (radiation != null && radiation.motif() == MotifRadiation.DERADIATION) {
            return resultat(recue, Operations.reactiver(tx, fiche, guichet));
        }
        if (radiation == null || radiation.motif() == null) {
            return ReponsesNuu.demande(recue, List.of(Anomalie.erreur("GW_MOTIF_ABSENT", "/radiation/motif")));
        }
        List<Anomalie> interdit = speaker.inhabilite(radiation.motif(), speaker.auteur(), tx.jour(fiche.numero()));
        if (!interdit.isEmpty()) {
            return ReponsesNuu.demande(recue, interdit);
        }
        // As at the gateway: a lease with RADATT, a commission and its warning with RADIRR, and the rest if it is said.
        Attribution attribution = recue.attribution() == null ? fiche.demande().attribution() : recue.attribution();
        boolean motive = radiation.motif() == MotifRadiation.IRRECEVABILITE
                || radiation.ecritLe() != null
                || radiation.avertiLe() != null
                || radiation.commissionLe() != null;
        return resultat(
                recue,
                radiation.motif() == MotifRadiation.ATTRIBUTION
                        ? Operations.attribuer(
                                tx,
                                fiche,
                                attribution == null ? Attribution.builder().build() : attribution,
                                guichet)
                        : Operations.radier(
                                tx,
                                fiche,
                                new OrdreRadiation(
                                        radiation.motif(),
                                        radiation.sousMotif(),
                                        speaker.auteur(),
                                        guichet,
                                        radiation.ecritLe(),
                                        radiation.avertiLe(),
                                        null,
                                        radiation.commissionLe(),
                                        false),
                                motive));
    }

    /** The document holds the number of the initial demande; the one who leaves is found among its co-titulaires. */
    private static byte[] separer(Transaction tx, Fiche fiche, Demande recue, CodeGuichet guichet) {
        int rank = ReponsesNuu.partant(fiche.demande(), recue);
        Demande filled = ReponsesNuu.aEnregistrer(
                recue.toBuilder().numeroUnique(null).etat(null).build(), tx.jour());
        return rank == 0
                ? ReponsesNuu.demande(
                        recue, List.of(Anomalie.erreur("SEPARATION_CO_TITULAIRE_INTROUVABLE", "/coTitulaires")))
                : resultat(recue, Operations.separer(tx, fiche, rank, filled, guichet));
    }

    private static byte[] resultat(Demande recue, Resultat<Fiche> resultat) {
        return resultat instanceof Resultat.Accepte<Fiche> accepte
                ? ReponsesNuu.demande(accepte.valeur().demande(), List.of())
                : ReponsesNuu.demande(recue, resultat.anomalies());
    }

    /** Stacks take the address of the service from it, and need it whole: as the client has just reached this host. */
    private static byte[] wsdl(Requete requete) {
        try (InputStream in = Objects.requireNonNull(Nuu.class.getResourceAsStream("nuu.wsdl"), "nuu.wsdl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("location=\"/", "location=\"" + requete.origine().orElse("") + "/")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
