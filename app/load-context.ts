import "@remix-run/node";

declare module "@remix-run/node" {
  interface AppLoadContext {
    /** of this response's Content-Security-Policy */
    nonce: string;
    /** shown to the user when something unexpected happens, and logged */
    requestId: string;
    /** the client's address, as far as TRUST_PROXY lets it be known */
    clientAddress: string;
  }
}
