package fr.demandeunique.sne.client.xml;

import fr.demandeunique.sne.nomenclature.CategorieLogement;
import fr.demandeunique.sne.nomenclature.Civilite;
import fr.demandeunique.sne.nomenclature.Code;
import fr.demandeunique.sne.nomenclature.Coparentalite;
import fr.demandeunique.sne.nomenclature.LienDemandeur;
import fr.demandeunique.sne.nomenclature.LienParente;
import fr.demandeunique.sne.nomenclature.ModeleLogement;
import fr.demandeunique.sne.nomenclature.Nationalite;
import fr.demandeunique.sne.nomenclature.Nomenclature;
import fr.demandeunique.sne.nomenclature.RessourceRecue;
import fr.demandeunique.sne.nomenclature.RessourceVersee;
import fr.demandeunique.sne.nomenclature.Sexe;
import fr.demandeunique.sne.nomenclature.SituationFamiliale;
import fr.demandeunique.sne.nomenclature.TypeContratTravail;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Made-up {@code interfaceNuu} documents of every shape, from a seed. The tools are those of the JDK, not those under test. */
final class DocumentsArbitraires {
    private final Random random;
    private final boolean qualifies;
    private final String prefixe;
    private final StringBuilder xml = new StringBuilder();

    private DocumentsArbitraires(long seed) {
        random = new Random(seed);
        qualifies = random.nextBoolean();
        prefixe = random.nextInt(3) == 0 ? "" : random.nextBoolean() ? "ns1" : "nuu";
    }

    /** A document as the table would have it, of one of the three ways to qualify names. */
    static byte[] ordinaire(long seed) {
        return new DocumentsArbitraires(seed).document();
    }

    /** The same with anything anywhere: unknown elements, attributes, comments, moved, doubled and emptied elements. */
    static byte[] derange(long seed) {
        try {
            var random = new Random(seed ^ 0x5eed);
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(ordinaire(seed)));
            for (int i = random.nextInt(12); i >= 0; i--) {
                deranger(document, random);
            }
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            if (random.nextInt(4) == 0) {
                transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            }
            transformer.setOutputProperty(
                    OutputKeys.ENCODING,
                    List.of("UTF-8", "UTF-8", "ISO-8859-1", "UTF-16").get(random.nextInt(4)));
            var out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (Exception e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static void deranger(Document document, Random random) {
        List<Element> all = new ArrayList<>();
        var found = document.getElementsByTagName("*");
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        Element one = all.get(random.nextInt(all.size()));
        Node before = one.hasChildNodes()
                ? one.getChildNodes().item(random.nextInt(one.getChildNodes().getLength()))
                : null;
        switch (random.nextInt(11)) {
            case 0 -> one.insertBefore(document.createElement("inconnu"), before);
            case 1 -> {
                Element foreign = document.createElementNS("urn:ailleurs", "ail:bloc");
                foreign.setAttributeNS("urn:ailleurs", "ail:niveau", "é\"<&\t\n");
                foreign.appendChild(document.createTextNode("œuvre 1 < 2 & 3 ]]> \r fin"));
                foreign.appendChild(document.createElementNS(PlaceTable.NAMESPACE, "nom"));
                one.insertBefore(foreign, before);
            }
            case 2 -> one.insertBefore(document.createComment(" remarque "), before);
            case 3 -> one.insertBefore(document.createProcessingInstruction("outil", "a=\"b\""), before);
            case 4 -> one.insertBefore(document.createTextNode(random.nextBoolean() ? "\n   " : "texte libre"), before);
            case 5 -> one.setAttribute("marque", "m" + random.nextInt());
            case 6 ->
                one.setAttributeNS(
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:nil",
                        random.nextBoolean() ? "true" : "false");
            case 7 -> {
                if (one.getParentNode() instanceof Element parent) {
                    parent.insertBefore(one.cloneNode(true), parent.getFirstChild());
                }
            }
            case 8 -> {
                if (one.getParentNode() instanceof Element parent) {
                    parent.appendChild(one);
                }
            }
            case 9 -> {
                while (one.hasChildNodes() && one != document.getDocumentElement()) {
                    one.removeChild(one.getFirstChild());
                }
            }
            default -> {
                if (one.getChildNodes().getLength() == 1 && one.getFirstChild().getNodeType() == Node.TEXT_NODE) {
                    String text = one.getTextContent();
                    one.setTextContent(
                            List.of(" " + text + " ", "0" + text, text + "Z", "n’importe quoi", "1", "2015-13-45")
                                    .get(random.nextInt(6)));
                }
            }
        }
    }

    private byte[] document() {
        String encoded = random.nextBoolean() ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" : "";
        xml.append(encoded)
                .append('<')
                .append(prefixe.isEmpty() ? "" : prefixe + ":")
                .append("interfaceNuu xmlns");
        xml.append(prefixe.isEmpty() ? "" : ":" + prefixe).append("=\"").append(PlaceTable.NAMESPACE);
        xml.append("\" versionInterface=\"")
                .append(random.nextBoolean() ? "02.00" : "02.01")
                .append("\">");
        dans("entete", () -> {
            code("typeFichier", TypeFichier.LISTE);
            texte("dateFichier", "2017-02-21T10:15:30.0+01:00");
        });
        dans("demande", () -> dans("demandeLogement", this::demande));
        xml.append("</").append(prefixe.isEmpty() ? "" : prefixe + ":").append("interfaceNuu>");
        return xml.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void demande() {
        texte("numGuichet", "10691");
        peutEtre(() -> texte(
                "numUnique", "0571215" + String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000)) + "10691"));
        date("dateCreationDemande");
        dans("personnePhysique", () -> {
            dans("demandeur", this::demandeur);
            liste("listePersonneACharge", "personneACharge", 9, () -> {
                identite();
                code("sexe", Sexe.LISTE);
                code("lienParente", LienParente.LISTE);
            });
            peutEtre(() -> dans("personneANaitre", () -> {
                texte("nombre", "" + (1 + random.nextInt(3)));
                date("dateNaissancePrevue");
            }));
            liste("listePersonneEnGarde", "personneEnGarde", 3, () -> {
                date("dateNaissance");
                code("sexe", Sexe.LISTE);
                code("coParentalite", Coparentalite.LISTE);
            });
            liste("listeCotitulaire", "cotitulaire", 3, () -> {
                code("civilite", Civilite.LISTE);
                texte("nom", nom());
                peutEtre(() -> texte("nomPatronymique", nom()));
                texte("prenom", nom());
                date("dateNaissance");
                code("nationalite", Nationalite.LISTE);
                code("situationFamiliale", SituationFamiliale.LISTE);
                code("lienDemandeur", LienDemandeur.LISTE);
                peutEtre(this::travail);
                peutEtre(this::revenus);
                ressources("listeRessourceRecue", RessourceRecue.LISTE);
            });
            peutEtre(() -> dans("logementActuel", () -> {
                liste("listeModeleLogement", "modeleLogement", ModeleLogement.LISTE);
                montant("montantMensuelLoyer");
                texte("nombreHabitant", "" + random.nextInt(12));
                code("categorieLogement", CategorieLogement.LISTE);
                code("typeLogementActuel", TypeLogement.LISTE);
                montant("surface");
            }));
            // Not in the order of the table everywhere: what is not known publicly comes as it comes.
            peutEtre(() -> dans("blocHandicap", () -> texte("detail", nom())));
        });
        dans("logementRecherche", () -> {
            texte("demandeElargie", random.nextBoolean() ? "true" : "false");
            liste("listeTypeLogement", "typeLogement", TypeLogement.LISTE);
            liste(
                    "listeLocalisationSouhaite",
                    "localisationSouhaite",
                    10,
                    () -> markup(
                            "commune",
                            " code=\""
                                    + List.of("57463", "2A004", "2B033", "75113", "97411")
                                            .get(random.nextInt(5)) + "\"",
                            null));
        });
    }

    private void demandeur() {
        code("civilite", Civilite.LISTE);
        texte("nom", nom());
        texte("prenom", nom());
        date("dateNaissance");
        code("nationalite", Nationalite.LISTE);
        code("situationFamiliale", SituationFamiliale.LISTE);
        peutEtre(() -> texte("telPortable", "0600000000"));
        peutEtre(() -> texte("mel", "a.b@exemple.fr"));
        peutEtre(() -> dans("adressePostale", () -> {
            texte("etranger", "false");
            peutEtre(() -> texte("numero", "12 bis"));
            texte("voie", "rue de l’Œuvre & du Pré");
            texte("codePostal", "57000");
            markup("commune", " code=\"57463\"", null);
        }));
        peutEtre(this::travail);
        peutEtre(this::revenus);
        ressources("listeRessourceRecue", RessourceRecue.LISTE);
        ressources("listeRessourceVersee", RessourceVersee.LISTE);
        ressources("listeRessourceRecuePersACharge", RessourceRecue.LISTE);
        ressources("listeRessourceVerseePersACharge", RessourceVersee.LISTE);
    }

    private void identite() {
        texte("nom", nom());
        texte("prenom", nom());
        date("dateNaissance");
    }

    private void travail() {
        dans("situationProfessionnelle", () -> {
            peutEtre(() -> texte("profession", nom()));
            code("typeContratTravail", TypeContratTravail.LISTE);
            peutEtre(() -> texte("nomEmployeurPrincipal", nom()));
        });
    }

    private void revenus() {
        dans("revenuFiscal", () -> {
            peutEtre(() -> texte("anneeMoins1", "2016"));
            peutEtre(() -> montant("montantMoins1"));
            peutEtre(() -> texte("anneeMoins2", "2015"));
            montant("montantMoins2");
        });
    }

    private void ressources(String list, Nomenclature<?> codes) {
        liste(list, "detailRessource", 4, () -> {
            code("ressource", codes);
            montant("montant");
        });
    }

    private String nom() {
        return List.of(
                        "EXEMPLE",
                        "Œdipe",
                        "ÿ",
                        "Jean-Noël",
                        "Anne Marie",
                        "d’Ÿ",
                        "Ł ß İ",
                        "𝔘nicode",
                        "  bords  ",
                        "a&b<c>d")
                .get(random.nextInt(10));
    }

    private void peutEtre(Runnable what) {
        if (random.nextBoolean()) {
            what.run();
        }
    }

    private void dans(String nom, Runnable content) {
        xml.append('<').append(local(nom)).append('>');
        int start = xml.length();
        content.run();
        if (xml.length() == start) {
            xml.setLength(start - 1);
            xml.append("/>");
        } else {
            xml.append("</").append(local(nom)).append('>');
        }
    }

    private void liste(String nom, String element, int max, Runnable content) {
        int size = random.nextInt(max + 1);
        if (size > 0) {
            dans(nom, () -> {
                for (int i = 0; i < size; i++) {
                    dans(element, content);
                }
            });
        }
    }

    private void liste(String nom, String element, Nomenclature<?> codes) {
        dans(nom, () -> {
            for (int i = random.nextInt(4); i >= 0; i--) {
                code(element, codes);
            }
        });
    }

    private void code(String nom, Nomenclature<?> codes) {
        List<String> all =
                new ArrayList<>(codes.codes().stream().map(Code::code).toList());
        markup(nom, " code=\"" + all.get(random.nextInt(all.size())) + "\"", null);
    }

    private void montant(String nom) {
        texte(nom, List.of("0", "1480", "1480.50", "999999999", "-3.10").get(random.nextInt(5)));
    }

    private void date(String nom) {
        texte(
                nom,
                java.time.LocalDate.of(1900, 1, 1)
                        .plusDays(random.nextInt(73_000))
                        .toString());
    }

    private void texte(String nom, String text) {
        markup(nom, "", text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private void markup(String nom, String attributes, String content) {
        xml.append('<').append(local(nom)).append(attributes);
        xml.append(content == null ? "/>" : ">" + content + "</" + local(nom) + ">");
    }

    private String local(String nom) {
        return prefixe.isEmpty() || !qualifies ? nom : prefixe + ":" + nom;
    }
}
