-- CreateTable
CREATE TABLE "plan_kind" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "name" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "valid_from" DATE,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_kind_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "national_goal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "year" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "issued_on" DATE,

    CONSTRAINT "national_goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_target_group" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "name" TEXT NOT NULL,
    "distance" TEXT NOT NULL DEFAULT '',
    "valid_from" DATE,
    "valid_to" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_target_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "kind_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "committee_id" UUID NOT NULL,
    "case_file_id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'drafting',
    "proposal_id" UUID,
    "adopted_on" DATE,
    "adopted_words" TEXT NOT NULL DEFAULT '',
    "text_version_id" UUID,
    "superseded_by_id" UUID,
    "published_at" TIMESTAMPTZ,
    "public_document_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_goal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "plan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "plan_goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "plan_id" UUID NOT NULL,
    "national_goal_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "plan_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_group" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "plan_id" UUID NOT NULL,
    "target_group_id" UUID NOT NULL,

    CONSTRAINT "plan_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_indicator" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "plan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "series_id" UUID,
    "owner_id" UUID NOT NULL,
    "baseline_period" TEXT NOT NULL DEFAULT '',
    "target_value" DECIMAL(20,6),
    "target_period" TEXT NOT NULL DEFAULT '',
    "standing" TEXT NOT NULL DEFAULT '',
    "comment" TEXT NOT NULL DEFAULT '',
    "noted_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_indicator_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "indicator_id" UUID NOT NULL,
    "standing" TEXT NOT NULL DEFAULT '',
    "comment" TEXT NOT NULL,
    "by_id" UUID NOT NULL DEFAULT app.user_id(),
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_indicator_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_table" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "plan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "from_period" TEXT NOT NULL,
    "to_period" TEXT NOT NULL,
    "share_of" TEXT NOT NULL DEFAULT '',
    "comment" TEXT NOT NULL DEFAULT '',
    "lead" BOOLEAN NOT NULL DEFAULT false,
    "printed_span" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "plan_table_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_table_row" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "table_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "series_id" UUID NOT NULL,
    "share_series_id" UUID,
    "printed_change" INTEGER,
    "printed_where" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "plan_table_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_follow_up" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "plan_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "report" TEXT NOT NULL DEFAULT '',
    "ended_on" DATE,
    "task_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "plan_kind_municipality_id_id_key" ON "plan_kind"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_kind_municipality_id_name_key" ON "plan_kind"("municipality_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "national_goal_municipality_id_id_key" ON "national_goal"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "national_goal_municipality_id_year_position_key" ON "national_goal"("municipality_id", "year", "position");

-- CreateIndex
CREATE UNIQUE INDEX "plan_target_group_municipality_id_id_key" ON "plan_target_group"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_target_group_municipality_id_name_key" ON "plan_target_group"("municipality_id", "name");

-- CreateIndex
CREATE INDEX "plan_municipality_id_year_idx" ON "plan"("municipality_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "plan_municipality_id_id_key" ON "plan"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_goal_municipality_id_plan_id_position_key" ON "plan_goal"("municipality_id", "plan_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "plan_answer_municipality_id_plan_id_national_goal_id_key" ON "plan_answer"("municipality_id", "plan_id", "national_goal_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_group_municipality_id_plan_id_target_group_id_key" ON "plan_group"("municipality_id", "plan_id", "target_group_id");

-- CreateIndex
CREATE INDEX "plan_indicator_municipality_id_plan_id_position_idx" ON "plan_indicator"("municipality_id", "plan_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "plan_indicator_municipality_id_id_key" ON "plan_indicator"("municipality_id", "id");

-- CreateIndex
CREATE INDEX "plan_indicator_note_municipality_id_indicator_id_at_idx" ON "plan_indicator_note"("municipality_id", "indicator_id", "at");

-- CreateIndex
CREATE INDEX "plan_table_municipality_id_plan_id_position_idx" ON "plan_table"("municipality_id", "plan_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "plan_table_municipality_id_id_key" ON "plan_table"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_table_row_municipality_id_table_id_position_key" ON "plan_table_row"("municipality_id", "table_id", "position");

-- CreateIndex
CREATE INDEX "plan_follow_up_municipality_id_plan_id_month_idx" ON "plan_follow_up"("municipality_id", "plan_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "plan_follow_up_municipality_id_id_key" ON "plan_follow_up"("municipality_id", "id");

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_municipality_id_kind_id_fkey" FOREIGN KEY ("municipality_id", "kind_id") REFERENCES "plan_kind"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_municipality_id_plan_id_fkey" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "plan"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_answer" ADD CONSTRAINT "plan_answer_municipality_id_plan_id_fkey" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "plan"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_answer" ADD CONSTRAINT "plan_answer_municipality_id_national_goal_id_fkey" FOREIGN KEY ("municipality_id", "national_goal_id") REFERENCES "national_goal"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_group" ADD CONSTRAINT "plan_group_municipality_id_plan_id_fkey" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "plan"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_group" ADD CONSTRAINT "plan_group_municipality_id_target_group_id_fkey" FOREIGN KEY ("municipality_id", "target_group_id") REFERENCES "plan_target_group"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_municipality_id_plan_id_fkey" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "plan"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_indicator_note" ADD CONSTRAINT "plan_indicator_note_municipality_id_indicator_id_fkey" FOREIGN KEY ("municipality_id", "indicator_id") REFERENCES "plan_indicator"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_table" ADD CONSTRAINT "plan_table_municipality_id_plan_id_fkey" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "plan"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_table_row" ADD CONSTRAINT "plan_table_row_municipality_id_table_id_fkey" FOREIGN KEY ("municipality_id", "table_id") REFERENCES "plan_table"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_follow_up" ADD CONSTRAINT "plan_follow_up_municipality_id_plan_id_fkey" FOREIGN KEY ("municipality_id", "plan_id") REFERENCES "plan"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma can't say.
ALTER TABLE plan ADD FOREIGN KEY (municipality_id, committee_id) REFERENCES committee (municipality_id, id);
ALTER TABLE plan ADD FOREIGN KEY (municipality_id, case_file_id) REFERENCES case_file (municipality_id, id);
ALTER TABLE plan ADD FOREIGN KEY (municipality_id, text_id) REFERENCES text_document (municipality_id, id);
ALTER TABLE plan ADD FOREIGN KEY (municipality_id, text_version_id) REFERENCES text_version (municipality_id, id);
ALTER TABLE plan ADD FOREIGN KEY (municipality_id, proposal_id) REFERENCES proposal (municipality_id, id);
ALTER TABLE plan ADD FOREIGN KEY (municipality_id, superseded_by_id) REFERENCES plan (municipality_id, id);
ALTER TABLE plan ADD FOREIGN KEY (municipality_id, public_document_id) REFERENCES issued_document (municipality_id, id);
ALTER TABLE plan_indicator ADD FOREIGN KEY (municipality_id, series_id) REFERENCES statistic_series (municipality_id, id);
ALTER TABLE plan_indicator ADD FOREIGN KEY (municipality_id, owner_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE plan_indicator_note ADD FOREIGN KEY (municipality_id, by_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE plan_table_row ADD FOREIGN KEY (municipality_id, series_id) REFERENCES statistic_series (municipality_id, id);
ALTER TABLE plan_table_row ADD FOREIGN KEY (municipality_id, share_series_id) REFERENCES statistic_series (municipality_id, id);
ALTER TABLE plan_follow_up ADD FOREIGN KEY (municipality_id, owner_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE plan_follow_up ADD FOREIGN KEY (municipality_id, task_id) REFERENCES follow_up_task (municipality_id, id);

ALTER TABLE plan ADD CONSTRAINT status_known CHECK (status IN ('drafting', 'submitted', 'adopted', 'published', 'superseded'));
ALTER TABLE plan ADD CONSTRAINT adopted_says_when CHECK (status IN ('drafting', 'submitted') OR adopted_on IS NOT NULL AND text_version_id IS NOT NULL);
ALTER TABLE plan ADD CONSTRAINT period_in_order CHECK (valid_from <= valid_to);
ALTER TABLE plan ADD CONSTRAINT superseded_by_another CHECK (superseded_by_id IS DISTINCT FROM id);
ALTER TABLE plan_kind ADD CONSTRAINT period_in_order CHECK (valid_from <= valid_to);
ALTER TABLE plan_target_group ADD CONSTRAINT period_in_order CHECK (valid_from <= valid_to);
ALTER TABLE plan_target_group ADD CONSTRAINT distance_known CHECK (distance IN ('near', 'far', ''));
ALTER TABLE plan_indicator ADD CONSTRAINT standing_known CHECK (standing IN ('reached', 'onTrack', 'watched', 'behind', 'missed', ''));
ALTER TABLE plan_indicator ADD CONSTRAINT target_has_its_date CHECK (target_value IS NULL OR series_id IS NOT NULL AND target_period <> '');
ALTER TABLE plan_follow_up ADD CONSTRAINT state_known CHECK (state IN ('open', 'done', 'dropped'));
ALTER TABLE plan_follow_up ADD CONSTRAINT month_known CHECK (month ~ '^\d{4}-(0[1-9]|1[0-2])$');

CALL app.protect_tables();
CALL app.make_append_only('plan_indicator_note');

-- The public's side: a published plan as finished data.
CREATE TABLE portal.plan (
  id                uuid PRIMARY KEY,
  municipality_id   uuid        NOT NULL,
  slug              text        NOT NULL,
  title             text        NOT NULL,
  kind              text        NOT NULL,
  year              integer     NOT NULL,
  data              jsonb       NOT NULL,
  published_at      timestamptz NOT NULL,
  pdf_document_id   uuid,
  UNIQUE (municipality_id, slug)
);
ALTER TABLE portal.plan ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON portal.plan FOR SELECT TO sagsgang_portal USING (true);
CREATE POLICY own_municipality ON portal.plan TO sagsgang_app
  USING (municipality_id = (SELECT app.municipality_id())) WITH CHECK (municipality_id = (SELECT app.municipality_id()));
ALTER TABLE portal.page ADD COLUMN plan_id uuid REFERENCES portal.plan (id) ON DELETE CASCADE;
CREATE INDEX page_plan ON portal.page (plan_id);
ALTER TABLE portal.document ADD COLUMN plan_id uuid REFERENCES portal.plan (id) ON DELETE CASCADE;
ALTER TABLE portal.document DROP CONSTRAINT of_a_meeting_or_a_letter;
ALTER TABLE portal.document ADD CONSTRAINT of_one_thing CHECK (num_nonnulls(meeting_id, letter_id, plan_id) = 1);
CREATE INDEX document_plan ON portal.document (plan_id);

-- /kontrol knows published plans.
CREATE OR REPLACE FUNCTION app.issued_document_of_hash(sha text)
RETURNS TABLE (document_id uuid, edition text, kind text, title text, municipality_name text, sealed_at timestamptz, seal_level text, standing text,
               addenda integer, last_addendum_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.id, d.edition, d.kind,
    CASE WHEN (d.edition = 'public' AND s.standing <> 'withdrawn')
           OR (d.kind IN ('addendum', 'letter')
               AND EXISTS (SELECT FROM portal.document p WHERE p.sha256 = sha AND p.municipality_id = d.municipality_id))
         THEN d.title END,
    m.name, d.sealed_at, d.seal_level, s.standing, a.addenda, a.last_addendum_at
  FROM issued_document d JOIN municipality m ON m.id = d.municipality_id
  CROSS JOIN LATERAL (SELECT CASE
    WHEN d.edition = 'public' AND NOT EXISTS (SELECT FROM portal.meeting p WHERE d.subject = 'meeting:' || p.id)
      AND NOT EXISTS (SELECT FROM portal.letter p WHERE d.subject = 'letter:' || p.id)
      AND NOT EXISTS (SELECT FROM portal.plan p WHERE d.subject = 'plan:' || p.id) THEN 'withdrawn'
    WHEN d.edition = 'public' AND NOT EXISTS (SELECT FROM portal.meeting p WHERE p.pdf_document_id = d.id)
      AND NOT EXISTS (SELECT FROM portal.letter p WHERE p.pdf_document_id = d.id)
      AND NOT EXISTS (SELECT FROM portal.plan p WHERE p.pdf_document_id = d.id) THEN 'replaced'
    WHEN d.kind IN ('minutesBody', 'addendumBody') AND NOT EXISTS (SELECT FROM minutes r WHERE r.body_document_id = d.id) THEN 'replaced'
    WHEN d.kind = 'letterBody' AND NOT EXISTS (SELECT FROM reply_letter r WHERE r.body_document_id = d.id) THEN 'replaced'
    ELSE 'current' END AS standing) s
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS addenda, max(r.sealed_at) AS last_addendum_at FROM minutes r
    WHERE d.kind = 'minutes' AND s.standing <> 'withdrawn' AND r.municipality_id = d.municipality_id
      AND d.subject = 'meeting:' || r.meeting_id AND r.number > 0 AND r.status = 'sealed') a
  WHERE d.file_sha256 = sha AND d.state = 'ready'
  -- the same bytes may have been issued twice: what holds comes first
  ORDER BY d.edition DESC, s.standing, d.created_at LIMIT 1
$$;
