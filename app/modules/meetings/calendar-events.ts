/** What is recorded of private calendar addresses, each as a predicate after the person's name. */
export const calendarEvents = {
  "calendar.linkMade": () => "lavede en privat adresse til sin kalender",
  "calendar.linkRevoked": () => "lukkede den private adresse til sin kalender",
} satisfies Record<string, () => string>;

export type CalendarEventKind = keyof typeof calendarEvents;
