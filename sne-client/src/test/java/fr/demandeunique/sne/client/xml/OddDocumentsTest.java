package fr.demandeunique.sne.client.xml;

import static fr.demandeunique.sne.client.KeptText.assertKept;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Documents that are not as this library writes them, one oddity each: what is told, what is kept in the JSON, and that they are written again to the byte, also where something else was
 * changed meanwhile. The table is {@code odd.txt}, written anew with {@code -Dodd.write=true} and then read by somebody.
 */
class OddDocumentsTest {
    private static final String NS = "http://nuu.application.i2/";

    /** Inside {@code demandeLogement}, as one line of a document without a prefix. */
    private static final List<String> INSIDE = List.of(
            "<numUnique>057121507390310691</numUnique>",
            "<numUnique> 057121507390310691 </numUnique>",
            "<numUnique x='1'>057121507390310691</numUnique>",
            "<numUnique><![CDATA[057121507390310691]]></numUnique>",
            "<numUnique>0571<!-- c -->21507390310691</numUnique>",
            "<numUnique/>",
            "<numUnique></numUnique>",
            "<numUnique>057</numUnique>",
            "<numUnique>057121507390310691</numUnique><numUnique>057121507390410691</numUnique>",
            "<dateCreationDemande>2015-12-17</dateCreationDemande><numUnique>057121507390310691</numUnique>",
            "<dateCreationDemande>2015-12-17T00:00:00</dateCreationDemande>",
            "<dateCreationDemande>17/12/2015</dateCreationDemande>",
            "<autre><a b='c'>d</a></autre>",
            "<numGuichet>10691</numGuichet><autre/><numUnique>057121507390310691</numUnique>",
            "<autre/><autre/>texte<?pi x?><!--c-->",
            "texte",
            "<copieNumerique>true</copieNumerique>",
            "<copieNumerique>1</copieNumerique>",
            "<copieNumerique>peut-etre</copieNumerique>",
            "<personnePhysique/>",
            "<personnePhysique a='b'/>",
            "<personnePhysique><demandeur/></personnePhysique>",
            "<personnePhysique><demandeur a='b'/></personnePhysique>",
            "<personnePhysique><demandeur><nom>A</nom></demandeur><demandeur><nom>B</nom></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><nom>A</nom></demandeur></personnePhysique><personnePhysique><demandeur><nom>B</nom></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><nom>A</nom>x<prenom>B C</prenom></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><prenom>A</prenom><nom>B</nom></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><prenom> A  B </prenom></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><civilite code='1'/></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><civilite code='1'></civilite></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><civilite code='1'>M.</civilite></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><civilite code='1' libelle='M.'/></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><civilite>1</civilite></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><civilite code=''/></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><civilite code=' '/></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><civilite/></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><civilite code='1'><x/></civilite></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><dateNaissance>1980-02-30</dateNaissance></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><dateNaissance>1980</dateNaissance></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><nir>2 80 02</nir></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><telPortable>06</telPortable></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><adressePostale><codePostal>57000</codePostal><rue>x</rue></adressePostale></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><revenuFiscal><anneeMoins1>2014</anneeMoins1><montantMoins2>12.50</montantMoins2></revenuFiscal></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><revenuFiscal><anneeMoins1>x</anneeMoins1></revenuFiscal></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><revenuFiscal><montantMoins2>y</montantMoins2></revenuFiscal></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><revenuFiscal/></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><listeRessourceRecue/></demandeur></personnePhysique>",
            "<personnePhysique><demandeur><listeRessourceRecue><detailRessource><ressource code='SAL'/><montant>1480</montant></detailRessource><x/><detailRessource/></listeRessourceRecue></demandeur></personnePhysique>",
            "<personnePhysique><listeCotitulaire><cotitulaire><nom>A</nom></cotitulaire><cotitulaire a='b'><nom>B</nom><x/></cotitulaire></listeCotitulaire></personnePhysique>",
            "<personnePhysique><logementActuel><listeModeleLogement><modeleLogement code='LP'/><modeleLogement>HL</modeleLogement><modeleLogement code=' '/></listeModeleLogement></logementActuel></personnePhysique>",
            "<personnePhysique><logementActuel><montantMensuelLoyer>520,00</montantMensuelLoyer><surface>41.0</surface><nombreHabitant>4.0</nombreHabitant></logementActuel></personnePhysique>",
            "<personnePhysique><listeMotifDemande><motifDemande code='13'/><motifDemande code='' autre='x'/><motifDemande><precision>p</precision></motifDemande></listeMotifDemande></personnePhysique>",
            "<logementRecherche><listeLocalisationSouhaite><localisationSouhaite><commune code='57463'/></localisationSouhaite><localisationSouhaite/><localisationSouhaite><commune>57480</commune></localisationSouhaite><localisationSouhaite a='b'><commune code='57000'/><x/></localisationSouhaite></listeLocalisationSouhaite></logementRecherche>",
            "<logementRecherche><listeTypeLogement><typeLogement code='T4'/> <typeLogement code='T5'/></listeTypeLogement></logementRecherche>",
            "<radiation><motifRadiation code=''/></radiation>");

    /** Whole documents. */
    private static final List<String> WHOLE = List.of(
            "<interfaceNuu xmlns='" + NS + "'/>",
            "<interfaceNuu xmlns='" + NS + "' versionInterface='02.00'><demande/></interfaceNuu>",
            "<interfaceNuu xmlns='" + NS + "' versionInterface=''/>",
            "<interfaceNuu versionInterface='02.00' xmlns='" + NS + "'/>",
            "<interfaceNuu xmlns='" + NS + "' autre='x'/>",
            "<n:interfaceNuu xmlns:n='" + NS
                    + "'><n:demande><n:demandeLogement><n:numGuichet>10691</n:numGuichet></n:demandeLogement></n:demande></n:interfaceNuu>",
            "<n:interfaceNuu xmlns:n='" + NS
                    + "'><demande><demandeLogement><numGuichet>10691</numGuichet></demandeLogement></demande></n:interfaceNuu>",
            "<n:interfaceNuu xmlns:n='" + NS
                    + "'><demande><n:demandeLogement><numGuichet>10691</numGuichet></n:demandeLogement></demande></n:interfaceNuu>",
            "<interfaceNuu xmlns='" + NS
                    + "'>\n\t<demande>\n\t\t<demandeLogement>\n\t\t\t<numGuichet>10691</numGuichet>\n\t\t</demandeLogement>\n\t</demande>\n</interfaceNuu>",
            "<!-- a --><?b c?><interfaceNuu xmlns='" + NS + "'/><!-- d -->",
            "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<interfaceNuu xmlns='" + NS + "'/>\n",
            "<interfaceNuu xmlns='" + NS
                    + "'><entete><typeFichier>CRE</typeFichier><dateFichier>2017-02-21</dateFichier><x/></entete><demande/></interfaceNuu>",
            "<interfaceNuu xmlns='" + NS + "'><entete><typeFichier code='MOD'/></entete></interfaceNuu>",
            "<interfaceNuu xmlns='" + NS
                    + "'><entete><typeFichier>CRE</typeFichier><typeFichier>MOD</typeFichier></entete></interfaceNuu>",
            "<interfaceNuu xmlns='" + NS
                    + "'><listeAnomalie><anomalie><code>ERR1</code><libelle>non</libelle></anomalie></listeAnomalie></interfaceNuu>",
            "<interfaceNuu xmlns='" + NS + "'><demande xmlns='urn:autre'><demandeLogement/></demande></interfaceNuu>",
            "<interfaceNuu xmlns='" + NS + "'><demande xmlns:a='urn:a' a:b='c'><a:d/></demande></interfaceNuu>");

    private static String told(List<Anomalie> all) {
        return all.stream().map(Anomalie::toString).toList().toString();
    }

    private static void add(List<String> lines, String document) {
        byte[] xml = document.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        lines.add("# " + document.replace("\n", "¬").replace("\t", "·"));
        XmlReading read = DemandeXml.read(xml);
        String received = read.anomaliesRecues().isEmpty() ? "" : " received " + told(read.anomaliesRecues());
        lines.add("  " + told(read.rapport().anomalies()) + received);
        Demande demande = read.demande();
        if (demande == null) {
            return;
        }
        lines.add("  " + new String(DemandeJson.write(demande), StandardCharsets.UTF_8));
        lines.add("  " + written(demande, xml));
        Demande changed = DemandeJson.read(DemandeJson.write(demande)).demande();
        assertNotNull(changed);
        lines.add("  " + written(changed.toBuilder().precisions("neuf").build(), xml));
    }

    private static String written(Demande demande, byte[] xml) {
        String text = new String(DemandeXml.write(demande), StandardCharsets.UTF_8);
        return text.equals(new String(xml, StandardCharsets.UTF_8))
                ? "the same"
                : text.replace("\n", "¬").replace("\t", "·");
    }

    @Test
    void each_oddity_is_told_and_kept() throws IOException {
        List<String> lines = new ArrayList<>();
        WHOLE.forEach(one -> add(lines, one));
        INSIDE.forEach(one -> add(
                lines,
                "<interfaceNuu xmlns='" + NS + "'><demande><demandeLogement>" + one
                        + "</demandeLogement></demande></interfaceNuu>"));
        assertKept(OddDocumentsTest.class, "odd.txt", lines);
    }
}
