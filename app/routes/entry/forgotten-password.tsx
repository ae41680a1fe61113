import { redirect, type ActionFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useSearchParams } from "@remix-run/react";
import { resetRequestForm } from "~/modules/identity/identity-forms";
import { requestPasswordReset } from "~/modules/identity/request-password-reset.server";
import { EntryPage } from "~/modules/identity/ui/entry-page";
import { actBeforeSignIn } from "~/platform/http.server";
import { TextField } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { Note } from "~/ui/note";

export const meta: MetaFunction = () => [{ title: "Glemt adgangskode – Sagsgang" }];

export function action({ request, context }: ActionFunctionArgs) {
  const client = { address: context.clientAddress, userAgent: request.headers.get("user-agent") ?? "" };
  return actBeforeSignIn(
    request,
    resetRequestForm,
    (input) => requestPasswordReset(input, client),
    () => redirect("/glemt-adgangskode?sendt=ja"),
  );
}

export default function ForgottenPassword() {
  const faults = useActionData<typeof action>();
  const [search] = useSearchParams();
  if (search.has("sendt"))
    return (
      <EntryPage title="Se efter en mail">
        <Note kind="ok">
          Er adressen kendt her, er der nu en mail på vej med et link. Det virker én gang og i 1 time.
        </Note>
        <p className="small out">
          Kommer der ingen, så se i uønsket post, eller <Link to="/glemt-adgangskode">prøv en anden adresse</Link>. Får
          du stadig ingen, kan kommunens systemadministrator hjælpe.
        </p>
      </EntryPage>
    );
  return (
    <EntryPage title="Glemt adgangskode">
      <p>Skriv din arbejdsmail, så sender vi et link, hvor du vælger en ny.</p>
      <PostForm className="stack" actionData={faults}>
        <TextField name="email" label="Arbejdsmail" type="email" autoComplete="username" inputMode="email" />
        <FormActions>
          <SubmitButton pendingText="Sender">Send link</SubmitButton>
          <Link to="/log-ind">Tilbage til Log ind</Link>
        </FormActions>
      </PostForm>
    </EntryPage>
  );
}
