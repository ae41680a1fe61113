interface TemplateData {
  name?: string;
  title?: string;
  active?: boolean;
}

const named = ({ name }: TemplateData) => (name ? ` “${name}”` : "");
const titled = ({ title }: TemplateData) => (title ? ` “${title}”` : "");

/** What happens to letter templates and standing texts: kind → what stands after the person's name. */
export const letterTemplateEvents = {
  "letterTemplate.created": (data: TemplateData) => `oprettede brevskabelonen${named(data)}`,
  "letterTemplate.changed": (data: TemplateData) =>
    data.active === false
      ? `rettede brevskabelonen${named(data)}, der ikke bruges mere`
      : `rettede brevskabelonen${named(data)}`,
  "textBlock.created": (data: TemplateData) => `skrev den faste tekst${titled(data)}`,
  "textBlock.changed": (data: TemplateData) =>
    data.active === false
      ? `rettede den faste tekst${titled(data)}, der ikke bruges mere`
      : `rettede den faste tekst${titled(data)}`,
} as const;
