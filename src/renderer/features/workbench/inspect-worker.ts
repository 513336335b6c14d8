import { inspectDraft } from './inspect-draft.ts';
import type { InspectionRequest } from './inspector.ts';

// Checking half a megabyte takes longer than a key may wait, so it happens beside the window.
self.addEventListener('message', ({ data }: MessageEvent<InspectionRequest>) => {
  self.postMessage(inspectDraft(data.text, data.today));
});
