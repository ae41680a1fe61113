import { useRef, useState, type FormEvent } from "react";
import { MAX_FILE_BYTES } from "~/modules/files/media-types";
import { Button, LinkButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice";
import { TextField } from "~/ui/field";
import { FileDrop } from "~/ui/file-drop";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { Note } from "~/ui/note";
import { candidateWords, suggestFollowed, type FollowCandidate } from "../follow-suggestion";
import type { InquiryChoices } from "../inquiry-choices.server";
import { DateFields, DeadlineFields, inquiryLabels, SenderFields, StandingFields } from "./inquiry-fields";
import { useReadLetter } from "./use-read-letter";

export interface RegisterInquiryProps {
  choices: InquiryChoices;
  today: string;
  /** the actor: sees to it unless another is chosen */
  ownerId: string;
  actionData: FormAnswer | undefined;
}

/** Registers a letter: drop it, see what was read from it, correct it. By hand it goes just as well. */
export function RegisterInquiry({ choices, today, ownerId, actionData }: RegisterInquiryProps) {
  const place = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement | null>(null);
  const letter = useReadLetter(form);
  const [typed, setTyped] = useState({ sender: "", caseNumber: "" });
  const reading = letter.letter?.reading ?? null;
  const watch = ({ target }: FormEvent<HTMLElement>) => {
    const { name, value } = target as HTMLInputElement;
    if (name === "senderAuthority") setTyped((before) => ({ ...before, sender: value }));
    if (name === "caseNumber") setTyped((before) => ({ ...before, caseNumber: value }));
  };
  const suggested = suggestFollowed(choices.candidates, {
    sender: typed.sender || (reading?.senderAuthority?.value ?? ""),
    caseNumber: typed.caseNumber || (reading?.ourReference?.value ?? ""),
    citedDay: reading?.follows?.value ?? null,
  });
  const onChosen = (files: File[]) => {
    form.current = place.current?.closest("form") ?? null;
    void letter.read(files);
  };
  return (
    <PostForm className="stack" actionData={actionData} files onInput={watch}>
      <div ref={place}>
        <FileDrop
          name="fil"
          label="Brevet"
          hint="En PDF, højst 50 MB. Uden brev registreres det, der vides om det."
          accept=".pdf,application/pdf"
          maxBytes={MAX_FILE_BYTES}
          onChosen={onChosen}
          fault={letter.fault}
          optional
        >
          Slip brevet her, eller vælg det
        </FileDrop>
      </div>
      <ReadingNote state={letter.state} problem={letter.letter?.problem ?? null} empty={letter.letter?.text === ""} />
      <TextField
        name="subject"
        label={inquiryLabels.subject}
        hint={reading?.subject ? `Læst i brevet: “${reading.subject.words}”` : undefined}
        maxLength={300}
      />
      <h2>Afsender</h2>
      <SenderFields reading={reading} />
      <h2>Dage og frist</h2>
      <DateFields reading={reading} today={today} values={{ receivedOn: today }} />
      <DeadlineFields reading={reading} />
      <h2>Sag og svar</h2>
      <CaseFields cases={choices.cases} />
      <StandingFields choices={choices} values={{ ownerId }}>
        <Offered candidates={suggested} place={place} cited={reading?.follows?.words} />
      </StandingFields>
      <FormActions>
        <SubmitButton pendingText="Registrerer">Registrér henvendelse</SubmitButton>
        <LinkButton to="/intern/henvendelser" variant="quiet">
          Fortryd
        </LinkButton>
      </FormActions>
    </PostForm>
  );
}

function ReadingNote({ state, problem, empty }: { state: string; problem: string | null; empty: boolean }) {
  return (
    <div role="status">
      {state === "reading" && <Note kind="info">Læser brevet. Du kan roligt udfylde felterne imens.</Note>}
      {state === "read" && (empty || problem) && (
        <Note kind="warn" title={empty ? "Brevets tekst kunne ikke læses." : "Ikke hele brevet kunne læses."}>
          {problem ?? "Det ligner et indscannet brev."} Udfyld felterne selv.
        </Note>
      )}
      {state === "read" && !empty && !problem && (
        <Note kind="ok" title="Brevet er læst.">
          Se felterne igennem, og ret det, der ikke passer. Under hvert felt står, hvor det er læst.
        </Note>
      )}
    </div>
  );
}

function CaseFields({ cases }: Pick<InquiryChoices, "cases">) {
  return (
    <>
      <RadioGroup
        name="caseChoice"
        label="Sag"
        defaultValue="new"
        choices={[
          { value: "new", label: "Opret en ny sag", hint: "Den får kommunens næste nummer." },
          { value: "existing", label: "Læg henvendelsen på en sag, der findes" },
        ]}
      />
      <TextField
        name="caseNumber"
        label="Sagens nummer"
        hint="Når sagen findes"
        list="aabne-sager"
        maxLength={60}
        width="medium"
        optional
      />
      <datalist id="aabne-sager">
        {cases.map(({ caseNumber, title }) => (
          <option key={caseNumber} value={caseNumber}>
            {title}
          </option>
        ))}
      </datalist>
      <TextField
        name="caseTitle"
        label="Den nye sags titel"
        hint="Uden titel bruges det, henvendelsen handler om."
        maxLength={400}
        optional
      />
    </>
  );
}

interface OfferedProps {
  candidates: FollowCandidate[];
  place: React.RefObject<HTMLElement>;
  cited: string | undefined;
}

/** The earlier inquiries that this one seems to follow up; one press chooses it and its case. */
function Offered({ candidates, place, cited }: OfferedProps) {
  const [chosen, setChosen] = useState("");
  if (candidates.length === 0) return null;
  const choose = ({ id, caseNumber }: FollowCandidate) => {
    const form = place.current?.closest("form");
    const follows = form?.elements.namedItem("followsId");
    const onCase = form?.elements.namedItem("caseNumber");
    if (follows instanceof HTMLSelectElement) follows.value = id;
    if (onCase instanceof HTMLInputElement) onCase.value = caseNumber;
    form?.querySelector<HTMLInputElement>("[name=caseChoice][value=existing]")?.click();
    setChosen(id);
  };
  return (
    <Note kind="info" title="Følger brevet op på et af disse?" className="offered">
      {cited && <p>Brevet nævner “{cited}”.</p>}
      <ul>
        {candidates.map((candidate) => (
          <li key={candidate.id}>
            <span>{candidateWords(candidate)}</span>
            <Button small onClick={() => choose(candidate)} aria-label={`Følg op på ${candidateWords(candidate)}`}>
              {chosen === candidate.id ? "Valgt" : "Følg op på det"}
            </Button>
          </li>
        ))}
      </ul>
    </Note>
  );
}
