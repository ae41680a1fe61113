import { Link, useFetcher } from "@remix-run/react";
import { useState, type ReactNode } from "react";
import { Button, LinkButton } from "~/ui/button";
import { longDate } from "~/ui/danish-dates";
import { Dialog } from "~/ui/dialog";
import { TextArea } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { State, type StateKind } from "~/ui/state";
import type { Extension } from "../extension";
import { isOpenInquiry } from "../inquiry";
import type { InquiryPageData } from "../inquiry-page";
import { inquiryPath, letterPath } from "../letter-paths";
import { FactList } from "./fact-list";

const states: Record<Extension["state"], { kind: StateKind; words: string }> = {
  writing: { kind: "draft", words: "Brevet er ikke sendt" },
  asked: { kind: "wait", words: "Afventer svar" },
  granted: { kind: "done", words: "Forlænget" },
  refused: { kind: "stop", words: "Afslået" },
};

/** Whether more time was asked for, of whom, and what they said; and what is done next. */
export function ExtensionPanel({ inquiry }: { inquiry: InquiryPageData }) {
  const { extension, deadline, mayDraft, status } = inquiry;
  const open = isOpenInquiry(status);
  const mayAsk = open && mayDraft && deadline !== null;
  if (!extension && !mayAsk) return null;
  const mayAskNow = mayAsk && extension?.state !== "writing" && extension?.state !== "asked";
  return (
    <section aria-labelledby="h-ny-frist">
      <h2 id="h-ny-frist">Mere tid</h2>
      {extension ? (
        <Asked extension={extension} deadline={deadline} />
      ) : (
        <p className="hint">Der er ikke bedt om en ny frist.</p>
      )}
      {extension?.state === "writing" && open && (
        <p className="small">
          <Link to={letterPath(extension.letterId)}>Åbn brevet, der beder om ny frist</Link>
        </p>
      )}
      {extension?.state === "asked" && open && inquiry.mayEdit && <Answer inquiry={inquiry} />}
      {mayAskNow && (
        <p className="small">
          <Link to={`${inquiryPath(inquiry.id)}/svar/nyt?slags=frist`}>
            {extension ? "Bed om en ny frist igen" : "Bed om en ny frist"}
          </Link>
        </p>
      )}
    </section>
  );
}

function Asked({ extension, deadline }: { extension: Extension; deadline: string | null }) {
  const { state, askedDeadline, sentOn, answeredOn, newDeadline, note } = extension;
  const facts: [string, ReactNode][] = [
    ["Bedt om", askedDeadline && longDate(askedDeadline)],
    ["Sendt", sentOn && longDate(sentOn)],
    ["Svar noteret", answeredOn && longDate(answeredOn)],
    ["De skriver", note],
    ["Ny frist", state === "granted" && (newDeadline ? longDate(newDeadline) : "ingen frist")],
    ["Fristen er", state !== "granted" && deadline && longDate(deadline)],
  ];
  return (
    <>
      <p>
        <State kind={states[state].kind}>{states[state].words}</State>
      </p>
      <FactList facts={facts} />
    </>
  );
}

/** They have answered: more time, or none. */
function Answer({ inquiry: { id, version } }: { inquiry: InquiryPageData }) {
  const [refusing, setRefusing] = useState(false);
  return (
    <div className="actions">
      <LinkButton to={`${inquiryPath(id)}/frist?svar=forlaenget`} icon="clock">
        De har forlænget fristen
      </LinkButton>
      <Button onClick={() => setRefusing(true)}>De har sagt nej</Button>
      <Dialog title="De har sagt nej til mere tid" isOpen={refusing} onClose={() => setRefusing(false)} steady>
        {refusing && <RefusedForm id={id} version={version} onClose={() => setRefusing(false)} />}
      </Dialog>
    </div>
  );
}

function RefusedForm({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const fetcher = useFetcher<FormAnswer>();
  return (
    <PostForm
      className="stack"
      fetcher={fetcher}
      action={`${inquiryPath(id)}/frist/afslag`}
      idPrefix="afslag"
      onDone={onClose}
    >
      <HiddenFields fields={{ version: String(version) }} />
      <TextArea
        name="note"
        label="Hvem har sagt nej, og hvornår?"
        hint="Fristen bliver stående, og afslaget står på henvendelsen."
        rows={3}
      />
      <FormActions>
        <Button onClick={onClose}>Fortryd</Button>
        <SubmitButton>Notér afslaget</SubmitButton>
      </FormActions>
    </PostForm>
  );
}
