export const loops = {
  title: 'Liquid loops',
  toggle: 'Liquid loops',
  graphic: 'Liquid loops of the facility',
  empty: 'No liquid loop yet',
  emptyHelp:
    'Place a CDU, a chiller or a dry cooler and racks or coolers, and connect their liquid ports.',
  supply: 'Supply',
  back: 'Return',
  legend: 'Pipes',
  manner: 'Each line is a supply and a return.',
  notes: [
    'At the design point as solved by Gridhall; flow of each, supply → return, own drop and what is left of the head.',
    '? = nobody stated what it rests on.',
  ],
  unknown: (unit: string) => `? ${unit}`,
  doubt: ' ?',
  times: (count: string, each: string) => `${count} × ${each}`,
  noTemperature: '? °C',
  noMargin: 'margin ?',
  noHead: 'head ?',
  head: (figure: string) => `head ${figure}`,
  noCapacity: 'capacity ?',
  drop: (drop: string) => `−${drop}`,
  left: (figure: string) => `${figure} left`,
  short: (figure: string) => `${figure} short`,
  of: (load: string, capacity: string) => `${load} of ${capacity}`,
  approach: (figure: string) => `approach ${figure}`,
  isShort: 'falls short',
  /** As a screen reader says it. */
  aloud: (text: string) =>
    text
      .replaceAll('→', 'to')
      .replaceAll('?', 'unknown')
      .replaceAll('−', 'drop ')
      .replaceAll(' · ', ', '),
} as const
