-- DropForeignKey
ALTER TABLE "reply_signature" DROP CONSTRAINT "reply_signature_municipality_id_signatory_id_fkey";

-- AlterTable
ALTER TABLE "reply_delivery" ADD COLUMN     "problem" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "retry_at" TIMESTAMPTZ,
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- What Prisma can't say.
ALTER TABLE reply_step DROP CONSTRAINT kind_known;
ALTER TABLE reply_step ADD CONSTRAINT kind_known CHECK (kind IN ('sentOn', 'returned', 'takenBack', 'takenOver', 'handedOver', 'undone',
  'toCommittee', 'committeeLifted', 'locked', 'reopened', 'sealed', 'sent', 'sendingFailed', 'sendingCalledOff'));
ALTER TABLE reply_delivery DROP CONSTRAINT state_known;
ALTER TABLE reply_delivery ADD CONSTRAINT state_known CHECK (state IN ('queued', 'delivered', 'failed', 'calledOff'));
