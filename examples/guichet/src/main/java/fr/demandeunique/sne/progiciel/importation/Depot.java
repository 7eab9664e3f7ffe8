package fr.demandeunique.sne.progiciel.importation;

import fr.demandeunique.sne.client.bulk.CheckedRecord;
import fr.demandeunique.sne.client.bulk.StockCheck;
import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.progiciel.saisie.Sending;
import fr.demandeunique.sne.progiciel.socle.Agent;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** From a file to the queue, some rows in each transaction with the note that they have left: after a kill the same press goes on where it stopped. */
@Service
class Depot {
    private static final int TOGETHER = 50;

    private final Importations importations;
    private final Sending sending;

    Depot(Importations importations, Sending sending) {
        this.importations = importations;
        this.sending = sending;
    }

    /**
     * What the library says of a row.
     *
     * @param empreinte print of the demande in it, null if there is none
     */
    record Ligne(CheckedRecord checked, @Nullable String empreinte) {
        boolean good() {
            return empreinte != null && checked.conforme();
        }

        Demande demande() {
            return Objects.requireNonNull(checked.record().demande());
        }
    }

    /** Every row with its faults. */
    List<Ligne> check(Importation file, LocalDate jour) throws IOException {
        StockCheck check = StockCheck.on(jour);
        List<Ligne> all = new ArrayList<>();
        file.reader()
                .forEach(
                        one -> {
                            Demande demande = one.demande();
                            CheckedRecord checked = check.check(one);
                            if (demande != null && demande.numeroUnique() != null) {
                                var known = Anomalie.erreur("NUMERO_DEJA_ATTRIBUE", "/numeroUnique")
                                        .selon("NUMERO_CONSERVE", jour);
                                checked =
                                        new CheckedRecord(one, checked.rapport().puis(new Rapport(List.of(known))));
                            }
                            return new Ligne(checked, demande == null ? null : print(DemandeJson.write(demande)));
                        },
                        all::add);
        return all;
    }

    /** Sends what is good and has not left yet; returns how many. */
    int send(Importation file, Agent agent, LocalDate jour) throws IOException {
        int sent = 0;
        List<Ligne> good = check(file, jour).stream().filter(Ligne::good).toList();
        for (int from = 0; from < good.size(); from += TOGETHER) {
            List<Ligne> some = good.subList(from, Math.min(good.size(), from + TOGETHER));
            sent += sending.together(() -> {
                importations.lock(file.id());
                var gone = importations.gone(file.id());
                int count = 0;
                for (Ligne one : some) {
                    String print = Objects.requireNonNull(one.empreinte());
                    if (!gone.containsKey(print)) {
                        String ref = sending.register(one.demande(), agent);
                        gone.put(print, ref);
                        importations.gone(
                                file.id(),
                                print,
                                Importation.lieu(one.checked().record().place()),
                                ref);
                        count++;
                    }
                }
                return count;
            });
        }
        return sent;
    }

    private static String print(byte[] json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json), 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
