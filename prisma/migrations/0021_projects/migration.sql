-- AlterTable
ALTER TABLE "municipality" ADD COLUMN     "hides_small_groups" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "case_file_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "target_group" TEXT NOT NULL,
    "activities" TEXT NOT NULL DEFAULT '',
    "partners" TEXT NOT NULL DEFAULT '',
    "fund" TEXT NOT NULL DEFAULT '',
    "fund_amount" DECIMAL(14,2),
    "fund_from" TEXT NOT NULL DEFAULT '',
    "fund_until" TEXT NOT NULL DEFAULT '',
    "starts_on" TEXT NOT NULL DEFAULT '',
    "ends_on" TEXT NOT NULL DEFAULT '',
    "phases" JSONB NOT NULL DEFAULT '[]',
    "contact" TEXT NOT NULL DEFAULT '',
    "owner_id" UUID NOT NULL,
    "budget" DECIMAL(14,2),
    "cost" DECIMAL(14,2),
    "cost_note" TEXT NOT NULL DEFAULT '',
    "remark" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_decision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "project_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "agenda_item_id" UUID,
    "decided_on" TEXT NOT NULL DEFAULT '',
    "date_note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "project_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_step" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,
    "ends_before" TEXT NOT NULL DEFAULT '',
    "ends_after" TEXT NOT NULL DEFAULT '',
    "decision_id" UUID,
    "comment" TEXT NOT NULL DEFAULT '',
    "by_id" UUID DEFAULT app.user_id(),
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "project_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'outcome',
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "direction" TEXT NOT NULL DEFAULT '',
    "scale_min" DECIMAL(20,6),
    "scale_max" DECIMAL(20,6),
    "moment" TEXT NOT NULL,
    "moment_words" TEXT NOT NULL DEFAULT '',
    "target" DECIMAL(20,6),
    "target_on" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measurement" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "indicator_id" UUID NOT NULL,
    "group_name" TEXT NOT NULL DEFAULT '',
    "moment" TEXT NOT NULL,
    "moment_words" TEXT NOT NULL DEFAULT '',
    "taken_on" TEXT NOT NULL DEFAULT '',
    "value" DECIMAL(20,6) NOT NULL,
    "count" INTEGER,
    "base" INTEGER,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "entered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entered_by_id" UUID DEFAULT app.user_id(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measurement_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "indicator_id" UUID NOT NULL,
    "measurement_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB,
    "reason" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "measurement_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_evaluation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "project_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "months_after" INTEGER,
    "due_on" DATE,
    "due_chosen" BOOLEAN NOT NULL DEFAULT false,
    "question" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'planned',
    "proposal_id" UUID,
    "task_id" UUID,
    "agenda_item_id" UUID,
    "outcome" TEXT NOT NULL DEFAULT '',
    "ended_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "project_evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_table" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "committee_id" UUID NOT NULL,
    "case_file_id" UUID,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "price_table_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_offer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "price_table_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "provider" TEXT NOT NULL DEFAULT '',
    "per" TEXT NOT NULL,
    "length" DECIMAL(8,2),
    "length_unit" TEXT NOT NULL DEFAULT 'month',
    "hours" DECIMAL(5,1),
    "target_group" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "compared" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "price_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_price" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "offer_id" UUID NOT NULL,
    "price" DECIMAL(12,2) NOT NULL,
    "valid_from" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "entered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entered_by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "offer_price_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "project_municipality_id_committee_id_status_idx" ON "project"("municipality_id", "committee_id", "status");

-- CreateIndex
CREATE INDEX "project_municipality_id_case_file_id_idx" ON "project"("municipality_id", "case_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_municipality_id_id_key" ON "project"("municipality_id", "id");

-- CreateIndex
CREATE INDEX "project_decision_municipality_id_project_id_idx" ON "project_decision"("municipality_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_decision_municipality_id_id_key" ON "project_decision"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "project_step_municipality_id_project_id_number_key" ON "project_step"("municipality_id", "project_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_municipality_id_id_key" ON "indicator"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_municipality_id_project_id_name_key" ON "indicator"("municipality_id", "project_id", "name");

-- CreateIndex
CREATE INDEX "measurement_municipality_id_indicator_id_idx" ON "measurement"("municipality_id", "indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "measurement_municipality_id_id_key" ON "measurement"("municipality_id", "id");

-- CreateIndex
CREATE INDEX "measurement_change_municipality_id_indicator_id_idx" ON "measurement_change"("municipality_id", "indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "measurement_change_municipality_id_measurement_id_version_key" ON "measurement_change"("municipality_id", "measurement_id", "version");

-- CreateIndex
CREATE INDEX "project_evaluation_municipality_id_project_id_idx" ON "project_evaluation"("municipality_id", "project_id");

-- CreateIndex
CREATE INDEX "project_evaluation_municipality_id_state_due_on_idx" ON "project_evaluation"("municipality_id", "state", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "project_evaluation_municipality_id_id_key" ON "project_evaluation"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "price_table_municipality_id_id_key" ON "price_table"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "price_table_municipality_id_title_key" ON "price_table"("municipality_id", "title");

-- CreateIndex
CREATE UNIQUE INDEX "price_offer_municipality_id_id_key" ON "price_offer"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "price_offer_municipality_id_price_table_id_name_key" ON "price_offer"("municipality_id", "price_table_id", "name");

-- CreateIndex
CREATE INDEX "offer_price_municipality_id_offer_id_valid_from_idx" ON "offer_price"("municipality_id", "offer_id", "valid_from");

-- AddForeignKey
ALTER TABLE "project_decision" ADD CONSTRAINT "project_decision_municipality_id_project_id_fkey" FOREIGN KEY ("municipality_id", "project_id") REFERENCES "project"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_step" ADD CONSTRAINT "project_step_municipality_id_project_id_fkey" FOREIGN KEY ("municipality_id", "project_id") REFERENCES "project"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_step" ADD CONSTRAINT "project_step_municipality_id_decision_id_fkey" FOREIGN KEY ("municipality_id", "decision_id") REFERENCES "project_decision"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_municipality_id_project_id_fkey" FOREIGN KEY ("municipality_id", "project_id") REFERENCES "project"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_municipality_id_indicator_id_fkey" FOREIGN KEY ("municipality_id", "indicator_id") REFERENCES "indicator"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement_change" ADD CONSTRAINT "measurement_change_municipality_id_indicator_id_fkey" FOREIGN KEY ("municipality_id", "indicator_id") REFERENCES "indicator"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_evaluation" ADD CONSTRAINT "project_evaluation_municipality_id_project_id_fkey" FOREIGN KEY ("municipality_id", "project_id") REFERENCES "project"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_offer" ADD CONSTRAINT "price_offer_municipality_id_price_table_id_fkey" FOREIGN KEY ("municipality_id", "price_table_id") REFERENCES "price_table"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_price" ADD CONSTRAINT "offer_price_municipality_id_offer_id_fkey" FOREIGN KEY ("municipality_id", "offer_id") REFERENCES "price_offer"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma can't say.
ALTER TABLE project ADD FOREIGN KEY (municipality_id, case_file_id) REFERENCES case_file (municipality_id, id);
ALTER TABLE project ADD FOREIGN KEY (municipality_id, committee_id) REFERENCES committee (municipality_id, id);
ALTER TABLE project ADD FOREIGN KEY (municipality_id, owner_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE project_decision ADD FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_item (municipality_id, id);
ALTER TABLE project_step ADD FOREIGN KEY (municipality_id, by_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE measurement ADD FOREIGN KEY (municipality_id, entered_by_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE measurement_change ADD FOREIGN KEY (municipality_id, changed_by_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE project_evaluation ADD FOREIGN KEY (municipality_id, proposal_id) REFERENCES proposal (municipality_id, id);
ALTER TABLE project_evaluation ADD FOREIGN KEY (municipality_id, task_id) REFERENCES follow_up_task (municipality_id, id);
ALTER TABLE project_evaluation ADD FOREIGN KEY (municipality_id, agenda_item_id) REFERENCES agenda_item (municipality_id, id);
ALTER TABLE price_table ADD FOREIGN KEY (municipality_id, committee_id) REFERENCES committee (municipality_id, id);
ALTER TABLE price_table ADD FOREIGN KEY (municipality_id, case_file_id) REFERENCES case_file (municipality_id, id);
ALTER TABLE offer_price ADD FOREIGN KEY (municipality_id, entered_by_id) REFERENCES "user" (municipality_id, id);

ALTER TABLE project ADD CONSTRAINT status_known
  CHECK (status IN ('proposed', 'approved', 'running', 'completed', 'evaluated', 'continued', 'ended', 'anchored'));
ALTER TABLE project ADD CONSTRAINT days_or_months CHECK (
  starts_on ~ '^(\d{4}-\d\d(-\d\d)?)?$' AND ends_on ~ '^(\d{4}-\d\d(-\d\d)?)?$'
  AND fund_from ~ '^(\d{4}-\d\d(-\d\d)?)?$' AND fund_until ~ '^(\d{4}-\d\d(-\d\d)?)?$');
-- A month's name sorts before its days, so that January ends no project that begins on 15 January.
ALTER TABLE project ADD CONSTRAINT ends_after_it_starts
  CHECK (starts_on = '' OR ends_on = '' OR left(ends_on, 7) >= left(starts_on, 7));
ALTER TABLE project ADD CONSTRAINT money_is_not_negative CHECK (coalesce(budget, 0) >= 0 AND coalesce(cost, 0) >= 0 AND coalesce(fund_amount, 0) >= 0);
ALTER TABLE project_decision ADD CONSTRAINT kind_known CHECK (kind IN ('started', 'continued', 'ended', 'evaluated'));
ALTER TABLE project_decision ADD CONSTRAINT decided_somewhere CHECK (agenda_item_id IS NOT NULL OR decided_on <> '' OR date_note <> '');
CREATE UNIQUE INDEX one_decision_of_an_item ON project_decision (municipality_id, project_id, agenda_item_id, kind) WHERE agenda_item_id IS NOT NULL;
ALTER TABLE project_step ADD CONSTRAINT kind_known
  CHECK (kind IN ('approve', 'start', 'complete', 'evaluate', 'continue', 'end', 'anchor', 'takeBack'));
ALTER TABLE indicator ADD CONSTRAINT role_known CHECK (role IN ('outcome', 'started', 'completed', 'courseLength'));
ALTER TABLE indicator ADD CONSTRAINT kind_known CHECK (kind IN ('count', 'share', 'mean', 'scale', 'fraction'));
ALTER TABLE indicator ADD CONSTRAINT direction_known CHECK (direction IN ('up', 'down', ''));
ALTER TABLE indicator ADD CONSTRAINT decimals_known CHECK (decimals BETWEEN 0 AND 4);
ALTER TABLE indicator ADD CONSTRAINT a_scale_has_ends CHECK ((kind = 'scale') = (scale_min IS NOT NULL AND scale_max IS NOT NULL));
ALTER TABLE indicator ADD CONSTRAINT ends_in_order CHECK (scale_min IS NULL OR scale_min < scale_max);
ALTER TABLE indicator ADD CONSTRAINT a_target_has_a_way CHECK (target IS NULL OR direction <> '');
ALTER TABLE indicator ADD CONSTRAINT a_share_is_no_more_than_all CHECK (kind NOT IN ('share', 'fraction') OR target IS NULL OR target BETWEEN 0 AND 100);
ALTER TABLE indicator ADD CONSTRAINT moment_known
  CHECK (moment IN ('start', 'during', 'end', 'weekAfter', 'halfYearAfter', 'yearAfter', 'other'));
-- Who took part is said once.
CREATE UNIQUE INDEX one_of_each_role ON indicator (municipality_id, project_id, role) WHERE role <> 'outcome';
ALTER TABLE measurement ADD CONSTRAINT moment_known
  CHECK (moment IN ('start', 'during', 'end', 'weekAfter', 'halfYearAfter', 'yearAfter', 'other'));
ALTER TABLE measurement ADD CONSTRAINT a_day_or_a_month CHECK (taken_on ~ '^(\d{4}-\d\d(-\d\d)?)?$');
ALTER TABLE measurement ADD CONSTRAINT during_has_a_day CHECK (moment <> 'during' OR taken_on <> '');
ALTER TABLE measurement ADD CONSTRAINT other_has_words CHECK (moment <> 'other' OR moment_words <> '');
ALTER TABLE measurement ADD CONSTRAINT count_within_its_base CHECK (count IS NULL OR count >= 0 AND (base IS NULL OR count <= base));
ALTER TABLE measurement ADD CONSTRAINT base_of_somebody CHECK (base IS NULL OR base > 0);
-- Two measurements of one group are of two dates, and of two moments.
CREATE UNIQUE INDEX one_of_a_date ON measurement (municipality_id, indicator_id, group_name, taken_on) WHERE taken_on <> '';
CREATE UNIQUE INDEX one_of_a_moment ON measurement (municipality_id, indicator_id, group_name, moment, lower(moment_words)) WHERE moment = 'other';
CREATE UNIQUE INDEX one_of_a_known_moment ON measurement (municipality_id, indicator_id, group_name, moment) WHERE moment NOT IN ('during', 'other');
ALTER TABLE measurement_change ADD CONSTRAINT says_why CHECK (reason <> '');
ALTER TABLE project_evaluation ADD CONSTRAINT kind_known CHECK (kind IN ('midway', 'final', 'followUp'));
ALTER TABLE project_evaluation ADD CONSTRAINT state_known CHECK (state IN ('planned', 'due', 'atCommittee', 'done', 'dropped'));
ALTER TABLE project_evaluation ADD CONSTRAINT only_a_follow_up_counts_months CHECK (months_after IS NULL OR kind = 'followUp' AND months_after BETWEEN 1 AND 120);
ALTER TABLE project_evaluation ADD CONSTRAINT at_committee_is_a_case_text CHECK (state <> 'atCommittee' OR proposal_id IS NOT NULL);
ALTER TABLE project_evaluation ADD CONSTRAINT dropped_says_why CHECK (state <> 'dropped' OR outcome <> '');
ALTER TABLE price_offer ADD CONSTRAINT per_known CHECK (per IN ('week', 'month', 'course'));
ALTER TABLE price_offer ADD CONSTRAINT length_unit_known CHECK (length_unit IN ('week', 'month'));
ALTER TABLE price_offer ADD CONSTRAINT length_is_some CHECK (coalesce(length, 1) > 0 AND coalesce(hours, 1) > 0);
CREATE UNIQUE INDEX one_compared_offer ON price_offer (municipality_id, price_table_id) WHERE compared AND active;
ALTER TABLE offer_price ADD CONSTRAINT price_is_not_negative CHECK (price >= 0);

CALL app.protect_tables();
CALL app.make_append_only('project_step');
CALL app.make_append_only('measurement_change');
CALL app.make_append_only('offer_price');
