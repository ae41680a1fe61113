import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Checkbox } from "~/ui/choice";
import { sentenceCase, weekdayDate } from "~/ui/danish-dates";
import { TextArea, TextField } from "~/ui/field";
import type { NoticeExample as Example, NoticeSettings } from "../notice-example";
import { DeadlineDays } from "./deadline-days";

export interface NoticeFieldsProps {
  settings: NoticeSettings;
  /** how the saved rule is counted */
  example: Example;
  /** one day to a line, as people write them */
  closingDays: string;
}

const names = ["noticeDays", "noticeSaturdayCounts", "noticeSendingDayCounts", "closingDays"];

/** The notice rule, and beside it how it would be counted, which follows what is typed. */
export function NoticeFields({ settings, example, closingDays }: NoticeFieldsProps) {
  const fields = useRef<HTMLDivElement>(null);
  const fetcher = useFetcher<{ example: Example | null }>();
  const { load } = fetcher;
  const { meetingDay, planned } = example;
  useEffect(() => {
    const form = fields.current?.closest("form");
    if (!form) return;
    let waiting: ReturnType<typeof setTimeout>;
    const ask = () => {
      const typed = new FormData(form);
      const params = new URLSearchParams(planned ? { meetingDay } : {});
      for (const name of names) if (typed.has(name)) params.set(name, typed.get(name) as string);
      load(`/intern/administration/udvalg/varsel?${params.toString()}`);
    };
    const soon = (event: Event) => {
      if (event.type === "input" && !names.includes((event.target as HTMLInputElement).name)) return;
      clearTimeout(waiting);
      waiting = setTimeout(ask, 250);
    };
    form.addEventListener("input", soon);
    form.addEventListener("reset", soon);
    return () => {
      clearTimeout(waiting);
      form.removeEventListener("input", soon);
      form.removeEventListener("reset", soon);
    };
  }, [load, meetingDay, planned]);
  const shown = fetcher.data === undefined ? example : fetcher.data.example;
  return (
    <div className="stack" ref={fields}>
      <TextField
        name="noticeDays"
        label="Hverdage mellem udsendelse og møde"
        inputMode="numeric"
        width="short"
        hint="Mødedagen tæller aldrig med."
        defaultValue={settings.noticeDays}
      />
      <Checkbox
        name="noticeSaturdayCounts"
        label="Lørdag tæller som hverdag"
        defaultChecked={settings.noticeSaturdayCounts}
      />
      <Checkbox
        name="noticeSendingDayCounts"
        label="Dagen, den sendes, tæller med"
        hint="Uafklaret i praksis. Uden flueben er det den strenge læsning."
        defaultChecked={settings.noticeSendingDayCounts}
      />
      <TextArea
        name="closingDays"
        label="Kommunens egne lukkedage"
        optional
        hint="Én dag på hver linje, for eksempel 23-12-2026. Helligdage, grundlovsdag og juleaftensdag er der i forvejen."
        rows={3}
        defaultValue={closingDays}
      />
      <div className="example" aria-live="polite">
        {shown ? (
          <>
            <p className="small">
              <b>
                {shown.planned ? "Næste møde" : "Et møde"} {weekdayDate(shown.meetingDay)}
              </b>{" "}
              udsendes senest {weekdayDate(shown.notice.deadline)}.
            </p>
            <DeadlineDays notice={shown.notice} meetingDay={shown.meetingDay} />
            <p className="hint">{sentenceCase(shown.notice.rule)}</p>
          </>
        ) : (
          <p className="hint">Ret felterne ovenfor, så vises her, hvordan fristen tælles.</p>
        )}
      </div>
    </div>
  );
}
