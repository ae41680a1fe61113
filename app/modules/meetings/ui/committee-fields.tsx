import { Checkbox, RadioGroup, Segments } from "~/ui/choice";
import { isoDay, numericDate } from "~/ui/danish-dates";
import { Select, TextArea, TextField, TimeField, type Option } from "~/ui/field";
import { SetRow } from "~/ui/set-row";
import { committeeKindWords, voteWordingWords } from "../committee-forms";
import type { CommitteeSettings } from "../committee-queries.server";
import type { NoticeExample as Example } from "../notice-example";
import { NoticeFields } from "./notice-fields";

/** What the fields are called where a conflict tells of them. */
export const committeeLabels: Record<string, string> = {
  name: "Navn",
  slug: "Adresse",
  active: "I brug",
  noticeDays: "Hverdage før mødet",
  noticeSaturdayCounts: "Lørdag tæller",
  noticeSendingDayCounts: "Udsendelsesdagen tæller",
  closingDays: "Lukkedage",
  defaultPlace: "Sted",
  defaultStart: "Begynder",
  defaultEnd: "Slutter",
  publishesCaseList: "Sagslisten offentliggøres",
  publishesAgenda: "Dagsordenen offentliggøres",
  publishesMinutes: "Referatet offentliggøres",
  standingSentences: "Faste sætninger",
  kind: "Slags",
  voteWording: "Afstemninger skrives med",
  substituteShortAbsence: "Stedfortræder ved kort fravær",
  substituteDisqualified: "Stedfortræder for et inhabilt medlem",
  disqualifiedMayVote: "Stemmer om egen inhabilitet",
};

export const committeeWords: Record<string, string> = { ...committeeKindWords, ...voteWordingWords };

export interface CommitteeFieldsProps {
  committee: CommitteeSettings;
  example: Example;
  templates: Option[];
  municipalitySlug: string;
}

export function CommitteeFields({ committee, example, templates, municipalitySlug }: CommitteeFieldsProps) {
  return (
    <>
      <SetRow title="Udvalget">
        <TextField name="name" label="Navn" autoComplete="off" defaultValue={committee.name} />
        <TextField
          name="slug"
          label="Adresse"
          autoComplete="off"
          spellCheck={false}
          hint={`Udvalgets sider i portalen: /${municipalitySlug}/${committee.slug}. Retter du adressen, fører gamle links videre til den nye.`}
          defaultValue={committee.slug}
        />
        <Checkbox
          name="active"
          label="Udvalget er i brug"
          hint="Uden flueben kan der ikke planlægges nye møder eller skrives nye sager. Det, der er, bliver stående."
          defaultChecked={committee.active}
        />
        <RadioGroup
          name="kind"
          label="Slags"
          choices={[
            { value: "standing", label: committeeKindWords.standing },
            {
              value: "finance",
              label: committeeKindWords.finance,
              hint: "Sager om økonomi og administration kan oversendes hertil (kommunestyrelsesloven § 18, stk. 2). Kommunen har ét.",
            },
            {
              value: "council",
              label: committeeKindWords.council,
              hint: "Sager kan indbringes hertil (§ 23), og stedfortrædere vælges blandt medlemmerne (§ 28, stk. 2). Kommunen har ét.",
            },
          ]}
          defaultValue={committee.kind}
        />
      </SetRow>
      <SetRow title="Varsel" hint="Følger udvalgets forretningsorden. Gælder dagsordener, der ikke er sendt ud.">
        <NoticeFields
          settings={committee}
          example={example}
          closingDays={committee.closingDays.map(dayInWords).join("\n")}
        />
      </SetRow>
      <SetRow title="Møder" hint="Foreslås, når et møde planlægges.">
        <TextField name="defaultPlace" label="Sted" optional defaultValue={committee.defaultPlace} />
        <TimeField name="defaultStart" label="Begynder" defaultValue={committee.defaultStart.replace(".", ":")} />
        <TimeField name="defaultEnd" label="Slutter" defaultValue={committee.defaultEnd.replace(".", ":")} />
      </SetRow>
      <SetRow title="Sager" hint="Nye sager får skabelonens afsnit. De, der er begyndt, beholder deres.">
        <Select
          name="sectionTemplateId"
          label="Sagsskabelon"
          options={templates}
          defaultValue={committee.sectionTemplateId}
        />
      </SetRow>
      <SetRow title="Beslutninger" hint="Kan vælges med ét tryk, når der føres til protokol.">
        <TextArea
          name="standingSentences"
          label="Faste sætninger"
          optional
          hint="Én på hver linje, den oftest brugte først"
          rows={6}
          defaultValue={committee.standingSentences.join("\n")}
        />
      </SetRow>
      <SetRow title="Afstemninger" hint="Gælder afstemninger, der ikke er afgjort endnu.">
        <Segments
          name="voteWording"
          label="Afstemninger skrives i referatet med"
          choices={[
            { value: "parties", label: voteWordingWords.parties },
            { value: "names", label: voteWordingWords.names },
          ]}
          defaultValue={committee.voteWording}
        />
        <Checkbox
          name="disqualifiedMayVote"
          label="Medlemmet må selv stemme om sin egen inhabilitet"
          hint="Kun hvis udvalgets forretningsorden siger det."
          defaultChecked={committee.disqualifiedMayVote}
        />
      </SetRow>
      <SetRow
        title="Stedfortrædere"
        hint="Stedfortræderen vælges af medlemmets valggruppe og skal sidde i byrådet (kommunestyrelsesloven § 28, stk. 2)."
      >
        <Checkbox
          name="substituteShortAbsence"
          label="Indkald stedfortræder ved fravær på under en måned"
          hint="Kun hvis kommunens styrelsesvedtægt giver lov (§ 28, stk. 3). Gruppens kontaktperson bliver spurgt, når et medlem melder afbud."
          defaultChecked={committee.substituteShortAbsence}
        />
        <Checkbox
          name="substituteDisqualified"
          label="Indkald stedfortræder for et inhabilt medlem"
          hint="Kun hvis kommunens styrelsesvedtægt giver lov (§ 28, stk. 3)."
          defaultChecked={committee.substituteDisqualified}
        />
      </SetRow>
      <SetRow
        title="Offentliggørelse"
        hint="Sagslisten skal offentliggøres efter loven. Resten vælger udvalget selv. Gælder fra nu af: det, der er offentligt, står, til det trækkes tilbage."
      >
        <Checkbox name="publishesCaseList" label="Sagslisten, før mødet" defaultChecked={committee.publishesCaseList} />
        <Checkbox
          name="publishesAgenda"
          label="Dagsordenen med sagernes tekst, før mødet"
          defaultChecked={committee.publishesAgenda}
        />
        <Checkbox name="publishesMinutes" label="Referatet, efter mødet" defaultChecked={committee.publishesMinutes} />
      </SetRow>
    </>
  );
}

const dayInWords = (day: string) => numericDate(isoDay(day));
