/** What a new municipality can choose among when a decision is recorded; it edits the list under administration. */
export const defaultOutcomes = [
  "Godkendt",
  "Tiltrådt",
  "Anbefalet",
  "Taget til efterretning",
  "Taget til orientering",
  "Orientering givet",
  "Drøftet",
  "Udsat",
  "Oversendt til",
  "Tilbagesendt",
  "Ikke godkendt",
  "Bortfaldet",
  "Udgår",
  "Anden beslutning",
];
