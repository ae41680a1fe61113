-- DropIndex
DROP INDEX "statistic_value_municipality_id_series_id_period_key";

-- AlterTable
ALTER TABLE "statistic_series" ADD COLUMN     "unbounded" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "statistic_value" DROP CONSTRAINT "statistic_value_pkey",
DROP COLUMN "id",
ADD COLUMN     "base" DECIMAL(20,6),
ADD COLUMN     "count" DECIMAL(20,6),
ADD COLUMN     "derived" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "withheld" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "value" DROP NOT NULL,
ADD CONSTRAINT "statistic_value_pkey" PRIMARY KEY ("municipality_id", "series_id", "period");

-- AlterTable
ALTER TABLE "statistic_change" ALTER COLUMN "before" DROP NOT NULL;

-- CreateTable
CREATE TABLE "statistic_break" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "series_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),

    CONSTRAINT "statistic_break_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statistic_area" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "name" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "successor" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statistic_area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statistic_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_id" UUID NOT NULL DEFAULT app.municipality_id(),
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT,
    "state" TEXT NOT NULL DEFAULT 'reading',
    "choices" JSONB NOT NULL,
    "report" JSONB,
    "problem" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID DEFAULT app.user_id(),
    "ended_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "statistic_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "statistic_break_municipality_id_id_key" ON "statistic_break"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "statistic_break_municipality_id_series_id_period_key" ON "statistic_break"("municipality_id", "series_id", "period");

-- CreateIndex
CREATE UNIQUE INDEX "statistic_area_municipality_id_id_key" ON "statistic_area"("municipality_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "statistic_area_municipality_id_name_key" ON "statistic_area"("municipality_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "statistic_import_municipality_id_id_key" ON "statistic_import"("municipality_id", "id");

-- AddForeignKey
ALTER TABLE "statistic_break" ADD CONSTRAINT "statistic_break_municipality_id_series_id_fkey" FOREIGN KEY ("municipality_id", "series_id") REFERENCES "statistic_series"("municipality_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE statistic_value ADD CONSTRAINT value_or_why_not CHECK ((value IS NULL) = (withheld <> ''));
ALTER TABLE statistic_value ADD CONSTRAINT count_within_its_base CHECK (base IS NULL OR base > 0 AND count IS NOT NULL AND count BETWEEN 0 AND base);
ALTER TABLE statistic_break ADD CONSTRAINT reason_known CHECK (reason IN ('newSystem', 'newDefinition', 'other'));
ALTER TABLE statistic_break ADD CONSTRAINT other_says_which CHECK (reason <> 'other' OR words <> '');
ALTER TABLE statistic_area ADD CONSTRAINT valid_in_order CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to);
ALTER TABLE statistic_area ADD CONSTRAINT successor_of_what_ended CHECK (successor = '' OR valid_to IS NOT NULL);
ALTER TABLE statistic_import ADD CONSTRAINT state_known CHECK (state IN ('reading', 'ready', 'refused', 'taking', 'taken', 'discarded'));
ALTER TABLE statistic_import ADD CONSTRAINT file_until_it_is_over CHECK ((file_sha256 IS NULL) = (state IN ('taken', 'discarded')));

CALL app.protect_tables();

-- Its series says whose a value is, and is asked for each: to ask the municipality, too, takes a million values some seconds.
ALTER TABLE statistic_value DROP CONSTRAINT statistic_value_municipality;

-- An import holds a file against what is there in a table of its own transaction, which nobody else sees and row security needn't guard.
DO $$ BEGIN
  EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO sagsgang_app', current_database());
END $$;
