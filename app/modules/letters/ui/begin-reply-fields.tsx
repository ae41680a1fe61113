import { RadioGroup } from "~/ui/choice";
import { DateField } from "~/ui/field";
import { longDate } from "~/ui/danish-dates";
import type { BeginReplyPage } from "../begin-reply-queries.server";

export interface BeginReplyFieldsProps {
  kind: "reply" | "extension";
  templates: BeginReplyPage["templates"];
  deadline: string | null;
}

/** Which template the letter begins with; of a request for more time also until when. */
export function BeginReplyFields({ kind, templates, deadline }: BeginReplyFieldsProps) {
  return (
    <>
      {kind === "extension" && (
        <DateField
          name="askedDeadline"
          label="Den nye frist, I beder om"
          hint={deadline ? `Fristen er nu ${longDate(deadline)}.` : "Der er ikke oplyst nogen frist."}
        />
      )}
      {templates.length === 0 ? (
        <p>Der er ingen brevskabelon endnu. Brevet begynder uden tekst og uden stationer på vejen til underskrift.</p>
      ) : (
        <RadioGroup
          name="templateId"
          label="Brevskabelon"
          defaultValue={templates[0]?.id}
          choices={templates.map(({ id, name, stations }) => ({
            value: id,
            label: name,
            hint: stations.length > 0 ? `Vejen til underskrift: ${stations.join(", ")}` : "Ingen stationer på vejen",
          }))}
        />
      )}
      <p className="hint">Modtager, sagsnumre og emne hentes fra henvendelsen. Alt kan rettes på brevet.</p>
    </>
  );
}
