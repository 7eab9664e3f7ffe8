package fr.demandeunique.sne.client.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import fr.demandeunique.sne.controle.Anomalie;
import fr.demandeunique.sne.controle.Resultat;
import java.util.List;

/**
 * How a result travels: {@code {"valeur","avertissements"}} or {@code {"anomalies"}}. The value may be anything, so that its owner's mapper writes it; these
 * annotations are those of Jackson 2 and 3 alike.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Resultat.Accepte.class), @JsonSubTypes.Type(Resultat.Refuse.class)})
@JsonInclude(JsonInclude.Include.ALWAYS)
public interface ResultatShape {
    /** The warnings may be left out. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    interface Accepte {
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Anomalie> avertissements();
    }
}
