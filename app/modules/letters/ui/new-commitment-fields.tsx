import { TextArea } from "~/ui/field";
import { HiddenFields } from "~/ui/form";
import { Note } from "~/ui/note";
import type { CommitmentToMake } from "../commitment-to-make.server";
import { CommitmentFields } from "./commitment-fields";

/** The sentence, and what it promises; the date that it seems to say is there already. */
export function NewCommitmentFields({ toMake, blockId }: { toMake: CommitmentToMake; blockId: string }) {
  const { registered, quote, suggestion, people, series } = toMake;
  return (
    <>
      <HiddenFields fields={{ blockId }} />
      {registered || quote === "" ? (
        <TextArea
          name="quote"
          label="Sætningen, som den står i brevet"
          hint={registered ? "Skriv den af, ord for ord." : "Marker den i brevet, eller skriv den af, ord for ord."}
          rows={3}
          defaultValue={quote}
        />
      ) : (
        <>
          <HiddenFields fields={{ quote }} />
          <blockquote className="promise">{quote}</blockquote>
        </>
      )}
      {suggestion && <Note>Tidspunktet er læst ud af “{suggestion.dueWords}”. Ret det, hvis det ikke passer.</Note>}
      <CommitmentFields
        values={{ title: quote.length <= 90 ? quote.replace(/\.$/, "") : "", ...suggestion }}
        people={people}
        series={series}
      />
    </>
  );
}
