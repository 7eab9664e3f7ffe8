-- A transport without idempotency keys: what began and may have had its effect (the lease that began it, and when), and what was done about a lost
-- answer. Written before the call.
ALTER TABLE sne_depart_envoi ADD COLUMN IF NOT EXISTS tentative VARCHAR(36);
ALTER TABLE sne_depart_envoi ADD COLUMN IF NOT EXISTS tentative_le TIMESTAMP WITH TIME ZONE;
ALTER TABLE sne_depart_envoi ADD COLUMN IF NOT EXISTS reprise VARCHAR(30);
-- Which dossier a number was given to there: two that look for a lost answer may find the same one.
CREATE TABLE IF NOT EXISTS sne_depart_numero (
  numero   VARCHAR(18) NOT NULL PRIMARY KEY,
  dossier  VARCHAR(100) NOT NULL
);
CREATE INDEX IF NOT EXISTS sne_depart_dossier_numero ON sne_depart_dossier (numero);
