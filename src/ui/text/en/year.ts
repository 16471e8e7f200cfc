const number = (value: number): string => value.toLocaleString('en-US')
const hours = (value: number): string => (value === 1 ? 'one hour' : `${number(value)} hours`)

export const year = {
  nothingHelp:
    'Drop an EnergyPlus weather file (.epw) of the site, or of a place near it, anywhere on the page. It becomes a part of the facility and stays on this computer.',
  pick: 'Choose a weather file',
  remove: 'Remove the weather',
  exportCsv: 'Save the hours',
  exportHelp: 'All hours with their weather, PUE, power, water and supply temperatures, as CSV.',
  savedTo: (name: string) => `The hours were saved as ${name}.`,
  saveFailed: (why: string) => `The hours were not saved. ${why}`,
  of: (station: string, source: string) => (source === '' ? station : `${station} (${source})`),
  notRead: (name: string, why: string) => `${name} was not brought in. ${why}`,
  noFacility: 'Open or begin a facility first: the weather belongs to it.',
  reading: (name: string) => `Reading ${name}`,
  brought: (station: string, count: number) =>
    `The weather of ${station} was brought in: ${hours(count)}.`,
  working: 'Going through the hours of the year',

  title: 'The year',
  figures: {
    pue: 'PUE of the year',
    wue: 'Water',
    free: 'Free cooling',
    hottest: 'Warmest hour',
    peak: 'Greatest power',
    overLimit: 'Above a limit',
    short: 'Short of capacity',
  },
  figureHelp: {
    pue: 'Energy of the whole facility over that of its IT, hour by hour.',
    wue: 'Make-up water of the towers, evaporation and blowdown, per kWh of IT.',
    free: 'Hours in which every loop stays below its limit without any compressor.',
    hottest:
      'Heat that goes outdoors, and what the plant takes at the temperatures that it is published for, everything running. Where it takes less, its loop gets warmer: the table of plant outdoors says how warm.',
    peak: 'The hour in which the utility gives the most.',
    overLimit: 'Hours in which some loop is supplied warmer than its loads take.',
    short: 'Hours in which the plant outdoors of some loop takes less than its heat.',
  },
  between: (least: string, most: string) => `${least} to ${most} by the hour`,
  ofHours: (count: number, all: number) => `${number(count)} of ${hours(all)}`,
  unknownHours: (count: number) => `, ${number(count)} cannot be told`,
  capacityOf: (capacity: string, heat: string) => `${capacity} for ${heat}`,
  capacityUnknown: (heat: string) => `capacity unknown for ${heat}`,
  atWeather: (dry: string, wet: string) => `at ${dry}, wet bulb ${wet}`,
  atDry: (dry: string) => `at ${dry}`,
  worst: (by: string) => `by ${by} at most`,
  worstLoop: (by: string) => `by ${by} at most in one loop`,

  charts: {
    pue: 'PUE by the hour',
    duration: 'Temperature by hours at or above it',
    months: 'Months',
  },
  series: {
    pue: 'PUE',
    dryBulb: 'Dry bulb',
    wetBulb: 'Wet bulb',
    supply: (name: string) => `Supply of ${name}`,
    limit: 'Its limit',
    wue: 'Water, L/kWh',
    free: 'Hours of free cooling',
    hours: 'Hours',
    time: 'Hour',
    month: 'Month',
  },
  chartText: {
    pue: (least: string, most: string, mean: string) =>
      `Line of the PUE over the hours of the year: between ${least} and ${most}, ${mean} over the year. The table of months below has the figures.`,
    duration: (lowest: string, highest: string) =>
      `Curve of the dry bulb, the warmest hours first: from ${highest} down to ${lowest}. The table of temperatures below has the figures.`,
    months:
      'Bars of the hours of free cooling in each month, with lines of PUE and water. The table of months below has the figures.',
  },
  monthNames: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',

  tables: {
    months: 'By month',
    bins: 'By dry bulb',
    loops: 'Loops',
    capacities: 'Plant outdoors',
    parts: 'Where the power goes, mean of the year',
    published: 'Published PUEs of a year, for comparison',
  },
  columns: {
    month: 'Month',
    from: 'Dry bulb',
    hours: 'Hours',
    pue: 'PUE',
    wue: 'Water',
    free: 'Free cooling',
    loop: 'Loop',
    limit: 'Limit',
    supply: 'Supply',
    cooledBy: 'Cooled by',
    compressors: 'Compressors run',
    overLimit: 'Above the limit',
    worst: 'At most by',
    unknown: 'Cannot be told',
    heat: 'Heat, warmest hour',
    capacity: 'Capacity at rated temperatures',
    suppliedAt: 'Supplied then at',
    short: 'Short of capacity',
    part: 'Part',
    power: 'Power',
    ofIt: 'Of the IT',
    source: 'Source',
  },
  cooledBy: {
    free: 'air and water alone',
    compressors: 'compressors alone',
    either: 'either',
  },
  parts: {
    airKw: 'Air coolers',
    exchangerKw: 'Pumps of CDUs',
    pumpKw: 'Pumps in the pipes',
    compressorKw: 'Chillers',
    outdoorKw: 'Fans outdoors',
    insideKw: 'Fans and pumps inside containers',
    lossKw: 'Electrical losses',
    otherKw: 'Other loads',
  },
  noLimit: 'none stated',

  designPoint: 'Set the design point from the file',
  designShare: (share: string, dry: string, wet: string) => `${share}: ${dry} dry, ${wet} wet bulb`,
  designWarmest: (dry: string, wet: string) => `Warmest hour: ${dry} dry, ${wet} wet bulb`,
  designHelp:
    'Dry and wet bulb are ranked each by itself. The first is what 99.6 % of the hours do not exceed.',
  takePlace: 'Take over the place of the station',
  takePlaceHelp: 'Latitude, longitude and elevation, where the site states none.',

  boundary: 'What counts',
  boundaryText: [
    'PUE is what the utility gives over the load of the IT, energy over energy: fans, pumps, compressors, towers, electrical losses and whatever else is drawn here. Offices, lighting and the like count as far as they are drawn.',
    'Fans inside servers and miners are IT: an air-cooled mine looks better for it than a hall whose racks have none.',
    'The IT load is that of the design point in every hour. Curtailment of a mine is not modelled.',
    'Each hour is the solution of the design point in another weather, by the same models: chillers by their curves or their stated COP, dry coolers and towers by their approach. Controlled fans outdoors slow down, their power by the cube, to hold the set point of their loop or what they are published for.',
    'Compressors stand still while dry coolers or towers of the same loop carry its heat below its limit; then all of them run.',
    'Water is evaporation and blowdown by the heat of the towers. In cold air a tower evaporates less.',
  ],
  hoursLeftOut: (count: number) =>
    `${hours(count)} of the file ${count === 1 ? 'states' : 'state'} no dry bulb: left out of everything.`,
  hoursWithoutWet: (count: number) =>
    `${hours(count)} ${count === 1 ? 'states' : 'state'} neither humidity nor dew point: unknown where a wet bulb matters.`,
  hoursByDewPoint: (count: number) => `${hours(count)} without humidity: told from the dew point.`,
  hoursByPressure: (count: number) =>
    `${hours(count)} without pressure: that of the standard atmosphere at the station.`,
  flatChillers: (count: number) =>
    `${count === 1 ? 'One chiller states' : `${number(count)} chillers state`} no curve: the rated COP counts in every hour.`,
  flatFans: (count: number) =>
    `${count === 1 ? 'One unit outdoors does' : `${number(count)} units outdoors do`} not say that the fans are controlled: full speed in every hour.`,
  computed: (solves: number, error: string) =>
    `Solved ${number(solves)} times and interpolated in between; where both were done, the PUE differs by ${error} at most.`,
  differsFromDesign: (design: string) =>
    `On the design day of the site all plant runs, and the PUE is ${design}.`,

  noYear: 'What can be said without a year of weather',
  atMost: (pue: string) => `PUE ${pue}, at most`,
  assumedPue: (pue: string) => `PUE ${pue}, an estimate`,
  waterAtMost: (water: string) => `water ${water}`,
  atMostHelp: (ambient: string) =>
    `That is the design point (${ambient}). By these models no cooler hour draws more; how much less the year draws, only its weather tells. Hours above the design day are not in it.`,
  assumedHelp: (ambient: string, below: string) =>
    `An estimate: the whole year taken to be ${below} below the design day, at ${ambient}. No climate stands behind it.`,
  unknownPue: 'The PUE at the design point is not known',
  unknownPueHelp: 'Some load goes unfed, or something is not stated.',
  noAmbient: 'no design ambient stated',
  changeAssumption: 'Change the assumption',
  missing: (names: string) => `Not stated, and therefore not known: ${names}.`,
} as const
