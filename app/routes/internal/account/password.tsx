import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { changePassword } from "~/modules/identity/change-password.server";
import { changePasswordForm } from "~/modules/identity/identity-forms";
import { shortestPassword } from "~/modules/identity/password-rules";
import { requireActor } from "~/modules/identity/require-actor.server";
import { endedCookie } from "~/modules/identity/session-cookie.server";
import { act } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import { TextField } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Skift adgangskode – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, changePasswordForm, changePassword, async () =>
    redirect("/log-ind?besked=adgangskode", { headers: { "Set-Cookie": await endedCookie() } }),
  );
}

export default function ChangePassword() {
  return (
    <div className="wrap adminpage">
      <PageHead title="Skift adgangskode" crumbs={[{ label: "Min konto", to: "/intern/konto" }]} />
      <PostForm className="stack narrow" actionData={useActionData<typeof action>()}>
        <TextField
          name="currentPassword"
          label="Nuværende adgangskode"
          type="password"
          autoComplete="current-password"
        />
        <TextField
          name="password"
          label="Ny adgangskode"
          type="password"
          autoComplete="new-password"
          hint={`Mindst ${shortestPassword} tegn. Tre-fire ord, som kun du sætter sammen, er let at huske og svært at gætte.`}
        />
        <FormActions>
          <SubmitButton pendingText="Skifter">Skift adgangskode</SubmitButton>
          <LinkButton to="/intern/konto">Fortryd</LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
