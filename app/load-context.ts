import "@remix-run/node";

declare module "@remix-run/node" {
  interface AppLoadContext {
    /** of this response's Content-Security-Policy */
    nonce: string;
    /** shown to the user when something unexpected happens, and logged */
    requestId: string;
    /** the client's address, as far as TRUST_PROXY lets it be known */
    clientAddress: string;
    /** what becomes of the answer while it is sent, for one that goes on and on */
    outgoing?: {
      /** resolves when the client has taken what was written so far, or is gone */
      drained(): Promise<void>;
      onClose(closed: () => void): void;
    };
  }
}
