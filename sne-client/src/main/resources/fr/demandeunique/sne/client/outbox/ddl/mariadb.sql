-- The tables of version 3. A database that holds an earlier version is brought here by upgrade-2.sql and upgrade-3.sql instead.
-- The last version that was applied here.
CREATE TABLE IF NOT EXISTS sne_outbox_schema (
  version  INTEGER NOT NULL PRIMARY KEY
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
-- What is known of each dossier of the editor: its number and version at the SNE, once there, and the members that are the register's own (state,
-- dates, guichets: nothing of the household).
CREATE TABLE IF NOT EXISTS sne_outbox_dossier (
  dossier      VARCHAR(100) NOT NULL PRIMARY KEY,
  numero       VARCHAR(18),
  etag         VARCHAR(200),
  registre     VARCHAR(4000),
  modified_at  DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE INDEX IF NOT EXISTS sne_outbox_dossier_by_numero ON sne_outbox_dossier (numero);
-- The last turn given in each dossier: locked by whoever stores something in it, never by what sends.
CREATE TABLE IF NOT EXISTS sne_outbox_sequence (
  dossier   VARCHAR(100) NOT NULL PRIMARY KEY,
  last_seq  BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
-- Which dossier a number was given to: two that look for a lost answer may find the same one.
CREATE TABLE IF NOT EXISTS sne_outbox_numero (
  numero   VARCHAR(18) NOT NULL PRIMARY KEY,
  dossier  VARCHAR(100) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
-- What is to be sent, or was. The two binary columns hold personal data, and are emptied once it has left. kind, state, reason and recovery hold codes
-- that outlive the names of classes and constants. open_attempt is what began and may have had its effect at a transport without idempotency keys: the
-- lease that began it, written before the call. scheduled_at is when next_attempt_at was decided: a clock that was set back shows by it.
CREATE TABLE IF NOT EXISTS sne_outbox_message (
  id                VARCHAR(36) NOT NULL PRIMARY KEY,
  dossier           VARCHAR(100) NOT NULL,
  seq               BIGINT NOT NULL,
  guichet           VARCHAR(5),
  kind              VARCHAR(20) NOT NULL,
  target_dossier    VARCHAR(100),
  body              LONGBLOB,
  idempotency_key   VARCHAR(36) NOT NULL,
  if_match          VARCHAR(200),
  state             VARCHAR(12) NOT NULL,
  attempts          INTEGER NOT NULL,
  created_at        DATETIME(6) NOT NULL,
  first_attempt_at  DATETIME(6),
  next_attempt_at   DATETIME(6) NOT NULL,
  lease             VARCHAR(36),
  lease_until       DATETIME(6),
  finished_at       DATETIME(6),
  reason            VARCHAR(60),
  request_id        VARCHAR(128),
  anomalies         LONGBLOB,
  open_attempt      VARCHAR(36),
  open_attempt_at   DATETIME(6),
  recovery          VARCHAR(30),
  http_status       INTEGER,
  scheduled_at      DATETIME(6)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
CREATE UNIQUE INDEX IF NOT EXISTS sne_outbox_message_by_seq ON sne_outbox_message (dossier, seq);
CREATE INDEX IF NOT EXISTS sne_outbox_message_due ON sne_outbox_message (state, attempts, next_attempt_at);
INSERT INTO sne_outbox_schema (version) VALUES (3);
