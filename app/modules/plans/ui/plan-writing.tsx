import { useMemo } from "react";
import type { RichDocument } from "~/modules/richtext/document";
import { AutosaveLine } from "~/modules/richtext/ui/autosave-line";
import { ConflictPanel } from "~/modules/richtext/ui/conflict-panel";
import { DocumentEditor } from "~/modules/richtext/ui/document-editor";
import { saveTextTo } from "~/modules/richtext/ui/save-text-to";
import { useAutosave } from "~/modules/richtext/ui/use-autosave";
import { LinkButton } from "~/ui/button";
import { PageHead } from "~/ui/page-head";

export interface PlanWritingProps {
  plan: { id: string; title: string };
  text: {
    id: string;
    document: RichDocument;
    revision: number;
    savedAt: string;
    savedBy: { id: string; name: string } | null;
  };
  userId: string;
}

/** The plan's chapters, written as one text that saves itself. A heading begins a chapter. */
export function PlanWriting({ plan, text, userId }: PlanWritingProps) {
  const save = useMemo(
    () =>
      saveTextTo(
        `/intern/planer/${plan.id}/tekst/gem`,
        "Planen findes ikke længere, eller du har ikke adgang til den.",
      ),
    [plan.id],
  );
  const autosave = useAutosave({ documentKey: `${text.id}:${userId}`, text, save });
  const { state, edit, resolve } = autosave;
  return (
    <div className="wrap">
      <PageHead
        title="Planens kapitler"
        crumbs={[
          { label: "Planer", to: "/intern/planer" },
          { label: plan.title, to: `/intern/planer/${plan.id}` },
        ]}
        meta={[<AutosaveLine key="gemt" state={state} />]}
        actions={
          <LinkButton to={`/intern/planer/${plan.id}/laes`} icon="document">
            Læs planen
          </LinkButton>
        }
      />
      {state.kind === "conflict" && <ConflictPanel conflict={state} onResolve={resolve} />}
      <DocumentEditor
        document={autosave.document}
        onChange={edit}
        label="Planens tekst"
        questions={{ plan: "Skriv planen her. En overskrift begynder et kapitel." }}
        plain
        isReady={autosave.isReady}
      />
    </div>
  );
}
