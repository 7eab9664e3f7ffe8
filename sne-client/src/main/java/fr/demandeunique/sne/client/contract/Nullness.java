package fr.demandeunique.sne.client.contract;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import fr.demandeunique.sne.personne.Identite;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of a component says whether it may be null: what is not {@code @Nullable} is required. A flag that is not there is false. */
final class Nullness extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        AnnotatedType type = component(member);
        return type == null ? super.hasRequiredMarker(member) : Boolean.valueOf(required(type) && !empty(member));
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        AnnotatedType type = component(member);
        if (type == null) {
            return super.findSetterInfo(member);
        }
        Nulls nulls = empty(member) ? Nulls.AS_EMPTY : nulls(required(type));
        return JsonSetter.Value.construct(nulls, nulls(elements(type)));
    }

    /** In an identity as in the person who has it, prénoms that are not there are none. */
    private static boolean empty(Annotated member) {
        return member.getRawType() == List.class
                && member instanceof AnnotatedParameter one
                && one.getDeclaringClass() == Identite.class;
    }

    private static Nulls nulls(boolean required) {
        return required ? Nulls.FAIL : Nulls.DEFAULT;
    }

    private static boolean required(AnnotatedType type) {
        return type.getType() != boolean.class && !type.isAnnotationPresent(Nullable.class);
    }

    /** Whether a list or map lets in no null. */
    private static boolean elements(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType generic
                && Arrays.stream(generic.getAnnotatedActualTypeArguments()).allMatch(Nullness::required);
    }

    private static @Nullable AnnotatedType component(Annotated member) {
        if (member instanceof AnnotatedParameter parameter) {
            RecordComponent[] all = parameter.getDeclaringClass().getRecordComponents();
            if (all != null && parameter.getOwner().getParameterCount() == all.length) {
                return all[parameter.getIndex()].getAnnotatedType();
            }
        }
        return null;
    }
}
