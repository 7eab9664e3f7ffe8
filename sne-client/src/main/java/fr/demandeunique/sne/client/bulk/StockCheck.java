package fr.demandeunique.sne.client.bulk;

import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Rapport;
import fr.demandeunique.sne.cycle.ControleRadiation;
import fr.demandeunique.sne.cycle.Preavis;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.enregistrement.ControleDemande;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Checks what was read by all the rules of one day: reading, registration, préavis and radiation.
 *
 * <pre>{@code StockCheck.on(jour).check(record).conforme()}</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class StockCheck {
    private final LocalDate jour;

    private StockCheck(LocalDate jour) {
        this.jour = jour;
    }

    /**
     * {@return the rules of that day}
     *
     * @param jour the day whose rules check
     */
    public static StockCheck on(LocalDate jour) {
        Objects.requireNonNull(jour, "jour");
        return new StockCheck(jour);
    }

    /**
     * Checks one demande of a stock. Never throws for bad data.
     *
     * @param record of a stock
     * @return what the reading and the rules say of it
     */
    public CheckedRecord check(StockRecord record) {
        Demande demande = record.demande();
        return new CheckedRecord(
                record, demande == null ? record.rapport() : check(demande, record.rapport(), record::locate));
    }

    /**
     * {@return the faults of the reading of a demande, and those that the rules find in it, each by its JSON Pointer} A value that could not be read counts as
     * absent for the rules: saying so too
     * would send the agent the wrong way. What both tell is told once.
     *
     * @param demande as read
     * @param lecture the faults of the reading; empty for a demande that was not read
     * @param situer tells where an anomaly stands in what was read, as the faults of the reading do
     */
    public Rapport check(Demande demande, Rapport lecture, UnaryOperator<Anomalie> situer) {
        Rapport rules = rules(demande);
        if (lecture.anomalies().isEmpty()) {
            return rules;
        }
        Rapport left = without(rules, lecture, situer);
        Set<String> said = new HashSet<>();
        left.anomalies().forEach(one -> said.add(one.code() + situer.apply(one).chemin()));
        // Reading warns of what the rules refuse, such as a character that no document can carry.
        List<Anomalie> read = lecture.anomalies().stream()
                .filter(one -> !said.contains(one.code() + situer.apply(one).chemin()))
                .toList();
        return new Rapport(read).puis(left);
    }

    private Rapport rules(Demande demande) {
        Rapport rapport = ControleDemande.controler(demande, jour);
        if (demande.preavis() != null) {
            // A document without the dates of its préavis says nothing about them.
            rapport = and(rapport, Preavis.controler(demande, jour));
        }
        rapport = and(rapport, ControleRadiation.controler(demande, jour));
        NumeroUnique numero = demande.numeroUnique();
        if (numero != null && !numero.avertissements("/numeroUnique").isEmpty()) {
            rapport = rapport.puis(new Rapport(numero.avertissements("/numeroUnique").stream()
                    .map(one -> one.selon("NUMERO_STRUCTURE", jour))
                    .toList()));
        }
        return rapport;
    }

    private static Rapport and(Rapport one, Rapport other) {
        return other.equals(Rapport.vide()) ? one : one.puis(other);
    }

    private static Rapport without(Rapport rapport, Rapport lecture, UnaryOperator<Anomalie> situer) {
        Set<String> unread = new HashSet<>();
        lecture.erreurs().stream().map(Anomalie::chemin).forEach(unread::add);
        return new Rapport(
                rapport.anomalies().stream()
                        .filter(one -> one.chemin().isEmpty()
                                || !unread.contains(situer.apply(one).chemin()))
                        .toList(),
                rapport.confirmees());
    }
}
