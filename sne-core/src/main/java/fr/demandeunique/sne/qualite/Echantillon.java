package fr.demandeunique.sne.qualite;

import fr.demandeunique.sne.internal.Empreintes;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A few numbers out of many, masked. Which ones depends only on the numbers, not on the order in which they come: those with the least
 * prints are kept, so that samples merge in any order.
 */
final class Echantillon implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How many are kept. */
    static final int TAILLE = 10;

    private final long[] empreintes = new long[TAILLE];
    private final String[] textes = new String[TAILLE];
    private int nombre;

    void ajouter(NumeroUnique numero) {
        long print = Empreintes.melange(numero.hashCode());
        if (nombre < TAILLE || print <= empreintes[TAILLE - 1]) {
            inserer(print, numero.toString());
        }
    }

    void fusionner(Echantillon autre) {
        int count = autre.nombre;
        long[] prints = Arrays.copyOf(autre.empreintes, count);
        String[] texts = Arrays.copyOf(autre.textes, count);
        for (int i = 0; i < count; i++) {
            inserer(prints[i], texts[i]);
        }
    }

    private void inserer(long print, String text) {
        int at = nombre;
        while (at > 0 && avant(print, text, at - 1)) {
            at--;
        }
        if (at == TAILLE) {
            return;
        }
        int last = Math.min(nombre, TAILLE - 1);
        for (int i = last; i > at; i--) {
            empreintes[i] = empreintes[i - 1];
            textes[i] = textes[i - 1];
        }
        empreintes[at] = print;
        textes[at] = text;
        nombre = Math.min(nombre + 1, TAILLE);
    }

    private boolean avant(long print, String text, int rank) {
        return print < empreintes[rank] || (print == empreintes[rank] && text.compareTo(textes[rank]) < 0);
    }

    List<String> textes() {
        return List.of(Arrays.copyOf(textes, nombre));
    }
}
