package fr.demandeunique.sne.bacasable.passerelle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer that was given, kept under its idempotency key: the same request sent again gets it again, success or refusal.
 *
 * @param empreinte of the request
 * @param reponse what it got
 */
record Rejeu(String empreinte, Reponse reponse) {
    /** Before the answer stands the instant, which the register wrote. */
    private static final int INSTANT = Long.BYTES;

    byte[] octets(String id) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(empreinte);
            out.writeShort(reponse.statut());
            out.writeShort(reponse.entetes().size());
            for (Map.Entry<String, String> one : reponse.entetes().entrySet()) {
                out.writeUTF(one.getKey());
                out.writeUTF(one.getValue());
            }
            out.write(reponse.corps().apply(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Rejeu relire(byte[] octets) {
        try (var in = new DataInputStream(new ByteArrayInputStream(octets, INSTANT, octets.length - INSTANT))) {
            String empreinte = in.readUTF();
            int statut = in.readUnsignedShort();
            Map<String, String> entetes = new LinkedHashMap<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                entetes.put(in.readUTF(), in.readUTF());
            }
            byte[] corps = in.readAllBytes();
            return new Rejeu(empreinte, new Reponse(statut, entetes, id -> corps));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
