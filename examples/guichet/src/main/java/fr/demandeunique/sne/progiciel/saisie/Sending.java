package fr.demandeunique.sne.progiciel.saisie;

import fr.demandeunique.sne.client.SneClient;
import fr.demandeunique.sne.client.error.SneException;
import fr.demandeunique.sne.client.outbox.MessageKind;
import fr.demandeunique.sne.client.outbox.MessageState;
import fr.demandeunique.sne.client.outbox.Outbox;
import fr.demandeunique.sne.client.outbox.OutboxMessage;
import fr.demandeunique.sne.client.registre.DemandeRessemblante;
import fr.demandeunique.sne.client.registre.DepotPiece;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.demandes.Synchronisation;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Journal;
import fr.demandeunique.sne.progiciel.socle.Ref;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** From a draft to the queue: the demande of this product, the message for the SNE and the end of the draft are one transaction. */
@Service
public class Sending {
    private final Outbox outbox;
    private final DataSource source;
    private final TransactionTemplate transaction;
    private final Dossiers dossiers;
    private final DraftStore drafts;
    private final DraftFiles files;
    private final Synchronisation synchronisation;
    private final Journal journal;
    private final SneClient sne;

    Sending(
            Outbox outbox,
            DataSource source,
            TransactionTemplate transaction,
            Dossiers dossiers,
            DraftStore drafts,
            DraftFiles files,
            Synchronisation synchronisation,
            Journal journal,
            SneClient sne) {
        this.sne = sne;
        this.outbox = outbox;
        this.source = source;
        this.transaction = transaction;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.files = files;
        this.synchronisation = synchronisation;
        this.journal = journal;
    }

    /** Who has a demande at the SNE already, as far as it answers: while it is away nothing is known, and nothing is held up. */
    List<DemandeRessemblante> known(Demande demande, Agent agent) {
        try {
            return sne.forGuichet(agent.guichet()).demandes().doublons(demande).execute();
        } catch (SneException e) {
            return List.of();
        }
    }

    /** Sends what a draft asks for, and returns the reference of the demande that it made or changed. */
    String send(Draft draft, Demande demande, Agent agent) {
        if (draft.kind() == Draft.Kind.CORRECTION) {
            return correct(draft, demande, agent);
        }
        String ref = Objects.requireNonNull(transaction.execute(tx -> {
            String own = draft.kind() == Draft.Kind.MODIFICATION ? Objects.requireNonNull(draft.ref()) : Ref.fresh();
            if (draft.kind() != Draft.Kind.MODIFICATION) {
                dossiers.add(own, demande, agent.guichet());
            }
            enqueue(message(draft, demande, own), agent);
            for (DepotPiece one : files.deposits(draft.id())) {
                enqueue(OutboxMessage.deposerPiece(own, one), agent);
            }
            drafts.remove(draft.id());
            journal.note(agent, draft.kind().name(), own);
            return own;
        }));
        synchronisation.sendNow(draft.kind() == Draft.Kind.SEPARATION ? Objects.requireNonNull(draft.ref()) : ref);
        return ref;
    }

    /** The corrected demande takes the place of the refused one. */
    private String correct(Draft draft, Demande demande, Agent agent) {
        String ref = Objects.requireNonNull(draft.ref());
        String refused = Objects.requireNonNull(draft.message());
        outbox.find(refused).ifPresent(one -> {
            OutboxMessage message = one.kind() == MessageKind.ENREGISTRER
                    ? OutboxMessage.enregistrer(ref, demande)
                    : numbered(OutboxMessage.modifier(ref, demande), ref, draft.etag());
            outbox.correct(refused, message.withGuichet(agent.guichet()));
        });
        drafts.remove(draft.id());
        journal.note(agent, draft.kind().name(), ref);
        synchronisation.sendNow(ref);
        return ref;
    }

    /** Sends an act on a demande that this product has. */
    public void act(OutboxMessage message, Agent agent) {
        act(message, agent, () -> {});
    }

    /** The same, with what a screen writes down for itself in the same transaction. */
    public void act(OutboxMessage message, Agent agent, Runnable own) {
        transaction.executeWithoutResult(tx -> {
            own.run();
            enqueue(message, agent);
            journal.note(agent, message.kind().name(), message.dossier());
        });
        synchronisation.sendNow(message.dossier());
    }

    /** Does several things in one transaction. */
    public <T> T together(Supplier<T> acts) {
        return Objects.requireNonNull(transaction.execute(tx -> acts.get()));
    }

    /** Registers a demande that came from elsewhere than the form, within the transaction of {@link #together}; returns its reference. */
    public String register(Demande demande, Agent agent) {
        String ref = Ref.fresh();
        dossiers.add(ref, demande, agent.guichet());
        enqueue(OutboxMessage.enregistrer(ref, demande), agent);
        journal.note(agent, Draft.Kind.NOUVELLE.name(), ref);
        return ref;
    }

    /** Whether the duplicate for the partner who leaves is at the SNE already. */
    public boolean dupliquee(@Nullable String ref) {
        return ref != null
                && outbox.messages(ref).stream()
                        .anyMatch(one -> one.kind() == MessageKind.SEPARER && one.state() == MessageState.SENT);
    }

    private OutboxMessage message(Draft draft, Demande demande, String own) {
        if (draft.kind() == Draft.Kind.NOUVELLE) {
            return OutboxMessage.enregistrer(own, demande);
        }
        Dossier known = dossiers.find(Objects.requireNonNull(draft.ref())).orElseThrow();
        OutboxMessage message = draft.kind() == Draft.Kind.MODIFICATION
                ? OutboxMessage.modifier(own, demande)
                : OutboxMessage.separer(known.ref(), draft.coTitulaire(), demande, own);
        return numbered(message, known.ref(), draft.etag());
    }

    /** With the number of the demande, if it has one by now, and the version that the agent saw. */
    private OutboxMessage numbered(OutboxMessage message, String ref, @Nullable String etag) {
        return dossiers.find(ref)
                .map(Dossier::numero)
                .map(numero -> message.withNumero(numero, etag))
                .orElse(message);
    }

    private void enqueue(OutboxMessage message, Agent agent) {
        outbox.enqueue(DataSourceUtils.getConnection(source), message.withGuichet(agent.guichet()));
    }
}
