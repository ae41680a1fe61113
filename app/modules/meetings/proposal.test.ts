import { describe, expect, test } from "vitest";
import type { ProposalStatus } from "./agenda";
import { nextStatus, proposalWay, type ProposalStep } from "./proposal";

const states: ProposalStatus[] = ["draft", "submitted", "returned", "ready"];

/** Every step from every state; null where it is refused. */
const table: Record<ProposalStep, (ProposalStatus | null)[]> = {
  submitted: ["submitted", null, "submitted", null],
  approved: [null, "ready", null, null],
  returned: [null, "returned", null, null],
  withdrawn: [null, "draft", null, "draft"],
  approvalTakenBack: [null, null, null, "submitted"],
};

describe("a proposal's way", () => {
  test("the table has every step", () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(proposalWay).sort());
  });

  for (const [step, outcomes] of Object.entries(table) as [ProposalStep, (ProposalStatus | null)[]][])
    for (const [index, status] of states.entries())
      test(`${step} from ${status}: ${outcomes[index] ?? "refused"}`, () => {
        const expected = outcomes[index];
        if (expected) expect(nextStatus(step, status)).toBe(expected);
        else expect(() => nextStatus(step, status)).toThrow(expect.objectContaining({ code: "conflict" }) as Error);
      });
});
