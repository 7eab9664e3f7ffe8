package fr.demandeunique.sne.client.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.demandeunique.sne.cotation.Analogue;
import fr.demandeunique.sne.cotation.AttenteConstatee;
import fr.demandeunique.sne.cotation.DistributionCotation;
import fr.demandeunique.sne.cotation.SuiviCotation;
import fr.demandeunique.sne.nomenclature.TypeLogement;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a stock by a grid, for all and for each type of dwelling asked for (CCH R441-2-17). Counts only: no personal data.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param grille name of the grid; {@code ""} if it has none
 * @param lignes all first, then each type that somebody asks for, in the order of the list
 */
public record CotationSummary(String grille, List<Line> lignes) {
    /** Copies the list, which may hold no null. */
    public CotationSummary {
        lignes = List.copyOf(lignes);
    }

    /**
     * The demandes that ask for a type.
     *
     * @param type null for all
     * @param distribution how many have each score
     * @param attente how long those waited who were served in the last twelve months; null if nobody was
     */
    public record Line(
            @Nullable TypeLogement type,
            DistributionCotation distribution,
            @Nullable AttenteConstatee attente) {}

    static CotationSummary of(String grille, SuiviCotation suivi) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(null, suivi));
        for (TypeLogement type : TypeLogement.LISTE.codes()) {
            Line one = line(type, suivi);
            if (one.distribution.total() > 0 || one.attente != null) {
                lines.add(one);
            }
        }
        return new CotationSummary(grille, lines);
    }

    private static Line line(@Nullable TypeLogement type, SuiviCotation suivi) {
        var asked = new Analogue(type, null);
        return new Line(type, suivi.distribution(asked), suivi.attente(asked).orElse(null));
    }

    void write(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("cotation");
        out.writeStringField("grille", grille);
        out.writeArrayFieldStart("types");
        for (Line one : lignes) {
            out.writeStartObject();
            out.writeStringField("type", one.type == null ? "tous" : one.type.code());
            out.writeNumberField("demandes", one.distribution.total());
            BigDecimal median = one.distribution.mediane().orElse(null);
            if (median != null) {
                out.writeNumberField("mediane", median);
            }
            if (one.attente != null) {
                out.writeNumberField("attributions", one.attente.attributions());
                out.writeNumberField("attenteMoyenneMois", one.attente.moyenne());
                out.writeNumberField("attenteMedianeMois", one.attente.mediane());
            }
            out.writeArrayFieldStart("points");
            for (DistributionCotation.Effectif each : one.distribution.effectifs()) {
                out.writeStartObject();
                out.writeNumberField("points", each.points());
                out.writeNumberField("nombre", each.nombre());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
