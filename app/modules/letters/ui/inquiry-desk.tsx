import { Link } from "@remix-run/react";
import { longDate } from "~/ui/danish-dates";
import { LinkButton } from "~/ui/button";
import { Menu, type MenuEntry } from "~/ui/menu";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";
import type { EarlierCommitment } from "../commitment-page";
import { deadlineState, inquiryStatusWords, isOpenInquiry, type InquiryStatus } from "../inquiry";
import type { InquiryPageData, LetterOfInquiry } from "../inquiry-page";
import { inSentence } from "../reply-way";
import { letterStateWords } from "../reply-words";
import { ChainTimeline } from "./chain-timeline";
import { ExtensionPanel } from "./extension-panel";
import { InquiryFacts } from "./inquiry-facts";
import { LetterText } from "./letter-text";
import { QuestionList } from "./question-list";

/** One inquiry: its chain to the left, the letter in the middle, what must be answered to the right. */
export function InquiryDesk({ inquiry, today }: { inquiry: InquiryPageData; today: string }) {
  const here = `/intern/henvendelser/${inquiry.id}`;
  const isClosed = inquiry.status === "closed";
  const addAt = inquiry.mayEdit && !isClosed ? `${here}/spoergsmaal` : undefined;
  return (
    <div className="desk inquiry">
      <div className="rail">
        <ChainTimeline chain={inquiry.chain} here={inquiry.id} />
        <Promises promises={inquiry.promises} />
      </div>
      <div className="inquiry-middle">
        <Head inquiry={inquiry} today={today} />
        {isClosed && (
          <Note kind="info" title="Afsluttet uden svar.">
            {inquiry.closedReason}
          </Note>
        )}
        <article className="received" aria-labelledby="h-brevet">
          <h2 id="h-brevet" className="vh">
            Brevet
          </h2>
          {inquiry.textProblem && <Note kind="warn">{inquiry.textProblem}</Note>}
          {inquiry.text ? (
            <LetterText text={inquiry.text} questions={inquiry.questions} addAt={addAt} />
          ) : (
            <p className="hint">
              {inquiry.file
                ? "Brevets tekst er ikke skrevet ind. Åbn PDF-filen for at læse det."
                : inquiry.receivedOn
                  ? "Brevet er ikke lagt ind. Vælg Ret oplysninger for at lægge filen ind eller skrive teksten."
                  : "Brevet er ikke her. Det kendes kun ved omtale."}
            </p>
          )}
        </article>
      </div>
      <aside className="rail right" aria-label="Spørgsmål og svar">
        <QuestionList questions={inquiry.questions} people={inquiry.people} addAt={addAt} />
        <ExtensionPanel inquiry={inquiry} />
        <Letters inquiry={inquiry} />
        <InquiryFacts inquiry={inquiry} />
      </aside>
    </div>
  );
}

function Head({ inquiry, today }: { inquiry: InquiryPageData; today: string }) {
  const here = `/intern/henvendelser/${inquiry.id}`;
  const { status, deadline, left } = inquiry;
  const shown = inquiryStatusWords[status as InquiryStatus];
  const open = isOpenInquiry(status);
  const limit = deadlineState(left, deadline !== null && deadline < today);
  return (
    <PageHead
      title={inquiry.subject}
      crumbs={[
        { label: "Henvendelser", to: "/intern/henvendelser" },
        { label: inquiry.case.number, to: `/intern/sager/${inquiry.case.id}` },
      ]}
      meta={[
        <State kind={shown.kind}>{shown.words}</State>,
        open && deadline && (
          <>
            Frist <Time at={deadline} as="weekday" />
          </>
        ),
        open && <State kind={limit.kind}>{limit.words}</State>,
        inquiry.owner.name,
      ]}
      actions={
        <>
          {inquiry.mayEdit && <Menu label="Flere handlinger for henvendelsen" entries={entriesOf(inquiry)} />}
          {inquiry.file && (
            <LinkButton href={`${here}/fil`} icon="file">
              Se brevet
            </LinkButton>
          )}
          {inquiry.mayDraft && <Begin inquiry={inquiry} />}
        </>
      }
    />
  );
}

/** The one that is being written, or a new one; a closed inquiry is reopened first. */
function Begin({ inquiry }: { inquiry: InquiryPageData }) {
  const underWay = inquiry.letters.find(
    ({ kind, registered, status }) => kind === "reply" && !registered && status !== "sent" && status !== "discarded",
  );
  if (underWay)
    return (
      <LinkButton to={`/intern/svar/${underWay.id}`} variant="primary" icon="edit">
        Åbn svaret
      </LinkButton>
    );
  if (inquiry.status === "closed") return null;
  return (
    <LinkButton
      to={`/intern/henvendelser/${inquiry.id}/svar/nyt`}
      variant={inquiry.status === "answered" ? undefined : "primary"}
      icon="edit"
    >
      {inquiry.status === "answered" ? "Skriv et brev mere" : "Begynd på svaret"}
    </LinkButton>
  );
}

function entriesOf({ id, version, status }: InquiryPageData): MenuEntry[] {
  const here = `/intern/henvendelser/${id}`;
  return [
    { label: "Ret oplysninger", icon: "edit", to: `${here}/ret` },
    { label: "Ret eller forlæng fristen", icon: "clock", to: `${here}/frist` },
    ...(status === "closed"
      ? [
          {
            label: "Genåbn henvendelsen",
            icon: "undo" as const,
            action: `${here}/aabn`,
            fields: { version: String(version) },
          },
        ]
      : [{ label: "Registrér et brev, der er sendt", icon: "mail" as const, to: `${here}/brev/nyt` }]),
    ...(isOpenInquiry(status) ? [{ label: "Afslut uden svar", icon: "close" as const, to: `${here}/afslut` }] : []),
  ];
}

function Letters({ inquiry: { id, letters, mayEdit, status } }: { inquiry: InquiryPageData }) {
  return (
    <section aria-labelledby="h-breve">
      <h2 id="h-breve">Breve fra os</h2>
      {letters.length === 0 ? (
        <p className="hint">Der er ikke svaret endnu.</p>
      ) : (
        <ul className="rows">
          {letters.map((letter) => (
            <li key={letter.id}>
              <span>
                <LetterLink letter={letter} inquiryId={id} />
                <span className="s">{letterFacts(letter)}</span>
              </span>
              <LetterState letter={letter} />
            </li>
          ))}
        </ul>
      )}
      {mayEdit && status !== "closed" && letters.length === 0 && (
        <p className="small">
          Er svaret skrevet et andet sted? <Link to={`/intern/henvendelser/${id}/brev/nyt`}>Registrér det her</Link>
        </p>
      )}
    </section>
  );
}

function LetterState({ letter: { status, mailFails } }: { letter: LetterOfInquiry }) {
  const { kind, words } = letterStateWords({ status, mailFails, station: null }); // who has it stands among its facts
  return <State kind={kind}>{words}</State>;
}

function LetterLink({ letter, inquiryId }: { letter: LetterOfInquiry; inquiryId: string }) {
  const { id, subject, registered, hasFile } = letter;
  if (!registered)
    return (
      <Link className="t" to={`/intern/svar/${id}`}>
        {subject}
      </Link>
    );
  if (!hasFile) return <span className="t">{subject}</span>;
  return (
    <a className="t" href={`/intern/henvendelser/${inquiryId}/brev/${id}`}>
      {subject}
    </a>
  );
}

const letterFacts = ({ kind, registered, day, note, holder, station, status }: LetterOfInquiry): string =>
  [
    kind === "extension" ? "Anmodning om længere frist" : "Svar",
    day ? longDate(day) : note,
    registered ? "skrevet uden for Sagsgang" : "",
    status === "inReview" && holder ? `${station ? `${station}: ` : ""}${holder}` : "",
  ]
    .filter(Boolean)
    .join(", ");

function Promises({ promises }: { promises: EarlierCommitment[] }) {
  if (promises.length === 0) return null;
  return (
    <section aria-labelledby="h-lovet">
      <h2 id="h-lovet" className="railhead">
        Lovet tidligere
      </h2>
      <ul className="rows promises">
        {promises.map((promise) => (
          <li key={promise.id}>
            <span>
              <Link className="t" to={`/intern/tilsagn/${promise.id}`}>
                {promise.title}
              </Link>
              <span className="s">
                lovet {promise.promisedOn ? longDate(promise.promisedOn) : inSentence(promise.promisedNote)}
                {promise.dueWords && `, ${promise.dueWords}`}
              </span>
            </span>
            <State kind={promise.shown.kind}>{promise.shown.words}</State>
          </li>
        ))}
      </ul>
    </section>
  );
}
