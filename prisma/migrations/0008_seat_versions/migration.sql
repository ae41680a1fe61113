-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "fixed_item" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
