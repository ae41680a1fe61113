-- AlterTable
ALTER TABLE "mail_message" ADD COLUMN     "calendar" TEXT;

-- A person has one private calendar address at a time.
CREATE UNIQUE INDEX one_calendar_address ON calendar_link (municipality_id, user_id) WHERE revoked_at IS NULL;

-- The portal's calendar is made from the meetings' summaries, like its overviews: without reading every text.
UPDATE portal.meeting SET summary = summary || jsonb_build_object('endsAt', data->'endsAt', 'place', data->'place');
