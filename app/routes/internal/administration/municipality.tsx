import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editMunicipality } from "~/modules/identity/edit-municipality.server";
import { editMunicipalityForm } from "~/modules/identity/identity-forms";
import { municipalitySettings } from "~/modules/identity/municipality-queries.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { AccentField } from "~/modules/identity/ui/accent-field";
import { CaseNumberField } from "~/modules/identity/ui/case-number-field";
import { namesInPortal } from "~/modules/publishing/follow-names.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, type Faults } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import { Checkbox } from "~/ui/choice";
import { TextArea, TextField } from "~/ui/field";
import { PostForm } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { SaveBar } from "~/ui/save-bar";
import { SavedMeanwhile } from "~/ui/saved-meanwhile";
import { SetRow } from "~/ui/set-row";

export const meta: MetaFunction = () => [{ title: "Kommunen – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => ({
    settings: await municipalitySettings(unit),
    year: unit.now.getFullYear(),
    id: actor.municipalityId,
  }));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, editMunicipalityForm, namesInPortal(editMunicipality), () =>
    redirectWithFlash("/intern/administration/kommunen", { message: "Indstillingerne er gemt." }),
  );
}

const labels = {
  name: "Navn",
  accent: "Farve",
  caseNumberPattern: "Sagsnumre",
  contactEmail: "Mailadresse",
  contactPhone: "Telefon",
  address: "Adresse",
  outcomes: "Udfald",
  hidesSmallGroups: "Små grupper",
};

export default function Municipality() {
  const { settings, year, id } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>() as Faults | undefined;
  const conflict = faults?.details as { version: number; now: Record<string, unknown> } | undefined;
  return (
    <>
      <PageHead
        title="Kommunen"
        meta={[settings.name, `portalens adresse er /${settings.slug}`]}
        actions={
          <LinkButton to={`/intern/administration/historik?ting=municipality:${id}`} icon="history">
            Historik
          </LinkButton>
        }
      />
      <PostForm actionData={faults} className="settings">
        <input type="hidden" name="version" value={conflict?.version ?? settings.version} />
        <SavedMeanwhile theirs={conflict?.now} labels={labels} />
        <SetRow title="Navn og farve" hint="Står øverst i portalen og på dokumenterne.">
          <TextField name="name" label="Navn" autoComplete="off" defaultValue={settings.name} />
          <AccentField accent={settings.accent} />
        </SetRow>
        <SetRow title="Kontakt" hint="Står nederst på alle portalens sider.">
          <TextField name="address" label="Adresse" optional autoComplete="off" defaultValue={settings.address} />
          <TextField
            name="contactPhone"
            label="Telefon"
            type="tel"
            optional
            width="medium"
            autoComplete="off"
            defaultValue={settings.contactPhone}
          />
          <TextField
            name="contactEmail"
            label="Mailadresse"
            type="email"
            optional
            autoComplete="off"
            defaultValue={settings.contactEmail}
          />
        </SetRow>
        <SetRow title="Sagsnumre" hint="Et nyt mønster gælder sager, der oprettes fra nu af.">
          <CaseNumberField pattern={settings.caseNumberPattern} year={year} />
        </SetRow>
        <SetRow title="Udfald" hint="Det, en beslutning kan ende med. Egne ord kan altid skrives i stedet.">
          <TextArea
            name="outcomes"
            label="Udfald"
            hint="Ét på hver linje, i den orden de skal vises"
            rows={Math.max(8, settings.outcomes.length + 1)}
            defaultValue={settings.outcomes.join("\n")}
          />
        </SetRow>
        <SetRow
          title="Små grupper"
          hint="Gælder projekternes tal i alt, der offentliggøres. Her i Sagsgang ses de altid."
        >
          <Checkbox
            name="hidesSmallGroups"
            label="Skjul tal om færre end fem personer"
            defaultChecked={settings.hidesSmallGroups}
          />
        </SetRow>
        <SaveBar savedAs={settings.version}>Gem indstillinger</SaveBar>
      </PostForm>
    </>
  );
}
