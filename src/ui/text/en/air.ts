export const air = {
  title: 'Air view',
  toggle: 'Air view: temperature and flow of a room’s air',
  close: 'Close the air view',
  lookAt: 'Look at its air',
  lead: 'Follows the air of one room to its steady state, on this machine.',
  target: 'Room or containment',
  noRooms: 'There is no closed room with equipment in it.',
  around: (room: string, containment: string) => `${room}, around ${containment}`,
  grid: 'Cells',
  gridOption: (edge: string, cells: string) => `${edge} · ${cells} cells`,
  reading: 'Reading the room…',
  estimating: 'Trying how fast this machine is…',
  about: (cells: string, time: string) =>
    `${cells} cells, about ${time} on this machine, several times that where the air sways.`,
  missing: 'These values have to be stated first:',
  site: 'the site',
  fields: {
    heightM: 'Height of the room',
    supplyAirC: 'Supply air of the room',
    designDryBulbC: 'Design dry bulb',
  },
  missingMore: (count: number) => `and ${count.toLocaleString('en-US')} more`,
  run: 'Compute the air',
  runAgain: 'Compute again',
  cancel: 'Stop',
  running: (air: string, wall: string) => `${air} of air in ${wall}`,
  progress: 'On the way to steady air',
  begun: 'Computing the air.',
  done: (seconds: string) => `Steady after ${seconds}.`,
  restless: (seconds: string, drift: string) =>
    `The air sways and comes to no rest. Computed for ${seconds}; the figures are means, of which intakes still move by ${drift}.`,
  unsteady:
    'Stopped before the air was steady. The figures are of the moment, and the rules do not hear of them.',
  stale: 'The room was edited since: this is how its air was.',
  shows: 'Shown',
  slice: 'Temperature slice',
  motion: 'Drifting air',
  calm: 'Your system asks for less motion: the trails stand still.',
  intakes: 'Colour racks by intake',
  cut: 'Cut',
  cuts: { z: 'Level', x: 'Across x', y: 'Across y' },
  place: 'Place of the cut',
  legend: 'Air temperature',
  results: 'Results',
  hottest: 'Intakes, warmest first',
  rack: 'Rack',
  intake: 'Mean',
  warmest: 'Warmest',
  balance: (heat: string, taken: string, share: string) =>
    `Heat in ${heat}, out ${taken}: ${share} apart.`,
  allowable: (warmest: string, limit: string, margin: string) =>
    `Warmest intake ${warmest}: within A2 allowable (${limit}), ${margin} kept back for the error of the method, under the assumptions below.`,
  beyond: (warmest: string) =>
    `Warmest intake ${warmest}: the racks draw their own exhaust, and no equipment runs so hot. The figure itself is beyond what this method describes.`,
  notAllowable: (warmest: string, limit: string, margin: string) =>
    `Warmest intake ${warmest}: not shown to be within A2 allowable (${limit}), ${margin} kept back for the error of the method.`,
  unsettled: (warmest: string) =>
    `Warmest intake ${warmest} so far: nothing is said of limits before the air is steady.`,
  indices: {
    shi: 'Supply heat index, SHI',
    rhi: 'Return heat index, RHI',
    rti: 'Return temperature index, RTI',
    rciHigh: 'Rack cooling index, RCI HI',
    rciLow: 'Rack cooling index, RCI LO',
    airflowRatio: 'Cooler air over rack air',
  },
  formulas: {
    shi: 'Σ V̇(Tin − Tsupply) / Σ V̇(Tout − Tsupply). 0 is best: nothing warms before the racks.',
    rhi: '1 − SHI.',
    rti: '(Treturn − Tsupply) / rise over the racks. Below 100 % cold air passes the racks by, above it exhaust comes round again.',
    rciHigh:
      '1 − Σ(Twarmest − 27 °C)⁺ / (n · (32 °C − 27 °C)), class A1. 100 %: no intake is above what is recommended.',
    rciLow:
      '1 − Σ(18 °C − Tmean)⁺ / (n · (18 °C − 15 °C)), class A1. 100 %: no intake is below what is recommended.',
    airflowRatio: 'What all coolers move over what all racks draw.',
  },
  assumptions: 'Taken for granted',
  trust: 'How far to trust it',
  trustLead:
    'Not a substitute for CFD. It finds intakes cooler than they are, so it may turn a pass into unknown and nothing else.',
  measured: (room: string, cell: string, sensors: string, mean: string, cold: string) =>
    `Held against one measured room (${room}) on cells of ${cell}: ${sensors} intake sensors, on average ${mean} off and ${cold} too cold.`,
  measuredRacks: (racks: string, mean: string, worst: string) =>
    `Mean intakes of its ${racks} racks: on average ${mean} off, the worst ${worst}. Rooms of other shapes were not measured.`,
  measuredRoom: 'RISE SICS North, POD 2, 2018',
} as const
