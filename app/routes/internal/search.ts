import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCases } from "~/modules/cases/case-queries.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { findMeetings } from "~/modules/meetings/meeting-search.server";
import { proposalPath } from "~/modules/meetings/proposal-paths";
import { findProposals } from "~/modules/meetings/proposal-queries.server";
import { statusLooks } from "~/modules/meetings/proposal";
import { read } from "~/platform/http.server";
import { longDateTime } from "~/ui/danish-dates";
import type { Place } from "~/ui/jump";

const MOST = 8;

/** What Ctrl K finds beside the main pages: cases, proposals and meetings that the person may read. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const text = (new URL(request.url).searchParams.get("q") ?? "").normalize("NFC").trim().slice(0, 100);
  if (text.length < 2) return Response.json({ places: [] });
  const places = await read(actor, async (unit): Promise<Place[]> => {
    const proposals = (await findProposals(unit, text, MOST)).map(({ id, title, caseNumber, status }) => ({
      label: title,
      to: proposalPath(id),
      facts: `Til udvalg, ${caseNumber}, ${statusLooks[status].words.toLocaleLowerCase("da")}`,
      icon: "document" as const,
    }));
    const cases = (await findCases(unit, text, MOST)).map(({ id, caseNumber, title }) => ({
      label: title,
      to: `/intern/sager/${id}`,
      facts: `Sag ${caseNumber}`,
      icon: "folder" as const,
    }));
    const meetings = (await findMeetings(unit, text, MOST)).map(({ id, committeeName, startsAt }) => ({
      label: `Møde i ${committeeName}`,
      to: `/intern/moeder/${id}`,
      facts: longDateTime(startsAt),
      icon: "calendar" as const,
    }));
    return [...proposals, ...cases, ...meetings];
  });
  return Response.json({ places });
}
