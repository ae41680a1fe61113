import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { answersOfLetter } from "~/modules/letters/letter-answers.server";
import { commitmentsOfLetter, earlierCommitments } from "~/modules/letters/commitment-queries.server";
import { replyWay } from "~/modules/letters/reply-way-queries.server";
import { replyPage } from "~/modules/letters/reply-queries.server";
import { AnswersPanel } from "~/modules/letters/ui/answers-panel";
import { DraftCommitments, EarlierCommitments } from "~/modules/letters/ui/commitments-panel";
import { CommitteePanel } from "~/modules/letters/ui/committee-panel";
import { DeliveryPanel } from "~/modules/letters/ui/delivery-panel";
import { CommentsPanel, useCommentMarking } from "~/modules/letters/ui/letter-comments";
import { ReplyReading } from "~/modules/letters/ui/reply-reading";
import { ReplyWriting } from "~/modules/letters/ui/reply-writing";
import { SignatoriesPanel, SignPanel } from "~/modules/letters/ui/signatories-panel";
import { useAnswerMarking } from "~/modules/letters/ui/use-answer-marking";
import { useCommitmentMarking } from "~/modules/letters/ui/use-commitment-marking";
import { WayActions } from "~/modules/letters/ui/way-actions";
import { WayNotes } from "~/modules/letters/ui/way-notes";
import { WayPanel } from "~/modules/letters/ui/way-panel";
import { usePolling } from "~/modules/meetings/ui/polling";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { useKeptFocus } from "~/ui/kept-focus";
import { Way } from "~/ui/way";

export { unlessPreviewed as shouldRevalidate } from "~/ui/pdf-preview";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.reply.subject ?? "Svar"} – Sagsgang` },
];

/** One query for each part of the page: the letter, what it answers, its way, what it promises. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  const parts = await read(actor, async (unit) => {
    const reply = await replyPage(unit, letterId);
    return {
      reply,
      questions: await answersOfLetter(unit, letterId),
      way: await replyWay(unit, letterId),
      promises: await commitmentsOfLetter(unit, letterId),
      earlier: await earlierCommitments(unit, { inquiryId: reply.inquiry.id, besides: { letterId } }),
    };
  });
  return { ...parts, userId: actor.userId, mayPublish: parts.way.status === "sent" && may(actor, "publishReply") };
}

/** Each part brings its panel, and what it adds to the letter's text. */
export default function Reply() {
  const { reply, questions, way, promises, earlier, userId, mayPublish } = useLoaderData<typeof loader>();
  const { write } = reply.rights;
  useKeptFocus(way);
  const answers = useAnswerMarking(reply.id, questions, write);
  const marked = useCommitmentMarking(promises);
  const comments = useCommentMarking(way);
  usePolling(
    way.status === "freezing" || way.status === "sealing" || way.deliveries.some(({ state }) => state === "queued"),
  );
  const parts = {
    additions: [answers, marked, comments],
    actions: (
      <>
        <WayActions way={way} />
        {mayPublish && (
          <LinkButton variant="primary" to={`/intern/svar/${reply.id}/offentliggoerelse`}>
            Offentliggør
          </LinkButton>
        )}
      </>
    ),
    way: <Way label="Svarets gang" {...way.stops} />,
    notes: (
      <>
        <WayNotes way={way} />
        <SignPanel way={way} />
      </>
    ),
    left: <DraftCommitments {...promises} />,
    right: (
      <>
        {reply.kind === "reply" && <AnswersPanel letterId={reply.id} questions={questions} mayWrite={write} />}
        <DeliveryPanel way={way} />
        <WayPanel way={way} />
        <SignatoriesPanel way={way} />
        <EarlierCommitments commitments={earlier} />
        <CommitteePanel way={way} />
        <CommentsPanel way={way} />
      </>
    ),
  };
  return write ? (
    <ReplyWriting key={reply.id} reply={reply} userId={userId} {...parts} />
  ) : (
    <ReplyReading key={reply.id} reply={reply} userId={userId} {...parts} />
  );
}
