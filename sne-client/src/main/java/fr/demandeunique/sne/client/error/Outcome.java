package fr.demandeunique.sne.client.error;

/** What is left to the caller after a failure. */
enum Outcome {
    /** Nothing was done, and nothing will be without a change. */
    CORRECT(false, false),
    /** Nothing was done; later it may be. */
    RETRY(true, false),
    /** Perhaps it was done; the same call with the same key settles it. */
    RETRY_OR_READ(true, true),
    /** Perhaps it was done; the same call would fail again, as a rule. */
    READ(false, true);

    final boolean retryable;
    final boolean outcomeUnknown;

    Outcome(boolean retryable, boolean outcomeUnknown) {
        this.retryable = retryable;
        this.outcomeUnknown = outcomeUnknown;
    }

    /** The same where it is known whether something may have been done. */
    Outcome withEffect(boolean unknown) {
        return unknown ? retryable ? RETRY_OR_READ : READ : retryable ? RETRY : CORRECT;
    }
}
