-- AlterTable
ALTER TABLE "follow_up_task" ADD COLUMN     "source" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "mail_message" ADD COLUMN     "attachments" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "inquiry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "case_file_id" UUID NOT NULL,
    "committee_id" UUID,
    "subject" TEXT NOT NULL,
    "sender_authority" TEXT NOT NULL,
    "sender_title" TEXT NOT NULL DEFAULT '',
    "sender_name" TEXT NOT NULL DEFAULT '',
    "sender_address" TEXT NOT NULL DEFAULT '',
    "sender_email" TEXT NOT NULL DEFAULT '',
    "their_reference" TEXT NOT NULL DEFAULT '',
    "dated_on" DATE,
    "date_note" TEXT NOT NULL DEFAULT '',
    "received_on" DATE,
    "deadline" DATE,
    "deadline_note" TEXT NOT NULL DEFAULT '',
    "follows_id" UUID,
    "chain_id" UUID NOT NULL,
    "file_sha256" TEXT,
    "file_name" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "remark" TEXT NOT NULL DEFAULT '',
    "owner_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'awaitingDraft',
    "closed_reason" TEXT NOT NULL DEFAULT '',
    "answered_on" DATE,
    "answered_in_time" BOOLEAN,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "inquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiry_question" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "inquiry_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "quote" TEXT NOT NULL DEFAULT '',
    "owner_id" UUID,
    "due_on" DATE,
    "state" TEXT NOT NULL DEFAULT 'open',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "inquiry_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "question_id" UUID NOT NULL,
    "letter_id" UUID NOT NULL,
    "block_id" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "question_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiry_reminder" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "inquiry_id" UUID NOT NULL,
    "deadline" DATE NOT NULL,
    "weekdays" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inquiry_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_letter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "inquiry_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'reply',
    "origin" TEXT NOT NULL DEFAULT 'written',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "subject" TEXT NOT NULL,
    "salutation" TEXT NOT NULL DEFAULT '',
    "closing" TEXT NOT NULL DEFAULT '',
    "addressee" TEXT NOT NULL DEFAULT '',
    "recipient_email" TEXT NOT NULL DEFAULT '',
    "letter_date" DATE,
    "date_note" TEXT NOT NULL DEFAULT '',
    "references" JSONB NOT NULL DEFAULT '[]',
    "text_id" UUID,
    "template_id" UUID,
    "author_id" UUID NOT NULL,
    "stations" JSONB NOT NULL DEFAULT '[]',
    "station_key" TEXT NOT NULL DEFAULT '',
    "holder_id" UUID,
    "holder_due_on" DATE,
    "committee_first" BOOLEAN NOT NULL DEFAULT false,
    "proposal_id" UUID,
    "asked_deadline" DATE,
    "frozen" JSONB,
    "frozen_at" TIMESTAMPTZ,
    "body_document_id" UUID,
    "body_sha256" TEXT,
    "sealed_document_id" UUID,
    "sealed_at" TIMESTAMPTZ,
    "file_sha256" TEXT,
    "file_name" TEXT NOT NULL DEFAULT '',
    "sent_on" DATE,
    "remark" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reply_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_step" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "letter_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_key" TEXT NOT NULL DEFAULT '',
    "to_key" TEXT NOT NULL DEFAULT '',
    "comment" TEXT NOT NULL DEFAULT '',
    "by_id" UUID DEFAULT app.user_id(),
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reply_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "letter_id" UUID NOT NULL,
    "block_id" TEXT NOT NULL DEFAULT '',
    "quote" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL DEFAULT app.user_id(),
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ,
    "settled_by_id" UUID,

    CONSTRAINT "reply_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_signatory" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "letter_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "capacity" TEXT NOT NULL DEFAULT 'self',
    "in_place_of_id" UUID,
    "in_place_of_name" TEXT NOT NULL DEFAULT '',
    "in_place_of_title" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reply_signatory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_signature" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "letter_id" UUID NOT NULL,
    "signatory_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "in_place_of_name" TEXT NOT NULL DEFAULT '',
    "body_sha256" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "authenticated_at" TIMESTAMPTZ NOT NULL,
    "signed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reply_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_delivery" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "letter_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "mail_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "message_id" TEXT NOT NULL DEFAULT '',
    "delivered_at" TIMESTAMPTZ,
    "receipt_sha256" TEXT,
    "receipt_name" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "reply_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_template" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "name" TEXT NOT NULL,
    "letterhead" JSONB NOT NULL,
    "stations" JSONB NOT NULL DEFAULT '[]',
    "salutation" TEXT NOT NULL DEFAULT '',
    "closing" TEXT NOT NULL DEFAULT 'Med venlig hilsen',
    "opening" JSONB NOT NULL DEFAULT '[]',
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "letter_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "text_block" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID DEFAULT app.user_id(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "text_block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "letter_id" UUID NOT NULL,
    "quote" TEXT NOT NULL,
    "block_id" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_kind" TEXT NOT NULL,
    "due_on" DATE,
    "due_words" TEXT NOT NULL DEFAULT '',
    "recurrence" TEXT NOT NULL DEFAULT 'none',
    "follow_up" TEXT NOT NULL DEFAULT '',
    "series_id" UUID,
    "comparison" TEXT NOT NULL DEFAULT '',
    "target_value" DECIMAL(20,6),
    "target_series_id" UUID,
    "target_from" TEXT NOT NULL DEFAULT '',
    "target_words" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'draft',
    "outcome" TEXT NOT NULL DEFAULT '',
    "ended_on" DATE,
    "reminded_at" TIMESTAMPTZ,
    "task_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_update" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "commitment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "on_date" DATE NOT NULL,
    "file_sha256" TEXT,
    "file_name" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "commitment_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_publication" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "letter_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'prepared',
    "withheld" JSONB NOT NULL DEFAULT '[]',
    "withheld_inquiry" JSONB NOT NULL DEFAULT '[]',
    "shows_inquiry" BOOLEAN NOT NULL DEFAULT true,
    "published_at" TIMESTAMPTZ,
    "public_document_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reply_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statistic_series" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "measure" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "target_group" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "frequency" TEXT NOT NULL,
    "direction" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "statistic_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statistic_value" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "series_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "value" DECIMAL(20,6) NOT NULL,
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "entered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entered_by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "statistic_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statistic_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "series_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "before" DECIMAL(20,6) NOT NULL,
    "after" DECIMAL(20,6),
    "reason" TEXT NOT NULL DEFAULT '',
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "statistic_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "inquiry_municipality_id_status_deadline_idx" ON "inquiry"("municipality_id", "status", "deadline");

-- CreateIndex
CREATE INDEX "inquiry_municipality_id_chain_id_idx" ON "inquiry"("municipality_id", "chain_id");

-- CreateIndex
CREATE INDEX "inquiry_municipality_id_case_file_id_idx" ON "inquiry"("municipality_id", "case_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "inquiry_municipality_id_id_key" ON "inquiry"("municipality_id", "id");

-- CreateIndex
CREATE INDEX "inquiry_question_municipality_id_inquiry_id_position_idx" ON "inquiry_question"("municipality_id", "inquiry_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "inquiry_question_municipality_id_id_key" ON "inquiry_question"("municipality_id", "id");

-- CreateIndex
CREATE INDEX "question_answer_municipality_id_letter_id_idx" ON "question_answer"("municipality_id", "letter_id");

-- CreateIndex
CREATE INDEX "question_answer_municipality_id_question_id_idx" ON "question_answer"("municipality_id", "question_id");

-- CreateIndex
CREATE UNIQUE INDEX "inquiry_reminder_municipality_id_inquiry_id_deadline_weekda_key" ON "inquiry_reminder"("municipality_id", "inquiry_id", "deadline", "weekdays");

-- CreateIndex
CREATE INDEX "reply_letter_municipality_id_holder_id_status_idx" ON "reply_letter"("municipality_id", "holder_id", "status");

-- CreateIndex
CREATE INDEX "reply_letter_municipality_id_proposal_id_idx" ON "reply_letter"("municipality_id", "proposal_id");

-- CreateIndex
CREATE UNIQUE INDEX "reply_letter_municipality_id_id_key" ON "reply_letter"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reply_letter_municipality_id_inquiry_id_number_key" ON "reply_letter"("municipality_id", "inquiry_id", "number");

-- CreateIndex
CREATE INDEX "reply_step_municipality_id_letter_id_at_idx" ON "reply_step"("municipality_id", "letter_id", "at");

-- CreateIndex
CREATE INDEX "reply_comment_municipality_id_letter_id_idx" ON "reply_comment"("municipality_id", "letter_id");

-- CreateIndex
CREATE INDEX "reply_signatory_municipality_id_letter_id_position_idx" ON "reply_signatory"("municipality_id", "letter_id", "position");

-- CreateIndex
CREATE INDEX "reply_signatory_municipality_id_user_id_idx" ON "reply_signatory"("municipality_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "reply_signatory_municipality_id_id_key" ON "reply_signatory"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reply_signature_municipality_id_letter_id_signatory_id_body_key" ON "reply_signature"("municipality_id", "letter_id", "signatory_id", "body_sha256");

-- CreateIndex
CREATE INDEX "reply_delivery_municipality_id_mail_id_idx" ON "reply_delivery"("municipality_id", "mail_id");

-- CreateIndex
CREATE UNIQUE INDEX "reply_delivery_municipality_id_letter_id_channel_recipient_key" ON "reply_delivery"("municipality_id", "letter_id", "channel", "recipient");

-- CreateIndex
CREATE UNIQUE INDEX "letter_template_municipality_id_id_key" ON "letter_template"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_template_municipality_id_name_key" ON "letter_template"("municipality_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "text_block_municipality_id_id_key" ON "text_block"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "text_block_municipality_id_title_key" ON "text_block"("municipality_id", "title");

-- CreateIndex
CREATE INDEX "commitment_municipality_id_state_due_on_idx" ON "commitment"("municipality_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "commitment_municipality_id_letter_id_idx" ON "commitment"("municipality_id", "letter_id");

-- CreateIndex
CREATE INDEX "commitment_municipality_id_owner_id_state_idx" ON "commitment"("municipality_id", "owner_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_municipality_id_id_key" ON "commitment"("municipality_id", "id");

-- CreateIndex
CREATE INDEX "commitment_update_municipality_id_commitment_id_at_idx" ON "commitment_update"("municipality_id", "commitment_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "reply_publication_municipality_id_slug_key" ON "reply_publication"("municipality_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "reply_publication_municipality_id_letter_id_key" ON "reply_publication"("municipality_id", "letter_id");

-- CreateIndex
CREATE UNIQUE INDEX "statistic_series_municipality_id_id_key" ON "statistic_series"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "statistic_series_municipality_id_measure_area_target_group__key" ON "statistic_series"("municipality_id", "measure", "area", "target_group", "frequency");

-- CreateIndex
CREATE UNIQUE INDEX "statistic_value_municipality_id_series_id_period_key" ON "statistic_value"("municipality_id", "series_id", "period");

-- CreateIndex
CREATE INDEX "statistic_change_municipality_id_series_id_idx" ON "statistic_change"("municipality_id", "series_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_municipality_id_id_key" ON "mail_message"("municipality_id", "id");

-- AddForeignKey
ALTER TABLE "inquiry_question" ADD CONSTRAINT "inquiry_question_municipality_id_inquiry_id_fkey" FOREIGN KEY ("municipality_id", "inquiry_id") REFERENCES "inquiry"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_municipality_id_question_id_fkey" FOREIGN KEY ("municipality_id", "question_id") REFERENCES "inquiry_question"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_municipality_id_letter_id_fkey" FOREIGN KEY ("municipality_id", "letter_id") REFERENCES "reply_letter"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inquiry_reminder" ADD CONSTRAINT "inquiry_reminder_municipality_id_inquiry_id_fkey" FOREIGN KEY ("municipality_id", "inquiry_id") REFERENCES "inquiry"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_letter" ADD CONSTRAINT "reply_letter_municipality_id_inquiry_id_fkey" FOREIGN KEY ("municipality_id", "inquiry_id") REFERENCES "inquiry"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_step" ADD CONSTRAINT "reply_step_municipality_id_letter_id_fkey" FOREIGN KEY ("municipality_id", "letter_id") REFERENCES "reply_letter"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_comment" ADD CONSTRAINT "reply_comment_municipality_id_letter_id_fkey" FOREIGN KEY ("municipality_id", "letter_id") REFERENCES "reply_letter"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_signatory" ADD CONSTRAINT "reply_signatory_municipality_id_letter_id_fkey" FOREIGN KEY ("municipality_id", "letter_id") REFERENCES "reply_letter"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_signature" ADD CONSTRAINT "reply_signature_municipality_id_letter_id_fkey" FOREIGN KEY ("municipality_id", "letter_id") REFERENCES "reply_letter"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_signature" ADD CONSTRAINT "reply_signature_municipality_id_signatory_id_fkey" FOREIGN KEY ("municipality_id", "signatory_id") REFERENCES "reply_signatory"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_delivery" ADD CONSTRAINT "reply_delivery_municipality_id_letter_id_fkey" FOREIGN KEY ("municipality_id", "letter_id") REFERENCES "reply_letter"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_municipality_id_letter_id_fkey" FOREIGN KEY ("municipality_id", "letter_id") REFERENCES "reply_letter"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_update" ADD CONSTRAINT "commitment_update_municipality_id_commitment_id_fkey" FOREIGN KEY ("municipality_id", "commitment_id") REFERENCES "commitment"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_publication" ADD CONSTRAINT "reply_publication_municipality_id_letter_id_fkey" FOREIGN KEY ("municipality_id", "letter_id") REFERENCES "reply_letter"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistic_value" ADD CONSTRAINT "statistic_value_municipality_id_series_id_fkey" FOREIGN KEY ("municipality_id", "series_id") REFERENCES "statistic_series"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistic_change" ADD CONSTRAINT "statistic_change_municipality_id_series_id_fkey" FOREIGN KEY ("municipality_id", "series_id") REFERENCES "statistic_series"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma can't say.
ALTER TABLE inquiry ADD FOREIGN KEY (municipality_id, case_file_id) REFERENCES case_file (municipality_id, id);
ALTER TABLE inquiry ADD FOREIGN KEY (municipality_id, committee_id) REFERENCES committee (municipality_id, id);
ALTER TABLE inquiry ADD FOREIGN KEY (municipality_id, follows_id) REFERENCES inquiry (municipality_id, id);
ALTER TABLE inquiry ADD FOREIGN KEY (municipality_id, chain_id) REFERENCES inquiry (municipality_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE inquiry ADD FOREIGN KEY (municipality_id, file_sha256) REFERENCES stored_file (municipality_id, sha256);
ALTER TABLE inquiry ADD FOREIGN KEY (municipality_id, owner_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE inquiry_question ADD FOREIGN KEY (municipality_id, owner_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE reply_letter ADD FOREIGN KEY (municipality_id, text_id) REFERENCES text_document (municipality_id, id);
ALTER TABLE reply_letter ADD FOREIGN KEY (municipality_id, template_id) REFERENCES letter_template (municipality_id, id);
ALTER TABLE reply_letter ADD FOREIGN KEY (municipality_id, author_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE reply_letter ADD FOREIGN KEY (municipality_id, holder_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE reply_letter ADD FOREIGN KEY (municipality_id, proposal_id) REFERENCES proposal (municipality_id, id);
ALTER TABLE reply_letter ADD FOREIGN KEY (municipality_id, body_document_id) REFERENCES issued_document (municipality_id, id);
ALTER TABLE reply_letter ADD FOREIGN KEY (municipality_id, sealed_document_id) REFERENCES issued_document (municipality_id, id);
ALTER TABLE reply_letter ADD FOREIGN KEY (municipality_id, file_sha256) REFERENCES stored_file (municipality_id, sha256);
ALTER TABLE reply_step ADD FOREIGN KEY (municipality_id, by_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE reply_comment ADD FOREIGN KEY (municipality_id, by_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE reply_signatory ADD FOREIGN KEY (municipality_id, user_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE reply_signatory ADD FOREIGN KEY (municipality_id, in_place_of_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE reply_signature ADD FOREIGN KEY (municipality_id, user_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE reply_delivery ADD FOREIGN KEY (municipality_id, mail_id) REFERENCES mail_message (municipality_id, id);
ALTER TABLE reply_delivery ADD FOREIGN KEY (municipality_id, receipt_sha256) REFERENCES stored_file (municipality_id, sha256);
ALTER TABLE commitment ADD FOREIGN KEY (municipality_id, owner_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE commitment ADD FOREIGN KEY (municipality_id, series_id) REFERENCES statistic_series (municipality_id, id);
ALTER TABLE commitment ADD FOREIGN KEY (municipality_id, target_series_id) REFERENCES statistic_series (municipality_id, id);
ALTER TABLE commitment ADD FOREIGN KEY (municipality_id, task_id) REFERENCES follow_up_task (municipality_id, id);
ALTER TABLE commitment_update ADD FOREIGN KEY (municipality_id, by_id) REFERENCES "user" (municipality_id, id);
ALTER TABLE commitment_update ADD FOREIGN KEY (municipality_id, file_sha256) REFERENCES stored_file (municipality_id, sha256);
ALTER TABLE reply_publication ADD FOREIGN KEY (municipality_id, public_document_id) REFERENCES issued_document (municipality_id, id);

ALTER TABLE statistic_series ADD CONSTRAINT unit_known CHECK (unit IN ('percent', 'persons', 'fullTimeEquivalents', 'kroner', 'days', 'count'));
ALTER TABLE statistic_series ADD CONSTRAINT frequency_known CHECK (frequency IN ('month', 'quarter', 'halfYear', 'year'));
ALTER TABLE statistic_series ADD CONSTRAINT direction_known CHECK (direction IN ('up', 'down', ''));
ALTER TABLE statistic_series ADD CONSTRAINT decimals_known CHECK (decimals BETWEEN 0 AND 4);
ALTER TABLE inquiry ADD CONSTRAINT status_known CHECK (status IN ('awaitingDraft', 'drafting', 'inReview', 'signing', 'answered', 'closed'));
ALTER TABLE inquiry ADD CONSTRAINT dated_in_some_way CHECK (dated_on IS NOT NULL OR date_note <> '');
ALTER TABLE inquiry ADD CONSTRAINT deadline_after_the_letter CHECK (deadline IS NULL OR dated_on IS NULL OR deadline >= dated_on);
ALTER TABLE inquiry ADD CONSTRAINT closed_says_why CHECK (status <> 'closed' OR closed_reason <> '');
ALTER TABLE inquiry ADD CONSTRAINT chain_begins_somewhere CHECK (follows_id IS NOT NULL OR chain_id = id);
ALTER TABLE inquiry_question ADD CONSTRAINT state_known CHECK (state IN ('open', 'ready', 'leftOut'));
ALTER TABLE inquiry_question ADD CONSTRAINT left_out_says_why CHECK (state <> 'leftOut' OR note <> '');
ALTER TABLE reply_letter ADD CONSTRAINT kind_known CHECK (kind IN ('reply', 'extension'));
ALTER TABLE reply_letter ADD CONSTRAINT origin_known CHECK (origin IN ('written', 'registered'));
ALTER TABLE reply_letter ADD CONSTRAINT status_known CHECK (status IN ('draft', 'inReview', 'freezing', 'signing', 'sealing', 'sealed', 'sending', 'sent', 'discarded'));
ALTER TABLE reply_letter ADD CONSTRAINT written_has_a_text CHECK ((origin = 'written') = (text_id IS NOT NULL));
ALTER TABLE reply_letter ADD CONSTRAINT in_review_has_a_holder CHECK (status <> 'inReview' OR station_key <> '' AND holder_id IS NOT NULL);
ALTER TABLE reply_step ADD CONSTRAINT kind_known CHECK (kind IN ('sentOn', 'returned', 'takenBack', 'takenOver', 'toCommittee', 'locked', 'reopened', 'sealed', 'sent', 'sendingFailed'));
ALTER TABLE reply_signatory ADD CONSTRAINT capacity_known CHECK (capacity IN ('self', 'for', 'byAuthority'));
ALTER TABLE reply_signatory ADD CONSTRAINT both_people_and_the_reason CHECK (capacity = 'self' OR in_place_of_name <> '' AND reason <> '');
ALTER TABLE reply_delivery ADD CONSTRAINT channel_known CHECK (channel IN ('mail', 'digitalPost'));
ALTER TABLE reply_delivery ADD CONSTRAINT state_known CHECK (state IN ('queued', 'delivered', 'failed'));
ALTER TABLE reply_delivery ADD CONSTRAINT one_recipient CHECK (recipient !~ '[\r\n]');
ALTER TABLE commitment ADD CONSTRAINT due_kind_known CHECK (due_kind IN ('date', 'month', 'quarter', 'halfYear', 'year', 'ongoing', 'none'));
ALTER TABLE commitment ADD CONSTRAINT due_in_its_kind CHECK ((due_kind IN ('ongoing', 'none')) = (due_on IS NULL));
ALTER TABLE commitment ADD CONSTRAINT recurrence_known CHECK (recurrence IN ('none', 'monthly', 'quarterly'));
ALTER TABLE commitment ADD CONSTRAINT comparison_known CHECK (comparison IN ('', 'atLeast', 'atMost', 'above', 'below'));
ALTER TABLE commitment ADD CONSTRAINT state_known CHECK (state IN ('draft', 'open', 'kept', 'dropped'));
ALTER TABLE commitment ADD CONSTRAINT dropped_says_why CHECK (state <> 'dropped' OR outcome <> '');
ALTER TABLE commitment_update ADD CONSTRAINT kind_known CHECK (kind IN ('progress', 'evidence', 'followedUp', 'moved', 'handedOver', 'kept', 'dropped', 'reopened'));
ALTER TABLE reply_publication ADD CONSTRAINT state_known CHECK (state IN ('prepared', 'published', 'withdrawn'));
CREATE UNIQUE INDEX one_default_template ON letter_template (municipality_id) WHERE is_default;
-- One reply is written at a time; a request for more time may be written beside it.
CREATE UNIQUE INDEX one_letter_under_way ON reply_letter (municipality_id, inquiry_id, kind)
  WHERE origin = 'written' AND status NOT IN ('sent', 'discarded');

-- Once locked, what the letter says stays what was signed; once sent, nothing of it changes any more. Another letter follows it.
CREATE FUNCTION app.keep_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'sent' AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'a sent letter never changes' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.status IN ('signing', 'sealing', 'sealed', 'sending') AND NEW.status NOT IN ('draft', 'inReview')
     AND (NEW.frozen, NEW.subject, NEW.salutation, NEW.closing, NEW.addressee, NEW.letter_date, NEW.body_sha256)
         IS DISTINCT FROM (OLD.frozen, OLD.subject, OLD.salutation, OLD.closing, OLD.addressee, OLD.letter_date, OLD.body_sha256) THEN
    RAISE EXCEPTION 'a locked letter says what was signed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_letter BEFORE UPDATE ON reply_letter FOR EACH ROW EXECUTE FUNCTION app.keep_letter();

CALL app.protect_tables();
CALL app.make_append_only('statistic_change');
CALL app.make_append_only('reply_step');
CALL app.make_append_only('reply_signature');
CALL app.make_append_only('commitment_update');

-- The public's side: a published reply, with its inquiry and chain, as finished data.
CREATE TABLE portal.letter (
  id                uuid PRIMARY KEY,
  municipality_id   uuid        NOT NULL,
  slug              text        NOT NULL,
  title             text        NOT NULL,
  sender            text        NOT NULL,
  sent_on           date        NOT NULL,
  data              jsonb       NOT NULL,
  published_at      timestamptz NOT NULL,
  pdf_document_id   uuid,
  UNIQUE (municipality_id, slug)
);
ALTER TABLE portal.letter ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON portal.letter FOR SELECT TO sagsgang_portal USING (true);
CREATE POLICY own_municipality ON portal.letter TO sagsgang_app
  USING (municipality_id = (SELECT app.municipality_id())) WITH CHECK (municipality_id = (SELECT app.municipality_id()));
ALTER TABLE portal.page ADD COLUMN letter_id uuid REFERENCES portal.letter (id) ON DELETE CASCADE;
CREATE INDEX page_letter ON portal.page (letter_id);
ALTER TABLE portal.document ALTER COLUMN meeting_id DROP NOT NULL;
ALTER TABLE portal.document ADD COLUMN letter_id uuid REFERENCES portal.letter (id) ON DELETE CASCADE;
ALTER TABLE portal.document ADD CONSTRAINT of_a_meeting_or_a_letter CHECK ((meeting_id IS NULL) <> (letter_id IS NULL));
CREATE INDEX document_letter ON portal.document (letter_id);
