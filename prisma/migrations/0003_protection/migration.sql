-- What Prisma can't say: row security, foreign keys that its models leave out, the audit chain, and the few lookups that
-- happen before a municipality is known.

-- Foreign keys by rule: every table with municipality_id belongs to a municipality.
CREATE PROCEDURE app.protect_tables() LANGUAGE plpgsql AS $$
DECLARE target record;
BEGIN
  FOR target IN
    SELECT c.oid::regclass AS name, c.relname
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND a.attname = 'municipality_id' AND NOT a.attisdropped AND NOT c.relrowsecurity
  LOOP
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I FOREIGN KEY (municipality_id) REFERENCES municipality (id)',
                   target.name, target.relname || '_municipality');
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target.name);
    -- (SELECT …) makes it one evaluation per query instead of one per row
    EXECUTE format('CREATE POLICY own_municipality ON %s USING (municipality_id = (SELECT app.municipality_id())) '
                || 'WITH CHECK (municipality_id = (SELECT app.municipality_id()))', target.name);
  END LOOP;
END $$;
CALL app.protect_tables();

ALTER TABLE municipality ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_municipality ON municipality
  USING (id = (SELECT app.municipality_id())) WITH CHECK (id = (SELECT app.municipality_id()));

-- Columns without a Prisma relation that point at rows all the same.
ALTER TABLE session ADD FOREIGN KEY (municipality_id, user_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE one_time_link ADD FOREIGN KEY (municipality_id, user_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE proposal ADD FOREIGN KEY (municipality_id, text_id) REFERENCES text_document (municipality_id, id);
ALTER TABLE proposal ADD FOREIGN KEY (municipality_id, author_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE proposal_step ADD FOREIGN KEY (municipality_id, by_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE proposal_version ADD FOREIGN KEY (municipality_id, text_version_id) REFERENCES text_version (municipality_id, id);
ALTER TABLE attachment ADD FOREIGN KEY (municipality_id, file_sha256) REFERENCES stored_file (municipality_id, sha256);
ALTER TABLE case_document ADD FOREIGN KEY (municipality_id, file_sha256) REFERENCES stored_file (municipality_id, sha256);
ALTER TABLE meeting ADD FOREIGN KEY (municipality_id, recorder_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE attendance ADD FOREIGN KEY (municipality_id, user_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE attendance ADD FOREIGN KEY (municipality_id, substitute_for_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE decision ADD FOREIGN KEY (municipality_id, recorded_by_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE dispatch ADD FOREIGN KEY (municipality_id, document_id) REFERENCES issued_document (municipality_id, id);
ALTER TABLE minutes ADD FOREIGN KEY (municipality_id, body_document_id) REFERENCES issued_document (municipality_id, id);
ALTER TABLE minutes ADD FOREIGN KEY (municipality_id, sealed_document_id) REFERENCES issued_document (municipality_id, id);
ALTER TABLE minutes_signature ADD FOREIGN KEY (municipality_id, user_id) REFERENCES "user" (municipality_id, id);

-- States are closed lists, here as in the code's tables.
ALTER TABLE role_assignment ADD CONSTRAINT role_known CHECK (role IN ('systemAdministrator', 'secretary', 'caseworker', 'approver', 'mayor'));
ALTER TABLE role_assignment ADD CONSTRAINT secretary_of_a_committee CHECK ((role = 'secretary') = (committee_id IS NOT NULL));
CREATE UNIQUE INDEX role_once ON role_assignment (municipality_id, user_id, role, coalesce(committee_id, municipality_id));
ALTER TABLE membership ADD CONSTRAINT office_known CHECK (office IN ('chair', 'viceChair', 'member', 'substitute'));
ALTER TABLE membership ADD CONSTRAINT term_in_order CHECK (valid_to IS NULL OR valid_to >= valid_from);
ALTER TABLE proposal ADD CONSTRAINT status_known CHECK (status IN ('draft', 'submitted', 'returned', 'ready'));
ALTER TABLE proposal_step ADD CONSTRAINT kind_known CHECK (kind IN ('submitted', 'approved', 'returned', 'withdrawn'));
ALTER TABLE meeting ADD CONSTRAINT status_known CHECK (status IN ('drafting', 'dispatched', 'inSession', 'closed', 'signing', 'sealed', 'cancelled'));
ALTER TABLE meeting ADD CONSTRAINT ends_after_start CHECK (ends_at > starts_at);
ALTER TABLE attendance ADD CONSTRAINT state_known CHECK (state IN ('present', 'apology', 'absent'));
ALTER TABLE minutes ADD CONSTRAINT status_known CHECK (status IN ('freezing', 'signing', 'sealing', 'sealed'));
ALTER TABLE issued_document ADD CONSTRAINT state_known CHECK (state IN ('waiting', 'working', 'ready', 'failed'));
ALTER TABLE issued_document ADD CONSTRAINT edition_known CHECK (edition IN ('members', 'public'));

-- One person holds one seat on a committee at a time.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE membership ADD CONSTRAINT one_seat_at_a_time EXCLUDE USING gist
  (committee_id WITH =, user_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);

-- Never changed, never removed.
CREATE FUNCTION app.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE PROCEDURE app.make_append_only(target regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION app.refuse()', target);
  EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION app.refuse()', target);
  EXECUTE format('REVOKE ALL ON %s FROM sagsgang_app', target);
  EXECUTE format('GRANT SELECT, INSERT ON %s TO sagsgang_app', target);
END $$;
CALL app.make_append_only('audit_event');
CALL app.make_append_only('minutes_signature');
CALL app.make_append_only('text_version');
CALL app.make_append_only('proposal_version');
CALL app.make_append_only('proposal_step');
CALL app.make_append_only('journal_note');

-- The one definition of what is hashed. jsonb_build_array quotes every part, so two different rows can't read the same;
-- the time as a number, because its text form depends on the session.
CREATE FUNCTION app.audit_hash(e audit_event) RETURNS bytea LANGUAGE sql IMMUTABLE
  RETURN sha256(e.previous_hash || convert_to(jsonb_build_array(
    e.municipality_id, e.sequence, extract(epoch FROM e.at), e.user_id, e.kind, e.subject, e.data)::text, 'UTF8'));

CREATE FUNCTION app.audit_append() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || NEW.municipality_id, 0));
  -- A new statement in READ COMMITTED sees what the previous holder of the lock committed.
  SELECT sequence, hash INTO last FROM audit_event
    WHERE municipality_id = NEW.municipality_id ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(last.sequence, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, sha256(convert_to(NEW.municipality_id::text, 'UTF8')));
  NEW.at := clock_timestamp();
  NEW.user_id := app.user_id();
  NEW.hash := app.audit_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER append BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION app.audit_append();

-- No row = the chain holds. `expected` comes from the last checkpoint kept outside the database: without it a cut tail
-- (or a chain written anew from some row on) can't be seen.
CREATE FUNCTION app.audit_verify(expected_sequence bigint DEFAULT 0, expected_hash bytea DEFAULT NULL, since bigint DEFAULT 0)
RETURNS TABLE (at_sequence bigint, problem text) LANGUAGE sql STABLE AS $$
  WITH chain AS (
    SELECT e.sequence, e.hash, e.previous_hash, app.audit_hash(e) AS computed,
           lag(e.sequence) OVER w AS sequence_before, lag(e.hash) OVER w AS hash_before
    FROM audit_event e
    WHERE e.municipality_id = app.municipality_id() AND e.sequence >= since
    WINDOW w AS (ORDER BY e.sequence)
  )
  SELECT sequence, 'content' FROM chain WHERE hash <> computed
  UNION ALL
  SELECT sequence, 'missing' FROM chain WHERE sequence <> coalesce(sequence_before, greatest(since, 1) - 1) + 1
  UNION ALL
  SELECT sequence, 'link' FROM chain
  WHERE sequence > greatest(since, 1) AND hash_before IS NOT NULL AND previous_hash <> hash_before
  UNION ALL
  SELECT sequence, 'link' FROM chain
  WHERE sequence = 1 AND previous_hash <> sha256(convert_to(app.municipality_id()::text, 'UTF8'))
  UNION ALL
  SELECT expected_sequence, 'checkpoint'
  WHERE expected_sequence > 0 AND NOT EXISTS (
    SELECT FROM chain WHERE sequence = expected_sequence AND hash = expected_hash)
$$;
GRANT EXECUTE ON FUNCTION app.audit_hash(audit_event), app.audit_append(), app.audit_verify(bigint, bytea, bigint), app.refuse() TO sagsgang_app;

-- Before a municipality is known: one lookup each, by a hash or an address, at most one row.
CREATE FUNCTION app.actor_of_session(token bytea, at timestamptz, idle interval)
RETURNS TABLE (session_id uuid, authenticated_at timestamptz, last_seen_at timestamptz, user_id uuid, user_name text, user_title text,
               municipality_id uuid, municipality_name text, municipality_slug text, roles jsonb, seats jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.authenticated_at, s.last_seen_at, u.id, u.name, u.title, m.id, m.name, m.slug,
    coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'committeeId', r.committee_id))
              FROM role_assignment r WHERE r.user_id = u.id), '[]'),
    coalesce((SELECT jsonb_agg(jsonb_build_object('committeeId', b.committee_id, 'office', b.office))
              FROM membership b WHERE b.user_id = u.id
                AND daterange(b.valid_from, b.valid_to, '[]') @> (at AT TIME ZONE 'Europe/Copenhagen')::date), '[]')
  FROM session s
  JOIN "user" u ON u.id = s.user_id AND u.deactivated_at IS NULL
  JOIN municipality m ON m.id = s.municipality_id
  WHERE s.token_hash = token AND s.revoked_at IS NULL AND s.last_seen_at > at - idle
$$;

CREATE FUNCTION app.user_of_email(address text)
RETURNS TABLE (user_id uuid, municipality_id uuid, password_hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.municipality_id, u.password_hash FROM "user" u
  WHERE u.email = lower(btrim(address)) AND u.deactivated_at IS NULL
$$;

CREATE FUNCTION app.user_of_link(token bytea, at timestamptz)
RETURNS TABLE (link_id uuid, purpose text, user_id uuid, municipality_id uuid, user_name text, user_email text, municipality_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.id, l.purpose, u.id, u.municipality_id, u.name, u.email, m.name
  FROM one_time_link l JOIN "user" u ON u.id = l.user_id AND u.deactivated_at IS NULL JOIN municipality m ON m.id = u.municipality_id
  WHERE l.token_hash = token AND l.used_at IS NULL AND l.expires_at > at
$$;

-- Of a document that isn't public it says only that it was issued here.
CREATE FUNCTION app.issued_document_of_hash(sha text)
RETURNS TABLE (document_id uuid, edition text, kind text, title text, municipality_name text, sealed_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.id, d.edition, d.kind, CASE WHEN d.edition = 'public' THEN d.title END, m.name, d.sealed_at
  FROM issued_document d JOIN municipality m ON m.id = d.municipality_id
  WHERE d.file_sha256 = sha AND d.state = 'ready' ORDER BY d.edition DESC, d.created_at LIMIT 1
$$;

-- For schedules, which do their work municipality by municipality.
CREATE FUNCTION app.municipality_ids() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT id FROM municipality ORDER BY slug $$;

GRANT EXECUTE ON FUNCTION app.actor_of_session(bytea, timestamptz, interval), app.user_of_email(text), app.user_of_link(bytea, timestamptz),
  app.issued_document_of_hash(text), app.municipality_ids() TO sagsgang_app;

-- How often something was tried in a window of time, shared by all processes. Losing it in a crash is no harm.
CREATE UNLOGGED TABLE app.rate_limit (
  key        text PRIMARY KEY,
  tries      integer NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE FUNCTION app.count_try(try_key text, at timestamptz, period interval) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp AS $$
  INSERT INTO rate_limit AS r (key, tries, expires_at) VALUES (try_key, 1, at + period)
  ON CONFLICT (key) DO UPDATE SET
    tries = CASE WHEN r.expires_at <= at THEN 1 ELSE r.tries + 1 END,
    expires_at = CASE WHEN r.expires_at <= at THEN at + period ELSE r.expires_at END
  RETURNING tries
$$;
CREATE FUNCTION app.forget_tries(try_key text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp AS $$ DELETE FROM rate_limit WHERE key = try_key $$;
CREATE FUNCTION app.sweep_tries(at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp AS $$ DELETE FROM rate_limit WHERE expires_at <= at $$;
GRANT EXECUTE ON FUNCTION app.count_try(text, timestamptz, interval), app.forget_tries(text), app.sweep_tries(timestamptz) TO sagsgang_app;
