package fr.demandeunique.sne.progiciel.attestations;

import fr.demandeunique.sne.attestation.LettrePreavis;
import fr.demandeunique.sne.attestation.RemiseAttestation;
import fr.demandeunique.sne.attestation.RemiseAttestation.Basculement;
import fr.demandeunique.sne.attestation.RemiseAttestation.Evenement;
import fr.demandeunique.sne.attestation.RemiseAttestation.Origine;
import fr.demandeunique.sne.attestation.RemiseAttestation.Remise;
import fr.demandeunique.sne.attestation.TypeAttestation;
import fr.demandeunique.sne.attestation.TypeCourrier;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import fr.demandeunique.sne.demande.Demande;
import fr.demandeunique.sne.nomenclature.OrigineDemande;
import fr.demandeunique.sne.progiciel.demandes.Dossier;
import fr.demandeunique.sne.progiciel.demandes.Dossiers;
import fr.demandeunique.sne.progiciel.socle.Agent;
import fr.demandeunique.sne.progiciel.socle.Journal;
import fr.demandeunique.sne.progiciel.socle.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters of a demande: which there are today, how each is to leave, what it looks like. */
@Controller
class AttestationsController {
    /** The browser's own viewer needs styles of its own; nothing else gets in. */
    static final String PDF_POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final Map<TypeCourrier, String> AUTRES = new EnumMap<>(Map.of(
            TypeCourrier.RENOUVELLEMENT, "Reçu de renouvellement",
            TypeCourrier.PIECES_DEMANDEES, "Pièces à fournir",
            TypeCourrier.PIECES_RECUES, "Reçu de pièces",
            TypeCourrier.PIECES_ECARTEES, "Pièces écartées",
            TypeCourrier.RADIATION, "Avis de radiation"));

    private final Dossiers dossiers;
    private final Lettres lettres;
    private final Remises remises;
    private final Journal journal;
    private final Clock clock;

    AttestationsController(Dossiers dossiers, Lettres lettres, Remises remises, Journal journal, Clock clock) {
        this.dossiers = dossiers;
        this.lettres = lettres;
        this.remises = remises;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A letter that may be printed, or not.
     *
     * @param fichier last part of its address
     * @param remise how it is to leave, null for a préavis
     */
    record Lettre(
            String libelle,
            String fichier,
            boolean permise,
            List<Anomalie> anomalies,
            @Nullable Remise remise) {
        public @Nullable String voie() {
            return remise == null ? null : Remises.libelle(remise.voie());
        }
    }

    @GetMapping("/demandes/{ref}/attestations")
    String list(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String apercu,
            @AuthenticationPrincipal Agent agent,
            Model model) {
        Dossier dossier = dossiers.find(ref, agent);
        List<Lettre> all = lettres(dossier, agent);
        model.addAttribute("dossier", dossier);
        model.addAttribute("lettres", all);
        model.addAttribute("autres", autres(dossier, agent));
        model.addAttribute("remises", remises.of(ref));
        model.addAttribute("basculement", Basculement.parDefaut());
        all.stream()
                .filter(one -> one.permise() && one.fichier().equals(apercu))
                .findFirst()
                .ifPresent(one -> model.addAttribute("apercu", one));
        return "attestations/liste";
    }

    private List<Lettre> lettres(Dossier dossier, Agent agent) {
        List<Lettre> all = new ArrayList<>();
        for (TypeAttestation type : TypeAttestation.values()) {
            var tried = lettres.attestation(dossier, type, agent.guichet(), jour());
            all.add(new Lettre(
                    type == TypeAttestation.ENREGISTREMENT
                            ? "Attestation d’enregistrement"
                            : "Attestation de renouvellement",
                    type.name().toLowerCase(java.util.Locale.ROOT) + ".pdf",
                    tried.estAccepte(),
                    tried.anomalies(),
                    tried.estAccepte() ? remise(dossier.demande(), type).orElse(null) : null));
        }
        for (LettrePreavis.Forme forme : LettrePreavis.Forme.values()) {
            var tried = lettres.preavis(dossier, forme, agent.guichet(), jour());
            all.add(new Lettre(
                    forme == LettrePreavis.Forme.SIMPLE ? "Préavis, lettre simple" : "Préavis avec accusé de réception",
                    forme == LettrePreavis.Forme.SIMPLE ? "preavis.pdf" : "preavis-ar.pdf",
                    tried.estAccepte(),
                    tried.anomalies(),
                    null));
        }
        return all;
    }

    /** The letters that need nothing but the demande, each with why not where the day does not have it. */
    private List<Lettre> autres(Dossier dossier, Agent agent) {
        List<Lettre> all = new ArrayList<>();
        AUTRES.forEach((type, libelle) -> {
            var tried = lettres.courrier(dossier, lettres.ordre(type, agent.guichet(), jour()), agent.guichet());
            all.add(new Lettre(libelle, type.code() + ".pdf", tried.estAccepte(), tried.anomalies(), null));
        });
        return all;
    }

    /** How the attestation of the last event was to leave, on the day of that event. */
    private static Optional<Remise> remise(Demande demande, TypeAttestation type) {
        boolean renewal = type == TypeAttestation.RENOUVELLEMENT;
        LocalDate depot = demande.dateDepot();
        LocalDate event = renewal
                ? demande.renouvellements().stream().max(LocalDate::compareTo).orElse(null)
                : demande.debutValidite() != null ? demande.debutValidite() : depot;
        var demandeur = demande.demandeur();
        return event == null || depot == null
                ? Optional.empty()
                : RemiseAttestation.de(
                        renewal ? Evenement.RENOUVELLEMENT : Evenement.CREATION,
                        event,
                        depot,
                        demande.origine() == OrigineDemande.PORTAIL ? Origine.PORTAIL : Origine.GUICHET,
                        demandeur != null && demandeur.courriel() != null,
                        Basculement.parDefaut());
    }

    /** The agent has handed an attestation over, or put it in the post. */
    @PostMapping("/demandes/{ref}/attestations/{type}/remise")
    String handOver(
            @PathVariable String ref,
            @PathVariable String type,
            @AuthenticationPrincipal Agent agent,
            RedirectAttributes flash) {
        Dossier dossier = dossiers.find(ref, agent);
        TypeAttestation which = type(type);
        var tried = lettres.attestation(dossier, which, agent.guichet(), jour());
        if (tried.estAccepte()) {
            remise(dossier.demande(), which).ifPresent(one -> remises.note(ref, one, jour(), agent));
            flash.addFlashAttribute("message", "Remise notée.");
        } else {
            flash.addFlashAttribute("anomalies", tried.anomalies());
        }
        return "redirect:/demandes/" + ref + "/attestations";
    }

    @GetMapping("/demandes/{ref}/attestations/{fichier}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String ref,
            @PathVariable String fichier,
            @RequestParam(defaultValue = "false") boolean grand,
            @AuthenticationPrincipal Agent agent) {
        Dossier dossier = dossiers.find(ref, agent);
        Resultat<byte[]> made = switch (fichier) {
            case "preavis" -> lettres.preavisPdf(dossier, LettrePreavis.Forme.SIMPLE, agent.guichet(), jour(), grand);
            case "preavis-ar" ->
                lettres.preavisPdf(dossier, LettrePreavis.Forme.ACCUSE_RECEPTION, agent.guichet(), jour(), grand);
            default -> lettres.attestationPdf(dossier, type(fichier), agent.guichet(), jour(), grand);
        };
        if (!(made instanceof Resultat.Accepte<byte[]> done)) {
            throw new NotFoundException();
        }
        journal.note(agent, "LETTRE", ref);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Security-Policy", PDF_POLICY)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename(fichier + ".pdf")
                                .build()
                                .toString())
                .body(done.valeur());
    }

    private static TypeAttestation type(String name) {
        for (TypeAttestation one : TypeAttestation.values()) {
            if (one.name().equalsIgnoreCase(name)) {
                return one;
            }
        }
        throw new NotFoundException();
    }

    private LocalDate jour() {
        return LocalDate.now(clock);
    }
}
