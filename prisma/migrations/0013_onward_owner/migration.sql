-- AlterTable
ALTER TABLE "onward" ADD COLUMN     "owner_id" UUID;

-- What is sent back has somebody who works on with it.
ALTER TABLE onward ADD FOREIGN KEY (municipality_id, owner_id) REFERENCES "user" (municipality_id, id);
CREATE INDEX onward_waiting ON onward (municipality_id, to_committee_id) WHERE state = 'waiting';
