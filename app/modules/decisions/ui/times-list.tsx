import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button } from "~/ui/button";
import { clock } from "~/ui/danish-dates";
import { listInWords } from "~/ui/danish-numbers";
import { Dialog } from "~/ui/dialog";
import { TimeField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { useToast } from "~/ui/toast";
import { recountInWords, type Recounted } from "../passed-items";
import type { ShownTime } from "../presence-view.server";

export interface TimesListProps {
  meetingId: string;
  times: ShownTime[];
  /** The reader may correct them: whoever records, until the minutes are locked. */
  mayCorrect: boolean;
}

/** The times as they were noted; each can be corrected, and what it was before stays beside it. */
export function TimesList({ meetingId, times, mayCorrect }: TimesListProps) {
  const [chosen, setChosen] = useState<ShownTime | null>(null);
  if (times.length === 0) return null;
  return (
    <section aria-labelledby="tidspunkter">
      <h2 id="tidspunkter">Tidspunkter</h2>
      <ul className="rows plain">
        {times.map((time) => (
          <li key={time.key} className="presenceline">
            <span>
              {time.label} kl. {clock(time.at)}
              {time.before.length > 0 && (
                <span className="s">rettet fra {listInWords(time.before.map((earlier) => `kl. ${earlier}`))}</span>
              )}
            </span>
            {mayCorrect && (
              <Button id={buttonId(time)} small variant="quiet" onClick={() => setChosen(time)}>
                Ret<span className="vh"> tidspunktet: {time.label}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && <CorrectTime meetingId={meetingId} time={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

const buttonId = ({ key }: ShownTime): string => `ret-${key}`;

function CorrectTime({ meetingId, time, onClose }: { meetingId: string; time: ShownTime; onClose: () => void }) {
  const fetcher = useFetcher<{ done?: { recounted: Recounted[] } }>();
  const tell = useToast();
  const { what, id, userId, at, label } = time;
  const close = () => {
    const recounted = fetcher.data?.done?.recounted ?? [];
    if (recounted.length > 0) tell({ message: `Fremmødet er talt om: ${recountInWords(recounted)}.` });
    onClose();
    // The list may lie in another order now, and the button with it.
    setTimeout(() => document.getElementById(buttonId(time))?.focus(), 50);
  };
  return (
    <Dialog title={`${label} kl. ${clock(at)}`} isOpen onClose={onClose} steady>
      <PostForm
        className="stack"
        action={`/intern/moeder/${meetingId}/tidspunkt`}
        fetcher={fetcher}
        idPrefix="tidspunkt"
        onDone={close}
      >
        <HiddenFields fields={{ meetingId, what, id: id ?? "", userId: userId ?? "", was: at }} />
        <TimeField
          name="time"
          label="Rigtigt klokkeslæt"
          hint="Det tidligere bliver stående i historikken."
          defaultValue={clock(at).replace(".", ":")}
        />
        <FormActions>
          <Button onClick={onClose}>Vent</Button>
          <SubmitButton>Ret tidspunktet</SubmitButton>
        </FormActions>
      </PostForm>
    </Dialog>
  );
}
