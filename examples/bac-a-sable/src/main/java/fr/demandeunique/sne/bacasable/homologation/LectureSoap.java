package fr.demandeunique.sne.bacasable.homologation;

import fr.demandeunique.sne.bacasable.appels.AppelServi;
import fr.demandeunique.sne.bacasable.homologation.Envoi.Genre;
import fr.demandeunique.sne.client.nuu.MtomMessage;
import fr.demandeunique.sne.client.nuu.Multipart;
import fr.demandeunique.sne.client.nuu.NuuMethod;
import fr.demandeunique.sne.client.nuu.Soap;
import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlReading;
import fr.demandeunique.sne.demande.Demande;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is asked for, and answered, at the SNE's own service. */
final class LectureSoap {
    private static final String CHEMIN = "/services/DemandeLogementImplService";
    private static final Pattern ANOMALIE = Pattern.compile("<(?:\\w+:)?item\\s[^>]*?code=\"([^\"]*)\"");
    private static final Pattern DEMANDE = Pattern.compile("<(?:\\w+:)?demandeLogement[\\s>]");

    /** Two files with the same content differ in the hour at which they were written. */
    private static final Pattern HEURE = Pattern.compile("(?<=dateFichier>)[^<]*");

    private LectureSoap() {}

    static boolean ici(String chemin) {
        return chemin.startsWith(CHEMIN);
    }

    static Envoi envoi(String cite, Map<String, String> entetes, byte[] corps) {
        Soap.Lue call = lire(entetes.get("content-type"), corps);
        Optional<NuuMethod> method = Arrays.stream(NuuMethod.values())
                .filter(one -> call != null && one.element().equals(call.element()))
                .findFirst();
        if (call == null || method.isEmpty()) {
            return new Envoi(Canal.SOAP, Genre.AUTRE, cite, "", "", "", "", "", "", "", "");
        }
        byte[] document = document(call);
        XmlReading read = document == null ? null : DemandeXml.read(document);
        Demande demande = read == null ? null : read.demande();
        String type = read == null || read.typeFichier() == null ? "" : String.valueOf(read.typeFichier());
        String numero = call.textes().getOrDefault("numUnique", "").replace(" ", "");
        return new Envoi(
                Canal.SOAP,
                genre(method.get(), type),
                (method.get().nom() + " " + (method.get() == NuuMethod.NUM_UNIQUE ? type : "")).strip(),
                demande == null || demande.guichetDerniereModification() == null
                        ? ""
                        : demande.guichetDerniereModification().code(),
                demande == null || demande.numeroUnique() == null
                        ? numero
                        : demande.numeroUnique().compact(),
                Lectures.personne(demande),
                method.get() + " " + type + " " + textes(call)
                        + Lectures.empreinte(
                                HEURE.matcher(document == null ? "" : new String(document, StandardCharsets.UTF_8))
                                        .replaceAll("")
                                        .getBytes(StandardCharsets.UTF_8)),
                "",
                "",
                method.get().nom(),
                call.textes().entrySet().stream()
                        .filter(one -> one.getKey().startsWith("date"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(""));
    }

    /** Without the names of the files, which hold the hour. */
    private static String textes(Soap.Lue call) {
        return call.textes().entrySet().stream()
                .filter(one -> !one.getKey().startsWith("nom"))
                .map(Map.Entry::toString)
                .collect(Collectors.joining(" "));
    }

    private static Genre genre(NuuMethod method, String type) {
        return switch (method) {
            case NUM_UNIQUE ->
                switch (type) {
                    // A document that cannot be read is a registration that is badly made, for all that can be told.
                    case "CRE", "" -> Genre.CREER;
                    case "CRS" -> Genre.SEPARER;
                    case "MOD" -> Genre.MODIFIER;
                    case "REN" -> Genre.RENOUVELER;
                    default -> Genre.AUTRE_ECRITURE;
                };
            case DEMANDE_LOGEMENT -> Genre.LIRE;
            case DOUBLONS -> Genre.CHERCHER;
            case NOUVEAUX_DALO, DEMANDES_RADIEES -> Genre.SUIVRE;
        };
    }

    private static Soap.@Nullable Lue lire(@Nullable String type, byte[] corps) {
        try {
            return Soap.lire(MtomMessage.lire(type, corps));
        } catch (Multipart.Unreadable e) {
            return null;
        }
    }

    private static byte @Nullable [] document(Soap.Lue call) {
        return call.documents().values().stream()
                .findFirst()
                .orElseGet(() -> call.textes().values().stream()
                        .map(Soap::base64)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    static Lectures.Suite suite(AppelServi servi) {
        Soap.Lue answer = servi.reponse().length == 0 ? null : lire(servi.entete("Content-Type"), servi.reponse());
        byte[] document = answer == null ? null : document(answer);
        String text = document == null ? "" : new String(document, StandardCharsets.UTF_8);
        List<String> codes =
                ANOMALIE.matcher(text).results().map(one -> one.group(1)).toList();
        return new Lectures.Suite(
                codes,
                (int) DEMANDE.matcher(text).results().map(MatchResult::start).count(),
                "");
    }
}
