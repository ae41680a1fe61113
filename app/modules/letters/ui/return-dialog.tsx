import { Button } from "~/ui/button";
import { RadioGroup } from "~/ui/choice";
import { AskOnce } from "~/ui/dialog";
import { TextArea } from "~/ui/field";
import { HiddenFields } from "~/ui/form";
import { letterPath } from "../letter-paths";
import type { ReplyWay } from "../way-page";

/** Back to the station before, or to the author, with what must be mended. */
export function ReturnDialog({ way }: { way: ReplyWay }) {
  const { previous, authorName } = way;
  return (
    <AskOnce
      trigger={(open) => <Button onClick={open}>Send retur</Button>}
      title="Send svaret retur?"
      confirm="Send retur"
      action={`${letterPath(way.letterId)}/retur`}
    >
      {previous ? (
        <RadioGroup
          name="to"
          label="Til"
          defaultValue="author"
          choices={[
            { value: "author", label: authorName, hint: "Har skrevet svaret" },
            { value: "previous", label: previous.name || "Ingen valgt", hint: previous.title },
          ]}
        />
      ) : (
        <>
          <HiddenFields fields={{ to: "author" }} />
          <p>Svaret går tilbage til {authorName}, der har skrevet det.</p>
        </>
      )}
      <TextArea name="comment" label="Hvad skal rettes?" rows={4} />
    </AskOnce>
  );
}
