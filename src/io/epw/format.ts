import { defineFormat } from '../define'

export default defineFormat({
  id: 'epw',
  name: { en: 'EnergyPlus weather year' },
  extensions: ['.epw'],
  mime: 'text/plain',
  holds: 'weather',
  // A year by the hour takes 1.6 MB; this leaves room for the longest comments.
  largestBytes: 64 * 1024 * 1024,
})
