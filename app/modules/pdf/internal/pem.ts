export function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}

export const fromPem = (text: string) =>
  new Uint8Array(Buffer.from(text.replace(/-----[^-]+-----/g, "").replace(/\s/g, ""), "base64"));
