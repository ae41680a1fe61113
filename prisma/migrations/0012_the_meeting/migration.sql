-- DropIndex
DROP INDEX "minutes_municipality_id_meeting_id_key";

-- AlterTable
ALTER TABLE "minutes" ADD COLUMN     "drafted_by_id" UUID,
ADD COLUMN     "joined_document_id" UUID,
ADD COLUMN     "joined_sha256" TEXT,
ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reminded_at" TIMESTAMPTZ,
ADD COLUMN     "text" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "body_document_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "committee" ADD COLUMN     "disqualified_may_vote" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'standing',
ADD COLUMN     "substitute_disqualified" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "substitute_short_absence" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "vote_wording" TEXT NOT NULL DEFAULT 'parties';

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "calendar_sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "current_item_id" UUID,
ADD COLUMN     "pen_holder_id" UUID,
ADD COLUMN     "pen_taken_at" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "agenda_item" ADD COLUMN     "began_at" TIMESTAMPTZ,
ADD COLUMN     "ended_at" TIMESTAMPTZ,
ADD COLUMN     "preceding_item_id" UUID;

-- AlterTable
ALTER TABLE "attendance" ADD COLUMN     "arrived_at" TIMESTAMPTZ,
ADD COLUMN     "left_at" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "minutes_refusal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "minutes_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "refused_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "minutes_refusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_certificate" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "minutes_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'announced',
    "subject" TEXT NOT NULL DEFAULT '',
    "issuer" TEXT NOT NULL DEFAULT '',
    "signed_at" TIMESTAMPTZ,

    CONSTRAINT "minutes_certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "meeting_id" UUID NOT NULL,
    "agenda_item_id" UUID,
    "user_id" UUID NOT NULL DEFAULT app.user_id(),
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ,

    CONSTRAINT "minutes_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_approval" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "meeting_id" UUID NOT NULL,
    "user_id" UUID NOT NULL DEFAULT app.user_id(),
    "approved_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "minutes_approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disqualification" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "agenda_item_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'noticed',
    "noticed_by_id" UUID NOT NULL DEFAULT app.user_id(),
    "noticed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "disqualification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amendment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "agenda_item_id" UUID NOT NULL,
    "point_id" TEXT NOT NULL DEFAULT '',
    "rank" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vote" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "agenda_item_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "point_id" TEXT NOT NULL DEFAULT '',
    "amendment_id" UUID,
    "disqualification_id" UUID,
    "question" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "in_favour" INTEGER NOT NULL DEFAULT 0,
    "against" INTEGER NOT NULL DEFAULT 0,
    "abstained" INTEGER NOT NULL DEFAULT 0,
    "voters" JSONB NOT NULL DEFAULT '[]',
    "result" TEXT NOT NULL DEFAULT '',
    "opened_by_id" UUID NOT NULL DEFAULT app.user_id(),
    "opened_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ballot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "vote_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "choice" TEXT NOT NULL,
    "cast_by_id" UUID NOT NULL DEFAULT app.user_id(),
    "cast_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_statement" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "agenda_item_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "send_along" BOOLEAN NOT NULL DEFAULT true,
    "entered_by_id" UUID NOT NULL DEFAULT app.user_id(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "minutes_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "agenda_item_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'declared',
    "declared_by_id" UUID NOT NULL DEFAULT app.user_id(),
    "declared_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "onward" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "agenda_item_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "to_committee_id" UUID,
    "to_meeting_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "to_item_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'chosen',
    "chosen_by_id" UUID DEFAULT app.user_id(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "onward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chair_decision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "committee_id" UUID NOT NULL,
    "case_file_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "chair_id" UUID NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "closed_reason" TEXT NOT NULL DEFAULT '',
    "public_title" TEXT NOT NULL DEFAULT '',
    "proposal_id" UUID,
    "agenda_item_id" UUID,
    "entered_by_id" UUID NOT NULL DEFAULT app.user_id(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chair_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up_task" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "committee_id" UUID NOT NULL,
    "agenda_item_id" UUID,
    "title" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" DATE,
    "return_meeting_id" UUID,
    "return_month" TEXT NOT NULL DEFAULT '',
    "return_item_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "report" TEXT NOT NULL DEFAULT '',
    "finished_at" TIMESTAMPTZ,
    "finished_by_id" UUID,
    "reported_item_id" UUID,
    "reminded_at" TIMESTAMPTZ,
    "created_by_id" UUID DEFAULT app.user_id(),
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "follow_up_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_absence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "agenda_item_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "went_out_at" TIMESTAMPTZ,
    "came_back_at" TIMESTAMPTZ,

    CONSTRAINT "item_absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_pause" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "meeting_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "meeting_pause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "election_group" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "name" TEXT NOT NULL,
    "contact_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "election_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "substitute_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "meeting_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "group_name" TEXT NOT NULL,
    "asked_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "substitute_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ,
    "answered_by_id" UUID,

    CONSTRAINT "substitute_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "calendar_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "minutes_refusal_municipality_id_minutes_id_user_id_key" ON "minutes_refusal"("municipality_id", "minutes_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_certificate_municipality_id_minutes_id_user_id_key" ON "minutes_certificate"("municipality_id", "minutes_id", "user_id");

-- CreateIndex
CREATE INDEX "minutes_comment_municipality_id_meeting_id_idx" ON "minutes_comment"("municipality_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_approval_municipality_id_meeting_id_user_id_key" ON "minutes_approval"("municipality_id", "meeting_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "disqualification_municipality_id_id_key" ON "disqualification"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "disqualification_municipality_id_agenda_item_id_user_id_key" ON "disqualification"("municipality_id", "agenda_item_id", "user_id");

-- CreateIndex
CREATE INDEX "amendment_municipality_id_agenda_item_id_idx" ON "amendment"("municipality_id", "agenda_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "amendment_municipality_id_id_key" ON "amendment"("municipality_id", "id");

-- CreateIndex
CREATE INDEX "vote_municipality_id_agenda_item_id_idx" ON "vote"("municipality_id", "agenda_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "vote_municipality_id_id_key" ON "vote"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_municipality_id_vote_id_user_id_key" ON "ballot"("municipality_id", "vote_id", "user_id");

-- CreateIndex
CREATE INDEX "minutes_statement_municipality_id_agenda_item_id_idx" ON "minutes_statement"("municipality_id", "agenda_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_municipality_id_agenda_item_id_user_id_key" ON "referral"("municipality_id", "agenda_item_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "onward_municipality_id_agenda_item_id_key" ON "onward"("municipality_id", "agenda_item_id");

-- CreateIndex
CREATE INDEX "chair_decision_municipality_id_committee_id_idx" ON "chair_decision"("municipality_id", "committee_id");

-- CreateIndex
CREATE INDEX "follow_up_task_municipality_id_committee_id_state_idx" ON "follow_up_task"("municipality_id", "committee_id", "state");

-- CreateIndex
CREATE INDEX "follow_up_task_municipality_id_owner_id_state_idx" ON "follow_up_task"("municipality_id", "owner_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_task_municipality_id_id_key" ON "follow_up_task"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "item_absence_municipality_id_agenda_item_id_user_id_key" ON "item_absence"("municipality_id", "agenda_item_id", "user_id");

-- CreateIndex
CREATE INDEX "meeting_pause_municipality_id_meeting_id_idx" ON "meeting_pause"("municipality_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "election_group_municipality_id_name_key" ON "election_group"("municipality_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "substitute_request_municipality_id_meeting_id_member_id_key" ON "substitute_request"("municipality_id", "meeting_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_link_token_hash_key" ON "calendar_link"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_link_municipality_id_user_id_idx" ON "calendar_link"("municipality_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_municipality_id_meeting_id_number_key" ON "minutes"("municipality_id", "meeting_id", "number");

-- CreateIndex
CREATE INDEX "agenda_item_municipality_id_preceding_item_id_idx" ON "agenda_item"("municipality_id", "preceding_item_id");

-- AddForeignKey
ALTER TABLE "minutes_refusal" ADD CONSTRAINT "minutes_refusal_municipality_id_minutes_id_fkey" FOREIGN KEY ("municipality_id", "minutes_id") REFERENCES "minutes"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_certificate" ADD CONSTRAINT "minutes_certificate_municipality_id_minutes_id_fkey" FOREIGN KEY ("municipality_id", "minutes_id") REFERENCES "minutes"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disqualification" ADD CONSTRAINT "disqualification_municipality_id_agenda_item_id_fkey" FOREIGN KEY ("municipality_id", "agenda_item_id") REFERENCES "agenda_item"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_municipality_id_agenda_item_id_fkey" FOREIGN KEY ("municipality_id", "agenda_item_id") REFERENCES "agenda_item"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_municipality_id_agenda_item_id_fkey" FOREIGN KEY ("municipality_id", "agenda_item_id") REFERENCES "agenda_item"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_municipality_id_amendment_id_fkey" FOREIGN KEY ("municipality_id", "amendment_id") REFERENCES "amendment"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_municipality_id_disqualification_id_fkey" FOREIGN KEY ("municipality_id", "disqualification_id") REFERENCES "disqualification"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_municipality_id_vote_id_fkey" FOREIGN KEY ("municipality_id", "vote_id") REFERENCES "vote"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_statement" ADD CONSTRAINT "minutes_statement_municipality_id_agenda_item_id_fkey" FOREIGN KEY ("municipality_id", "agenda_item_id") REFERENCES "agenda_item"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_municipality_id_agenda_item_id_fkey" FOREIGN KEY ("municipality_id", "agenda_item_id") REFERENCES "agenda_item"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "onward" ADD CONSTRAINT "onward_municipality_id_agenda_item_id_fkey" FOREIGN KEY ("municipality_id", "agenda_item_id") REFERENCES "agenda_item"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chair_decision" ADD CONSTRAINT "chair_decision_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_municipality_id_preceding_item_id_fkey" FOREIGN KEY ("municipality_id", "preceding_item_id") REFERENCES "agenda_item"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "item_absence" ADD CONSTRAINT "item_absence_municipality_id_agenda_item_id_fkey" FOREIGN KEY ("municipality_id", "agenda_item_id") REFERENCES "agenda_item"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_pause" ADD CONSTRAINT "meeting_pause_municipality_id_meeting_id_fkey" FOREIGN KEY ("municipality_id", "meeting_id") REFERENCES "meeting"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substitute_request" ADD CONSTRAINT "substitute_request_municipality_id_meeting_id_fkey" FOREIGN KEY ("municipality_id", "meeting_id") REFERENCES "meeting"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma can't say: row security, columns without a relation, and closed lists.
CALL app.protect_tables();

DO $$
DECLARE target record;
BEGIN
  FOR target IN SELECT * FROM (VALUES
    ('meeting', 'pen_holder_id'), ('item_absence', 'user_id'), ('election_group', 'contact_id'),
    ('substitute_request', 'member_id'), ('substitute_request', 'asked_id'), ('substitute_request', 'substitute_id'),
    ('substitute_request', 'answered_by_id'), ('calendar_link', 'user_id'), ('minutes', 'drafted_by_id'), ('minutes_refusal', 'user_id'),
    ('minutes_certificate', 'user_id'), ('minutes_comment', 'user_id'), ('minutes_comment', 'answered_by_id'),
    ('minutes_approval', 'user_id'), ('disqualification', 'user_id'), ('disqualification', 'noticed_by_id'),
    ('disqualification', 'decided_by_id'), ('amendment', 'proposed_by_id'), ('vote', 'opened_by_id'), ('ballot', 'user_id'),
    ('ballot', 'cast_by_id'), ('minutes_statement', 'user_id'), ('minutes_statement', 'entered_by_id'), ('referral', 'user_id'),
    ('referral', 'declared_by_id'), ('onward', 'chosen_by_id'), ('chair_decision', 'chair_id'), ('chair_decision', 'entered_by_id'),
    ('follow_up_task', 'owner_id'), ('follow_up_task', 'finished_by_id'), ('follow_up_task', 'created_by_id')) AS t(name, field)
  LOOP
    EXECUTE format('ALTER TABLE %I ADD FOREIGN KEY (municipality_id, %I) REFERENCES "user" (municipality_id, id)', target.name, target.field);
  END LOOP;
  -- An item that is taken off an agenda which isn't sent out is forgotten by what it came from.
  FOR target IN SELECT * FROM (VALUES
    ('meeting', 'current_item_id'), ('onward', 'to_item_id'), ('chair_decision', 'agenda_item_id'),
    ('follow_up_task', 'return_item_id'), ('follow_up_task', 'reported_item_id')) AS t(name, field)
  LOOP
    EXECUTE format('ALTER TABLE %I ADD FOREIGN KEY (municipality_id, %I) REFERENCES agenda_item (municipality_id, id) ON DELETE SET NULL (%I)',
                   target.name, target.field, target.field);
  END LOOP;
END $$;
ALTER TABLE minutes_comment ADD FOREIGN KEY (municipality_id, meeting_id) REFERENCES meeting (municipality_id, id);
ALTER TABLE minutes_comment ADD FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_item (municipality_id, id);
ALTER TABLE minutes_approval ADD FOREIGN KEY (municipality_id, meeting_id) REFERENCES meeting (municipality_id, id);
ALTER TABLE minutes ADD FOREIGN KEY (municipality_id, joined_document_id) REFERENCES issued_document (municipality_id, id);
ALTER TABLE onward ADD FOREIGN KEY (municipality_id, to_committee_id) REFERENCES committee (municipality_id, id);
ALTER TABLE onward ADD FOREIGN KEY (municipality_id, to_meeting_id) REFERENCES meeting (municipality_id, id);
ALTER TABLE chair_decision ADD FOREIGN KEY (municipality_id, case_file_id) REFERENCES case_file (municipality_id, id);
ALTER TABLE chair_decision ADD FOREIGN KEY (municipality_id, proposal_id) REFERENCES proposal (municipality_id, id);
ALTER TABLE follow_up_task ADD FOREIGN KEY (municipality_id, committee_id) REFERENCES committee (municipality_id, id);
ALTER TABLE follow_up_task ADD FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_item (municipality_id, id);
ALTER TABLE follow_up_task ADD FOREIGN KEY (municipality_id, return_meeting_id) REFERENCES meeting (municipality_id, id);

ALTER TABLE committee ADD CONSTRAINT kind_known CHECK (kind IN ('standing', 'finance', 'council'));
ALTER TABLE committee ADD CONSTRAINT vote_wording_known CHECK (vote_wording IN ('parties', 'names'));
-- A municipality has one council and one finance committee.
CREATE UNIQUE INDEX one_of_its_kind ON committee (municipality_id, kind) WHERE kind IN ('finance', 'council') AND active;
ALTER TABLE item_absence ADD CONSTRAINT reason_known CHECK (reason IN ('late', 'left', 'steppedOut', 'disqualified'));
ALTER TABLE meeting_pause ADD CONSTRAINT pause_in_order CHECK (ended_at IS NULL OR ended_at >= started_at);
CREATE UNIQUE INDEX one_pause_at_a_time ON meeting_pause (municipality_id, meeting_id) WHERE ended_at IS NULL;
ALTER TABLE substitute_request ADD CONSTRAINT state_known CHECK (state IN ('asked', 'named', 'nobody', 'withdrawn'));
ALTER TABLE minutes DROP CONSTRAINT status_known;
ALTER TABLE minutes ADD CONSTRAINT status_known
  CHECK (status IN ('drafting', 'freezing', 'signing', 'certifying', 'sealing', 'sealed'));
ALTER TABLE minutes ADD CONSTRAINT only_addenda_are_drafted CHECK (status <> 'drafting' OR number > 0);
ALTER TABLE minutes ADD CONSTRAINT has_a_body CHECK (status = 'drafting' OR body_document_id IS NOT NULL);
ALTER TABLE minutes_certificate ADD CONSTRAINT state_known CHECK (state IN ('announced', 'signed', 'withdrawn'));
ALTER TABLE disqualification ADD CONSTRAINT state_known CHECK (state IN ('noticed', 'disqualified', 'qualified', 'withdrawn'));
ALTER TABLE amendment ADD CONSTRAINT state_known CHECK (state IN ('proposed', 'adopted', 'rejected', 'lapsed', 'withdrawn'));
ALTER TABLE vote ADD CONSTRAINT subject_known CHECK (subject IN ('item', 'point', 'amendment', 'disqualification'));
ALTER TABLE vote ADD CONSTRAINT subject_whole CHECK (
  (subject = 'amendment') = (amendment_id IS NOT NULL) AND (subject = 'disqualification') = (disqualification_id IS NOT NULL));
ALTER TABLE vote ADD CONSTRAINT method_known CHECK (method IN ('show', 'byName', 'byParty'));
ALTER TABLE vote ADD CONSTRAINT state_known CHECK (state IN ('open', 'closed', 'cancelled'));
ALTER TABLE vote ADD CONSTRAINT result_known CHECK (
  result IN ('', 'adopted', 'rejected', 'lapsed') AND (state = 'closed') = (result <> ''));
-- The meeting votes on one thing at a time.
CREATE UNIQUE INDEX one_open_vote ON vote (municipality_id, agenda_item_id) WHERE state = 'open';
ALTER TABLE ballot ADD CONSTRAINT choice_known CHECK (choice IN ('inFavour', 'against', 'abstained'));
ALTER TABLE minutes_statement ADD CONSTRAINT kind_known CHECK (kind IN ('dissent', 'statement'));
ALTER TABLE referral ADD CONSTRAINT state_known CHECK (state IN ('declared', 'takenBack', 'givenUp'));
ALTER TABLE onward ADD CONSTRAINT kind_known CHECK (kind IN ('deferred', 'forwarded', 'returned', 'withdrawn', 'referred'));
ALTER TABLE onward ADD CONSTRAINT state_known CHECK (state IN ('chosen', 'waiting', 'done', 'calledOff'));
ALTER TABLE chair_decision ADD CONSTRAINT ground_known CHECK (ground IN ('urgent', 'undoubtful'));
ALTER TABLE follow_up_task ADD CONSTRAINT state_known CHECK (state IN ('waiting', 'stayed', 'open', 'done', 'dropped'));
ALTER TABLE follow_up_task ADD CONSTRAINT month_known CHECK (return_month = '' OR return_month ~ '^\d{4}-(0[1-9]|1[0-2])$');

-- A substitute who was named for a single meeting has no seat on the committee, and comes all the same.
DROP FUNCTION app.actor_of_session(bytea, timestamptz, interval);
CREATE FUNCTION app.actor_of_session(token bytea, at timestamptz, idle interval)
RETURNS TABLE (session_id uuid, authenticated_at timestamptz, last_seen_at timestamptz, user_id uuid, user_name text, user_title text,
               municipality_id uuid, municipality_name text, municipality_slug text, roles jsonb, seats jsonb, substitute_at jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.authenticated_at, s.last_seen_at, u.id, u.name, u.title, m.id, m.name, m.slug,
    coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'committeeId', r.committee_id))
              FROM role_assignment r WHERE r.user_id = u.id), '[]'),
    coalesce((SELECT jsonb_agg(jsonb_build_object('committeeId', b.committee_id, 'office', b.office))
              FROM membership b WHERE b.user_id = u.id
                AND daterange(b.valid_from, b.valid_to, '[]') @> (at AT TIME ZONE 'Europe/Copenhagen')::date), '[]'),
    coalesce((SELECT jsonb_agg(a.meeting_id) FROM attendance a
              WHERE a.user_id = u.id AND a.substitute_for_id IS NOT NULL AND a.state = 'present'), '[]')
  FROM session s
  JOIN "user" u ON u.id = s.user_id AND u.deactivated_at IS NULL
  JOIN municipality m ON m.id = s.municipality_id
  WHERE s.token_hash = token AND s.revoked_at IS NULL AND s.last_seen_at > at - idle
$$;

-- A private calendar address, before anybody is known.
CREATE FUNCTION app.user_of_calendar(token bytea)
RETURNS TABLE (link_id uuid, user_id uuid, municipality_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.id, u.id, u.municipality_id
  FROM calendar_link l JOIN "user" u ON u.id = l.user_id AND u.deactivated_at IS NULL
  WHERE l.token_hash = token AND l.revoked_at IS NULL
$$;
GRANT EXECUTE ON FUNCTION app.actor_of_session(bytea, timestamptz, interval), app.user_of_calendar(bytea) TO sagsgang_app;
CREATE INDEX attendance_substitute ON attendance (user_id) WHERE substitute_for_id IS NOT NULL;
