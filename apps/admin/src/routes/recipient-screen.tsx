import { ConsentsOf } from "../features/consents/consents-of.tsx";
import { RecipientPage } from "../features/recipients/recipient-page.tsx";

/** The card of a recipient with their consents: two features side by side. */
export const RecipientScreen = () => (
  <RecipientPage consents={(recipientId) => <ConsentsOf recipientId={recipientId} />} />
);
