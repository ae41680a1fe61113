/** What happens to a text: kind → what stands after the person's name. The subject is what the text belongs to. */
export const textEvents = {
  "text.written": () => "skrev i teksten",
  "text.merged": (data: { others?: string }) =>
    data.others ? `samlede sin tekst med den, ${data.others} havde gemt` : "samlede to udgaver af teksten",
} as const;
