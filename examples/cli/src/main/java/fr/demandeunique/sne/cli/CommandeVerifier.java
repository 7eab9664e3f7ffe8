package fr.demandeunique.sne.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.attestation.ContenuQr;
import fr.demandeunique.sne.attestation.ContenuScelle;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.pdf.sceau.CleSceau;
import fr.demandeunique.sne.pdf.sceau.PorteeVerdict;
import fr.demandeunique.sne.pdf.sceau.RaisonVerdict;
import fr.demandeunique.sne.pdf.sceau.Verdict;
import fr.demandeunique.sne.pdf.sceau.Verificateur;
import fr.demandeunique.sne.pdf.sceau.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sne verifier}: the verdict on a sealed attestation, of its file or of the text of its QR code. */
@Command(name = "verifier")
final class CommandeVerifier extends Commande {
    /** Where readers look for the mark of a PDF. */
    private static final int TETE = 1024;

    @Parameters(arity = "1..*", paramLabel = "PDF|TEXTE", descriptionKey = "verifier.objet")
    private List<String> objets = List.of();

    @Option(names = "--cle", required = true, paramLabel = "PEM", descriptionKey = "verifier.cle")
    private List<String> cles = List.of();

    /** A PDF without its end. */
    private boolean coupe;

    private boolean pdf;

    CommandeVerifier(Contexte contexte) {
        super(contexte);
    }

    @Override
    public Integer call() throws Echec, IOException {
        List<CleSceau> known = new ArrayList<>();
        for (String fichier : cles) {
            String pem = new String(Fichiers.octets(fichier, contexte()), StandardCharsets.UTF_8);
            Resultat<List<CleSceau>> read = CleSceau.parse(pem);
            if (!(read instanceof Resultat.Accepte<List<CleSceau>> accepte)) {
                return Sortie.refuser(contexte(), read.anomalies());
            }
            known.addAll(accepte.valeur());
        }
        Verificateur verificateur = Verificateur.of(known);
        boolean all = true;
        for (String objet : objets) {
            all &= ecrire(objet, verifier(objet, verificateur));
        }
        return all ? BIEN : Echec.REFUS;
    }

    /** Writes the verdict on one, on a line; tells whether the code is genuine: of a file written again no more is known, as its message and its reach say. */
    private boolean ecrire(String objet, Verification found) throws IOException {
        Sortie.ligne(contexte().out(), json -> {
            if (objets.size() > 1) {
                json.writeStringField("objet", objet);
            }
            json.writeStringField("verdict", found.verdict().name());
            json.writeStringField("message", contexte().textes().texte("verdict." + message(found)));
            json.writeStringField("portee", found.portee().name());
            ContenuQr contenu = found.contenu();
            if (contenu != null) {
                json.writeStringField("type", type(contenu.type()));
                json.writeStringField("numeroUnique", contenu.numero().compact());
                json.writeStringField("date", contenu.date().toString());
                json.writeStringField("document", contenu.document());
            }
            if (found.faits() != null) {
                write(json, found.faits());
            }
            if (found.cle() != null) {
                json.writeStringField("cle", found.cle());
            }
            if (found.emetteur() != null) {
                json.writeStringField("emetteur", found.emetteur());
            }
            if (found.raison() != null) {
                json.writeStringField("raison", found.raison().name());
            }
        });
        return found.verdict() == Verdict.AUTHENTIQUE;
    }

    /** What is to be done with the verdict: a code proves nothing of the paper that it stands on. */
    private String message(Verification found) {
        if (coupe && found.verdict() != Verdict.AUTHENTIQUE) {
            return "incomplet";
        }
        RaisonVerdict raison = found.raison();
        String named = (raison == null || raison == RaisonVerdict.HORS_LISTE ? found.verdict() : raison).name();
        boolean toCompare = found.verdict() == Verdict.AUTHENTIQUE && found.portee() == PorteeVerdict.CODE;
        return named.toLowerCase(Locale.ROOT) + (toCompare ? pdf ? ".reecrit" : ".code" : "");
    }

    private static void write(JsonGenerator json, ContenuScelle faits) throws IOException {
        if (faits.depot() != null) {
            json.writeStringField("depot", faits.depot().toString());
        }
        if (faits.valableJusquau() != null) {
            json.writeStringField("valableJusquau", faits.valableJusquau().toString());
        }
        if (faits.guichet() != null) {
            json.writeStringField("guichet", faits.guichet().code());
        }
        json.writeArrayFieldStart("titulaires");
        for (String name : faits.titulaires()) {
            json.writeString(name);
        }
        json.writeEndArray();
        if (faits.autres() > 0) {
            json.writeNumberField("autresTitulaires", faits.autres());
        }
    }

    private Verification verifier(String objet, Verificateur verificateur) throws Echec, IOException {
        coupe = false;
        pdf = false;
        boolean fichier = objet.equals(Fichiers.ENTREE)
                || objet.toLowerCase(Locale.ROOT).endsWith(".pdf")
                || Fichiers.existe(objet);
        if (!fichier) {
            return verificateur.texte(objet);
        }
        byte[] octets = Fichiers.octets(objet, contexte());
        String head = new String(octets, 0, Math.min(TETE, octets.length), StandardCharsets.ISO_8859_1);
        pdf = head.contains("%PDF-");
        coupe = pdf && !Verificateur.complet(octets);
        // What a scanner wrote into a file is a text too.
        return pdf ? verificateur.pdf(octets) : verificateur.texte(new String(octets, StandardCharsets.ISO_8859_1));
    }

    private static String type(char type) {
        return switch (type) {
            case 'E' -> "enregistrement";
            case 'R' -> "renouvellement";
            default -> String.valueOf(type);
        };
    }
}
