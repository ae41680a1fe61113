-- A step of its own: who gave an approval took it back, and the proposal waits for approval again.
ALTER TABLE proposal_step DROP CONSTRAINT kind_known;
ALTER TABLE proposal_step ADD CONSTRAINT kind_known
  CHECK (kind IN ('submitted', 'approved', 'returned', 'withdrawn', 'approvalTakenBack'));
