package fr.demandeunique.sne.progiciel.socle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** The framework's own tokens, masked anew on each page; one that cannot be read counts as none, so that its sender is refused instead of failing the server. */
final class CsrfTokens implements CsrfTokenRequestHandler {
    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        try {
            return masked.resolveCsrfTokenValue(request, token);
        } catch (InvalidParameterException e) {
            throw e; // the server answers it with its own status: too large, not readable
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null; // of the right length, but no text under its mask; or fields of a multipart form beyond the
            // limit
        }
    }
}
