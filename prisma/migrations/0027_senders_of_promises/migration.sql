-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "sender_authority" TEXT NOT NULL DEFAULT '';

-- Whose letter a promise answers stands beside it, kept by the database itself: the overview counts and lists by sender without a join.
CREATE FUNCTION app.keep_sender_of_promise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.sender_authority := coalesce(
    (SELECT i.sender_authority FROM reply_letter l JOIN inquiry i ON i.id = l.inquiry_id WHERE l.id = NEW.letter_id), '');
  RETURN NEW;
END $$;
CREATE TRIGGER keep_sender_of_promise BEFORE INSERT OR UPDATE OF letter_id, sender_authority ON commitment
  FOR EACH ROW EXECUTE FUNCTION app.keep_sender_of_promise();

CREATE FUNCTION app.note_sender_of_promises() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE commitment SET sender_authority = '' -- its own trigger says the sender
  WHERE letter_id IN (SELECT l.id FROM reply_letter l WHERE l.inquiry_id = NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER note_sender_of_promises AFTER UPDATE OF sender_authority ON inquiry
  FOR EACH ROW WHEN (NEW.sender_authority IS DISTINCT FROM OLD.sender_authority)
  EXECUTE FUNCTION app.note_sender_of_promises();

UPDATE commitment SET sender_authority = '';

DROP INDEX commitment_listed;
DROP INDEX commitment_due;
CREATE INDEX commitment_listed ON commitment (municipality_id, state, listed_on, id)
  INCLUDE (due_on, owner_id, letter_id, sender_authority);
CREATE INDEX commitment_due ON commitment (municipality_id, state, due_on)
  INCLUDE (listed_on, owner_id, letter_id, sender_authority);
