import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnUpload } from "~/modules/files/act-on-upload.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { createLetterTemplate } from "~/modules/letters/create-letter-template.server";
import { createLetterTemplateForm } from "~/modules/letters/letter-template-forms";
import { peopleForStations } from "~/modules/letters/letter-template-queries.server";
import { defaultLetterhead, maxLogoBytes } from "~/modules/letters/letterhead";
import { LetterTemplateForm } from "~/modules/letters/ui/letter-template-form";
import { redirectWithFlash } from "~/platform/flash.server";
import { read, type Faults } from "~/platform/http.server";
import { PageHead } from "~/ui/page-head";

export { unlessPreviewed as shouldRevalidate } from "~/ui/pdf-preview";

export const meta: MetaFunction = () => [{ title: "Ny brevskabelon – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { people: await read(actor, peopleForStations) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return actOnUpload(
    request,
    actor,
    { fields: {}, schema: createLetterTemplateForm, maxFiles: 1, maxBytes: maxLogoBytes },
    (unit, input, files) => createLetterTemplate(unit, input, files[0]?.result() ?? null),
    ({ templateId }) =>
      redirectWithFlash(`/intern/administration/breve/${templateId}`, { message: "Skabelonen er oprettet." }),
  );
}

const begun = {
  name: "",
  salutation: "Kære {{modtager.titel}}",
  closing: "Med venlig hilsen",
  opening: [],
  stations: [
    { key: "", title: "Afdelingschef", userId: null },
    { key: "", title: "Direktør", userId: null },
    { key: "", title: "Borgmesterkontor", userId: null },
  ],
  letterhead: defaultLetterhead,
  isDefault: false,
  active: true,
  version: 0,
};

export default function NewLetterTemplate() {
  const { people } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>() as Faults | undefined;
  return (
    <>
      <PageHead
        title="Ny brevskabelon"
        crumbs={[{ label: "Brevskabeloner", to: "/intern/administration/breve" }]}
        meta={["Begynder med den sædvanlige vej til underskrift"]}
      />
      <LetterTemplateForm template={begun} people={people} isNew answer={faults} />
    </>
  );
}
