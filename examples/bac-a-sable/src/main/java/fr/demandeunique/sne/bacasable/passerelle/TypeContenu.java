package fr.demandeunique.sne.bacasable.passerelle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The three kinds of files that a pièce may be, told by their first bytes. */
enum TypeContenu {
    PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    JPEG("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
    PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});

    static final Set<String> TOUS = Set.of(PDF.type, JPEG.type, PNG.type);

    private final String type;
    private final byte[] debut;

    TypeContenu(String type, byte[] debut) {
        this.type = type;
        this.debut = debut;
    }

    static Optional<String> de(byte[] contenu) {
        return List.of(values()).stream()
                .filter(one -> one.commence(contenu))
                .map(one -> one.type)
                .findFirst();
    }

    private boolean commence(byte[] contenu) {
        return contenu.length >= debut.length && Arrays.equals(debut, Arrays.copyOf(contenu, debut.length));
    }
}
