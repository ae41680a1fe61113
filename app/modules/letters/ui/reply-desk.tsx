import type { ReactNode } from "react";
import { Button, LinkButton } from "~/ui/button";
import { countOf } from "~/ui/danish-numbers";
import { AskOnce } from "~/ui/dialog";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";
import { inquiryPath, letterPath } from "../letter-paths";
import type { ReplyPage } from "../reply-page";
import { letterStateWords } from "../reply-words";
import { ChainTimeline } from "./chain-timeline";
import type { PreviewedText } from "~/ui/pdf-preview";
import { PreviewButton } from "./preview-button";

/** What the page's other parts put on the letter's desk: its way, promises, comments, signatories. */
export interface DeskPlaces {
  /** the page's steps, its one primary last */
  actions?: ReactNode;
  /** the letter's way to signature */
  way?: ReactNode;
  /** under the chain, at the left */
  left?: ReactNode;
  /** at the right, in order */
  right?: ReactNode;
  /** over the sheet: what came back with it, what blocks the next step */
  notes?: ReactNode;
}

export interface ReplyDeskProps extends DeskPlaces {
  reply: ReplyPage;
  saveLine?: ReactNode;
  /** of a text that is being written: it is saved before a PDF is made of it */
  preview?: PreviewedText;
  children: ReactNode;
}

/** The workplace of one letter: the chain at the left, the letter as a sheet, and at the right what it must do. */
export function ReplyDesk({ reply, actions, way, left, right, notes, saveLine, preview, children }: ReplyDeskProps) {
  const { inquiry, rights } = reply;
  return (
    <div className="desk letterdesk">
      <div className="rail">
        <ChainTimeline chain={reply.chain} here={reply.id} />
        {left}
      </div>
      <div className="paperwrap">
        <PageHead
          title={reply.subject}
          crumbs={[
            { label: "Henvendelser", to: "/intern/henvendelser" },
            { label: inquiry.caseNumber, to: inquiryPath(inquiry.id) },
          ]}
          meta={[<LetterState key="state" reply={reply} />, <Deadline key="deadline" inquiry={inquiry} />, saveLine]}
          actions={
            <>
              <DiscardButton reply={reply} />
              {rights.write && <LinkButton to={`${letterPath(reply.id)}/oplysninger`}>Ret oplysninger</LinkButton>}
              <PreviewButton letterId={reply.id} {...preview} />
              {actions}
            </>
          }
          way={way}
        />
        {notes}
        {rights.whyNot && reply.status !== "sent" && <Note kind="info">{rights.whyNot}</Note>}
        {children}
      </div>
      <aside className="rail right" aria-label="Om brevet">
        {right}
      </aside>
    </div>
  );
}

function LetterState({ reply }: { reply: ReplyPage }) {
  const { kind, words } = letterStateWords(reply);
  return <State kind={kind}>{words}</State>;
}

function Deadline({ inquiry: { deadline, weekdaysLeft } }: { inquiry: ReplyPage["inquiry"] }) {
  if (!deadline) return <>Ingen frist oplyst</>;
  const day = (
    <>
      Frist <Time at={deadline} as="near" />
    </>
  );
  if (weekdaysLeft === null) return day;
  const left =
    weekdaysLeft < 0
      ? `${countOf(-weekdaysLeft, "hverdag", "hverdage")} over`
      : weekdaysLeft === 0
        ? "sidste dag"
        : `${countOf(weekdaysLeft, "hverdag", "hverdage")} tilbage`;
  const words = (
    <span>
      {day}, {left}
    </span>
  );
  return weekdaysLeft <= 5 ? <State kind="late">{words}</State> : words;
}

function DiscardButton({ reply }: { reply: ReplyPage }) {
  if (!reply.rights.discard) return null;
  return (
    <AskOnce
      trigger={(open) => (
        <Button variant="quiet" icon="delete" onClick={open}>
          Kassér udkast
        </Button>
      )}
      title={`Kassér udkastet til “${reply.subject}”?`}
      confirm="Kassér udkast"
      danger
      action={`${letterPath(reply.id)}/kasser`}
    >
      <p>Brevet kan ikke skrives videre bagefter. Teksten bliver i historikken, og du kan begynde på et nyt svar.</p>
    </AskOnce>
  );
}
