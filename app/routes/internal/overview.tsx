import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownTasks } from "~/modules/decisions/follow-up-queries.server";
import { openRounds } from "~/modules/decisions/open-rounds.server";
import { substituteQuestions } from "~/modules/decisions/substitute-queries.server";
import { MeetingBegins } from "~/modules/decisions/ui/meeting-begins";
import { dashboards } from "~/modules/dashboard/dashboard-queries.server";
import { OwnDashboards } from "~/modules/dashboard/ui/own-dashboards";
import { requireActor } from "~/modules/identity/require-actor.server";
import { commitmentTasks } from "~/modules/letters/commitment-tasks";
import { ownCommitments } from "~/modules/letters/commitment-queries.server";
import { letterTasks } from "~/modules/letters/letter-tasks";
import { waitingLetters } from "~/modules/letters/waiting-letters.server";
import { ownInquiryWork } from "~/modules/letters/own-inquiries.server";
import { overview } from "~/modules/meetings/overview-queries.server";
import { OverviewPage } from "~/modules/meetings/ui/overview-page";
import { ownEvaluations } from "~/modules/projects/evaluation-queries.server";
import { evaluationTasks } from "~/modules/projects/evaluation-tasks";
import { now } from "~/platform/clock";
import { read } from "~/platform/http.server";
import { isoDay } from "~/ui/danish-dates";

/** The first page after signing in: what concerns this person now. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    const shown = await overview(unit);
    const today = isoDay(now());
    const nearest = shown.meetings.find(
      ({ readable, meeting: { id, status, startsAt, committeeId } }) =>
        readable &&
        (actor.seats.some((seat) => seat.committeeId === committeeId) || actor.substituteAt.includes(id)) &&
        (status === "inSession" || (status === "dispatched" && isoDay(startsAt) === today)),
    );
    const tasks = [...shown.tasks, ...(await ownInquiryWork(unit))];
    return {
      overview: { ...shown, tasks: tasks.toSorted((a, b) => (a.due ?? "9999").localeCompare(b.due ?? "9999")) },
      rounds: await openRounds(unit),
      followUp: await ownTasks(unit),
      further: [
        ...letterTasks(await waitingLetters(unit)),
        ...commitmentTasks(await ownCommitments(unit)),
        ...evaluationTasks(await ownEvaluations(unit)),
      ],
      questions: await substituteQuestions(unit),
      nearest: nearest?.meeting ?? null,
      overviews: await dashboards(unit, true),
    };
  });
}

export const meta: MetaFunction = () => [{ title: "Overblik – Sagsgang" }];

export default function Overview() {
  const { nearest, overviews, ...shown } = useLoaderData<typeof loader>();
  return (
    <OverviewPage
      {...shown}
      beside={overviews.length > 0 && <OwnDashboards committees={overviews} />}
      notice={
        nearest && (
          <MeetingBegins
            key={nearest.id}
            meetingId={nearest.id}
            status={nearest.status}
            name={`Mødet i ${nearest.committeeName}`}
          />
        )
      }
    />
  );
}
