package fr.demandeunique.sne.bacasable.passerelle;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The door of what belongs to the sandbox alone: no web page of another origin gets through it. On the loopback the call must name the
 * sandbox's own host, which a page that resolves its name anew cannot; beyond it, it must bring a token. What changes something must say that it
 * is JSON, which a browser does not send elsewhere without asking first.
 */
final class Garde {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int OCTETS = 16;

    private final boolean tls;
    private final @Nullable String jeton;

    Garde(InetAddress address, boolean tls) {
        this.tls = tls;
        this.jeton = address.isLoopbackAddress() ? null : tirer();
    }

    private static String tirer() {
        byte[] bytes = new byte[OCTETS];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What the calls must bring, null on the loopback. */
    @Nullable
    String jeton() {
        return jeton;
    }

    Optional<Reponse> refus(Requete requete, InetSocketAddress here) {
        String host = requete.entete("Host").orElse("");
        if (jeton == null ? !sien(host, here.getPort()) : !connu(requete)) {
            return Optional.of(
                    jeton == null
                            ? Reponse.refus(403, "hote", "Hôte inconnu", "GW_HOTE")
                            : Reponse.refus(401, "jeton", "Jeton du bac à sable absent ou faux", "GW_BAC_JETON")
                                    .avec("WWW-Authenticate", "Basic realm=\"bac-a-sable\""));
        }
        String own = (tls ? "https://" : "http://") + host;
        if (requete.entete("Origin").filter(one -> !one.equals(own)).isPresent()) {
            return Optional.of(Reponse.refus(403, "hote", "Autre origine", "GW_HOTE"));
        }
        boolean typed = !Administration.ici(requete.segments())
                || !List.of("POST", "PUT").contains(requete.methode())
                || requete.entete("Content-Type")
                        .filter(one -> Passerelle.type(one).equals(Route.JSON))
                        .isPresent();
        return typed
                ? Optional.empty()
                : Optional.of(Reponse.refus(415, "representation", "Seul le JSON est lu", "GW_CONTENT_TYPE"));
    }

    private boolean sien(String host, int port) {
        int standard = tls ? 443 : 80;
        return LOOPBACK.stream().anyMatch(one -> host.equals(one + ":" + port) || port == standard && host.equals(one));
    }

    /** {@code Bearer} with the token, or {@code Basic} with it as password, which a browser asks for. */
    private boolean connu(Requete requete) {
        String[] given = requete.entete("Authorization").orElse("").split(" ", 2);
        if (given.length < 2) {
            return false;
        }
        String text = given[1];
        if (given[0].equalsIgnoreCase("Basic")) {
            try {
                String pair = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
                text = pair.substring(pair.indexOf(':') + 1);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        return MessageDigest.isEqual(
                text.getBytes(StandardCharsets.UTF_8), String.valueOf(jeton).getBytes(StandardCharsets.UTF_8));
    }
}
