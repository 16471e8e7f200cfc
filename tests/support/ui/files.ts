import type { FacilityFiles } from '#platform'

/** Files of a browser whose user picks, drops and saves nothing. */
export const noFiles: FacilityFiles = {
  pick: async () => undefined,
  pickWeather: async () => undefined,
  dropped: async () => undefined,
  onLaunch: () => {},
  read: async () => ({ result: { ok: false, problem: 'There is no file' }, digest: undefined }),
  readWeather: async () => ({ ok: false, problem: 'There is no file' }),
  save: async () => ({ outcome: 'cancelled' }),
  saveCopy: async () => false,
}
