import { useFetcher } from "@remix-run/react";
import { useMemo, useState } from "react";
import type { Passage, PassageAction } from "~/modules/richtext/passages";
import { Button } from "~/ui/button";
import { Dialog } from "~/ui/dialog";
import { TextArea } from "~/ui/field";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { Person } from "~/ui/person";
import { Time } from "~/ui/time";
import { letterPath } from "../letter-paths";
import type { ReplyWay } from "../way-page";
import type { TextAddition } from "./use-answer-marking";

/** Comments on words of the letter are marked in it, and words that are chosen can be commented on. */
export function useCommentMarking(way: ReplyWay): TextAddition {
  const [chosen, setChosen] = useState<Passage | null>(null);
  const { comments, rights } = way;
  const passages = useMemo(
    () =>
      comments
        .filter(({ quote, settledBy }) => quote !== "" && settledBy === null)
        .map(({ id, blockId, quote, byName }) => ({
          id,
          blockId,
          quote,
          kind: "comment" as const,
          label: `Kommentar fra ${byName}`,
        })),
    [comments],
  );
  const actions = useMemo<PassageAction[]>(
    () => (rights.comment ? [{ label: "Skriv kommentar", keys: "Mod+Alt+m", run: setChosen }] : []),
    [rights.comment],
  );
  const close = () => setChosen(null);
  return {
    passages,
    actions,
    dialog: chosen && (
      <Dialog title="Kommentar til" isOpen onClose={close} steady>
        <CommentForm letterId={way.letterId} passage={chosen} onDone={close} />
      </Dialog>
    ),
  };
}

/** What readers have to say about the draft, the open ones first. */
export function CommentsPanel({ way }: { way: ReplyWay }) {
  const { comments, rights, letterId } = way;
  if (comments.length === 0 && !rights.comment) return null;
  const open = comments.filter(({ settledBy }) => settledBy === null);
  const settled = comments.filter(({ settledBy }) => settledBy !== null);
  return (
    <section id="kommentarer" tabIndex={-1} aria-labelledby="kommentarer-titel">
      <h2 id="kommentarer-titel">Kommentarer</h2>
      {comments.length === 0 && <p className="small">Ingen kommentarer. Markér tekst for at skrive en.</p>}
      <CommentList way={way} comments={open} />
      {settled.length > 0 && (
        <details>
          <summary>Afsluttede kommentarer ({settled.length})</summary>
          <CommentList way={way} comments={settled} />
        </details>
      )}
      {rights.comment && (
        <details>
          <summary>Kommentér hele brevet</summary>
          <CommentForm letterId={letterId} passage={null} />
        </details>
      )}
    </section>
  );
}

function CommentList({ way, comments }: { way: ReplyWay; comments: ReplyWay["comments"] }) {
  const path = `${letterPath(way.letterId)}/kommentar`;
  return (
    <ul className="minutescomments">
      {comments.map(({ id, text, quote, byName, at, settledBy, maySettle }) => (
        <li key={id} id={`kommentar-${id}`} tabIndex={-1}>
          <p className="who">
            <Person name={byName} named />
            <b>{byName}</b>
            <span className="hint">
              <Time at={at} as="nearTime" />
            </span>
          </p>
          {quote && <blockquote className="small">{quote}</blockquote>}
          <p className="kept">{text}</p>
          {settledBy && <p className="hint">Afsluttet af {settledBy}</p>}
          {maySettle && (
            <PostButton
              small
              variant="quiet"
              action={`${path}/${settledBy ? "aabn" : "afslut"}`}
              fields={{ commentId: id }}
            >
              {settledBy ? "Åbn igen" : "Afslut"}
            </PostButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function CommentForm({
  letterId,
  passage,
  onDone,
}: {
  letterId: string;
  passage: Passage | null;
  onDone?: () => void;
}) {
  const fetcher = useFetcher();
  return (
    <PostForm
      className="stack"
      fetcher={fetcher}
      action={`${letterPath(letterId)}/kommentar`}
      idPrefix={passage ? "kommentar-sted" : "kommentar"}
      onDone={onDone}
    >
      <HiddenFields fields={{ blockId: passage?.blockId ?? "", quote: passage?.quote ?? "" }} />
      {passage && <blockquote className="chosen">{passage.quote}</blockquote>}
      <TextArea name="text" label="Kommentar" rows={3} />
      <FormActions>
        {onDone && <Button onClick={onDone}>Fortryd</Button>}
        <SubmitButton small={!onDone}>Gem kommentar</SubmitButton>
      </FormActions>
    </PostForm>
  );
}
