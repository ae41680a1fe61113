-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "case_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "case_number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "subject_code" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "case_file_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "journal_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_document" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "case_file_id" UUID NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "dated_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "case_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_number_series" (
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "case_number_series_pkey" PRIMARY KEY ("municipality_id","year")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "agenda_item_id" UUID NOT NULL,
    "point_id" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL DEFAULT app.user_id(),
    "recorded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "meeting_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'freezing',
    "body_document_id" UUID NOT NULL,
    "body_sha256" TEXT,
    "sealed_document_id" UUID,
    "frozen_at" TIMESTAMPTZ,
    "closed_reason" TEXT NOT NULL DEFAULT '',
    "closed_by_id" UUID,
    "sealed_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "minutes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_signature" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "minutes_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "body_sha256" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "authenticated_at" TIMESTAMPTZ NOT NULL,
    "signed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "minutes_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "pages" INTEGER,
    "signed" BOOLEAN NOT NULL DEFAULT false,
    "text_status" TEXT NOT NULL DEFAULT 'pending',
    "text_problem" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("municipality_id","sha256")
);

-- CreateTable
CREATE TABLE "municipality" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "accent" TEXT NOT NULL DEFAULT '#004d99',
    "case_number_pattern" TEXT NOT NULL DEFAULT 'YY-NNNNNN',
    "contact_email" TEXT NOT NULL DEFAULT '',
    "contact_phone" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "outcomes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "password_hash" TEXT,
    "deactivated_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_assignment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "committee_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authenticated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "user_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "notice_days" INTEGER NOT NULL DEFAULT 4,
    "notice_saturday_counts" BOOLEAN NOT NULL DEFAULT false,
    "notice_sending_day_counts" BOOLEAN NOT NULL DEFAULT false,
    "closing_days" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "default_place" TEXT NOT NULL DEFAULT '',
    "default_start" TEXT NOT NULL DEFAULT '15.00',
    "default_end" TEXT NOT NULL DEFAULT '17.00',
    "publishes_case_list" BOOLEAN NOT NULL DEFAULT true,
    "publishes_agenda" BOOLEAN NOT NULL DEFAULT true,
    "publishes_minutes" BOOLEAN NOT NULL DEFAULT true,
    "standing_sentences" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "section_template_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "committee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "committee_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "office" TEXT NOT NULL,
    "party" TEXT NOT NULL DEFAULT '',
    "election_group" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section_template" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "name" TEXT NOT NULL,
    "sections" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "section_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fixed_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "committee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "placement" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "case_file_id" UUID,

    CONSTRAINT "fixed_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "case_file_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT 'decision',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "text_id" UUID NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "closed_reason" TEXT NOT NULL DEFAULT '',
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_step" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "proposal_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL DEFAULT app.user_id(),
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "proposal_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "file_sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "proposal_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "case_number" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "text_version_id" UUID NOT NULL,
    "attachments" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "committee_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ NOT NULL,
    "place" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'drafting',
    "path_date" TEXT NOT NULL,
    "recorder_id" UUID,
    "dispatched_at" TIMESTAMPTZ,
    "opened_at" TIMESTAMPTZ,
    "closed_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "proposal_id" UUID,
    "proposal_version_id" UUID,
    "fixed_kind" TEXT,
    "case_number" TEXT NOT NULL DEFAULT '',
    "placement" TEXT NOT NULL DEFAULT 'middle',
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "closed_reason" TEXT NOT NULL DEFAULT '',
    "public_title" TEXT NOT NULL DEFAULT '',
    "public_summary" TEXT NOT NULL DEFAULT '',
    "public_decision" TEXT NOT NULL DEFAULT '',
    "held_for_parties" BOOLEAN NOT NULL DEFAULT false,
    "late_reason" TEXT NOT NULL DEFAULT '',
    "dispatch_number" INTEGER,
    "guests" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispatch" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "meeting_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "recipients" UUID[],
    "document_id" UUID,
    "package_id" UUID,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "dispatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "meeting_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "substitute_for_id" UUID,
    "noted_by_id" UUID DEFAULT app.user_id(),
    "noted_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issued_document" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "kind" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "progress" TEXT NOT NULL DEFAULT '',
    "problem" TEXT,
    "input" JSONB NOT NULL,
    "input_sha256" TEXT NOT NULL,
    "file_sha256" TEXT,
    "size" INTEGER,
    "pages" INTEGER,
    "sealed_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "issued_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "previous_hash" BYTEA NOT NULL DEFAULT '\x'::bytea,
    "hash" BYTEA NOT NULL DEFAULT '\x'::bytea,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("municipality_id","sequence")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "user_id" UUID NOT NULL DEFAULT app.user_id(),
    "key" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "result" JSONB,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("municipality_id","user_id","key")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "error" TEXT,
    "message_id" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ,

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "text_document" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "schema_version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "last_save_id" TEXT,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "text_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "text_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "document_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "text_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "case_file_municipality_id_id_key" ON "case_file"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_municipality_id_case_number_key" ON "case_file"("municipality_id", "case_number");

-- CreateIndex
CREATE INDEX "journal_note_municipality_id_case_file_id_created_at_idx" ON "journal_note"("municipality_id", "case_file_id", "created_at");

-- CreateIndex
CREATE INDEX "case_document_municipality_id_case_file_id_created_at_idx" ON "case_document"("municipality_id", "case_file_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "decision_municipality_id_agenda_item_id_point_id_key" ON "decision"("municipality_id", "agenda_item_id", "point_id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_municipality_id_id_key" ON "minutes"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_municipality_id_meeting_id_key" ON "minutes"("municipality_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_signature_municipality_id_minutes_id_user_id_key" ON "minutes_signature"("municipality_id", "minutes_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_slug_key" ON "municipality"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_municipality_id_id_key" ON "user"("municipality_id", "id");

-- CreateIndex
CREATE INDEX "role_assignment_municipality_id_user_id_idx" ON "role_assignment"("municipality_id", "user_id");

-- CreateIndex
CREATE INDEX "role_assignment_municipality_id_committee_id_idx" ON "role_assignment"("municipality_id", "committee_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_municipality_id_user_id_idx" ON "session"("municipality_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_link_municipality_id_user_id_idx" ON "one_time_link"("municipality_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "committee_municipality_id_id_key" ON "committee"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "committee_municipality_id_slug_key" ON "committee"("municipality_id", "slug");

-- CreateIndex
CREATE INDEX "membership_municipality_id_committee_id_idx" ON "membership"("municipality_id", "committee_id");

-- CreateIndex
CREATE INDEX "membership_municipality_id_user_id_idx" ON "membership"("municipality_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "section_template_municipality_id_id_key" ON "section_template"("municipality_id", "id");

-- CreateIndex
CREATE INDEX "fixed_item_municipality_id_committee_id_idx" ON "fixed_item"("municipality_id", "committee_id");

-- CreateIndex
CREATE INDEX "proposal_municipality_id_committee_id_status_idx" ON "proposal"("municipality_id", "committee_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_municipality_id_id_key" ON "proposal"("municipality_id", "id");

-- CreateIndex
CREATE INDEX "proposal_step_municipality_id_proposal_id_at_idx" ON "proposal_step"("municipality_id", "proposal_id", "at");

-- CreateIndex
CREATE INDEX "attachment_municipality_id_proposal_id_position_idx" ON "attachment"("municipality_id", "proposal_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_version_municipality_id_id_key" ON "proposal_version"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_version_municipality_id_proposal_id_number_key" ON "proposal_version"("municipality_id", "proposal_id", "number");

-- CreateIndex
CREATE INDEX "meeting_municipality_id_starts_at_idx" ON "meeting"("municipality_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_municipality_id_id_key" ON "meeting"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_municipality_id_committee_id_path_date_key" ON "meeting"("municipality_id", "committee_id", "path_date");

-- CreateIndex
CREATE INDEX "agenda_item_municipality_id_meeting_id_position_idx" ON "agenda_item"("municipality_id", "meeting_id", "position");

-- CreateIndex
CREATE INDEX "agenda_item_municipality_id_proposal_id_idx" ON "agenda_item"("municipality_id", "proposal_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_municipality_id_id_key" ON "agenda_item"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "dispatch_municipality_id_meeting_id_number_key" ON "dispatch"("municipality_id", "meeting_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "attendance_municipality_id_meeting_id_user_id_key" ON "attendance"("municipality_id", "meeting_id", "user_id");

-- CreateIndex
CREATE INDEX "issued_document_municipality_id_subject_idx" ON "issued_document"("municipality_id", "subject");

-- CreateIndex
CREATE INDEX "issued_document_file_sha256_idx" ON "issued_document"("file_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "issued_document_municipality_id_id_key" ON "issued_document"("municipality_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_municipality_id_subject_sequence_idx" ON "audit_event"("municipality_id", "subject", "sequence");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "mail_message_municipality_id_created_at_idx" ON "mail_message"("municipality_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "text_document_municipality_id_id_key" ON "text_document"("municipality_id", "id");

-- CreateIndex
CREATE INDEX "text_version_municipality_id_document_id_idx" ON "text_version"("municipality_id", "document_id");

-- CreateIndex
CREATE UNIQUE INDEX "text_version_municipality_id_id_key" ON "text_version"("municipality_id", "id");

-- AddForeignKey
ALTER TABLE "journal_note" ADD CONSTRAINT "journal_note_municipality_id_case_file_id_fkey" FOREIGN KEY ("municipality_id", "case_file_id") REFERENCES "case_file"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_document" ADD CONSTRAINT "case_document_municipality_id_case_file_id_fkey" FOREIGN KEY ("municipality_id", "case_file_id") REFERENCES "case_file"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_municipality_id_agenda_item_id_fkey" FOREIGN KEY ("municipality_id", "agenda_item_id") REFERENCES "agenda_item"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_municipality_id_meeting_id_fkey" FOREIGN KEY ("municipality_id", "meeting_id") REFERENCES "meeting"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_signature" ADD CONSTRAINT "minutes_signature_municipality_id_minutes_id_fkey" FOREIGN KEY ("municipality_id", "minutes_id") REFERENCES "minutes"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_municipality_id_user_id_fkey" FOREIGN KEY ("municipality_id", "user_id") REFERENCES "user"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "committee" ADD CONSTRAINT "committee_municipality_id_section_template_id_fkey" FOREIGN KEY ("municipality_id", "section_template_id") REFERENCES "section_template"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_municipality_id_user_id_fkey" FOREIGN KEY ("municipality_id", "user_id") REFERENCES "user"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fixed_item" ADD CONSTRAINT "fixed_item_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fixed_item" ADD CONSTRAINT "fixed_item_municipality_id_case_file_id_fkey" FOREIGN KEY ("municipality_id", "case_file_id") REFERENCES "case_file"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_municipality_id_case_file_id_fkey" FOREIGN KEY ("municipality_id", "case_file_id") REFERENCES "case_file"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_step" ADD CONSTRAINT "proposal_step_municipality_id_proposal_id_fkey" FOREIGN KEY ("municipality_id", "proposal_id") REFERENCES "proposal"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_municipality_id_proposal_id_fkey" FOREIGN KEY ("municipality_id", "proposal_id") REFERENCES "proposal"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_version" ADD CONSTRAINT "proposal_version_municipality_id_proposal_id_fkey" FOREIGN KEY ("municipality_id", "proposal_id") REFERENCES "proposal"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_municipality_id_committee_id_fkey" FOREIGN KEY ("municipality_id", "committee_id") REFERENCES "committee"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_municipality_id_meeting_id_fkey" FOREIGN KEY ("municipality_id", "meeting_id") REFERENCES "meeting"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_municipality_id_proposal_id_fkey" FOREIGN KEY ("municipality_id", "proposal_id") REFERENCES "proposal"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_municipality_id_proposal_version_id_fkey" FOREIGN KEY ("municipality_id", "proposal_version_id") REFERENCES "proposal_version"("municipality_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "dispatch" ADD CONSTRAINT "dispatch_municipality_id_meeting_id_fkey" FOREIGN KEY ("municipality_id", "meeting_id") REFERENCES "meeting"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_municipality_id_meeting_id_fkey" FOREIGN KEY ("municipality_id", "meeting_id") REFERENCES "meeting"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_version" ADD CONSTRAINT "text_version_municipality_id_document_id_fkey" FOREIGN KEY ("municipality_id", "document_id") REFERENCES "text_document"("municipality_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
