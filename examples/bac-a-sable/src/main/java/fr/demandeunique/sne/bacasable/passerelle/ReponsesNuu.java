package fr.demandeunique.sne.bacasable.passerelle;

import fr.demandeunique.sne.client.xml.DemandeXml;
import fr.demandeunique.sne.client.xml.XmlOptions;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.AutresMembres;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.demande.Demandeur;
import fr.demandeunique.sne.demande.LogementRecherche;
import fr.demandeunique.sne.demande.PieceJustificative;
import fr.demandeunique.sne.doublons.CleEtatCivil;
import fr.demandeunique.sne.nomenclature.CodePiece;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.personne.DateNaissance;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The documents that the sandbox answers at the SNE's own service, and what it makes of those that it gets. */
final class ReponsesNuu {
    private static final String ENTETE = "interfaceNuu";
    private static final String FIN = "</ns1:demandeLogement>";

    /** The prefix by which the published client code looks for the document in an answer; all is in the namespace, as in the public sample. */
    private static final Map<String, Object> STYLE = Map.of("racine", "ns1", "locaux", "ns1");

    private ReponsesNuu() {}

    /** A document that holds a demande, and what is wrong with it in {@code listeAnomalie}. */
    static byte[] demande(Demande demande, List<Anomalie> anomalies) {
        String document = document(demande);
        if (anomalies.isEmpty()) {
            return document.getBytes(StandardCharsets.UTF_8);
        }
        String items = anomalies.stream()
                .map(one -> "<ns1:item code=\"" + echappe(one.code()) + "\"><ns1:label>" + echappe(one.message())
                        + "</ns1:label></ns1:item>")
                .collect(Collectors.joining("", "<ns1:listeAnomalie>", "</ns1:listeAnomalie>"));
        return document.replace(FIN, items + FIN).getBytes(StandardCharsets.UTF_8);
    }

    private static String document(Demande demande) {
        Demande dressed = demande.toBuilder()
                .autres(new AutresMembres(Map.of(ENTETE, Map.of("typeFichier", "RET", "style", STYLE))))
                .build();
        String text = new String(
                DemandeXml.write(dressed, XmlOptions.forSne().withConjectures(true)), StandardCharsets.UTF_8);
        return text.contains(FIN)
                ? text
                : text.replace(
                        "</ns1:interfaceNuu>",
                        "<ns1:demande><ns1:demandeLogement>" + FIN + "</ns1:demande></ns1:interfaceNuu>");
    }

    static byte[] doublons(List<Demande> all) {
        return liste("listeDoublons", all);
    }

    static byte[] liste(List<Demande> all) {
        return liste("interfaceNuu", all);
    }

    private static byte[] liste(String root, List<Demande> all) {
        String inside = all.stream()
                .map(one -> {
                    String document = document(one);
                    return document.substring(
                            document.indexOf("<ns1:demande>"), document.indexOf("</ns1:interfaceNuu>"));
                })
                .collect(Collectors.joining());
        return ("<ns1:" + root + " xmlns:ns1=\"http://nuu.application.i2/\">" + inside + "</ns1:" + root + ">")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The document has no place for the pièces: the guichet that sends it holds the copy of the identity or séjour paper, the only one
     * that registration requires.
     */
    static Demande aEnregistrer(Demande recue, LocalDate jour) {
        Demandeur demandeur = recue.demandeur();
        if (demandeur == null || !recue.pieces().isEmpty()) {
            return recue;
        }
        Nationalite nationalite = demandeur.nationalite();
        CodePiece paper = nationalite == Nationalite.FRANCAISE
                ? CodePiece.IDENTITE_FRANCAISE
                : nationalite == Nationalite.UNION_EUROPEENNE ? CodePiece.IDENTITE_UNION : CodePiece.TITRE_SEJOUR;
        return recue.toBuilder()
                .pieces(List.of(
                        PieceJustificative.builder().code(paper).deposeeLe(jour).build()))
                .build();
    }

    /**
     * A demande as the guichet wants it, with what its document has no place for as the register has it; a place whose name is a guess counts as none as long as it is empty.
     */
    static Demande fusion(Demande avant, Demande recue) {
        return recue.toBuilder()
                .etat(avant.etat())
                .debutValidite(avant.debutValidite())
                .guichetCreation(avant.guichetCreation())
                .guichetDerniereModification(avant.guichetDerniereModification())
                .dateDerniereModification(avant.dateDerniereModification())
                .formulaire(avant.formulaire())
                .origine(avant.origine())
                .renouvellements(avant.renouvellements())
                .preavis(avant.preavis())
                .radiation(avant.radiation())
                .radiationsAnnulees(avant.radiationsAnnulees())
                .attribution(avant.attribution())
                .demandeur(demandeur(avant.demandeur(), recue.demandeur()))
                .handicaps(recue.handicaps().isEmpty() ? avant.handicaps() : recue.handicaps())
                .motifs(recue.motifs().isEmpty() ? avant.motifs() : recue.motifs())
                .logementRecherche(recherche(avant.logementRecherche(), recue.logementRecherche()))
                .precisions(ou(recue.precisions(), avant.precisions()))
                .dalo(ou(recue.dalo(), avant.dalo()))
                .copieNumerique(ou(recue.copieNumerique(), avant.copieNumerique()))
                .pieces(avant.pieces())
                .confirmations(recue.confirmations().isEmpty() ? avant.confirmations() : recue.confirmations())
                .build();
    }

    private static @Nullable Demandeur demandeur(@Nullable Demandeur avant, @Nullable Demandeur recu) {
        boolean same = avant != null
                && recu != null
                && Objects.equals(avant.dateNaissance(), recu.dateNaissance())
                && Objects.equals(avant.prenoms(), recu.prenoms());
        return !same
                ? recu
                : recu.toBuilder()
                        .identite(one -> one.nomNaissance(ou(recu.nomNaissance(), avant.nomNaissance()))
                                .nir(ou(recu.nir(), avant.nir())))
                        .adresseCourrier(ou(recu.adresseCourrier(), avant.adresseCourrier()))
                        .hebergeant(ou(recu.hebergeant(), avant.hebergeant()))
                        .build();
    }

    private static @Nullable LogementRecherche recherche(
            @Nullable LogementRecherche avant, @Nullable LogementRecherche recue) {
        return avant == null || recue == null
                ? recue
                : recue.toBuilder()
                        .categorie(ou(recue.categorie(), avant.categorie()))
                        .nombrePersonnes(ou(recue.nombrePersonnes(), avant.nombrePersonnes()))
                        .build();
    }

    private static <T> @Nullable T ou(@Nullable T said, @Nullable T held) {
        return said != null ? said : held;
    }

    /** Which co-titulaire of the initial demande the duplicate is for, counted from 1; 0 if none. */
    static int partant(Demande initiale, Demande recue) {
        Demandeur one = recue.demandeur();
        if (one != null) {
            CleEtatCivil key = cle(one.nom(), one.prenoms(), one.dateNaissance());
            for (int i = 0; i < initiale.coTitulaires().size(); i++) {
                var other = initiale.coTitulaires().get(i);
                if (key.equals(cle(other.nom(), other.prenoms(), other.dateNaissance()))) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    /** The name that the document of the SNE has for both. */
    private static CleEtatCivil cle(String nom, List<String> prenoms, DateNaissance naissance) {
        return CleEtatCivil.de(nom, prenoms, naissance);
    }

    private static String echappe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
