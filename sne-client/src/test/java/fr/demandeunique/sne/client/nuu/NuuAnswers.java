package fr.demandeunique.sne.client.nuu;

import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.charset.StandardCharsets;

/** Whole HTTP answers of the SNE's own service. */
public final class NuuAnswers {
    private NuuAnswers() {}

    /** The demande of this number, whatever was asked. */
    public static byte[] demande(NumeroUnique numero) {
        String document = "<n:interfaceNuu xmlns:n=\"http://nuu.application.i2/\"><demande><demandeLogement>"
                + "<numGuichet>10691</numGuichet><numUnique>" + numero.compact()
                + "</numUnique></demandeLogement></demande></n:interfaceNuu>";
        MtomMessage message = Soap.reponse(NuuMethod.NUM_UNIQUE, document.getBytes(StandardCharsets.UTF_8));
        byte[] body = message.corps("a");
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: " + message.type("a") + "\r\nContent-Length: " + body.length
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
