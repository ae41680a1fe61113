import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { usePolling } from "~/modules/meetings/ui/polling";
import { letterPublicationView } from "~/modules/publishing/letter-publication-queries.server";
import { LetterPublicationActions } from "~/modules/publishing/ui/letter-publication-actions";
import { LetterPublicationStanding } from "~/modules/publishing/ui/letter-publication-standing";
import { PublicationBlockers } from "~/modules/publishing/ui/publication-actions";
import { WithheldPassages } from "~/modules/publishing/ui/withheld-passages";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { longDate } from "~/ui/danish-dates";
import { PageHead } from "~/ui/page-head";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => letterPublicationView(unit, idFrom(params["letterId"])));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Offentliggørelse${data ? `: ${data.letter.subject}` : ""} – Sagsgang` },
];

/** Before it leaves the house: what the public will read of the reply and its inquiry, and what stands in the way. */
export default function ReplyPublication() {
  const view = useLoaderData<typeof loader>();
  const { letter, published, blockers } = view;
  usePolling(published?.pdf === "underWay");
  const must = blockers.some(({ level }) => level === "must");
  return (
    <div className="wrap">
      <PageHead
        crumbs={[
          { label: "Henvendelser", to: "/intern/henvendelser" },
          { label: letter.inquirySubject, to: `/intern/henvendelser/${letter.inquiryId}` },
          { label: letter.subject, to: `/intern/svar/${letter.id}` },
        ]}
        title="Offentliggørelse"
        meta={[letter.subject, `Sendt ${longDate(letter.sentOn)}`]}
        actions={<LetterPublicationActions view={view} blocked={must} />}
      />
      <div className="cols">
        <div>
          <PublicationBlockers thing="svaret" blockers={blockers} mendedAt={() => "#brevet"} />
          <WithheldPassages view={view} />
        </div>
        <aside className="aside">
          <LetterPublicationStanding view={view} />
        </aside>
      </div>
    </div>
  );
}
