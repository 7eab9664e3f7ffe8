package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.client.json.DemandeJson;
import fr.demandeunique.sne.client.outbox.MessageStatus;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.demande.Demande;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts a stock into the queue of what leaves for the SNE, in three steps that may each be repeated: {@link #check}, {@link #deposit}, and, while the queue is sent, {@link #status}.
 *
 * <pre>{@code
 * var stockImport = StockImport.into(outbox, jour);
 * if (stockImport.check(reader, one -> {}).conform()) {
 *     stockImport.deposit(reader, false);
 *     outbox.sender(client).drain();
 *     stockImport.status(reader, one -> …);
 * }
 * }</pre>
 *
 * <p>A demande goes once, however often the file is read: its dossier in the queue is a print of its content, so that a file that is read again after a kill, was sorted, or has lines more, only adds
 * what is new. A demande without a number is registered, one with a number replaced.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class StockImport {
    private static final int TOGETHER = 500;

    private final Outbox outbox;
    private final StockCheck check;

    private StockImport(Outbox outbox, LocalDate jour) {
        this.outbox = outbox;
        this.check = StockCheck.on(jour);
    }

    /**
     * Imports into a queue, whose tables are there; checked by the rules of that day.
     *
     * @param outbox where the demandes wait to be sent
     * @param jour the day whose rules check
     * @return an import
     */
    public static StockImport into(Outbox outbox, LocalDate jour) {
        Objects.requireNonNull(outbox, "outbox");
        Objects.requireNonNull(jour, "jour");
        return new StockImport(outbox, jour);
    }

    /**
     * What a check found.
     *
     * @param good demandes without an error
     * @param warned those of them with a warning, to be confirmed by somebody
     * @param refused demandes with an error, lines and files that cannot be read
     */
    public record Verdict(long good, long warned, long refused) {
        /**
         * Nothing is refused, and nothing is to be confirmed.
         *
         * @return whether all could be deposited as it is
         */
        public boolean conform() {
            return refused == 0 && warned == 0;
        }
    }

    /**
     * What was deposited.
     *
     * @param added what is new in the queue
     * @param known what was there already
     * @param left what was refused, and is not in the queue
     */
    public record Deposit(long added, long known, long left) {}

    /**
     * Where one line stands.
     *
     * @param checked the line and its faults by the rules
     * @param message what became of it in the queue; empty if it is not there
     */
    public record Line(CheckedRecord checked, Optional<MessageStatus> message) {}

    private record Ready(CheckedRecord checked, @Nullable OutboxMessage message) {}

    /**
     * Reads and checks all without depositing anything; tells of each that has something to be said.
     *
     * @param reader of the stock
     * @param faults takes each record that has something to be said
     * @return what was found
     * @throws IOException if a file cannot be read
     */
    public Verdict check(StockReader reader, StockReader.Sink<CheckedRecord> faults) throws IOException {
        long[] counts = new long[3];
        reader.forEach(check::check, one -> {
            boolean good = one.record().demande() != null && one.conforme();
            boolean silent = one.rapport().anomalies().isEmpty();
            counts[0] += good ? 1 : 0;
            counts[1] += good && !silent ? 1 : 0;
            counts[2] += one.conforme() ? 0 : 1;
            if (!silent) {
                faults.accept(one);
            }
        });
        return new Verdict(counts[0], counts[1], counts[2]);
    }

    /**
     * Deposits the good ones, many in each transaction; what was committed before a failure stays, and is known the next time. The warnings are taken as
     * confirmed.
     *
     * @param reader of the stock
     * @param partial whether the good ones go although others are refused; if not, and one is, nothing more is deposited from there on
     * @return what was found and deposited
     * @throws IllegalStateException if something is refused and {@code partial} is false: {@link #check} first
     * @throws IOException if a file cannot be read
     */
    public Deposit deposit(StockReader reader, boolean partial) throws IOException {
        long[] counts = new long[3];
        List<OutboxMessage> together = new ArrayList<>(TOGETHER);
        reader.forEach(this::ready, one -> {
            if (one.message == null) {
                if (one.checked.conforme()) {
                    return;
                }
                if (!partial) {
                    throw new IllegalStateException("a line is refused, and a partial import was not asked for");
                }
                counts[2]++;
                return;
            }
            together.add(one.message);
            if (together.size() == TOGETHER) {
                store(together, counts);
            }
        });
        store(together, counts);
        return new Deposit(counts[0], counts[1], counts[2]);
    }

    /**
     * Tells of each line where it stands.
     *
     * @param reader of the stock
     * @param lines takes each line, in order
     * @throws IOException if a file cannot be read
     */
    public void status(StockReader reader, StockReader.Sink<Line> lines) throws IOException {
        reader.forEach(this::ready, one -> {
            Optional<MessageStatus> message = one.message == null
                    ? Optional.empty()
                    : outbox.messages(one.message.dossier()).stream().findFirst();
            lines.accept(new Line(one.checked, message));
        });
    }

    private Ready ready(StockRecord record) {
        CheckedRecord checked = check.check(record);
        Demande demande = record.demande();
        if (demande == null || !checked.conforme()) {
            return new Ready(checked, null);
        }
        String dossier = "import-" + print(DemandeJson.write(demande));
        return new Ready(
                checked,
                demande.numeroUnique() == null
                        ? OutboxMessage.enregistrer(dossier, demande)
                        : OutboxMessage.modifier(dossier, demande));
    }

    private static String print(byte[] json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json), 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void store(List<OutboxMessage> together, long[] counts) {
        Map<String, OutboxMessage> added = new LinkedHashMap<>();
        for (OutboxMessage one : together) {
            if (!added.containsKey(one.dossier())
                    && outbox.messages(one.dossier()).isEmpty()) {
                added.put(one.dossier(), one);
            }
        }
        outbox.enqueue(List.copyOf(added.values()));
        counts[0] += added.size();
        counts[1] += together.size() - added.size();
        together.clear();
    }
}
