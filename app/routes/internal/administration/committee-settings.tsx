import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Actor } from "~/modules/identity/actor";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editCommitteeForm, type EditCommittee } from "~/modules/meetings/committee-forms";
import { committeeSettings } from "~/modules/meetings/committee-queries.server";
import { editCommittee } from "~/modules/meetings/edit-committee.server";
import { noticeExample } from "~/modules/meetings/notice-example";
import { listSectionTemplates } from "~/modules/meetings/section-template-queries.server";
import { CommitteeFields, committeeLabels, committeeWords } from "~/modules/meetings/ui/committee-fields";
import { namesInPortal } from "~/modules/publishing/follow-names.server";
import { copenhagenDate } from "~/platform/danish-time";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, type Faults } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { PostForm } from "~/ui/form";
import { SaveBar } from "~/ui/save-bar";
import { SavedMeanwhile } from "~/ui/saved-meanwhile";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const committeeId = idFrom(params.committeeId);
  return read(actor, async (unit) => {
    const committee = await committeeSettings(unit, committeeId);
    const templates = await listSectionTemplates(unit);
    return {
      committee,
      example: noticeExample(committee, { today: copenhagenDate(unit.now), meetingDay: committee.nextMeeting }),
      templates: templates.map(({ id, name }) => ({ value: id, label: name })),
      municipalitySlug: actor.municipalitySlug,
    };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const committeeId = idFrom(params.committeeId);
  return act(
    request,
    actor,
    editCommitteeForm,
    namesInPortal((unit: Unit<Actor>, input: Omit<EditCommittee, "committeeId">) =>
      editCommittee(unit, { ...input, committeeId }),
    ),
    () => redirectWithFlash(`/intern/administration/udvalg/${committeeId}`, { message: "Indstillingerne er gemt." }),
  );
}

export default function CommitteeSettings() {
  const { committee, example, templates, municipalitySlug } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>() as Faults | undefined;
  const conflict = faults?.details as { version: number; now: Record<string, unknown> } | undefined;
  return (
    <PostForm key={committee.id} actionData={faults} className="settings">
      <input type="hidden" name="version" value={conflict?.version ?? committee.version} />
      <SavedMeanwhile theirs={conflict?.now} labels={committeeLabels} words={committeeWords} />
      <CommitteeFields
        committee={committee}
        example={example}
        templates={templates}
        municipalitySlug={municipalitySlug}
      />
      <SaveBar savedAs={committee.version}>Gem indstillinger</SaveBar>
    </PostForm>
  );
}
