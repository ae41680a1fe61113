import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { createSectionTemplate } from "~/modules/meetings/create-section-template.server";
import { standardSections } from "~/modules/meetings/section-template";
import { createSectionTemplateForm } from "~/modules/meetings/section-template-forms";
import { TemplateForm } from "~/modules/meetings/ui/template-form";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, type Faults } from "~/platform/http.server";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Ny sagsskabelon – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async () => {
    assertMay(actor, "manageMunicipality");
    return null;
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, createSectionTemplateForm, createSectionTemplate, ({ templateId }) =>
    redirectWithFlash(`/intern/administration/skabeloner/${templateId}`, { message: "Skabelonen er oprettet." }),
  );
}

const begun = standardSections.map((section) => ({ ...section, key: "" }));

export default function NewTemplate() {
  const faults = useActionData<typeof action>() as Faults | undefined;
  return (
    <>
      <PageHead
        title="Ny sagsskabelon"
        crumbs={[{ label: "Sagsskabeloner", to: "/intern/administration/skabeloner" }]}
        meta={["Begynder med de sædvanlige afsnit"]}
      />
      <TemplateForm name="" sections={begun} version={0} answer={faults} save="Opret skabelon" />
    </>
  );
}
