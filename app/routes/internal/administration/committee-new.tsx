import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { createCommitteeForm } from "~/modules/meetings/committee-forms";
import { createCommittee } from "~/modules/meetings/create-committee.server";
import { listSectionTemplates } from "~/modules/meetings/section-template-queries.server";
import { NameAndAddress } from "~/modules/meetings/ui/name-and-address";
import { namesInPortal } from "~/modules/publishing/follow-names.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import { Select } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { SetRow } from "~/ui/set-row";

export const meta: MetaFunction = () => [{ title: "Nyt udvalg – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const templates = await read(actor, listSectionTemplates);
  return { slug: actor.municipalitySlug, templates: templates.map(({ id, name }) => ({ value: id, label: name })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, createCommitteeForm, namesInPortal(createCommittee), ({ committeeId }) =>
    redirectWithFlash(`/intern/administration/udvalg/${committeeId}`, {
      message: "Udvalget er oprettet. Se indstillingerne igennem, og giv det medlemmer.",
    }),
  );
}

export default function NewCommittee() {
  const { slug, templates } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title="Nyt udvalg" crumbs={[{ label: "Udvalg", to: "/intern/administration/udvalg" }]} />
      <PostForm actionData={useActionData<typeof action>()} className="settings">
        <SetRow title="Udvalget" hint="Resten af indstillingerne får sædvanlige værdier, som du kan rette bagefter.">
          <NameAndAddress municipalitySlug={slug} />
          <Select
            name="sectionTemplateId"
            label="Sagsskabelon"
            hint="Afsnittene i de sager, der skrives til udvalget"
            options={templates}
          />
        </SetRow>
        <div className="formfoot">
          <FormActions>
            <SubmitButton pendingText="Opretter">Opret udvalg</SubmitButton>
            <LinkButton to="/intern/administration/udvalg">Fortryd</LinkButton>
          </FormActions>
        </div>
      </PostForm>
    </>
  );
}
