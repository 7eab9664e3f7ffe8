package fr.demandeunique.sne.progiciel.portail;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tells people from robots without an outside service and without a picture: a sum in words, drawn anew each time, one try, not sooner than people type, and a
 * field that people do not see. It slows spam down; the rate limit does the rest.
 */
final class Captcha {
    private static final String ANSWER = "captcha.answer";
    private static final String ASKED = "captcha.asked";
    private static final Duration LEAST = Duration.ofSeconds(2);
    private static final List<String> NOMBRES =
            List.of("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Captcha() {}

    /** A fresh question; the answer stays in the session. */
    static String ask(HttpSession session) {
        int one = 1 + RANDOM.nextInt(9);
        int other = 1 + RANDOM.nextInt(9);
        session.setAttribute(ANSWER, one + other);
        session.setAttribute(ASKED, Instant.now());
        return "Combien font " + NOMBRES.get(one) + " plus " + NOMBRES.get(other) + " ? Répondez en chiffres.";
    }

    /** Judges once; asking again is a fresh question. */
    static boolean passes(HttpSession session, String answer, String hidden) {
        Object expected = session.getAttribute(ANSWER);
        Object asked = session.getAttribute(ASKED);
        session.removeAttribute(ANSWER);
        return hidden.isEmpty()
                && expected != null
                && asked instanceof Instant since
                && since.plus(LEAST).isBefore(Instant.now())
                && answer.strip().equals(expected.toString());
    }
}
