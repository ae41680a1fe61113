import { Button } from "~/ui/button";
import { listInWords } from "~/ui/danish-numbers";
import { AskOnce } from "~/ui/dialog";
import { TextArea } from "~/ui/field";
import { PostButton } from "~/ui/form";
import { isMissing, type RoundRow, type RoundStatus } from "../minutes-round";

export interface RoundActionsProps {
  meetingId: string;
  number: number;
  status: RoundStatus;
  people: RoundRow[];
  rights: { lock: boolean; close: boolean };
}

/** What whoever runs the round can do to it: mend, remind, close, go on. The page's primary action is what moves it on. */
export function RoundActions({ meetingId, number, status, people, rights }: RoundActionsProps) {
  const path = `/intern/moeder/${meetingId}/referat`;
  const fields = { meetingId, number: String(number) };
  const noun = number === 0 ? "referatet" : "tillægget";
  const missing = people.filter(isMissing).map(({ name }) => name);
  const signed = people.some(({ signedAt }) => signedAt !== null);
  const refusing = people.filter(({ signedAt, refusal }) => signedAt === null && refusal !== null);
  const refused = refusing.length > 0;
  const late = people.filter(({ certificate }) => certificate?.state === "announced").map(({ name }) => name);
  return (
    <>
      {rights.lock && !signed && (status === "freezing" || status === "signing") && (
        <AskOnce
          trigger={(open) => <Button onClick={open}>Ret i {noun}</Button>}
          title={`Åbn ${noun} for rettelser?`}
          confirm={`Åbn ${noun}`}
          action={`${path}/aabn`}
          fields={fields}
        >
          <p>Ingen har underskrevet endnu. Når du er færdig, låser du det igen, og alle får en ny mail.</p>
        </AskOnce>
      )}
      {rights.close && status === "signing" && (missing.length > 0 || refused) && (
        <AskOnce
          trigger={(open) => (
            <Button variant={missing.length === 0 ? "primary" : undefined} onClick={open}>
              {missing.length === 0 ? "Luk runden" : "Luk runden uden de sidste"}
            </Button>
          )}
          title="Luk underskriftsrunden?"
          confirm="Luk runden nu"
          action={`${path}/luk`}
          fields={fields}
        >
          {missing.length === 0 ? (
            <p>Alle har svaret. Afvisningerne kommer til at stå på underskriftssiden, og {noun} bliver forseglet.</p>
          ) : (
            <>
              <p>
                {listInWords(missing)} mangler. Det kommer til at stå på underskriftssiden, sammen med din begrundelse
                {refused && ` og det, ${listInWords(refusing.map(({ name }) => name))} har skrevet`}.
              </p>
              <TextArea name="reason" label="Begrundelse" rows={3} />
            </>
          )}
        </AskOnce>
      )}
      {rights.close && status === "signing" && missing.length > 0 && (
        <PostButton variant="primary" icon="mail" action={`${path}/mind`} fields={{ ...fields, userId: "" }}>
          {missing.length === 1 ? `Mind ${missing[0]}` : "Mind alle"}
        </PostButton>
      )}
      {rights.close && status === "certifying" && late.length > 0 && (
        <>
          <PostButton action={`${path}/mind`} fields={{ ...fields, userId: "" }}>
            {late.length === 1 ? `Mind ${late[0]}` : "Mind alle"}
          </PostButton>
          <AskOnce
            trigger={(open) => <Button onClick={open}>Forsegl uden certifikat</Button>}
            title={`Forsegl ${noun} uden at vente?`}
            confirm="Forsegl nu"
            action={`${path}/certifikat/uden`}
            fields={fields}
          >
            <p>
              {listInWords(late)} har underskrevet, men ikke sat sit eget certifikat på. Bagefter kan det ikke sættes på
              mere.
            </p>
          </AskOnce>
        </>
      )}
    </>
  );
}
