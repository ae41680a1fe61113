import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { ownCourse } from "~/modules/decisions/course-queries.server";
import { followView } from "~/modules/decisions/follow-queries.server";
import { CastVote } from "~/modules/decisions/ui/cast-vote";
import { FollowPage } from "~/modules/decisions/ui/follow-page";
import { MemberRights } from "~/modules/decisions/ui/member-rights";
import { votesOf } from "~/modules/decisions/votes-queries.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { dayAndMonth } from "~/ui/danish-dates";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const number = new URL(request.url).searchParams.get("punkt");
  const view = await read(actor, async (unit) => {
    const shown = await followView(unit, idFrom(params["meetingId"]), number);
    const { item, live } = shown;
    return {
      ...shown,
      readerName: actor.name,
      course: item ? await ownCourse(unit, item.id) : null,
      votes: item ? ((await votesOf(unit, live.meeting.id)).items[item.id] ?? null) : null,
    };
  });
  // Before its agenda is out there is nothing to follow, and of a cancelled meeting there never will be.
  const { status, id } = view.live.meeting;
  if (["drafting", "cancelled"].includes(status)) throw redirect(`/intern/moeder/${id}/dagsorden`);
  return view;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Følg mødet ${dayAndMonth(data.live.meeting.startsAt)} – Sagsgang` : "Følg mødet – Sagsgang" },
];

/** A member follows the meeting on their own screen, votes there, and uses their rights. */
export default function Follow() {
  const { live, readerName, course, votes, ...view } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { readerId } = view;
  const meetingId = live.meeting.id;
  return (
    <FollowPage
      loaded={live}
      {...view}
      browsing={search.has("punkt")}
      castVote={(vote) => (
        <CastVote
          meetingId={meetingId}
          vote={vote}
          own={votes?.open?.id === vote.id ? votes.open.own : null}
          readerId={readerId}
        />
      )}
      rights={(item, now) =>
        course?.itemId === item.id &&
        votes && (
          <MemberRights
            key={item.id}
            meetingId={meetingId}
            reader={{ userId: readerId, name: readerName }}
            live={now}
            course={course}
            votes={votes}
            points={item.id === now.currentId ? now.points : []}
          />
        )
      }
    />
  );
}
