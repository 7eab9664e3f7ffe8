package fr.demandeunique.sne.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs what is run most, without a result: the launcher lets the JVM note the classes that this loads. */
public final class Apprentissage {
    private static final List<String> LIGNES = List.of(
            "numero 057121507390310691 057",
            "echeances --depot 2015-12-17",
            "controler -",
            "plafonds --annee 2017 --zone autres_regions --categorie 4",
            "controler - --texte",
            "numero --aide");

    private static final byte[] DEMANDE =
            ("{\"format\":\"sne-demande/1\",\"numeroUnique\":\"057121507390310691\",\"dateDepot\":\"2015-12-17\",\"etat\":\"ACTIVE\","
                            + "\"demandeur\":{\"nom\":\"EXEMPLE\",\"prenoms\":[\"Ana\"],\"dateNaissance\":\"1980-02-29\",\"courriel\":\"ana@exemple.fr\"},"
                            + "\"logementRecherche\":{\"communes\":[\"57463\"],\"nombrePersonnes\":1}}")
                    .getBytes(StandardCharsets.UTF_8);

    private Apprentissage() {}

    /** Takes no argument. */
    public static void main(String[] args) {
        for (String line : LIGNES) {
            var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            Sne.executer(line.split(" "), new ByteArrayInputStream(DEMANDE), nowhere, nowhere);
        }
        // Told to the JVM as it would be by the command: what reads and writes the streams of the process is among its
        // classes.
        Sne.main(new String[] {"numero", "057121507390310691"});
    }
}
