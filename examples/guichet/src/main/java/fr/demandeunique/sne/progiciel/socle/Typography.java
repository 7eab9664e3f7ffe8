package fr.demandeunique.sne.progiciel.socle;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** The spaces of French before a colon or inside quotation marks, which no line breaks at: put into what every page shows, so that templates are typed plainly. */
@Component
class Typography extends AbstractDialect implements IPostProcessorDialect {
    private static final int PRECEDENCE = 1_000;
    private static final Pattern WIDE = Pattern.compile("(?<=«) | (?=[:»])");
    private static final Pattern NARROW = Pattern.compile(" (?=[;?!])");

    Typography() {
        super("typography");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return PRECEDENCE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Handler.class, PRECEDENCE));
    }

    /** Made by the engine for each page. What is in a field goes back as it was typed. */
    public static final class Handler extends AbstractTemplateHandler {
        private boolean field;

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            field |= tag.getElementCompleteName().equals("textarea");
            super.handleOpenElement(tag);
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            field &= !tag.getElementCompleteName().equals("textarea");
            super.handleCloseElement(tag);
        }

        @Override
        public void handleText(IText text) {
            super.handleText(field ? text : getContext().getModelFactory().createText(composed(text.getText())));
        }
    }

    static String composed(String text) {
        return NARROW.matcher(WIDE.matcher(text).replaceAll("\u00a0")).replaceAll("\u202f");
    }
}
