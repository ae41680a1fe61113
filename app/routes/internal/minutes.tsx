import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tasksOf } from "~/modules/decisions/follow-up-queries.server";
import { minutesReading } from "~/modules/decisions/minutes-reading.server";
import { minutesReview } from "~/modules/decisions/minutes-review-queries.server";
import { roundView } from "~/modules/decisions/round-view.server";
import { AddendaList } from "~/modules/decisions/ui/addenda-list";
import { BarredSigner } from "~/modules/decisions/ui/barred-signer";
import { BeforeLock } from "~/modules/decisions/ui/before-lock";
import { MeetingTasks } from "~/modules/decisions/ui/meeting-tasks";
import { MinutesActions } from "~/modules/decisions/ui/minutes-actions";
import { MinutesApprovals } from "~/modules/decisions/ui/minutes-approvals";
import { MinutesComments } from "~/modules/decisions/ui/minutes-comments";
import { MinutesReader } from "~/modules/decisions/ui/minutes-reader";
import { RoundAside } from "~/modules/decisions/ui/round-aside";
import { RoundBody } from "~/modules/decisions/ui/round-body";
import { requireActor } from "~/modules/identity/require-actor.server";
import { barredItems } from "~/modules/meetings/barred-items.server";
import { meetingWay, placeOnWay, type MeetingStatus } from "~/modules/meetings/meeting";
import { usePolling } from "~/modules/meetings/ui/polling";
import { publishedKind } from "~/modules/publishing/publication-queries.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { longDate } from "~/ui/danish-dates";
import { useKeptFocus } from "~/ui/kept-focus";
import { PageHead } from "~/ui/page-head";
import { Time } from "~/ui/time";
import { Way } from "~/ui/way";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    const round = await roundView(unit, idFrom(params["meetingId"]), 0);
    const { id, status } = round.meeting;
    const { comment, answer } = round.rights;
    const barred = await barredItems(unit, id);
    return {
      ...round,
      userId: actor.userId,
      reading: status === "closed" || barred.size > 0 ? await minutesReading(unit, id) : null,
      review: status === "closed" && (comment || answer) ? await minutesReview(unit, id) : null,
      tasks: await tasksOf(unit, id),
      isPublished: (await publishedKind(unit, id)) === "minutes",
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Referat ${data ? longDate(data.meeting.startsAt) : ""} – Sagsgang` },
];

/** The minutes on their way: read and commented on, locked, signed, sealed; and what corrects them afterwards. */
export default function Minutes() {
  const page = useLoaderData<typeof loader>();
  useKeptFocus(page);
  const { meeting, minutes, people, blockers, rights, reading, review, mine } = page;
  const status = minutes?.status;
  const barred = reading?.items.filter((item) => item.barred).map(({ number }) => number) ?? [];
  usePolling(status === "freezing" || status === "sealing" || (status === "certifying" && !minutes?.joinedSha256));
  return (
    <div className="wrap">
      <PageHead
        crumbs={[
          { label: "Møder", to: "/intern/moeder" },
          { label: `${meeting.committee.name} ${longDate(meeting.startsAt)}`, to: `/intern/moeder/${meeting.id}` },
        ]}
        title={!minutes ? "Referat" : status === "sealed" ? "Underskrevet referat" : "Underskrift af referatet"}
        meta={[
          meeting.committee.name,
          longDate(meeting.startsAt),
          minutes?.sealedAt ? (
            <>
              Forseglet <Time at={minutes.sealedAt} />
            </>
          ) : (
            minutes?.openedAt && (
              <>
                Runden begyndte <Time at={minutes.openedAt} />
              </>
            )
          ),
          minutes?.remindedAt && status === "signing" && (
            <>
              mindet <Time at={minutes.remindedAt} />
            </>
          ),
        ]}
        actions={<MinutesActions page={page} />}
        way={
          <Way
            label="Mødets gang"
            steps={meetingWay}
            at={placeOnWay(meeting.status as MeetingStatus, page.isPublished)}
          />
        }
      />
      <div className="cols">
        <div>
          {!minutes && (rights.lock || meeting.status !== "closed") && (
            <BeforeLock blockers={blockers} meetingId={meeting.id} status={meeting.status} />
          )}
          {reading && (
            <MinutesReader reading={reading} room={rights.record ? `/intern/moeder/${meeting.id}/rum` : null} />
          )}
          {review && (
            <>
              <MinutesComments
                meetingId={meeting.id}
                comments={review.comments}
                items={reading?.items.filter(({ readable }) => readable) ?? []}
                mayComment={rights.comment}
                mayAnswer={rights.answer}
              />
              <MinutesApprovals
                meetingId={meeting.id}
                review={review}
                userId={page.userId}
                mayApprove={mine !== null && rights.comment}
              />
            </>
          )}
          {minutes && <BarredSigner numbers={barred} />}
          {minutes && (
            <RoundBody
              meetingId={meeting.id}
              minutes={minutes}
              people={people}
              mine={mine}
              mayOpenFile={barred.length === 0}
              mayRemind={rights.close}
            />
          )}
          <MeetingTasks of={page.tasks} />
          {status === "sealed" && (
            <AddendaList meetingId={meeting.id} addenda={page.addenda} mayDraft={rights.addendum} />
          )}
        </div>
        <aside className="aside">
          <RoundAside
            meetingId={meeting.id}
            documents={
              barred.length > 0
                ? []
                : [minutes?.sealed, minutes?.sealed ? null : minutes?.joined, minutes?.body].flatMap((one) =>
                    one ? [one] : [],
                  )
            }
            mayCallOffStamp={rights.lock}
            bodySha256={minutes?.bodySha256 ?? null}
          />
        </aside>
      </div>
    </div>
  );
}
