import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from "react";
import type { Passage } from "~/modules/richtext/passages";
import { AutosaveLine } from "~/modules/richtext/ui/autosave-line";
import { ConflictPanel } from "~/modules/richtext/ui/conflict-panel";
import { DocumentEditor } from "~/modules/richtext/ui/document-editor";
import { saveTextTo } from "~/modules/richtext/ui/save-text-to";
import { useAutosave } from "~/modules/richtext/ui/use-autosave";
import { letterPath } from "../letter-paths";
import type { ReplyPage } from "../reply-page";
import { insertablesOf, liveLoader } from "./letter-insertables";
import { LetterSheet } from "./letter-sheet";
import { ReplyDesk, type DeskPlaces } from "./reply-desk";
import type { TextAddition } from "./use-answer-marking";

export interface ReplyWritingProps extends DeskPlaces {
  reply: ReplyPage;
  userId: string;
  /** marks and actions of the page's parts, in the order in which the menu shows them */
  additions: TextAddition[];
}

/** A letter as who writes it sees it: its text saves itself. */
export function ReplyWriting({ reply, userId, additions, ...places }: ReplyWritingProps) {
  const { id, text } = reply;
  const save = useMemo(
    () => saveTextTo(`${letterPath(id)}/tekst`, "Brevet findes ikke længere, eller du har ikke adgang til det."),
    [id],
  );
  const autosave = useAutosave({ documentKey: `${text.id}:${userId}`, text, save });
  const { state, edit, resolve, saveNow } = autosave;
  useAfterSaving(state.kind === "saved" ? (state.at?.getTime() ?? null) : null);
  const passageLists = additions.map(({ passages }) => passages);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the lists are what decides, not the array around them
  const passages = useMemo(() => passageLists.flat(), passageLists);
  const insertables = useMemo(() => insertablesOf(reply), [reply]);
  const passageActions = additions
    .flatMap(({ actions }) => actions)
    .map((action) => ({
      ...action,
      run(passage: Passage) {
        saveNow(); // what is done with the words looks for them in the text as it is stored
        action.run(passage);
      },
    }));
  const loadLive = useMemo(() => liveLoader(id), [id]);
  const paper = useCallback((written: ReactNode) => <LetterSheet reply={reply}>{written}</LetterSheet>, [reply]);
  return (
    <ReplyDesk
      reply={reply}
      saveLine={<AutosaveLine state={state} />}
      preview={{ isSaving: state.kind === "saving", saveNow }}
      {...places}
    >
      {state.kind === "conflict" && <ConflictPanel conflict={state} onResolve={resolve} />}
      <DocumentEditor
        document={autosave.document}
        onChange={edit}
        label="Brevets tekst"
        questions={{ brev: "Skriv brevets tekst her." }}
        plain
        paper={paper}
        passages={passages}
        passageActions={passageActions}
        insertables={insertables}
        fields={reply.fields}
        live={reply.live}
        loadLive={loadLive}
        isReady={autosave.isReady}
      />
      {additions.map(({ dialog }, index) => (
        <div key={index}>{dialog}</div>
      ))}
    </ReplyDesk>
  );
}

/** What stands in the letter's way, and where its marked passages stand, is told anew once the text is saved. */
function useAfterSaving(savedAt: number | null) {
  const { revalidate } = useRevalidator();
  const told = useRef(savedAt);
  useEffect(() => {
    if (savedAt === null || savedAt === told.current) return;
    told.current = savedAt;
    void revalidate();
  }, [savedAt, revalidate]);
}
