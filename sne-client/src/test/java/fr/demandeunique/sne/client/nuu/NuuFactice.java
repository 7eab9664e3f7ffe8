package fr.demandeunique.sne.client.nuu;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.demandeunique.sne.client.call.NuuSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** NUU as far as a lost answer needs it: it numbers, searches and reads, and cuts when told to. It checks nothing. */
public final class NuuFactice implements AutoCloseable {
    /** What the server does with one call. */
    public enum Conduite {
        REPONDRE,
        FAIRE_PUIS_COUPER,
        COUPER,
        FAUTE_APRES_EFFET
    }

    private final HttpServer serveur;
    private volatile String depotDuSne = "";
    /** What becomes of the next calls, in order; all is well after that. */
    public final Queue<Conduite> conduites = new ConcurrentLinkedQueue<>();
    /** The elements of the calls, in order. */
    public final List<String> appels = new CopyOnWriteArrayList<>();
    /** The demandes that have a number. */
    public final List<String> crees = new CopyOnWriteArrayList<>();

    public NuuFactice() throws IOException {
        serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serveur.createContext(NuuSettings.PATH, this::servir);
        serveur.start();
    }

    public URI url() {
        return URI.create("http://localhost:" + serveur.getAddress().getPort());
    }

    /** From now on the SNE gives this day to what is registered without one. */
    public void depot(String jour) {
        depotDuSne = jour;
    }

    private void servir(HttpExchange exchange) throws IOException {
        try (exchange) {
            Soap.Lue call = Soap.lire(MtomMessage.lire(
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestBody().readAllBytes()));
            appels.add(call.element());
            Conduite conduite = conduites.isEmpty() ? Conduite.REPONDRE : conduites.poll();
            if (conduite == Conduite.COUPER) {
                return;
            }
            MtomMessage answer = traiter(call);
            if (conduite == Conduite.FAIRE_PUIS_COUPER) {
                return;
            }
            boolean fault = conduite == Conduite.FAUTE_APRES_EFFET;
            byte[] body = fault ? Soap.faute("Receiver", "Une erreur inattendue est survenue.") : answer.corps("a");
            exchange.getResponseHeaders().set("Content-Type", fault ? "application/soap+xml" : answer.type("a"));
            exchange.sendResponseHeaders(fault ? 500 : 200, body.length);
            exchange.getResponseBody().write(body);
        } catch (Multipart.Unreadable e) {
            throw new IOException(e);
        }
    }

    private MtomMessage traiter(Soap.Lue call) {
        if (call.element().equals("rechercheDoublonsParametres")) {
            return reponse(
                    NuuMethod.DOUBLONS,
                    "listeDoublons",
                    "<doublon>" + String.join("</doublon><doublon>", crees) + "</doublon>");
        }
        if (call.element().equals("demandeLogementParametres")) {
            String number = call.textes().get("numUnique");
            String held = crees.stream()
                    .filter(one -> one.contains(number))
                    .findFirst()
                    .orElseThrow();
            return reponse(NuuMethod.DEMANDE_LOGEMENT, "interfaceNuu", "<demande>" + held + "</demande>");
        }
        String document = new String(call.documents().get("fichierDemande"), StandardCharsets.UTF_8);
        if (document.contains("<numUnique>")) {
            return Soap.reponse(NuuMethod.NUM_UNIQUE, document.getBytes(StandardCharsets.UTF_8));
        }
        String numbered = document.replace(
                "</numGuichet>",
                "</numGuichet><numUnique>05712150000%02d10691</numUnique>".formatted(crees.size())
                        + (depotDuSne.isEmpty()
                                ? ""
                                : "<dateCreationDemande>" + depotDuSne + "</dateCreationDemande>"));
        crees.add(numbered.substring(numbered.indexOf("<demandeLogement>"), numbered.indexOf("</demande>")));
        return Soap.reponse(NuuMethod.NUM_UNIQUE, numbered.getBytes(StandardCharsets.UTF_8));
    }

    private static MtomMessage reponse(NuuMethod which, String root, String inside) {
        return Soap.reponse(
                which,
                ("<n:" + root + " xmlns:n=\"http://nuu.application.i2/\">" + inside + "</n:" + root + ">")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        serveur.stop(0);
    }
}
