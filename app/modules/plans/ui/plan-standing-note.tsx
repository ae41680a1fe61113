import { Link } from "@remix-run/react";
import { longDate } from "~/ui/danish-dates";
import { Note } from "~/ui/note";
import type { PlanPageData } from "../plan-queries.server";

const proposalWords: Record<string, string> = {
  draft: "Sagsfremstillingen er under udarbejdelse.",
  submitted: "Sagsfremstillingen er til godkendelse.",
  returned: "Sagsfremstillingen er sendt retur til forfatteren.",
  ready: "Sagsfremstillingen er godkendt og kan sættes på en dagsorden.",
};

/** Where the plan is with its committee, and what was decided. */
export function PlanStandingNote({ plan, committee }: Pick<PlanPageData, "plan" | "committee">) {
  if (plan.status === "submitted" && committee) {
    const { meeting, decided, decision, proposalId, proposalStatus } = committee;
    return (
      <Note title={decided ? "Udvalget har besluttet planen." : "Planen er hos udvalget."}>
        {meeting
          ? `${meeting.held ? "Behandlet" : "På dagsordenen"} ${longDate(meeting.date)}${meeting.number ? `, punkt ${meeting.number}` : ""}. `
          : `${proposalWords[proposalStatus] ?? ""} `}
        {decision && `“${decision}” `}
        <Link to={`/intern/forslag/${proposalId}`}>Åbn sagsfremstillingen</Link>
      </Note>
    );
  }
  if (!plan.adoptedOn || !plan.adoptedWords) return null;
  return (
    <p className="hint">
      Vedtaget {longDate(plan.adoptedOn)}: {plan.adoptedWords}
      {committee?.meeting && (
        <>
          {" "}
          <Link to={`/intern/moeder/${committee.meeting.id}/referat`}>Se referatet</Link>
        </>
      )}
    </p>
  );
}
