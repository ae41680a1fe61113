-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "decided_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- When it was last written is the nearest that is known of what was decided before.
UPDATE "decision" SET "decided_at" = "recorded_at";
