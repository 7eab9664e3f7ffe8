-- The tables of version 3. A database that holds an earlier version is brought here by upgrade-2.sql and upgrade-3.sql instead.
-- The last version that was applied here.
CREATE TABLE {exists}sne_outbox_schema (
  version  {integer} NOT NULL PRIMARY KEY
){options};
-- What is known of each dossier of the editor: its number and version at the SNE, once there, and the members that are the register's own (state,
-- dates, guichets: nothing of the household).
CREATE TABLE {exists}sne_outbox_dossier (
  dossier      {string:100} NOT NULL PRIMARY KEY,
  numero       {string:18},
  etag         {string:200},
  registre     {string:4000},
  modified_at  {instant} NOT NULL
){options};
CREATE INDEX {index}{schema}sne_outbox_dossier_by_numero ON sne_outbox_dossier (numero);
-- The last turn given in each dossier: locked by whoever stores something in it, never by what sends.
CREATE TABLE {exists}sne_outbox_sequence (
  dossier   {string:100} NOT NULL PRIMARY KEY,
  last_seq  {bigint} NOT NULL
){options};
-- Which dossier a number was given to: two that look for a lost answer may find the same one.
CREATE TABLE {exists}sne_outbox_numero (
  numero   {string:18} NOT NULL PRIMARY KEY,
  dossier  {string:100} NOT NULL
){options};
-- What is to be sent, or was. The two binary columns hold personal data, and are emptied once it has left. kind, state, reason and recovery hold codes
-- that outlive the names of classes and constants. open_attempt is what began and may have had its effect at a transport without idempotency keys: the
-- lease that began it, written before the call. scheduled_at is when next_attempt_at was decided: a clock that was set back shows by it.
CREATE TABLE {exists}sne_outbox_message (
  id                {string:36} NOT NULL PRIMARY KEY,
  dossier           {string:100} NOT NULL,
  seq               {bigint} NOT NULL,
  guichet           {string:5},
  kind              {string:20} NOT NULL,
  target_dossier    {string:100},
  body              {binary},
  idempotency_key   {string:36} NOT NULL,
  if_match          {string:200},
  state             {string:12} NOT NULL,
  attempts          {integer} NOT NULL,
  created_at        {instant} NOT NULL,
  first_attempt_at  {instant},
  next_attempt_at   {instant} NOT NULL,
  lease             {string:36},
  lease_until       {instant},
  finished_at       {instant},
  reason            {string:60},
  request_id        {string:128},
  anomalies         {binary},
  open_attempt      {string:36},
  open_attempt_at   {instant},
  recovery          {string:30},
  http_status       {integer},
  scheduled_at      {instant}
){options};
CREATE UNIQUE INDEX {index}{schema}sne_outbox_message_by_seq ON sne_outbox_message (dossier, seq);
CREATE INDEX {index}{schema}sne_outbox_message_due ON sne_outbox_message (state, attempts, next_attempt_at);
