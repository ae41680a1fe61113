import type { FormAnswer } from "~/ui/form-state";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { AddendumFields, type AddendumContent } from "./addendum-fields";

/** The draft's form, for what stands in the page's head and must know whether it is saved. */
export const addendumDraftId = "tillaegskladde";

/** A draft while it is written. */
export function AddendumDraft({
  addendum,
  faults,
}: {
  addendum: AddendumContent & { version: number };
  faults?: FormAnswer | null;
}) {
  return (
    <PostForm id={addendumDraftId} className="stack form" actionData={faults}>
      <HiddenFields fields={{ version: String(addendum.version) }} />
      <AddendumFields {...addendum} />
      <FormActions>
        <SubmitButton variant={undefined}>Gem kladde</SubmitButton>
      </FormActions>
    </PostForm>
  );
}
