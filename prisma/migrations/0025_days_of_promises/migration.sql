-- DropIndex
DROP INDEX "commitment_municipality_id_state_due_on_idx";

-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "followed_up_on" DATE;

-- The day from which a promise's next follow-up is counted is kept beside it by the database itself, whoever writes what it hangs on:
-- the last follow-up's, and before the first the day on which it was promised.
CREATE FUNCTION app.followed_up_on(of_commitment uuid, of_letter uuid) RETURNS date LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT coalesce(
    (SELECT max(p.on_date) FROM commitment_update p WHERE p.commitment_id = of_commitment AND p.kind = 'followedUp'),
    (SELECT coalesce(l.sent_on, l.letter_date) FROM reply_letter l WHERE l.id = of_letter));
END;
GRANT EXECUTE ON FUNCTION app.followed_up_on(uuid, uuid) TO sagsgang_app;

CREATE FUNCTION app.keep_followed_up_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.followed_up_on := app.followed_up_on(NEW.id, NEW.letter_id);
  RETURN NEW;
END $$;
CREATE TRIGGER keep_followed_up_on BEFORE INSERT OR UPDATE OF letter_id, followed_up_on ON commitment
  FOR EACH ROW EXECUTE FUNCTION app.keep_followed_up_on();

CREATE FUNCTION app.note_followed_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE commitment SET followed_up_on = NULL WHERE id = NEW.commitment_id; -- its own trigger says the day
  RETURN NULL;
END $$;
CREATE TRIGGER note_followed_up AFTER INSERT ON commitment_update
  FOR EACH ROW WHEN (NEW.kind = 'followedUp') EXECUTE FUNCTION app.note_followed_up();

CREATE FUNCTION app.note_promised() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE commitment SET followed_up_on = NULL WHERE letter_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER note_promised AFTER UPDATE OF sent_on, letter_date ON reply_letter
  FOR EACH ROW WHEN ((NEW.sent_on, NEW.letter_date) IS DISTINCT FROM (OLD.sent_on, OLD.letter_date))
  EXECUTE FUNCTION app.note_promised();

UPDATE commitment SET followed_up_on = NULL;

ALTER TABLE commitment ADD CONSTRAINT ended_says_when CHECK (state NOT IN ('kept', 'dropped') OR ended_on IS NOT NULL);

-- The day by which a promise is listed: an open one's deadline or next follow-up (as nextDay in commitment.ts), whichever comes first;
-- an ended one's end. Drafts have none.
ALTER TABLE commitment ADD COLUMN listed_on date GENERATED ALWAYS AS (
  CASE state
    WHEN 'open' THEN least(due_on, CASE recurrence
      WHEN 'monthly' THEN (date_trunc('month', followed_up_on::timestamp) + interval '2 months - 1 day')::date
      WHEN 'quarterly' THEN (date_trunc('quarter', followed_up_on::timestamp) + interval '6 months - 1 day')::date END)
    WHEN 'draft' THEN NULL
    ELSE ended_on END) STORED;

-- What the overview counts by stands in the indexes, so that it reads no rows; the first is each state's order in its list, too.
CREATE INDEX commitment_listed ON commitment (municipality_id, state, listed_on, id) INCLUDE (due_on, owner_id, letter_id);
CREATE INDEX commitment_due ON commitment (municipality_id, state, due_on) INCLUDE (listed_on, owner_id, letter_id);
CREATE INDEX inquiry_counted ON inquiry (municipality_id, status, sender_authority)
  INCLUDE (owner_id, deadline, answered_on, answered_in_time);
