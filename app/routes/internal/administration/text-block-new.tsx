import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { createTextBlock } from "~/modules/letters/create-text-block.server";
import { createTextBlockForm } from "~/modules/letters/text-block-forms";
import { TextBlockForm } from "~/modules/letters/ui/text-block-form";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, type Faults } from "~/platform/http.server";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Ny fast tekst – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async () => {
    assertMay(actor, "editTextBlocks");
    return null;
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, createTextBlockForm, createTextBlock, ({ textBlockId }) =>
    redirectWithFlash(`/intern/administration/faste-tekster/${textBlockId}`, {
      message: "Den faste tekst kan nu sættes ind i breve.",
    }),
  );
}

export default function NewTextBlock() {
  const faults = useActionData<typeof action>() as Faults | undefined;
  return (
    <>
      <PageHead
        title="Ny fast tekst"
        crumbs={[{ label: "Faste tekster", to: "/intern/administration/faste-tekster" }]}
      />
      <TextBlockForm title="" blocks={[]} answer={faults} save="Opret fast tekst" />
    </>
  );
}
