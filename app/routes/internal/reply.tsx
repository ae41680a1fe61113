import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { answersOfLetter } from "~/modules/letters/letter-answers.server";
import { replyPage } from "~/modules/letters/reply-queries.server";
import { AnswersPanel } from "~/modules/letters/ui/answers-panel";
import { ReplyReading } from "~/modules/letters/ui/reply-reading";
import { ReplyWriting } from "~/modules/letters/ui/reply-writing";
import { useAnswerMarking } from "~/modules/letters/ui/use-answer-marking";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.reply.subject ?? "Svar"} – Sagsgang` },
];

/** One query for each part of the page: the letter, what it answers, its way, what it promises. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  const parts = await read(actor, async (unit) => ({
    reply: await replyPage(unit, letterId),
    questions: await answersOfLetter(unit, letterId),
  }));
  return { ...parts, userId: actor.userId };
}

/** Each part brings its panel, and what it adds to the letter's text. */
export default function Reply() {
  const { reply, questions, userId } = useLoaderData<typeof loader>();
  const { write } = reply.rights;
  const answers = useAnswerMarking(reply.id, questions, write);
  const parts = {
    additions: [answers],
    right: <AnswersPanel letterId={reply.id} questions={questions} mayWrite={write} />,
  };
  return write ? (
    <ReplyWriting key={reply.id} reply={reply} userId={userId} {...parts} />
  ) : (
    <ReplyReading key={reply.id} reply={reply} {...parts} />
  );
}
