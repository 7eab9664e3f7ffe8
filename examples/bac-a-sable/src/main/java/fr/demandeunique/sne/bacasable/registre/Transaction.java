package fr.demandeunique.sne.bacasable.registre;

import fr.demandeunique.sne.bacasable.json.Json;
import fr.demandeunique.sne.bacasable.registre.Depot.Ligne;
import fr.demandeunique.sne.bacasable.registre.Depot.Table;
import fr.demandeunique.sne.client.registre.LigneMouvement;
import fr.demandeunique.sne.client.registre.LogementRpls;
import fr.demandeunique.sne.cycle.JourLegal;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.MotifRadiation;
import fr.demandeunique.sne.nomenclature.TypeFichier;
import fr.demandeunique.sne.numero.CodeGuichet;
import fr.demandeunique.sne.numero.NumeroUnique;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One change of the register, in the making: kept first, then seen, all of it or nothing. Not thread-safe. */
public final class Transaction {
    private final Registre registre;
    private final Instant instant;
    private final List<Ligne> lignes = new ArrayList<>();
    private final List<Runnable> effets = new ArrayList<>();
    private final Map<NumeroUnique, Optional<Fiche>> ecrites = new HashMap<>();
    private long mouvements;
    private long lettres;

    Transaction(Registre registre, Instant instant) {
        this.registre = registre;
        this.instant = instant;
        mouvements = registre.rangSuivant();
        lettres = registre.lettres.isEmpty() ? 1 : registre.lettres.lastKey() + 1;
    }

    void valider(Depot depot) {
        if (!lignes.isEmpty()) {
            depot.valider(lignes);
        }
        effets.forEach(Runnable::run);
    }

    private void ecrire(Table table, String cle, @Nullable Supplier<byte[]> contenu, Runnable effet) {
        lignes.add(new Ligne(table, cle, contenu));
        effets.add(effet);
    }

    /** Today in Paris, where the system works. */
    public LocalDate jour() {
        return HorlogeReglable.jour(instant);
    }

    /** Today where a demande is kept. */
    public LocalDate jour(NumeroUnique numero) {
        return JourLegal.de(instant, numero.codeTerritoire());
    }

    public Instant instant() {
        return instant;
    }

    Registre registre() {
        return registre;
    }

    /** A demande as this change has made it so far. */
    public Optional<Fiche> fiche(NumeroUnique numero) {
        return ecrites.containsKey(numero) ? ecrites.get(numero) : registre.fiche(numero);
    }

    NumeroUnique numero(String territoire, YearMonth mois, CodeGuichet guichet) {
        NumeroUnique numero = registre.numeroteur()
                .suivant(
                        territoire,
                        mois,
                        guichet,
                        one -> registre.fiches.containsKey(one) || registre.effacees.containsKey(one));
        etat(instant);
        return numero;
    }

    private void etat(Instant heure) {
        ecrire(Table.ETAT, "registre", registre.etat(heure), () -> {});
    }

    /** Sets the clock for what comes after this change, and gives it back. */
    public Instant regler(Instant heure) {
        HorlogeReglable.verifier(heure);
        ecrire(
                Table.ETAT,
                "registre",
                registre.etat(heure),
                () -> registre.horloge().regler(heure));
        return heure;
    }

    Fiche ecrire(NumeroUnique numero, Demande demande, int version, boolean dupliquee) {
        Fiche fiche = Fiche.de(numero, demande, version, dupliquee);
        ecrire(fiche, () -> demande);
        return fiche;
    }

    void ecrire(Fiche fiche) {
        ecrire(fiche, fiche::demande);
    }

    private void ecrire(Fiche fiche, Supplier<Demande> demande) {
        ecrites.put(fiche.numero(), Optional.of(fiche));
        ecrire(Table.DEMANDES, fiche.numero().compact(), fiche::ligne, () -> registre.mettre(fiche, demande));
    }

    /** Erases the demande with its letters, pièces and files; its number stays known as erased. */
    void effacer(Fiche fiche) {
        NumeroUnique numero = fiche.numero();
        ecrites.put(numero, Optional.empty());
        ecrire(Table.DEMANDES, numero.compact(), null, () -> registre.retirer(numero));
        ecrire(
                Table.EFFACEES,
                numero.compact(),
                () -> instant.toString().getBytes(StandardCharsets.UTF_8),
                () -> registre.effacees.put(numero, instant));
        for (Fichier one : registre.fichiers.values()) {
            if (one.numero().equals(numero)) {
                retirer(one);
            }
        }
        for (Lettre one : registre.lettres.values()) {
            if (one.numero().equals(numero)) {
                ecrire(Table.LETTRES, Registre.cle(one.rang()), null, () -> registre.lettres.remove(one.rang()));
            }
        }
    }

    void mouvement(
            String type,
            NumeroUnique numero,
            @Nullable CodeGuichet guichet,
            @Nullable MotifRadiation motif,
            int version) {
        var one = new LigneMouvement(
                mouvements++,
                TypeFichier.of(type),
                instant,
                jour(numero),
                numero,
                guichet,
                motif,
                version == 0 ? null : String.valueOf(version));
        ecrire(
                Table.MOUVEMENTS,
                Registre.cle(one.rang()),
                () -> Json.ecrire(one),
                () -> registre.mouvements.put(one.rang(), one));
    }

    void lettre(String type, String canal, NumeroUnique numero, LocalDate prevueLe, @Nullable CodeGuichet guichet) {
        LocalDate today = jour(numero);
        lettre(new Lettre(lettres++, type, canal, numero, prevueLe, prevueLe.isAfter(today) ? null : today, guichet));
    }

    void lettre(Lettre one) {
        ecrire(
                Table.LETTRES,
                Registre.cle(one.rang()),
                () -> Json.ecrire(one),
                () -> registre.lettres.put(one.rang(), one));
    }

    void fichier(Fichier one, byte @Nullable [] contenu) {
        ecrire(Table.FICHIERS, one.id(), () -> Json.ecrire(one), () -> registre.fichiers.put(one.id(), one));
        if (contenu != null) {
            ecrire(Table.CONTENUS, one.id(), () -> contenu, () -> {});
        }
    }

    void retirer(Fichier one) {
        ecrire(Table.FICHIERS, one.id(), null, () -> registre.fichiers.remove(one.id()));
        ecrire(Table.CONTENUS, one.id(), null, () -> {});
    }

    public Extraction extraction(Extraction one) {
        ecrire(Table.EXTRACTIONS, one.id(), () -> Json.ecrire(one), () -> registre.extractions.put(one.id(), one));
        return one;
    }

    /** How many extractions were asked for. */
    public int extractions() {
        return registre.extractions.size();
    }

    /** A dwelling of the RPLS, which the SNE knows from its day of load on. */
    public LogementRpls logement(LogementRpls one) {
        ecrire(
                Table.LOGEMENTS,
                one.rpls().numero(),
                () -> Json.ecrire(one),
                () -> registre.logements.put(one.rpls(), one));
        return one;
    }

    /** Keeps the answer of a key, with the instant of this change before it. */
    public void rejeu(String cle, byte[] reponse) {
        byte[] row = ByteBuffer.allocate(Long.BYTES + reponse.length)
                .putLong(instant.getEpochSecond())
                .put(reponse)
                .array();
        ecrire(Table.CLES, cle, () -> row, () -> {});
    }

    void oublierCle(String cle) {
        ecrire(Table.CLES, cle, null, () -> {});
    }

    static Instant instantDe(byte[] rejeu) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(rejeu).getLong());
    }
}
