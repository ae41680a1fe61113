import type { FormAnswer } from "~/ui/form-state";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { AddendumFields, type AddendumContent } from "./addendum-fields";

/** A draft while it is written. */
export function AddendumDraft({
  addendum,
  faults,
}: {
  addendum: AddendumContent & { version: number };
  faults?: FormAnswer | null;
}) {
  return (
    <PostForm className="stack" actionData={faults}>
      <HiddenFields fields={{ version: String(addendum.version) }} />
      <AddendumFields {...addendum} />
      <FormActions>
        <SubmitButton variant={undefined}>Gem kladde</SubmitButton>
      </FormActions>
    </PostForm>
  );
}
