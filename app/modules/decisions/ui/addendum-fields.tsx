import { Checkbox } from "~/ui/choice";
import { TextArea } from "~/ui/field";

export interface AddendumContent {
  text: string;
  reason: string;
  mayBePublic: boolean;
}

/** What is corrected, why, and whether the public may read it. */
export function AddendumFields({ text, reason, mayBePublic }: AddendumContent) {
  return (
    <>
      <TextArea
        name="text"
        label="Hvad skal stå"
        hint="Nævn punktets nummer, og skriv det rigtige. En tom linje begynder et nyt afsnit."
        rows={6}
        defaultValue={text}
      />
      <TextArea
        name="reason"
        label="Hvorfor"
        hint="For eksempel: Klokkeslættet var noteret forkert."
        rows={2}
        defaultValue={reason}
      />
      <Checkbox
        name="mayBePublic"
        label="Tillægget må offentliggøres"
        hint="Ellers viser portalen kun, at der er et tillæg, og dets dato. Lad være, hvis det handler om et lukket punkt."
        defaultChecked={mayBePublic}
      />
    </>
  );
}
