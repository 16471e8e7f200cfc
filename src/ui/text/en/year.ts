export const year = {
  nothing: 'No weather yet',
  nothingHelp:
    'Drop an EnergyPlus weather file (.epw) of the site or a place near it anywhere on the page. It becomes a part of the facility and stays on this computer.',
  pick: 'Choose a weather file',
  remove: 'Remove the weather',
  of: (station: string, source: string) => (source === '' ? station : `${station} (${source})`),
  notRead: (name: string, why: string) => `${name} was not brought in. ${why}`,
  noFacility: 'Open or begin a facility first: the weather belongs to it.',
  reading: (name: string) => `Reading ${name}`,
  brought: (station: string, hours: number) =>
    `The weather of ${station} was brought in: ${hours.toLocaleString('en-US')} hours.`,
} as const
