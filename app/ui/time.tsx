import { createContext, useContext, type ReactNode } from "react";
import {
  atClock,
  briefMoment,
  clock,
  isoDay,
  longDate,
  longDateTime,
  nearDate,
  nearDateTime,
  numericDate,
  weekdayDate,
  weekdayDateTime,
  type DateInput,
} from "./danish-dates";

const NowContext = createContext<DateInput | null>(null);

/** Tells everything below what time it is; `now` comes from the loader, so server and browser agree. */
export function NowProvider({ now, children }: { now: DateInput; children: ReactNode }) {
  return <NowContext.Provider value={now}>{children}</NowContext.Provider>;
}

const fixed = {
  /** "18. august 2022" */
  date: longDate,
  /** "torsdag 18. august 2022" */
  weekday: weekdayDate,
  /** "18. august 2022 kl. 15.00" */
  dateTime: longDateTime,
  /** "torsdag 18. august 2022 kl. 15.00" */
  weekdayTime: weekdayDateTime,
  /** "18-08-2022" */
  numeric: numericDate,
  /** "15.00" */
  clock,
  /** "kl. 15.00" */
  atClock,
};

const relative = {
  /** "i dag", "torsdag 10. november", "18. august 2021" */
  near: nearDate,
  /** "i dag kl. 14.32" */
  nearTime: nearDateTime,
  /** "kl. 14.32", and the day before that when it isn't today */
  brief: briefMoment,
};

export interface TimeProps {
  /** An instant, or a plain day ("2022-08-18"). */
  at: DateInput;
  as?: keyof typeof fixed | keyof typeof relative;
  /** What time it is, where no `<NowProvider>` says so. */
  now?: DateInput;
}

/** A moment in words, with the exact one in `<time dateTime>` and, for words near now, in the tooltip. */
export function Time({ at, as = "near", now }: TimeProps) {
  const contextNow = useContext(NowContext);
  const isPlainDay = typeof at === "string" && at.length === 10;
  const dateTime = isPlainDay ? isoDay(at) : new Date(at).toISOString();
  if (as in fixed) return <time dateTime={dateTime}>{fixed[as as keyof typeof fixed](at)}</time>;
  const reference = now ?? contextNow;
  if (reference === null) throw new Error(`<Time as="${as}"> needs now, or a <NowProvider> around it.`);
  return (
    <time dateTime={dateTime} title={isPlainDay ? weekdayDate(at) : weekdayDateTime(at)}>
      {relative[as as keyof typeof relative](at, reference)}
    </time>
  );
}
