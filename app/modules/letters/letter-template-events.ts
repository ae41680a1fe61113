interface TemplateData {
  name?: string;
  title?: string;
}

/** What happens to letter templates and standing texts: kind → what stands after the person's name. */
export const letterTemplateEvents = {
  "letterTemplate.created": ({ name }: TemplateData) => `oprettede brevskabelonen${name ? ` “${name}”` : ""}`,
} as const;
