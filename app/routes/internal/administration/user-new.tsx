import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { inviteUserForm } from "~/modules/identity/identity-forms";
import { inviteUser } from "~/modules/identity/invite-user.server";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { UserFields } from "~/modules/identity/ui/user-fields";
import { committeeNames } from "~/modules/meetings/committee-queries.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Ny bruger – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    assertMay(actor, "manageMunicipality");
    return { committees: (await committeeNames(unit)).filter(({ active }) => active) };
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, inviteUserForm, inviteUser, ({ userId }) =>
    redirectWithFlash(`/intern/administration/brugere/${userId}`, {
      message: "Brugeren er oprettet, og invitationen er på vej.",
    }),
  );
}

export default function NewUser() {
  const { committees } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title="Ny bruger" crumbs={[{ label: "Brugere", to: "/intern/administration/brugere" }]} />
      <PostForm actionData={useActionData<typeof action>()} className="settings">
        <UserFields committees={committees} />
        <div className="formfoot">
          <FormActions>
            <SubmitButton icon="send" pendingText="Opretter">
              Opret og send invitation
            </SubmitButton>
            <LinkButton to="/intern/administration/brugere">Fortryd</LinkButton>
          </FormActions>
        </div>
      </PostForm>
    </>
  );
}
