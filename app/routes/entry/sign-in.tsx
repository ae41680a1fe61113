import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { demonstrationSignIns } from "~/modules/identity/demonstration-sign-ins.server";
import { signInForm } from "~/modules/identity/identity-forms";
import { ownPath } from "~/modules/identity/own-path";
import { findActor } from "~/modules/identity/require-actor.server";
import { sessionCookie } from "~/modules/identity/session-cookie.server";
import { signIn } from "~/modules/identity/sign-in.server";
import { DemonstrationList } from "~/modules/identity/ui/demonstration-list";
import { EntryPage } from "~/modules/identity/ui/entry-page";
import { actBeforeSignIn } from "~/platform/http.server";
import { TextField } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { Note } from "~/ui/note";

export const meta: MetaFunction = () => [{ title: "Log ind – Sagsgang" }];

const wantedBy = (request: Request) => ownPath(new URL(request.url).searchParams.get("videre"));

export async function loader({ request }: LoaderFunctionArgs) {
  if (await findActor(request)) throw redirect(wantedBy(request));
  return { people: await demonstrationSignIns() };
}

export function action({ request, context }: ActionFunctionArgs) {
  const client = { address: context.clientAddress, userAgent: request.headers.get("user-agent") ?? "" };
  return actBeforeSignIn(
    request,
    signInForm,
    (input) => signIn(input, client),
    async (token) => redirect(wantedBy(request), { headers: { "Set-Cookie": await sessionCookie(token) } }),
  );
}

/** What brought the person here, by the address's `besked`. */
const messages: Record<string, string> = {
  ud: "Du er logget ud.",
  adgangskode: "Adgangskoden er gemt. Log ind med den nu.",
};

export default function SignIn() {
  const { people } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>();
  const [search] = useSearchParams();
  const wanted = search.get("videre");
  const message = messages[search.get("besked") ?? ""];
  const asDemonstration = `/log-ind/som${wanted ? `?videre=${encodeURIComponent(wanted)}` : ""}`;
  return (
    <EntryPage
      title="Log ind"
      beside={people.length > 0 && <DemonstrationList people={people} action={asDemonstration} />}
    >
      {message && !faults && <Note kind="ok">{message}</Note>}
      <PostForm className="stack" actionData={faults}>
        <TextField name="email" label="Arbejdsmail" type="email" autoComplete="username" inputMode="email" />
        <TextField name="password" label="Adgangskode" type="password" autoComplete="current-password" />
        <FormActions>
          <SubmitButton pendingText="Logger ind">Log ind</SubmitButton>
          <Link to="/glemt-adgangskode">Glemt adgangskode</Link>
        </FormActions>
      </PostForm>
      <p className="small out">
        Vil du læse dagsordener og referater, behøver du ikke logge ind. <a href="/">Gå til de offentlige sider</a>
      </p>
    </EntryPage>
  );
}
