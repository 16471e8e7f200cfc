import type { FacilityFiles } from '#platform'

/** Files of a browser whose user picks, drops and saves nothing. */
export const noFiles: FacilityFiles = {
  pick: async () => undefined,
  dropped: async () => undefined,
  onLaunch: () => {},
  read: async () => ({ result: { ok: false, problem: 'There is no file' }, digest: undefined }),
  save: async () => ({ outcome: 'cancelled' }),
  saveCopy: async () => false,
}
