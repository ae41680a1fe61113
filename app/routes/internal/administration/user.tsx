import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editUser } from "~/modules/identity/edit-user.server";
import { editUserForm } from "~/modules/identity/identity-forms";
import { requireActor } from "~/modules/identity/require-actor.server";
import { UserAccess } from "~/modules/identity/ui/user-access";
import { UserFields } from "~/modules/identity/ui/user-fields";
import { AccessState } from "~/modules/identity/ui/users-table";
import { userPage } from "~/modules/identity/user-queries.server";
import { committeeNames } from "~/modules/meetings/committee-queries.server";
import { currentSeats } from "~/modules/meetings/membership-queries.server";
import { MembershipLinks } from "~/modules/meetings/ui/membership-links";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, type Faults } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { PostForm } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { SaveBar } from "~/ui/save-bar";
import { SavedMeanwhile } from "~/ui/saved-meanwhile";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.user.name ?? "Bruger"} – Sagsgang` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const userId = idFrom(params.userId);
  return read(actor, async (unit) => ({
    user: await userPage(unit, userId),
    seats: await currentSeats(unit, userId),
    committees: await committeeNames(unit),
    isSelf: actor.userId === userId,
  }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const userId = idFrom(params.userId);
  return act(
    request,
    actor,
    editUserForm,
    (unit, input) => editUser(unit, { ...input, userId }),
    () => redirectWithFlash(`/intern/administration/brugere/${userId}`, { message: "Ændringerne er gemt." }),
  );
}

export default function User() {
  const { user, seats, committees, isSelf } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>() as Faults | undefined;
  const conflict = faults?.details as { version: number; now: Record<string, unknown> } | undefined;
  const shown = committees.filter(
    ({ id, active }) => active || user.roles.some(({ committeeId }) => committeeId === id),
  );
  return (
    <>
      <PageHead
        title={user.name}
        crumbs={[{ label: "Brugere", to: "/intern/administration/brugere" }]}
        meta={[user.title, user.email, <AccessState key="adgang" access={user.access} />]}
        actions={
          <LinkButton to={`/intern/administration/historik?ting=user:${user.id}`} icon="history">
            Historik
          </LinkButton>
        }
      />
      <PostForm key={user.id} actionData={faults} className="settings">
        <input type="hidden" name="version" value={conflict?.version ?? user.version} />
        <SavedMeanwhile theirs={conflict?.now} labels={{ name: "Navn", email: "Arbejdsmail", title: "Titel" }} />
        <UserFields user={user} committees={shown} />
        <SaveBar savedAs={user.version}>Gem ændringer</SaveBar>
      </PostForm>
      <MembershipLinks seats={seats} />
      <UserAccess user={user} isSelf={isSelf} />
    </>
  );
}
