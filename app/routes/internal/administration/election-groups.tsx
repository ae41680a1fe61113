import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { groupContactForm } from "~/modules/meetings/election-group-forms";
import { electionGroups } from "~/modules/meetings/election-group-queries.server";
import { setGroupContact } from "~/modules/meetings/set-group-contact.server";
import { GroupContacts } from "~/modules/meetings/ui/group-contacts";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read } from "~/platform/http.server";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Valggrupper – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { groups: await read(actor, electionGroups) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, groupContactForm, setGroupContact, ({ group }) =>
    redirectWithFlash("/intern/administration/valggrupper", { message: `Kontaktpersonen for ${group} er gemt.` }),
  );
}

/** Whom each election group's contact is: they are asked when a member needs a substitute. */
export default function ElectionGroups() {
  const { groups } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Valggrupper"
        meta={["Kontaktpersonen får en mail, når et medlem melder afbud og gruppen kan sende en stedfortræder"]}
      />
      {groups.length === 0 ? (
        <Empty title="Ingen pladser har en valggruppe endnu.">
          Skriv valggruppen på medlemmernes pladser under Udvalg, så står grupperne her.
        </Empty>
      ) : (
        <GroupContacts groups={groups} />
      )}
    </>
  );
}
