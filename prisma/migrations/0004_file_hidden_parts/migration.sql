-- AlterTable
ALTER TABLE "stored_file" ADD COLUMN     "hidden_parts" JSONB NOT NULL DEFAULT '[]';
