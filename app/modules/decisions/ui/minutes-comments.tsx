import { useFetcher } from "@remix-run/react";
import { Select, TextArea } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { Person } from "~/ui/person";
import { Time } from "~/ui/time";
import type { MinutesRemark } from "../minutes-review";

export interface MinutesCommentsProps {
  meetingId: string;
  comments: MinutesRemark[];
  items: { id: string; number: string; title: string }[];
  mayComment: boolean;
  mayAnswer: boolean;
}

/** What participants have to say about the minutes, with the secretary's answers. */
export function MinutesComments({ meetingId, comments, items, mayComment, mayAnswer }: MinutesCommentsProps) {
  return (
    <section className="section" aria-labelledby="bemaerkninger">
      <header>
        <h2 id="bemaerkninger">Bemærkninger</h2>
      </header>
      {comments.length === 0 && (
        <p className="hint">
          {mayComment
            ? "Ingen bemærkninger endnu. Er der noget, der skal rettes, så skriv det her."
            : "Ingen bemærkninger endnu. Deltagerne kan skrive her, indtil referatet låses."}
        </p>
      )}
      <ul className="minutescomments">
        {comments.map((comment) => (
          <li key={comment.id} id={`bemaerkning-${comment.id}`} tabIndex={-1}>
            <p className="who">
              <Person name={comment.name} named />
              <b>{comment.mine ? "Dig" : comment.name}</b>
              <span className="hint">
                {comment.about ?? "Hele referatet"}, <Time at={comment.createdAt} as="nearTime" />
              </span>
            </p>
            <Lines text={comment.text} />
            {comment.answer ? (
              <div className="answer">
                <p className="hint">
                  Svar fra {comment.answer.by}, <Time at={comment.answer.at} as="nearTime" />
                </p>
                <Lines text={comment.answer.text} />
              </div>
            ) : mayAnswer ? (
              <AnswerForm meetingId={meetingId} comment={comment} />
            ) : (
              <p className="hint">Ikke besvaret endnu.</p>
            )}
          </li>
        ))}
      </ul>
      {mayComment && <CommentForm meetingId={meetingId} items={items} count={comments.length} />}
    </section>
  );
}

const Lines = ({ text }: { text: string }) => (
  <>
    {text.split(/\n+/).map((line, at) => (
      <p key={at}>{line}</p>
    ))}
  </>
);

function AnswerForm({ meetingId, comment }: { meetingId: string; comment: MinutesRemark }) {
  const fetcher = useFetcher();
  return (
    <PostForm
      fetcher={fetcher}
      action={`/intern/moeder/${meetingId}/referat/bemaerkning/svar`}
      idPrefix={`svar-${comment.id}`}
      className="stack"
    >
      <HiddenFields fields={{ meetingId, commentId: comment.id }} />
      <TextArea
        name="answer"
        label={`Svar til ${comment.name}`}
        hint="Skriv, hvad du har rettet, eller hvorfor ikke."
        rows={2}
      />
      <FormActions>
        <SubmitButton variant={undefined} small>
          Svar
        </SubmitButton>
      </FormActions>
    </PostForm>
  );
}

/** Empties itself when the comment is in the list: the count makes it a new form. */
function CommentForm({
  meetingId,
  items,
  count,
}: Pick<MinutesCommentsProps, "meetingId" | "items"> & { count: number }) {
  const fetcher = useFetcher();
  return (
    <PostForm
      key={count}
      fetcher={fetcher}
      action={`/intern/moeder/${meetingId}/referat/bemaerkning`}
      idPrefix="bemaerkning"
      className="stack"
    >
      <HiddenFields fields={{ meetingId }} />
      <Select
        name="itemId"
        label="Om"
        optional
        placeholder="Hele referatet"
        options={items.map(({ id, number, title }) => ({ value: id, label: `Punkt ${number}, ${title}` }))}
      />
      <TextArea name="text" label="Din bemærkning" rows={3} />
      <FormActions>
        <SubmitButton variant={undefined}>Send bemærkning</SubmitButton>
      </FormActions>
    </PostForm>
  );
}
