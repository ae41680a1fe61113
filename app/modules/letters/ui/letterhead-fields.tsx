import { Checkbox } from "~/ui/choice";
import { Select, TextArea, TextField } from "~/ui/field";
import { FileDrop } from "~/ui/file-drop";
import {
  groupsHint,
  letterheadChoices,
  letterheadLabels,
  maxLogoBytes,
  writeGroups,
  type Letterhead,
} from "../letterhead";

const options = (choices: Record<string, string>) =>
  Object.entries(choices).map(([value, label]) => ({ value, label }));

/** How the letter's first page is laid out. */
export function LetterheadFields({ letterhead }: { letterhead: Letterhead }) {
  const { sender, references, date, offsets } = letterhead;
  const [labels, choices] = [letterheadLabels, letterheadChoices];
  return (
    <>
      <FileDrop
        name="logo"
        label={labels.logo}
        hint={`En PNG- eller JPEG-fil på højst 2 MB. Det står i stedet for kommunens navn.${letterhead.logo ? " Der er et logo nu; et nyt afløser det." : ""}`}
        accept=".png,.jpg,.jpeg,image/png,image/jpeg"
        maxBytes={maxLogoBytes}
        optional
      />
      <TextField
        name="logoAlt"
        label={labels.logoAlt}
        hint="Det, en skærmlæser siger, for eksempel kommunens navn."
        optional
        autoComplete="off"
        maxLength={200}
        defaultValue={letterhead.logo?.alt ?? ""}
      />
      <TextField
        name="logoHeight"
        label={labels.logoHeight}
        width="short"
        inputMode="decimal"
        defaultValue={String(letterhead.logo?.height ?? 16)}
      />
      {letterhead.logo && <Checkbox name="logoRemoved" label="Fjern logoet, når skabelonen gemmes" />}
      <Select
        name="wordmark"
        label={labels.wordmark}
        options={options(choices.wordmark)}
        defaultValue={letterhead.wordmark}
      />
      <TextField
        name="accent"
        label={labels.accent}
        hint="Som #0d5166. Uden en farve får brevet kommunens."
        optional
        width="short"
        autoComplete="off"
        defaultValue={letterhead.accent ?? ""}
      />
      <Select
        name="senderPlace"
        label={labels.senderPlace}
        options={options(choices.senderPlace)}
        defaultValue={sender.place}
      />
      <TextArea
        name="senderGroups"
        label={labels.senderGroups}
        hint={groupsHint}
        optional
        rows={6}
        defaultValue={writeGroups(sender.groups)}
      />
      <Select
        name="referencesPlace"
        label={labels.referencesPlace}
        options={options(choices.referencesPlace)}
        defaultValue={references.place}
      />
      <Select
        name="referencesAt"
        label={labels.referencesAt}
        options={options(choices.referencesAt)}
        defaultValue={references.at}
      />
      <TextArea
        name="hours"
        label={labels.hours}
        hint={groupsHint}
        optional
        rows={6}
        defaultValue={writeGroups(letterhead.hours)}
      />
      <Select
        name="datePlace"
        label={labels.datePlace}
        options={options(choices.datePlace)}
        defaultValue={date.place}
      />
      <Select
        name="dateFormat"
        label={labels.dateFormat}
        options={options(choices.dateFormat)}
        defaultValue={date.format}
      />
      <TextField
        name="pageNumber"
        label={labels.pageNumber}
        hint="{n} er sidens tal, {m} hvor mange sider der er."
        width="medium"
        autoComplete="off"
        defaultValue={letterhead.pageNumber}
      />
      <Select
        name="closingPlace"
        label={labels.closing}
        options={options(choices.closing)}
        defaultValue={letterhead.closing}
      />
      <TextField
        name="offsetAddressee"
        label={labels.offsetAddressee}
        width="short"
        inputMode="decimal"
        defaultValue={String(offsets.addressee)}
      />
      <TextField
        name="offsetAside"
        label={labels.offsetAside}
        width="short"
        inputMode="decimal"
        defaultValue={String(offsets.aside)}
      />
    </>
  );
}
